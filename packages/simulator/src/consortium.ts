// The whole council of one seed: machines, links, liars, and checkers over all of it.

import type { MutantName } from '@witan/consensus';
import { type Council, genesisCouncil } from '@witan/ledger/council';
import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import { faultTolerance } from '@witan/ledger/membership';
import { type ProblemKey, WitanError } from '@witan/ledger/problems';
import { Attestation } from './attestation.ts';
import { BatchRegistry } from './batches.ts';
import type { Checker, Circumstances, Head, Report, Tell } from './checkers/checker.ts';
import { CheckpointNetwork } from './checkpoint-network.ts';
import { Disk, DiskError } from './disk.ts';
import { Fingerprint } from './fingerprint.ts';
import { drawGenesis } from './founding.ts';
import { SimLevel } from './level.ts';
import { LevelHome } from './level-home.ts';
import { Links } from './links.ts';
import { Machine } from './machine.ts';
import { type Endpoint, SimulatedNetwork } from './network.ts';
import { portsOf, receive, type Seat, type World } from './ports.ts';
import { Processor } from './processor.ts';
import { Random } from './random.ts';
import { RegisterHome } from './register.ts';
import type { Scenario } from './scenario.ts';
import { oracleSignatures, realSignatures, type SignatureScheme } from './signatures.ts';
import { Timeline } from './timeline.ts';
import { Trace } from './trace.ts';
import { Liar } from './villains/liar.ts';
import { doubled } from './villains/two-checkpoints.ts';
import { WatermarkDisk } from './watermark-disk.ts';

/** UTC at the start of a run, behind genesis. */
const START_MS = 5_000;
/** N6, W5: what a machine that computes something else, or a council of them, ends with. */
const DIVERGENCES: ReadonlySet<ProblemKey> = new Set([
  'consensus/own-result-differs',
  'consensus/diverged',
]);
/** D9: what a machine ends with whose log is older than its marks. */
const REFUSALS: ReadonlySet<ProblemKey> = new Set([
  'consensus/signer-refused',
  'log/damaged',
  'storage/missing',
]);

export interface ConsortiumOptions {
  readonly scenario: Scenario;
  readonly mutant: MutantName | undefined;
  readonly tracing: boolean;
  readonly report: Report;
  /** In place of what the scenario says. */
  readonly scheme?: SignatureScheme;
}

export class Consortium implements World {
  readonly scenario: Scenario;
  readonly fingerprint: Fingerprint = new Fingerprint();
  readonly timeline: Timeline;
  readonly network: SimulatedNetwork;
  readonly checkpoints: CheckpointNetwork;
  readonly scheme: SignatureScheme;
  readonly genesis: Genesis;
  readonly batches: BatchRegistry;
  readonly trace: Trace;
  readonly seats: readonly Seat[];
  readonly honestSeats: readonly Seat[];
  /** Honest validators that run in the end, and whose machines are as they should be. */
  readonly survivors: readonly Seat[];
  #checkers: readonly Checker[] = [];
  /** What is told → who listens: most checkers listen to little, and a step is told very often. */
  readonly #hearers = new Map<keyof Checker, ((...told: unknown[]) => void)[]>();
  /** Why replicas stopped, in the order in which they did. */
  readonly halts: ProblemKey[] = [];
  /** Epoch → its council, as the first honest validator entered it. */
  readonly #councils = new Map<number, Council>();
  /** By how much machines are slower than with a core of their own. */
  slowness: number;
  readonly #report: Report;
  readonly #mutant: MutantName | undefined;
  #processes = 0;

  constructor({ scenario, mutant, tracing, report, scheme }: ConsortiumOptions) {
    const { seed } = scenario;
    this.scenario = scenario;
    this.slowness = scenario.slowness ?? 1;
    this.#report = report;
    this.#mutant = mutant;
    const beside = new Random(seed, 'cosigning');
    this.timeline = new Timeline(new Random(seed, 'time'), this.fingerprint, beside);
    this.trace = new Trace(tracing, () => this.timeline.nowMs);
    const random = new Random(seed, 'network');
    this.network = new SimulatedNetwork(scenario.network, this.timeline, random, this.fingerprint);
    const links = new Random(seed, 'cosigning', 1);
    this.checkpoints = new CheckpointNetwork(this.network, this.timeline, links);
    const realKeys = scenario.actMs !== undefined;
    const drawn = scenario.signatures === 'oracle' ? oracleSignatures({ realKeys }) : undefined;
    this.scheme = scheme ?? drawn ?? realSignatures();
    this.genesis = drawGenesis(scenario, this.scheme);
    this.#councils.set(0, genesisCouncil(this.genesis));
    this.batches = new BatchRegistry(this.genesis, this.scheme, (epoch) => this.councilOf(epoch));
    this.seats = this.#takeSeats();
    this.honestSeats = this.seats.filter(({ honest }) => honest);
    const { lost, rolledBack = [], wrong = [] } = scenario;
    const gone = new Set([...lost, ...rolledBack, ...wrong.map(({ identity }) => identity)]);
    this.survivors = this.honestSeats.filter(({ identity }) => !gone.has(identity));
  }

