// Parcels on the ground: shapes that are checked, and the grid index that finds neighbours, so that
// no two current parcels overlap (LAND-8). A cell lists every current parcel whose box meets it.

import { compareBytes, equalBytes } from '@witan/ledger/bytes';
import type { GridEntry } from '@witan/ledger/codec-land-records';
import type { Parcel } from '@witan/ledger/codec-land-titles';
import { gridCellParcelsMax } from '@witan/ledger/limits';
import { must } from '@witan/ledger/problems';
import { type Context, refuse } from '../../host/module.ts';
import { boundingBox, boxesOverlap, gridCells, type MultiPolygon } from './geometry.ts';
import { decodeMultiPolygon } from './geometry-codec.ts';
import { grid } from './keys.ts';
import { interiorsOverlap } from './overlap.ts';
import { checkMultiPolygon } from './rings.ts';
import { parcels } from './title-keys.ts';

/** The shape of a call: canonical bytes of a valid multipolygon, or a refusal. */
export function checkedShape(bytes: Uint8Array): MultiPolygon {
  const shape = decodeMultiPolygon(bytes);
  const fault = checkMultiPolygon(shape);
  return fault === undefined ? shape : refuse(fault);
}

// Neighbours are asked for again and again while a quarter is registered; a record never changes.
const shapes = new WeakMap<Parcel, MultiPolygon>();

/** The shape of a record, which was checked when it was written. */
export function shapeOf(parcel: Parcel): MultiPolygon {
  const known = shapes.get(parcel);
  if (known !== undefined) return known;
  const shape = decodeMultiPolygon(parcel.shape);
  shapes.set(parcel, shape);
  return shape;
}

/** Refuses a shape that overlaps a current parcel; reads each neighbour once. */
export function requireFreeGround(context: Context, shape: MultiPolygon): void {
  const box = boundingBox(shape);
  const seen: Uint8Array[] = [];
  for (const cell of gridCells(box)) {
    for (const entry of context.get(grid, cell)?.entries ?? []) {
      if (!boxesOverlap(box, entry) || seen.some((id) => equalBytes(id, entry.parcel))) continue;
      seen.push(entry.parcel);
      const neighbour = context.get(parcels, { parcel: entry.parcel });
      must(neighbour !== undefined, 'LAND-8: the grid names parcels that exist');
      if (interiorsOverlap(shape, shapeOf(neighbour))) refuse('land/parcels-overlap');
    }
  }
}

/** Enters a parcel into every cell that its box meets; entries ascend by parcel. */
export function occupy(context: Context, parcel: Uint8Array, shape: MultiPolygon): void {
  const box = boundingBox(shape);
  for (const cell of gridCells(box)) {
    const entries = context.get(grid, cell)?.entries ?? [];
    if (entries.length >= gridCellParcelsMax) refuse('land/grid-full');
    context.put(grid, cell, { entries: inserted(entries, { parcel, ...box }) });
  }
}

function inserted(entries: readonly GridEntry[], entry: GridEntry): GridEntry[] {
  const at = entries.findIndex((other) => compareBytes(other.parcel, entry.parcel) > 0);
  return entries.toSpliced(at < 0 ? entries.length : at, 0, entry);
}

export function vacate(context: Context, parcel: Uint8Array, shape: MultiPolygon): void {
  for (const cell of gridCells(boundingBox(shape))) {
    const before = context.get(grid, cell)?.entries ?? [];
    const entries = before.filter((entry) => !equalBytes(entry.parcel, parcel));
    if (entries.length === 0) context.delete(grid, cell);
    else context.put(grid, cell, { entries });
  }
}
