// Parts of logs under their heads. Method: a twin by RFC 6962's definitions makes heads, proofs and
// vectors; RFC 9162's own procedures judge the same siblings; and every changed byte is refused.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { fromHex, toHex } from '@witan/ledger/bytes';
import {
  appendToFrontier,
  decodeFrontier,
  EMPTY_FRONTIER,
  encodeFrontier,
} from '@witan/ledger/frontier';
import { leafHash, rootFromPath } from '@witan/ledger/merkle';
import { MerkleLog, pathFromFrontier, peaksAt } from '@witan/ledger/merkle-log';
import { verifyConsistency } from '@witan/ledger/merkle-prefix';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import {
  checkLog,
  decodeLogProof,
  encodeLogProof,
  type LogPart,
  type LogVerdict,
} from '@witan/ledger/state-log';
import fc from 'fast-check';
import {
  twinEntries,
  twinHead,
  twinPart,
  twinPartBytes,
  twinRootOf,
} from '../../state/test/log-twin.ts';

interface Vector extends LogPart {
  readonly name?: string;
  readonly size: number;
  readonly proof: string;
  readonly entries: readonly string[];
  readonly rootBefore: string | null;
  readonly code: string;
}

interface Vectors {
  readonly heads: readonly { size: number; payload: string; root: string }[];
  readonly proofs: readonly Vector[];
  readonly refused: readonly Vector[];
}

const file = new URL('../../../test/vectors/state/logs.json', import.meta.url);
const { heads, proofs, refused } = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
const payloads = new Map(heads.map(({ size, payload }) => [size, fromHex(payload) as Uint8Array]));

function judged({ size, from, limit }: Omit<Vector, 'proof'>, proof: Uint8Array): LogVerdict {
  const head = decodeFrontier(payloads.get(size) as Uint8Array);
  return checkLog(head, { from, limit }, decodeLogProof(proof));
}

const hexes = (list: readonly Uint8Array[]): string[] => list.map(toHex);

const bytesOf = ({ proof }: Vector): Uint8Array => fromHex(proof) as Uint8Array;

/** An audit path in its order, from its nodes by the side on which they lie. */
function siblings(index: number, size: number, left: Uint8Array[], right: Uint8Array[]) {
  const path: Uint8Array[] = [];
  let [first, last] = [index, size - 1];
  while (last > 0) {
    if (first % 2 === 1) path.push(left.pop() as Uint8Array);
    else if (first < last) path.push(right.shift() as Uint8Array);
    [first, last] = [Math.floor(first / 2), Math.floor(last / 2)];
  }
  return path;
}

