// Who waits for which transaction: requests that asked to be answered when it is final.

import { toHex } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import type { TransactionState } from './api/ledger-service.ts';

/** Transactions that this agency took and that are not final; the oldest are forgotten first. */
const PENDING_MAX = 100_000;

export class FinalityDesk {
  readonly #lookUp: (txid: Hash) => TransactionState;
  readonly #waiters = new Map<string, { txid: Hash; wake: Set<() => void> }>();
  readonly #pending = new Set<string>();

  constructor(lookUp: (txid: Hash) => TransactionState) {
    this.#lookUp = lookUp;
  }

  /** This agency has taken the transaction into its lane. */
  taken(txid: Hash): void {
    this.#pending.add(toHex(txid));
    if (this.#pending.size > PENDING_MAX) {
      const [oldest] = this.#pending;
      this.#pending.delete(oldest as string);
    }
  }

  state(txid: Hash): TransactionState {
    const found = this.#lookUp(txid);
    if (found.state !== 'unknown') return found;
    return this.#pending.has(toHex(txid)) ? { state: 'pending' } : found;
  }

  /** Resolves when the transaction is final, else after `timeoutMs` with what is known then. */
  async whenFinal(txid: Hash, timeoutMs: number): Promise<TransactionState> {
    const known = this.state(txid);
    if (known.state === 'final') return known;
    const name = toHex(txid);
    const entry = this.#waiters.get(name) ?? { txid, wake: new Set() };
    this.#waiters.set(name, entry);
    let wake: () => void = () => undefined;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      wake = resolve;
      entry.wake.add(wake);
      timer = setTimeout(resolve, timeoutMs);
    });
    clearTimeout(timer);
    entry.wake.delete(wake);
    if (entry.wake.size === 0) this.#waiters.delete(name);
    return this.state(txid);
  }

  /** Blocks became final: whoever waited for one of their transactions is answered. */
  settled(txids: Iterable<Hash>): void {
    for (const txid of txids) {
      const name = toHex(txid);
      this.#pending.delete(name);
      for (const wake of this.#waiters.get(name)?.wake ?? []) wake();
    }
  }
}
