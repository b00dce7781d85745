// LAND-7: a subdivision or merger covers exactly what it replaces.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  doubledArea,
  type MultiPolygon,
  orientation,
  ringsOf,
  vertexAt,
} from '../src/modules/land/geometry.ts';
import { canonicalMultiPolygon } from '../src/modules/land/geometry-codec.ts';
import { interiorsOverlap } from '../src/modules/land/overlap.ts';
import { isExactPartition } from '../src/modules/land/partition.ts';
import { checkMultiPolygon } from '../src/modules/land/rings.ts';
import { coverEquallySlowly } from './support/plane.ts';
import { randomSplit, seededRandom, withOneVertexMoved } from './support/random-parcels.ts';

const SPLITS = 300;

function rectangle(minX: number, minY: number, maxX: number, maxY: number): MultiPolygon {
  const [a, b] = [
    { x: minX, y: minY },
    { x: maxX, y: minY },
  ];
  const [c, d] = [
    { x: maxX, y: maxY },
    { x: minX, y: maxY },
  ];
  return [{ outer: [a, b, c, d], holes: [] }];
}

function area(shapes: readonly MultiPolygon[]): bigint {
  return shapes.reduce((sum, shape) => sum + doubledArea(shape), 0n);
}

function straightVertices(shape: MultiPolygon): number {
  return ringsOf(shape).flatMap((ring) =>
    ring.filter((p, i) => orientation(vertexAt(ring, i - 1), p, vertexAt(ring, i + 1)) === 0),
  ).length;
}

describe('exact partition', () => {
  it(`LAND-7: ${SPLITS} of ${SPLITS} random splits are accepted, both ways`, () => {
    const random = seededRandom(7);
    let straight = 0;
    let holes = 0;
    for (let i = 0; i < SPLITS; i++) {
      const { before, after } = randomSplit(random);
      assert.ok(isExactPartition(before, after));
      assert.ok(isExactPartition(after, before));
      assert.equal(area(before), area(after));
      const shapes = [...before, ...after];
      assert.ok(shapes.every((shape) => checkMultiPolygon(shape) === undefined));
      straight += shapes.reduce((sum, shape) => sum + straightVertices(shape), 0);
      holes += shapes.reduce((sum, shape) => sum + ringsOf(shape).length - shape.length, 0);
    }
    assert.ok(straight > SPLITS && holes > 10, `${straight} straight vertices, ${holes} holes`);
  });

  it(`LAND-7: ${SPLITS} of ${SPLITS} with one vertex moved by 1 mm are refused`, () => {
    const random = seededRandom(8);
    for (let i = 0; i < SPLITS; i++) {
      const { before, after } = randomSplit(random);
      const moved = withOneVertexMoved(random, after);
      const isValid = moved.every((shape) => checkMultiPolygon(shape) === undefined);
      assert.ok(!isValid || !isExactPartition(before, moved));
    }
  });

  it('LAND-7: the parcels after an accepted split do not overlap', () => {
    const random = seededRandom(9);
    for (let i = 0; i < 100; i++) {
      const { after } = randomSplit(random);
      after.forEach((a, k) => {
        for (const b of after.slice(k + 1)) assert.equal(interiorsOverlap(a, b), false);
      });
    }
  });

  it('LAND-7: a vertex of one side that is exactly on the other side’s line is accepted', () => {
    const before = [rectangle(0, 0, 30, 10)];
    assert.ok(isExactPartition(before, [rectangle(0, 0, 10, 10), rectangle(10, 0, 30, 10)]));
  });

  it('LAND-7: a gap of 1 mm, an overlap of 1 mm and a strip outside are refused', () => {
    const before = [rectangle(0, 0, 30, 10)];
    const left = rectangle(0, 0, 10, 10);
    assert.equal(isExactPartition(before, [left, rectangle(11, 0, 30, 10)]), false);
    assert.equal(isExactPartition(before, [left, rectangle(9, 0, 30, 10)]), false);
    assert.equal(isExactPartition(before, [left, rectangle(10, 0, 31, 10)]), false);
  });

  it('LAND-7: an overlap that makes up for a gap of the same area is refused', () => {
    const before = [rectangle(0, 0, 30, 10)];
    const after = [rectangle(0, 0, 10, 10), rectangle(9, 0, 19, 10), rectangle(20, 0, 30, 10)];
    assert.equal(area(before), area(after));
    assert.equal(isExactPartition(before, after), false);
  });

  it('LAND-7: a bow-tie of the right edges does not pass the check that goes before', () => {
    const corners = [
      { x: 0, y: 0 },
      { x: 10, y: 10 },
      { x: 10, y: 0 },
      { x: 0, y: 9 },
    ];
    const bowTie = canonicalMultiPolygon([{ outer: corners, holes: [] }]);
    assert.equal(checkMultiPolygon(bowTie), 'land/ring-crosses-itself');
  });

  it('LAND-7: nothing, the same parcel twice, and a parcel left out are refused', () => {
    const [a, b] = [rectangle(0, 0, 10, 10), rectangle(10, 0, 20, 10)];
    assert.equal(isExactPartition([a], []), false);
    assert.equal(isExactPartition([a], [a, a]), false);
    assert.equal(isExactPartition([a, b], [a]), false);
  });

  it('LAND-7: a courtyard becomes a parcel of its own, and both merge again', () => {
    const inner = rectangle(10, 10, 20, 20);
    const courtyard = [{ outer: rectangle(0, 0, 30, 30)[0]?.outer ?? [], holes: [] }];
    const frame = courtyard.map(({ outer }) => ({
      outer,
      holes: [(inner[0]?.outer ?? []).toReversed()],
    }));
    assert.ok(isExactPartition([courtyard], [frame, inner]));
    assert.ok(isExactPartition([frame, inner], [courtyard]));
  });

  it('LAND-7: agrees with a count of parcels over every face of the plane', () => {
    const side = fc.integer({ min: 0, max: 4 });
    const box = fc
      .tuple(side, side, side, side)
      .filter(([a, b, c, d]) => a !== c && b !== d)
      .map(([a, b, c, d]) =>
        rectangle(Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)),
      );
    const triangle = fc
      .uniqueArray(fc.record({ x: side, y: side }), {
        minLength: 3,
        maxLength: 3,
        selector: ({ x, y }) => 5 * x + y,
      })
      .map((outer) => canonicalMultiPolygon([{ outer, holes: [] }]))
      .filter((shape) => doubledArea(shape) !== 0n);
    const shapes = fc.array(fc.oneof(box, triangle), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(shapes, shapes, (before, after) => {
        assert.equal(isExactPartition(before, after), coverEquallySlowly(before, after));
      }),
      { seed: 4, numRuns: 2_000 },
    );
    // Random pairs are hardly ever partitions; real ones on a small lattice are.
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), (x, y) => {
        const before = [rectangle(0, 0, 4, 4)];
        const after = [rectangle(0, 0, x, y), rectangle(x, 0, 4, y), rectangle(0, y, 4, 4)];
        assert.ok(isExactPartition(before, after) && coverEquallySlowly(before, after));
      }),
      { seed: 5 },
    );
  });
});
