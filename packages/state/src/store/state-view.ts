// The state after one block, as handlers and queries read it. A view stays what it is whatever is
// prepared, committed or aborted after; it must not outlive its version's retention.

import type { StateRange, StateTotal } from '@witan/ledger/state-proof-verdict';
import { collectionOf, findLeaf, leavesFrom, ranksOf } from './lookup.ts';
import type { ResidentValues } from './resident-values.ts';
import type { TreeNode } from './tree.ts';

export interface StateRow {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
}

/** Keys and values that a view hands out are shared: callers must not change them. */
export class StateView {
  readonly height: number;
  readonly #root: TreeNode | undefined;
  readonly #values: ResidentValues;

  constructor(height: number, root: TreeNode | undefined, values: ResidentValues) {
    this.height = height;
    this.#root = root;
    this.#values = values;
  }

  get(key: Uint8Array): Uint8Array | undefined {
    const leaf = findLeaf(this.#root, key);
    return leaf === undefined ? undefined : this.#values.read(leaf);
  }

  has(key: Uint8Array): boolean {
    return findLeaf(this.#root, key) !== undefined;
  }

  /** Count and sum of all keys that begin with `prefix`: no row is read. */
  total(prefix: Uint8Array): StateTotal {
    if (this.#root === undefined) return { count: 0, sum: 0n };
    const { node, empty } = collectionOf(this.#root, prefix);
    return empty ? { count: 0, sum: 0n } : { count: node.count, sum: node.sum };
  }

  /** Entries of a range in key order, read as they are asked for. */
  *entries(range: StateRange): Generator<StateRow, void> {
    if (this.#root === undefined) return;
    const collection = collectionOf(this.#root, range.prefix);
    if (collection.empty) return;
    const { from, to } = ranksOf(this.#root, collection, range);
    let rank = from;
    for (const leaf of leavesFrom(this.#root, from)) {
      if (rank === to) return;
      rank += 1;
      yield { key: leaf.key, value: this.#values.read(leaf) };
    }
  }
}
