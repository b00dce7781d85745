// The state after one block, as handlers and queries read it. A view stays what it is whatever is
// prepared, committed or aborted after; once its version is let go of, it refuses to answer.

import type { Hash } from '@witan/ledger/hash';
import { must } from '@witan/ledger/problems';
import type { StateRange, StateTotal } from '@witan/ledger/state-proof-verdict';
import type { LeafCache } from './leaf-cache.ts';
import { collectionOf, leavesFrom, ranksOf } from './lookup.ts';
import type { ResidentValues } from './resident-values.ts';
import { NO_NODE, type Node, type Tree } from './tree.ts';

export interface StateRow {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
}

/** A version of the tree, as long as it is in use. */
export interface HeldRoot {
  readonly height: number;
  readonly root: Node;
  readonly isHeld: boolean;
}

/** Keys and values that a view hands out are shared: callers must not change them. */
export class StateView {
  readonly #tree: Tree;
  readonly #leaves: LeafCache;
  readonly #values: ResidentValues;
  readonly #version: HeldRoot;

  constructor(tree: Tree, leaves: LeafCache, values: ResidentValues, version: HeldRoot) {
    this.#tree = tree;
    this.#leaves = leaves;
    this.#values = values;
    this.#version = version;
  }

  get height(): number {
    return this.#version.height;
  }

  get #root(): Node {
    must(this.#version.isHeld, 'OVER-7: a view of a version that is no longer held');
    return this.#version.root;
  }

  get(key: Uint8Array): Uint8Array | undefined {
    const leaf = this.leafOf(key);
    return leaf === NO_NODE ? undefined : this.valueOf(leaf);
  }

  /** The leaf of a key, or NO_NODE: for whoever asks more than one thing about it. */
  leafOf(key: Uint8Array): Node {
    return this.#leaves.find(this.#root, key);
  }

  valueOf(leaf: Node): Uint8Array {
    return this.#values.read(leaf);
  }

  /** What the tree knows without hashing the value. */
  copyValueHash(leaf: Node, target: Hash): Hash {
    return this.#tree.copyValueHash(leaf, target);
  }

  has(key: Uint8Array): boolean {
    return this.#tree.find(this.#root, key) !== NO_NODE;
  }

  /** Count and sum of all keys that begin with `prefix`: no row is read. */
  total(prefix: Uint8Array): StateTotal {
    const root = this.#root;
    if (root === NO_NODE) return { count: 0, sum: 0n };
    const { node, empty } = collectionOf(this.#tree, root, prefix);
    if (empty) return { count: 0, sum: 0n };
    return { count: this.#tree.count(node), sum: this.#tree.sum(node) };
  }

  /** Entries of a range in key order, read as they are asked for. */
  *entries(range: StateRange): Generator<StateRow, void> {
    const tree = this.#tree;
    const root = this.#root;
    if (root === NO_NODE) return;
    const collection = collectionOf(tree, root, range.prefix);
    if (collection.empty) return;
    const { from, to } = ranksOf(tree, root, collection, range);
    const leaves = leavesFrom(tree, root, from);
    for (let rank = from; rank < to; rank++) {
      // The caller may have waited between two entries.
      must(this.#root === root, 'a version keeps its root');
      const { value: leaf } = leaves.next();
      must(leaf !== undefined, 'as many leaves as the root counts');
      yield { key: tree.key(leaf), value: this.#values.read(leaf) };
    }
  }
}
