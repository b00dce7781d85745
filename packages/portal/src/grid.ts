// What lies around a shape: its bounds, and the cells of the register's grid in which neighbours
// are listed.

import type { ShapeView } from './land.ts';

export interface GridView {
  readonly parcels: readonly (Box & { readonly parcel: string })[];
}

export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export function boxOf(shape: ShapeView): Box {
  const points = shape.flat(2);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    minX: Math.min(...xs),
    minY: Math.min(...ys),
    maxX: Math.max(...xs),
    maxY: Math.max(...ys),
  };
}

const CELL_SHIFT = 17;
const GRID_ORIGIN = 2 ** (31 - CELL_SHIFT);
/** A page asks for no more cells than an ordinary parcel meets. */
const CELLS_MAX = 4;

/** Questions whose answers list all parcels around a shape; none for a very large one. */
export function gridQuestions({ minX, minY, maxX, maxY }: Box): readonly string[] {
  const questions: string[] = [];
  for (let x = minX >> CELL_SHIFT; x <= maxX >> CELL_SHIFT; x++) {
    for (let y = minY >> CELL_SHIFT; y <= maxY >> CELL_SHIFT; y++) {
      questions.push(`land/grid/${x + GRID_ORIGIN}/${y + GRID_ORIGIN}`);
    }
  }
  return questions.length > CELLS_MAX ? [] : questions;
}
