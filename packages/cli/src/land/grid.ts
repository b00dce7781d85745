// From the steps of a quantised map to millimetres, by an affine map of whole numbers: no
// coordinate is ever rounded, so points that were collinear or shared in the file stay so.

import { WitanError } from '@witan/ledger/problems';
import type { Point } from '@witan/state/schema';

/** How a quantised file places its grid on the earth: degrees of longitude and latitude. */
export interface GridTransform {
  readonly translate: readonly [number, number];
  readonly scale: readonly [number, number];
}

/** x = originX + stepX · column, y = originY + stepY · row: millimetres east and north. */
export interface GridMap {
  /** The name of the projected reference system that the millimetres belong to. */
  readonly referenceSystem: string;
  /** The one transform for which the steps below were worked out. */
  readonly transform: GridTransform;
  readonly originX: number;
  readonly originY: number;
  readonly stepX: number;
  readonly stepY: number;
}

/**
 * Cambridge, Massachusetts, FY2013: an equirectangular plane on the GRS 80 ellipsoid, true along
 * the parallel 42.37837° N, its origin at 71.1601447528039° W, 42.35298004204338° N.
 *
 * One step east is 780.08 mm on that parallel (780.39 mm at the southern edge of the city, 779.76
 * at the northern), one step north 564.13 mm. Whole steps of 780 mm and 564 mm are right to within
 * 0.05 % everywhere in the city, and areas to within 0.08 %.
 */
export const CAMBRIDGE_2013: GridMap = {
  referenceSystem: 'local:cambridge-ma-2013',
  transform: {
    translate: [-71.1601447528039, 42.35298004204338],
    scale: [9.471771431065779e-6, 5.078576262697704e-6],
  },
  originX: 0,
  originY: 0,
  stepX: 780,
  stepY: 564,
};

/** @throws WitanError `land/source-grid-unknown` unless the map was worked out for this grid. */
export function checkGrid(map: GridMap, transform: GridTransform): void {
  const isSame =
    map.transform.translate.every((value, i) => value === transform.translate[i]) &&
    map.transform.scale.every((value, i) => value === transform.scale[i]);
  if (!isSame) throw new WitanError('land/source-grid-unknown', JSON.stringify(transform));
}

export function toMillimetres(map: GridMap, step: Point): Point {
  return { x: map.originX + map.stepX * step.x, y: map.originY + map.stepY * step.y };
}
