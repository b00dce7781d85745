// How fast a council of any size is on given links, disks and processors, without a fault but,
// where asked for, the death of a leader. What a piece of work costs is given too, so figures are
// those of the protocol, and the same on every machine.

import { LAN_TIMING, type Timing } from '@witan/consensus';
import { byteName, equalBytes } from '@witan/ledger/bytes';
import { must } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import type { Checker } from './checkers/checker.ts';
import { Consortium } from './consortium.ts';
import type { Seat } from './ports.ts';
import type { Costs } from './processor.ts';
import { Random } from './random.ts';
import type { Scenario } from './scenario.ts';
import { oracleSignatures, type SignatureScheme } from './signatures.ts';
import { Workload } from './workload.ts';

export interface PerformanceOptions {
  readonly validators: number;
  /** Of every link, in microseconds. */
  readonly oneWayUs: number;
  readonly syncUs: number;
  readonly costs: Costs;
  /** The longest pause between two blocks under load. */
  readonly blockIntervalMs: number;
  /** Handed to all validators in turn, at equal pauses. */
  readonly transactionsPerSecond: number;
  readonly seconds: number;
  /** Whether the leader stops for good in the middle. */
  readonly leaderDies?: boolean;
  /** Whether who would lead after it stops at the same moment. */
  readonly nextDiesToo?: boolean;
  /** How long the leader's process stands still in the middle (SIGSTOP). */
  readonly standstillMs?: number;
  readonly timing?: Timing;
}

export interface PerformanceReport {
  readonly submitted: number;
  readonly blocksPerSecond: number;
  /** From submission until the validator that took it has committed it. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly framesPerBlock: number;
  readonly bytesPerBlock: number;
  /** Signatures of PROPOSEs, PREPAREs and COMMITs that one validator checks, per block. */
  readonly votesCheckedPerBlock: number;
  /** The longest time without a block. */
  readonly gapMs: number;
}

const SEED = 23;
const INSTALL_MS = 10_000;
/** Of the time, until the council is in its stride. */
const WARM_UP = 1 / 4;
const DRAIN_MS = 20_000;
const STATEMENT_PREFIX = utf8('witan/1/consensus');
const SEGMENT_BYTES = 4 * 1024 * 1024;
const SLOT_BYTES = 64 * 1024;

/** Throws where validators differ, or a transaction that was taken is not committed. */
export function measurePerformance(options: PerformanceOptions): PerformanceReport {
  return new Performance(options).run();
}

function scenarioOf(options: PerformanceOptions): Scenario {
  const { validators, oneWayUs, syncUs, costs, blockIntervalMs, timing = LAN_TIMING } = options;
  return {
    ...{ seed: SEED, profile: 'calm', validators, timing, costs, slowness: 1 },
    parameters: {
      ...{ windowHeights: 16, termBlocks: 64, replayWindowBlocks: 4_096 },
      ...{ blockIntervalMsMax: blockIntervalMs, epochBlocksMax: 100_000 },
      ...{ epochBytesPerMember: 2 ** 30, epochOperationsPerMember: 1_000_000 },
    },
    network: {
      ...{ latencyUsMin: oneWayUs, latencyUsMax: oneWayUs, overtaking: false },
      ...{ lossPermille: 0, duplicatePermille: 0, slowPermille: 0, slowUs: 0 },
    },
    disk: {
      ...{ segmentBytes: SEGMENT_BYTES, slotBytes: SLOT_BYTES, stallPermille: 0, stallUs: 0 },
      ...{ syncUsMin: syncUs, syncUsMax: syncUs },
    },
    ...{ villains: [], faults: {}, lost: [], faultMs: 0, blackoutMs: 0, healMs: 0 },
    ...{ submitMs: 0, burst: 1, skewMs: 0, application: 'register', signatures: 'oracle' },
  };
}

interface Taken {
  readonly atUs: number;
  readonly by: number;
}

class Performance {
  readonly #options: PerformanceOptions;
  readonly #consortium: Consortium;
  readonly #workload: Workload;
  readonly #taken = new Map<string, Taken>();
  readonly #committed = new Set<string>();
  readonly #latenciesUs: number[] = [];
  /** When each height was committed first. */
  readonly #blocksUs = new Map<number, number>();
  #submitted = 0;
  #votesChecked = 0;
  #measuring = false;
  readonly #dead = new Set<number>();

  constructor(options: PerformanceOptions) {
    this.#options = options;
    const scenario = scenarioOf(options);
    const report = (rule: string, detail: string): never => {
      throw new Error(`${rule}: ${detail}`);
    };
    const scheme = this.#counting(oracleSignatures());
    const settings = { scenario, scheme, mutant: undefined, tracing: false, report };
    this.#consortium = new Consortium(settings);
    this.#consortium.checkers = [this.#clock()];
    const { genesis } = this.#consortium;
    this.#workload = new Workload(genesis, scheme, new Random(SEED, 'workload'), false);
  }

