// The load generator: bulk requests over HTTP to all agencies in turn, on connections that stay
// open. What an agency is too busy to take is sent again, and its time goes on running; or, where
// the load is more than anyone could take, it is counted and left.

import { ByteWriter, toHex } from '@witan/ledger/bytes';
import { PROBLEMS } from '@witan/ledger/problems';
import type { FinalWatch } from './final-watch.ts';
import type { Job } from './workload.ts';

/** A bulk request may have 1 MiB. */
const REQUEST_BYTES_MAX = 900 * 1024;
const REQUEST_MS = 30_000;
const BUSY_PAUSE_MS = 50;
const BUSY_MS_MAX = 60_000;
/** What a dead agency took so shortly before may not have left it. */
const UNSAFE_MS = 3_000;

/** So many transactions a second, whatever happens; or so many operations that are not final. */
export type Pace = { readonly perSecond: number } | { readonly inFlight: number };

export interface Load {
  readonly apis: readonly string[];
  readonly jobs: readonly Job[];
  readonly perRequest: number;
  readonly pace: Pace;
  readonly watch: FinalWatch;
  /** What is refused as too much is not sent again. */
  readonly once?: boolean;
  /** Where an agency dies, others get what it had and what it would get. */
  readonly failover?: boolean;
  /** Takes the first transaction of each request, in place of the bulk request. */
  readonly probe?: (job: Job, dueMs: number) => Promise<void>;
}

export interface Sent {
  readonly job: Job;
  /** When it was due, in ms of this process' clock: a late request does not hide its delay. */
  readonly dueMs: number;
}

export interface LoadResult {
  readonly sent: readonly Sent[];
  /** Answers "busy": each meant sending again, or with `once`, that a transaction was dropped. */
  readonly busy: number;
  /** What was refused in the end; empty unless `once`. */
  readonly dropped: readonly Job[];
  /** When the last request left, on this process' clock. */
  readonly offeredMs: number;
}

/** Sends all; resolves when all were answered. Throws when one was refused for good. */
export function drive(load: Load): Promise<LoadResult> {
  return new Driver(load).run();
}

class Driver {
  readonly #load: Load;
  readonly #sent: Sent[] = [];
  readonly #dropped: Job[] = [];
  /** By agency: what it took, and when. Only with `failover`. */
  readonly #taken = new Map<string, { readonly jobs: readonly Job[]; readonly atMs: number }[]>();
  readonly #down = new Set<string>();
  readonly #posts: Promise<void>[] = [];
  #busy = 0;
  #failure: unknown;

  constructor(load: Load) {
    this.#load = load;
  }

