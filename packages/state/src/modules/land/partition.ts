// The exact partition of subdivisions, mergers and boundary adjustments (LAND-7).
//
// The boundary of a region is a chain of directed edges, and the boundary operator on compact
// chains of the plane is injective: the new regions cover what the old ones covered, each point as
// often, iff the chains are equal once opposite edges have cancelled. Edges may meet in the middle
// of others (T-junctions), so chains are compared line by line: on one line a chain is a function
// of compact support, which vanishes iff its derivative does. An edge from a to b has the
// derivative +1 at a and -1 at b whichever way it runs. So it is enough to count, at each vertex
// and for each slope, edges that leave against edges that arrive; an exactly collinear vertex
// cancels by itself, and one that is a millimetre off its line cannot.

import { type MultiPolygon, type Point, ringsOf, vertexAt } from './geometry.ts';

/**
 * Whether the shapes after cover exactly what the shapes before covered: no gap, no overlap.
 * Each shape is valid, and those before do not overlap. Linear in the number of vertices.
 */
export function isExactPartition(
  before: readonly MultiPolygon[],
  after: readonly MultiPolygon[],
): boolean {
  const balance = new Map<string, number>();
  for (const shape of before) addBoundary(balance, shape, 1);
  for (const shape of after) addBoundary(balance, shape, -1);
  return balance.size === 0;
}

function addBoundary(balance: Map<string, number>, shape: MultiPolygon, sign: 1 | -1): void {
  for (const ring of ringsOf(shape)) {
    for (let i = 0; i < ring.length; i++) {
      const a = vertexAt(ring, i);
      const b = vertexAt(ring, i + 1);
      const slope = slopeOf(a, b);
      add(balance, `${a.x},${a.y},${slope}`, sign);
      add(balance, `${b.x},${b.y},${slope}`, -sign);
    }
  }
}

function add(balance: Map<string, number>, key: string, count: number): void {
  const sum = (balance.get(key) ?? 0) + count;
  if (sum === 0) balance.delete(key);
  else balance.set(key, sum);
}

/** The direction of a segment in lowest terms, the same for both ways along it. */
function slopeOf(a: Point, b: Point): string {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const divisor = greatestCommonDivisor(Math.abs(dx), Math.abs(dy));
  const sign = dx < 0 || (dx === 0 && dy < 0) ? -divisor : divisor;
  return `${dx / sign},${dy / sign}`;
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
