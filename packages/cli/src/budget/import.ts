// The import of a year's budget: each record of the tables becomes a line through signed
// transactions, or is refused with a code, by the reader of the file or by the ledger. Running it
// again, or after a kill, ends in the same budget; count and totals are proved at the end.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { nonceOf, signTransaction } from '@witan/client';
import { concatBytes, toHex } from '@witan/ledger/bytes';
import { defineClasses, enactLine, openYear } from '@witan/ledger/codec-budget';
import type { Codec } from '@witan/ledger/codec-fields';
import type { KeyPair } from '@witan/ledger/keys';
import { classesPerCallMax } from '@witan/ledger/limits';
import { type ProblemKey, problemCode, WitanError } from '@witan/ledger/problems';
import { en } from '@witan/ledger/problems/en';
import type { Operation } from '@witan/ledger/transaction';
import { BUDGET, BUDGET_METHODS } from '@witan/state/schema';
import { openIdentity } from '../identity.ts';
import { chunksOf } from '../import/chunks.ts';
import {
  Importer,
  type ImportItem,
  type ImportNode,
  type Register,
  type Settled,
} from '../import/importer.ts';
import { Journal } from '../import/journal.ts';
import { writeReport } from '../land/import-report.ts';
import { ask, type LedgerHead, readHead } from '../ledger-head.ts';
import { type Progress, progressOn, silent } from '../progress.ts';
import { persistently, refusalOf, submitUntilFinal } from '../submission.ts';
import { type BudgetLine, type BudgetSource, readBudgetSource } from './source.ts';

const CURRENCY = 'USD';
const IN_FLIGHT = 6;
const PATIENCE_MS = 120_000;
const DAY_MS = 86_400_000;
const OPEN_DAYS = 365;

export interface BudgetImportOptions {
  readonly client: ImportNode;
  readonly others?: readonly ImportNode[];
  /** budget_authority.csv, and tas_list_1.csv where it lies beside. */
  readonly authority: string;
  readonly accounts?: string | undefined;
  readonly year: number;
  /** The legislature's clerk and the treasurer; in a demonstration those of the example. */
  readonly legislature?: KeyPair;
  readonly treasurer?: KeyPair;
  readonly report?: string;
  readonly quiet?: boolean;
  readonly patienceMs?: number;
  readonly signal?: AbortSignal;
}

export interface BudgetRefusal {
  readonly place: number;
  readonly line: string | null;
  /** Such as WITAN4314. */
  readonly code: string;
  readonly key: ProblemKey;
  readonly reason: string;
  readonly by: 'reader' | 'ledger';
}

export interface BudgetReport {
  readonly network: string;
  readonly chainId: string;
  readonly authority: string;
  readonly authoritySha256: string;
  readonly accounts: string | null;
  readonly year: number;
  readonly currency: string;
  /** records = accepted + refused + empty. */
  readonly records: number;
  readonly accepted: number;
  readonly refused: number;
  readonly empty: number;
  readonly acceptedBefore: number;
  /** What the accepted lines state, in minor units: appropriations, and offsetting receipts. */
  readonly appropriated: string;
  readonly offset: string;
  /** What the ledger proves of the year, and the block of that answer. */
  readonly provedAuthority: string;
  readonly provedOffset: string;
  readonly provedOffsetLines: number;
  readonly height: number;
  readonly transactions: number;
  readonly elapsedMs: number;
  readonly refusals: readonly BudgetRefusal[];
}

export interface BudgetImportResult {
  readonly report: BudgetReport;
  /** False when it was stopped before all lines were settled. */
  readonly complete: boolean;
}

interface LineItem extends ImportItem {
  readonly line: BudgetLine;
}

interface Finished {
  readonly enacted: readonly number[];
  readonly refused: readonly BudgetRefusal[];
}

const LINES: Register<LineItem> = {
  existsKey: 'budget/line-exists',
  pathOf: ({ line }) => `budget/lines/${encodeURIComponent(line.code)}`,
  isSame(found, { line }) {
    const { classes, offset } = found as Pick<BudgetLine, 'classes' | 'offset'>;
    const isSameClass = (view: keyof typeof classes): boolean =>
      classes[view] === line.classes[view];
    const views = Object.keys(line.classes) as (keyof typeof classes)[];
    return offset === line.offset && views.every(isSameClass);
  },
};

