// One seed, from genesis to verdict. First faults strike and safety must hold; then everything
// heals and the council must go on, with all that was ever acknowledged (reliability.md §8.2).

import type { MutantName } from '@witan/consensus';
import { equalBytes, toHex } from '@witan/ledger/bytes';
import { decodeEvidence, type Evidence, type EvidenceKind } from '@witan/ledger/evidence';
import { type Hash, ZERO_HASH } from '@witan/ledger/hash';
import { faultTolerance, type Validator } from '@witan/ledger/membership';
import type { ProblemKey } from '@witan/ledger/problems';
import { Assembly } from './assembly.ts';
import { CHECKERS } from './checkers/all.ts';
import type { Checker } from './checkers/checker.ts';
import { type Inclusion, inclusion } from './checkers/inclusion.ts';
import { type Liveness, liveness } from './checkers/liveness.ts';
import { office } from './checkers/office.ts';
import { timers } from './checkers/timers.ts';
import { Consortium } from './consortium.ts';
import type { Coverage } from './coverage.ts';
import { FaultInjector } from './faults.ts';
import { identityOf } from './founding.ts';
import type { Seat } from './ports.ts';
import { Random } from './random.ts';
import { drawReform } from './reform-draw.ts';
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
  /** Of the highest block that an honest validator has committed, in hexadecimal. */
  readonly stateRoot: string;
  readonly violations: readonly Violation[];
  /** Transactions in the common chain, and its height. */
  readonly committed: number;
  readonly height: number;
  /** What each validator, liars included, has committed. */
  readonly heights: readonly number[];
  readonly steps: number;
  readonly virtualMs: number;
  /** So long after healing everything was committed. */
  readonly recoveryMs: number;
  /** VIEWCHANGEs that honest validators signed. */
  readonly viewChanges: number;
  /** Views that more than f of them asked for: so often the council gave a leader up. */
  readonly viewsAskedFor: number;
  /** Cosignatures that honest validators made. */
  readonly cosigned: number;
  /** Evidence in final blocks: whom it names, and when the first of them was delivered. */
  readonly recorded: readonly RecordedAccusation[];
  /** The newest epoch that was entered. */
  readonly epoch: number;
  /** How its council differs from the first one. */
  readonly changes: CouncilChanges;
  /** How many faults struck, and while what was going on. */
  readonly strikes: number;
  readonly coverage: Coverage;
  /** Why replicas stopped, in the order in which they did. */
  readonly halted: readonly ProblemKey[];
  readonly trace: readonly TraceLine[];
}

export interface RecordedAccusation {
  readonly kind: EvidenceKind;
  readonly identity: number;
  readonly atMs: number;
}

export interface CouncilChanges {
  readonly joined: number;
  readonly left: number;
  /** Members of both with another network or attest key. */
  readonly rotated: number;
}

const STEPS_MAX = 2_000_000;
const INSTALL_MS_MAX = 10_000;
const PROBE_DELAY_MS = 30;
const RETRY_MS = 50;
const SAMPLE_MS = 100;
const SAMPLES_MAX = 5_000;

/** Runs a scenario, most often one that `drawScenario` has drawn. */
export function simulate(scenario: Scenario, options: SimulationOptions = {}): Verdict {
  return new Simulation(scenario, options.mutant, options.tracing ?? false).run();
}

class Simulation {
  readonly #scenario: Scenario;
  readonly #consortium: Consortium;
  readonly #liveness: Liveness;
  readonly #inclusion: Inclusion;
  readonly #workload: Workload;
  readonly #clients: Random;
  readonly #reforms: Random;
  readonly #acts: Random;
  readonly #assembly: Assembly;
  readonly #violations: Violation[] = [];
  readonly #committed = new Set<string>();
  #faults: FaultInjector | undefined;
  #height = 0;
  #stateRoot: Hash = ZERO_HASH;
  #viewChanges = 0;
  #cosigned = 0;
  readonly #recorded: RecordedAccusation[] = [];
  /** Who asked for a view, by epoch and view. */
  readonly #askedFor: Map<string, Set<number>> = new Map();
  #healedMs: number | undefined;
  #probed = false;

