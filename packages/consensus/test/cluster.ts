// A council in memory: replicas over the twins of `memory.ts`, with time and deliveries by hand.

import { type Council, genesisCouncil, type NextCouncil } from '@witan/ledger/council';
import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import { sha256 } from '@witan/ledger/hash';
import type { Validator } from '@witan/ledger/membership';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import { utf8, utf8Text } from '@witan/ledger/text';
import type { Effect } from '../src/effect.ts';
import type { Event } from '../src/event.ts';
import {
  MemoryBus,
  MemoryClock,
  MemoryLog,
  MemoryMarks,
  MemoryObserver,
  memoryBatchVerifier,
  memoryKeyPair,
  memoryVerify,
} from '../src/memory.ts';
import { MemoryApplication } from '../src/memory-application.ts';
import type { MutantName } from '../src/mutants.ts';
import { type Network, OBSERVER_LINK } from '../src/ports.ts';
import { createReplica } from '../src/replica.ts';
import type { Replica } from '../src/replica-options.ts';
import { createJudge } from '../src/safety.ts';
import { LAN_TIMING, type Timing } from '../src/timing.ts';

export function memoryGenesis(
  validators = 4,
  parameters: Partial<Genesis['parameters']> = {},
): Genesis {
  return {
    network: 'memory',
    demonstration: true,
    createdMs: 1_767_225_600_000,
    parameters: {
      windowHeights: 16,
      termBlocks: 64,
      replayWindowBlocks: 1_000,
      blockIntervalMsMax: 200,
      epochBlocksMax: 100_000,
      epochBytesPerMember: 2 ** 30,
      epochOperationsPerMember: 1_000_000,
      ...parameters,
    },
    validators: Array.from({ length: validators }, (_, index) => memoryValidator(index)),
    registry: { persons: [], offices: [], mandates: [] },
  };
}

function memoryValidator(identity: number): Validator {
  return {
    member: `agency-${identity}`,
    name: `Agency ${identity}`,
    networkKey: memoryKeyPair(`network-${identity}`).publicKey,
    consensusKey: memoryKeyPair(`consensus-${identity}`).publicKey,
    attestKey: memoryKeyPair(`attest-${identity}`).publicKey,
  };
}

/** The text of a transaction that names the next council by identities, and its parameters. */
export function councilOf(
  identities: readonly number[],
  { windowHeights, termBlocks }: Partial<Genesis['parameters']> = {},
): string {
  return `council ${identities.join(',')} ${windowHeights ?? ''} ${termBlocks ?? ''}`;
}

/** What `councilOf` wrote; other transactions change nothing. */
export function readCouncil(transaction: Uint8Array, now: NextCouncil): NextCouncil | undefined {
  const [word, identities = '', window, term] = utf8Text(transaction).split(' ');
  if (word !== 'council') return undefined;
  return {
    validators: identities.split(',').map((identity) => memoryValidator(Number(identity))),
    parameters: {
      ...now.parameters,
      ...(window ? { windowHeights: Number(window) } : {}),
      ...(term ? { termBlocks: Number(term) } : {}),
    },
  };
}

function identityOf({ member }: Validator): number {
  return Number(member.slice('agency-'.length));
}

/** Numbers of links as one member's mesh gives them: by seat, or as an observer. */
class Links {
  council: Council;

  constructor(council: Council) {
    this.council = council;
  }

  numberOf(identity: number): number {
    const seat = this.council.validators.findIndex((each) => identityOf(each) === identity);
    return seat < 0 ? OBSERVER_LINK + identity : seat;
  }

  identityAt(link: number): number {
    const validator = this.council.validators[link];
    return validator === undefined ? link - OBSERVER_LINK : identityOf(validator);
  }
}

export interface Member {
  replica: Replica;
  log: MemoryLog;
  readonly marks: MemoryMarks;
  application: MemoryApplication;
  observer: MemoryObserver;
  running: boolean;
  /** Whether the operator said that it lost its log or its marks (S5). */
  learner: boolean;
}

