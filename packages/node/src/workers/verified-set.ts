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
    for (let way = 0; way < WAYS; way++) {
      if (this.#holds(placeOf(leaf, way), leaf)) return true;
    }
    return false;
  }

  #holds(start: number, leaf: Hash): boolean {
    for (let i = 0; i < WORDS; i++) {
      if (this.#words[start + i] !== wordAt(leaf, i)) return false;
    }
    return true;
  }

  add(leaf: Hash): void {
    // The last word is as good as random, and not what chose the set.
    const start = placeOf(leaf, wordAt(leaf, WORDS - 1) & (WAYS - 1));
    for (let i = 0; i < WORDS; i++) this.#words[start + i] = wordAt(leaf, i);
  }
}

function wordAt(hash: Hash, index: number): number {
  const at = 4 * index;
  return (
    ((hash[at] as number) << 24) |
    ((hash[at + 1] as number) << 16) |
    ((hash[at + 2] as number) << 8) |
    (hash[at + 3] as number)
  );
}

function placeOf(hash: Hash, way: number): number {
  const set = wordAt(hash, 0) & (SETS - 1);
  return (set * WAYS + way) * WORDS;
}
