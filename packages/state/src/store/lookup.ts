// Reading the tree: the collection of a prefix, positions by rank, leaves in key order. All of it
// walks with a stack; nothing here hashes.

import { equalBytes } from '@witan/ledger/bytes';
import type { StateRange } from '@witan/ledger/state-proof-verdict';
import { bitAt } from '@witan/ledger/state-tree';
import { type Node, Tree } from './tree.ts';

/** A node with the number of leaves before it in key order. */
export interface Ranked {
  readonly node: Node;
  readonly rank: number;
}

/** The first node on the path of `key` that is a leaf or has a `bit` of at least `bits`. */
function descend(tree: Tree, root: Node, key: Uint8Array, bits: number): Ranked {
  let node = root;
  let rank = 0;
  while (!Tree.isLeaf(node) && tree.bit(node) < bits) {
    if (bitAt(key, tree.bit(node)) === 0) {
      node = tree.left(node);
    } else {
      rank += tree.count(tree.left(node));
      node = tree.right(node);
    }
  }
  return { node, rank };
}

/** The leaf at the end of a key's path: its own, or the one that shows its absence. */
export function leafOnPath(tree: Tree, root: Node, key: Uint8Array): Ranked {
  return descend(tree, root, key, Number.MAX_SAFE_INTEGER);
}

/** node(P) of state.md §4.2: all keys with this prefix, or, when `empty`, none of them has it. */
export function collectionOf(
  tree: Tree,
  root: Node,
  prefix: Uint8Array,
): Ranked & { empty: boolean } {
  const { node, rank } = descend(tree, root, prefix, 8 * prefix.length);
  // All keys below agree in the bits before this node's own, and any of them tells.
  const witness = tree.key(tree.leafOnPath(node, prefix));
  return { node, rank, empty: !equalBytes(witness.subarray(0, prefix.length), prefix) };
}

/** How many leaves of the whole tree are below `bound` in key order. */
export function rankOf(tree: Tree, root: Node, bound: Uint8Array): number {
  const leaf = tree.leafOnPath(root, bound);
  const order = tree.compare(bound, leaf);
  // Everything that agrees with the bound up to the bit where this leaf parts from it lies on the
  // same side of the bound as this leaf does.
  const shared = 8 * Math.min(bound.length, tree.keyLength(leaf));
  const { node, rank } = descend(
    tree,
    root,
    bound,
    Math.min(tree.criticalBit(leaf, bound), shared),
  );
  return order <= 0 ? rank : rank + tree.count(node);
}

/** Ranks `[from, to)` of leaves. */
export interface Ranks {
  readonly from: number;
  readonly to: number;
}

/** The leaves of a range; the collection of its prefix must not be empty. */
export function ranksOf(tree: Tree, root: Node, collection: Ranked, range: StateRange): Ranks {
  const start = collection.rank;
  const end = start + tree.count(collection.node);
  const rank = (bound: Uint8Array, min: number): number =>
    Math.min(Math.max(rankOf(tree, root, bound), min), end);
  const from = range.from === undefined ? start : rank(range.from, start);
  const to = range.to === undefined ? end : rank(range.to, from);
  return { from, to };
}

/** Leaves in key order, from rank `rank` on. */
export function* leavesFrom(tree: Tree, root: Node, rank: number): Generator<Node, void> {
  const stack: Node[] = [root];
  let skip = rank;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const count = tree.count(node);
    if (skip >= count) {
      skip -= count;
    } else if (Tree.isLeaf(node)) {
      yield node;
    } else {
      stack.push(tree.right(node), tree.left(node));
    }
  }
}