  async run(): Promise<LoadResult> {
    const { pace, watch } = this.#load;
    const startMs = performance.now();
    const before = watch.events;
    let events = 0;
    for (const [i, request] of requestsOf(this.#load).entries()) {
      let dueMs = startMs;
      if ('perSecond' in pace) {
        dueMs += (1000 * this.#sent.length) / pace.perSecond;
        await sleep(dueMs - performance.now());
      } else {
        while (events - (watch.events - before) >= pace.inFlight) await watch.next();
        dueMs = performance.now();
      }
      if (this.#failure !== undefined) break;
      for (const job of request) {
        this.#sent.push({ job, dueMs });
        events += job.events;
      }
      this.#begin(i, request, dueMs);
    }
    const offeredMs = performance.now();
    // A post that fails over begins others.
    for (let done = 0; done < this.#posts.length; done++) await this.#posts[done];
    if (this.#failure !== undefined) throw this.#failure;
    return { sent: this.#sent, busy: this.#busy, dropped: this.#dropped, offeredMs };
  }

  #begin(turn: number, request: readonly Job[], dueMs: number): void {
    const { probe } = this.#load;
    const [first] = request;
    const [probed, rest] =
      probe !== undefined && first !== undefined ? [probe(first, dueMs), request.slice(1)] : [];
    if (probed !== undefined) this.#watch(probed);
    const bulk = rest ?? request;
    if (bulk.length > 0) this.#watch(this.#submit(turn, bulk));
  }

  /** What fails ends the load, and is thrown when all the rest has come to an end. */
  #watch(post: Promise<void>): void {
    this.#posts.push(
      post.catch((error: unknown) => {
        this.#failure ??= error;
      }),
    );
  }

  async #submit(turn: number, jobs: readonly Job[]): Promise<void> {
    const deadline = performance.now() + BUSY_MS_MAX;
    for (let left = jobs; ; ) {
      const api = this.#apiAt(turn);
      let refused: readonly Job[];
      try {
        refused = await post(api, left);
      } catch (error) {
        // What a connection throws when there is nobody: everything else is an answer.
        if (!this.#load.failover || !(error instanceof TypeError)) throw error;
        this.#leave(api);
        continue;
      }
      if (this.#load.failover) this.#note(api, left);
      if (refused.length === 0) return;
      this.#busy += refused.length;
      if (this.#load.once) {
        this.#dropped.push(...refused);
        return;
      }
      left = refused;
      if (performance.now() > deadline) throw new Error(`${api} stays busy`);
      await sleep(BUSY_PAUSE_MS);
    }
  }

  #apiAt(turn: number): string {
    const up = this.#load.apis.filter((api) => !this.#down.has(api));
    const api = up[turn % up.length];
    if (api === undefined) throw new Error('no agency is left');
    return api;
  }

  #note(api: string, jobs: readonly Job[]): void {
    const taken = this.#taken.get(api) ?? [];
    taken.push({ jobs, atMs: performance.now() });
    this.#taken.set(api, taken);
  }

  /** Repeating is harmless: what is final already is not executed again. */
  #leave(api: string): void {
    if (this.#down.has(api)) return;
    this.#down.add(api);
    const sinceMs = performance.now() - UNSAFE_MS;
    const unsafe = (this.#taken.get(api) ?? []).filter(({ atMs }) => atMs >= sinceMs);
    for (const [i, { jobs }] of unsafe.entries()) this.#watch(this.#submit(i, jobs));
  }
}

function requestsOf({ jobs, perRequest }: Load): Job[][] {
  const requests: Job[][] = [];
  let bytes = 0;
  for (const job of jobs) {
    const last = requests.at(-1);
    bytes += 4 + job.bytes.length;
    if (last !== undefined && last.length < perRequest && bytes <= REQUEST_BYTES_MAX) {
      last.push(job);
    } else {
      requests.push([job]);
      bytes = 4 + job.bytes.length;
    }
  }
  return requests;
}

interface BulkAnswer {
  readonly refused: number;
  readonly results: readonly { readonly problem?: { readonly code: string } }[];
}

/** Codes of problems that the same request may soon not have: a busy agency, above all. */
const RETRYABLE: ReadonlySet<string> = new Set(
  Object.values(PROBLEMS).flatMap(({ code, retryable }) => (retryable ? [`WITAN${code}`] : [])),
);

/** The transactions that the agency was too busy for. */
async function post(api: string, jobs: readonly Job[]): Promise<readonly Job[]> {
  const length = jobs.reduce((sum, { bytes }) => sum + 4 + bytes.length, 0);
  const body = new ByteWriter(length);
  for (const { bytes } of jobs) body.sized32(bytes);
  const response = await fetch(`${api}/v1/transactions`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: body.finish().slice(),
    signal: AbortSignal.timeout(REQUEST_MS),
  });
  const text = await response.text();
  // About the request, and not about each of its transactions.
  if (response.status === 429 || response.status === 503) return jobs;
  if (response.status !== 202) throw new Error(`${api}: HTTP ${response.status}: ${text}`);
  const { refused, results } = JSON.parse(text) as BulkAnswer;
  if (refused === 0) return [];
  return jobs.filter((job, i) => {
    const code = results[i]?.problem?.code;
    if (code === undefined) return false;
    if (RETRYABLE.has(code)) return true;
    throw new Error(`${api} refused ${toHex(job.txid)}: ${code}`);
  });
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
