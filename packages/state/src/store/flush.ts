// What some heights changed, as row writes: each height lists the leaves that it made and took
// away, so that the cost is that of the changes, and nothing is searched for.

import { byteName } from '@witan/ledger/bytes';
import type { ResidentValues } from './resident-values.ts';
import { leafRowKey, type RowWrite } from './rows.ts';
import { NO_NODE, type Node, PINNED, SUPERSEDED, Tree } from './tree.ts';
import type { Update } from './update.ts';

/** Final row writes of some heights, and the leaves whose values the rows will hold with them. */
export interface FlushedRows {
  readonly rows: RowWrite[];
  readonly leaves: readonly Node[];
}

/**
 * `updates` lead from the flushed root to the target, one after another. `olderHeld`: heights below
 * the target still answer.
 */
export function rowsOf(
  tree: Tree,
  values: ResidentValues,
  updates: readonly Update[],
  roots: { readonly flushed: Node; readonly target: Node },
  olderHeld: boolean,
): FlushedRows {
  for (const { removed } of updates) supersede(tree, values, removed, olderHeld);
  const rows: RowWrite[] = [];
  for (const key of deletedKeys(tree, updates)) {
    // A later height may have written it again, and an earlier one may have made it.
    const isGone = tree.find(roots.target, key) === NO_NODE;
    const wasThere = tree.find(roots.flushed, key) !== NO_NODE;
    if (isGone && wasThere) rows.push({ key: leafRowKey(key), value: undefined });
  }
  const leaves: Node[] = [];
  for (const { created } of updates) {
    for (const leaf of created) {
      if (!Tree.isLeaf(leaf) || tree.has(leaf, SUPERSEDED)) continue;
      leaves.push(leaf);
      rows.push({ key: leafRowKey(tree.key(leaf)), value: values.read(leaf) });
    }
  }
  return { rows, leaves };
}

/**
 * A leaf that is taken away before it was flushed needs no row. One that was flushed is about to
 * lose its row, while older heights may still be asked for it.
 */
function supersede(
  tree: Tree,
  values: ResidentValues,
  removed: Int32Array,
  olderHeld: boolean,
): void {
  for (const leaf of removed) {
    if (!Tree.isLeaf(leaf)) continue;
    if (tree.has(leaf, PINNED)) tree.mark(leaf, SUPERSEDED);
    else if (olderHeld) values.retain(leaf);
  }
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
