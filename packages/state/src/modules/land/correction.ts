// Acts of two registrars, who are two persons (MOD-4): the correction of an error, and the closing
// of a title. Both send the same call; the second one makes it.

import { equalBytes } from '@witan/ledger/bytes';
import {
  type CloseTitle,
  type CorrectError,
  closeTitle as closePayload,
  correctError as correctPayload,
} from '@witan/ledger/codec-land';
import { RIGHT_KINDS } from '@witan/ledger/codec-land-fields';
import { sha256 } from '@witan/ledger/hash';
import { approvalMsMax } from '@witan/ledger/limits';
import { type Context, refuse } from '../../host/module.ts';
import { doubledArea, type MultiPolygon } from './geometry.ts';
import { checkedShape, occupy, requireFreeGround, shapeOf, vacate } from './ground.ts';
import { approvals } from './keys.ts';
import { METHODS, POWERS } from './methods.ts';
import { faultOfShares, isPastDeadline, keysOfKind } from './records.ts';
import { OpenTitle, requireSource, retireParcel } from './register.ts';
import { parcelKey, parcels } from './title-keys.ts';

/**
 * Whether this is the second person's signature under the same call; if not, it is kept as the
 * first. A person who changes her mind replaces her own.
 */
function isApprovedByTwo(title: OpenTitle, method: number, payload: Uint8Array): boolean {
  const { context } = title;
  const { person } = context.mandate(POWERS.registrar);
  const callHash = sha256(payload);
  const first = context.get(approvals, { title: title.id });
  if (first !== undefined && !isPastDeadline(first, context.timeMs)) {
    const isSameAct = first.method === method && equalBytes(first.callHash, callHash);
    const isSamePerson = equalBytes(first.person, person);
    if (isSameAct && isSamePerson) refuse('land/same-person');
    if (!isSameAct && !isSamePerson) refuse('land/approval-differs');
    if (isSameAct) {
      context.delete(approvals, { title: title.id });
      return true;
    }
  }
  const deadlineMs = context.timeMs + approvalMsMax;
  context.put(approvals, { title: title.id }, { method, callHash, person, deadlineMs });
  return false;
}

/** LAND-1, LAND-3, LAND-4, LAND-8, LAND-9, LAND-11: a new version; the old one stays (MOD-6). */
export function correctError(context: Context, call: CorrectError): void {
  context.mandate(POWERS.registrar);
  const title = OpenTitle.current(context, call.title);
  requireSource(context, call.source);
  title.requireNoDisposal(METHODS.correctError);
  title.requireUnrestricted();
  if (call.owners.length === 0 && call.shape.length === 0) refuse('land/nothing-to-correct');
  const fault = call.owners.length === 0 ? undefined : faultOfShares(call.owners);
  if (fault !== undefined) refuse(fault);
  const shape = call.shape.length === 0 ? undefined : checkedShape(call.shape);
  if (!isApprovedByTwo(title, METHODS.correctError, correctPayload.encode(call))) {
    title.emit('CorrectionApproved');
    return;
  }
  if (call.owners.length > 0) {
    title.endAll(keysOfKind(title.record, RIGHT_KINDS.ownership), METHODS.correctError);
    title.addOwners(call.owners, call.source);
  }
  if (shape !== undefined) correctShape(title, shape, call);
  title.save();
  title.emit('Corrected');
}

function correctShape(title: OpenTitle, shape: MultiPolygon, call: CorrectError): void {
  const { context, parcel } = title;
  const key = parcelKey(parcel.id);
  vacate(context, key, shapeOf(parcel));
  requireFreeGround(context, shape);
  occupy(context, key, shape);
  const { shape: bytes, source } = call;
  const doubledAreaMm2 = doubledArea(shape);
  context.put(parcels, { parcel: key }, { ...parcel, shape: bytes, doubledAreaMm2, source });
}

/** LAND-3, LAND-4, LAND-6, LAND-9, LAND-11: only a title without charges can be closed. */
export function closeTitle(context: Context, call: CloseTitle): void {
  context.mandate(POWERS.registrar);
  const title = OpenTitle.current(context, call.title);
  requireSource(context, call.source);
  title.requireNoDisposal(METHODS.closeTitle);
  title.requireUnrestricted();
  title.sweep(METHODS.closeTitle);
  const owners = keysOfKind(title.record, RIGHT_KINDS.ownership);
  if (owners.length !== title.record.rights.length) refuse('land/rights-in-force');
  if (!isApprovedByTwo(title, METHODS.closeTitle, closePayload.encode(call))) {
    title.save();
    title.emit('ClosingApproved');
    return;
  }
  retireParcel(context, title.parcel);
  title.endAll(owners, METHODS.closeTitle);
  title.retire([]);
  title.save();
  title.emit('TitleClosed');
}
