// What each height replaced, so that the state before it can be made again (state.md §9). A row for
// each height, behind those of all heights before; what the rows of history hold is not said twice.
//
//   u                    lowest height that can be gone back to u64
//   u ‖ height u64       for each key that it changed, ascending: before u8 ‖ key length u8 ‖ key,
//                        and for VALUE length u32 ‖ value

import { ByteReader, ByteWriter } from '@witan/ledger/bytes';
import { stateKeyBytesMax, stateValueBytesMax } from '@witan/ledger/limits';
import { must, WitanError } from '@witan/ledger/problems';
import { INDEX_MARKER } from '@witan/ledger/state-value';
import type { Portions } from './portions.ts';
import type { RowWrite } from './rows.ts';
import { HISTORY, MARKER, NO_NODE, type Node, Tree } from './tree.ts';
import type { Update, Write } from './update.ts';

const ROW = 0x75;

/** What was under the key: nothing, an index entry, a value, or one that lies with the history. */
const ABSENT = 0;
const ENTRY = 1;
const VALUE = 2;
const PAST = 3;

export const UNDO_FROM_ROW: Uint8Array = Uint8Array.of(ROW);

export function undoRowKey(height: number): Uint8Array {
  return new ByteWriter(9).u8(ROW).u64(height).finish();
}

/** The value that a record with history had before a height. */
export type PastValue = (key: Uint8Array) => Uint8Array | undefined;

/**
 * The row of a height. `read`: the value of a leaf that it took away. With `isKept`, values with a
 * history lie with it.
 */
export function* undoRow(
  tree: Tree,
  height: number,
  { created, removed }: Pick<Update, 'created' | 'removed'>,
  read: (leaf: Node) => Uint8Array,
  isKept: boolean,
  portions: Portions,
): Generator<undefined, RowWrite> {
  const row = new ByteWriter(8 * created.length);
  // Both list their leaves in key order, as the tree was walked (state.md §7.3).
  let [at, from] = [nextLeaf(created, 0), nextLeaf(removed, 0)];
  while (at < created.length || from < removed.length) {
    const [added, leaf] = [created[at] ?? NO_NODE, removed[from] ?? NO_NODE];
    const order = orderOf(tree, added, leaf);
    const key = tree.keyView(order < 0 ? added : leaf);
    const before = order < 0 ? ABSENT : beforeOf(tree, leaf, isKept);
    row.u8(before).u8(key.length).raw(key);
    if (before === VALUE) row.sized32(read(leaf));
    if (order <= 0) at = nextLeaf(created, at + 1);
    if (order >= 0) from = nextLeaf(removed, from + 1);
    if (portions.isOver()) yield;
  }
  return { key: undoRowKey(height), value: row.finish() };
}

/** Of two leaves by key; one that is missing comes last. */
function orderOf(tree: Tree, one: Node, other: Node): number {
  if (one === NO_NODE || other === NO_NODE) return one === NO_NODE ? 1 : -1;
  return tree.compareLeaves(one, other);
}

function beforeOf(tree: Tree, leaf: Node, isKept: boolean): number {
  if (tree.has(leaf, MARKER)) return ENTRY;
  return isKept && tree.has(leaf, HISTORY) ? PAST : VALUE;
}

function nextLeaf(nodes: Int32Array, from: number): number {
  let at = from;
  while (at < nodes.length && !Tree.isLeaf(nodes[at] as Node)) at += 1;
  return at;
}

/**
 * The writes that lead from a height to the one before. Throws WitanError `query/past-gone` where
 * the history lacks a value.
 */
export function* undoing(
  row: Uint8Array,
  pastValue: PastValue | undefined,
): Generator<Write, void> {
  for (const input = new ByteReader(row); input.remaining > 0; ) {
    const before = input.u8();
    const key = input.raw(Math.min(input.u8(), stateKeyBytesMax));
    if (before === ABSENT) yield { key, value: undefined };
    else if (before === ENTRY) yield { key, value: INDEX_MARKER };
    else if (before === VALUE) yield { key, value: input.sized32(stateValueBytesMax) };
    else {
      must(before === PAST, 'what an undo row says of a key');
      const value = pastValue?.(key);
      if (value === undefined) throw new WitanError('query/past-gone');
      yield { key, value };
    }
  }
}

/** The keys that a height changed. */
export function* changedKeys(row: Uint8Array): Generator<Uint8Array, void> {
  for (const input = new ByteReader(row); input.remaining > 0; ) {
    const before = input.u8();
    yield input.raw(Math.min(input.u8(), stateKeyBytesMax));
    if (before === VALUE) input.sized32(stateValueBytesMax);
  }
}