function operation<T>(method: keyof typeof BUDGET_METHODS, codec: Codec<T>, call: T): Operation {
  return { call: BUDGET * 256 + BUDGET_METHODS[method], payload: codec.encode(call) };
}

export async function importBudget(options: BudgetImportOptions): Promise<BudgetImportResult> {
  const startedMs = Date.now();
  const { authority, accounts, year } = options;
  const source = await readBudgetSource({ authority, accounts }, year);
  const run = new BudgetImport(options, source);
  try {
    return await run.finish(startedMs);
  } finally {
    run.close();
  }
}

class BudgetImport {
  readonly #options: BudgetImportOptions;
  readonly #source: BudgetSource;
  readonly #nodes: readonly ImportNode[];
  readonly #law: Uint8Array;
  readonly #journal: Journal<Finished> | undefined;
  readonly #progress: Progress;
  readonly #done = new Set<number>();
  readonly #enacted: BudgetLine[] = [];
  readonly #refusals: BudgetRefusal[];
  #before = 0;
  #transactions = 0;

  constructor(options: BudgetImportOptions, source: BudgetSource) {
    this.#options = options;
    this.#source = source;
    this.#nodes = [options.client, ...(options.others ?? [])];
    this.#law = createHash('sha256').update(readFileSync(options.authority)).digest();
    this.#refusals = source.refusals.map(({ place, code: line, key, reason }) => {
      return { place, line, code: problemCode(key), key, reason, by: 'reader' };
    });
    this.#journal = this.#openJournal();
    this.#progress = options.quiet ? silent : progressOn(process.stderr, source.records, 'records');
  }

  close(): void {
    this.#progress.end();
    this.#journal?.close();
  }

  #openJournal(): Journal<Finished> | undefined {
    const { report, client, year } = this.#options;
    if (report === undefined) return undefined;
    const chainId = toHex(client.trust.chainId);
    const purpose = { law: toHex(this.#law), year: `${year}`, chainId };
    const journal = new Journal<Finished>(`${report}.journal`, purpose);
    const byPlace = new Map(this.#source.lines.map((line) => [line.place, line]));
    for (const { enacted, refused } of journal.finished) {
      for (const place of enacted) {
        const line = byPlace.get(place);
        if (line !== undefined) this.#enacted.push(line);
        this.#done.add(place);
      }
      for (const { place } of refused) this.#done.add(place);
      this.#refusals.push(...refused);
      this.#before += enacted.length;
    }
    return journal;
  }

  async finish(startedMs: number): Promise<BudgetImportResult> {
    const { client } = this.#options;
    const head = await this.#ask(readHead);
    const legislature =
      this.#options.legislature ?? (await openIdentity({}, client.trust, 'legislature'));
    const treasurer =
      this.#options.treasurer ?? (await openIdentity({}, client.trust, 'treasurer'));
    const before = await this.#ask((node) => ask(node, `budget/years/${this.#options.year}`));
    if (before === null) await this.#found(head, legislature, treasurer);
    const importer = new Importer<LineItem>(chunksOf(this.#items()), {
      register: LINES,
      nodes: this.#nodes,
      keyPair: legislature,
      head: await this.#ask(readHead),
      mayBeRegistered: before !== null,
      inFlight: IN_FLIGHT,
      patienceMs: this.#patienceMs,
      signal: this.#options.signal,
      onSettled: (settled) => this.#settle(settled),
    });
    const complete = await importer.run();
    this.#transactions += importer.transactions;
    const report = await this.#report(startedMs);
    if (complete && this.#options.report !== undefined) {
      writeReport(this.#options.report, report);
      this.#journal?.remove();
    }
    return { report, complete };
  }

  get #patienceMs(): number {
    return this.#options.patienceMs ?? PATIENCE_MS;
  }

  #ask<Answer>(question: (node: ImportNode) => Promise<Answer>): Promise<Answer> {
    return persistently(this.#nodes, { timeoutMs: this.#patienceMs }, question);
  }

  /** The classes and the year, which a sample of the past keeps open from now on. */
  async #found(head: LedgerHead, legislature: KeyPair, treasurer: KeyPair): Promise<void> {
    const { classes } = this.#source;
    for (let i = 0; i < classes.length; i += classesPerCallMax) {
      const call = { classes: classes.slice(i, i + classesPerCallMax) };
      await this.#send(head, treasurer, operation('defineClasses', defineClasses, call));
    }
    const endMs = head.timeMs + OPEN_DAYS * DAY_MS;
    const dates = { startMs: head.timeMs, endMs, liquidationUntilMs: endMs + OPEN_DAYS * DAY_MS };
    const call = { year: this.#options.year, ...dates, law: this.#law, ceilings: [] };
    await this.#send(head, legislature, operation('openYear', openYear, call));
  }

  async #send(head: LedgerHead, keyPair: KeyPair, sent: Operation): Promise<void> {
    const { chainId } = this.#options.client.trust;
    const validUntilHeight = head.height + Math.floor(head.replayWindowBlocks / 2);
    const nonce = nonceOf(concatBytes(keyPair.publicKey, sent.payload));
    const transaction = signTransaction(
      { chainId, operations: [sent], validUntilHeight, nonce },
      keyPair,
    );
    this.#transactions++;
    const { verdict } = await submitUntilFinal(this.#nodes, transaction, {
      timeoutMs: this.#patienceMs,
    });
    const key = refusalOf(verdict.finding.outcome.code);
    if (key !== undefined && key !== 'budget/year-exists') throw new WitanError(key);
  }

  /** What is left to enact, in the order of the source. */
  *#items(): Generator<LineItem, void, undefined> {
    const { year } = this.#options;
    for (const line of this.#source.lines) {
      if (this.#done.has(line.place)) continue;
      const { code, title, classes, amount, offset } = line;
      // A tenth may be moved within the year.
      const virementMax = amount / 10n;
      const terms = { year, code, title, currency: CURRENCY, classes, amount, virementMax };
      const call = { ...terms, offset, law: this.#law };
      yield { line, operation: operation('enactLine', enactLine, call) };
    }
  }

  #settle({ registered, before, refused }: Settled<LineItem>): void {
    const refusals = refused.map(({ item: { line }, key }): BudgetRefusal => {
      const { place, code } = line;
      const reason = en[key].title;
      return { place, line: code, code: problemCode(key), key, reason, by: 'ledger' };
    });
    const lines = registered.map(({ line }) => line);
    this.#journal?.record({ enacted: lines.map(({ place }) => place), refused: refusals });
    this.#enacted.push(...lines);
    this.#refusals.push(...refusals);
    this.#before += before;
    const settled = this.#enacted.length + this.#refusals.length + this.#source.empty;
    this.#progress.update(settled, '');
  }

  /** BUD-4: the totals in one view are those in all. */
  async #report(startedMs: number): Promise<BudgetReport> {
    const { client, authority, accounts, year } = this.#options;
    const { network, chainId } = client.trust;
    const proved = await this.#ask(async (node) => {
      const total = await ask<{ authority: string }>(node, `budget/totals/${year}/${CURRENCY}`);
      const path = `budget/offsets/${year}/${CURRENCY}/admin`;
      const offset = await ask<{ count: number; sum: string }>(node, path);
      const { height } = await readHead(node);
      if (total === null || offset === null) throw new WitanError('client/bad-answer', path);
      return { authority: total.authority, offset, height };
    });
    const sum = (offset: boolean): string =>
      this.#enacted
        .filter((line) => line.offset === offset)
        .reduce((total, { amount }) => total + amount, 0n)
        .toString();
    return {
      network,
      chainId: toHex(chainId),
      authority: basename(authority),
      authoritySha256: toHex(this.#law),
      accounts: accounts === undefined ? null : basename(accounts),
      year,
      currency: CURRENCY,
      records: this.#source.records,
      accepted: this.#enacted.length,
      refused: this.#refusals.length,
      empty: this.#source.empty,
      acceptedBefore: this.#before,
      appropriated: sum(false),
      offset: sum(true),
      provedAuthority: proved.authority,
      provedOffset: proved.offset.sum,
      provedOffsetLines: proved.offset.count,
      height: proved.height,
      transactions: this.#transactions,
      elapsedMs: Date.now() - startedMs,
      refusals: this.#refusals.toSorted((a, b) => a.place - b.place),
    };
  }
}
