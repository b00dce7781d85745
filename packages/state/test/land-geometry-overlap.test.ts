// LAND-8: no two current parcels overlap, and neighbours may share their boundary.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { MultiPolygon, Ring } from '../src/modules/land/geometry.ts';
import { canonicalMultiPolygon } from '../src/modules/land/geometry-codec.ts';
import { interiorsOverlap } from '../src/modules/land/overlap.ts';
import { checkMultiPolygon } from '../src/modules/land/rings.ts';
import { overlapSlowly } from './support/plane.ts';

function ring(...coordinates: readonly (readonly [number, number])[]): Ring {
  return coordinates.map(([x, y]) => ({ x, y }));
}

function square(x: number, y: number, side: number): Ring {
  return ring([x, y], [x + side, y], [x + side, y + side], [x, y + side]);
}

function one(outer: Ring, ...holes: readonly Ring[]): MultiPolygon {
  return canonicalMultiPolygon([{ outer, holes }]);
}

const lake = one(square(0, 0, 30), square(10, 10, 10));

const cases: readonly (readonly [string, MultiPolygon, MultiPolygon, boolean])[] = [
  ['parcels far apart', one(square(0, 0, 5)), one(square(50, 0, 5)), false],
  ['neighbours with a common side', one(square(0, 0, 5)), one(square(5, 0, 5)), false],
  ['neighbours with part of a side in common', one(square(0, 0, 5)), one(square(5, 2, 9)), false],
  ['neighbours at a corner', one(square(0, 0, 5)), one(square(5, 5, 5)), false],
  ['a corner against a side', one(square(0, 0, 9)), one(ring([9, 4], [15, 0], [15, 9])), false],
  ['a strip of 1 mm', one(square(0, 0, 5)), one(square(4, 0, 5)), true],
  ['a corner of 1 mm', one(square(0, 0, 5)), one(square(4, 4, 5)), true],
  ['the same parcel', one(square(0, 0, 5)), one(square(0, 0, 5)), true],
  [
    'the same parcel with a vertex more',
    one(square(0, 0, 6)),
    one(ring([0, 0], [3, 0], [6, 0], [6, 6], [0, 6])),
    true,
  ],
  ['a parcel within another', one(square(0, 0, 9)), one(square(3, 3, 3)), true],
  ['a parcel within another, on its side', one(square(0, 0, 9)), one(square(0, 3, 3)), true],
  [
    'a parcel within another, on its corners only',
    one(square(0, 0, 9)),
    one(ring([0, 0], [9, 0], [9, 9])),
    true,
  ],
  [
    'a diamond that touches all four sides from within',
    one(square(0, 0, 8)),
    one(ring([4, 0], [8, 4], [4, 8], [0, 4])),
    true,
  ],
  [
    'two bars of a cross',
    one(ring([0, 4], [9, 4], [9, 5], [0, 5])),
    one(ring([4, 0], [5, 0], [5, 9], [4, 9])),
    true,
  ],
  ['an island that fills a lake', lake, one(square(10, 10, 10)), false],
  ['an island in a lake', lake, one(square(12, 12, 5)), false],
  [
    'an island that reaches the shore at a point',
    lake,
    one(ring([10, 15], [14, 12], [14, 18])),
    false,
  ],
  ['an island 1 mm too large', lake, one(square(10, 10, 11)), true],
  ['a parcel around the lake', lake, one(square(5, 5, 20)), true],
  [
    'a parcel in the notch of a neighbour',
    one(ring([0, 0], [9, 0], [9, 9], [6, 9], [6, 3], [3, 3], [3, 9], [0, 9])),
    one(ring([3, 3], [6, 3], [6, 9], [3, 9])),
    false,
  ],
];

describe('overlap of parcels', () => {
  for (const [name, a, b, expected] of cases) {
    it(`LAND-8: ${name}: ${expected ? 'overlap' : 'no overlap'}`, () => {
      assert.equal(checkMultiPolygon(a) ?? checkMultiPolygon(b), undefined);
      assert.equal(interiorsOverlap(a, b), expected);
      assert.equal(interiorsOverlap(b, a), expected);
      assert.equal(overlapSlowly(a, b), expected);
    });
  }

  it('LAND-8: agrees with a look at every face, for random shapes on a small lattice', () => {
    const small = fc.integer({ min: 0, max: 6 });
    const valid = fc
      .array(fc.record({ x: small, y: small }), { minLength: 3, maxLength: 7 })
      .map((outer) => one(outer))
      .filter((shape) => checkMultiPolygon(shape) === undefined);
    const framed = valid.map((shape) => {
      const grown = shape.map(({ outer }) => outer.map(({ x, y }) => ({ x: x + 1, y: y + 1 })));
      return one(square(0, 0, 8), ...grown);
    });
    const seen = { true: 0, false: 0 };
    fc.assert(
      fc.property(fc.oneof(valid, framed), valid, (a, b) => {
        const expected = overlapSlowly(a, b);
        assert.equal(interiorsOverlap(a, b), expected);
        assert.equal(interiorsOverlap(b, a), expected);
        seen[`${expected}`]++;
      }),
      { seed: 6, numRuns: 6_000 },
    );
    assert.ok(seen.true > 500 && seen.false > 500, JSON.stringify(seen));
  });

  it('LAND-8: coordinates far from the origin do not blur a contact', () => {
    const far = 2_000_000_000;
    assert.equal(interiorsOverlap(one(square(far, -far, 5)), one(square(far + 5, -far, 5))), false);
    assert.equal(interiorsOverlap(one(square(far, -far, 5)), one(square(far + 4, -far, 5))), true);
  });
});
