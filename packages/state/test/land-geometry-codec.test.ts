// The bytes of a shape: one byte string per region, everything else refused.

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import { operationBytesMax, parcelVerticesMax } from '@witan/ledger/limits';
import { DecodeError } from '@witan/ledger/problems';
import type { MultiPolygon, Ring } from '../src/modules/land/geometry.ts';
import {
  canonicalMultiPolygon,
  decodeMultiPolygon,
  encodeMultiPolygon,
} from '../src/modules/land/geometry-codec.ts';
import { randomSplit, seededRandom } from './support/random-parcels.ts';

function square(x: number, y: number, side: number): Ring {
  return [
    { x, y },
    { x: x + side, y },
    { x: x + side, y: y + side },
    { x, y: y + side },
  ];
}

function refusal(bytes: Uint8Array): string {
  try {
    decodeMultiPolygon(bytes);
  } catch (error) {
    if (error instanceof DecodeError) return error.key;
    throw error;
  }
  return 'accepted';
}

const shape: MultiPolygon = canonicalMultiPolygon([
  { outer: square(500, 0, 9), holes: [] },
  {
    outer: square(-100, -100, 200),
    holes: [square(0, 0, 5), square(-50, 20, 5)],
  },
]);

describe('codec of parcel shapes', () => {
  it('MOD-3: a triangle has the bytes of the layout', () => {
    const outer = [
      { x: -1, y: 0 },
      { x: 2, y: 0 },
      { x: 0, y: 258 },
    ];
    const expected =
      '00010001' + '0003' + 'ffffffff00000000' + '0000000200000000' + '0000000000000102';
    assert.equal(toHex(encodeMultiPolygon([{ outer, holes: [] }])), expected);
  });

  it('MOD-3: what was encoded is read back, holes and parts in order', () => {
    assert.deepEqual(decodeMultiPolygon(encodeMultiPolygon(shape)), shape);
    assert.equal(shape[0]?.holes[0]?.[0]?.x, -50);
    const random = seededRandom(11);
    for (let i = 0; i < 50; i++) {
      for (const parcel of randomSplit(random).after) {
        assert.deepEqual(decodeMultiPolygon(encodeMultiPolygon(parcel)), parcel);
      }
    }
  });

  it('MOD-3: whatever order a region is written in, its canonical form is the same', () => {
    const expected = toHex(encodeMultiPolygon(shape));
    const rotated = (ring: Ring, by: number): Ring => [...ring.slice(by), ...ring.slice(0, by)];
    const rewritten = shape
      .map(({ outer, holes }) => ({
        outer: rotated(outer, 2).toReversed(),
        holes: holes.map((hole) => rotated(hole, 1)).reverse(),
      }))
      .reverse();
    assert.equal(toHex(encodeMultiPolygon(canonicalMultiPolygon(rewritten))), expected);
  });

  it('MOD-3: a ring that starts elsewhere, holes and parts out of order are refused', () => {
    const notCanonical = (changed: MultiPolygon): void =>
      assert.equal(refusal(encodeMultiPolygon(changed)), 'land/geometry-not-canonical');
    notCanonical(shape.toReversed());
    notCanonical(shape.map(({ outer, holes }) => ({ outer, holes: holes.toReversed() })));
    const [first] = square(3, 3, 3);
    notCanonical([{ outer: [...square(3, 3, 3).slice(1), first ?? { x: 0, y: 0 }], holes: [] }]);
  });

  it('MOD-10: every truncation and every appended byte is refused', () => {
    const bytes = encodeMultiPolygon(shape);
    for (let length = 0; length < bytes.length; length++) {
      assert.equal(refusal(bytes.subarray(0, length)), 'land/geometry-malformed');
    }
    assert.equal(refusal(Uint8Array.of(...bytes, 0)), 'land/geometry-malformed');
  });

  it('MOD-10: a part without a ring, and counts beyond the bounds, are refused', () => {
    assert.equal(refusal(Uint8Array.of(0, 1, 0, 0)), 'land/geometry-malformed');
    assert.equal(refusal(Uint8Array.of(0, 1, 0, 1, 0xff, 0xff)), 'land/geometry-too-large');
    const rings = [0, 1, 1, 0, ...Array.from({ length: 512 }, () => 0)];
    assert.equal(refusal(Uint8Array.from(rings)), 'land/geometry-too-large');
  });

  it('MOD-10: the largest shape fits one operation twice', () => {
    const outer = Array.from({ length: parcelVerticesMax }, (_, i) => ({ x: i, y: i * i }));
    assert.ok(2 * encodeMultiPolygon([{ outer, holes: [] }]).length < operationBytesMax);
  });
});
