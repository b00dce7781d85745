// The land register's answers as the schema words them, and the area that the page computes from a
// shape by itself.

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
