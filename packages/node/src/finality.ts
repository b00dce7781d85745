// Who waits for which transaction: requests that asked to be answered when it is final.

import { type Hash, hashName } from '@witan/ledger/hash';
import type { Outcome } from '@witan/ledger/outcome';
import { problemOf } from '@witan/ledger/problems';
import type { TransactionState } from './api/ledger-service.ts';
import type { Place } from './transaction-places.ts';

/** Transactions that this agency took and that are not final; the oldest are forgotten first. */
const PENDING_MAX = 100_000;
/** Requests that wait; one more is told at once what is known. */
const WAITING_MAX = 16_384;

/** Codes of transactions that a block carries too late or too early: they have no place in it. */
const PASSED_OVER: ReadonlyMap<number, 'final' | 'postponed'> = new Map([
  [problemOf('transaction/expired').code, 'final'],
  [problemOf('transaction/expiry-too-far').code, 'postponed'],
]);

type Taken = Pick<Place, 'settle' | 'isHeld'>;

const PLACELESS: Taken = { settle: () => undefined, isHeld: true };

interface Waiting {
  readonly txid: Hash;
  readonly answers: Set<(state: TransactionState) => void>;
}

export class FinalityDesk {
  readonly #lookUp: (txid: Hash) => TransactionState;
  readonly #waiting = new Map<string, Waiting>();
  #waits = 0;
  /** Taken, each with its place. */
  readonly #pending = new Map<string, Taken>();
  /** What became of transactions that were taken here and passed over by a block. */
  readonly #passedOver = new Map<string, TransactionState>();
  /** Waited for, in a block already, and not covered by a certificate yet. */
  readonly #uncovered = new Set<string>();

  constructor(lookUp: (txid: Hash) => TransactionState) {
    this.#lookUp = lookUp;
  }

  /** This agency has taken the transaction into its lane; its place is free once it is settled. */
  taken(txid: Hash, place: Taken = PLACELESS): void {
    const name = hashName(txid);
    this.#pending.set(name, place);
    this.#passedOver.delete(name);
    forgetOldest(this.#pending);
  }

  /**
   * Whether this agency has taken the transaction, and no block has settled it. One whose place has
   * lapsed may have been lost with its lane: whoever hands it in again is to be listened to.
   */
  isPending(txid: Hash): boolean {
    return this.#pending.get(hashName(txid))?.isHeld === true;
  }

  state(txid: Hash): TransactionState {
    const name = hashName(txid);
    // It is in a lane, again perhaps after a block postponed it: no disk need be asked.
    if (this.#pending.has(name)) return { state: 'pending' };
    const found = this.#lookUp(txid);
    return found.state === 'unknown' ? (this.#passedOver.get(name) ?? found) : found;
  }

  /**
   * Resolves when the transaction is final or postponed by a block to come, else after `timeoutMs`
   * with what is known then.
   */
  whenFinal(txid: Hash, timeoutMs: number): Promise<TransactionState> {
    const known = this.state(txid);
    if (known.state === 'final' || this.#waits >= WAITING_MAX) return Promise.resolve(known);
    this.#waits += 1;
    const name = hashName(txid);
    const waiting = this.#waiting.get(name) ?? { txid, answers: new Set() };
    this.#waiting.set(name, waiting);
    return new Promise((resolve) => {
      const answer = (state: TransactionState): void => {
        clearTimeout(timer);
        this.#waits -= 1;
        waiting.answers.delete(answer);
        if (waiting.answers.size === 0) this.#waiting.delete(name);
        resolve(state);
      };
      const timer = setTimeout(() => answer(this.state(txid)), timeoutMs);
      waiting.answers.add(answer);
    });
  }

  /** Answers all who wait with what is known: nothing more will be. */
  close(): void {
    for (const { txid, answers } of [...this.#waiting.values()]) {
      for (const answer of [...answers]) answer(this.state(txid));
    }
  }

  /** A block was committed: whoever waited for one of its transactions may be answered. */
  settled(outcomes: Iterable<Pick<Outcome, 'txid' | 'height' | 'index' | 'code'>>): void {
    for (const { txid, height, index, code } of outcomes) {
      const name = hashName(txid);
      const place = this.#pending.get(name);
      if (place !== undefined) {
        this.#pending.delete(name);
        place.settle();
      }
      const wasTaken = place !== undefined || this.#waiting.has(name);
      const state = PASSED_OVER.get(code);
      if (wasTaken && state !== undefined) {
        this.#passedOver.set(name, { state, height, index, code });
        forgetOldest(this.#passedOver);
      }
      if (this.#waiting.has(name)) this.#uncovered.add(name);
    }
    this.certified();
  }

  /** A certificate became known: it may cover what was executed before. */
  certified(): void {
    for (const name of this.#uncovered) {
      const waiting = this.#waiting.get(name);
      const state = waiting && this.state(waiting.txid);
      if (state?.state === 'pending') continue;
      this.#uncovered.delete(name);
      for (const answer of [...(waiting?.answers ?? [])]) answer(state as TransactionState);
    }
  }
}

function forgetOldest(names: Map<string, unknown>): void {
  if (names.size <= PENDING_MAX) return;
  const [oldest] = names.keys();
  names.delete(oldest as string);
}
