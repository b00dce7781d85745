// Preimages of leaves and inner nodes against the naive twin, and the bits that part keys.

import { strict as assert } from 'node:assert';
import {
  bitAt,
  criticalBit,
  innerHash,
  innerPreimage,
  leafHash,
  leafPreimage,
  NO_BIT,
  type Subtree,
} from '@witan/ledger/state-tree';
import fc from 'fast-check';
import { twinInnerPreimage, twinLeafPreimage, twinSha256 } from '../../state/test/naive-twin.ts';

function subtree(count: number, sum: bigint, fill: number): Subtree & { hash: Buffer } {
  const hash = Buffer.alloc(32, fill);
  return {
    count,
    sum,
    hash,
    copyHash(target: Uint8Array, offset: number) {
      target.set(hash, offset);
    },
  };
}

const bytes = fc.uint8Array({ minLength: 2, maxLength: 128 });

describe('state tree encodings', () => {
  it('TREE-1: a leaf hashes its key with its length, so no two leaves share a preimage', () => {
    const leaves = fc.property(bytes, bytes, (key, value) => {
      const preimage = twinLeafPreimage({ key, value });
      assert.deepEqual(Buffer.from(leafPreimage(key, twinSha256(value))), preimage);
      assert.deepEqual(Buffer.from(leafHash(key, twinSha256(value))), twinSha256(preimage));
    });
    fc.assert(leaves, { seed: 2 });
  });

  it('TREE-3: keys of 2 and 128 bytes have leaves, shorter and longer ones do not', () => {
    for (const length of [2, 127, 128])
      assert.equal(leafHash(new Uint8Array(length), twinSha256()).length, 32);
    for (const length of [0, 1, 129]) {
      assert.throws(() => leafHash(new Uint8Array(length), twinSha256()), RangeError);
    }
  });

  it('an inner node commits to bit, and to count, sum and hash of each child, in 116 bytes', () => {
    const counts = fc.maxSafeNat();
    const sums = fc.bigInt({ min: 0n, max: 2n ** 116n - 1n });
    const nodes = fc.property(
      fc.nat({ max: 1023 }),
      fc.tuple(counts, sums),
      fc.tuple(counts, sums),
      (bit, [countLeft, sumLeft], [countRight, sumRight]) => {
        const left = subtree(countLeft, sumLeft, 3);
        const right = subtree(countRight, sumRight, 4);
        const expected = twinInnerPreimage(
          bit,
          { ...left, count: BigInt(countLeft) },
          { ...right, count: BigInt(countRight) },
        );
        assert.equal(expected.length, 116);
        assert.deepEqual(Buffer.from(innerPreimage(bit, left, right)), expected);
        assert.deepEqual(Buffer.from(innerHash(bit, left, right)), twinSha256(expected));
      },
    );
    fc.assert(nodes, { seed: 3 });
  });

  it('no count or sum can move from one child to the other under the same hash', () => {
    const honest = innerHash(5, subtree(2, 10n, 1), subtree(3, 20n, 2));
    for (const forged of [
      innerHash(5, subtree(1, 10n, 1), subtree(4, 20n, 2)),
      innerHash(5, subtree(2, 30n, 1), subtree(3, 0n, 2)),
      innerHash(6, subtree(2, 10n, 1), subtree(3, 20n, 2)),
      innerHash(5, subtree(3, 20n, 2), subtree(2, 10n, 1)),
    ]) {
      assert.notDeepEqual(forged, honest);
    }
  });
});

describe('critical bits', () => {
  it('the critical bit is the first that differs, counted from the most significant', () => {
    const pairs = fc.property(bytes, bytes, (a, b) => {
      const bit = criticalBit(a, b);
      if (bit === NO_BIT) {
        const shared = Math.min(a.length, b.length);
        assert.deepEqual(a.slice(0, shared), b.slice(0, shared));
        return;
      }
      for (let i = 0; i < bit; i++) assert.equal(bitAt(a, i), bitAt(b, i));
      assert.notEqual(bitAt(a, bit), bitAt(b, bit));
    });
    fc.assert(pairs, { seed: 4 });
  });

  it('TREE-2: keys of which one begins with the other have none', () => {
    assert.equal(criticalBit(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 0)), NO_BIT);
    assert.equal(criticalBit(Uint8Array.of(1, 2), Uint8Array.of(1, 2)), NO_BIT);
  });

  it('a bit beyond the end of a key reads as 0', () => {
    assert.equal(bitAt(Uint8Array.of(255), 7), 1);
    assert.equal(bitAt(Uint8Array.of(255), 8), 0);
    assert.equal(bitAt(Uint8Array.of(255), 1000), 0);
  });
});