  get checkers(): readonly Checker[] {
    return this.#checkers;
  }

  set checkers(checkers: readonly Checker[]) {
    this.#checkers = checkers;
    this.#hearers.clear();
    for (const checker of checkers) {
      for (const [what, hear] of Object.entries(checker)) {
        if (typeof hear !== 'function') continue;
        const hearers = this.#hearers.get(what as keyof Checker) ?? [];
        this.#hearers.set(what as keyof Checker, [...hearers, hear]);
      }
    }
  }

  /** Indices of the validators that follow the protocol. */
  get honest(): number[] {
    return this.honestSeats.map(({ identity }) => identity);
  }

  /** The council of the newest epoch that anybody honest has entered. */
  get latestCouncil(): Council {
    return this.#councils.get(this.#councils.size - 1) as Council;
  }

  councilOf(epoch: number): Council | undefined {
    return this.#councils.get(epoch);
  }

  entered(seat: Seat, council: Council): void {
    seat.links.council = council;
    seat.liar?.enter(council);
    if (seat.honest && !this.#councils.has(council.epoch)) {
      this.#councils.set(council.epoch, council);
    }
  }

  utcMs(): number {
    return this.genesis.createdMs + START_MS + this.timeline.nowMs;
  }

  /** What all checkers may know. */
  circumstances(): Circumstances {
    const { batches, genesis, scenario } = this;
    const machineOf = (validator: number): Machine | undefined =>
      this.seats.find(({ identity }) => identity === validator)?.machine;
    return {
      genesis,
      members: scenario.validators + (scenario.reserve ?? 0),
      honest: this.honest,
      councilOf: (epoch) => this.councilOf(epoch),
      verify: this.scheme.verify,
      transactionsOf: batches.transactionsOf.bind(batches),
      batchHeader: batches.headerOf.bind(batches),
      holds: (validator, hash) => machineOf(validator)?.replica?.archive.batch(hash) !== undefined,
      remembersHead: (validator, head) =>
        machineOf(validator)?.attestation?.remembers(head) ?? false,
      keepsEnd: (validator, epoch) => machineOf(validator)?.attestation?.keepsEnd(epoch) ?? false,
      remembers: (validator, digest) => machineOf(validator)?.disk.remembers(digest) ?? false,
      utcMs: () => this.utcMs(),
      aheadMsMax: scenario.timing.skewMsMax + scenario.skewMs,
    };
  }

  install(): void {
    for (const { machine } of this.seats) machine.install();
  }

  /** Lets the checkers see how much each honest validator holds. */
  sample(): void {
    for (const { identity, machine } of this.honestSeats) {
      const footprint = machine.replica?.status().footprint;
      if (footprint !== undefined) this.tell('sampled', identity, footprint);
    }
  }

  /** What each honest validator that runs has committed. */
  heads(): Map<number, Head> {
    const heads = new Map<number, Head>();
    for (const { identity, machine } of this.survivors) {
      const archive = machine.replica?.archive;
      heads.set(identity, {
        height: archive?.height ?? 0,
        blockAt: (height) => (height === 0 ? undefined : archive?.block(height)?.hash),
      });
    }
    return heads;
  }

  #takeSeats(): Seat[] {
    const { reserve = 0, validators, villains } = this.scenario;
    return [...Array(validators + reserve).keys()].flatMap((identity) => {
      const villain = villains.find((each) => each.identity === identity);
      if (villain?.twins) return [this.#seat(identity, 0), this.#seat(identity, 1)];
      return [this.#seat(identity, 0)];
    });
  }

  #seat(identity: number, copy: number): Seat {
    const { seed, disk, timing, application } = this.scenario;
    const villain = this.scenario.villains.find((each) => each.identity === identity);
    const keyPair = this.scheme.keyPair(`validator ${identity}`);
    const index = 16 * copy + identity;
    const liar = villain && !villain.twins ? this.#liar(identity, villain.traits) : undefined;
    const honest = villain === undefined;
    const endpoint = this.network.attach(identity, (frame) => receive(this, seat, frame));
    const machine: Machine = new Machine({
      genesis: this.genesis,
      identity,
      keyPair,
      timing,
      mutant: this.#mutant,
      disk: new Disk(disk, this.timeline, new Random(seed, 'disk', index)),
      home:
        application === 'land'
          ? this.#database(index)
          : new RegisterHome({
              genesis: this.genesis,
              txidsOf: (batch) => this.batches.transactionsIn(batch),
              reformsOf: (batch) => this.batches.reformsIn(batch),
              wrong: this.scenario.wrong?.find((each) => each.identity === identity),
            }),
      attestation: this.#attestation({ identity, index, endpoint, honest, machine: () => machine }),
      timeline: this.timeline,
      random: new Random(seed, 'application', index),
      nextProcess: () => ++this.#processes,
      ports: (process, state) => portsOf(this, seat, process, state),
      died: (error) => this.#died(seat, error),
      started: ({ number }, height) => {
        this.trace.note(`${identity}`, () => `process ${number} starts at height ${height}`);
        if (honest) this.tell('started', identity, number, height);
      },
      built: ({ council }) => this.entered(seat, council),
    });
    const links = new Links(genesisCouncil(this.genesis));
    const seat: Seat = {
      ...{ identity, honest, endpoint, machine, liar, links, audience: undefined },
      processor: this.#core(),
      worker: this.#core(),
    };
    this.checkpoints.attach({
      endpoint,
      receive: (from, payload) =>
        machine.process?.run(() => machine.attestation?.receive(from, payload)),
    });
    return seat;
  }

