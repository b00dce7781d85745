// First registration of a parcel with its title, and its assessment.

import type { RegisterFirstTitle, UpdateAssessment } from '@witan/ledger/codec-land';
import { utf8 } from '@witan/ledger/text';
import { type Context, refuse } from '../../host/module.ts';
import { checkedShape, requireFreeGround } from './ground.ts';
import { POWERS } from './methods.ts';
import { createParcel, OpenTitle, requireNewParcel, requireSource } from './register.ts';
import { assessments, parcelKeyOf, parcels } from './title-keys.ts';

/** LAND-1, LAND-2, LAND-3, LAND-8, LAND-11. Bulk imports send up to 256 of these at once. */
export function registerFirstTitle(context: Context, call: RegisterFirstTitle): void {
  context.mandate(POWERS.registrar);
  requireSource(context, call.source);
  requireNewParcel(context, call.parcel);
  const shape = checkedShape(call.shape);
  requireFreeGround(context, shape);
  const { parcel, kind, source, landUse, value } = call;
  const title = OpenTitle.create(context, { parcel, kind, source, predecessors: [] });
  title.addOwners(call.owners, source);
  title.save();
  const { shape: shapeBytes } = call;
  createParcel(context, title, {
    parcel,
    shape,
    shapeBytes,
    landUse,
    value,
    source,
    predecessors: [],
  });
  title.emit('TitleRegistered');
}

/** One read and one write: the value of a current parcel, in the currency of its registration. */
export function updateAssessment(context: Context, call: UpdateAssessment): void {
  context.mandate(POWERS.assessor);
  const { currency, minorUnits } = call.value;
  const name = utf8(call.parcel);
  const parcel = parcelKeyOf(name);
  const key = { currency, parcel };
  const assessment = context.get(assessments, key);
  if (assessment === undefined || assessment.closed) {
    const isKnown = context.get(parcels, { parcel }) !== undefined;
    refuse(isKnown ? 'land/assessment-unknown' : 'land/parcel-unknown');
  }
  const { landUse } = call;
  context.put(assessments, key, { value: minorUnits, landUse, closed: false });
  context.emit('AssessmentUpdated', parcel, name);
}
