// What handlers share: a line while a call works on it, the years, and the conditions that several
// calls ask for. A move changes the line's ledger and one leaf in each view, all in one write set,
// so that no view ever differs from another (BUD-1, BUD-4).

import type { Stage, StageName } from '@witan/ledger/codec-budget-fields';
import {
  AUTHORITY_KINDS,
  type AuthorityEntry,
  type Balance,
  type Line,
  YEAR_STATUS,
  type Year,
} from '@witan/ledger/codec-budget-records';
import { must } from '@witan/ledger/problems';
import { type Context, refuse } from '../../host/module.ts';
import {
  appropriations,
  balances,
  ceilings,
  ledgers,
  levelsOf,
  lines,
  reductions,
  years,
} from './keys.ts';
import type { BudgetEvent } from './methods.ts';
import { moved, pathsOf, STAGE_NAMES, stageName } from './records.ts';

/** What a call does with a line decides in which years it may be made (BUD-6). */
export type Purpose = 'spend' | 'liquidate';

export function yearOf(context: Context, year: number): Year {
  return context.get(years, { year }) ?? refuse('budget/year-unknown');
}

/** New acts need an open year that has not ended; what is owed is settled until it closes. */
export function requireYear(context: Context, number: number, purpose: Purpose): Year {
  const year = yearOf(context, number);
  if (year.status === YEAR_STATUS.closed) refuse('budget/year-closed');
  if (purpose === 'spend') {
    const hasEnded = year.status !== YEAR_STATUS.open || year.endMs <= context.timeMs;
    if (hasEnded) refuse('budget/year-ended');
  }
  return year;
}

/** Every amount that a call moves is positive. */
export function requireAmount(amount: bigint): bigint {
  return amount > 0n ? amount : refuse('budget/amount-zero');
}

export class OpenLine {
  readonly context: Context;
  readonly id: Uint8Array;
  #record: Line;
  readonly #before: Balance;
  #balance: Balance;

  constructor(context: Context, id: Uint8Array, record: Line, balance: Balance) {
    this.context = context;
    this.id = id;
    this.#record = record;
    this.#before = balance;
    this.#balance = balance;
  }

  /** A line whose year allows the purpose. */
  static at(context: Context, id: Uint8Array, purpose: Purpose): OpenLine {
    const line = OpenLine.any(context, id);
    requireYear(context, line.record.year, purpose);
    if (line.record.settled) refuse('budget/line-settled');
    return line;
  }

  /** A line of any year. */
  static any(context: Context, id: Uint8Array): OpenLine {
    const record = context.get(lines, { line: id }) ?? refuse('budget/line-unknown');
    if (record.offset) refuse('budget/line-offset');
    const balance = context.get(ledgers, { line: id });
    must(balance !== undefined, 'a line has a ledger');
    return new OpenLine(context, id, record, balance);
  }

  get record(): Line {
    return this.#record;
  }

  get balance(): Balance {
    return this.#balance;
  }

  change(changes: Partial<Line>): void {
    this.#record = { ...this.#record, ...changes };
    this.context.put(lines, { line: this.id }, this.#record);
  }

  /** BUD-1, BUD-2: a transfer within the line, as far as there is money at the stage. */
  move(from: StageName, to: StageName, amount: bigint): void {
    const after = moved(this.#balance, from, to, amount);
    if (typeof after === 'string') refuse(after);
    this.#balance = after;
  }

  /** Authority that the line gains at a stage; BUD-3: no ceiling above it is passed. */
  gain(stage: Stage, entry: Omit<AuthorityEntry, 'person'>, person: Uint8Array): void {
    this.#underCeilings(entry.amount);
    this.context.append(appropriations, { line: this.id }, { ...entry, person });
    const name = stageName(stage);
    this.#balance = { ...this.#balance, [name]: this.#balance[name] + entry.amount };
  }

  /** Authority that the line loses at a stage. */
  lose(stage: Stage, entry: Omit<AuthorityEntry, 'person'>, person: Uint8Array): void {
    // A move to nowhere is refused like any other that has too little behind it.
    this.move(stageName(stage), 'lapsed', entry.amount);
    this.#balance = { ...this.#balance, lapsed: this.#balance.lapsed - entry.amount };
    this.#underCeilings(-entry.amount);
    this.context.append(reductions, { line: this.id }, { ...entry, person });
  }

  #underCeilings(change: bigint): void {
    const { year, currency, classes } = this.#record;
    if (yearOf(this.context, year).ceilings === 0) return;
    for (const [view, path] of pathsOf(classes)) {
      const codes = path.split('.');
      for (let depth = 1; depth <= codes.length; depth++) {
        const key = { year, currency, view, ...levelsOf(codes.slice(0, depth).join('.')) };
        const ceiling = this.context.get(ceilings, key);
        if (ceiling === undefined) continue;
        const used = ceiling.used + change;
        if (change > 0n && used > ceiling.limit) refuse('budget/ceiling-exceeded');
        this.context.put(ceilings, key, { ...ceiling, used });
        if (change > 0n && used === ceiling.limit) this.emit('CapReached');
      }
    }
  }

  /** The ledger, and a leaf in every view for each stage that changed. */
  save(): void {
    this.context.put(ledgers, { line: this.id }, this.#balance);
    const { year, currency, classes } = this.#record;
    for (const [i, name] of STAGE_NAMES.entries()) {
      const amount = this.#balance[name];
      if (amount === this.#before[name]) continue;
      for (const [view, path] of pathsOf(classes)) {
        const stage = (i + 1) as Stage;
        const key = { year, currency, view, stage, ...levelsOf(path), line: this.id };
        if (amount === 0n) this.context.delete(balances, key);
        else this.context.put(balances, key, { amount });
      }
    }
  }

  /** Subscribers find an event by line, and by what else it is about. */
  emit(event: BudgetEvent, ...more: readonly Uint8Array[]): void {
    this.context.emit(event, this.id, ...more);
  }
}

/** An entry of authority by a law or warrant, without another line. */
export function authorityEntry(
  kind: keyof typeof AUTHORITY_KINDS,
  amount: bigint,
  document: Uint8Array,
  other?: Uint8Array,
): Omit<AuthorityEntry, 'person'> {
  return { kind: AUTHORITY_KINDS[kind], amount, document, other };
}

/** Keeps count of what is left to settle in a year. */
export function countOpen(
  context: Context,
  number: number,
  change: { readonly lines?: number; readonly orders?: number },
): void {
  const year = yearOf(context, number);
  context.put(
    years,
    { year: number },
    {
      ...year,
      openLines: year.openLines + (change.lines ?? 0),
      openOrders: year.openOrders + (change.orders ?? 0),
    },
  );
}
