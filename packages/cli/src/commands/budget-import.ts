// `witan budget import`: enacts a year's budget from published tables and leaves a report.

import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { LedgerClient } from '@witan/client';
import type { KeyPair } from '@witan/ledger/keys';
import { WitanError } from '@witan/ledger/problems';
import type { Trust } from '@witan/light-client';
import { type BudgetReport, importBudget } from '../budget/import.ts';
import { Ended, EXIT } from '../exit.ts';
import { openIdentity } from '../identity.ts';
import { moneyText } from '../land/money.ts';
import { printJson, printLines, say } from '../output.ts';
import { questionsOf } from '../schema.ts';
import { resolveTrust } from '../trust.ts';
import { nodeUrls, stopOnInterrupt } from './importing.ts';

export interface BudgetImportOptions {
  readonly year: number;
  readonly node?: readonly string[];
  readonly trust?: string;
  readonly legislatureKey?: string;
  readonly treasurerKey?: string;
  readonly passwordFile?: string;
  readonly report?: string;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** As the sample data has them: one below a folder, one in it. */
const AUTHORITY = 'budget_authority.csv';
const ACCOUNTS = 'tas_list_1.csv';

export async function budgetImport(path: string, options: BudgetImportOptions): Promise<void> {
  const trust = resolveTrust(options.trust);
  const urls = await nodeUrls(options.node);
  const [client, ...others] = urls.map(
    (url) => new LedgerClient({ url, trust, questions: questionsOf }),
  ) as [LedgerClient, ...LedgerClient[]];
  const report = resolve(options.report ?? `budget-${options.year}.import.json`);
  const stop = stopOnInterrupt();
  try {
    const result = await importBudget({
      client,
      others,
      ...filesOf(path),
      year: options.year,
      legislature: await officer(options, trust, options.legislatureKey, 'legislature'),
      treasurer: await officer(options, trust, options.treasurerKey, 'treasurer'),
      report,
      quiet: options.quiet === true,
      signal: stop.signal,
    });
    show(result.report, result.complete, report, options.json === true);
  } finally {
    stop.release();
  }
}

function officer(
  { passwordFile }: BudgetImportOptions,
  trust: Trust,
  key: string | undefined,
  usual: string,
): Promise<KeyPair> {
  const password = passwordFile === undefined ? {} : { passwordFile };
  return openIdentity(key === undefined ? {} : { key, ...password }, trust, usual);
}

function filesOf(path: string): { authority: string; accounts?: string } {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const places = isFolder
    ? [join(path, AUTHORITY), join(path, 'budget_authority', AUTHORITY)]
    : [path];
  const authority = places.find((place) => existsSync(place));
  if (authority === undefined) throw new WitanError('usage/invalid', `no ${AUTHORITY} in ${path}`);
  const beside = [dirname(authority), dirname(dirname(authority))];
  const accounts = beside.map((folder) => join(folder, ACCOUNTS)).find((one) => existsSync(one));
  return { authority, ...(accounts === undefined ? {} : { accounts }) };
}

function show(report: BudgetReport, complete: boolean, path: string, json: boolean): void {
  const { records, accepted, refused, empty, acceptedBefore, currency, height } = report;
  if (!complete) {
    say(`stopped at ${accepted + refused} of ${records}; the same command goes on from there`);
    throw new Ended(EXIT.interrupted);
  }
  const before = acceptedBefore === 0 ? '' : `, ${acceptedBefore} of them before`;
  const money = (minorUnits: string): string =>
    moneyText({ currency, minorUnits: BigInt(minorUnits) });
  const lines = [
    `${records} records: ${accepted} lines${before}, ${refused} refused, ${empty} empty`,
    ...report.refusals.map(({ line, key, by }) => `  ${key} by the ${by}: ${line ?? ''}`),
    `✔ authority: ${money(report.provedAuthority)}, as is proved at block ${height}`,
    `✔ offsetting receipts: ${money(report.provedOffset)} in ${report.provedOffsetLines} lines`,
    `  report   ${path}`,
  ];
  if (!json) {
    printLines(lines);
    return;
  }
  for (const line of lines) say(line);
  printJson({ ...report, report: path });
}
