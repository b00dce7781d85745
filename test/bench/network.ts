// A council under load: its state filled with records, and windows of load on it, whose counters
// say what they cost. What was committed is audited before anything is reported.

import type { AgencyState } from '@witan/cli/demo/supervisor';
import { chainIdOf } from '@witan/ledger/genesis';
import { auditHeads, auditReceipts, auditTotal } from './audit.ts';
import { BudgetWorkload } from './budget-workload.ts';
import { Council, type Head } from './council.ts';
import { type Counters, metricOf } from './counters.ts';
import { sum, type Window } from './figures.ts';
import { FinalWatch } from './final-watch.ts';
import { drive, type Load, type Sent } from './ingress.ts';
import { LandWorkload } from './land-workload.ts';
import { PROFILE_VARIABLE } from './profiler.ts';
import {
  type Chain,
  changes,
  type Job,
  jobsOf,
  type Workload,
  type WorkloadName,
} from './workload.ts';

export type Mode = 'signed' | 'opaque' | 'envelope';

export interface NetworkOptions {
  readonly mode: Mode;
  readonly workload: WorkloadName;
  readonly validators: number;
  /** Operations of a transaction. */
  readonly perTransaction: number;
  /** Parcels before the load begins; of the budget, a tenth as many lines. */
  readonly keys: number;
  /** Transactions of one HTTP request. */
  readonly perRequest: number;
  /** Operations on their way at once, where as much is offered as is taken. */
  readonly inFlight: number;
  /** Where each agency leaves CPU profiles. */
  readonly profiles?: string | undefined;
  readonly say: (line: string) => void;
}

/** How a window is loaded, beside what it carries. */
export type Pacing = Pick<Load, 'pace' | 'probe' | 'once' | 'failover'> & {
  readonly perRequest?: number;
  /** Called when the load has begun. */
  readonly meanwhile?: () => Promise<void>;
};

const WINDOW_MS = 180_000;
const FILL_MS = 900_000;
const KEYS_PER_LINE = 10;
/** Operations on their way at once while the state is filled. */
const FILLING_IN_FLIGHT = 4_096;

export class LoadedNetwork {
  readonly council: Council;
  readonly workload: Workload;
  readonly options: NetworkOptions;
  #watch: FinalWatch;
  #numbered = 0;
  #executed = 0;

  private constructor(council: Council, watch: FinalWatch, options: NetworkOptions) {
    this.council = council;
    this.#watch = watch;
    this.options = options;
    const { keys } = options;
    const lines = Math.ceil(keys / KEYS_PER_LINE);
    this.workload =
      options.workload === 'land' ? new LandWorkload(keys) : new BudgetWorkload(lines);
  }

  /** Starts it and fills its state. */
  static async open(options: NetworkOptions): Promise<LoadedNetwork> {
    const { mode, profiles, validators } = options;
    // The processes inherit it.
    if (profiles !== undefined) process.env[PROFILE_VARIABLE] = profiles;
    const profiling = profiles !== undefined;
    const council = await Council.start({ validators, opaque: mode === 'opaque', profiling });
    try {
      const watch = await FinalWatch.open(lastOf(council.agencies).api);
      const network = new LoadedNetwork(council, watch, options);
      await network.#fill();
      return network;
    } catch (error) {
      options.say('the data and logs of this run are kept');
      await council.stop(true);
      throw error;
    }
  }

  get watch(): FinalWatch {
    return this.#watch;
  }

  /** Goes on watching at another agency, when nothing is on its way. */
  async watchAt(member: string): Promise<void> {
    this.#watch.close();
    this.#watch = await FinalWatch.open(this.council.agency(member).api);
  }

  /** Changes that nobody has sent yet, `operations` in all. */
  async next(operations: number, perTransaction?: number): Promise<Job[]> {
    const from = this.#numbered;
    this.#numbered += operations;
    const size = perTransaction ?? this.options.perTransaction;
    return changes(await this.chain(), this.workload, {
      ...{ from, count: operations, perTransaction: size },
    });
  }

  /** Load until all of it is final and on every disk. */
  async window(jobs: readonly Job[], pacing: Pacing): Promise<Window> {
    const window = await this.#load(jobs, pacing, WINDOW_MS);
    this.#executed += executedIn(window);
    return window;
  }

  async #load(jobs: readonly Job[], pacing: Pacing, timeoutMs: number): Promise<Window> {
    const { council, watch } = this;
    const before = await council.counters();
    const events = watch.events;
    const startMs = performance.now();
    const apis = council.agencies.map(({ api }) => api);
    const { perRequest } = this.options;
    const [load] = await Promise.all([
      drive({ apis, jobs, perRequest, watch, ...pacing }),
      pacing.meanwhile?.(),
    ]);
    await watch.reach(events + executedIn({ load }), timeoutMs);
    const endMs = watch.lastMs;
    await council.settle(timeoutMs);
    return { load, before, after: await council.counters(), startMs, endMs };
  }

  /** CPU time of all validators so far, ms. */
  async cpuMs(): Promise<number> {
    const counters = await this.council.counters();
    return 1000 * sum(counters.map((values) => metricOf(values, 'process_cpu_seconds_total')));
  }

  /** Throws unless all agencies are on one head, and the state and receipts prove the changes. */
  async audit(sent: readonly Sent[]): Promise<number> {
    await auditHeads(this.council);
    const receipts = await auditReceipts(this.council, sent);
    await auditTotal(this.council, this.workload, this.#executed);
    return receipts;
  }

  async close(succeeded: boolean): Promise<void> {
    if (!succeeded) this.options.say('the data and logs of this run are kept');
    this.#watch.close();
    await this.council.stop(!succeeded);
  }

  async chain(): Promise<Chain> {
    const [head] = (await this.council.heads()) as [Head];
    const { genesis } = this.council;
    const { replayWindowBlocks } = genesis.parameters;
    const { height, headTimeMs: timeMs } = head;
    return { chainId: chainIdOf(genesis), height, timeMs, replayWindowBlocks };
  }

  async #fill(): Promise<void> {
    const { say } = this.options;
    say(`filling the state with ${this.workload.filled}`);
    const startMs = performance.now();
    for (const step of this.workload.steps(await this.chain())) {
      const pacing = { pace: { inFlight: FILLING_IN_FLIGHT } };
      await this.#load(jobsOf(await this.chain(), step), pacing, FILL_MS);
    }
    say(`filled after ${((performance.now() - startMs) / 1000).toFixed(1)} s`);
  }
}

/** Operations of a window that were executed. */
export function executedIn({ load: { sent, dropped } }: Pick<Window, 'load'>): number {
  const events = (jobs: readonly Job[]): number => sum(jobs.map((job) => job.events));
  return events(sent.map(({ job }) => job)) - events(dropped);
}

export function highestOf(counters: readonly Counters[], name: string): number {
  return Math.max(...counters.map((values) => metricOf(values, name)));
}

function lastOf(agencies: readonly AgencyState[]): AgencyState {
  return agencies.at(-1) as AgencyState;
}