  #attestation({
    identity,
    index,
    endpoint,
    honest,
    machine,
  }: {
    identity: number;
    index: number;
    endpoint: Endpoint;
    honest: boolean;
    machine: () => Machine;
  }): Attestation | undefined {
    if (this.scenario.cosigns !== true) return undefined;
    const { genesis, timeline } = this;
    const { disk, seed, villains } = this.scenario;
    const keyPair = this.scheme.keyPair(`attest ${identity}`);
    const lies = villains.find((each) => each.identity === identity)?.traits;
    const lie = {
      ...{ chainId: chainIdOf(genesis), keyPair },
      random: new Random(seed, 'cosigning', 1_000 + index),
    };
    return new Attestation({
      ...{ genesis, identity, honest, keyPair, timeline },
      disk: new WatermarkDisk(disk, timeline, new Random(seed, 'cosigning', 2_000 + index)),
      broadcast: (payload) => {
        const isLie = lies?.includes('twoCheckpoints') === true;
        const said = isLie ? doubled(payload, lie) : () => [[payload, 0] as const];
        this.checkpoints.broadcast(endpoint, said);
      },
      utcMs: () => this.utcMs() + machine().skewMs,
      verify: this.scheme.verify,
      councilOf: (epoch) => this.councilOf(epoch),
      tell: this.tell,
      mutant: this.#mutant,
    });
  }

  /** Undefined where processor time costs nothing. */
  #core(): Processor | undefined {
    if (this.scenario.slowness === undefined) return undefined;
    return new Processor(this.timeline, () => this.slowness, this.scenario.costs);
  }

  /** A small write buffer, so that logs rotate and tables merge within a run. */
  #database(index: number): LevelHome {
    const random = new Random(this.scenario.seed, 'database', index);
    const { syncUsMin, syncUsMax } = this.scenario.disk;
    const settings = { writeBufferBytes: 16 * 1024, syncUsMin, syncUsMax, compactionUs: 5_000 };
    return new LevelHome(this.genesis, new SimLevel(settings, this.timeline, random), random);
  }

  #liar(identity: number, traits: Scenario['villains'][number]['traits']): Liar {
    const keyPair = this.scheme.keyPair(`validator ${identity}`);
    return new Liar({
      chainId: chainIdOf(this.genesis),
      identity,
      council: genesisCouncil(this.genesis),
      traits,
      random: new Random(this.scenario.seed, 'villain', identity),
      sign: (message) => keyPair.sign(message),
    });
  }

  readonly tell: Tell = (what, ...told) => {
    for (const hear of this.#hearers.get(what) ?? []) hear(...told);
  };

  #died({ identity, honest, machine }: Seat, error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.trace.note(`${identity}`, () => `process died: ${text}`);
    const key = error instanceof WitanError ? error.key : undefined;
    if (error instanceof DiskError) {
      machine.exit();
      return;
    }
    if (machine.home.isDamage?.(error)) {
      // §3.6: what is damaged is set aside, and built anew from the log.
      machine.home.setAside();
      machine.exit();
      return;
    }
    if (key !== undefined && this.#excuses(identity, key)) {
      machine.retire();
      return;
    }
    if (honest) this.#report('process', `validator ${identity}: ${text}`);
    machine.exit();
  }

  halted(seat: Seat, key: ProblemKey, detail: string): void {
    const { honest, identity } = seat;
    this.halts.push(key);
    if (!honest || this.#excuses(identity, key)) return;
    this.#report('halt', `validator ${identity}: ${key}, ${detail}`);
  }

  /** Halts that the scenario asks for: machines that are wrong, or whose log went back. */
  #excuses(identity: number, key: ProblemKey): boolean {
    const { faults, rolledBack = [], validators, villains, wrong = [] } = this.scenario;
    // S5: a learner asks for no signature; whoever does not know that it is one is refused.
    if (rolledBack.includes(identity)) return faults.wipe === undefined && REFUSALS.has(key);
    if (wrong.length + villains.length > faultTolerance(validators)) return DIVERGENCES.has(key);
    return wrong.some((each) => each.identity === identity) && DIVERGENCES.has(key);
  }
}
