// The load generator: bulk requests over HTTP to all agencies in turn, on connections that stay
// open. What an agency is too busy to take is sent again, and its time goes on running.

import type { SignedTransaction } from '@witan/client';
import { ByteWriter, toHex } from '@witan/ledger/bytes';
import { problemCode } from '@witan/ledger/problems';
import type { FinalWatch } from './final-watch.ts';

/** A bulk request may have 1 MiB. */
const REQUEST_BYTES_MAX = 900 * 1024;
const REQUEST_MS = 30_000;
const BUSY_PAUSE_MS = 50;
const BUSY_MS_MAX = 60_000;

/** How fast transactions leave: so many a second whatever happens, or so many not yet final. */
export type Pace = { readonly perSecond: number } | { readonly inFlight: number };

export interface Load {
  readonly apis: readonly string[];
  readonly transactions: readonly SignedTransaction[];
  readonly perRequest: number;
  readonly pace: Pace;
  readonly watch: FinalWatch;
}

export interface Sent {
  readonly transaction: SignedTransaction;
  /** When it was due, in ms of this process' clock: a late request does not hide its delay. */
  readonly dueMs: number;
}

export interface LoadResult {
  readonly sent: readonly Sent[];
  /** Answers "busy", each of which meant sending again. */
  readonly busy: number;
}

/** Sends all; resolves when all were taken. Throws when one was refused for good. */
export async function drive(load: Load): Promise<LoadResult> {
  const { apis, pace, watch } = load;
  const startMs = performance.now();
  const finalBefore = watch.transactions;
  const sent: Sent[] = [];
  const posts: Promise<number>[] = [];
  let failure: unknown;
  let taken = 0;
  for (const [i, request] of requestsOf(load).entries()) {
    let dueMs = performance.now();
    if ('perSecond' in pace) {
      dueMs = startMs + (1000 * sent.length) / pace.perSecond;
      await sleep(dueMs - performance.now());
    } else {
      while (taken - (watch.transactions - finalBefore) >= pace.inFlight) await watch.next();
      dueMs = performance.now();
    }
    if (failure !== undefined) break;
    for (const transaction of request) sent.push({ transaction, dueMs });
    taken += request.length;
    const post = submit(apis[i % apis.length] as string, request);
    post.catch((error: unknown) => {
      failure ??= error;
    });
    posts.push(post);
  }
  const busy = (await Promise.all(posts)).reduce((sum, count) => sum + count, 0);
  return { sent, busy };
}

function requestsOf({ transactions, perRequest }: Load): SignedTransaction[][] {
  const requests: SignedTransaction[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const transaction of transactions) {
    const last = requests.at(-1);
    const length = 4 + transaction.bytes.length;
    if (last === undefined || last.length === perRequest || bytes + length > REQUEST_BYTES_MAX) {
      requests.push([transaction]);
      bytes = length;
    } else {
      last.push(transaction);
      bytes += length;
    }
  }
  return requests;
}

/** Resolves to how often the agency said that it was busy. */
async function submit(api: string, transactions: readonly SignedTransaction[]): Promise<number> {
  const deadline = performance.now() + BUSY_MS_MAX;
  let left = transactions;
  for (let busy = 0; ; ) {
    const refused = await post(api, left);
    if (refused.length === 0) return busy;
    busy += refused.length;
    left = refused;
    if (performance.now() > deadline) throw new Error(`${api} stays busy`);
    await sleep(BUSY_PAUSE_MS);
  }
}

interface BulkAnswer {
  readonly refused: number;
  readonly results: readonly { readonly problem?: { readonly code: string } }[];
}

/** The transactions that the agency was too busy for. */
async function post(
  api: string,
  transactions: readonly SignedTransaction[],
): Promise<SignedTransaction[]> {
  const length = transactions.reduce((sum, { bytes }) => sum + 4 + bytes.length, 0);
  const body = new ByteWriter(length);
  for (const { bytes } of transactions) body.sized32(bytes);
  const response = await fetch(`${api}/v1/transactions`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: body.finish().slice(),
    signal: AbortSignal.timeout(REQUEST_MS),
  });
  if (response.status !== 202) throw new Error(`${api}: HTTP ${response.status}`);
  const { refused, results } = (await response.json()) as BulkAnswer;
  if (refused === 0) return [];
  return transactions.filter((transaction, i) => {
    const code = results[i]?.problem?.code;
    if (code === undefined) return false;
    if (code === problemCode('api/busy')) return true;
    throw new Error(`${api} refused ${toHex(transaction.txid)}: ${code}`);
  });
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
