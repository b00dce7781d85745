// The lane that this replica writes: admission, closing of batches, and their way out (L1, L2).

import { batchedLength, composeBatch, referenceTo, sealBatch } from '@witan/ledger/batch';
import type { Hash } from '@witan/ledger/hash';
import {
  batchCloseBytes,
  batchCloseTransactions,
  batchesOutstandingMax,
} from '@witan/ledger/limits';
import type { Effect } from './effect.ts';
import { append, send, setTimer } from './emit.ts';
import { keyOf } from './hash-key.ts';
import { holdBatch, ownUnreferenced } from './lanes.ts';
import type { State } from './state.ts';

/** Uncommitted bytes of the own lane beyond which clients wait; half of what receivers keep. */
const OWN_BYTES_MAX = 16 * 1024 * 1024;
/**
 * Own batches that wait for a reference beyond which no small one follows: a block takes whatever
 * waits, so another one would come no sooner. Without this rule a pause of the council, as at a
 * change of view, would fill the lane with a few transactions in each of its batches.
 */
const SMALL_BATCHES_MAX = batchesOutstandingMax / 2;

export type Admission = 'accepted' | 'known' | 'full';

/** L1: whether a transaction may enter the own lane. It changes nothing. */
export function admissionOf(state: State, txid: Hash): Admission {
  if (state.ownLane.known.has(keyOf(txid))) return 'known';
  const { self } = state.configuration;
  if (self === undefined || state.halted !== undefined) return 'full';
  const full =
    ownUnreferenced(state) >= batchesOutstandingMax ||
    (state.lanes[self]?.bytes ?? 0) > OWN_BYTES_MAX;
  return full ? 'full' : 'accepted';
}

/** `key` is that of the txid. A replica without a seat has no lane. */
export function addTransaction(
  state: State,
  effects: Effect[],
  transaction: Uint8Array,
  key: string,
): void {
  const { ownLane } = state;
  if (ownLane.known.has(key) || state.configuration.self === undefined) return;
  ownLane.known.add(key);
  if (ownLane.bytes + batchedLength(transaction.length) > batchCloseBytes) {
    closeBatch(state, effects);
  }
  ownLane.transactions.push(transaction);
  ownLane.txids.push(key);
  ownLane.bytes += batchedLength(transaction.length);
  if (ownLane.transactions.length >= batchCloseTransactions) closeBatch(state, effects);
  else if (ownLane.transactions.length === 1) setTimer(effects, 'close-batch', closeDelay(state));
}

/**
 * L1: a lone transaction waits for none, and others a millisecond for each own one that is on its
 * way, up to the bound. While batches of this lane wait for a reference, another one comes with the
 * next block whenever it closes, so it may gather for half of what a commit takes.
 */
function closeDelay(state: State): number {
  const { batchCloseMs, batchCloseBusyMs } = state.configuration.timing;
  if (ownUnreferenced(state) === 0) return Math.min(batchCloseMs, state.ownLane.known.size - 1);
  const gatheringMs = Math.floor(state.commitLatencyMs / 2);
  return Math.max(batchCloseMs, Math.min(batchCloseBusyMs, gatheringMs));
}

/** L1: the open batch has waited long enough, and enough others are referenced by now. */
export function closeOverdue(state: State, effects: Effect[]): void {
  const { ownLane } = state;
  if (ownLane.overdue && ownUnreferenced(state) < SMALL_BATCHES_MAX) closeBatch(state, effects);
}

/** L1, L2: the waiting transactions become a batch, and the judge is asked to sign it. */
export function closeBatch(state: State, effects: Effect[]): void {
  const { ownLane, epoch } = state;
  const { self: author } = state.configuration;
  if (ownLane.transactions.length === 0 || author === undefined) return;
  const { transactions, txids, boot } = ownLane;
  ownLane.lastSeq += 1;
  ownLane.transactions = [];
  ownLane.txids = [];
  ownLane.bytes = 0;
  ownLane.overdue = false;
  const seq = ownLane.lastSeq;
  const lane = { author, epoch, boot, seq, createdMs: state.utcMs };
  const { header, hash } = composeBatch(lane, transactions);
  ownLane.signing.set(keyOf(hash), { header, transactions, txids });
  effects.push({
    type: 'sign',
    epoch,
    statement: { type: 'batch', batchHash: hash },
    lane: header,
    after: ownLane.bootPosition,
  });
}

/** L2: a signed batch goes out at once; a restart opens a new boot, so nothing need be durable. */
export function sendOwnBatch(
  state: State,
  effects: Effect[],
  batchHash: Hash,
  signature: Uint8Array,
): void {
  const key = keyOf(batchHash);
  const own = state.ownLane.signing.get(key);
  if (own === undefined) return;
  state.ownLane.signing.delete(key);
  state.ownLane.pending.set(key, own.txids);
  const batch = sealBatch(own.header, signature, own.transactions);
  append(state, effects, { type: 'batch', batch });
  send(effects, 'all', { kind: 'batch', batch });
  holdBatch(state, referenceTo(batch));
}

export interface Waiting {
  readonly transaction: Uint8Array;
  readonly key: string;
}

/** What is in no batch yet, or in one that is not signed: it goes on into the next epoch. */
export function waitingTransactions({ ownLane }: State): Waiting[] {
  const groups = [...ownLane.signing.values(), ownLane];
  return groups.flatMap(({ transactions, txids }) =>
    transactions.map((transaction, index) => ({ transaction, key: txids[index] as string })),
  );
}

export function resumeTransactions(
  state: State,
  effects: Effect[],
  waiting: readonly Waiting[],
): void {
  for (const { transaction, key } of waiting) addTransaction(state, effects, transaction, key);
}

/** The transactions of committed own batches may be submitted anew; execution refuses replays. */
export function forgetTransactions(state: State, batchKey: string): void {
  const txids = state.ownLane.pending.get(batchKey);
  if (txids === undefined) return;
  for (const txid of txids) state.ownLane.known.delete(txid);
  state.ownLane.pending.delete(batchKey);
}
