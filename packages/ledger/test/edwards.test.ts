// Points for pages against noble's: decoding, sums of multiples with and without tables, torsion.
// Verdicts on signatures are compared with those of every back end in the node's tests.

import { strict as assert } from 'node:assert';
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToNumberLE, numberToBytesLE } from '@noble/curves/utils.js';
import {
  decodedPoint,
  hasBytes,
  isTorsionFree,
  multiplesOf,
  numberOf,
  ORDER,
  type Point,
  sumOf,
  WINDOWS,
} from '@witan/ledger/edwards';
import fc from 'fast-check';
import { decodePoint, encodePoint, torsionPoint } from './torsion.ts';

const seed = 5;
const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });
const scalar = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });
const place = fc.tuple(fc.bigInt({ min: 0n, max: ORDER - 1n }), fc.nat(7));

function pointOf(bytes: Uint8Array): Point {
  return decodedPoint(bytes) ?? assert.fail('a point');
}

/** Noble takes scalars below L only. */
function multiple(bytes: Uint8Array, by: bigint): InstanceType<typeof ed25519.Point> {
  const point = ed25519.Point.fromBytes(bytes);
  const part = (n: bigint) => (n === 0n ? ed25519.Point.ZERO : point.multiplyUnsafe(n));
  const half = by / 2n;
  return by < ORDER ? part(by) : multiple(bytes, half).add(multiple(bytes, by - half));
}

describe('edwards', () => {
  it('RFC 8032 §5.1.3: what decodes is what noble decodes, at random and at every edge', () => {
    const edges = [
      0n,
      1n,
      2n,
      2n ** 255n - 20n,
      2n ** 255n - 19n,
      2n ** 255n - 1n,
      2n ** 256n - 1n,
    ];
    const same = (bytes: Uint8Array): void => {
      const [ours, theirs] = [decodedPoint(bytes), decodePoint(bytes)];
      assert.equal(ours === undefined, theirs === undefined);
      if (ours !== undefined) assert.ok(hasBytes(ours, theirs?.toBytes() ?? bytes));
    };
    for (const y of edges) {
      for (const sign of [0n, 2n ** 255n]) same(numberToBytesLE((y + sign) % 2n ** 256n, 32));
    }
    for (let i = 0; i < 8; i++) same(torsionPoint(i).toBytes());
    fc.assert(fc.property(bytes32, same), { seed, numRuns: 100 });
    assert.equal(decodedPoint(new Uint8Array(31)), undefined);
  });

  it('sums of multiples are those of noble, torsion, tables and negative scalars included', () => {
    fc.assert(
      fc.property(place, place, scalar, scalar, fc.nat(3), ([a, i], [b, j], s, h, tables) => {
        const [A, B] = [encodePoint(a, i), encodePoint(b, j)];
        const sum = sumOf([
          [multiplesOf(pointOf(A), tables & 1 ? WINDOWS : 1), s],
          [multiplesOf(pointOf(B), tables & 2 ? WINDOWS : 1), -h],
        ]);
        const expected = multiple(A, s).subtract(multiple(B, h)).toBytes();
        assert.ok(hasBytes(sum, expected));
        expected[31] = (expected[31] as number) ^ 0x80;
        assert.equal(hasBytes(sum, expected), false);
      }),
      { seed, numRuns: 24 },
    );
  });

  it('scalars at their bounds, and points added to themselves, have their sums', () => {
    const A = encodePoint(7n, 3);
    for (const s of [0n, 1n, 7n, 8n, 9n, 15n, 16n, ORDER, 8n * ORDER, 2n ** 256n - 1n]) {
      for (const multiples of [1, WINDOWS].map((rows) => multiplesOf(pointOf(A), rows))) {
        const expected = multiple(A, s).add(multiple(A, s)).toBytes();
        const sum = sumOf([
          [multiples, s],
          [multiples, s],
        ]);
        assert.ok(hasBytes(sum, expected), `${s}`);
      }
    }
  });

  it('§6.6: a point without torsion is told from its seven neighbours', () => {
    for (let i = 0; i < 8; i++) {
      assert.equal(isTorsionFree(pointOf(encodePoint(12345n, i))), i === 0, `torsion ${i}`);
    }
  });

  it('bytes are a number with the lowest byte first', () => {
    fc.assert(
      fc.property(bytes32, (bytes) => assert.equal(numberOf(bytes), bytesToNumberLE(bytes))),
      { seed, numRuns: 50 },
    );
  });
});
