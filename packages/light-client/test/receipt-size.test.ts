// Goal: what a receipt weighs in a large nation (light-client.md §17.2, G4, G11): 67 agencies,
// 5·10⁸ records, a log of 2²⁰ headers, a record of 180 bytes. Method: the path of one record
// through such a tree is made from its leaf upwards, the log around one header likewise; both are
// signed, and the receipt is verified before it is weighed.

import { strict as assert } from 'node:assert';
import { encodeHeader, encodeResult } from '@witan/ledger/block';
import { ByteWriter, concatBytes } from '@witan/ledger/bytes';
import {
  type Cosignature,
  checkpointBody,
  checkpointOrigin,
  cosignedBytes,
  type TreeHead,
} from '@witan/ledger/checkpoint';
import { encodeCosignatures } from '@witan/ledger/checkpoint-certificate';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { type Hash, sha256 } from '@witan/ledger/hash';
import { quorum } from '@witan/ledger/membership';
import { leafHash, rootFromPath } from '@witan/ledger/merkle';
import type { Receipt } from '@witan/ledger/receipt';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { innerNode, outerNode } from '@witan/ledger/state-proof';
import { encodeStateProof } from '@witan/ledger/state-proof-writer';
import { leafHash as stateLeafHash } from '@witan/ledger/state-tree';
import { encodeRecord } from '@witan/ledger/state-value';
import { utf8 } from '@witan/ledger/text';
import { writeBigUvarint, writeUvarint } from '@witan/ledger/uvarint';
import { type Trust, verifyReceipt } from '@witan/light-client';
import { accountId, genesisOf, NO_PAST, NOW_MS, TestChain } from './chain.ts';
import { quickVerify } from './quick-crypto.ts';
import { accountKey } from './toy-schema.ts';

const AGENCIES = 67;
const LEVELS = 29;
const HEADERS = 2 ** 20;
const VALUE_BYTES = 180;
/** Of the tables that hold money, in minor units: a nation's budget. */
const SUM = 10n ** 15n;

/** A size whose last height has ten bits of one: most have about so many. */
const ALTERNATING = 0b0101_0101_0101_0101_0101 * 2 + 1;

/** Hashes that nobody has seen. */
let drawn = 0;
const hash = (): Hash => sha256(utf8(`sibling ${drawn++}`));

const key = accountKey(accountId(7));
/** As long as questions are. */
const question = 'land/parcels/106-122';

function valueOfBytes(length: number): Uint8Array {
  for (let payload = 0; ; payload++) {
    const value = encodeRecord({
      amount: undefined,
      recVersion: 1,
      updatedHeight: 900_000,
      historyHead: undefined,
      salt: undefined,
      payload: new Uint8Array(payload).fill(1),
    });
    if (value.length >= length) return value;
  }
}

/** A leaf under so many inner nodes; each has a sibling as heavy as what is on its own side. */
function stateProof(levels: number): { stateRoot: Hash; tree: Uint8Array; value: Uint8Array } {
  const value = valueOfBytes(VALUE_BYTES);
  const entry = { key, amount: 0n, valueHash: sha256(value), value: undefined };
  let node = outerNode(1, 0n, stateLeafHash(key, entry.valueHash), 0, entry);
  let tree = new ByteWriter().raw(Uint8Array.of(1, key.length)).raw(key).u8(0);
  tree = tree.raw(entry.valueHash);
  // The topmost siblings are other tables: their sums are not zero.
  for (let level = 0; level < levels; level++) {
    const bit = 16 + levels - 1 - level;
    const [count, sum] = [2 ** level, level >= levels - 4 ? SUM : 0n];
    const sibling = outerNode(count, sum, hash(), 1, undefined);
    const opaque = new ByteWriter().u8(0);
    writeUvarint(opaque, count);
    writeBigUvarint(opaque, sum);
    opaque.raw(sibling.hash);
    const isRight = ((key[bit >> 3] as number) >> (7 - (bit & 7))) % 2 === 1;
    node = isRight ? innerNode(bit, sibling, node) : innerNode(bit, node, sibling);
    const [left, right] = isRight ? [opaque, tree] : [tree, opaque];
    tree = new ByteWriter();
    writeUvarint(tree, bit + 2);
    tree.raw(left.finish()).raw(right.finish());
  }
  return { stateRoot: node.hash, tree: tree.finish(), value };
}

