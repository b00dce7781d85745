// What the replica needs from the world around it: small interfaces, named by role. The node
// implements them with libp2p, files and worker threads; the simulator with seeded twins.
// The same replica runs over both.

import type { Batch, BatchHeader } from '@witan/ledger/batch';
import type { BatchReference, Header, Result } from '@witan/ledger/block';
import type { Certificate } from '@witan/ledger/certificate';
import type { TreeHead } from '@witan/ledger/checkpoint';
import type { Council, NextCouncil } from '@witan/ledger/council';
import type { Evidence } from '@witan/ledger/evidence';
import type { Hash } from '@witan/ledger/hash';
import type { ProblemKey } from '@witan/ledger/problems';
import type { PublicKey, Signature } from '@witan/ledger/signature';
import type { Statement } from '@witan/ledger/statement';

export interface Block {
  readonly hash: Hash;
  readonly header: Header;
  readonly references: readonly BatchReference[];
  /** Encoded evidence that the header's root names (§15); undefined for none. */
  readonly evidence?: readonly Uint8Array[] | undefined;
}

/** What execution says of the council, up to and including a block (M1, M2). */
export interface CouncilNotice {
  /** The block of this epoch that first changed the next council or its parameters, if any. */
  readonly changedAt: number | undefined;
  /** Of an epochEnd block only: who validates from the next height on. */
  readonly next: NextCouncil | undefined;
}

export interface Executed {
  /** `nextValidatorsHash` and `nextParamsHash` are of the height above the block. */
  readonly result: Result;
  readonly notice: CouncilNotice;
}

/**
 * The state machine (X1–X3). Synchronous and pure: the same block on the same parent gives the
 * same result on every machine. Overlays live in memory until they are committed or aborted.
 */
export interface Application {
  /** The height below which nothing needs to be executed again after a restart. */
  readonly appliedHeight: number;
  /** The council of the block above `appliedHeight`. Read once, at start. */
  readonly council: Council;
  /** What waits for the end of that epoch, at `appliedHeight`. Read once, at start. */
  readonly changedAt: number | undefined;
  /**
   * Executes a block on its parent's overlay. `batches` stand in the order of `references`.
   * Executing a block that already has an overlay returns the same result again.
   */
  execute(block: Block, batches: readonly Batch[]): Executed;
  /** Makes the oldest uncommitted block final. Called once per height, in height order. */
  commit(block: Block, result: Result): void;
  /** Drops a block's overlay and all overlays above it. Unknown blocks are ignored. */
  abort(blockHash: Hash): void;
}

/** Milliseconds of a monotonic clock for timers, and of UTC for block times (T4, N2e). */
export interface Clock {
  monotonicMs(): number;
  utcMs(): number;
  /** Calls back once, not before `delayMs`; the returned function cancels. */
  setTimer(delayMs: number, callback: () => void): () => void;
}

/**
 * Links to those who have no seat in the council of this epoch, such as joiners, auditors and
 * removed members, are numbered from here on. A link below it belongs to the validator of that
 * index.
 */
export const OBSERVER_LINK = 0x8000;

/**
 * Frames to others. Each lane keeps order while a link is up; a lost link loses frames, and the
 * replica repeats what matters (N8). `kind` is of `@witan/ledger/message-kinds`.
 */
export interface Network {
  /** To every other validator; a STATUS also to every observer that is linked. */
  broadcast(kind: number, payload: Uint8Array): void;
  /** False when a bulk lane is full: the frame was dropped. */
  send(to: number, kind: number, payload: Uint8Array): boolean;
  /** Smoothed round-trip time of a link, when known (L8). */
  rttMs(to: number): number | undefined;
}

/** One record of the write-ahead log. `at` is its address, `end` the position just behind it. */
export interface LogRecord {
  readonly at: number;
  readonly end: number;
  readonly type: number;
  readonly payload: Uint8Array;
}

/**
 * The write-ahead log (W1–W5): block store and truth. Records become durable in order, in groups;
 * an input or output error is fatal, for a rejected write may still be on the disk (W4).
 */
