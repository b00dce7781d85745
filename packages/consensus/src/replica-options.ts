// What a replica is built from, and what it offers: the front of the loop in `replica.ts`.

import type { Council } from '@witan/ledger/council';
import type { Genesis } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import type { PublicKey } from '@witan/ledger/signature';
import type { Archive } from './archive.ts';
import type { Effect } from './effect.ts';
import type { Event } from './event.ts';
import type { MutantName } from './mutants.ts';
import type { Admission } from './own-lane.ts';
import type {
  Application,
  BatchVerifier,
  Clock,
  Log,
  LogRecord,
  Network,
  Observer,
  Signer,
  VerifySignature,
} from './ports.ts';
import type { ReplicaStatus } from './replica-status.ts';
import type { Timing } from './timing.ts';

export interface ReplicaOptions {
  readonly genesis: Genesis;
  /** The own consensus key, which finds the seat of each epoch; undefined for an auditor. */
  readonly consensusKey: PublicKey | undefined;
  readonly application: Application;
  readonly clock: Clock;
  readonly network: Network;
  readonly log: Log;
  /** What the log held when it was opened, oldest first. */
  readonly records: Iterable<LogRecord>;
  /** Address of the record with which the chain begins, where older segments are gone. */
  readonly beginsAt?: number | undefined;
  readonly signer: Signer;
  readonly batchVerifier: BatchVerifier;
  readonly verifySignature: VerifySignature;
  /** Councils of epochs that have ended: without them there is no E8 of these. */
  readonly councilOf?: ((epoch: number) => Council | undefined) | undefined;
  readonly observer: Observer;
  readonly timing?: Timing | undefined;
  /** The identifier of a transaction in an own batch from before a restart. */
  readonly identify?: ((transaction: Uint8Array) => Hash) | undefined;
  /** Sees every event with its effects, in order: the run as data, for tests and the simulator. */
  readonly trace?: ((event: Event, effects: readonly Effect[]) => void) | undefined;
  /**
   * Plants a bug. Only tests and the simulator set it; no configuration of a node reaches it, and
   * the node package never passes it.
   */
  readonly mutant?: MutantName | undefined;
}

export type Room = 'enough' | 'little' | 'none';

/** Addresses in the log. */
export interface LogPoint {
  /** Of the record with which the chain begins. */
  readonly beginsAt: number;
  /** Below it, nothing is needed. */
  readonly neededFrom: number;
}

export interface Replica {
  /**
   * W5: executes for about so long what the log has and the application lacks, and answers whether
   * that was all. Who has much to execute flushes between these turns; `start` does the rest.
   */
  replay(turnMs: number): boolean;
  /**
   * Executes what the application lacks, repeats own statements, and takes part from now on. A
   * `learner` (S5) has lost its log or signer's marks, or was told so by its operator: it follows,
   * and signs nothing until an epoch begins in which it cannot have signed. Once the signer knows,
   * it need not be said again.
   */
  start(learner?: boolean): void;
  /** The council of the epoch that this replica is in. */
  readonly council: Council;
  /** A frame from the other end of an authenticated link. Never throws. */
  receive(from: number, kind: number, payload: Uint8Array): void;
  /** L1: takes an admitted transaction into the own lane; `full` asks clients to wait. */
  submit(transaction: Uint8Array, txid: Hash): Admission;
  /**
   * §15: evidence from whoever has it. False where nothing will come of it: it is not true, of an
   * epoch that has ended, or this replica stands still.
   */
  accuse(evidence: Uint8Array): boolean;
  /**
   * How much room the disk has (reliability.md §3.5). Told that there is little, the replica leads
   * without payload. Told that there is none, it falls silent: it neither reads nor says nor logs
   * anything, and goes on as after a pause when there is room again.
   */
  setRoom(room: Room): void;
  status(): ReplicaStatus;
  /** Committed blocks, certificates and batches, read from the log. */
  readonly archive: Pick<Archive, 'height' | 'oldest' | 'base' | 'block' | 'certificate' | 'batch'>;
  /** The state may be flushed up to here: the commit record of this height is durable. */
  readonly durableHeight: number;
  /**
   * Says at the end of the log all that a start needs of it, and forgets the blocks below a height.
   * Once that is durable, `done` hears where the chain begins now and below which address nothing
   * is needed. False where it cannot be said just now.
   */
  compact(keptHeight: number, done: (point: LogPoint) => void): boolean;
  /** Ends timers and ignores all that still arrives; what was appended still becomes durable. */
  stop(): void;
}