  constructor(scenario: Scenario, mutant: MutantName | undefined, tracing: boolean) {
    this.#scenario = scenario;
    const report = (rule: string, detail: string): void => this.#complain(rule, detail);
    this.#consortium = new Consortium({ scenario, mutant, tracing, report });
    const { genesis, scheme, timeline } = this.#consortium;
    const council = this.#consortium.circumstances();
    const survivors = this.#consortium.survivors.map(({ identity }) => identity);
    this.#liveness = liveness({ ...council, honest: survivors }, report);
    const { inclusionMsMax } = scenario;
    this.#inclusion = inclusion(council, inclusionMsMax, () => timeline.nowMs, report);
    this.#consortium.checkers = [
      ...CHECKERS.map((checker) => checker(council, report)),
      office(scenario.keepsOffice ?? false, report),
      timers(scenario.timing, () => timeline.nowMs, report),
      this.#inclusion,
      this.#liveness,
      this.#counter(),
    ];
    this.#clients = new Random(scenario.seed, 'workload');
    this.#reforms = new Random(scenario.seed, 'reform');
    this.#acts = new Random(scenario.seed, 'assembly');
    const machines = scenario.validators + (scenario.reserve ?? 0);
    this.#assembly = new Assembly(this.#acts, scheme, machines);
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
    this.#faults = faults;
    this.#submitLater();
    if (this.#scenario.reformMs !== undefined) this.#reformLater(this.#scenario.reformMs);
    if (this.#scenario.actMs !== undefined) this.#actLater(this.#scenario.actMs);
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
    if (this.#violations.length === 0 && !this.#stops) {
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
    const everyMs = Math.max(SAMPLE_MS, this.#scenario.faultMs / SAMPLES_MAX);
    this.#consortium.timeline.after(everyMs * 1_000, () => {
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
      signed: (validator, { epoch, statement }) => {
        if (statement.type !== 'view-change') return;
        this.#viewChanges += 1;
        const view = `${epoch} ${statement.newView}`;
        this.#askedFor.set(view, (this.#askedFor.get(view) ?? new Set()).add(validator));
      },
      cosigned: () => {
        this.#cosigned += 1;
      },
      delivered: (_validator, _process, block, { stateRoot }) => {
        if (block.header.height <= this.#height) return;
        this.#height = block.header.height;
        this.#stateRoot = stateRoot;
        for (const bytes of block.evidence ?? []) this.#record(decodeEvidence(bytes));
        for (const txid of batches.transactionsOf(block)) {
          this.#committed.add(String.fromCharCode(...txid));
        }
      },
    };
  }

  #record({ kind, epoch, culprit }: Evidence): void {
    const accused = this.#consortium.councilOf(epoch)?.validators[culprit];
    if (accused === undefined) return;
    const atMs = this.#consortium.timeline.nowMs;
    this.#recorded.push({ kind, identity: identityOf(accused), atMs });
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

  /** M1: somebody wants another council, with villains enough for the promises to hold (M5). */
  #reformLater(everyMs: number): void {
    const delayUs = this.#reforms.between(1, 2 * everyMs) * 1_000;
    this.#consortium.timeline.after(delayUs, () => {
      if (this.#healedMs !== undefined) return;
      const reform = drawReform(this.#reforms, this.#scenario, this.#consortium.latestCouncil);
      const transaction = this.#workload.nextReform(this.#height, reform);
      const seats = this.#consortium.seats.filter(({ machine }) => machine.running);
      for (const { endpoint } of this.#reforms.shuffled(seats).slice(0, 2)) {
        this.#handTo(endpoint.index, transaction);
      }
      this.#reformLater(everyMs);
    });
  }

  /** GOV: agencies decide, by what the state of one of them says at that moment. */
  #actLater(everyMs: number): void {
    const delayUs = this.#acts.between(1, 2 * everyMs) * 1_000;
    this.#consortium.timeline.after(delayUs, () => {
      if (this.#healedMs !== undefined) return;
      const running = this.#consortium.honestSeats.filter(({ machine }) => machine.running);
      const seated = running.filter(({ links, identity }) => links.seatOf(identity) !== undefined);
      const host = seated.length > 0 && this.#acts.pick(seated).machine.application?.host;
      if (host) {
        const transaction = this.#workload.nextAct(this.#height, this.#assembly.next(host));
        for (const { endpoint } of this.#acts.shuffled(seated).slice(0, 2)) {
          this.#handTo(endpoint.index, transaction);
        }
      }
      this.#actLater(everyMs);
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
    const { honest, identity, machine } = this.#consortium.seats[seat] as Seat;
    let taken = false;
    machine.process?.run(() => {
      taken = machine.replica?.submit(bytes, txid) !== 'full';
      if (taken && honest) this.#inclusion.taken(txid, identity);
    });
    return taken;
  }

  /** R5: each honest validator gets a transaction that all of them must commit. */
  #probe(): void {
    for (const seat of this.#consortium.survivors) {
      const transaction = this.#workload.next(this.#height);
      this.#liveness.expect(transaction.txid);
      this.#insist(seat, transaction);
    }
    this.#probed = true;
  }

  /** As a client does: hands it to one agency, and to another where that one has lost its seat. */
  #insist(seat: Seat, transaction: Submission): void {
    if (this.#liveness.isCommitted(transaction.txid)) return;
    const { survivors, timeline } = this.#consortium;
    const seated = survivors.filter(({ identity, links }) => links.seatOf(identity) !== undefined);
    const receiver = seated.includes(seat) || seated.length === 0 ? seat : (seated[0] as Seat);
    this.#handTo(receiver.endpoint.index, transaction);
    timeline.after(RETRY_MS * 1_000, () => this.#insist(seat, transaction));
  }

  /** Whether all honest validators have committed what any of them has. */
  #level(): boolean {
    return this.#consortium.survivors.every(
      ({ machine }) => machine.running && (machine.replica?.archive.height ?? 0) >= this.#height,
    );
  }

