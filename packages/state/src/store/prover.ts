// Answers questions about one version of the state with a pruned tree (state.md §4). Each question
// becomes intervals of leaf ranks to open; the tree is then written once for all of them.

import { ByteWriter, toHex } from '@witan/ledger/bytes';
import { stateProofBytesMax } from '@witan/ledger/limits';
import { WitanError } from '@witan/ledger/problems';
import type { StateQuestion, StateRange } from '@witan/ledger/state-proof-verdict';
import { writeBigUvarint, writeUvarint } from '@witan/ledger/uvarint';
import { collectionOf, leafOnPath, type Ranked, type Ranks, ranksOf } from './lookup.ts';
import { type Inner, Leaf, type TreeNode } from './tree.ts';

export interface PrunedTree {
  readonly tree: Uint8Array;
  readonly values: readonly Uint8Array[];
}

/** `readValue` reads the bytes of a leaf and has compared them with its hash. */
export function pruneTree(
  root: Inner,
  questions: readonly StateQuestion[],
  readValue: (leaf: Leaf) => Uint8Array,
): PrunedTree {
  const open: Ranks[] = [];
  const disclose: Ranks[] = [];
  for (const question of questions) addIntervals(root, question, open, disclose);
  // An empty list of questions still needs a root that is an inner node, which opens nothing.
  const { tree, leaves } = writeTree(root, merged(open));
  return { tree, values: disclosedValues(leaves, merged(disclose), tree.length, readValue) };
}

function addIntervals(
  root: Inner,
  question: StateQuestion,
  open: Ranks[],
  disclose: Ranks[],
): void {
  if (question.ask === 'key') {
    const { rank } = leafOnPath(root, question.key);
    open.push({ from: rank, to: rank + 1 });
    if (question.values) disclose.push({ from: rank, to: rank + 1 });
    return;
  }
  const collection = collectionOf(root, question.prefix);
  if (collection.empty || question.ask === 'total') {
    open.push(shortestPath(collection));
    return;
  }
  const found = ranksOf(root, collection, question);
  if (question.ask === 'range-total') {
    open.push(...borders(collection, found, question));
    return;
  }
  // A page ends with its last leaf, a range with the fence behind it.
  const isPage = question.ask === 'page';
  const to = isPage ? Math.min(found.to, found.from + question.limit) : found.to;
  open.push(within(collection, { from: found.from - 1, to: isPage ? to : to + 1 }));
  if (question.values) disclose.push({ from: found.from, to });
}

function within({ node, rank }: Ranked, interval: Ranks): Ranks {
  return {
    from: Math.max(interval.from, rank),
    to: Math.min(interval.to, rank + node.count),
  };
}

/** Both leaves at each border that a range total has, so that no leaf can hide beside it. */
function borders(collection: Ranked, found: Ranks, range: StateRange): Ranks[] {
  const intervals: Ranks[] = [];
  if (range.from !== undefined) intervals.push({ from: found.from - 1, to: found.from + 1 });
  if (range.to !== undefined) intervals.push({ from: found.to - 1, to: found.to + 1 });
  if (intervals.length === 0) return [shortestPath(collection)];
  return intervals.map((interval) => within(collection, interval));
}

/** Some leaf of a subtree that is cheap to open: the one behind the smaller child each time. */
function shortestPath(collection: Ranked): Ranks {
  let node: TreeNode = collection.node;
  let rank = collection.rank;
  while (!(node instanceof Leaf)) {
    if (node.left.count <= node.right.count) {
      node = node.left;
    } else {
      rank += node.left.count;
      node = node.right;
    }
  }
  return { from: rank, to: rank + 1 };
}

/** Sorted, disjoint and without empty ones. */
function merged(intervals: Ranks[]): Ranks[] {
  const sorted = intervals
    .filter((interval) => interval.from < interval.to)
    .sort((a, b) => a.from - b.from);
  const result: Ranks[] = [];
  for (const { from, to } of sorted) {
    const last = result.at(-1);
    if (last === undefined || from > last.to) result.push({ from, to });
    else result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) };
  }
  return result;
}

/** Tells for ascending positions whether an interval holds one of the next `count` ranks. */
class IntervalCursor {
  readonly #intervals: readonly Ranks[];
  #next = 0;

  constructor(intervals: readonly Ranks[]) {
    this.#intervals = intervals;
  }

  touches(rank: number, count: number): boolean {
    let interval = this.#intervals[this.#next];
    while (interval !== undefined && interval.to <= rank) {
      this.#next += 1;
      interval = this.#intervals[this.#next];
    }
    return interval !== undefined && interval.from < rank + count;
  }
}

interface RankedLeaf {
  readonly leaf: Leaf;
  readonly rank: number;
}

function writeTree(
  root: Inner,
  open: readonly Ranks[],
): { tree: Uint8Array; leaves: RankedLeaf[] } {
  const cursor = new IntervalCursor(open);
  const writer = new ByteWriter(1024);
  const leaves: RankedLeaf[] = [];
  const stack: TreeNode[] = [root.right, root.left];
  writeUvarint(writer, root.bit + 2);
  let rank = 0;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!cursor.touches(rank, node.count)) {
      writeUvarint(writer, 0);
      writeUvarint(writer, node.count);
      writeBigUvarint(writer, node.sum);
      writer.raw(node.hash());
      rank += node.count;
    } else if (node instanceof Leaf) {
      writeLeaf(writer, node);
      leaves.push({ leaf: node, rank });
      rank += 1;
    } else {
      writeUvarint(writer, node.bit + 2);
      stack.push(node.right, node.left);
    }
    if (writer.length > stateProofBytesMax) throw new WitanError('state/proof-too-large');
  }
  return { tree: writer.finish(), leaves };
}

function writeLeaf(writer: ByteWriter, leaf: Leaf): void {
  writeUvarint(writer, 1);
  writeUvarint(writer, leaf.key.length);
  writer.raw(leaf.key);
  writeBigUvarint(writer, leaf.sum);
  writer.raw(leaf.valueHash());
}

/**
 * Each value once, in the order of the first opened leaf that holds it, asked for or not (PROOF-4).
 */
function disclosedValues(
  leaves: readonly RankedLeaf[],
  disclose: readonly Ranks[],
  treeBytes: number,
  readValue: (leaf: Leaf) => Uint8Array,
): Uint8Array[] {
  if (disclose.length === 0) return [];
  const asked = new IntervalCursor(disclose);
  const hashes: string[] = [];
  const wanted = new Set<string>();
  for (const { leaf, rank } of leaves) {
    const hash = toHex(leaf.valueHash());
    hashes.push(hash);
    if (asked.touches(rank, 1)) wanted.add(hash);
  }
  const values: Uint8Array[] = [];
  let bytes = treeBytes;
  for (const [index, { leaf }] of leaves.entries()) {
    if (!wanted.delete(hashes[index] as string)) continue;
    const value = readValue(leaf);
    bytes += value.length;
    if (bytes > stateProofBytesMax) throw new WitanError('state/proof-too-large');
    values.push(value);
  }
  return values;
}