export interface Log {
  /**
   * Queues a record; returns its address and end. It is durable once `durableEnd` ≥ `end`. One that
   * `lingers` is of no hurry: it goes with the next that is, or some milliseconds later.
   */
  append(type: number, payload: Uint8Array, lingers?: boolean): { at: number; end: number };
  /** Begins to write what is in a hurry: the caller will be busy, and the disk need not wait. */
  hasten(): void;
  /** Reads a record back, durable or not, with its checksum checked. */
  read(at: number): LogRecord;
  readonly durableEnd: number;
  /** Called after each completed sync, with the new `durableEnd`. */
  onDurable: (durableEnd: number) => void;
  onFailure: (error: Error) => void;
}

export interface SignRequest {
  readonly epoch: number;
  readonly statement: Statement;
  /**
   * The header behind a batch's hash. The judge hashes it itself: nobody gets a second batch of one
   * slot signed by telling it another slot.
   */
  readonly lane?: BatchHeader | undefined;
}

/** The fence of a learner that does not know yet in which epoch it may sign again. */
export const FENCE_OPEN: number = Number.MAX_SAFE_INTEGER;

/** What a signer remembers, and a replica must know before it asks. */
export interface SignerStanding {
  /** S5: nothing of an epoch below this is signed; 0 without a fence. */
  readonly signsFrom: number;
  /** The highest epoch of which anything was signed. */
  readonly signedEpoch: number | undefined;
  /** The boot of the last batch signed. */
  readonly boot: number;
}

/**
 * The signer behind its safety judge: it persists what it is about to sign before it signs, and
 * refuses a second, different statement for one slot. An undefined answer is a refusal.
 */
export interface Signer {
  /** As of now; undefined where there are no marks, so that nothing will ever be signed. */
  readonly standing: SignerStanding | undefined;
  /**
   * S5: from now on, and durably before `done`, nothing of an epoch below `signsFrom` is signed.
   * FENCE_OPEN closes the signer until another call names the epoch; no other call lowers it, and
   * an epoch of which something was signed is never freed.
   */
  fence(signsFrom: number, done: (signsFrom: number) => void): void;
  sign(
    requests: readonly SignRequest[],
    done: (signatures: readonly (Uint8Array | undefined)[]) => void,
  ): void;
}

/** What is to be cosigned: typed, never bytes of unknown meaning. */
export interface CosignRequest extends TreeHead {
  /** To which the log's last entry belongs. */
  readonly epoch: number;
  /** Seconds of UTC. Of one size and root it may be refreshed, and nothing else. */
  readonly time: number;
}

/**
 * The attest key behind its judge: the size and root are durable before the signature is made, and
 * an undefined answer is a refusal (light-client.md §5.2).
 */
export interface Cosigner {
  readonly publicKey: PublicKey;
  /** The largest size cosigned, 0 before the first; undefined where nothing ever will be. */
  readonly watermark: TreeHead | undefined;
  cosign(request: CosignRequest, done: (signature: Signature | undefined) => void): void;
}

/** Where a judge keeps its marks: replaced as a whole, durable before `done` (two slots). */
export interface MarkStore {
  /** The last durable marks; undefined only where `init` has just created the store. */
  load(): Uint8Array | undefined;
  save(marks: Uint8Array, done: () => void): void;
}

/** `txids`: of all transactions, end to end, where the verdict was reached by computing them. */
export type BatchVerdict =
  | { readonly ok: true; readonly txids?: Uint8Array }
  | { readonly ok: false; readonly key: ProblemKey };

/**
 * Static validity of a whole batch (L3): its author's signature, root, sizes, and each
 * transaction's form and signature. In a node this runs in worker threads.
 */
export interface BatchVerifier {
  verify(batch: Batch, done: (verdict: BatchVerdict) => void): void;
}

/** Checks one signature at once; votes are verified on the replica's own thread. */
export type VerifySignature = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean;

/** Told what happened; never asked. A node serves its API from this. */
export interface Observer {
  /** A block is final. `certificate` seals exactly this height where the replica has one. */
  committed(block: Block, result: Result, certificate: Certificate | undefined): void;
  /** A certificate of an already committed height became known. */
  certified(certificate: Certificate): void;
  viewChanged(epoch: number, view: number, active: boolean): void;
  /**
   * M2: an epoch began. Links are numbered anew before this returns: a validator's by its index in
   * this council, all others from OBSERVER_LINK on.
   */
  councilChanged(council: Council): void;
  /** Evidence was found here, or told by another validator and verified (§15). */
  accused?(evidence: Evidence): void;
  /** The replica stopped voting for good: divergence, conflict, refusal of the judge, damage. */
  halted(key: ProblemKey, detail: string): void;
}
