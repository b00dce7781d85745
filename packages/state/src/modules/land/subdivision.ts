// Subdivision and merger: new parcels that partition the old ones exactly, with the owners kept and
// the old titles ended in the same transaction (LAND-7).

import { equalBytes } from '@witan/ledger/bytes';
import type { Merge, NewParcel, Subdivide } from '@witan/ledger/codec-land';
import type { Source } from '@witan/ledger/codec-land-fields';
import { RIGHT_KINDS } from '@witan/ledger/codec-land-fields';
import { type Context, refuse } from '../../host/module.ts';
import type { MultiPolygon } from './geometry.ts';
import { checkedShape, shapeOf } from './ground.ts';
import { ancestry } from './keys.ts';
import { METHODS, POWERS } from './methods.ts';
import { isExactPartition } from './partition.ts';
import { areSameOwners, distinctParties, hasRight } from './records.ts';
import {
  createParcel,
  OpenTitle,
  requireNewParcel,
  requireSource,
  retireParcel,
} from './register.ts';
import { parcelKey } from './title-keys.ts';

/** A title that may end: current, with nothing pending and nothing in the way (LAND-4, LAND-9). */
function endingTitle(context: Context, id: Uint8Array, method: number): OpenTitle {
  const title = OpenTitle.current(context, id);
  title.requireNoDisposal(method);
  title.requireUnrestricted();
  title.sweep(method);
  return title;
}

interface Part {
  readonly parcel: NewParcel;
  readonly shape: MultiPolygon;
}

/** LAND-8 follows from LAND-7: what covers exactly what was there overlaps no one else. */
function registerPart(
  from: readonly OpenTitle[],
  { parcel, shape }: Part,
  source: Source,
  currency: string,
): OpenTitle {
  const [first] = from as [OpenTitle];
  const { context } = first;
  const { kind } = first.record;
  const predecessors = from.map(({ id }) => id);
  const title = OpenTitle.create(context, { parcel: parcel.parcel, kind, source, predecessors });
  const oldParcels = from.map(({ record }) => parcelKey(record.parcel));
  createParcel(context, title, {
    ...parcel,
    shape,
    shapeBytes: parcel.shape,
    value: { currency, minorUnits: parcel.value },
    source,
    predecessors: oldParcels,
  });
  for (const predecessor of oldParcels) {
    const key = { parcel: parcelKey(parcel.parcel), predecessor };
    context.put(ancestry, key, { title: title.id, height: context.height });
  }
  return title;
}

/** Ends a title and takes its parcel from the ground; the record of both stays. */
function endTitle(title: OpenTitle, method: number, successors: readonly OpenTitle[]): void {
  title.endAll(title.record.rights, method);
  title.retire(successors.map(({ id }) => id));
  title.save();
}

/** LAND-1, LAND-3, LAND-4, LAND-6, LAND-7, LAND-9, LAND-11. Each part carries every charge. */
export function subdivide(context: Context, call: Subdivide): void {
  context.mandate(POWERS.registrar);
  if (call.parcels.length < 2) refuse('land/parcels-too-few');
  requireSource(context, call.source);
  const old = endingTitle(context, call.title, METHODS.subdivide);
  const parts = call.parcels.map((parcel) => ({ parcel, shape: checkedShape(parcel.shape) }));
  const oldParcel = old.parcel;
  const isExact = isExactPartition(
    [shapeOf(oldParcel)],
    parts.map(({ shape }) => shape),
  );
  if (!isExact) refuse('land/partition-inexact');
  retireParcel(context, oldParcel);
  const kept = old.record.rights.map((key) => ({ key, right: old.right(key) }));
  const titles = parts.map((part) => {
    requireNewParcel(context, part.parcel.parcel);
    const title = registerPart([old], part, call.source, oldParcel.currency);
    for (const { key, right } of kept) {
      if (key.kind === RIGHT_KINDS.ownership) title.addNext(key.kind, right);
      else title.add(key, right);
    }
    title.save();
    return title;
  });
  endTitle(old, METHODS.subdivide, titles);
  old.emit('Subdivided', ...titles.map(({ id }) => id));
}

/** The same rules; owners and kinds are equal, and each charge gets a rank by name (LAND-6). */
export function merge(context: Context, call: Merge): void {
  context.mandate(POWERS.registrar);
  const isDistinct = distinctParties(call.titles).length === call.titles.length;
  if (call.titles.length < 2 || !isDistinct) refuse('land/parcels-too-few');
  requireSource(context, call.source);
  const olds = call.titles.map((id) => endingTitle(context, id, METHODS.merge));
  const [first, ...others] = olds as [OpenTitle, ...OpenTitle[]];
  const { currency } = first.parcel;
  for (const other of others) {
    if (!areSameOwners(first.owners, other.owners)) refuse('land/owners-differ');
    if (first.record.kind !== other.record.kind) refuse('land/kinds-differ');
    if (other.parcel.currency !== currency) refuse('land/currency-differs');
  }
  const part = { parcel: call.parcel, shape: checkedShape(call.parcel.shape) };
  const oldShapes = olds.map((title) => shapeOf(title.parcel));
  if (!isExactPartition(oldShapes, [part.shape])) refuse('land/partition-inexact');
  requireNewParcel(context, call.parcel.parcel);
  for (const old of olds) retireParcel(context, old.parcel);
  const title = registerPart(olds, part, call.source, currency);
  for (const right of first.owners) title.addNext(RIGHT_KINDS.ownership, right);
  carryCharges(call, olds, title);
  title.save();
  for (const old of olds) endTitle(old, METHODS.merge, [title]);
  title.emit('Merged', ...olds.map(({ id }) => id));
}

function carryCharges(call: Merge, olds: readonly OpenTitle[], title: OpenTitle): void {
  for (const { title: from, right: key, number } of call.rights) {
    const old = olds.find(({ id }) => equalBytes(id, from));
    if (old === undefined || key.kind !== RIGHT_KINDS.mortgage) refuse('land/right-unknown');
    const newKey = { kind: key.kind, number };
    const right = old.find(key);
    if (hasRight(title.record, newKey)) refuse('land/rank-taken');
    old.end(key, METHODS.merge);
    title.add(newKey, right);
  }
  const isLeft = olds.some(({ record }) =>
    record.rights.some(({ kind }) => kind !== RIGHT_KINDS.ownership),
  );
  if (isLeft) refuse('land/rights-unaccounted');
}
