// What is submitted: first what fills the state, then single changes of it, signed one by one or
// many under one signature.

import { chunksOf } from '@witan/cli/import/chunks';
import { type SignedTransaction, signTransaction } from '@witan/client';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { exampleKeyLabel } from '@witan/ledger/example-consortium';
import type { Hash } from '@witan/ledger/hash';
import type { KeyPair } from '@witan/ledger/keys';
import type { Operation } from '@witan/ledger/transaction';

/** A prime that divides no usual number of records: neighbours in time are none in the state. */
const STRIDE = 7_919;

export interface Chain {
  readonly chainId: Hash;
  readonly height: number;
  /** Of the newest block, ms since 1970 UTC. */
  readonly timeMs: number;
  readonly replayWindowBlocks: number;
}

/** A transaction with the number of events that it leads to: one of each operation. */
export interface Job extends SignedTransaction {
  readonly events: number;
}

/** Operations of one officer, as many to a transaction as an importer sends. */
export interface Step {
  readonly as: string;
  readonly operations: readonly Operation[];
}

export const WORKLOADS = ['land', 'budget'] as const;
export type WorkloadName = (typeof WORKLOADS)[number];

export interface Workload {
  readonly name: WorkloadName;
  /** What the state is filled with, in words. */
  readonly filled: string;
  /** Fills the state: each step is final before the next. */
  steps(chain: Pick<Chain, 'timeMs'>): Iterable<Step>;
  /** Who signs the changes. */
  readonly as: string;
  /** Change number `n`; no two are equal. */
  operation(n: number): Operation;
  /** A question whose answer is proved; it has to do with change number `n`. */
  question(n: number): string;
  /** A question whose proved answer says that `changes` were executed, and whether it does. */
  readonly total: string;
  holds(answer: unknown, changes: number): boolean;
}

/** Which of `records` records change number `n` is about. */
export function recordOf(n: number, records: number): number {
  return (n * STRIDE) % records;
}

function keyOf(officer: string): KeyPair {
  return demonstrationKeyPair(exampleKeyLabel(officer));
}

/** A step as transactions. Nonces begin at 0 for each: no two steps have equal operations. */
export function jobsOf(chain: Chain, { as, operations }: Step): Job[] {
  const keyPair = keyOf(as);
  return [...chunksOf(operations.map((operation) => ({ operation })))].map((chunk, nonce): Job => {
    const carried = chunk.map(({ operation }) => operation);
    return { ...signed(chain, carried, nonce, keyPair), events: chunk.length };
  });
}

export interface Changes {
  /** The number of the first change. */
  readonly from: number;
  readonly count: number;
  /** Under one signature; the last transaction may have fewer. */
  readonly perTransaction: number;
}

/** The changes with these numbers, each once. */
export function changes(
  chain: Chain,
  workload: Workload,
  { from, count, perTransaction }: Changes,
): Job[] {
  const keyPair = keyOf(workload.as);
  const jobs: Job[] = [];
  for (let at = 0; at < count; at += perTransaction) {
    const size = Math.min(perTransaction, count - at);
    const operations = Array.from({ length: size }, (_, i) => workload.operation(from + at + i));
    jobs.push({ ...signed(chain, operations, from + at, keyPair), events: size });
  }
  return jobs;
}

/** Valid for half the replay window, which leaves room for all that is signed ahead. */
function signed(
  { chainId, height, replayWindowBlocks }: Chain,
  operations: readonly Operation[],
  nonce: number,
  keyPair: KeyPair,
): SignedTransaction {
  const validUntilHeight = height + Math.floor(replayWindowBlocks / 2);
  return signTransaction({ chainId, operations, validUntilHeight, nonce }, keyPair);
}
