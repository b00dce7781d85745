// The whole council of one seed: machines, links, liars, and checkers over all of it.

import type {
  BatchVerifier,
  Block,
  Clock,
  MutantName,
  Network,
  Observer,
  Signer,
} from '@witan/consensus';
import type { Result } from '@witan/ledger/block';
import type { Certificate } from '@witan/ledger/certificate';
import { decodeMessage } from '@witan/ledger/codec';
import type { Genesis } from '@witan/ledger/genesis';
import type { ProblemKey } from '@witan/ledger/problems';
import type { DurableApplication } from './application.ts';
import { BatchRegistry } from './batches.ts';
import type { Checker, Head, Report } from './checkers/checker.ts';
import { describeMessage, describeStatement } from './describe.ts';
import { Disk } from './disk.ts';
import { Fingerprint } from './fingerprint.ts';
import { drawGenesis } from './founding.ts';
import { HostHome } from './host-application.ts';
import { Machine, type Ports } from './machine.ts';
import { type Endpoint, type Frame, SimulatedNetwork } from './network.ts';
import type { Process } from './process.ts';
import { Random } from './random.ts';
import { RegisterHome } from './register.ts';
import type { Scenario } from './scenario.ts';
import { oracleSignatures, realSignatures, type SignatureScheme } from './signatures.ts';
import { Timeline } from './timeline.ts';
import { Trace } from './trace.ts';
import { Liar } from './villains/liar.ts';

/** A machine at its place in the network. */
export interface Seat {
  readonly identity: number;
  readonly honest: boolean;
  readonly endpoint: Endpoint;
  readonly machine: Machine;
  readonly liar: Liar | undefined;
  /** Twins only: the validators that this one talks to; undefined = everybody. */
  audience: ReadonlySet<number> | undefined;
}

/** UTC at the start of a run, behind genesis. */
const START_MS = 5_000;
const VERIFY_US_MAX = 1_500;

export interface ConsortiumOptions {
  readonly scenario: Scenario;
  readonly mutant: MutantName | undefined;
  readonly tracing: boolean;
  readonly report: Report;
}

export class Consortium {
  readonly scenario: Scenario;
  readonly fingerprint: Fingerprint = new Fingerprint();
  readonly timeline: Timeline;
  readonly network: SimulatedNetwork;
  readonly scheme: SignatureScheme;
  readonly genesis: Genesis;
  readonly batches: BatchRegistry;
  readonly trace: Trace;
  readonly seats: readonly Seat[];
  checkers: readonly Checker[] = [];
  readonly #report: Report;
  readonly #mutant: MutantName | undefined;
  #processes = 0;

  constructor({ scenario, mutant, tracing, report }: ConsortiumOptions) {
    const { seed } = scenario;
    this.scenario = scenario;
    this.#report = report;
    this.#mutant = mutant;
    this.timeline = new Timeline(new Random(seed, 'time'), this.fingerprint);
    this.trace = new Trace(tracing, () => this.timeline.nowMs);
    const random = new Random(seed, 'network');
    this.network = new SimulatedNetwork(scenario.network, this.timeline, random, this.fingerprint);
    this.scheme = scenario.signatures === 'oracle' ? oracleSignatures() : realSignatures();
    this.genesis = drawGenesis(scenario, this.scheme);
    this.batches = new BatchRegistry(this.genesis, this.scheme);
    this.seats = this.#takeSeats();
  }

  /** Indices of the validators that follow the protocol. */
  get honest(): number[] {
    return this.honestSeats.map(({ identity }) => identity);
  }

  get honestSeats(): readonly Seat[] {
    return this.seats.filter(({ honest }) => honest);
  }

  install(): void {
    for (const { machine } of this.seats) machine.install();
  }

  /** Lets the checkers see how much each honest validator holds. */
  sample(): void {
    for (const { identity, machine } of this.honestSeats) {
      const footprint = machine.replica?.status().footprint;
      if (footprint !== undefined) this.#tell((checker) => checker.sampled?.(identity, footprint));
    }
  }

