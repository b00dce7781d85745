// What a checker is told, and how it reports. Checkers know nothing of each other, and look at a
// run from outside: at signatures, at what was delivered and at what replicas hold.

import type { Block, Effect, Footprint, SignRequest } from '@witan/consensus';
import type { Result } from '@witan/ledger/block';
import type { Certificate, VerifySignature } from '@witan/ledger/certificate';
import type { Genesis } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';

/** What all checkers may know about a run. */
export interface Council {
  readonly genesis: Genesis;
  /** Indices of the validators that follow the protocol, ascending. */
  readonly honest: readonly number[];
  readonly verify: VerifySignature;
  /** The transactions of a block whose batches somebody has verified. */
  readonly transactionsOf: (block: Block) => readonly Hash[];
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
  /** What the replica asked for in one step, before it is carried out. */
  stepped?(validator: number, process: number, effects: readonly Effect[]): void;
  /** How much the replica holds; told from time to time. */
  sampled?(validator: number, footprint: Footprint): void;
  /** The run is over. */
  finished?(heads: ReadonlyMap<number, Head>): void;
}
