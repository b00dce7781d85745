// From the budget law to the allotment: years, classes, lines, and the authority that they get.

import type {
  Apportion,
  ChangeAuthority,
  DefineClasses,
  EnactLine,
  OpenYear,
} from '@witan/ledger/codec-budget';
import { STAGES } from '@witan/ledger/codec-budget-fields';
import { YEAR_STATUS } from '@witan/ledger/codec-budget-records';
import { linePeriodsMax } from '@witan/ledger/limits';
import { utf8 } from '@witan/ledger/text';
import { type Context, refuse } from '../../host/module.ts';
import { authorityEntry, countOpen, OpenLine, requireAmount, requireYear } from './book.ts';
import {
  apportionments,
  ceilings,
  classes,
  levelsOf,
  lineKey,
  lines,
  offsets,
  years,
} from './keys.ts';
import { BUDGET_POWERS } from './methods.ts';
import { allottable, NOTHING, pathsOf } from './records.ts';

/** With all ceilings of the year, since nothing is enacted under them yet (BUD-3). */
export function openYear(context: Context, call: OpenYear): void {
  context.mandate(BUDGET_POWERS.legislature);
  const { year, startMs, endMs, liquidationUntilMs, law } = call;
  if (context.get(years, { year }) !== undefined) refuse('budget/year-exists');
  const inOrder = startMs < endMs && endMs < liquidationUntilMs && context.timeMs < endMs;
  if (!inOrder) refuse('budget/year-dates');
  for (const { currency, view, path, limit } of call.ceilings) {
    const key = { year, currency, view, ...levelsOf(path) };
    if (context.get(ceilings, key) !== undefined) refuse('budget/ceiling-exists');
    context.put(ceilings, key, { limit, used: 0n });
  }
  const status = YEAR_STATUS.open;
  const dates = { startMs, endMs, liquidationUntilMs };
  const counts = { ceilings: call.ceilings.length, openLines: 0, openOrders: 0 };
  context.put(years, { year }, { status, ...dates, law, ...counts });
  context.emit('YearOpened', utf8(`${year}`));
}

/** A class stands under one that is defined, so that the children of a class are its parts. */
export function defineClasses(context: Context, call: DefineClasses): void {
  context.mandate(BUDGET_POWERS.treasury);
  if (call.classes.length === 0) refuse('budget/class-unknown');
  for (const { view, path, title } of call.classes) {
    const codes = path.split('.');
    const depth = codes.length;
    const parent = codes.slice(0, -1).join('.');
    const above = { view, depth: depth - 1, ...levelsOf(parent) };
    if (depth > 1 && context.get(classes, above) === undefined) refuse('budget/class-unknown');
    context.put(classes, { view, depth, ...levelsOf(path) }, { title });
  }
  context.emit('ClassesDefined');
}

/** BUD-1: what the law appropriates, or, as offsetting receipts, takes as given (SUM-1). */
export function enactLine(context: Context, call: EnactLine): void {
  const { person } = context.mandate(BUDGET_POWERS.legislature);
  const { year, code, title, currency, amount, virementMax, offset, law } = call;
  requireYear(context, year, 'spend');
  const id = lineKey(code);
  if (context.get(lines, { line: id }) !== undefined) refuse('budget/line-exists');
  for (const [view, path] of pathsOf(call.classes)) {
    const depth = path.split('.').length;
    const isDefined = context.get(classes, { view, depth, ...levelsOf(path) }) !== undefined;
    if (!isDefined) refuse('budget/class-unknown');
  }
  const record = {
    code,
    title,
    year,
    currency,
    classes: call.classes,
    virementMax,
    virementUsed: 0n,
    offset,
    settled: false,
  };
  context.put(lines, { line: id }, record);
  if (offset) {
    for (const [view, path] of pathsOf(call.classes)) {
      context.put(offsets, { year, currency, view, ...levelsOf(path), line: id }, { amount });
    }
  } else {
    const line = new OpenLine(context, id, record, NOTHING);
    if (amount > 0n) {
      line.gain(STAGES.unapportioned, authorityEntry('enacted', amount, law), person);
    }
    line.save();
    countOpen(context, year, { lines: 1 });
  }
  context.emit('BudgetEnacted', id, utf8(code));
}

/** By a further law. */
export function supplement(context: Context, call: ChangeAuthority): void {
  const { person } = context.mandate(BUDGET_POWERS.legislature);
  const line = OpenLine.at(context, call.line, 'spend');
  const entry = authorityEntry('supplement', requireAmount(call.amount), call.document);
  line.gain(STAGES.unapportioned, entry, person);
  line.save();
  line.emit('AuthoritySupplemented');
}

/** By a further law, as far as nothing was apportioned (BUD-2). */
export function rescind(context: Context, call: ChangeAuthority): void {
  const { person } = context.mandate(BUDGET_POWERS.legislature);
  const line = OpenLine.at(context, call.line, 'spend');
  const entry = authorityEntry('rescission', requireAmount(call.amount), call.document);
  line.lose(STAGES.unapportioned, entry, person);
  line.save();
  line.emit('AuthorityRescinded');
}

/** For a period that may lie ahead (BUD-3: an allotment stays within the periods that began). */
export function apportion(context: Context, call: Apportion): void {
  context.mandate(BUDGET_POWERS.treasury);
  const line = OpenLine.at(context, call.line, 'spend');
  const amount = requireAmount(call.amount);
  line.move('unapportioned', 'apportioned', amount);
  const before = context.get(apportionments, { line: call.line }) ?? { periods: [], allotted: 0n };
  if (before.periods.length === linePeriodsMax) refuse('budget/periods-full');
  const periods = [...before.periods, { fromMs: call.fromMs, amount }];
  context.put(apportionments, { line: call.line }, { ...before, periods });
  line.save();
  line.emit('Apportioned');
}

/** By a warrant. */
export function allot(context: Context, call: ChangeAuthority): void {
  context.mandate(BUDGET_POWERS.treasury);
  const line = OpenLine.at(context, call.line, 'spend');
  const amount = requireAmount(call.amount);
  const plan = context.get(apportionments, { line: call.line }) ?? { periods: [], allotted: 0n };
  if (allottable(plan, context.timeMs) < amount) refuse('budget/apportionment-short');
  line.move('apportioned', 'allotted', amount);
  context.put(apportionments, { line: call.line }, { ...plan, allotted: plan.allotted + amount });
  line.save();
  line.emit('Allotted');
}