  /** What each honest validator has committed. */
  heads(): Map<number, Head> {
    const heads = new Map<number, Head>();
    for (const { identity, machine } of this.honestSeats) {
      const archive = machine.replica?.archive;
      if (this.scenario.lost.includes(identity)) continue;
      heads.set(identity, {
        height: archive?.height ?? 0,
        blockAt: (height) => (height === 0 ? undefined : archive?.block(height)?.hash),
      });
    }
    return heads;
  }

  #takeSeats(): Seat[] {
    const { validators, villains } = this.scenario;
    return [...Array(validators).keys()].flatMap((identity) => {
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
    const endpoint = this.network.attach(identity, (frame) => this.#receive(seat, frame));
    const machine: Machine = new Machine({
      genesis: this.genesis,
      identity,
      keyPair,
      timing,
      mutant: this.#mutant,
      disk: new Disk(disk, this.timeline, new Random(seed, 'disk', index)),
      home:
        application === 'land'
          ? new HostHome(this.genesis)
          : new RegisterHome(this.genesis, (batch) => this.batches.transactionsIn(batch)),
      timeline: this.timeline,
      random: new Random(seed, 'application', index),
      nextProcess: () => ++this.#processes,
      ports: (process, state) => this.#ports(seat, process, state),
      died: (error) => this.#died(seat, error),
      started: ({ number }, height) => {
        this.trace.note(`${identity}`, () => `process ${number} starts at height ${height}`);
        if (honest) this.#tell((checker) => checker.started?.(identity, number, height));
      },
    });
    const honest = villain === undefined;
    const seat: Seat = { identity, honest, endpoint, machine, liar, audience: undefined };
    return seat;
  }

  #liar(identity: number, traits: Scenario['villains'][number]['traits']): Liar {
    const keyPair = this.scheme.keyPair(`validator ${identity}`);
    return new Liar({
      genesis: this.genesis,
      self: identity,
      traits,
      random: new Random(this.scenario.seed, 'villain', identity),
      sign: (message) => keyPair.sign(message),
    });
  }

  #tell(tell: (checker: Checker) => void): void {
    for (const checker of this.checkers) tell(checker);
  }