/** What a port throws when the power of its machine goes. */
export class PowerCut extends Error {}

export interface ClusterOptions {
  readonly validators?: number;
  /** Agencies with a node, validators first; those without a seat join as observers. */
  readonly members?: number;
  readonly parameters?: Partial<Genesis['parameters']>;
  readonly timing?: Timing;
  readonly mutant?: MutantName;
  readonly trace?: (member: number, event: Event, effects: readonly Effect[]) => void;
}

export class Cluster {
  readonly genesis: Genesis;
  readonly clock: MemoryClock = new MemoryClock();
  readonly bus: MemoryBus;
  readonly members: Member[] = [];
  readonly #options: ClusterOptions;
  #submitted = 0;
  /** Called at every use of a port that leaves a trace; it may throw a PowerCut. */
  onPort: (member: number, port: string) => void = () => {};

  constructor(options: ClusterOptions = {}) {
    this.#options = options;
    this.genesis = memoryGenesis(options.validators, options.parameters);
    const members = options.members ?? this.genesis.validators.length;
    this.bus = new MemoryBus(members);
    for (let self = 0; self < members; self++) {
      this.members.push(this.#create(self, new MemoryLog(), this.freshMarks()));
    }
    for (const { replica } of this.members) replica.start();
  }

  #create(
    self: number,
    log: MemoryLog,
    marks: MemoryMarks,
    application = new MemoryApplication(genesisCouncil(this.genesis), readCouncil),
    learner = false,
  ): Member {
    const observer = new MemoryObserver();
    let replica: Replica | undefined;
    const links = new Links(genesisCouncil(this.genesis));
    const network = this.bus.join(self, ({ from, kind, payload }) =>
      this.#guard(self, () => replica?.receive(links.numberOf(from), kind, payload)),
    );
    const chainId = chainIdOf(this.genesis);
    const keyPair = memoryKeyPair(`consensus-${self}`);
    const judge = createJudge({ marks, keyPair, chainId });
    replica = createReplica({
      genesis: this.genesis,
      consensusKey: keyPair.publicKey,
      application: this.#traced(self, application, ['execute', 'commit', 'abort']),
      clock: {
        monotonicMs: () => this.clock.monotonicMs(),
        utcMs: () => this.clock.utcMs(),
        setTimer: (delayMs, callback) =>
          this.clock.setTimer(delayMs, () => this.#guard(self, callback)),
      },
      network: this.#traced(self, this.#linked(self, network, links), ['broadcast', 'send']),
      log: this.#traced(self, log, ['append']),
      records: [...log.records],
      signer: this.#traced(self, judge, ['sign']),
      batchVerifier: memoryBatchVerifier,
      verifySignature: memoryVerify,
      councilOf: (epoch) =>
        [genesisCouncil(this.genesis), ...observer.councils].find((each) => each.epoch === epoch),
      observer: {
        committed: observer.committed.bind(observer),
        certified: observer.certified.bind(observer),
        viewChanged: observer.viewChanged.bind(observer),
        halted: observer.halted.bind(observer),
        councilChanged: (council) => {
          links.council = council;
          observer.councilChanged(council);
        },
      },
      timing: this.#options.timing ?? LAN_TIMING,
      identify: sha256,
      mutant: this.#options.mutant,
      trace: (event, effects) => this.#options.trace?.(self, event, effects),
    });
    links.council = replica.council;
    return { replica, log, marks, application, observer, running: true, learner };
  }

  /** Numbers as this member's mesh gives them; a STATUS goes to observers too. */
  #linked(self: number, network: Network, links: Links): Network {
    return {
      rttMs: () => undefined,
      send: (to, kind, payload) => network.send(links.identityAt(to), kind, payload),
      broadcast: (kind, payload) => {
        for (let to = 0; to < this.members.length; to++) {
          const hears = links.numberOf(to) < OBSERVER_LINK || kind === MESSAGE_KINDS.STATUS;
          if (to !== self && hears) network.send(to, kind, payload);
        }
      },
    };
  }

