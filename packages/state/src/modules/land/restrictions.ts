// Cautions, court freezes and priority notices, which stand in the way of disposals (LAND-4), and
// the discharge of mortgages.

import { equalBytes } from '@witan/ledger/bytes';
import type {
  CourtFreeze,
  Discharge,
  EndRestriction,
  GivePriorityNotice,
  LodgeCaution,
} from '@witan/ledger/codec-land';
import { RIGHT_KINDS } from '@witan/ledger/codec-land-fields';
import { priorityNoticeMsMax } from '@witan/ledger/limits';
import { type Context, refuse } from '../../host/module.ts';
import { requireOwnerOrRegistrar } from './disposal.ts';
import { METHODS, POWERS } from './methods.ts';
import { OpenTitle, requireDeadline, requireSource } from './register.ts';

/** LAND-3. A registrar enters it for the cautioner, whose key may withdraw it. */
export function lodgeCaution(context: Context, call: LodgeCaution): void {
  context.mandate(POWERS.registrar);
  const title = OpenTitle.current(context, call.title);
  requireSource(context, call.source);
  const { cautioner: party, untilMs } = call;
  if (untilMs !== 0 && untilMs <= context.timeMs) refuse('land/deadline-invalid');
  title.addNext(RIGHT_KINDS.caution, { ...title.newRight(call.source), party, untilMs });
  title.save();
  title.emit('CautionLodged');
}

/** By the cautioner, or by a court (LAND-3, LAND-4). */
export function withdrawCaution(context: Context, call: EndRestriction): void {
  const title = OpenTitle.current(context, call.title);
  const key = { kind: RIGHT_KINDS.caution, number: call.number };
  const { party } = title.find(key);
  const isCautioner = party !== undefined && equalBytes(party, context.caller.key);
  if (!isCautioner) context.mandate(POWERS.judge);
  requireSource(context, call.source);
  title.end(key, METHODS.withdrawCaution);
  title.save();
  title.emit('CautionWithdrawn');
}

/** By a judge, with the number of the case (LAND-3, LAND-4). */
export function courtFreeze(context: Context, call: CourtFreeze): void {
  context.mandate(POWERS.judge);
  const title = OpenTitle.current(context, call.title);
  requireSource(context, call.source);
  const { key: party } = context.caller;
  const { caseNumber } = call;
  title.addNext(RIGHT_KINDS.courtFreeze, { ...title.newRight(call.source), party, caseNumber });
  title.save();
  title.emit('Frozen');
}

export function unfreeze(context: Context, call: EndRestriction): void {
  context.mandate(POWERS.judge);
  const title = OpenTitle.current(context, call.title);
  requireSource(context, call.source);
  const key = { kind: RIGHT_KINDS.courtFreeze, number: call.number };
  title.find(key);
  title.end(key, METHODS.unfreeze);
  title.save();
  title.emit('Unfrozen');
}

/** Reserves the title for a beneficiary, for a while (LAND-4, LAND-9). */
export function givePriorityNotice(context: Context, call: GivePriorityNotice): void {
  const title = OpenTitle.current(context, call.title);
  requireOwnerOrRegistrar(title);
  requireSource(context, call.source);
  const { beneficiary: party, untilMs } = call;
  requireDeadline(context, untilMs, priorityNoticeMsMax);
  title.requireUnrestricted([party]);
  title.addNext(RIGHT_KINDS.priorityNotice, { ...title.newRight(call.source), party, untilMs });
  title.save();
  title.emit('PriorityNoticeGiven');
}

/** By the mortgagee alone, whose right it ends. */
export function discharge(context: Context, call: Discharge): void {
  const title = OpenTitle.current(context, call.title);
  const key = { kind: RIGHT_KINDS.mortgage, number: call.rank };
  const { party } = title.find(key);
  if (party === undefined || !equalBytes(party, context.caller.key)) refuse('land/not-a-party');
  requireSource(context, call.source);
  title.end(key, METHODS.discharge);
  title.save();
  title.emit('EncumbranceDischarged');
}
