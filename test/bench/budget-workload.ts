// The lines of a year's budget, and then commitments of one cent each: a change moves money from
// one stage of a line to the next, in five classifications, and adds a record.

import * as payloads from '@witan/ledger/codec-budget';
import { type Classes, VIEWS } from '@witan/ledger/codec-budget-fields';
import type { Codec } from '@witan/ledger/codec-fields';
import { sha256 } from '@witan/ledger/hash';
import { utf8 } from '@witan/ledger/text';
import type { Operation } from '@witan/ledger/transaction';
import { BUDGET, BUDGET_METHODS, lineKey } from '@witan/state/schema';
import { recordOf, type Step, type Workload } from './workload.ts';

const YEAR = 2026;
const YEAR_MS = 366 * 86_400_000;
const CURRENCY = 'USD';
const AUTHORITY = 1_000_000_000n;
const AGENCIES = 20;
const DOCUMENT = sha256(utf8('bench/budget law'));

export class BudgetWorkload implements Workload {
  readonly name = 'budget';
  readonly as = 'preparer';
  readonly total: string = `budget/totals/${YEAR}/${CURRENCY}/admin/committed`;
  readonly #lines: number;

  constructor(lines: number) {
    this.#lines = lines;
  }

  get filled(): string {
    return `${this.#lines} budget lines`;
  }

  *steps({ timeMs }: { readonly timeMs: number }): Generator<Step> {
    const startMs = Math.max(timeMs, Date.now());
    const endMs = startMs + YEAR_MS;
    const dates = { startMs, endMs, liquidationUntilMs: endMs + YEAR_MS };
    const openYear = { year: YEAR, ...dates, law: DOCUMENT, ceilings: [] };
    const top = Object.values(VIEWS).flatMap((view) =>
      Array.from({ length: AGENCIES }, (_, i) => ({ view, path: codeOf(i), title: `Class ${i}` })),
    );
    yield {
      as: 'treasurer',
      operations: [operation('defineClasses', payloads.defineClasses, { classes: top })],
    };
    yield {
      as: 'legislature',
      operations: [operation('openYear', payloads.openYear, openYear)],
    };
    const all = Array.from({ length: this.#lines }, (_, i) => i);
    yield { as: 'legislature', operations: all.map(enacted) };
    yield { as: 'treasurer', operations: all.flatMap(allotted) };
  }

  operation(n: number): Operation {
    const line = lineKey(nameOf(recordOf(n, this.#lines)));
    const reference = `C${n}`;
    return operation('commit', payloads.commit, {
      ...{ line, reference, amount: 1n, document: DOCUMENT },
    });
  }

  question(n: number): string {
    return `budget/lines/${nameOf(recordOf(n, this.#lines))}/balance`;
  }

  holds(answer: unknown, changes: number): boolean {
    return Number((answer as { sum?: unknown } | null)?.sum) === changes;
  }
}

function operation<T>(method: keyof typeof BUDGET_METHODS, codec: Codec<T>, call: T): Operation {
  return { call: BUDGET * 256 + BUDGET_METHODS[method], payload: codec.encode(call) };
}

function codeOf(agency: number): string {
  return `A${agency}`;
}

function nameOf(line: number): string {
  return `LINE-${line}`;
}

function enacted(line: number): Operation {
  const path = codeOf(line % AGENCIES);
  const classes: Classes = { admin: path, econ: path, func: path, prog: path, fund: path };
  const terms = { year: YEAR, code: nameOf(line), title: `Line ${line}`, currency: CURRENCY };
  return operation('enactLine', payloads.enactLine, {
    ...{ ...terms, classes, amount: AUTHORITY, virementMax: 0n, offset: false, law: DOCUMENT },
  });
}

function allotted(index: number): Operation[] {
  const line = lineKey(nameOf(index));
  return [
    operation('apportion', payloads.apportion, { line, fromMs: 0, amount: AUTHORITY }),
    operation('allot', payloads.changeAuthority, { line, amount: AUTHORITY, document: DOCUMENT }),
  ];
}