describe('state logs', () => {
  it('LOG-1: a head is size u64 ‖ frontier, and has the frozen bytes and roots', () => {
    for (const { size, payload, root } of heads) {
      const entries = twinEntries(size);
      const frontier = entries.map(leafHash).reduce(appendToFrontier, EMPTY_FRONTIER);
      assert.equal(toHex(encodeFrontier(frontier)), payload);
      const all = { size, from: 0, limit: 99, entries: [], rootBefore: null, code: '' };
      const proof = encodeLogProof(twinPart(entries, 0, 99));
      assert.equal(toHex(judged(all, proof).root), root);
      const bytes = payloads.get(size) as Uint8Array;
      for (const wrong of [bytes.slice(1), bytes.slice(0, -1), new Uint8Array([...bytes, 0])]) {
        assert.throws(() => decodeFrontier(wrong), DecodeError);
      }
    }
  });

  it('LOG-2: the frozen proofs show what they say', () => {
    assert.ok(proofs.length > 40);
    for (const vector of proofs) {
      const { size, root, entries, rootBefore } = judged(vector, bytesOf(vector));
      assert.equal(size, vector.size);
      assert.equal(toHex(root), heads.find((head) => head.size === size)?.root);
      assert.deepEqual(entries.map(toHex), vector.entries);
      assert.equal(rootBefore === undefined ? null : toHex(rootBefore), vector.rootBefore);
    }
  });

  for (const vector of refused) {
    it(`refused: ${vector.name}`, () => {
      assert.throws(() => judged(vector, bytesOf(vector)), { key: vector.code });
    });
  }

  it('LOG-2: every changed, missing or added byte of a proof is refused', () => {
    const refuses = (vector: Vector, bytes: Uint8Array): void => {
      const what = `${vector.size}, ${vector.from}+${vector.limit}: ${toHex(bytes)}`;
      try {
        judged(vector, bytes);
      } catch (error) {
        assert.ok(error instanceof VerifyError || error instanceof DecodeError, what);
        return;
      }
      assert.fail(what);
    };
    for (const vector of proofs.filter(({ size }) => size === 7 || size === 8)) {
      const bytes = bytesOf(vector);
      for (let at = 0; at < bytes.length; at++) {
        refuses(vector, bytes.with(at, (bytes[at] as number) ^ (1 << (at % 8))));
      }
      if (bytes.length > 0) refuses(vector, bytes.slice(0, -1));
      refuses(vector, new Uint8Array([...bytes, 0x1a]));
    }
  });

  it('LOG-2: heads and proofs are those of the definition, and no other part takes a proof', () => {
    const part = fc.record({ size: fc.integer({ min: 1, max: 70 }), a: fc.nat(72), b: fc.nat(6) });
    const property = fc.property(part, fc.nat(72), ({ size, a: from, b: limit }, other) => {
      fc.pre(limit > 0 || (from > 0 && from <= size));
      const entries = twinEntries(size);
      const head = decodeFrontier(twinHead(entries));
      const proof = twinPart(entries, from, limit);
      const verdict = checkLog(head, { from, limit }, proof);
      assert.equal(toHex(verdict.root), twinRootOf(entries).toString('hex'));
      assert.deepEqual(verdict.entries, proof.entries);
      assert.equal(toHex(encodeLogProof(proof)), twinPartBytes(proof).toString('hex'));
      assert.deepEqual(
        encodeLogProof(decodeLogProof(encodeLogProof(proof))),
        encodeLogProof(proof),
      );
      // Behind the end any index asks for the same nothing.
      if (Math.min(other, size) === Math.min(from, size)) return;
      assert.throws(() => checkLog(head, { from: other, limit }, proof), VerifyError);
    });
    fc.assert(property, { seed: 6962, numRuns: 150 });
  });

  it('RFC 9162 §2.1.3.2, §2.1.4.2: its own procedures take the same nodes', () => {
    const size = 45;
    const entries = twinEntries(size);
    const leaves = entries.map(leafHash);
    const log = new MerkleLog();
    for (const leaf of leaves) log.append(leaf);
    const root = twinRootOf(entries);
    const nodeAt = (level: number, index: number) => log.node(level, index);
    for (let index = 0; index < size; index++) {
      const peaks = peaksAt(nodeAt, index);
      const right = pathFromFrontier(nodeAt, index + 1, size);
      const twin = twinPart(entries, index, 1);
      assert.deepEqual([peaks, right].map(hexes), [twin.peaks, twin.right].map(hexes));
      const path = siblings(index, size, [...peaks], [...right]);
      assert.deepEqual(hexes(path), hexes(log.path(index, size)));
      const implied = rootFromPath(leaves[index] as Uint8Array, index, size, path);
      assert.equal(toHex(implied), root.toString('hex'));
      if (index === 0) continue;
      // Of a prefix the last peak is where the consistency proof begins.
      const proven = twinPart(entries, index, 0);
      const inProof = log.consistency(index, size).map(toHex);
      const shown = [...proven.peaks, ...proven.right].map((node) =>
        Buffer.from(node).toString('hex'),
      );
      assert.ok(
        inProof.every((node) => shown.includes(node)),
        `${index}`,
      );
      const rootBefore = twinRootOf(entries.slice(0, index));
      verifyConsistency(index, rootBefore, size, root, log.consistency(index, size));
    }
  });
});
