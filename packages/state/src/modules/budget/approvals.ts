// Acts that take effect when a second person sends the same call (MOD-4): virements, and audit
// adjustments of a closed year.

import { equalBytes } from '@witan/ledger/bytes';
import {
  reopenAdjust as adjustmentPayload,
  type ExpireApproval,
  type ReopenAdjust,
  type Virement,
  virement as virementPayload,
} from '@witan/ledger/codec-budget';
import { STAGES } from '@witan/ledger/codec-budget-fields';
import { YEAR_STATUS } from '@witan/ledger/codec-budget-records';
import { approvalMsMax } from '@witan/ledger/limits';
import { type Context, refuse } from '../../host/module.ts';
import { authorityEntry, OpenLine, requireAmount, yearOf } from './book.ts';
import { adjustments, approvalKey, approvals } from './keys.ts';
import { BUDGET_METHODS, BUDGET_POWERS, type BudgetPower } from './methods.ts';
import { chapterOf, isUnassigned, stageName } from './records.ts';

/** The two persons of an act, the first with the first power. */
interface Signed {
  readonly first: Uint8Array;
  readonly second: Uint8Array;
}

/**
 * Notes the first signature and answers undefined, or takes the second. Each signer holds one of
 * the powers; together they hold all of them, and they are two persons.
 */
function bothSigned(
  context: Context,
  method: number,
  payload: Uint8Array,
  powers: readonly [BudgetPower, BudgetPower],
): Signed | undefined {
  const held = context.caller.mandates.filter(({ power }) => powers.some((one) => one === power));
  const { person } = held[0] ?? context.mandate(powers[0]);
  const own: string[] = powers.filter((one) => held.some(({ power }) => power === one));
  const key = { approval: approvalKey(method, payload) };
  const before = context.get(approvals, key);
  if (before === undefined || before.deadlineMs <= context.timeMs) {
    const deadlineMs = context.timeMs + approvalMsMax;
    context.put(approvals, key, { method, person, powers: own, deadlineMs });
    return undefined;
  }
  if (equalBytes(before.person, person)) refuse('budget/same-person');
  const [one, other] = powers;
  const inOrder = before.powers.includes(one) && own.includes(other);
  const inReverse = before.powers.includes(other) && own.includes(one);
  if (!inOrder && !inReverse) refuse('budget/signature-missing');
  context.delete(approvals, key);
  return inOrder
    ? { first: before.person, second: person }
    : { first: person, second: before.person };
}

/**
 * BUD-5: within a fund and a year; by treasury and approver, or, across chapters, by treasury and
 * legislature; within the yearly cap of both lines.
 */
export function virement(context: Context, call: Virement): void {
  const source = OpenLine.at(context, call.source, 'spend');
  const target = OpenLine.at(context, call.target, 'spend');
  const [a, b] = [source.record, target.record];
  if (equalBytes(source.id, target.id)) refuse('budget/virement-foreign');
  const isWithin = a.year === b.year && a.currency === b.currency;
  if (!isWithin || a.classes.fund !== b.classes.fund) refuse('budget/virement-foreign');
  if (call.stage !== STAGES.unapportioned && call.stage !== STAGES.allotted) {
    refuse('budget/stage-assigned');
  }
  const amount = requireAmount(call.amount);
  const isInChapter = chapterOf(a.classes) === chapterOf(b.classes);
  const other = isInChapter ? BUDGET_POWERS.approver : BUDGET_POWERS.legislature;
  const payload = virementPayload.encode(call);
  const powers = [BUDGET_POWERS.treasury, other] as const;
  const signed = bothSigned(context, BUDGET_METHODS.virement, payload, powers);
  if (signed === undefined) {
    source.emit('VirementProposed', target.id);
    return;
  }
  for (const line of [source, target]) {
    const virementUsed = line.record.virementUsed + amount;
    if (virementUsed > line.record.virementMax) refuse('budget/virement-cap');
    line.change({ virementUsed });
  }
  const entryOf = (line: Uint8Array) => authorityEntry('virement', amount, call.document, line);
  // What leaves first makes room under a ceiling that both stand under (BUD-3).
  source.lose(call.stage, entryOf(target.id), signed.first);
  target.gain(call.stage, entryOf(source.id), signed.first);
  source.save();
  target.save();
  source.emit('VirementMade', target.id);
}

/** BUD-6: in a closed year, by auditor and treasury, of money that nothing stands behind. */
export function reopenAdjust(context: Context, call: ReopenAdjust): void {
  const line = OpenLine.any(context, call.line);
  const { status } = yearOf(context, line.record.year);
  if (status !== YEAR_STATUS.closed) refuse('budget/year-not-closed');
  if (!isUnassigned(call.from) || !isUnassigned(call.to)) refuse('budget/stage-assigned');
  const amount = requireAmount(call.amount);
  const payload = adjustmentPayload.encode(call);
  const powers = [BUDGET_POWERS.auditor, BUDGET_POWERS.treasury] as const;
  const signed = bothSigned(context, BUDGET_METHODS.reopenAdjust, payload, powers);
  if (signed === undefined) {
    line.emit('AdjustmentProposed');
    return;
  }
  const { from, to, document } = call;
  line.move(stageName(from), stageName(to), amount);
  line.save();
  const persons = { auditor: signed.first, treasurer: signed.second };
  context.append(adjustments, { line: line.id }, { from, to, amount, document, ...persons });
  line.emit('Adjusted');
}

/** MOD-11: anyone may clear away a first signature that no second one followed. */
export function expireApproval(context: Context, call: ExpireApproval): void {
  const approval = context.get(approvals, call) ?? refuse('budget/approval-unknown');
  if (context.timeMs < approval.deadlineMs) refuse('budget/approval-not-lapsed');
  context.delete(approvals, call);
  context.emit('ApprovalLapsed', call.approval);
}
