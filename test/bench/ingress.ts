// The load generator: bulk requests over HTTP to all agencies in turn, on connections that stay
// open. What an agency is too busy to take is sent again, and its time goes on running.

import { ByteWriter, toHex } from '@witan/ledger/bytes';
import { problemCode } from '@witan/ledger/problems';
import type { FinalWatch } from './final-watch.ts';
import type { Job } from './workload.ts';

/** A bulk request may have 1 MiB. */
const REQUEST_BYTES_MAX = 900 * 1024;
const REQUEST_MS = 30_000;
const BUSY_PAUSE_MS = 50;
const BUSY_MS_MAX = 60_000;

/** So many transactions a second, whatever happens; or so many operations that are not final. */
export type Pace = { readonly perSecond: number } | { readonly inFlight: number };

export interface Load {
  readonly apis: readonly string[];
  readonly jobs: readonly Job[];
  readonly perRequest: number;
  readonly pace: Pace;
  readonly watch: FinalWatch;
}

export interface Sent {
  readonly job: Job;
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
  const eventsBefore = watch.events;
  const sent: Sent[] = [];
  const posts: Promise<number>[] = [];
  let events = 0;
  let failure: unknown;
  for (const [i, request] of requestsOf(load).entries()) {
    let dueMs = startMs;
    if ('perSecond' in pace) {
      dueMs += (1000 * sent.length) / pace.perSecond;
      await sleep(dueMs - performance.now());
    } else {
      while (events - (watch.events - eventsBefore) >= pace.inFlight) await watch.next();
      dueMs = performance.now();
    }
    if (failure !== undefined) break;
    for (const job of request) {
      sent.push({ job, dueMs });
      events += job.events;
    }
    const posted = submit(apis[i % apis.length] as string, request);
    posted.catch((error: unknown) => {
      failure ??= error;
    });
    posts.push(posted);
  }
  const busy = (await Promise.all(posts)).reduce((sum, count) => sum + count, 0);
  return { sent, busy };
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

/** Resolves to how often the agency said that it was busy. */
async function submit(api: string, jobs: readonly Job[]): Promise<number> {
  const deadline = performance.now() + BUSY_MS_MAX;
  let left = jobs;
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
async function post(api: string, jobs: readonly Job[]): Promise<Job[]> {
  const length = jobs.reduce((sum, { bytes }) => sum + 4 + bytes.length, 0);
  const body = new ByteWriter(length);
  for (const { bytes } of jobs) body.sized32(bytes);
  const response = await fetch(`${api}/v1/transactions`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: body.finish().slice(),
    signal: AbortSignal.timeout(REQUEST_MS),
  });
  if (response.status !== 202) throw new Error(`${api}: HTTP ${response.status}`);
  const { refused, results } = (await response.json()) as BulkAnswer;
  if (refused === 0) return [];
  return jobs.filter((job, i) => {
    const code = results[i]?.problem?.code;
    if (code === undefined) return false;
    if (code === problemCode('api/busy')) return true;
    throw new Error(`${api} refused ${toHex(job.txid)}: ${code}`);
  });
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
