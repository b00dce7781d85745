// The tables of the United States' budget, as agencies publish them, turned into budget lines:
// budget authority by account, and treasury accounts without amounts. Thousands of dollars become
// cents; what is negative becomes an offsetting line (SUM-1). What cannot be read is refused with a
// code, and nothing is guessed.

import {
  type Classes,
  isClassPath,
  VIEWS,
  type View,
  type ViewName,
} from '@witan/ledger/codec-budget-fields';
import { budgetTitleBytesMax } from '@witan/ledger/limits';
import { type ProblemKey, WitanError } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import { readCsvFile } from '../land/csv.ts';

/** A line as the law would state it; `place` counts the records of both files. */
export interface BudgetLine {
  readonly place: number;
  readonly code: string;
  readonly title: string;
  readonly classes: Classes;
  /** Cents; of an offsetting line what the source states as negative. */
  readonly amount: bigint;
  readonly offset: boolean;
}

/** A record that is no line, and why. */
export interface SourceRefusal {
  readonly place: number;
  readonly code: string | null;
  readonly key: ProblemKey;
  readonly reason: string;
}

export interface BudgetSource {
  readonly records: number;
  readonly lines: readonly BudgetLine[];
  /** Records of accounts that had nothing in the year. */
  readonly empty: number;
  readonly refusals: readonly SourceRefusal[];
  /** Each with its parent before it. */
  readonly classes: readonly {
    readonly view: View;
    readonly path: string;
    readonly title: string;
  }[];
}

export interface SourceFiles {
  /** budget_authority.csv */
  readonly authority: string;
  /** tas_list_1.csv */
  readonly accounts?: string | undefined;
}

type Row = Readonly<Record<string, string>>;

const AUTHORITY_COLUMNS = [
  'Agency Code',
  'Agency Name',
  'Bureau Code',
  'Bureau Name',
  'Account Code',
  'Account Name',
  'Treasury Agency Code',
  'Subfunction Code',
  'Subfunction Title',
  'BEA Category',
  'On- or Off- Budget',
];
const ACCOUNT_COLUMNS = [
  'AID',
  'BPOA',
  'EPOA',
  'A',
  'MAIN',
  'SUB',
  'GWA_TAS_NAME',
  'Agency Name',
  'ADMIN_ORG',
  'Admin Org Name',
  'Function Code',
  'Function Description',
  'Sub Function Code',
  'Sub Function Description',
];

/** Rows of a file by the names of its first record. Throws WitanError `budget/source-malformed`. */
async function* rowsOf(path: string, columns: readonly string[]): AsyncGenerator<Row> {
  let header: readonly string[] | undefined;
  let records = 0;
  for await (const fields of readCsvFile(path)) {
    records++;
    if (header === undefined) {
      header = fields.map((name) => name.trim());
      const missing = columns.find((column) => !header?.includes(column));
      if (missing !== undefined) throw malformed(`${path}: no column ${missing}`);
      continue;
    }
    if (fields.length !== header.length) throw malformed(`${path}: record ${records}`);
    yield Object.fromEntries(header.map((name, i) => [name, (fields[i] as string).trim()]));
  }
}

function malformed(detail: string): WitanError {
  return new WitanError('budget/source-malformed', detail);
}

/** `-1,234` thousand dollars in cents. Undefined for what is no whole number. */
export function centsOfThousands(text: string): bigint | undefined {
  const [, sign, digits] = /^(-?)(\d{1,3}(?:,\d{3}){0,3}|\d{1,12})$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const cents = BigInt(digits.replaceAll(',', '')) * 1_000n * 100n;
  return sign === '-' ? -cents : cents;
}

/** The longest beginning of a text that fits; whole characters. */
function cut(text: string): string {
  let fitting = '';
  for (const character of text) {
    if (utf8(fitting + character).length > budgetTitleBytesMax) break;
    fitting += character;
  }
  return fitting;
}

/** Categories of the Budget Enforcement Act: the economic view of these tables. */
const CATEGORIES: Readonly<Record<string, string>> = {
  Discretionary: 'DISC',
  Mandatory: 'MAND',
  'Net interest': 'NETINT',
};

class Reader {
  readonly year: number;
  readonly lines: BudgetLine[] = [];
  readonly refusals: SourceRefusal[] = [];
  readonly #classes = new Map<string, { view: View; path: string; title: string }>();
  readonly #codes = new Set<string>();
  records = 0;
  empty = 0;

  constructor(year: number) {
    this.year = year;
  }

