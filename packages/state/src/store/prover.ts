// Answers questions about one version of the state with a pruned tree (state.md §4). Each question
// becomes intervals of leaf ranks to open; the tree is then written once for all of them.

import { ByteWriter, toHex } from '@witan/ledger/bytes';
import { stateProofBytesMax } from '@witan/ledger/limits';
import { WitanError } from '@witan/ledger/problems';
import type { StateQuestion, StateRange } from '@witan/ledger/state-proof-verdict';
import { writeBigUvarint, writeUvarint } from '@witan/ledger/uvarint';
import { collectionOf, leafOnPath, type Ranked, type Ranks, ranksOf } from './lookup.ts';
import { type Node, Tree } from './tree.ts';

export interface PrunedTree {
  readonly tree: Uint8Array;
  readonly values: readonly Uint8Array[];
}

/** `readValue` reads the bytes of a leaf and has compared them with its hash. */
export function pruneTree(
  tree: Tree,
  root: Node,
  questions: readonly StateQuestion[],
  readValue: (leaf: Node) => Uint8Array,
): PrunedTree {
  const open: Ranks[] = [];
  const disclose: Ranks[] = [];
  for (const question of questions) addIntervals(tree, root, question, open, disclose);
  // An empty list of questions still needs a root that is an inner node, which opens nothing.
  const { bytes, leaves } = writeTree(tree, root, merged(open));
  const asked = merged(disclose);
  const values = disclosedValues(tree, leaves, asked, bytes.length, readValue);
  return { tree: bytes, values };
}

function addIntervals(
  tree: Tree,
  root: Node,
  question: StateQuestion,
  open: Ranks[],
  disclose: Ranks[],
): void {
  if (question.ask === 'key' || question.ask === 'log') {
    const { rank } = leafOnPath(tree, root, question.key);
    open.push({ from: rank, to: rank + 1 });
    if (question.ask === 'log' || question.values) disclose.push({ from: rank, to: rank + 1 });
    return;
  }
  const collection = collectionOf(tree, root, question.prefix);
  if (collection.empty || question.ask === 'total') {
    open.push(shortestPath(tree, collection));
    return;
  }
  const found = ranksOf(tree, root, collection, question);
  if (question.ask === 'range-total') {
    open.push(...borders(tree, collection, found, question));
    return;
  }
  // A page ends with its last leaf, a range with the fence behind it.
  const isPage = question.ask === 'page';
  const to = isPage ? Math.min(found.to, found.from + question.limit) : found.to;
  open.push(within(tree, collection, { from: found.from - 1, to: isPage ? to : to + 1 }));
  if (question.values) disclose.push({ from: found.from, to });
}

function within(tree: Tree, { node, rank }: Ranked, interval: Ranks): Ranks {
  return {
    from: Math.max(interval.from, rank),
    to: Math.min(interval.to, rank + tree.count(node)),
  };
}

/** Both leaves at each border that a range total has, so that no leaf can hide beside it. */
function borders(tree: Tree, collection: Ranked, found: Ranks, range: StateRange): Ranks[] {
  const intervals: Ranks[] = [];
  if (range.from !== undefined) intervals.push({ from: found.from - 1, to: found.from + 1 });
  if (range.to !== undefined) intervals.push({ from: found.to - 1, to: found.to + 1 });
  if (intervals.length === 0) return [shortestPath(tree, collection)];
  return intervals.map((interval) => within(tree, collection, interval));
}

/** Some leaf of a subtree that is cheap to open: the one behind the smaller child each time. */
function shortestPath(tree: Tree, collection: Ranked): Ranks {
  let { node, rank } = collection;
  while (!Tree.isLeaf(node)) {
    const [left, right] = [tree.left(node), tree.right(node)];
    if (tree.count(left) <= tree.count(right)) {
      node = left;
    } else {
      rank += tree.count(left);
      node = right;
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

function writeTree(
  tree: Tree,
  root: Node,
  open: readonly Ranks[],
): { bytes: Uint8Array; leaves: Ranked[] } {
  const cursor = new IntervalCursor(open);
  const writer = new ByteWriter(1024);
  const leaves: Ranked[] = [];
  const stack: Node[] = [tree.right(root), tree.left(root)];
  writeUvarint(writer, tree.bit(root) + 2);
  let rank = 0;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const count = tree.count(node);
    if (!cursor.touches(rank, count)) {
      writeOpaqueNode(writer, tree, node);
      rank += count;
    } else if (Tree.isLeaf(node)) {
      writeOpenLeaf(writer, tree, node);
      leaves.push({ node, rank });
      rank += 1;
    } else {
      writeUvarint(writer, tree.bit(node) + 2);
      stack.push(tree.right(node), tree.left(node));
    }
    if (writer.length > stateProofBytesMax) throw new WitanError('state/proof-too-large');
  }
  return { bytes: writer.finish(), leaves };
}

export function writeOpaqueNode(writer: ByteWriter, tree: Tree, node: Node): void {
  writeUvarint(writer, 0);
  writeUvarint(writer, tree.count(node));
  writeBigUvarint(writer, tree.sum(node));
  writer.raw(tree.hash(node));
}

export function writeOpenLeaf(writer: ByteWriter, tree: Tree, leaf: Node): void {
  writeUvarint(writer, 1);
  writeUvarint(writer, tree.keyLength(leaf));
  writer.raw(tree.key(leaf));
  writeBigUvarint(writer, tree.sum(leaf));
  writer.raw(tree.valueHash(leaf));
}

/**
 * Each value once, in the order of the first opened leaf that holds it, asked for or not (PROOF-4).
 */
function disclosedValues(
  tree: Tree,
  leaves: readonly Ranked[],
  disclose: readonly Ranks[],
  treeBytes: number,
  readValue: (leaf: Node) => Uint8Array,
): Uint8Array[] {
  if (disclose.length === 0) return [];
  const asked = new IntervalCursor(disclose);
  const hashes: string[] = [];
  const wanted = new Set<string>();
  for (const { node, rank } of leaves) {
    const hash = toHex(tree.valueHash(node));
    hashes.push(hash);
    if (asked.touches(rank, 1)) wanted.add(hash);
  }
  const values: Uint8Array[] = [];
  let bytes = treeBytes;
  for (const [index, { node }] of leaves.entries()) {
    if (!wanted.delete(hashes[index] as string)) continue;
    const value = readValue(node);
    bytes += value.length;
    if (bytes > stateProofBytesMax) throw new WitanError('state/proof-too-large');
    values.push(value);
  }
  return values;
}
