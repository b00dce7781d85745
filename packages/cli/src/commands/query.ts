// `witan query PATH`: asks any node, believes none, and prints what the proof says.

import { FalseReceipt, type LedgerClient } from '@witan/client';
import { statePageEntriesMax } from '@witan/ledger/limits';
import { must, WitanError } from '@witan/ledger/problems';
import type { Verdict } from '@witan/light-client';
import { openReader } from '../connection.ts';
import { toKeep } from '../kept-receipt.ts';
import type { KeptTrust } from '../light/kept.ts';
import { leaveReceipt, printAnswer, printJson, printLines, say } from '../output.ts';
import { answerOf } from '../schema.ts';
import { verdictJson, verdictLines } from '../verdict.ts';
import { queryFiles } from './query-files.ts';

export interface QueryOptions {
  readonly node?: string;
  readonly at?: string;
  readonly limit?: string;
  readonly from?: string;
  readonly all?: boolean;
  readonly sum?: boolean;
  readonly proof?: boolean;
  readonly out?: string;
  readonly trust?: string;
  readonly mirror?: string;
  readonly day?: string;
  readonly state?: string;
  readonly json?: boolean;
}

/** Of a list, of a log, which has a size and no sum, or of the versions before a record's own. */
interface Page {
  readonly entries?: readonly unknown[];
  readonly total?: Total;
  readonly size?: number;
  readonly past?: readonly unknown[];
  readonly version?: number;
}

interface Total {
  readonly count: number;
  readonly sum?: string;
}

export async function query(path: string, options: QueryOptions): Promise<void> {
  const at = options.at === undefined ? undefined : Number(options.at);
  if (at !== undefined && !Number.isSafeInteger(at)) {
    throw new WitanError('usage/invalid', '--at takes a height');
  }
  const question = questionOf(path, options);
  if (options.mirror !== undefined) {
    if (at !== undefined || options.all) {
      throw new WitanError('usage/invalid', 'files hold one state: not with --at or --all');
    }
    const found = await queryFiles(question, { ...options, mirror: options.mirror });
    show(found, options);
    return;
  }
  if (options.day !== undefined) throw new WitanError('usage/invalid', '--day is of a --mirror');
  const { client, kept } = await openReader(options);
  if (options.all) return queryAll(client, path, at, options);
  const isKept = options.proof === true || options.out !== undefined;
  const asking = client.query(question, at);
  const answered = isKept ? asking.then((found) => toKeep(client, found)) : asking;
  const { verdict, receipt } = await answered.catch((error: unknown) => {
    if (error instanceof FalseReceipt) leaveReceipt(error.receipt, options.out);
    throw error;
  });
  show({ verdict, receipt, kept }, options);
}

interface Found {
  readonly verdict: Verdict;
  readonly receipt: Uint8Array;
  /** What it was held against. */
  readonly kept: KeptTrust | undefined;
}

function show({ verdict, receipt, kept }: Found, options: QueryOptions): void {
  leaveReceipt(receipt, options.out);
  if (options.json) {
    printJson(verdictJson(verdict, kept));
    return;
  }
  const { finding } = verdict;
  must(finding.kind === 'state', 'a question is about the state');
  printLines([JSON.stringify(answerOf(finding.question, finding), null, 2)]);
  if (options.proof) printLines(verdictLines(verdict, kept));
}

/** The one written form of what the options ask for. */
function questionOf(path: string, { limit, from, all, sum, out }: QueryOptions): string {
  const kinds = [limit !== undefined || from !== undefined, all, sum].filter(Boolean);
  if (kinds.length > 1)
    throw new WitanError('usage/invalid', 'a page, --all or --sum: one of them');
  if (all && out !== undefined) {
    throw new WitanError('usage/invalid', '--all makes many receipts: leave them page by page');
  }
  if (sum) return `${path}?proof=sum`;
  if (limit === undefined && from === undefined) return path;
  const page = `${path}?limit=${limit ?? statePageEntriesMax}`;
  return from === undefined ? page : `${page}&from=${from}`;
}

/** Page by page at one height, each page proved, until the collection counts no more entries. */
async function queryAll(
  client: LedgerClient,
  path: string,
  at: number | undefined,
  options: QueryOptions,
): Promise<void> {
  const entries: unknown[] = [];
  let [pages, height, bytes] = [0, 0, 0];
  let total: Total = { count: 0 };
  for await (const { verdict, receipt } of client.pages(path, statePageEntriesMax, at)) {
    const page = answerOf(verdict.finding.question, verdict.finding) as Page | null;
    entries.push(...(page?.entries ?? []));
    entries.unshift(...(page?.past ?? []));
    total = page?.total ?? { count: page?.size ?? (page?.version ?? 1) - 1 };
    [pages, height, bytes] = [pages + 1, verdict.height, bytes + receipt.length];
  }
  const answer = { verified: true, question: path, height, pages, total, entries };
  printAnswer(options, answer, [JSON.stringify(entries, null, 2)]);
  const sum = total.sum === undefined ? '' : `; sum ${total.sum}`;
  say(`✔ ${entries.length} entries, and no others; pages ${pages}${sum}`);
  say(`  as of block ${height}; ${bytes} bytes of receipts, each verified`);
}
