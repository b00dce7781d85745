// The values of leaves: in memory while the rows do not hold them, and as long as there is room. A
// leaf never changes, so neither does its value: overlays, older versions and proofs share it.

import { equalBytes, toHex } from '@witan/ledger/bytes';
import { sha256 } from '@witan/ledger/hash';
import { WitanError } from '@witan/ledger/problems';
import { hasHistory, INDEX_MARKER } from '@witan/ledger/state-value';
import { leafRowKey, type Rows } from './rows.ts';
import { HISTORY, MARKER, type Node, PINNED, READ_LATELY, type Tree } from './tree.ts';
import type { LeafValues } from './update.ts';
import { ValueSlab } from './value-slab.ts';

export class ResidentValues implements LeafValues {
  readonly #tree: Tree;
  readonly #rows: Pick<Rows, 'get'>;
  readonly #slab: ValueSlab;

  /** `bytesMax`: memory for values that the rows hold as well. */
  constructor(tree: Tree, rows: Pick<Rows, 'get'>, bytesMax: number) {
    this.#tree = tree;
    this.#rows = rows;
    this.#slab = new ValueSlab(tree, bytesMax);
  }

  /** The value of a new leaf stays until `release`. The marker of index entries takes no memory. */
  keep(leaf: Node, value: Uint8Array): void {
    this.#tree.mark(leaf, PINNED);
    if (!this.#tree.has(leaf, MARKER)) this.#slab.put(leaf, value);
  }

  /**
   * The value of a leaf of any version in use. A row is compared with the hash in its leaf: a start
   * that made its tree of a file has looked at no row.
   */
  read(leaf: Node): Uint8Array {
    const tree = this.#tree;
    if (tree.has(leaf, MARKER)) return INDEX_MARKER;
    if (tree.place(leaf) !== 0) {
      tree.mark(leaf, READ_LATELY);
      return this.#slab.copy(leaf);
    }
    const value = this.#checkedRow(leaf);
    this.#slab.put(leaf, value);
    return value;
  }

  #checkedRow(leaf: Node): Uint8Array {
    return this.#checked(leaf, this.#rowOf(leaf));
  }

  #rowOf(leaf: Node): Uint8Array {
    const value = this.#rows.get(leafRowKey(this.#tree.key(leaf)));
    if (value === undefined) throw new WitanError('state/row-damaged', 'a row is missing');
    return value;
  }

  /** The same, compared with its hash in memory too: what is wrong is never served as proven. */
  readChecked(leaf: Node): Uint8Array {
    const isInRow = this.#tree.place(leaf) === 0;
    const value = this.read(leaf);
    return isInRow ? value : this.#checked(leaf, value);
  }

  /** The same for whoever reads everything once: what others read lately stays in memory. */
  readUncached(leaf: Node): Uint8Array {
    const tree = this.#tree;
    if (tree.has(leaf, MARKER)) return INDEX_MARKER;
    if (tree.place(leaf) === 0) return this.#checkedRow(leaf);
    return this.#checked(leaf, this.#slab.copy(leaf));
  }

  /** Compares the row itself with the leaf, whatever memory holds. Throws `state/row-damaged`. */
  compareRow(leaf: Node): void {
    const value = this.#rowOf(leaf);
    // A tree that was made of pages has the flag of a history from there, where no hash covers it.
    const isTold = this.#tree.has(leaf, HISTORY) === hasHistory(value);
    if (isTold && equalBytes(sha256(value), this.#tree.valueHash(leaf))) return;
    const name = toHex(this.#tree.key(leaf));
    throw new WitanError('state/row-damaged', `the row of ${name} differs from the signed root`);
  }

  #checked(leaf: Node, value: Uint8Array): Uint8Array {
    if (!equalBytes(sha256(value), this.#tree.valueHash(leaf))) {
      throw new WitanError('state/row-damaged', 'a row differs from the hash in its leaf');
    }
    return value;
  }

  /** The rows hold the value of this leaf: memory may let go of it. */
  release(leaf: Node): void {
    this.#slab.unpin(leaf);
  }

  /** The rows are about to lose this value, while older versions still refer to its leaf. */
  retain(leaf: Node): void {
    if (this.#tree.place(leaf) !== 0) this.#slab.pin(leaf);
    else if (!this.#tree.has(leaf, MARKER)) this.keep(leaf, this.#checkedRow(leaf));
  }

  forget(leaf: Node): void {
    this.#slab.forget(leaf);
  }

  /** Memory that the value of a leaf takes. */
  bytesOf(leaf: Node): number {
    return this.#slab.bytesOf(leaf);
  }

  get bytesHeld(): number {
    return this.#slab.bytesHeld;
  }

  get bytesPinned(): number {
    return this.#slab.bytesPinned;
  }
}