  #died({ identity, honest, machine }: Seat, error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.trace.note(`${identity}`, () => `process died: ${text}`);
    if (honest) this.#report('process', `validator ${identity}: ${text}`);
    machine.exit();
  }

  #receive(seat: Seat, frame: Frame): void {
    const { process } = seat.machine;
    process?.run(() => {
      const heard = seat.liar === undefined ? frame : this.#hear(seat, process, frame);
      if (heard === undefined) return;
      this.trace.note(`${seat.identity}`, () => {
        return `← ${frame.from}: ${describeFrame(heard.kind, heard.payload)}`;
      });
      seat.machine.replica?.receive(heard.from, heard.kind, heard.payload);
    });
  }

  #hear(seat: Seat, process: Process, frame: Frame): Frame | undefined {
    const { heard, answers } = (seat.liar as Liar).hear(frame);
    for (const said of answers) this.#say(seat, process, said);
    return heard;
  }

  #say(
    seat: Seat,
    process: Process,
    said: { to: number; kind: number; payload: Uint8Array; delayMs: number },
  ): void {
    const { to, kind, payload, delayMs } = said;
    if (delayMs === 0) this.#send(seat, to, kind, payload);
    else {
      const later = process.later(() => this.#send(seat, to, kind, payload));
      this.timeline.after(delayMs * 1_000, later);
    }
  }

  #send(from: Seat, to: number, kind: number, payload: Uint8Array): boolean {
    let sent = true;
    for (const seat of this.seats) {
      if (seat.identity !== to || !hears(from, seat) || !hears(seat, from)) continue;
      sent = this.network.send(from.endpoint, seat.endpoint, kind, payload) && sent;
    }
    return sent;
  }

  #ports(seat: Seat, process: Process, application: DurableApplication): Ports {
    const verify: BatchVerifier['verify'] = (batch, done) => {
      process.touch();
      const verdict = this.batches.verdict(batch);
      const delayUs = Number(batch.header.seq % 7) * (VERIFY_US_MAX / 7);
      this.timeline.after(
        delayUs,
        process.later(() => done(verdict)),
      );
    };
    return {
      application: this.#applicationPort(seat, process, application),
      batchVerifier: { verify },
      clock: this.#clockPort(seat, process),
      network: this.#networkPort(seat, process),
      observer: this.#observerPort(seat, process),
      signer: (judge) => this.#signerPort(seat, process, judge),
      trace: seat.honest
        ? (_event, effects) =>
            this.#tell((checker) => checker.stepped?.(seat.identity, process.number, effects))
        : undefined,
      verifySignature: seat.liar?.trusting ? () => true : this.scheme.verify,
    };
  }

  #applicationPort(
    { honest, identity }: Seat,
    process: Process,
    application: DurableApplication,
  ): Ports['application'] {
    return {
      get appliedHeight(): number {
        return application.appliedHeight;
      },
      execute: (block, batches) => {
        process.touch();
        for (const batch of batches) this.batches.transactionsIn(batch);
        return application.execute(block, batches);
      },
      commit: (block: Block, result: Result) => {
        process.touch();
        application.commit(block, result);
        this.trace.note(`${identity}`, () => `commits ${block.header.height}`);
        this.fingerprint.addBytes(block.hash);
        if (!honest) return;
        this.#tell((checker) => checker.delivered?.(identity, process.number, block, result));
      },
      abort: (blockHash) => {
        process.touch();
        application.abort(blockHash);
      },
    };
  }

  #clockPort({ machine }: Seat, process: Process): Clock {
    const bootMs = this.timeline.nowMs;
    return {
      monotonicMs: () => 1_000 + this.timeline.nowMs - bootMs,
      utcMs: () => this.genesis.createdMs + START_MS + this.timeline.nowMs + machine.skewMs,
      setTimer: (delayMs, callback) => {
        process.touch();
        return this.timeline.after(delayMs * 1_000 + 200, process.later(callback));
      },
    };
  }

  #networkPort(seat: Seat, process: Process): Network {
    const { validators } = this.scenario;
    const { identity, liar } = seat;
    const speak = (to: number, kind: number, payload: Uint8Array): boolean => {
      process.touch();
      this.trace.note(`${identity}`, () => `→ ${to}: ${describeFrame(kind, payload)}`);
      if (liar === undefined) return this.#send(seat, to, kind, payload);
      for (const said of liar.speak(to, kind, payload)) this.#say(seat, process, said);
      return true;
    };
    return {
      broadcast: (kind, payload) => {
        // A crash in the middle reaches any subset that begins behind the sender.
        for (let step = 1; step < validators; step++) {
          speak((identity + step) % validators, kind, payload);
        }
      },
      send: speak,
      rttMs: () => this.network.rttMs,
    };
  }

  #observerPort({ honest, identity, machine }: Seat, process: Process): Observer {
    const note = (what: () => string): void => this.trace.note(`${identity}`, what);
    return {
      committed: (block: Block, result: Result, certificate: Certificate | undefined) => {
        process.touch();
        if (!honest) return;
        this.#tell((checker) => checker.committed?.(identity, block, result, certificate));
      },
      certified: (certificate) => {
        process.touch();
        if (honest) this.#tell((checker) => checker.certified?.(identity, certificate));
      },
      viewChanged: (_epoch, view, active) => {
        process.touch();
        note(() => (active ? `enters view ${view}` : `wants view ${view}`));
      },
      halted: (key: ProblemKey, detail: string) => {
        process.touch();
        note(() => `halts: ${key} ${detail}`);
        if (key !== 'storage/io') {
          if (honest) this.#report('halt', `validator ${identity}: ${key}, ${detail}`);
          return;
        }
        machine.exit();
      },
    };
  }

  #signerPort({ honest, identity }: Seat, process: Process, judge: Signer): Signer {
    return {
      sign: (requests, done) => {
        process.touch();
        judge.sign(requests, (signatures) => {
          requests.forEach((request, index) => {
            if (signatures[index] === undefined) return;
            this.trace.note(`${identity}`, () => `signs ${describeStatement(request.statement)}`);
            if (honest) this.#tell((checker) => checker.signed?.(identity, request));
          });
          process.touch();
          done(signatures);
        });
      },
    };
  }
}

function hears(listener: Seat, speaker: Seat): boolean {
  return listener.audience === undefined || listener.audience.has(speaker.identity);
}

function describeFrame(kind: number, payload: Uint8Array): string {
  return describeMessage(decodeMessage(kind, payload));
}
