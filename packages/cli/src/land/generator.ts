// Registers of any size from a seed: a random partition of a rectangle of the plane into parcels
// that share their boundaries vertex by vertex. Two rows of the lattice are held at a time.

import { ByteReader, ByteWriter } from '@witan/ledger/bytes';
import { sha256 } from '@witan/ledger/hash';
import { canonicalMultiPolygon, type Point } from '@witan/state/schema';
import type { ParcelCandidate } from './parcels.ts';

// Millimetres. A boundary leaves its lattice point at less than 31° from its own axis while bends
// stay within a sixteenth of a cell and lattice points within an eighth, so none ever cross.
const CELL = 32_000;
const POINT_SHIFT_MAX = CELL / 8;
const BEND_SHIFT_MAX = CELL / 16;

/** A lattice point and the bends of the two boundaries that start there. */
interface Node {
  readonly point: Point;
  readonly eastShift: Point;
  readonly northShift: Point;
}

/** That many parcels, `G<row>-<column>`, the same ones for the same seed. */
export function* generateParcels(
  seed: Uint8Array,
  count: number,
): Generator<ParcelCandidate, void, undefined> {
  const columns = Math.ceil(Math.sqrt(count));
  let south = nodesOf(seed, 0, columns);
  for (let row = 0, index = 0; index < count; row++) {
    const north = nodesOf(seed, row + 1, columns);
    for (let column = 0; column < columns && index < count; column++, index++) {
      yield {
        shapeIndex: index,
        parcelId: `G${row}-${column}`,
        shape: canonicalMultiPolygon([{ outer: ringOf(south, north, column), holes: [] }]),
        assessment: undefined,
      };
    }
    south = north;
  }
}

function nodesOf(seed: Uint8Array, row: number, columns: number): Node[] {
  return Array.from({ length: columns + 1 }, (_, column) => nodeAt(seed, column, row));
}

function nodeAt(seed: Uint8Array, column: number, row: number): Node {
  const writer = new ByteWriter().sized16(seed).u32(column).u32(row);
  const random = new ByteReader(sha256(writer.finish()));
  const shift = (max: number): Point => ({
    x: (random.u32() % (2 * max + 1)) - max,
    y: (random.u32() % (2 * max + 1)) - max,
  });
  const { x, y } = shift(POINT_SHIFT_MAX);
  return {
    point: { x: column * CELL + x, y: row * CELL + y },
    eastShift: shift(BEND_SHIFT_MAX),
    northShift: shift(BEND_SHIFT_MAX),
  };
}

/** Counter-clockwise from the south-western corner: four corners with a bend after each. */
function ringOf(south: readonly Node[], north: readonly Node[], column: number): Point[] {
  const [sw, se] = [south[column] as Node, south[column + 1] as Node];
  const [nw, ne] = [north[column] as Node, north[column + 1] as Node];
  return [
    sw.point,
    bend(sw.point, se.point, sw.eastShift),
    se.point,
    bend(se.point, ne.point, se.northShift),
    ne.point,
    bend(nw.point, ne.point, nw.eastShift),
    nw.point,
    bend(sw.point, nw.point, sw.northShift),
  ];
}

function bend(a: Point, b: Point, shift: Point): Point {
  return {
    x: Math.floor((a.x + b.x) / 2) + shift.x,
    y: Math.floor((a.y + b.y) / 2) + shift.y,
  };
}
