// The benchmark: a register of many parcels, then two windows of load on it. The first offers as
// much as the council takes, and gives throughput and CPU time; the second, at half that rate,
// gives the time to final. What was committed is audited before anything is reported.

import type { AgencyState } from '@witan/cli/demo/supervisor';
import { chainIdOf } from '@witan/ledger/genesis';
import { installFastestSignatures } from '@witan/node/signatures';
import { auditHeads, auditReceipts, auditRegister, auditTransactions } from './audit.ts';
import { Council, type Head, type Mode, metricOf } from './council.ts';
import {
  type Latency,
  latencyOf,
  sum,
  type Throughput,
  throughputOf,
  type Window,
} from './figures.ts';
import { FinalWatch } from './final-watch.ts';
import { drive, type Pace } from './ingress.ts';
import { PROFILE_VARIABLE } from './profiler.ts';
import { verifyMicroseconds } from './verify-cost.ts';
import { type Chain, type Job, registrations, updates } from './workload.ts';

export interface BenchOptions {
  readonly mode: Mode;
  /** Parcels in the register before the load begins. */
  readonly keys: number;
  readonly warmUp: number;
  /** Transactions of each of the two windows. */
  readonly count: number;
  readonly perRequest: number;
  /** Transactions on their way at once in the first window. */
  readonly inFlight: number;
  /** Where each agency leaves a CPU profile of the first window. */
  readonly profiles?: string | undefined;
  readonly say: (line: string) => void;
}

export interface BenchResult {
  readonly validators: number;
  readonly submitted: number;
  readonly full: Throughput;
  readonly half: Throughput;
  readonly latency: Latency;
  /** CPU time of an agency that has nothing to do, ms in each second. */
  readonly idleMsPerSecond: number;
  readonly verifyUs: number;
  /** Answers "busy" in the first window. */
  readonly busy: number;
  readonly receipts: number;
  readonly residentBytesMax: number;
}

const IDLE_MS = 4_000;
const WINDOW_MS = 90_000;
const REGISTRATION_MS = 600_000;
/** Operations on their way at once while parcels are registered. */
const REGISTRATIONS_IN_FLIGHT = 4_096;

export async function bench(options: BenchOptions): Promise<BenchResult> {
  await installFastestSignatures();
  const { mode, profiles, say } = options;
  // The processes inherit it.
  if (profiles !== undefined) process.env[PROFILE_VARIABLE] = profiles;
  const council = await Council.start({ mode, profiling: profiles !== undefined });
  let succeeded = false;
  try {
    const watch = await FinalWatch.open((council.agencies[2] as AgencyState).api);
    const result = await new Bench(council, watch, options).run();
    watch.close();
    succeeded = true;
    return result;
  } finally {
    if (!succeeded) say('the data and logs of this run are kept');
    await council.stop(!succeeded);
  }
}

class Bench {
  readonly #council: Council;
  readonly #watch: FinalWatch;
  readonly #options: BenchOptions;
  #nonce = 0;

  constructor(council: Council, watch: FinalWatch, options: BenchOptions) {
    this.#council = council;
    this.#watch = watch;
    this.#options = options;
  }

  async run(): Promise<BenchResult> {
    const { keys, count, warmUp, inFlight, profiles, say } = this.#options;
    const council = this.#council;
    const parcels = await this.#register(keys);
    say(`warming up with ${warmUp} transactions`);
    await this.#update(parcels, warmUp, { inFlight });
    say(`${count} transactions, as fast as they are taken`);
    if (profiles !== undefined) council.profile();
    const full = await this.#update(parcels, count, { inFlight });
    if (profiles !== undefined) council.profile();
    const fullFigures = throughputOf(full);
    const perSecond = Math.ceil(fullFigures.txPerSecond / 2);
    say(`${count} transactions, ${perSecond} a second`);
    const half = await this.#update(parcels, count, { perSecond });
    const idleMsPerSecond = await this.#idle();
    say('checking that all of them are there');
    await auditHeads(council);
    const fullHeights = await auditTransactions(council, full.load.sent);
    const halfHeights = await auditTransactions(council, half.load.sent);
    const receipts = await auditReceipts(council, [...fullHeights.keys(), ...halfHeights.keys()]);
    await auditRegister(council, keys);
    const resident = half.after.map((values) => metricOf(values, 'process_resident_memory_bytes'));
    return {
      validators: council.agencies.length,
      submitted: full.load.sent.length,
      full: fullFigures,
      half: throughputOf(half),
      latency: latencyOf(halfHeights, this.#watch.heights),
      idleMsPerSecond,
      verifyUs: verifyMicroseconds(),
      busy: full.load.busy,
      receipts,
      residentBytesMax: Math.max(...resident),
    };
  }

  async #idle(): Promise<number> {
    const before = await this.#cpuMs();
    await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    const spent = (await this.#cpuMs()) - before;
    return (1000 * spent) / IDLE_MS / this.#council.agencies.length;
  }

  async #cpuMs(): Promise<number> {
    const counters = await this.#council.counters();
    return 1000 * sum(counters.map((values) => metricOf(values, 'process_cpu_seconds_total')));
  }

  async #register(keys: number): Promise<readonly string[]> {
    const { say } = this.#options;
    const { parcels, jobs } = registrations(await this.#chain(), keys);
    say(`registering ${keys} parcels in ${jobs.length} transactions`);
    const startMs = performance.now();
    await this.#window(jobs, { inFlight: REGISTRATIONS_IN_FLIGHT }, REGISTRATION_MS);
    say(`registered after ${((performance.now() - startMs) / 1000).toFixed(1)} s`);
    return parcels;
  }

  async #update(parcels: readonly string[], count: number, pace: Pace): Promise<Window> {
    const jobs = updates(await this.#chain(), parcels, this.#nonce, count);
    this.#nonce += count;
    return this.#window(jobs, pace, WINDOW_MS);
  }

  async #window(jobs: readonly Job[], pace: Pace, timeoutMs: number): Promise<Window> {
    const council = this.#council;
    const watch = this.#watch;
    const { perRequest } = this.#options;
    const events = watch.events + sum(jobs.map((job) => job.events));
    const before = await council.counters();
    const startMs = performance.now();
    const apis = council.agencies.map(({ api }) => api);
    const driven = drive({ apis, jobs, perRequest, pace, watch });
    const [load] = await Promise.all([driven, watch.reach(events, timeoutMs)]);
    const endMs = watch.lastMs;
    await council.settle(timeoutMs);
    return { load, before, after: await council.counters(), startMs, endMs };
  }

  async #chain(): Promise<Chain> {
    const [head] = (await this.#council.heads()) as [Head];
    const { genesis } = this.#council;
    const { replayWindowBlocks } = genesis.parameters;
    return { chainId: chainIdOf(genesis), height: head.height, replayWindowBlocks };
  }
}
