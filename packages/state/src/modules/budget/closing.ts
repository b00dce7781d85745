// The end of a year: nothing new from its last day on; what is owed is paid for a while; each line
// is settled; then it is closed for all but audit adjustments (BUD-6, MOD-11).

import type { CloseYear, SettleLine } from '@witan/ledger/codec-budget';
import { STAGES } from '@witan/ledger/codec-budget-fields';
import { YEAR_STATUS } from '@witan/ledger/codec-budget-records';
import { utf8 } from '@witan/ledger/text';
import { type Context, refuse } from '../../host/module.ts';
import { authorityEntry, countOpen, OpenLine, yearOf } from './book.ts';
import { years } from './keys.ts';
import { BUDGET_POWERS } from './methods.ts';

/**
 * By anyone: that a year has ended is a fact. The second call closes it, once its time to pay is
 * over and every line is settled.
 */
export function closeYear(context: Context, { year: number }: CloseYear): void {
  const year = yearOf(context, number);
  if (year.status === YEAR_STATUS.closed) refuse('budget/year-closed');
  if (year.status === YEAR_STATUS.open) {
    if (context.timeMs < year.endMs) refuse('budget/year-not-ended');
    context.put(years, { year: number }, { ...year, status: YEAR_STATUS.closing });
    context.emit('AuthorityExpired', utf8(`${number}`));
    return;
  }
  if (context.timeMs < year.liquidationUntilMs) refuse('budget/year-not-ended');
  if (year.openLines > 0 || year.openOrders > 0) refuse('budget/year-unsettled');
  context.put(years, { year: number }, { ...year, status: YEAR_STATUS.closed });
  context.emit('YearClosed', utf8(`${number}`));
}

const LEFT = ['unapportioned', 'apportioned', 'allotted'] as const;
const OWED = ['committed', 'obligated', 'delivered', 'ordered'] as const;

/**
 * By the treasury, when nothing of a line is owed any more: what is left lapses, or is carried into
 * a line of the next year with the same fund.
 */
export function settleLine(context: Context, call: SettleLine): void {
  const { person } = context.mandate(BUDGET_POWERS.treasury);
  const line = OpenLine.at(context, call.line, 'liquidate');
  const { status } = yearOf(context, line.record.year);
  if (status !== YEAR_STATUS.closing) refuse('budget/year-not-ended');
  if (OWED.some((name) => line.balance[name] > 0n)) refuse('budget/line-outstanding');
  const left = LEFT.reduce((sum, name) => sum + line.balance[name], 0n);
  const { into, document } = call;
  for (const name of LEFT) {
    line.move(name, into === undefined ? 'lapsed' : 'carried', line.balance[name]);
  }
  if (into !== undefined) carry(context, line, into, left, document, person);
  line.change({ settled: true });
  line.save();
  countOpen(context, line.record.year, { lines: -1 });
  line.emit(into === undefined ? 'AuthorityCancelled' : 'AuthorityCarried');
}

function carry(
  context: Context,
  line: OpenLine,
  into: Uint8Array,
  amount: bigint,
  document: Uint8Array,
  person: Uint8Array,
): void {
  const next = OpenLine.at(context, into, 'spend');
  const [a, b] = [line.record, next.record];
  const follows = b.year === a.year + 1 && b.currency === a.currency;
  if (!follows || b.classes.fund !== a.classes.fund) refuse('budget/carry-foreign');
  if (amount > 0n) {
    next.gain(STAGES.unapportioned, authorityEntry('carried', amount, document, line.id), person);
  }
  next.save();
}
