// A slow twin of the geometry: it looks at one point of every face of the arrangement of all
// edges. Floating point is good enough for the small coordinates that it is given.

import type { MultiPolygon, Point, Ring } from '../../src/modules/land/geometry.ts';

/** Half the narrowest gap that coordinates below 16 can produce is far wider than this. */
const TINY = 1e-9;

type Segment = readonly [Point, Point];

function segmentsOf(shapes: readonly MultiPolygon[]): Segment[] {
  return shapes.flatMap((shape) =>
    shape.flatMap((part) => [part.outer, ...part.holes].flatMap(segmentsOfRing)),
  );
}

function segmentsOfRing(ring: Ring): Segment[] {
  return ring.map((a, i) => [a, ring[(i + 1) % ring.length] as Point] as const);
}

function distinct(values: readonly number[]): number[] {
  return [...values]
    .sort((a, b) => a - b)
    .filter((value, i, all) => i === 0 || value - (all[i - 1] as number) > TINY);
}

function middles(values: readonly number[]): number[] {
  return values.slice(1).map((value, i) => (value + (values[i] as number)) / 2);
}

function heightAt([a, b]: Segment, x: number): number {
  return a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
}

function crossingX([a, b]: Segment, [c, d]: Segment): number[] {
  const denominator = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
  if (denominator === 0) return [];
  const t = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / denominator;
  return t < 0 || t > 1 ? [] : [a.x + t * (b.x - a.x)];
}

/** A point in the interior of every bounded face of the arrangement. */
export function facePoints(shapes: readonly MultiPolygon[]): Point[] {
  const segments = segmentsOf(shapes);
  const xs = segments.flatMap((s) => [s[0].x, ...segments.flatMap((t) => crossingX(s, t))]);
  return middles(distinct(xs)).flatMap((x) => {
    const crossing = segments.filter(([a, b]) => (a.x < x && b.x > x) || (b.x < x && a.x > x));
    const heights = distinct(crossing.map((segment) => heightAt(segment, x)));
    return middles(heights).map((y) => ({ x, y }));
  });
}

/** Even-odd: whether a point off all edges lies in a shape. */
export function contains(shape: MultiPolygon, p: Point): boolean {
  const above = segmentsOf([shape]).filter(
    ([a, b]) => a.x > p.x !== b.x > p.x && heightAt([a, b], p.x) > p.y,
  );
  return above.length % 2 === 1;
}

export function overlapSlowly(a: MultiPolygon, b: MultiPolygon): boolean {
  return facePoints([a, b]).some((p) => contains(a, p) && contains(b, p));
}

export function coverEquallySlowly(
  before: readonly MultiPolygon[],
  after: readonly MultiPolygon[],
): boolean {
  const depth = (shapes: readonly MultiPolygon[], p: Point): number =>
    shapes.filter((shape) => contains(shape, p)).length;
  return facePoints([...before, ...after]).every((p) => depth(before, p) === depth(after, p));
}

/** Whether rings are simple and share no point: every pair of edges, in bigint. */
export function areDisjointSlowly(rings: readonly Ring[]): boolean {
  const edges = rings.flatMap((ring, r) =>
    segmentsOfRing(ring).map((segment, i) => ({ segment, ring: r, i, count: ring.length })),
  );
  return edges.every((e, k) =>
    edges.slice(k + 1).every((f) => {
      const apart = f.i - e.i;
      if (e.ring === f.ring && apart === 1) return !foldBack(e.segment[0], f.segment);
      if (e.ring === f.ring && apart === e.count - 1) return !foldBack(f.segment[0], e.segment);
      return !touch(e.segment, f.segment);
    }),
  );
}

/** Whether a → b → c, with the last two a segment, runs back over itself at b or stands still. */
function foldBack(a: Point, [b, c]: Segment): boolean {
  const along = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
  return turn(a, b, c) === 0n && along <= 0;
}

function touch([a, b]: Segment, [c, d]: Segment): boolean {
  const signs = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)] as const;
  if (signs[0] * signs[1] < 0n && signs[2] * signs[3] < 0n) return true;
  return (
    (signs[0] === 0n && between(c, a, b)) ||
    (signs[1] === 0n && between(d, a, b)) ||
    (signs[2] === 0n && between(a, c, d)) ||
    (signs[3] === 0n && between(b, c, d))
  );
}

/** Twice the signed area of a triangle, in bigint throughout. */
export function turn(a: Point, b: Point, c: Point): bigint {
  return BigInt(b.x - a.x) * BigInt(c.y - a.y) - BigInt(b.y - a.y) * BigInt(c.x - a.x);
}

function between(p: Point, a: Point, b: Point): boolean {
  return (
    Math.min(a.x, b.x) <= p.x &&
    p.x <= Math.max(a.x, b.x) &&
    Math.min(a.y, b.y) <= p.y &&
    p.y <= Math.max(a.y, b.y)
  );
}
