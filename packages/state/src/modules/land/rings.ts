// What makes a multipolygon the shape of a parcel (LAND-7, LAND-8, MOD-10). The rules leave one
// way to write a region: rings touch neither themselves nor each other, so its boundary falls into
// rings in one way only, and each of them lies on the side that its direction says.

import { parcelCellsMax, parcelRingsMax, parcelVerticesMax } from '@witan/ledger/limits';
import type { ProblemKey } from '@witan/ledger/problems';
import {
  boundingBox,
  COORDINATE_MAX,
  COORDINATE_MIN,
  gridCellCount,
  type MultiPolygon,
  type Point,
  ringDoubledArea,
  ringsOf,
  windingNumber,
} from './geometry.ts';
import { findContact } from './sweep.ts';

/**
 * Undefined for a valid shape, else the first rule that it breaks: bounds, coordinates, ring
 * length, zero area, orientation, contact, nesting. Costs O(n log n) exact predicates, and
 * rings × vertices for shapes of several rings.
 */
export function checkMultiPolygon(shape: MultiPolygon): ProblemKey | undefined {
  return (
    checkBounds(shape) ??
    checkAreas(shape) ??
    checkContacts(shape) ??
    (shape.length > 1 || shape.some((part) => part.holes.length > 0)
      ? checkNesting(shape)
      : undefined)
  );
}

function checkBounds(shape: MultiPolygon): ProblemKey | undefined {
  const rings = ringsOf(shape);
  const vertices = rings.reduce((count, ring) => count + ring.length, 0);
  if (rings.length > parcelRingsMax || vertices > parcelVerticesMax) {
    return 'land/geometry-too-large';
  }
  if (rings.length === 0) return 'land/area-zero';
  if (!rings.every((ring) => ring.every(isInRange))) return 'land/coordinate-invalid';
  if (rings.some((ring) => ring.length < 3)) return 'land/ring-too-short';
  if (gridCellCount(boundingBox(shape)) > parcelCellsMax) return 'land/geometry-too-large';
  return undefined;
}

function isInRange({ x, y }: Point): boolean {
  return isCoordinate(x) && isCoordinate(y);
}

function isCoordinate(value: number): boolean {
  return Number.isInteger(value) && value >= COORDINATE_MIN && value <= COORDINATE_MAX;
}

function checkAreas(shape: MultiPolygon): ProblemKey | undefined {
  const outer = shape.map((part) => ringDoubledArea(part.outer));
  const holes = shape.flatMap((part) => part.holes.map(ringDoubledArea));
  if (outer.includes(0n) || holes.includes(0n)) return 'land/area-zero';
  if (outer.some((area) => area < 0n) || holes.some((area) => area > 0n)) {
    return 'land/ring-orientation';
  }
  return undefined;
}

function checkContacts(shape: MultiPolygon): ProblemKey | undefined {
  const contact = findContact(ringsOf(shape));
  if (contact === undefined) return undefined;
  if (contact.rings[0] !== contact.rings[1]) return 'land/rings-touch';
  return contact.kind === 'vertex-repeated' ? 'land/vertex-repeated' : 'land/ring-crosses-itself';
}

/** Rings are disjoint here, so one vertex tells where a whole ring lies. */
function checkNesting(shape: MultiPolygon): ProblemKey | undefined {
  for (const part of shape) {
    for (const hole of part.holes) {
      // 1 within the part, 0 outside it or within another of its holes.
      const others = [part.outer, ...part.holes.filter((ring) => ring !== hole)];
      if (windingNumber(others, hole[0] as Point) !== 1) return 'land/hole-outside';
    }
  }
  for (const part of shape) {
    // A part may lie in another's hole, an island in a lake, and nowhere else within another.
    const others = ringsOf(shape.filter((other) => other !== part));
    if (windingNumber(others, part.outer[0] as Point) !== 0) return 'land/parts-nested';
  }
  return undefined;
}
