// The land register's answers as the schema words them, and what the page computes from shapes by
// itself: area, bounds, and the cells of the grid in which neighbours are listed.

export type RingView = readonly (readonly [x: number, y: number])[];
/** Polygons of integer millimetres, each with its outer ring first. */
export type ShapeView = readonly (readonly RingView[])[];

export interface SourceView {
  readonly document: string;
  readonly kind: string;
  readonly datedMs: number;
}

export interface MoneyView {
  readonly currency: string;
  readonly minorUnits: string;
}

interface Versioned {
  readonly version: number;
  readonly updatedHeight: number;
}

export interface ParcelView extends Versioned {
  readonly id: string;
  readonly status: string;
  readonly title: string;
  readonly doubledAreaMm2: string;
  readonly currency: string;
  readonly shape: ShapeView;
  readonly source: SourceView;
}

export interface TitleView extends Versioned {
  readonly kind: string;
  readonly status: string;
  readonly successors: readonly string[];
}

export interface RightView {
  readonly kind: string;
  readonly number: number;
  readonly id: string;
  readonly party: string | null;
  readonly share: string | null;
  readonly secured: MoneyView | null;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly caseNumber: string;
  readonly source: SourceView;
}

export interface ExtractView {
  readonly parcel: ParcelView | null;
  readonly title: TitleView | null;
  readonly rights: readonly RightView[];
  readonly disposal: { readonly method: string; readonly deadlineMs: number } | null;
  readonly assessment: (MoneyView & { readonly landUse: string }) | null;
}

export interface HistoryView extends Versioned {
  readonly past: readonly Versioned[];
}

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

/** Twice the area in square millimetres, exactly: the shoelace formula over integers. */
export function doubledArea(shape: ShapeView): bigint {
  let sum = 0n;
  for (const [outer, ...holes] of shape) {
    if (outer !== undefined) sum += magnitude(ringArea(outer));
    for (const hole of holes) sum -= magnitude(ringArea(hole));
  }
  return sum;
}

function ringArea(ring: RingView): bigint {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as readonly [number, number];
    return sum + BigInt(x) * BigInt(nextY) - BigInt(nextX) * BigInt(y);
  }, 0n);
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** Square metres of a doubled area in square millimetres. */
export function squareMetres(doubledMm2: bigint): number {
  return Number(doubledMm2 / 2n) / 1e6;
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

/** The heights at which a record changed, oldest first, without repeats. */
export function heightsOf(histories: readonly (HistoryView | null)[]): readonly number[] {
  const heights = histories.flatMap((history) =>
    history === null ? [] : [...history.past, history].map(({ updatedHeight }) => updatedHeight),
  );
  return [...new Set(heights)].sort((a, b) => a - b);
}
