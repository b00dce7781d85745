// Reading the tree: one key, the collection of a prefix, positions by rank, leaves in key order,
// and the difference of two versions. All of it walks with a stack; nothing here hashes.

import { compareBytes, equalBytes } from '@witan/ledger/bytes';
import type { StateRange } from '@witan/ledger/state-proof-verdict';
import { bitAt, criticalBit } from '@witan/ledger/state-tree';
import { Leaf, type TreeNode } from './tree.ts';

/** A node with the number of leaves before it in key order. */
export interface Ranked {
  readonly node: TreeNode;
  readonly rank: number;
}

/** The first node on the path of `key` that is a leaf or has a `bit` of at least `bits`. */
function descend(root: TreeNode, key: Uint8Array, bits: number): Ranked {
  let node = root;
  let rank = 0;
  while (!(node instanceof Leaf) && node.bit < bits) {
    if (bitAt(key, node.bit) === 0) {
      node = node.left;
    } else {
      rank += node.left.count;
      node = node.right;
    }
  }
  return { node, rank };
}

/** The leaf at the end of a key's path: its own, or the one that shows its absence. */
export function leafOnPath(root: TreeNode, key: Uint8Array): { leaf: Leaf; rank: number } {
  const { node, rank } = descend(root, key, Number.MAX_SAFE_INTEGER);
  return { leaf: node as Leaf, rank };
}

export function findLeaf(root: TreeNode | undefined, key: Uint8Array): Leaf | undefined {
  let node = root;
  if (node === undefined) return undefined;
  while (!(node instanceof Leaf)) node = bitAt(key, node.bit) === 0 ? node.left : node.right;
  return equalBytes(node.key, key) ? node : undefined;
}

/** node(P) of state.md §4.2: all keys with this prefix, or, when `empty`, none of them has it. */
export function collectionOf(root: TreeNode, prefix: Uint8Array): Ranked & { empty: boolean } {
  const { node, rank } = descend(root, prefix, 8 * prefix.length);
  const empty = !equalBytes(node.key.subarray(0, prefix.length), prefix);
  return { node, rank, empty };
}

/** How many leaves of the whole tree are below `bound` in key order. */
export function rankOf(root: TreeNode, bound: Uint8Array): number {
  const { key } = leafOnPath(root, bound).leaf;
  const order = compareBytes(bound, key);
  // Everything that agrees with the bound up to the bit where this leaf parts from it lies on the
  // same side of the bound as this leaf does.
  const shared = 8 * Math.min(bound.length, key.length);
  const { node, rank } = descend(root, bound, Math.min(criticalBit(bound, key), shared));
  return order <= 0 ? rank : rank + node.count;
}

/** Ranks `[from, to)` of leaves. */
export interface Ranks {
  readonly from: number;
  readonly to: number;
}

/** The leaves of a range; the collection of its prefix must not be empty. */
export function ranksOf(root: TreeNode, collection: Ranked, range: StateRange): Ranks {
  const start = collection.rank;
  const end = start + collection.node.count;
  const from = range.from === undefined ? start : clamp(rankOf(root, range.from), start, end);
  const to = range.to === undefined ? end : clamp(rankOf(root, range.to), from, end);
  return { from, to };
}

function clamp(rank: number, min: number, max: number): number {
  return Math.min(Math.max(rank, min), max);
}

/** Leaves in key order, from rank `rank` on. */
export function* leavesFrom(root: TreeNode, rank: number): Generator<Leaf, void> {
  const stack: TreeNode[] = [root];
  let skip = rank;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (skip >= node.count) {
      skip -= node.count;
    } else if (node instanceof Leaf) {
      yield node;
    } else {
      stack.push(node.right, node.left);
    }
  }
}

/** A leaf of the older version, of the newer, or both when the value of a key changed. */
export interface Change {
  readonly before: Leaf | undefined;
  readonly after: Leaf | undefined;
}

/**
 * What turns one version into another, in key order. Shared subtrees are skipped, so the cost is
 * the number of changes times the depth.
 */
export function* changesBetween(
  before: TreeNode | undefined,
  after: TreeNode | undefined,
): Generator<Change, void> {
  const olds: TreeNode[] = before === undefined ? [] : [before];
  const news: TreeNode[] = after === undefined ? [] : [after];
  for (;;) {
    const old = olds.at(-1);
    const fresh = news.at(-1);
    if (old === undefined && fresh === undefined) return;
    if (old === fresh) {
      olds.pop();
      news.pop();
    } else if (fresh === undefined || (old !== undefined && opensFirst(old, fresh))) {
      if (!(old instanceof Leaf)) openTop(olds);
      else yield { before: olds.pop() as Leaf, after: undefined };
    } else if (old === undefined || opensFirst(fresh, old)) {
      if (!(fresh instanceof Leaf)) openTop(news);
      else yield { before: undefined, after: news.pop() as Leaf };
    } else if (old instanceof Leaf && fresh instanceof Leaf) {
      yield { before: olds.pop() as Leaf, after: news.pop() as Leaf };
    } else {
      openTop(olds);
      openTop(news);
    }
  }
}

/**
 * The node with the smaller bit spans more keys and is taken apart first. Of two different leaves
 * the one with the smaller key has no counterpart.
 */
function opensFirst(a: TreeNode, b: TreeNode): boolean {
  if (a instanceof Leaf && b instanceof Leaf) return compareBytes(a.key, b.key) < 0;
  return a.bit < b.bit;
}

function openTop(stack: TreeNode[]): void {
  const node = stack.pop();
  if (node === undefined || node instanceof Leaf) return;
  stack.push(node.right, node.left);
}
