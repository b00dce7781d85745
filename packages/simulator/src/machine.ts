// One machine of a validator: a disk and a database that outlive processes, a clock, and the
// process that runs the replica, the log and the judge of the node over them.

import {
  createJudge,
  createLog,
  createReplica,
  createTwoSlotFile,
  initialMarks,
  type MarkStore,
  type MutantName,
  openLog,
  openTwoSlotFile,
  type Replica,
  type ReplicaOptions,
  type Signer,
  type Timing,
} from '@witan/consensus';
import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import type { KeyPair } from '@witan/ledger/keys';
import { statementBytes } from '@witan/ledger/statement';
import type { ApplicationHome, DurableApplication } from './application.ts';
import type { Attestation } from './attestation.ts';
import type { Disk } from './disk.ts';
import { Process } from './process.ts';
import type { Random } from './random.ts';
import type { Timeline } from './timeline.ts';

/** Some processes flush at once, some seldom. */
const FLUSH_MS = [4, 60, 400];
const IDENTITY_BYTES = 16;
const RESTART_MS = 300;
/** Of the epoch in the bytes of a statement: behind prefix, type and genesis hash. */
const EPOCH_OFFSET = 17 + 1 + 32;

/** What a machine is given to run a replica; ports are made anew for each process. */
export interface MachineOptions {
  readonly genesis: Genesis;
  readonly identity: number;
  readonly keyPair: KeyPair;
  readonly timing: Timing;
  readonly mutant: MutantName | undefined;
  readonly disk: Disk;
  readonly home: ApplicationHome;
  /** Undefined in runs without checkpoints. */
  readonly attestation: Attestation | undefined;
  readonly timeline: Timeline;
  readonly random: Random;
  /** Number of the next process. */
  readonly nextProcess: () => number;
  readonly ports: (process: Process, application: DurableApplication) => Ports;
  /** A process threw an error of its own. */
  readonly died: (error: unknown) => void;
  readonly started: (process: Process, appliedHeight: number) => void;
  /** Its replica has read the log, and says nothing yet. */
  readonly built: (replica: Replica) => void;
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
  readonly home: ApplicationHome;
  /** Undefined in runs without checkpoints. */
  readonly attestation: Attestation | undefined;
  process: Process | undefined;
  replica: Replica | undefined;
  application: DurableApplication | undefined;
  /** UTC of this machine minus true time, in milliseconds. */
  skewMs = 0;
  readonly #options: MachineOptions;
  #formatted = false;
  /** Its operator says at each start that it has lost what it signed. */
  #learner = false;
  #restart: (() => void) | undefined;

  constructor(options: MachineOptions) {
    this.#options = options;
    this.identity = options.identity;
    this.disk = options.disk;
    this.home = options.home;
    this.attestation = options.attestation;
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
    this.attestation?.install();
    this.#make((process, ready) => {
      const { disk, genesis } = this.#options;
      createTwoSlotFile(disk.slotsFor(process));
      const marks = openTwoSlotFile(disk.slotsFor(process), () => {});
      marks.save(initialMarks(chainIdOf(genesis)), ready);
    });
  }

  /** S5, D12: log and state are gone, the marks perhaps too; it returns as a learner. */
  lose({ marks }: { marks: boolean }): void {
    this.kill();
    this.#formatted = false;
    this.#learner = true;
    this.disk.wipe({ slots: marks });
    this.attestation?.lose({ marks });
    this.home.setAside();
    if (marks) this.install();
    else this.#make((_process, ready) => ready());
  }

  #make(marked: (process: Process, ready: () => void) => void): void {
    const { disk, random } = this.#options;
    const process = this.#newProcess();
    process.run(() => {
      const identity = Uint8Array.from({ length: IDENTITY_BYTES }, () => random.below(256));
      createLog(disk.segmentsFor(process), identity, (error) => {
        if (error !== undefined) {
          process.kill();
          return;
        }
        marked(process, () => {
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
    this.home.kill?.();
    this.attestation?.kill();
  }

  /** W4: the process ends over an error of its disk, and its supervisor starts another. */
  exit(): void {
    this.kill();
    this.startAfter(RESTART_MS);
  }

  cutPower(): void {
    this.kill();
    this.disk.cutPower();
    this.home.cutPower?.();
    this.attestation?.cutPower();
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
    const { disk, genesis, home, keyPair, mutant, timing } = this.#options;
    const { log, records } = openLog(disk.segmentsFor(process));
    const marks = openTwoSlotFile(disk.slotsFor(process), () => this.exit());
    const chainId = chainIdOf(genesis);
    const judge = createJudge({
      marks: mutant === 'marksNotDurable' ? hasty(marks) : marks,
      chainId,
      keyPair: {
        sign: (message) => {
          process.touch();
          return keyPair.sign(mutant === 'epochNotSigned' ? withoutEpoch(message) : message);
        },
      },
    });
    const application = home.open(process.laterWith(() => this.exit()));
    this.application = application;
    this.#options.started(process, application.appliedHeight);
    this.attestation?.opened(application.appliedHeight);
    const { signer, ...ports } = this.#options.ports(process, application);
    const { observer, verifySignature: verify } = ports;
    const flushSoon = this.#flusher(process, application);
    const replica = createReplica({
      ...ports,
      observer: {
        ...observer,
        committed: (...told) => {
          observer.committed(...told);
          flushSoon();
          this.attestation?.noteCommitted();
        },
      },
      genesis,
      consensusKey: keyPair.publicKey,
      log,
      records,
      signer: signer(mutant === 'judgeOff' ? obedient(keyPair, chainId) : judge),
      timing,
      mutant,
      ...(mutant === 'epochNotSigned' && {
        verifySignature: (key, message, signature) => verify(key, withoutEpoch(message), signature),
      }),
    });
    this.replica = replica;
    this.#options.built(replica);
    replica.start(this.#learner);
    this.attestation?.begin({ process, replica, judge });
  }

  /** X3: off the vote path, and never ahead of the log (L3). */
  #flusher(process: Process, application: DurableApplication): () => void {
    const { random, timeline } = this.#options;
    const everyMs = random.pick(FLUSH_MS);
    let armed = false;
    const flushSoon = (): void => {
      if (armed) return;
      armed = true;
      timeline.after(random.below(everyMs * 1_000), flush);
    };
    const flush = process.later(() => {
      process.touch();
      armed = false;
      const { replica } = this;
      if (replica === undefined) return;
      application.flush(replica.durableHeight);
      if (application.appliedHeight < replica.archive.height) flushSoon();
    });
    return flushSoon;
  }
}

/** The mutant whose statements are of no epoch; it reads those of others the same way. */
function withoutEpoch(message: Uint8Array): Uint8Array {
  return message.slice().fill(0, EPOCH_OFFSET, EPOCH_OFFSET + 8);
}

/** The mutants that do not wait for their marks, or for their watermark. */
export function hasty(marks: MarkStore): MarkStore {
  return {
    load: () => marks.load(),
    save: (bytes, done) => {
      marks.save(bytes, () => {});
      done();
    },
  };
}

/** The mutant that signs whatever it is asked to. */
function obedient(keyPair: KeyPair, chainId: Hash): Signer {
  return {
    standing: { signsFrom: 0, signedEpoch: undefined, boot: 0 },
    fence: (signsFrom, done) => done(signsFrom),
    sign: (requests, done) => {
      done(
        requests.map(({ epoch, statement }) =>
          keyPair.sign(statementBytes(chainId, epoch, statement)),
        ),
      );
    },
  };
}
