// A tree of some past height, brought to the height of the rows: the rows of the past name the keys
// that changed in between, and the rows of these say what became of them.

import { ByteReader, byteName, compareBytes } from '@witan/ledger/bytes';
import { leafRowKey, type Rows } from './rows.ts';
import type { BuiltTree, TreeBuilder } from './tree-builder.ts';
import { changedKeys, UNDO_FROM_ROW, undoRowKey } from './undo.ts';
import { applyWrites, freeNodes, type LeafValues } from './update.ts';

/** Reading so large a share of the rows one by one takes longer than reading all in order. */
const CHANGED_SHARE_MAX = 1 / 8;
const KEYS_PER_PASS = 4_096;

/** The rows have every value. */
const NOT_KEPT: LeafValues = { keep: () => undefined, forget: () => undefined };

/** `from`, `to`: the height of the leaves in `builder`, and that of the rows. Answers why not. */
export function renewed(
  builder: TreeBuilder,
  from: number,
  to: number,
  get: Rows['get'],
): (BuiltTree & { readonly changed: number }) | string {
  if (from > to) return `it is of height ${from}, and the state of height ${to}`;
  const oldest = get(UNDO_FROM_ROW);
  if (from < to && (oldest === undefined || new ByteReader(oldest).u64() > from)) {
    return `it is of height ${from}, and what changed since is not kept`;
  }
  const { tree } = builder;
  let root = builder.finish();
  const keys = new Map<string, Uint8Array>();
  const most = CHANGED_SHARE_MAX * tree.count(root);
  for (let height = from + 1; height <= to; height++) {
    const row = get(undoRowKey(height));
    if (row === undefined) return `what height ${height} changed is not kept`;
    for (const key of changedKeys(row)) keys.set(byteName(key), key);
    if (keys.size > most) return `too much has changed since height ${from}`;
  }
  const sorted = [...keys.values()].sort(compareBytes);
  for (let at = 0; at < sorted.length; at += KEYS_PER_PASS) {
    const some = sorted.slice(at, at + KEYS_PER_PASS);
    const writes = some.map((key) => ({ key, value: get(leafRowKey(key)) }));
    const update = applyWrites(tree, root, writes, NOT_KEPT);
    freeNodes(tree, update.removed, NOT_KEPT);
    root = update.root;
  }
  return { tree, finish: () => root, changed: sorted.length };
}
