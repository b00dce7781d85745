// What an opened state proof says about a question (state.md §4.2). The reader derives key, prefix
// and bounds from its own question, never from the answer (PROOF-1). Whatever the proof leaves
// opaque is "not covered": an error, never "absent" (PROOF-5).

import { compareBytes, equalBytes } from './bytes.ts';
import { VerifyError } from './problems.ts';
import type { HistoryPart } from './state-history.ts';
import type { LogQuestion } from './state-log.ts';
import type { OpenedTree, ProofNode, StateEntry } from './state-proof.ts';
import { bitAt } from './state-tree.ts';

/** Leaves of a collection, and the total of their amounts in minor units. */
export interface StateTotal {
  readonly count: number;
  readonly sum: bigint;
}

/** All keys that begin with `prefix`, and of those `from` (inclusive) up to `to` (exclusive). */
export interface StateRange {
  readonly prefix: Uint8Array;
  readonly from?: Uint8Array | undefined;
  readonly to?: Uint8Array | undefined;
}

/**
 * What can be asked of the state at a height; `values` asks for the values beside the keys, and
 * `past` for versions that the record had before: it is then the only question. So is one of a log,
 * of whose head `key` is the key.
 */
export type StateQuestion =
  | {
      readonly ask: 'key';
      readonly key: Uint8Array;
      readonly values: boolean;
      readonly past?: HistoryPart;
    }
  | ({ readonly ask: 'range'; readonly values: boolean } & StateRange)
  | {
      readonly ask: 'page';
      readonly prefix: Uint8Array;
      readonly from?: Uint8Array | undefined;
      readonly limit: number;
      readonly values: boolean;
    }
  | { readonly ask: 'total'; readonly prefix: Uint8Array }
  | LogQuestion
  | ({ readonly ask: 'range-total' } & StateRange);

export type KeyVerdict = ({ readonly present: true } & StateEntry) | { readonly present: false };

export interface PageVerdict {
  readonly entries: readonly StateEntry[];
  /** Nothing of the collection follows the last entry. */
  readonly atEnd: boolean;
  /** Of the whole collection. */
  readonly total: StateTotal;
}

const NOTHING: StateTotal = { count: 0, sum: 0n };

function notCovered(): never {
  throw new VerifyError('proof/not-covered');
}

/** The entry of a key, or that there is none. */
export function judgeKey(opened: OpenedTree, key: Uint8Array): KeyVerdict {
  // No inner node has a bit beyond 1024, so this ends at a leaf or at an opaque node.
  const entry = nodeOf(opened, key, Number.MAX_SAFE_INTEGER).entry ?? notCovered();
  if (equalBytes(entry.key, key)) return { present: true, ...entry };
  const sameTable = entry.key[0] === key[0] && entry.key[1] === key[1];
  if (sameTable && entry.key.length !== key.length) {
    throw new VerifyError('proof/shape', 'key lengths');
  }
  return { present: false };
}

/** Every entry of a collection or of a range in it: complete, in key order. */
export function judgeRange(opened: OpenedTree, range: StateRange): readonly StateEntry[] {
  const items = itemsBetweenFences(opened, range);
  return items.map((item) => item.entry ?? notCovered());
}

/** The first `limit` entries at or after `from`, and the total of the whole collection. */
export function judgePage(
  opened: OpenedTree,
  prefix: Uint8Array,
  from: Uint8Array | undefined,
  limit: number,
): PageVerdict {
  const items = itemsBetweenFences(opened, { prefix, from });
  const entries: StateEntry[] = [];
  for (const item of items) {
    if (entries.length === limit) break;
    entries.push(item.entry ?? notCovered());
  }
  const total = judgeTotal(opened, prefix);
  return { entries, atEnd: entries.length === items.length, total };
}

/** Count and sum of all keys that begin with `prefix`, without a list. */
export function judgeTotal(opened: OpenedTree, prefix: Uint8Array): StateTotal {
  const node = collectionOf(opened, prefix);
  return node === undefined ? NOTHING : { count: node.count, sum: node.sum };
}

/** Count and sum of a range. Opaque nodes add their totals, but none may touch a border. */
export function judgeRangeTotal(opened: OpenedTree, range: StateRange): StateTotal {
  const items = itemsBetweenFences(opened, range);
  // A leaf beyond the border could hide in an opaque neighbour of the fence. Without a border the
  // end of the collection is the end of the range, and nothing can.
  if (range.from !== undefined && items.length > 0 && items[0]?.entry === undefined) notCovered();
  if (range.to !== undefined && items.length > 0 && items.at(-1)?.entry === undefined) notCovered();
  let count = 0;
  let sum = 0n;
  for (const item of items) {
    count += item.count;
    sum += item.sum;
  }
  return { count, sum };
}

/** node(P): the first node on the path of `key` that is a leaf or opaque, or has `bit` ≥ `bits`. */
function nodeOf(opened: OpenedTree, key: Uint8Array, bits: number): ProofNode {
  let node = opened.root;
  while (node.left !== undefined && node.right !== undefined && node.bit < bits) {
    node = bitAt(key, node.bit) === 0 ? node.left : node.right;
  }
  return node;
}

/** The node that holds exactly the keys with this prefix, or undefined when there are none. */
function collectionOf(opened: OpenedTree, prefix: Uint8Array): ProofNode | undefined {
  const node = nodeOf(opened, prefix, 8 * prefix.length);
  const witness = node.witness ?? notCovered();
  return equalBytes(witness.key.subarray(0, prefix.length), prefix) ? node : undefined;
}

/**
 * Items of the collection after the last opened leaf below `from` and before the first from `to`.
 */
function itemsBetweenFences(opened: OpenedTree, range: StateRange): readonly ProofNode[] {
  const node = collectionOf(opened, range.prefix);
  if (node === undefined) return [];
  let first = node.itemsFrom;
  let end = node.itemsTo;
  for (let i = node.itemsFrom; i < node.itemsTo; i++) {
    const key = opened.items[i]?.entry?.key;
    if (key === undefined) continue;
    if (range.from !== undefined && compareBytes(key, range.from) < 0) first = i + 1;
    if (range.to !== undefined && compareBytes(key, range.to) >= 0) {
      end = i;
      break;
    }
  }
  return opened.items.slice(first, Math.max(first, end));
}
