// Random parcels and random splits of them: a lattice of quadrilaterals, bent at random, whose
// cells are gathered into connected groups. Straight lattice lines give T-junctions, rings of
// cells give holes.

import {
  type MultiPolygon,
  orientation,
  type Point,
  type Ring,
  ringDoubledArea,
  vertexAt,
  windingNumber,
} from '../../src/modules/land/geometry.ts';
import { canonicalMultiPolygon } from '../../src/modules/land/geometry-codec.ts';
import { checkMultiPolygon } from '../../src/modules/land/rings.ts';

/** A whole number from 0 up to and without the bound. */
export type Random = (bound: number) => number;

/** The same numbers for the same seed (the mulberry32 generator). */
export function seededRandom(seed: number): Random {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) % bound;
  };
}

const CELL = 10_000;

function latticeCells(random: Random, side: number): Ring[] {
  const [left, bottom] = [random(2_000_000) - 1_000_000, random(2_000_000) - 1_000_000];
  const straightRow = random(side + 1);
  const straightColumn = random(side + 1);
  const jitter = (straight: boolean): number => (straight ? 0 : random(6_000) - 3_000);
  const corners = Array.from({ length: side + 1 }, (_, i) =>
    Array.from(
      { length: side + 1 },
      (_, j): Point => ({
        x: left + i * CELL + jitter(i === straightColumn),
        y: bottom + j * CELL + jitter(j === straightRow),
      }),
    ),
  );
  const corner = (i: number, j: number): Point => (corners[i] as Point[])[j] as Point;
  return Array.from({ length: side * side }, (_, cell) => {
    const [i, j] = [cell % side, Math.floor(cell / side)];
    return [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)];
  });
}

/** Gives each cell to one of several groups, grown from one cell each, and one or none anew. */
function grownGroups(random: Random, side: number, groups: number): number[] {
  const owner = new Array<number>(side * side).fill(-1);
  for (let group = 0; group < groups; group++) owner[random(owner.length)] = group;
  while (owner.includes(-1)) {
    const cell = random(owner.length);
    const [i, j] = [cell % side, Math.floor(cell / side)];
    const steps = [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const;
    const [di, dj] = steps[random(4)] as readonly [number, number];
    if (i + di < 0 || i + di >= side || j + dj < 0 || j + dj >= side) continue;
    const neighbour = owner[cell + di + dj * side] as number;
    if (owner[cell] === -1 && neighbour !== -1) owner[cell] = neighbour;
  }
  // An enclave: a hole in one group and a part or an island of another.
  if (random(2) === 0) owner[random(owner.length)] = random(groups);
  return owner;
}

/** The union of rings that share edges; undefined when its boundary touches itself. */
export function unionOf(rings: readonly Ring[]): MultiPolygon | undefined {
  const next = new Map<string, Point[]>();
  const key = (p: Point): string => `${p.x},${p.y}`;
  const edges = new Map<string, readonly [Point, Point]>();
  for (const ring of rings) {
    ring.forEach((a, i) => {
      const b = vertexAt(ring, i + 1);
      if (!edges.delete(`${key(b)} ${key(a)}`)) edges.set(`${key(a)} ${key(b)}`, [a, b]);
    });
  }
  for (const [a, b] of edges.values()) next.set(key(a), [...(next.get(key(a)) ?? []), b]);
  if ([...next.values()].some((ends) => ends.length > 1)) return undefined;
  const traced: Ring[] = [];
  for (const [start] of edges.values()) {
    const ring: Point[] = [];
    for (let p: Point | undefined = start; p !== undefined && next.has(key(p)); ) {
      ring.push(p);
      const following: Point | undefined = next.get(key(p))?.[0];
      next.delete(key(p));
      p = following;
    }
    if (ring.length > 0) traced.push(ring);
  }
  return canonicalMultiPolygon(assembled(traced));
}

function assembled(rings: readonly Ring[]): MultiPolygon {
  const holes = rings.filter((ring) => ringDoubledArea(ring) < 0n);
  return rings
    .filter((ring) => ringDoubledArea(ring) > 0n)
    .map((outer) => ({
      outer,
      holes: holes.filter((hole) => windingNumber([outer], hole[0] as Point) === 1),
    }));
}

/** A shape without some of its exactly collinear vertices. */
function thinned(random: Random, shape: MultiPolygon): MultiPolygon {
  const thin = (ring: Ring): Ring =>
    ring.filter(
      (p, i) =>
        orientation(vertexAt(ring, i - 1), p, vertexAt(ring, i + 1)) !== 0 || random(2) === 0,
    );
  return canonicalMultiPolygon(
    shape.map((part) => ({ outer: thin(part.outer), holes: part.holes.map(thin) })),
  );
}

export interface Split {
  readonly before: readonly MultiPolygon[];
  readonly after: readonly MultiPolygon[];
}

/** One or two valid parcels, and the two to four valid ones into which they are split anew. */
export function randomSplit(random: Random): Split {
  for (;;) {
    const side = 2 + random(5);
    const cells = latticeCells(random, side);
    const divide = (groups: number): MultiPolygon[] | undefined => {
      const owner = grownGroups(random, side, groups);
      const shapes: MultiPolygon[] = [];
      for (let group = 0; group < groups; group++) {
        const shape = unionOf(cells.filter((_, cell) => owner[cell] === group));
        if (shape === undefined || checkMultiPolygon(shape) !== undefined) return undefined;
        shapes.push(thinned(random, shape));
      }
      return shapes;
    };
    const before = divide(1 + random(2));
    const after = divide(2 + random(3));
    if (before !== undefined && after !== undefined) return { before, after };
  }
}

/** The parcels after a split with one vertex moved by 1 mm, never along its own straight line. */
export function withOneVertexMoved(
  random: Random,
  shapes: readonly MultiPolygon[],
): MultiPolygon[] {
  for (;;) {
    const at = random(shapes.length);
    const shape = shapes[at] as MultiPolygon;
    const partAt = random(shape.length);
    const part = shape[partAt] as MultiPolygon[number];
    const rings = [part.outer, ...part.holes];
    const ringAt = random(rings.length);
    const ring = rings[ringAt] as Ring;
    const vertex = random(ring.length);
    const [dx, dy] = (
      [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const
    )[random(4)] as readonly [number, number];
    const old = vertexAt(ring, vertex);
    const moved = { x: old.x + dx, y: old.y + dy };
    const [before, after] = [vertexAt(ring, vertex - 1), vertexAt(ring, vertex + 1)];
    if (orientation(before, old, after) === 0 && orientation(before, moved, after) === 0) continue;
    const [outer, ...holes] = rings.with(ringAt, ring.with(vertex, moved));
    const changed = shape.with(partAt, { outer: outer as Ring, holes });
    return shapes.with(at, canonicalMultiPolygon(changed));
  }
}
