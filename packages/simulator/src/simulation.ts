// One seed, from genesis to verdict. First faults strike and safety must hold; then everything
// heals and the council must go on, with all that was ever acknowledged (reliability.md §8.2).

import type { MutantName } from '@witan/consensus';
import { CHECKERS } from './checkers/all.ts';
import type { Checker } from './checkers/checker.ts';
import { type Liveness, liveness } from './checkers/liveness.ts';
import { timers } from './checkers/timers.ts';
import { Consortium, type Seat } from './consortium.ts';
import { FaultInjector } from './faults.ts';
import { Random } from './random.ts';
import type { Scenario } from './scenario.ts';
import type { TraceLine } from './trace.ts';
import { type Submission, Workload } from './workload.ts';

export interface SimulationOptions {
  /** A planted bug, in every honest validator. */
  readonly mutant?: MutantName | undefined;
  /** Keep what happened, for people. */
  readonly tracing?: boolean | undefined;
}

export interface Violation {
  readonly rule: string;
  readonly detail: string;
  readonly atMs: number;
}

export interface Verdict {
  readonly scenario: Scenario;
  /** 16 hexadecimal digits; equal for equal runs. */
  readonly digest: string;
  readonly violations: readonly Violation[];
  /** Transactions in the common chain, and its height. */
  readonly committed: number;
  readonly height: number;
  readonly steps: number;
  readonly virtualMs: number;
  /** So long after healing everything was committed. */
  readonly recoveryMs: number;
  /** VIEWCHANGEs that honest validators signed. */
  readonly viewChanges: number;
  readonly trace: readonly TraceLine[];
}

const STEPS_MAX = 2_000_000;
const INSTALL_MS_MAX = 10_000;
const PROBE_DELAY_MS = 30;
const RETRY_MS = 50;
const SAMPLE_MS = 100;

/** Runs a scenario, most often one that `drawScenario` has drawn. */
export function simulate(scenario: Scenario, options: SimulationOptions = {}): Verdict {
  return new Simulation(scenario, options.mutant, options.tracing ?? false).run();
}

class Simulation {
  readonly #scenario: Scenario;
  readonly #consortium: Consortium;
  readonly #liveness: Liveness;
  readonly #workload: Workload;
  readonly #clients: Random;
  readonly #violations: Violation[] = [];
  readonly #committed = new Set<string>();
  #height = 0;
  #viewChanges = 0;
  #healedMs: number | undefined;
  #probed = false;

  constructor(scenario: Scenario, mutant: MutantName | undefined, tracing: boolean) {
    this.#scenario = scenario;
    const report = (rule: string, detail: string): void => this.#complain(rule, detail);
    this.#consortium = new Consortium({ scenario, mutant, tracing, report });
    const { batches, genesis, honest, scheme } = this.#consortium;
    const council = {
      genesis,
      honest,
      verify: scheme.verify,
      transactionsOf: batches.transactionsOf.bind(batches),
    };
    const survivors = this.#survivors.map(({ identity }) => identity);
    this.#liveness = liveness({ ...council, honest: survivors }, report);
    this.#consortium.checkers = [
      ...CHECKERS.map((checker) => checker(council, report)),
      timers(scenario.timing, () => this.#consortium.timeline.nowMs, report),
      this.#liveness,
      this.#counter(),
    ];
    this.#clients = new Random(scenario.seed, 'workload');
    const land = scenario.application === 'land';
    this.#workload = new Workload(genesis, scheme, this.#clients, land);
  }

