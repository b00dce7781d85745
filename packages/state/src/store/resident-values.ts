// Values in memory. A leaf never changes, so neither does its value, and a value held at its leaf
// is a cache that needs no invalidation: overlays, older versions and proofs all share it.

import { equalBytes } from '@witan/ledger/bytes';
import { sha256 } from '@witan/ledger/hash';
import { WitanError } from '@witan/ledger/problems';
import { leafRowKey, type Rows } from './rows.ts';
import type { Leaf } from './tree.ts';

/** Heap that an array takes beside its bytes. */
const ARRAY_OVERHEAD_BYTES = 200;

/** Reads the values of leaves, and keeps the newest of those that the rows hold too. */
export class ResidentValues {
  readonly #rows: Rows;
  readonly #bytesMax: number;
  /** Leaves in the order in which their values became evictable, from `#oldest` on. */
  #queue: Leaf[] = [];
  #oldest = 0;
  #bytes = 0;

  constructor(rows: Rows, bytesMax: number) {
    this.#rows = rows;
    this.#bytesMax = bytesMax;
  }

  /** The value of a leaf of any version in use. */
  read(leaf: Leaf): Uint8Array {
    if (leaf.value !== undefined) return leaf.value;
    const value = this.#rows.get(leafRowKey(leaf.key));
    if (value === undefined) throw new WitanError('state/row-damaged', 'a row is missing');
    leaf.value = value;
    this.release(leaf);
    return value;
  }

  /** The same, compared with its hash: a wrong row is never served as proven. */
  readChecked(leaf: Leaf): Uint8Array {
    const value = this.read(leaf);
    if (!equalBytes(sha256(value), leaf.valueHash())) {
      throw new WitanError('state/row-damaged', 'a row differs from the hash in its leaf');
    }
    return value;
  }

  /** The rows hold the value of this leaf: memory may let go of it. */
  release(leaf: Leaf): void {
    if (leaf.evictable || leaf.value === undefined) return;
    leaf.evictable = true;
    this.#queue.push(leaf);
    this.#bytes += leaf.value.length + ARRAY_OVERHEAD_BYTES;
    while (this.#bytes > this.#bytesMax) this.#letGoOfOldest();
  }

  /** The rows are about to lose this value, while older versions still refer to its leaf. */
  retain(leaf: Leaf): void {
    leaf.value = this.read(leaf);
    leaf.evictable = false;
  }

  #letGoOfOldest(): void {
    const leaf = this.#queue[this.#oldest] as Leaf;
    this.#oldest += 1;
    this.#bytes -= (leaf.value as Uint8Array).length + ARRAY_OVERHEAD_BYTES;
    if (leaf.evictable) {
      leaf.value = undefined;
      leaf.evictable = false;
    }
    // Moving the rest down costs one step per leaf let go of, and frees the front.
    if (2 * this.#oldest > this.#queue.length) {
      this.#queue = this.#queue.slice(this.#oldest);
      this.#oldest = 0;
    }
  }
}