  /** The same port, which announces each use of these methods before it happens. */
  #traced<T extends object>(self: number, port: T, methods: readonly (keyof T)[]): T {
    return new Proxy(port, {
      get: (target, name) => {
        const value = Reflect.get(target, name, target) as unknown;
        if (typeof value !== 'function') return value;
        return (...parameters: unknown[]) => {
          if (methods.includes(name as keyof T)) this.onPort(self, String(name));
          return Reflect.apply(value, target, parameters) as unknown;
        };
      },
      set: (target, name, value) => Reflect.set(target, name, value, target),
    });
  }

  /** Runs what a machine does; its power may go on the way. */
  #guard(self: number, work: () => void): void {
    if (!this.member(self).running) return;
    try {
      work();
    } catch (error) {
      if (!(error instanceof PowerCut)) throw error;
      this.kill(self);
    }
  }

  member(index: number): Member {
    return this.members[index] as Member;
  }

  /** The first running member that leads the highest active view. */
  get leader(): number {
    const views = this.members
      .filter(({ running }) => running)
      .map(({ replica }) => ({ ...replica.status(), council: replica.council }))
      .filter(({ active }) => active)
      .sort((a, b) => b.epoch - a.epoch || b.view - a.view);
    const [highest] = views;
    return highest === undefined ? 0 : new Links(highest.council).identityAt(highest.leader);
  }

  /** Syncs every log and delivers every frame, until nothing moves. */
  settle(): void {
    for (let moved = true; moved; ) {
      moved = false;
      this.members.forEach(({ log }, index) => {
        this.#guard(index, () => {
          if (!log.manual && log.sync()) moved = true;
        });
      });
      if (this.bus.deliver() > 0) moved = true;
    }
  }

  /** Lets time pass so that a hop takes a millisecond, and a sync of a log another. */
  runByHops(ms: number): void {
    for (let passed = 0; passed < ms; passed++) {
      this.clock.advance(1);
      for (const [index, { log }] of this.members.entries()) {
        this.#guard(index, () => void log.sync());
      }
      this.bus.deliverOnce();
    }
  }

  /** Lets time pass in small steps, settling after each. */
  run(ms: number, stepMs = 5): void {
    for (let passed = 0; passed < ms; passed += stepMs) {
      this.clock.advance(Math.min(stepMs, ms - passed));
      this.settle();
    }
  }

  /** Submits a fresh transaction to a member; its bytes name it. */
  submit(index: number, name = `transaction-${this.#submitted}`): string {
    this.#submitted += 1;
    const transaction = utf8(name);
    let admission = 'down';
    this.#guard(index, () => {
      admission = this.member(index).replica.submit(transaction, sha256(transaction));
    });
    return admission;
  }

  /** Stops a member as a power cut does: what was not synced is gone. */
  kill(index: number): void {
    const member = this.member(index);
    member.replica.stop();
    member.running = false;
    this.bus.leave(index);
  }

  /** Starts a member anew from what its disk kept; its state machine starts empty, or as given. */
  restart(
    index: number,
    application?: MemoryApplication,
    before: (replica: Replica) => void = () => undefined,
  ): void {
    const { log, marks, learner } = this.member(index);
    this.members[index] = this.#create(index, log.crash(), marks, application, learner);
    before(this.member(index).replica);
    this.member(index).replica.start(learner);
  }

  /** Starts a member whose log is gone, and whose marks are as given: as they were unless told. */
  returnWithoutLog(index: number, marks = this.member(index).marks): void {
    this.members[index] = this.#create(index, new MemoryLog(), marks, undefined, true);
    this.member(index).replica.start(true);
  }

  freshMarks(): MemoryMarks {
    return new MemoryMarks(chainIdOf(this.genesis));
  }

  heights(): number[] {
    return this.members.map(({ replica }) => replica.status().committedHeight);
  }
}
