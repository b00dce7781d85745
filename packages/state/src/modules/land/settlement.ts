// Settlement: in one transaction a disposal that has all consents takes effect whole (LAND-10), and
// what has lapsed is cleared away (MOD-11).

import {
  type CreateMortgage,
  type Expire,
  createMortgage as mortgagePayload,
  type OnProposal,
  varyRank as rankPayload,
  proposeTransfer as transferPayload,
} from '@witan/ledger/codec-land';
import { RIGHT_KINDS, type RightKey } from '@witan/ledger/codec-land-fields';
import type { Disposal } from '@witan/ledger/codec-land-titles';
import { must } from '@witan/ledger/problems';
import { type Context, refuse } from '../../host/module.ts';
import {
  hasAllConsents,
  pendingDisposal,
  requireAccounted,
  requireOtherPerson,
} from './disposal.ts';
import { approvals, settlements } from './keys.ts';
import { type LandEvent, METHODS, POWERS } from './methods.ts';
import { hasRight, isPastDeadline, keysOfKind } from './records.ts';
import { OpenTitle } from './register.ts';
import { assessments, parcelKey } from './title-keys.ts';

/** By a registrar who is neither the notary nor the officer who proposed (MOD-4). */
export function settle(context: Context, call: OnProposal): void {
  const { person } = context.mandate(POWERS.registrar);
  const title = OpenTitle.current(context, call.title);
  const disposal = pendingDisposal(title, call.proposal);
  if (!hasAllConsents(disposal)) refuse('land/consent-missing');
  requireOtherPerson(person, disposal.person);
  if (disposal.method === METHODS.proposeTransfer) settleTransfer(title, disposal, person);
  else if (disposal.method === METHODS.createMortgage) settleMortgage(title, disposal);
  else settleRank(title, disposal);
  title.endDisposal(disposal, METHODS.settle);
  title.save();
}

/** Title moves ⇔ the payment held for it is due to the seller ⇔ charges are updated (LAND-10). */
function settleTransfer(title: OpenTitle, disposal: Disposal, registrar: Uint8Array): void {
  const { attestation } = disposal;
  if (attestation === undefined) refuse('land/attestation-missing');
  requireOtherPerson(registrar, attestation.person);
  const call = transferPayload.decode(disposal.call);
  title.requireUnrestricted(call.owners.map(({ party }) => party));
  requireAccounted(title, call.rights);
  title.sweep(METHODS.settle);
  for (const { right, discharged } of call.rights) {
    // A mortgage that its holder discharged meanwhile is accounted for already.
    if (discharged && hasRight(title.record, right)) title.end(right, METHODS.settle);
  }
  title.endAll(keysOfKind(title.record, RIGHT_KINDS.ownership), METHODS.settle);
  title.addOwners(call.owners, attestation.deed);
  title.context.append(
    settlements,
    { title: title.id },
    {
      proposal: disposal.id,
      price: attestation.payment,
      paymentReference: attestation.paymentReference,
      deed: attestation.deed.document,
      notary: attestation.person,
      registrar,
    },
  );
  title.emit('TransferSettled');
}

function settleMortgage(title: OpenTitle, disposal: Disposal): void {
  const call = mortgagePayload.decode(disposal.call);
  title.requireUnrestricted([call.mortgagee]);
  const key = { kind: RIGHT_KINDS.mortgage, number: call.rank };
  must(!hasRight(title.record, key), 'LAND-9: no rank is taken while a disposal waits');
  const right = title.newRight(call.source);
  title.add(key, { ...right, party: call.mortgagee, secured: call.secured });
  title.emit('EncumbranceAdded');
  warnAboveValue(title, call);
}

/** LAND-5: more secured than the land is worth is a warning, and no refusal. */
function warnAboveValue(title: OpenTitle, { secured }: CreateMortgage): void {
  const { currency } = title.parcel;
  if (secured.currency !== currency) return;
  const sums = title
    .rightsOf(RIGHT_KINDS.mortgage)
    .map((right) => (right.secured?.currency === currency ? right.secured.minorUnits : 0n));
  const total = sums.reduce((sum, one) => sum + one, 0n);
  const parcel = parcelKey(title.record.parcel);
  const value = title.context.get(assessments, { currency, parcel })?.value ?? 0n;
  if (total > value) title.emit('SecuredAboveValue');
}

function settleRank(title: OpenTitle, disposal: Disposal): void {
  const { rank, newRank } = rankPayload.decode(disposal.call);
  title.requireUnrestricted();
  const from = { kind: RIGHT_KINDS.mortgage, number: rank };
  // The mortgage may have been discharged since.
  title.find(from);
  title.exchange(from, { kind: RIGHT_KINDS.mortgage, number: newRank });
  title.emit('RankChanged');
}

const LAPSED: Readonly<Record<number, LandEvent>> = {
  [RIGHT_KINDS.caution]: 'CautionLapsed',
  [RIGHT_KINDS.priorityNotice]: 'PriorityNoticeExpired',
};

/** Anyone may clear away what has lapsed: it has had no effect since, but it is still listed. */
export function expire(context: Context, call: Expire): void {
  const title = OpenTitle.current(context, call.title);
  const { disposal } = title;
  const isOver = disposal !== undefined && isPastDeadline(disposal, context.timeMs);
  if (isOver) {
    title.endDisposal(disposal, METHODS.expire);
    title.emit('DisposalLapsed');
  }
  const approval = context.get(approvals, { title: title.id });
  const isStale = approval !== undefined && isPastDeadline(approval, context.timeMs);
  if (isStale) {
    context.delete(approvals, { title: title.id });
    title.emit('ApprovalLapsed');
  }
  const lapsed = title.sweep(METHODS.expire);
  for (const { kind } of lapsed as readonly RightKey[]) {
    const event = LAPSED[kind];
    if (event !== undefined) title.emit(event);
  }
  if (lapsed.length > 0) title.save();
  else if (!isOver && !isStale) refuse('land/nothing-lapsed');
}