  /** N6: with more wrong machines than liars are allowed, the council is to stop. */
  get #stops(): boolean {
    const { validators, villains, wrong = [] } = this.#scenario;
    return wrong.length + villains.length > faultTolerance(validators);
  }

  #viewsAskedFor(): number {
    const faults = faultTolerance(this.#scenario.validators);
    return [...this.#askedFor.values()].filter(({ size }) => size > faults).length;
  }

  #verdict(): Verdict {
    const { fingerprint, genesis, timeline, trace } = this.#consortium;
    return {
      scenario: this.#scenario,
      digest: fingerprint.text(),
      stateRoot: toHex(this.#stateRoot),
      violations: this.#violations,
      committed: this.#committed.size,
      height: this.#height,
      heights: this.#consortium.seats.map(({ machine }) => machine.replica?.archive.height ?? 0),
      steps: timeline.steps,
      virtualMs: timeline.nowMs,
      recoveryMs: timeline.nowMs - (this.#healedMs ?? timeline.nowMs),
      viewChanges: this.#viewChanges,
      cosigned: this.#cosigned,
      recorded: this.#recorded,
      viewsAskedFor: this.#viewsAskedFor(),
      epoch: this.#consortium.latestCouncil.epoch,
      changes: changesBetween(genesis.validators, this.#consortium.latestCouncil.validators),
      strikes: this.#faults?.strikes ?? 0,
      coverage: this.#faults?.coverage ?? {},
      halted: this.#consortium.halts,
      trace: trace.lines,
    };
  }
}

function changesBetween(before: readonly Validator[], after: readonly Validator[]): CouncilChanges {
  const kept = before.flatMap((old) => {
    const seat = after.find(({ member }) => member === old.member);
    return seat === undefined ? [] : [[old, seat] as const];
  });
  const rotated = kept.filter(
    ([old, seat]) =>
      !equalBytes(old.networkKey, seat.networkKey) || !equalBytes(old.attestKey, seat.attestKey),
  ).length;
  return { joined: after.length - kept.length, left: before.length - kept.length, rotated };
}
