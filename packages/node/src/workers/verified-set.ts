// Which transactions were found valid, shared by all verification threads, so that one that came in
// through the API and again in batches is verified once (L3).
//
// An entry is the leaf hash of the whole transaction, its signature included: under its identifier
// alone, a copy with a bad signature would pass wherever the good one had been seen first, and
// validators would disagree on a batch. Threads write without a lock. A reader that meets an entry
// half written sees a mixture of two hashes, and nobody can make a transaction that hashes to it.

import { HASH_LENGTH, type Hash } from '@witan/ledger/hash';

const WORDS = HASH_LENGTH / 4;
/** An entry may stand in any of so many places; a new one replaces one of them. */
const WAYS = 4;
const SETS = 16_384;

export class VerifiedSet {
  /** 2 MiB for 65,536 transactions. */
  readonly shared: SharedArrayBuffer;
  readonly #words: Int32Array;

  constructor(shared: SharedArrayBuffer = new SharedArrayBuffer(SETS * WAYS * HASH_LENGTH)) {
    this.shared = shared;
    this.#words = new Int32Array(shared);
  }

  has(leaf: Hash): boolean {
    const wanted = wordsOf(leaf);
    for (let way = 0; way < WAYS; way++) {
      const start = placeOf(wanted, way);
      if (wanted.every((word, i) => this.#words[start + i] === word)) return true;
    }
    return false;
  }

  add(leaf: Hash): void {
    const words = wordsOf(leaf);
    // The last word is as good as random, and not what chose the set.
    this.#words.set(words, placeOf(words, (words[WORDS - 1] as number) & (WAYS - 1)));
  }
}

function wordsOf(hash: Hash): Int32Array {
  return new Int32Array(hash.buffer.slice(hash.byteOffset, hash.byteOffset + HASH_LENGTH));
}

function placeOf(words: Int32Array, way: number): number {
  const set = (words[0] as number) & (SETS - 1);
  return (set * WAYS + way) * WORDS;
}
