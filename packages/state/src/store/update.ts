// Applies a sorted write set to a tree in one pass: every node on the way of a write is read once,
// and every inner node that changes is built, and hashed, once per batch (state.md §7.3).

import { stateKeyBytesMax, stateValueBytesMax } from '@witan/ledger/limits';
import { must } from '@witan/ledger/problems';
import { bitAt, criticalBit, NO_BIT, stateKeyBytesMin } from '@witan/ledger/state-tree';
import { Path } from './path.ts';
import { NO_NODE, type Node, Tree } from './tree.ts';

/** One final value per key; undefined deletes. */
export interface Write {
  readonly key: Uint8Array;
  readonly value: Uint8Array | undefined;
}

/** Strictly ascending by key. */
export type WriteSet = readonly Write[];

/** A new version beside the one that it was made of, which stays as it was. */
export interface Update {
  /** NO_NODE when nothing is left. */
  readonly root: Node;
  /** Nodes of the new version alone. */
  readonly created: Int32Array;
  /** Nodes of the old version alone. */
  readonly removed: Int32Array;
  /** Those of them whose keys are gone. */
  readonly deleted: Int32Array;
}

/** Where the values of leaves go, which are no part of the tree. */
export interface LeafValues {
  /** A new leaf and its value. */
  keep(leaf: Node, value: Uint8Array): void;
  /** A leaf is about to be freed. */
  forget(leaf: Node): void;
}

/** A write set that is refused leaves no trace. */
export function applyWrites(tree: Tree, root: Node, writes: WriteSet, values: LeafValues): Update {
  const batch = new Batch(tree, root, values);
  try {
    for (const write of writes) batch.add(write);
    return batch.finish();
  } catch (error) {
    batch.undo();
    throw error;
  }
}

/** Nodes that are given back at once: a whole past state would be a pause of its own. */
export const NODES_PER_TURN = 4_096;

/** Gives back nodes that no version in use refers to. */
export function freeNodes(tree: Tree, nodes: Iterable<Node>, values: LeafValues): void {
  for (const node of nodes) {
    if (Tree.isLeaf(node)) values.forget(node);
    tree.free(node);
  }
}

/** Nodes in the order of their coming. Its memory is used again, so nothing is left to collect. */
class NodeList {
  #nodes = new Int32Array(1_024);
  #count = 0;

  push(node: Node): void {
    if (this.#count === this.#nodes.length) {
      const longer = new Int32Array(2 * this.#count);
      longer.set(this.#nodes);
      this.#nodes = longer;
    }
    this.#nodes[this.#count++] = node;
  }

  clear(): void {
    this.#count = 0;
  }

  copy(): Int32Array {
    return this.#nodes.slice(0, this.#count);
  }
}

const created = new NodeList();
const removed = new NodeList();
const deleted = new NodeList();

/**
 * The branches above the newest write. While its key lies left of one, `others` has the old right
 * side, which is still to come; afterwards the left side, which is complete.
 */
const path = new Path();

/**
 * Goes through the tree once, from left to right, with the writes: each node that a write concerns
 * is read on the way down, and made anew, with its hash, when the last write below it is done.
 * One batch at a time, so what it works with is at hand for the next.
 */
class Batch {
  readonly #tree: Tree;
  readonly #root: Node;
  readonly #values: LeafValues;
  /** The newest write's key, and what stands in the new tree where its path ends. */
  #key: Uint8Array | undefined;
  #newest: Node = NO_NODE;

  constructor(tree: Tree, root: Node, values: LeafValues) {
    this.#tree = tree;
    this.#root = root;
    this.#values = values;
    path.depth = 0;
    for (const list of [created, removed, deleted]) list.clear();
  }

  add(write: Write): void {
    const { key, value } = write;
    must(key.length >= stateKeyBytesMin && key.length <= stateKeyBytesMax, 'TREE-3: key length');
    must(value === undefined || value.length <= stateValueBytesMax, 'state value too long');
    if (value === undefined && this.#tree.find(this.#root, key) === NO_NODE) return;
    const old = this.#key === undefined ? this.#root : this.#turnTo(key, this.#key);
    this.#key = key;
    this.#newest = old === NO_NODE ? this.#leaf(key, value) : this.#descend(old, key, value);
  }

  /** Leaves the key before for the next; answers with the old nodes that the next lies among. */
  #turnTo(key: Uint8Array, before: Uint8Array): Node {
    const bit = criticalBit(before, key);
    must(bit !== NO_BIT, 'TREE-2: one key begins with another or repeats it');
    must(bitAt(key, bit) === 1, 'write set out of order');
    this.#closeBelow(bit);
    const top = path.depth - 1;
    if (top < 0 || path.bits[top] !== bit) {
      // Old keys on this side of the branch would have the branch too.
      path.push(NO_NODE, bit, 1, this.#newest);
      return NO_NODE;
    }
    const old = path.others[top] as Node;
    path.others[top] = this.#newest;
    path.rights[top] = 1;
    return old;
  }

  /** Makes the branches below `bit` anew, of which nothing is still to come. */
  #closeBelow(bit: number): void {
    const { bits, nodes, others, rights } = path;
    let newest = this.#newest;
    let top = path.depth - 1;
    for (; top >= 0 && (bits[top] as number) > bit; top--) {
      const node = nodes[top] as Node;
      const branch = bits[top] as number;
      const other = others[top] as Node;
      if (node !== NO_NODE) removed.push(node);
      const isRight = rights[top] === 1;
      newest = isRight ? this.#join(branch, other, newest) : this.#join(branch, newest, other);
    }
    path.depth = top + 1;
    this.#newest = newest;
  }

  /** Follows a key down from an old node with which it agrees up to there. */
  #descend(from: Node, key: Uint8Array, value: Uint8Array | undefined): Node {
    const tree = this.#tree;
    const base = path.depth;
    let node = tree.follow(from, key, path);
    const bit = tree.criticalBit(node, key);
    if (bit === NO_BIT) {
      must(tree.keyLength(node) === key.length, 'TREE-2: one key begins with another');
      return this.#replace(node, key, value);
    }
    // The key parts from the tree at `bit`: what lies below is the other side of a new branch.
    while (path.depth > base && (path.bits[path.depth - 1] as number) > bit) {
      node = path.nodes[--path.depth] as Node;
    }
    path.push(NO_NODE, bit, bitAt(key, bit), node);
    return this.#leaf(key, value);
  }

  #replace(leaf: Node, key: Uint8Array, value: Uint8Array | undefined): Node {
    removed.push(leaf);
    if (value !== undefined) return this.#leaf(key, value);
    deleted.push(leaf);
    return NO_NODE;
  }

  #leaf(key: Uint8Array, value: Uint8Array | undefined): Node {
    must(value !== undefined, 'what is not there is not deleted');
    const leaf = this.#tree.leaf(key, value);
    created.push(leaf);
    this.#values.keep(leaf, value);
    return leaf;
  }

  #join(bit: number, left: Node, right: Node): Node {
    if (left === NO_NODE) return right;
    if (right === NO_NODE) return left;
    const node = this.#tree.inner(bit, left, right);
    created.push(node);
    return node;
  }

  finish(): Update {
    this.#closeBelow(-1);
    const root = this.#key === undefined ? this.#root : this.#newest;
    return { root, created: created.copy(), removed: removed.copy(), deleted: deleted.copy() };
  }

  undo(): void {
    freeNodes(this.#tree, created.copy(), this.#values);
  }
}
