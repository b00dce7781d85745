// A tree out of leaf rows in key order, as a start reads them: each node is built, and hashed,
// once, and no more than the path to the newest leaf is open.

import { stateKeyBytesMax } from '@witan/ledger/limits';
import { DecodeError, WitanError } from '@witan/ledger/problems';
import { bitAt, NO_BIT, stateKeyBytesMin } from '@witan/ledger/state-tree';
import { stateKeyOf } from './rows.ts';
import { NO_NODE, type Node, Tree } from './tree.ts';

/** A branch whose left side is complete. */
interface OpenBranch {
  readonly bit: number;
  readonly left: Node;
}

/** A tree in the making, and its root once it is made; asked once. */
export interface BuiltTree {
  readonly tree: Tree;
  finish(): Node;
}

export class TreeBuilder implements BuiltTree {
  readonly tree: Tree = new Tree();
  readonly #open: OpenBranch[] = [];
  #last: Node = NO_NODE;

  /**
   * The next row of a leaf, of which nothing is kept but key, hash and amount. Throws WitanError
   * `state/row-damaged` for one that the store cannot have written: it passed its checksum, so it
   * was written wrong or changed by hand.
   */
  add(row: Uint8Array, value: Uint8Array): void {
    const key = stateKeyOf(row);
    this.#turnTo(key);
    try {
      this.#last = this.tree.leaf(key, value);
    } catch (cause) {
      if (!(cause instanceof DecodeError)) throw cause;
      damaged('a row holds no state value', cause);
    }
  }

  /** The next leaf by what it says of its value, see `leafOf`; throws the same. */
  addLeaf(key: Uint8Array, kind: number, high: number, low: number, valueHash: Uint8Array): void {
    this.#turnTo(key);
    this.#last = this.tree.leafOf(key, kind, high, low, valueHash);
  }

  #turnTo(key: Uint8Array): void {
    if (key.length < stateKeyBytesMin || key.length > stateKeyBytesMax) damaged('TREE-3: length');
    if (this.#last === NO_NODE) return;
    const bit = this.tree.criticalBit(this.#last, key);
    if (bit === NO_BIT) damaged('TREE-2: one key begins with another');
    if (bitAt(key, bit) === 0) damaged('leaf rows out of order');
    this.#open.push({ bit, left: this.#closeBelow(bit) });
  }

  /** Closes every branch below `bit`, and answers with what they make together. */
  #closeBelow(bit: number): Node {
    let node = this.#last;
    for (let top = this.#open.at(-1); top !== undefined && top.bit > bit; top = this.#open.at(-1)) {
      node = this.tree.inner(top.bit, top.left, node);
      this.#open.pop();
    }
    return node;
  }

  /** The root: NO_NODE when there was no row. */
  finish(): Node {
    return this.#last === NO_NODE ? NO_NODE : this.#closeBelow(-1);
  }
}

function damaged(what: string, cause?: unknown): never {
  throw new WitanError('state/row-damaged', what, { cause });
}
