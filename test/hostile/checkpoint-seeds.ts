// Genuine checkpoints to start from: of one council, as a note, in its compact form and on its way.

import { encodeWatermark } from '@witan/consensus';
import { ENTRY_LENGTH } from '@witan/ledger/block';
import {
  type Cosignature,
  checkpointBody,
  checkpointOrigin,
  cosignedBytes,
} from '@witan/ledger/checkpoint';
import { encodeCheckpointMessage, encodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { encodeCheckpoint } from '@witan/ledger/checkpoint-note';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { chainIdOf } from '@witan/ledger/genesis';
import { type Hash, sha256 } from '@witan/ledger/hash';
import { encodeSealedHead } from '@witan/ledger/sealed-head';
import {
  encodeSignedHead,
  encodeSplitView,
  type SignedHead,
  splitView,
} from '@witan/ledger/split-view';
import { utf8 } from '@witan/ledger/text';
import { encodeTlogProof } from '@witan/ledger/tlog-proof';
import { WireWriter } from '@witan/ledger/wire-writer';

export function checkpointSeeds(): Uint8Array[] {
  const genesis = exampleGenesis();
  const chainId = chainIdOf(genesis);
  const { validators } = genesis;
  const head = { size: 70_000, root: sha256(utf8('root')) };
  const body = checkpointBody(checkpointOrigin(chainId), head);
  const cosignatures = validators.slice(0, 3).map(({ member }, voter): Cosignature => {
    const time = 1_767_225_600 + 3 * voter;
    const { sign } = demonstrationKeyPair(`${member}/attest`);
    return { voter, time, signature: sign(cosignedBytes(body, time)) };
  });
  const note = encodeCheckpoint(head, cosignatures, { chainId, validators });
  const path = [head.root, chainId];
  return [
    utf8(note),
    utf8(encodeTlogProof({ index: 41, path, note })),
    utf8(encodeTlogProof({ index: 0, path, note, extra: head.root })),
    encodeCosignatures(cosignatures),
    ...cosignatures.map((each) => encodeCheckpointMessage({ epoch: 0, ...head, ...each })),
    encodeWatermark({ chainId, ...head }),
    ...headSeeds(chainId, { ...head, epoch: 0, cosignatures }),
  ];
}

/** What clients keep, exchange and are served: the forms count, and no signature is asked. */
function headSeeds(chainId: Hash, head: SignedHead): Uint8Array[] {
  const other = { ...head, size: head.size + 1, epoch: 1 };
  const evidence = encodeSplitView(splitView(chainId, head, other, [chainId, head.root]));
  const cosignatures = encodeCosignatures(head.cosignatures);
  const entry = new Uint8Array(ENTRY_LENGTH).fill(3);
  const heads = [encodeSignedHead(head), encodeSignedHead(other)] as const;
  return [
    ...[...heads, evidence],
    // What a client keeps has no door of its own (light-client/sync-state.ts).
    new WireWriter()
      .integer(1, 1)
      .bytes(2, evidence)
      .bytes(3, heads[0])
      .bytes(4, heads[1])
      .finish(),
    new WireWriter().integer(1, 1).bytes(2, heads[0]).integer(3, 5).element(5, heads[1]).finish(),
    encodeSealedHead({ entry, size: head.size, path: [head.root], epoch: 1, cosignatures }),
  ];
}