  #counting(scheme: SignatureScheme): SignatureScheme {
    return {
      keyPair: scheme.keyPair,
      verify: (publicKey, message, signature) => {
        if (isVote(message)) this.#votesChecked += 1;
        return scheme.verify(publicKey, message, signature);
      },
    };
  }

  run(): PerformanceReport {
    const { network, seats, timeline } = this.#consortium;
    const { seconds, leaderDies = false, nextDiesToo = false, standstillMs } = this.#options;
    this.#consortium.install();
    const isRunning = ({ machine }: Seat): boolean => machine.running;
    this.#runUntil(INSTALL_MS, () => seats.every(isRunning));
    this.#submitLater(timeline.nowUs);
    this.#runUntil(timeline.nowMs + 1_000 * seconds * WARM_UP);
    const before = { frames: network.delivered, bytes: network.deliveredBytes };
    const votesBefore = this.#votesChecked;
    const fromUs = timeline.nowUs;
    this.#measuring = true;
    const measuredMs = 1_000 * seconds * (1 - WARM_UP);
    this.#runUntil(timeline.nowMs + measuredMs / 2);
    if (standstillMs !== undefined) this.#stopLeader(standstillMs);
    const leader = this.#leader();
    if (leaderDies) this.#kill(leader);
    if (leaderDies && nextDiesToo) this.#kill(leader + 1);
    this.#runUntil(timeline.nowMs + measuredMs / 2);
    this.#measuring = false;
    const toUs = timeline.nowUs;
    const frames = network.delivered - before.frames;
    const bytes = network.deliveredBytes - before.bytes;
    const votesChecked = this.#votesChecked - votesBefore;
    this.#runUntil(timeline.nowMs + DRAIN_MS, () => this.#committed.size === this.#taken.size);
    this.#check();
    const moments = [...this.#blocksUs.values()].filter((atUs) => atUs > fromUs && atUs <= toUs);
    must(moments.length > 1 && this.#latenciesUs.length > 1, 'blocks were committed');
    const sorted = [...this.#latenciesUs].sort((a, b) => a - b);
    const quantile = (share: number): number =>
      (sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number) / 1_000;
    return {
      submitted: this.#submitted,
      blocksPerSecond: (1e6 * moments.length) / (toUs - fromUs),
      p50Ms: quantile(0.5),
      p99Ms: quantile(0.99),
      framesPerBlock: frames / moments.length,
      bytesPerBlock: bytes / moments.length,
      votesCheckedPerBlock: votesChecked / moments.length / this.#options.validators,
      // A leader that dies late is missed behind the end.
      gapMs: longestGap([...this.#blocksUs.values()].filter((atUs) => atUs > fromUs)) / 1_000,
    };
  }

  #runUntil(endMs: number, enough: () => boolean = () => false): void {
    const { timeline } = this.#consortium;
    while (timeline.nowMs < endMs && !enough()) if (!timeline.step()) return;
  }

  #clock(): Checker {
    return {
      delivered: (validator, _process, block) => {
        const { batches, timeline } = this.#consortium;
        const { height } = block.header;
        if (!this.#blocksUs.has(height)) this.#blocksUs.set(height, timeline.nowUs);
        for (const txid of batches.transactionsOf(block)) {
          const name = byteName(txid);
          const taken = this.#taken.get(name);
          if (taken?.by !== validator || this.#committed.has(name)) continue;
          this.#committed.add(name);
          if (this.#measuring) this.#latenciesUs.push(timeline.nowUs - taken.atUs);
        }
      },
    };
  }

  #submitLater(startUs: number): void {
    const { timeline } = this.#consortium;
    const { transactionsPerSecond, seconds } = this.#options;
    const dueUs = startUs + (1e6 * this.#submitted) / transactionsPerSecond;
    if (dueUs - startUs >= 1e6 * seconds) return;
    timeline.after(dueUs - timeline.nowUs, () => {
      this.#submit();
      this.#submitLater(startUs);
    });
  }

  #submit(): void {
    const { seats, timeline } = this.#consortium;
    const turn = this.#submitted++ % seats.length;
    const { identity, machine } = seats[turn] as Seat;
    if (this.#dead.has(identity)) return;
    const { bytes, txid } = this.#workload.next(this.#blocksUs.size);
    machine.process?.run(() => {
      if (machine.replica?.submit(bytes, txid) === 'full') return;
      this.#taken.set(byteName(txid), { atUs: timeline.nowUs, by: identity });
    });
  }

  #leader(): number {
    const [{ machine }] = this.#consortium.seats as readonly [Seat, ...Seat[]];
    return machine.replica?.status().leader ?? 0;
  }

  /** What it alone had is lost with it, and is not counted. */
  #kill(place: number): void {
    const { seats } = this.#consortium;
    const { identity, machine } = seats[place % seats.length] as Seat;
    this.#dead.add(identity);
    machine.kill();
    for (const [name, { by }] of this.#taken) {
      if (by === identity && !this.#committed.has(name)) this.#taken.delete(name);
    }
  }

  #stopLeader(ms: number): void {
    const { seats, timeline } = this.#consortium;
    const { process } = (seats[this.#leader()] as Seat).machine;
    process?.pause();
    timeline.after(1_000 * ms, () => process?.resume());
  }

  #check(): void {
    must(this.#committed.size === this.#taken.size, 'all that was taken is committed');
    const heads = [...this.#consortium.heads()].filter(([identity]) => !this.#dead.has(identity));
    const height = Math.min(...heads.map(([, head]) => head.height));
    const [first, ...others] = heads.map(([, { blockAt }]) => blockAt(height));
    must(
      first !== undefined && others.every((hash) => hash !== undefined && equalBytes(hash, first)),
      'all have one chain',
    );
  }
}

/** Of the statements that the main thread checks, PREPARE and COMMIT (C2). */
function isVote(message: Uint8Array): boolean {
  const type = message[STATEMENT_PREFIX.length];
  return (type === 2 || type === 3) && startsWith(message, STATEMENT_PREFIX);
}

function startsWith(bytes: Uint8Array, prefix: Uint8Array): boolean {
  return equalBytes(bytes.subarray(0, prefix.length), prefix);
}

function longestGap(moments: readonly number[]): number {
  const sorted = [...moments].sort((a, b) => a - b);
  return Math.max(0, ...sorted.slice(1).map((atUs, i) => atUs - (sorted[i] as number)));
}