describe('the weight of receipts in a large nation', function () {
  this.timeout(20_000);
  const chain = new TestChain({ genesis: genesisOf(AGENCIES) });
  const { chainId, validators } = chain.trust;

  /** The last header of a log, with a state, and so many siblings on its left. */
  function scene(size: number, siblings: number, levels: number) {
    const { stateRoot, tree, value } = stateProof(levels);
    const { header, result } = chain.block(6);
    const height = size - 1;
    const entry = concatBytes(
      encodeHeader({ ...header, height }),
      encodeResult({ ...result, stateRoot }),
    );
    const path = Array.from({ length: siblings }, hash);
    const root = rootFromPath(leafHash(entry), height, size, path);
    const proof = encodeStateProof({ chainId, height, tree, values: [value] });
    const claim = { kind: 'state', question, proof, past: NO_PAST, log: NO_PAST } as const;
    return { size, entry, path, root, stateRoot, claim };
  }

  function cosigned(head: TreeHead): Uint8Array {
    const body = checkpointBody(checkpointOrigin(chainId), head);
    const signers = validators.slice(0, quorum(AGENCIES));
    return encodeCosignatures(
      signers.map(({ member }, voter): Cosignature => {
        const time = Math.floor(NOW_MS / 1_000) - (voter % 10);
        const { sign } = demonstrationKeyPair(`${member}/attest`);
        return { voter, time, signature: sign(cosignedBytes(body, time)) };
      }),
    );
  }

  async function weighed(name: string, receipt: Receipt, trust: Trust): Promise<number> {
    const bytes = encodeReceipt(receipt);
    const questions = () => [{ ask: 'key', key, values: true } as const];
    const reader = { verify: quickVerify, questions, nowMs: NOW_MS };
    const { finding } = await verifyReceipt(trust, bytes, reader);
    assert.ok(finding.kind === 'state' && finding.answers[0]?.ask === 'key');
    console.log(`      ${name}: ${bytes.length} B`);
    return bytes.length;
  }

  it('G4: a full receipt under 45 of 67 cosignatures', async () => {
    for (const [name, head, bytesMax] of [
      ['at most', scene(HEADERS, 20, LEVELS), 5_460],
      ['mostly', scene(ALTERNATING, 10, LEVELS), 5_248],
    ] as const) {
      const { size, entry, path, claim } = head;
      const cosignatures = cosigned(head);
      const seal = { grade: 'full', epoch: 0, size, path, cosignatures } as const;
      const bytes = await weighed(`full, n = 67, ${name}`, { entry, seal, claim }, chain.trust);
      assert.ok(bytes <= bytesMax, `${bytes} B`);
    }
  });

  it('G11: a landmark receipt of one record fits one QR code', async () => {
    const day = 20_500;
    for (const [name, levels, bytesMax] of [
      ['10⁶ records', 20, 1_230],
      ['10⁷ records', 23, 1_250],
      ['5·10⁸ records', LEVELS, 1_480],
    ] as const) {
      const { size, root, stateRoot, claim } = scene(HEADERS, 20, levels);
      const trust = { ...chain.trust, landmarks: [{ day, size, root, stateRoot }] };
      const seal = { grade: 'landmark', day, size, path: [] } as const;
      const own = { entry: undefined, seal, claim };
      const bytes = await weighed(`landmark's own state, ${name}`, own, trust);
      assert.ok(bytes <= bytesMax, `${bytes} B`);
    }
    const { size, entry, path, root, stateRoot, claim } = scene(HEADERS, 20, LEVELS);
    const trust = { ...chain.trust, landmarks: [{ day, size, root, stateRoot }] };
    const seal = { grade: 'landmark', day, size, path } as const;
    await weighed('any height under a landmark, 5·10⁸ records', { entry, seal, claim }, trust);
  });
});
