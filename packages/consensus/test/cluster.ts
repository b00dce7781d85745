// A council in memory: replicas over the twins of `memory.ts`, with time and deliveries by hand.

import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import { sha256 } from '@witan/ledger/hash';
import { utf8 } from '@witan/ledger/text';
import type { Effect } from '../src/effect.ts';
import type { Event } from '../src/event.ts';
import {
  MemoryApplication,
  MemoryBus,
  MemoryClock,
  MemoryLog,
  MemoryMarks,
  MemoryObserver,
  memoryBatchVerifier,
  memoryKeyPair,
  memoryVerify,
} from '../src/memory.ts';
import type { MutantName } from '../src/mutants.ts';
import { createReplica, type Replica } from '../src/replica.ts';
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
      ...parameters,
    },
    validators: Array.from({ length: validators }, (_, index) => ({
      member: `agency-${index}`,
      name: `Agency ${index}`,
      networkKey: memoryKeyPair(`network-${index}`).publicKey,
      consensusKey: memoryKeyPair(`consensus-${index}`).publicKey,
      attestKey: memoryKeyPair(`attest-${index}`).publicKey,
    })),
    registry: { persons: [], offices: [], mandates: [] },
  };
}

export interface Member {
  replica: Replica;
  log: MemoryLog;
  readonly marks: MemoryMarks;
  application: MemoryApplication;
  observer: MemoryObserver;
  running: boolean;
}

/** What a port throws when the power of its machine goes. */
export class PowerCut extends Error {}

export interface ClusterOptions {
  readonly validators?: number;
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
    this.bus = new MemoryBus(this.genesis.validators.length);
    for (let self = 0; self < this.genesis.validators.length; self++) {
      this.members.push(this.#create(self, new MemoryLog(), this.#freshMarks()));
    }
    for (const { replica } of this.members) replica.start();
  }

  #freshMarks(): MemoryMarks {
    return new MemoryMarks(chainIdOf(this.genesis));
  }

  #create(
    self: number,
    log: MemoryLog,
    marks: MemoryMarks,
    application = new MemoryApplication(),
  ): Member {
    const observer = new MemoryObserver();
    let replica: Replica | undefined;
    const network = this.bus.join(self, ({ from, kind, payload }) =>
      this.#guard(self, () => replica?.receive(from, kind, payload)),
    );
    const chainId = chainIdOf(this.genesis);
    const keyPair = memoryKeyPair(`consensus-${self}`);
    const judge = createJudge({ marks, keyPair, chainId });
    replica = createReplica({
      genesis: this.genesis,
      self,
      application: this.#traced(self, application, ['execute', 'commit', 'abort']),
      clock: {
        monotonicMs: () => this.clock.monotonicMs(),
        utcMs: () => this.clock.utcMs(),
        setTimer: (delayMs, callback) =>
          this.clock.setTimer(delayMs, () => this.#guard(self, callback)),
      },
      network: this.#traced(self, network, ['broadcast', 'send']),
      log: this.#traced(self, log, ['append']),
      records: [...log.records],
      signer: this.#traced(self, judge, ['sign']),
      batchVerifier: memoryBatchVerifier,
      verifySignature: memoryVerify,
      observer,
      timing: this.#options.timing ?? LAN_TIMING,
      identify: sha256,
      mutant: this.#options.mutant,
      trace: (event, effects) => this.#options.trace?.(self, event, effects),
    });
    return { replica, log, marks, application, observer, running: true };
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
      .map(({ replica }) => replica.status())
      .filter(({ active }) => active)
      .sort((a, b) => b.view - a.view);
    return views[0]?.leader ?? 0;
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
  restart(index: number, application = new MemoryApplication()): void {
    const { log, marks } = this.member(index);
    this.members[index] = this.#create(index, log.crash(), marks, application);
    this.member(index).replica.start();
  }

  heights(): number[] {
    return this.members.map(({ replica }) => replica.status().committedHeight);
  }
}
