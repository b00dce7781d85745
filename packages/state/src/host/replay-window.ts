// Identifiers of transactions that may not execute again (L7). An identifier matters until its
// `validUntilHeight` has passed, which lies at most the window ahead of the block that executed it.
// Two generations, each of as many blocks: nothing is ever taken out, the older one goes whole. To
// remember one for longer does not show, for expiry comes first.

import type { Hash } from '@witan/ledger/hash';
import { IdentifierMap } from './identifier-map.ts';

/** Maps by the first byte of an identifier: one alone would make everybody wait when it grows. */
const PARTS = 256;

type Generation = readonly IdentifierMap[];

function newGeneration(): Generation {
  return Array.from({ length: PARTS }, () => new IdentifierMap());
}

export class ReplayWindow {
  readonly #blocks: number;
  /** Since this height; the older generation ends below it. */
  #since: number | undefined;
  #newer: Generation = newGeneration();
  #older: Generation = newGeneration();

  constructor(blocks: number) {
    this.#blocks = blocks;
  }

  has(txid: Hash): boolean {
    const part = txid[0] as number;
    return (this.#newer[part]?.has(txid) || this.#older[part]?.has(txid)) === true;
  }

  /** Adds what a committed height executed, and forgets what has expired long ago. */
  add(height: number, txids: Iterable<Hash>): void {
    this.#since ??= height;
    if (height > this.#since + this.#blocks) {
      this.#older = this.#newer;
      this.#newer = newGeneration();
      this.#since = height;
    }
    for (const txid of txids) this.#newer[txid[0] as number]?.set(txid, height);
  }
}
