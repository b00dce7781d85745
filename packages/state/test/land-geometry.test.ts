// What makes a shape valid, its area, its box and the cells of the grid index.

import { strict as assert } from 'node:assert';
import { parcelRingsMax, parcelVerticesMax } from '@witan/ledger/limits';
import fc from 'fast-check';
import {
  boundingBox,
  COORDINATE_MAX,
  COORDINATE_MIN,
  doubledArea,
  gridCells,
  type MultiPolygon,
  orientation,
  type Point,
  type Ring,
} from '../src/modules/land/geometry.ts';
import { canonicalMultiPolygon } from '../src/modules/land/geometry-codec.ts';
import { checkMultiPolygon } from '../src/modules/land/rings.ts';
import { findContact } from '../src/modules/land/sweep.ts';
import { areDisjointSlowly, turn } from './support/plane.ts';

function ring(...coordinates: readonly (readonly [number, number])[]): Ring {
  return coordinates.map(([x, y]) => ({ x, y }));
}

function square(x: number, y: number, side: number): Ring {
  return ring([x, y], [x + side, y], [x + side, y + side], [x, y + side]);
}

function hole(outer: Ring): Ring {
  return outer.toReversed();
}

function one(outer: Ring, ...holes: readonly Ring[]): MultiPolygon {
  return [{ outer, holes }];
}

const coordinate = fc.integer({ min: COORDINATE_MIN, max: COORDINATE_MAX });
const anywhere: fc.Arbitrary<Point> = fc.record({ x: coordinate, y: coordinate });
const small = fc.integer({ min: 0, max: 5 });
const nearby: fc.Arbitrary<Point> = fc.record({ x: small, y: small });

