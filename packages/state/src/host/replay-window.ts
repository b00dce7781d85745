// Identifiers of transactions that may not execute again (L7). An identifier matters until its
// `validUntilHeight` has passed, which lies at most the window ahead of the block that executed it.
// Two generations, each of as many blocks: nothing is ever taken out, the older one goes whole. To
// remember one for longer does not show, for expiry comes first.

import type { Hash } from '@witan/ledger/hash';
import { IdentifierMap, type IdentifierSalt } from './identifier-map.ts';

export class ReplayWindow {
  readonly #blocks: number;
  readonly #salt: IdentifierSalt;
  /** Since this height; the older generation ends below it. */
  #since: number | undefined;
  #newer: IdentifierMap;
  #older: IdentifierMap;

  constructor(blocks: number, salt: IdentifierSalt) {
    this.#blocks = blocks;
    this.#salt = salt;
    this.#newer = new IdentifierMap(salt);
    this.#older = new IdentifierMap(salt);
  }

  has(txid: Hash): boolean {
    return this.#newer.has(txid) || this.#older.has(txid);
  }

  /** Adds what a committed height executed, and forgets what has expired long ago. */
  add(height: number, executed: IdentifierMap): void {
    this.#since ??= height;
    if (height > this.#since + this.#blocks) {
      this.#older = this.#newer;
      this.#newer = new IdentifierMap(this.#salt);
      this.#since = height;
    }
    this.#newer.addAll(executed);
  }
}