  run(): Verdict {
    const { timeline } = this.#consortium;
    this.#consortium.install();
    const { seats } = this.#consortium;
    this.#runUntil(INSTALL_MS_MAX, () => seats.every(({ machine }) => machine.formatted));
    const startMs = timeline.nowMs;
    const faults = new FaultInjector(this.#consortium);
    this.#submitLater();
    this.#sampleLater();
    this.#runUntil(startMs + this.#scenario.faultMs, () => false);
    faults.heal();
    this.#healedMs = timeline.nowMs;
    this.#consortium.trace.note('world', () => 'everything heals');
    timeline.after(PROBE_DELAY_MS * 1_000, () => this.#probe());
    this.#runUntil(
      timeline.nowMs + this.#scenario.healMs,
      () => this.#probed && this.#liveness.satisfied && this.#level(),
    );
    if (this.#violations.length === 0) {
      const heads = this.#consortium.heads();
      for (const checker of this.#consortium.checkers) checker.finished?.(heads);
    }
    return this.#verdict();
  }

  /** Runs up to a moment, or until nothing is left to wait for, or a promise is broken. */
  #runUntil(endMs: number, enough: () => boolean): void {
    const { timeline } = this.#consortium;
    while (timeline.nowMs < endMs && this.#violations.length === 0 && !enough()) {
      if (!timeline.step()) return;
      if (timeline.steps > STEPS_MAX) this.#complain('R11', 'the run does not come to rest');
    }
  }

  #sampleLater(): void {
    this.#consortium.timeline.after(SAMPLE_MS * 1_000, () => {
      this.#consortium.sample();
      this.#sampleLater();
    });
  }

  #complain(rule: string, detail: string): void {
    const atMs = this.#consortium.timeline.nowMs;
    this.#consortium.trace.note('checker', () => `${rule}: ${detail}`);
    this.#violations.push({ rule, detail, atMs });
  }

  #counter(): Checker {
    const { batches } = this.#consortium;
    return {
      signed: (_validator, { statement }) => {
        if (statement.type === 'view-change') this.#viewChanges += 1;
      },
      delivered: (_validator, _process, block) => {
        if (block.header.height <= this.#height) return;
        this.#height = block.header.height;
        for (const txid of batches.transactionsOf(block)) {
          this.#committed.add(String.fromCharCode(...txid));
        }
      },
    };
  }

  #submitLater(): void {
    const { submitMs } = this.#scenario;
    const delayUs = this.#clients.between(0, 2 * submitMs) * 1_000;
    this.#consortium.timeline.after(delayUs, () => {
      if (this.#healedMs !== undefined) return;
      this.#submit();
      this.#submitLater();
    });
  }

  #submit(): void {
    const running = this.#consortium.seats.filter(({ machine }) => machine.running);
    if (running.length === 0) return;
    const count = this.#clients.between(1, this.#scenario.burst);
    for (let i = 0; i < count; i++) {
      const transaction = this.#workload.next(this.#height);
      const receivers = this.#clients.chance(100) ? 2 : 1;
      for (let copy = 0; copy < receivers; copy++) {
        this.#handTo(this.#clients.pick(running).endpoint.index, transaction);
      }
    }
  }

  /** False when the validator asks to wait, or is down. */
  #handTo(seat: number, { bytes, txid }: Submission): boolean {
    const { machine } = this.#consortium.seats[seat] as Consortium['seats'][number];
    let taken = false;
    machine.process?.run(() => {
      taken = machine.replica?.submit(bytes, txid) !== 'full';
    });
    return taken;
  }

  /** R5: each honest validator gets a transaction that all of them must commit. */
  #probe(): void {
    for (const { endpoint } of this.#survivors) {
      const transaction = this.#workload.next(this.#height);
      this.#liveness.expect(transaction.txid);
      this.#insist(endpoint.index, transaction);
    }
    this.#probed = true;
  }

  #insist(seat: number, transaction: Submission): void {
    if (this.#handTo(seat, transaction)) return;
    this.#consortium.timeline.after(RETRY_MS * 1_000, () => this.#insist(seat, transaction));
  }

  /** Whether all honest validators have committed what any of them has. */
  #level(): boolean {
    return this.#survivors.every(
      ({ machine }) => machine.running && (machine.replica?.archive.height ?? 0) >= this.#height,
    );
  }

  /** The honest validators that run in the end. */
  get #survivors(): readonly Seat[] {
    const { lost } = this.#scenario;
    return this.#consortium.honestSeats.filter(({ identity }) => !lost.includes(identity));
  }

  #verdict(): Verdict {
    const { fingerprint, timeline, trace } = this.#consortium;
    return {
      scenario: this.#scenario,
      digest: fingerprint.text(),
      violations: this.#violations,
      committed: this.#committed.size,
      height: this.#height,
      steps: timeline.steps,
      virtualMs: timeline.nowMs,
      recoveryMs: timeline.nowMs - (this.#healedMs ?? timeline.nowMs),
      viewChanges: this.#viewChanges,
      trace: trace.lines,
    };
  }
}
