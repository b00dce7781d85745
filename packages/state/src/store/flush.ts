// What some heights changed, as row writes: each height lists the leaves that it made and took
// away, so that the cost is that of the changes, and nothing is searched for.

import { byteName } from '@witan/ledger/bytes';
import type { Portions } from './portions.ts';
import type { ResidentValues } from './resident-values.ts';
import { LeafRowKeys, leafRowKey, type RowWrite } from './rows.ts';
import { NO_NODE, type Node, PINNED, SUPERSEDED, Tree } from './tree.ts';
import type { Update } from './update.ts';

/** Final row writes of some heights, and the leaves whose values the rows will hold with them. */
export interface FlushedRows {
  readonly rows: RowWrite[];
  readonly leaves: readonly Node[];
}

/** The roots that a batch lies between. */
export interface FlushSpan {
  readonly flushed: Node;
  readonly target: Node;
  /** Heights below the target still answer. */
  readonly olderHeld: boolean;
}

/**
 * `updates` lead from the flushed root to the target, one after another; all of them must be kept
 * until the end.
 */
export function* rowsOf(
  tree: Tree,
  values: ResidentValues,
  updates: readonly Update[],
  { flushed, target, olderHeld }: FlushSpan,
  portions: Portions,
): Generator<undefined, FlushedRows> {
  for (const { removed } of updates) {
    for (const leaf of removed) {
      if (!Tree.isLeaf(leaf)) continue;
      supersede(tree, values, leaf, olderHeld);
      if (portions.isOver()) yield;
    }
  }
  const rows: RowWrite[] = [];
  for (const key of deletedKeys(tree, updates)) {
    // A later height may have written it again, and an earlier one may have made it.
    const isGone = tree.find(target, key) === NO_NODE;
    const wasThere = tree.find(flushed, key) !== NO_NODE;
    if (isGone && wasThere) rows.push({ key: leafRowKey(key), value: undefined });
    if (portions.isOver()) yield;
  }
  const leaves: Node[] = [];
  const keys = new LeafRowKeys();
  for (const { created } of updates) {
    for (const leaf of created) {
      if (!Tree.isLeaf(leaf) || tree.has(leaf, SUPERSEDED)) continue;
      leaves.push(leaf);
      rows.push({ key: keys.of(tree.keyView(leaf)), value: values.read(leaf) });
      if (portions.isOver()) yield;
    }
  }
  return { rows, leaves };
}

/** How many leaves some heights made. */
export function leavesIn(updates: readonly Pick<Update, 'created'>[]): number {
  let leaves = 0;
  for (const { created } of updates) {
    for (const node of created) if (Tree.isLeaf(node)) leaves += 1;
  }
  return leaves;
}

/**
 * A leaf that is taken away before it was flushed needs no row. One that was flushed is about to
 * lose its row, while older heights may still be asked for it.
 */
function supersede(tree: Tree, values: ResidentValues, leaf: Node, olderHeld: boolean): void {
  if (tree.has(leaf, PINNED)) tree.mark(leaf, SUPERSEDED);
  else if (olderHeld) values.retain(leaf);
}

/** Each key once. */
function deletedKeys(tree: Tree, updates: readonly Update[]): Iterable<Uint8Array> {
  const keys = new Map<string, Uint8Array>();
  for (const { deleted } of updates) {
    for (const leaf of deleted) {
      const key = tree.key(leaf);
      keys.set(byteName(key), key);
    }
  }
  return keys.values();
}
