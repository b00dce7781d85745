// What a checker is told, and how it reports. Checkers know nothing of each other, and look at a
// run from outside: at signatures, at what was delivered and at what replicas hold.

import type { Block, CosignedHead, Effect, Footprint, SignRequest } from '@witan/consensus';
import type { BatchHeader } from '@witan/ledger/batch';
import type { Result } from '@witan/ledger/block';
import type { Certificate, VerifySignature } from '@witan/ledger/certificate';
import type { TreeHead } from '@witan/ledger/checkpoint';
import type { CheckpointMessage } from '@witan/ledger/checkpoint-certificate';
import type { Council } from '@witan/ledger/council';
import type { Evidence } from '@witan/ledger/evidence';
import type { Genesis } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';

/** What all checkers may know about a run. */
export interface Circumstances {
  readonly genesis: Genesis;
  /** Agencies with a machine, whether they have a seat or not. */
  readonly members: number;
  /** Of an epoch that an honest validator has entered. */
  readonly councilOf: (epoch: number) => Council | undefined;
  /** Indices of the validators that follow the protocol, ascending. */
  readonly honest: readonly number[];
  readonly verify: VerifySignature;
  /** The transactions of a block whose batches somebody has verified. */
  readonly transactionsOf: (block: Block) => readonly Hash[];
  /** The header of a batch that somebody has verified. */
  readonly batchHeader: (hash: Hash) => BatchHeader | undefined;
  /** Whether the log of a validator has a batch. */
  readonly holds: (validator: number, batchHash: Hash) => boolean;
  /** Whether the marks of a validator name a statement, also after a power cut. */
  readonly remembers: (validator: number, digest: Hash) => boolean;
  /** Whether the watermark of a validator names a head, also after a power cut. */
  readonly remembersHead: (validator: number, head: TreeHead) => boolean;
  /** Whether a validator keeps a quorum's signatures under the end of an epoch. */
  readonly keepsEnd: (validator: number, epoch: number) => boolean;
  /** True UTC, in milliseconds. */
  readonly utcMs: () => number;
  /** How far the time of a block may lie ahead of it. */
  readonly aheadMsMax: number;
}

/** What a validator holds at the end. */
export interface Head {
  readonly height: number;
  /** Hash of a committed block; undefined above the head. */
  readonly blockAt: (height: number) => Hash | undefined;
}

/** Takes down a broken promise: the rule or promise, and what was seen. */
export type Report = (rule: string, detail: string) => void;

/**
 * Told about honest validators only. A process is one run of a validator between two stops; its
 * number is unique in a simulation.
 */
export interface Checker {
  /** A process begins; its state machine has applied everything up to this height. */
  started?(validator: number, process: number, appliedHeight: number): void;
  /** A signature left the judge. */
  signed?(validator: number, request: SignRequest): void;
  /** The state machine was told that a block is final. */
  delivered?(validator: number, process: number, block: Block, result: Result): void;
  /** The observer was told the same, with the certificate of this height where there is one. */
  committed?(
    validator: number,
    block: Block,
    result: Result,
    certificate: Certificate | undefined,
  ): void;
  /** The certificate of a committed height became known. */
  certified?(validator: number, certificate: Certificate): void;
  /** It found or was told of evidence (§15). */
  accused?(validator: number, evidence: Evidence): void;
  /** A cosignature left its attest key. */
  cosigned?(validator: number, process: number, message: CheckpointMessage): void;
  /** It takes a larger size than before for cosigned by a quorum. */
  attested?(validator: number, head: CosignedHead): void;
  /** It has lost its marks and its watermark (S5). */
  forgot?(validator: number): void;
  /** It has entered an epoch (M2). */
  reformed?(validator: number, process: number, council: Council): void;
  /** What the replica asked for in one step, before it is carried out. */
  stepped?(validator: number, process: number, effects: readonly Effect[]): void;
  /** How much the replica holds; told from time to time. */
  sampled?(validator: number, footprint: Footprint): void;
  /** The run is over. */
  finished?(heads: ReadonlyMap<number, Head>): void;
}

/** Tells all checkers that want to know. */
export type Tell = <What extends keyof Checker>(
  what: What,
  ...told: Parameters<NonNullable<Checker[What]>>
) => void;