  get classes(): BudgetSource['classes'] {
    const depthOf = (path: string): number => path.split('.').length;
    return [...this.#classes.values()].sort((a, b) => depthOf(a.path) - depthOf(b.path));
  }

  /** A path in one view, each level with the title by which it was met first. */
  #path(view: ViewName, levels: readonly (readonly [code: string, title: string])[]): string {
    const codes: string[] = [];
    for (const [code, title] of levels) {
      if (code === '') break;
      codes.push(code);
      const path = codes.join('.');
      const name = `${view} ${path}`;
      if (!isClassPath(path) || this.#classes.has(name)) continue;
      this.#classes.set(name, { view: VIEWS[view], path, title: cut(title) });
    }
    return codes.join('.');
  }

  #add(line: BudgetLine): void {
    const { place, code, classes } = line;
    const bad = Object.values(classes).find((path) => !isClassPath(path));
    const key: ProblemKey | undefined =
      bad !== undefined
        ? 'budget/code-invalid'
        : this.#codes.has(code)
          ? 'budget/line-exists'
          : undefined;
    if (key === undefined) {
      this.#codes.add(code);
      this.lines.push(line);
    } else this.refusals.push({ place, code, key, reason: bad ?? 'stated twice in the source' });
  }

  authority(row: Row): void {
    const place = this.records++;
    const [agency = '', bureau = ''] = [row['Agency Code'], row['Bureau Code']];
    const [account = '', subfunction = ''] = [row['Account Code'], row['Subfunction Code']];
    const budget = row['On- or Off- Budget'] === 'Off-budget' ? 'OFF' : 'ON';
    const category = row['BEA Category'] ?? '';
    const parts = [agency, bureau, account, subfunction, CATEGORIES[category] ?? category, budget];
    const code = `${this.year}/${parts.join('-')}`;
    const text = row[`${this.year}`];
    const cents = text === undefined ? undefined : centsOfThousands(text);
    if (cents === undefined) {
      const reason = `${this.year}: ${text ?? 'no such column'}`;
      this.refusals.push({ place, code, key: 'budget/amount-invalid', reason });
      return;
    }
    if (cents === 0n) {
      this.empty++;
      return;
    }
    const title = row['Account Name'] ?? '';
    const treasury = row['Treasury Agency Code'] ?? '';
    const ownFunction = `${subfunction.slice(0, -1)}0`;
    this.#add({
      place,
      code,
      title: cut(title),
      classes: {
        admin: this.#path('admin', [
          [agency, row['Agency Name'] ?? ''],
          [bureau, row['Bureau Name'] ?? ''],
          [account, title],
        ]),
        econ: this.#path('econ', [[CATEGORIES[category] ?? category, category]]),
        func: this.#path('func', [
          [ownFunction, `Function ${ownFunction}`],
          [subfunction, row['Subfunction Title'] ?? ''],
        ]),
        prog: this.#path('prog', [
          [treasury === '' ? '0' : treasury, `Treasury agency ${treasury}`],
          [account, title],
        ]),
        fund: this.#path('fund', [[budget, `${budget === 'ON' ? 'On' : 'Off'}-budget`]]),
      },
      amount: cents < 0n ? -cents : cents,
      offset: cents < 0n,
    });
  }

  /** A treasury account that is available in the year, without authority of its own. */
  account(row: Row): void {
    const place = this.records++;
    const { AID: agency = '', MAIN: main = '', BPOA: from = '', EPOA: to = '' } = row;
    const isOfYear =
      row.A === 'X' || (Number(from) <= this.year && this.year <= Number(to) && from !== '');
    if (!isOfYear) {
      this.empty++;
      return;
    }
    const title = row.GWA_TAS_NAME ?? '';
    const term = row.A === 'X' ? 'X' : `${from}-${to}`;
    this.#add({
      place,
      code: `${this.year}/TAS ${agency}-${term}-${main}-${row.SUB ?? ''}`,
      title: cut(title),
      classes: {
        admin: this.#path('admin', [
          [agency, row['Agency Name'] ?? ''],
          [row.ADMIN_ORG ?? '', row['Admin Org Name'] ?? ''],
          [main, title],
        ]),
        econ: this.#path('econ', [['TAS', 'Treasury accounts']]),
        func: this.#path('func', [
          [`${(row['Function Code'] ?? '').slice(0, -1)}0`, row['Function Description'] ?? ''],
          [row['Sub Function Code'] ?? '', row['Sub Function Description'] ?? ''],
        ]),
        prog: this.#path('prog', [
          [agency, `Treasury agency ${agency}`],
          [main, title],
        ]),
        fund: this.#path('fund', [['ON', 'On-budget']]),
      },
      amount: 0n,
      offset: false,
    });
  }
}

/** Records = lines + empty + refusals. Throws WitanError `budget/source-malformed`. */
export async function readBudgetSource(files: SourceFiles, year: number): Promise<BudgetSource> {
  const reader = new Reader(year);
  for await (const row of rowsOf(files.authority, AUTHORITY_COLUMNS)) reader.authority(row);
  if (files.accounts !== undefined) {
    for await (const row of rowsOf(files.accounts, ACCOUNT_COLUMNS)) reader.account(row);
  }
  const { records, lines, empty, refusals, classes } = reader;
  return { records, lines, empty, refusals, classes };
}