describe('parcel geometry', () => {
  describe('predicates', () => {
    it('MOD-3: the turn of three points is exact over the whole range of coordinates', () => {
      const check = (a: Point, b: Point, c: Point): void => {
        const exact = turn(a, b, c);
        assert.equal(orientation(a, b, c), exact > 0n ? 1 : exact < 0n ? -1 : 0);
      };
      fc.assert(fc.property(anywhere, anywhere, anywhere, check), { seed: 1 });
      const [low, high] = [COORDINATE_MIN, COORDINATE_MAX];
      check({ x: low, y: low }, { x: high, y: high }, { x: high - 1, y: high });
      check({ x: low, y: low }, { x: high, y: high }, { x: 0, y: 0 });
      // Doubles would call these two collinear: the products differ in the last of 55 bits.
      const far = 2 ** 27 + 1;
      check({ x: 0, y: 0 }, { x: far, y: far - 1 }, { x: far - 1, y: far - 2 });
      assert.equal(
        orientation({ x: 0, y: 0 }, { x: far, y: far - 1 }, { x: far - 1, y: far - 2 }),
        -1,
      );
    });

    it('MOD-3: the doubled area is exact, deducts holes and adds parts', () => {
      const shape = [
        { outer: square(0, 0, 10), holes: [hole(square(2, 2, 3))] },
        { outer: ring([20, 0], [21, 0], [20, 1]), holes: [] },
      ];
      assert.equal(doubledArea(shape), 2n * (100n - 9n) + 1n);
      const widest = ring(
        [COORDINATE_MIN, COORDINATE_MIN],
        [COORDINATE_MAX, COORDINATE_MIN],
        [COORDINATE_MAX, COORDINATE_MAX],
        [COORDINATE_MIN, COORDINATE_MAX],
      );
      assert.equal(doubledArea(one(widest)), 2n * (2n ** 32n - 1n) ** 2n);
    });
  });

  describe('validity', () => {
    it('LAND-8: a parcel may have holes, an island in a hole, and several parts', () => {
      const shape = [
        { outer: square(0, 0, 100), holes: [hole(square(10, 10, 50)), hole(square(70, 70, 5))] },
        { outer: square(20, 20, 20), holes: [] },
        { outer: square(200, 0, 10), holes: [] },
      ];
      assert.equal(checkMultiPolygon(shape), undefined);
    });

    it('LAND-8: a vertex may lie exactly on the line between its neighbours', () => {
      assert.equal(checkMultiPolygon(one(ring([0, 0], [5, 0], [10, 0], [10, 10]))), undefined);
    });

    const refused: readonly (readonly [string, MultiPolygon, string])[] = [
      ['no part', [], 'land/area-zero'],
      ['an empty ring', one([]), 'land/ring-too-short'],
      ['two vertices', one(ring([0, 0], [5, 5])), 'land/ring-too-short'],
      ['a line', one(ring([0, 0], [5, 5], [9, 9])), 'land/area-zero'],
      ['a symmetric bow-tie', one(ring([0, 0], [4, 4], [4, 0], [0, 4])), 'land/area-zero'],
      ['a bow-tie', one(ring([0, 0], [0, 4], [9, 0], [9, 9])), 'land/ring-crosses-itself'],
      ['a clockwise outer ring', one(hole(square(0, 0, 5))), 'land/ring-orientation'],
      ['a counter-clockwise hole', one(square(0, 0, 9), square(2, 2, 3)), 'land/ring-orientation'],
      ['half a millimetre', one(ring([0, 0], [5, 0], [5, 5.5])), 'land/coordinate-invalid'],
      ['beyond 32 bits', one(ring([0, 0], [2 ** 31, 0], [0, 5])), 'land/coordinate-invalid'],
      ['not a number', one(ring([0, 0], [Number.NaN, 0], [0, 5])), 'land/coordinate-invalid'],
      [
        'a vertex visited twice',
        one(ring([0, 0], [4, 0], [2, 2], [4, 4], [0, 4], [2, 2])),
        'land/vertex-repeated',
      ],
      ['a closing vertex', one(ring([0, 0], [4, 0], [4, 4], [0, 0])), 'land/vertex-repeated'],
      [
        'a vertex on another edge',
        one(ring([0, 0], [8, 0], [8, 8], [4, 0], [0, 8])),
        'land/ring-crosses-itself',
      ],
      ['a spike', one(ring([0, 0], [8, 0], [8, 12], [8, 8])), 'land/ring-crosses-itself'],
      [
        'a hole that touches its outer ring',
        one(square(0, 0, 9), hole(square(0, 2, 3))),
        'land/rings-touch',
      ],
      [
        'holes that cross',
        one(square(0, 0, 19), hole(square(2, 2, 4)), hole(square(4, 4, 4))),
        'land/rings-touch',
      ],
      ['a hole outside', one(square(0, 0, 9), hole(square(20, 2, 3))), 'land/hole-outside'],
      [
        'a hole in a hole',
        one(square(0, 0, 99), hole(square(10, 10, 50)), hole(square(20, 20, 5))),
        'land/hole-outside',
      ],
      [
        'a hole of an island written with the mainland',
        [
          {
            outer: square(0, 0, 99),
            holes: [hole(square(10, 10, 50)), hole(square(25, 25, 5))],
          },
          { outer: square(20, 20, 20), holes: [] },
        ],
        'land/hole-outside',
      ],
      [
        'parts that share a corner',
        [
          { outer: square(0, 0, 5), holes: [] },
          { outer: square(5, 5, 5), holes: [] },
        ],
        'land/rings-touch',
      ],
      [
        'a part within another',
        [
          { outer: square(0, 0, 99), holes: [] },
          { outer: square(5, 5, 5), holes: [] },
        ],
        'land/parts-nested',
      ],
      ['too wide', one(square(0, 0, 33 * 2 ** 17)), 'land/geometry-too-large'],
      [
        'too many vertices',
        one(Array.from({ length: parcelVerticesMax + 1 }, (_, i) => ({ x: i, y: i * i }))),
        'land/geometry-too-large',
      ],
      [
        'too many rings',
        Array.from({ length: parcelRingsMax + 1 }, (_, i) => ({
          outer: square(10 * i, 0, 5),
          holes: [],
        })),
        'land/geometry-too-large',
      ],
    ];
    for (const [name, shape, code] of refused) {
      it(`LAND-8: ${name} is refused as ${code}`, () => {
        assert.equal(checkMultiPolygon(shape), code);
      });
    }

    it('LAND-8: the sweep finds a contact iff some pair of edges has one', () => {
      const rings = fc.array(fc.array(nearby, { minLength: 3, maxLength: 7 }), {
        minLength: 1,
        maxLength: 3,
      });
      let disjoint = 0;
      fc.assert(
        fc.property(rings, (candidate) => {
          const expected = areDisjointSlowly(candidate);
          assert.equal(findContact(candidate) === undefined, expected);
          if (expected) disjoint++;
        }),
        { seed: 2, numRuns: 20_000 },
      );
      assert.ok(disjoint > 1_000, `only ${disjoint} candidates were simple`);
    });

    it('MOD-10: a ring of the greatest length is checked in well under a second', () => {
      const half = parcelVerticesMax / 2;
      // A comb of long teeth: every edge is in the sweep at once.
      const up = Array.from({ length: half }, (_, i) => ({
        x: i % 2 === 0 ? 0 : 1_000_000,
        y: 4 * i,
      }));
      const down = up.map(({ x, y }) => ({ x: x + 10, y })).reverse();
      const comb = canonicalMultiPolygon(one([...up, ...down]));
      const before = process.cpuUsage();
      assert.equal(checkMultiPolygon(comb), undefined);
      const { user, system } = process.cpuUsage(before);
      assert.ok(user + system < 500_000, `${user + system} µs`);
    });
  });

  describe('grid index', () => {
    it('LAND-8: boxes that share a point share a cell, also across zero', () => {
      const span = fc.integer({ min: 0, max: 1_000_000 });
      fc.assert(
        fc.property(
          anywhere,
          span,
          span,
          fc.nat(1_000_000),
          fc.nat(1_000_000),
          (p, w, h, dx, dy) => {
            const clamp = (value: number): number => Math.min(value, COORDINATE_MAX);
            const box = { minX: p.x, minY: p.y, maxX: clamp(p.x + w), maxY: clamp(p.y + h) };
            const corner = { x: clamp(p.x + (dx % (w + 1))), y: clamp(p.y + (dy % (h + 1))) };
            const cells = gridCells(box);
            const [cell] = gridCells({
              minX: corner.x,
              minY: corner.y,
              maxX: corner.x,
              maxY: corner.y,
            });
            assert.ok(cells.some((c) => c.column === cell?.column && c.row === cell.row));
            for (const c of cells) {
              assert.ok(c.column >= 0 && c.column < 2 ** 15 && c.row >= 0 && c.row < 2 ** 15);
            }
          },
        ),
        { seed: 3 },
      );
    });

    it('LAND-8: a house lot lies in few cells, and the box is the box of its outer rings', () => {
      const shape = one(square(-20_000, -5_000, 40_000));
      const box = boundingBox(shape);
      assert.deepEqual(box, { minX: -20_000, minY: -5_000, maxX: 20_000, maxY: 35_000 });
      assert.equal(gridCells(box).length, 4);
    });
  });
});
