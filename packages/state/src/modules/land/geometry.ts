// The shapes of parcels: multipolygons with vertices in whole millimetres of a projected reference
// system (MOD-3), and the exact predicates on which every rule about them rests. No predicate
// rounds: it works in `number` where products stay below 2^53 and in bigint elsewhere.

import { parcelCellsMax } from '@witan/ledger/limits';
import { must } from '@witan/ledger/problems';

/** Millimetres east and north; each coordinate fits a signed 32-bit integer. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** At least three vertices; the last is joined to the first and does not repeat it. */
export type Ring = readonly Point[];

/** `outer` runs counter-clockwise, each hole clockwise (RFC 7946 §3.1.6): land is on the left. */
export interface Polygon {
  readonly outer: Ring;
  readonly holes: readonly Ring[];
}

/** One parcel; its parts share no point. */
export type MultiPolygon = readonly Polygon[];

/** Closed: the bounds belong to it. Millimetres. */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export const COORDINATE_MIN: number = -(2 ** 31);
export const COORDINATE_MAX: number = 2 ** 31 - 1;

// Products of two such differences reach 2^52, and their difference 2^53: still exact.
const EXACT_DIFFERENCE_MAX = 2 ** 26;

/**
 * Positive when a → b → c turns left, negative when it turns right, zero when the three are
 * collinear. Exact for all coordinates of 32 bits.
 */
export function orientation(a: Point, b: Point, c: Point): -1 | 0 | 1 {
  const ux = b.x - a.x;
  const uy = b.y - a.y;
  const vx = c.x - a.x;
  const vy = c.y - a.y;
  const widest = Math.max(Math.abs(ux), Math.abs(uy), Math.abs(vx), Math.abs(vy));
  if (widest <= EXACT_DIFFERENCE_MAX) {
    const turn = ux * vy - uy * vx;
    return turn > 0 ? 1 : turn < 0 ? -1 : 0;
  }
  const turn = BigInt(ux) * BigInt(vy) - BigInt(uy) * BigInt(vx);
  return turn > 0n ? 1 : turn < 0n ? -1 : 0;
}

/** Whether p lies on the closed segment from a to b. */
export function isOnSegment(p: Point, a: Point, b: Point): boolean {
  if (p.x < Math.min(a.x, b.x) || p.x > Math.max(a.x, b.x)) return false;
  if (p.y < Math.min(a.y, b.y) || p.y > Math.max(a.y, b.y)) return false;
  return orientation(a, b, p) === 0;
}

export function isSamePoint(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}

/** By x, then by y: the order of the sweep and of the canonical form. */
export function comparePoints(a: Point, b: Point): number {
  return a.x - b.x || a.y - b.y;
}

/** The vertex at an index that may run past either end by one round. */
export function vertexAt(ring: Ring, index: number): Point {
  return ring[(index + ring.length) % ring.length] as Point;
}

/** All rings, each part's outer ring before its holes. */
export function ringsOf(shape: MultiPolygon): Ring[] {
  return shape.flatMap((part) => [part.outer, ...part.holes]);
}

/** Twice the signed area in mm², positive for counter-clockwise rings. */
export function ringDoubledArea(ring: Ring): bigint {
  let sum = 0n;
  for (let i = 0; i < ring.length; i++) {
    const a = vertexAt(ring, i);
    const b = vertexAt(ring, i + 1);
    sum += BigInt(a.x) * BigInt(b.y) - BigInt(a.y) * BigInt(b.x);
  }
  return sum;
}

/** Twice the area in mm², holes deducted: an integer, where the area itself may end in a half. */
export function doubledArea(shape: MultiPolygon): bigint {
  return ringsOf(shape).reduce((sum, ring) => sum + ringDoubledArea(ring), 0n);
}

/**
 * How often the rings wind around p, counter-clockwise rounds counting positive: over all rings of
 * a valid shape 1 inside it and 0 outside. p must not lie on any of the rings.
 */
export function windingNumber(rings: readonly Ring[], p: Point): number {
  let winding = 0;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i++) {
      const a = vertexAt(ring, i);
      const b = vertexAt(ring, i + 1);
      // Half-open in y, so that a vertex level with p counts for one of its two edges.
      if (a.y <= p.y) {
        if (b.y > p.y && orientation(a, b, p) > 0) winding++;
      } else if (b.y <= p.y && orientation(a, b, p) < 0) {
        winding--;
      }
    }
  }
  return winding;
}

export function boundingBox(shape: MultiPolygon): Box {
  let minX = COORDINATE_MAX;
  let minY = COORDINATE_MAX;
  let maxX = COORDINATE_MIN;
  let maxY = COORDINATE_MIN;
  for (const part of shape) {
    for (const { x, y } of part.outer) {
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
  }
  return { minX, minY, maxX, maxY };
}

/** Whether two boxes share more than a boundary. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY;
}

/** A cell of the grid index (LAND-8); both numbers lie between 0 and 2^15 - 1. */
export interface GridCell {
  readonly column: number;
  readonly row: number;
}

// Cells are squares of 2^17 mm (131 m): a shift of 32-bit coordinates, exact for negative ones.
const GRID_CELL_SHIFT = 17;
const GRID_ORIGIN = 2 ** (31 - GRID_CELL_SHIFT);

/** How many cells a box meets. */
export function gridCellCount(box: Box): number {
  const columns = (box.maxX >> GRID_CELL_SHIFT) - (box.minX >> GRID_CELL_SHIFT) + 1;
  const rows = (box.maxY >> GRID_CELL_SHIFT) - (box.minY >> GRID_CELL_SHIFT) + 1;
  return columns * rows;
}

/**
 * The cells that a box meets, by column and row. Two shapes that overlap share a cell. At most
 * `parcelCellsMax` for the box of a valid shape.
 */
export function gridCells(box: Box): GridCell[] {
  must(gridCellCount(box) <= parcelCellsMax, 'the box belongs to a shape that was checked');
  const cells: GridCell[] = [];
  for (let x = box.minX >> GRID_CELL_SHIFT; x <= box.maxX >> GRID_CELL_SHIFT; x++) {
    for (let y = box.minY >> GRID_CELL_SHIFT; y <= box.maxY >> GRID_CELL_SHIFT; y++) {
      cells.push({ column: x + GRID_ORIGIN, row: y + GRID_ORIGIN });
    }
  }
  return cells;
}
