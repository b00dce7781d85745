// Pure rules over the budget's records: stages, moves between them, accounts, availability.

import { equalBytes } from '@witan/ledger/bytes';
import {
  type Classes,
  STAGES,
  type Stage,
  type StageName,
  VIEWS,
  type View,
  type ViewName,
} from '@witan/ledger/codec-budget-fields';
import type { Apportionment, Balance, Supplier } from '@witan/ledger/codec-budget-records';
import type { ProblemKey } from '@witan/ledger/problems';

export const STAGE_NAMES: readonly StageName[] = Object.keys(STAGES) as StageName[];
export const VIEW_NAMES: readonly ViewName[] = Object.keys(VIEWS) as ViewName[];

export const NOTHING: Balance = {
  unapportioned: 0n,
  apportioned: 0n,
  allotted: 0n,
  committed: 0n,
  obligated: 0n,
  delivered: 0n,
  ordered: 0n,
  paid: 0n,
  lapsed: 0n,
  carried: 0n,
};

export function stageName(stage: Stage): StageName {
  return STAGE_NAMES[stage - 1] as StageName;
}

/** A path in each view, by the number of the view. */
export function pathsOf(classes: Classes): readonly (readonly [View, string])[] {
  return VIEW_NAMES.map((name) => [VIEWS[name], classes[name]] as const);
}

/** BUD-1: what a line was given, wherever it is by now. */
export function authorityOf(balance: Balance): bigint {
  return STAGE_NAMES.reduce((sum, name) => sum + balance[name], 0n);
}

/** BUD-2: what is missing at a stage has the name of that stage. */
export const SHORTAGE: { readonly [S in StageName]: ProblemKey } = {
  unapportioned: 'budget/authority-short',
  apportioned: 'budget/apportionment-short',
  allotted: 'budget/allotment-short',
  committed: 'budget/commitment-short',
  obligated: 'budget/obligation-short',
  delivered: 'budget/delivery-short',
  ordered: 'budget/order-short',
  paid: 'budget/payment-short',
  lapsed: 'budget/authority-short',
  carried: 'budget/authority-short',
};

/** BUD-1, BUD-2: the balance after a transfer within the line, or why there is none. */
export function moved(
  balance: Balance,
  from: StageName,
  to: StageName,
  amount: bigint,
): Balance | ProblemKey {
  if (balance[from] < amount) return SHORTAGE[from];
  if (from === to) return balance;
  return { ...balance, [from]: balance[from] - amount, [to]: balance[to] + amount };
}

/** Money that no commitment, contract or payment stands behind. */
export function isUnassigned(stage: Stage): boolean {
  const name = stageName(stage);
  return ['unapportioned', 'apportioned', 'allotted', 'lapsed', 'carried'].includes(name);
}

/** What is apportioned for periods that have begun, less what was allotted. */
export function allottable({ periods, allotted }: Apportionment, timeMs: number): bigint {
  const begun = periods.filter(({ fromMs }) => fromMs <= timeMs);
  return begun.reduce((sum, { amount }) => sum + amount, 0n) - allotted;
}

/** BUD-7: the account that is paid at a time. */
export function accountAt(supplier: Supplier, timeMs: number): Uint8Array {
  const { account, nextAccount, nextFromMs } = supplier;
  return nextAccount !== undefined && nextFromMs <= timeMs ? nextAccount : account;
}

export function isDebarred({ debarredUntilMs }: Supplier, timeMs: number): boolean {
  return timeMs < debarredUntilMs;
}

/** BUD-8: whether three persons are three. */
export function areDistinct(persons: readonly Uint8Array[]): boolean {
  return persons.every((one, i) => !persons.slice(0, i).some((other) => equalBytes(one, other)));
}

/** The chapter of a line: the first level of the administrative classification (BUD-5). */
export function chapterOf({ admin }: Classes): string {
  return admin.split('.')[0] as string;
}
