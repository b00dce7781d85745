// Genuine checkpoints to start from: of one council, as a note, in its compact form and on its way.

import { encodeWatermark } from '@witan/consensus';
import {
  type Cosignature,
  checkpointBody,
  checkpointOrigin,
  cosignedBytes,
  encodeCheckpoint,
} from '@witan/ledger/checkpoint';
import { encodeCheckpointMessage, encodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import { chainIdOf } from '@witan/ledger/genesis';
import { type Hash, sha256 } from '@witan/ledger/hash';
import { ENTRY_LENGTH } from '@witan/ledger/receipt';
import { encodeSealedHead } from '@witan/ledger/sealed-head';
import {
  encodeSignedHead,
  encodeSplitView,
  type SignedHead,
  splitView,
} from '@witan/ledger/split-view';
import { utf8 } from '@witan/ledger/text';
import { encodeTlogProof } from '@witan/ledger/tlog-proof';
import { encodeFork, encodeSyncState } from '../../packages/light-client/src/sync-state.ts';

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
  const [culprit] = exampleGenesis().validators;
  const guilty = culprit === undefined ? [] : [culprit];
  const cosignatures = encodeCosignatures(head.cosignatures);
  const entry = new Uint8Array(ENTRY_LENGTH).fill(3);
  return [
    ...[encodeSignedHead(head), evidence],
    encodeFork({ heads: [head, other], evidence, guilty, mirrors: ['one', 'two'] }),
    encodeSyncState({ own: head, syncedAtMs: 5, wasCompared: true, seen: [other] }),
    encodeSealedHead({ entry, size: head.size, path: [head.root], epoch: 1, cosignatures }),
  ];
}
