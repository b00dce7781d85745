// One machine of a validator: a disk and a database that outlive processes, a clock, and the
// process that runs the replica, the log and the judge of the node over them.

import {
  createJudge,
  createLog,
  createReplica,
  createTwoSlotFile,
  initialMarks,
  type MutantName,
  openLog,
  openTwoSlotFile,
  type Replica,
  type ReplicaOptions,
  type Timing,
} from '@witan/consensus';
import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import type { KeyPair } from '@witan/ledger/keys';
import { must } from '@witan/ledger/problems';
import type { ApplicationHome, DurableApplication } from './application.ts';
import type { Disk } from './disk.ts';
import { Process } from './process.ts';
import type { Random } from './random.ts';
import type { Timeline } from './timeline.ts';

const FLUSH_MS_MAX = 400;
const IDENTITY_BYTES = 16;
const RESTART_MS = 300;

/** What a machine is given to run a replica; ports are made anew for each process. */
export interface MachineOptions {
  readonly genesis: Genesis;
  readonly identity: number;
  readonly keyPair: KeyPair;
  readonly timing: Timing;
  readonly mutant: MutantName | undefined;
  readonly disk: Disk;
  readonly home: ApplicationHome;
  readonly timeline: Timeline;
  readonly random: Random;
  /** Number of the next process. */
  readonly nextProcess: () => number;
  readonly ports: (process: Process, application: DurableApplication) => Ports;
  /** A process threw an error of its own. */
  readonly died: (error: unknown) => void;
  readonly started: (process: Process, appliedHeight: number) => void;
}

/** The ports that depend on who the machine belongs to. */
export type Ports = Pick<
  ReplicaOptions,
  'application' | 'batchVerifier' | 'clock' | 'network' | 'observer' | 'trace' | 'verifySignature'
> & {
  /** Stands between the replica and the judge. */
  readonly signer: (judge: ReplicaOptions['signer']) => ReplicaOptions['signer'];
};

export class Machine {
  readonly identity: number;
  readonly disk: Disk;
  process: Process | undefined;
  replica: Replica | undefined;
  /** UTC of this machine minus true time, in milliseconds. */
  skewMs = 0;
  readonly #options: MachineOptions;
  #formatted = false;
  #restart: (() => void) | undefined;

  constructor(options: MachineOptions) {
    this.#options = options;
    this.identity = options.identity;
    this.disk = options.disk;
  }

  /** Whether log and marks exist, so that starts can follow. */
  get formatted(): boolean {
    return this.#formatted;
  }

  get running(): boolean {
    return this.process?.alive === true && this.replica !== undefined;
  }

  /** `init` and the first start: an empty log, and marks that allow signatures (G4). */
  install(): void {
    const { disk, genesis, random } = this.#options;
    const process = this.#newProcess();
    process.run(() => {
      const identity = Uint8Array.from({ length: IDENTITY_BYTES }, () => random.below(256));
      createLog(disk.segmentsFor(process), identity, (error) => {
        must(error === undefined, 'an empty disk takes a log');
        createTwoSlotFile(disk.slotsFor(process));
        const marks = openTwoSlotFile(disk.slotsFor(process), () => {});
        marks.save(initialMarks(chainIdOf(genesis)), () => {
          process.kill();
          this.#formatted = true;
          this.start();
        });
      });
    });
  }

  start(): void {
    this.#restart?.();
    this.#restart = undefined;
    if (!this.#formatted || this.process?.alive === true) return;
    const process = this.#newProcess();
    process.run(() => this.#boot(process));
  }

  /** Ends the process for good. */
  retire(): void {
    this.kill();
    this.#formatted = false;
  }

  startAfter(delayMs: number): void {
    this.#restart?.();
    this.#restart = this.#options.timeline.after(delayMs * 1_000, () => this.start());
  }

  /** The process ends now; its unsynced writes stay with the operating system. */
  kill(): void {
    this.process?.kill();
    this.replica = undefined;
  }

  /** W4: the process ends over an error of its disk, and its supervisor starts another. */
  exit(): void {
    this.kill();
    this.startAfter(RESTART_MS);
  }

  cutPower(): void {
    this.kill();
    this.disk.cutPower();
  }

  #newProcess(): Process {
    const process = new Process(this.#options.nextProcess(), (error) => {
      this.replica = undefined;
      this.#options.died(error);
    });
    this.process = process;
    return process;
  }

  #boot(process: Process): void {
    const { disk, genesis, home, identity, keyPair, mutant, timing } = this.#options;
    const { log, records } = openLog(disk.segmentsFor(process));
    const marks = openTwoSlotFile(disk.slotsFor(process), () => this.exit());
    const judge = createJudge({
      marks,
      chainId: chainIdOf(genesis),
      keyPair: {
        sign: (message) => {
          process.touch();
          return keyPair.sign(message);
        },
      },
    });
    const application = home.open();
    this.#options.started(process, application.appliedHeight);
    const { signer, ...ports } = this.#options.ports(process, application);
    const replica = createReplica({
      ...ports,
      genesis,
      self: identity,
      log,
      records,
      signer: signer(judge),
      timing,
      mutant,
    });
    this.replica = replica;
    replica.start();
    this.#flushLater(process, replica, application);
  }

  /** X3: off the vote path, and never ahead of the log (L3). */
  #flushLater(process: Process, replica: Replica, application: DurableApplication): void {
    const { random, timeline } = this.#options;
    const flush = process.later(() => {
      process.touch();
      application.flush(replica.durableHeight);
      this.#flushLater(process, replica, application);
    });
    timeline.after(random.below(FLUSH_MS_MAX * 1_000), flush);
  }
}
