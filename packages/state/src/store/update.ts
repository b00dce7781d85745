// Applies a sorted write set to a tree in one pass: writes are parted at each branch, so every
// inner node that changes is built, and hashed, once per batch (state.md §7.3).

import { compareBytes } from '@witan/ledger/bytes';
import { stateKeyBytesMax, stateKeyDepthMax, stateValueBytesMax } from '@witan/ledger/limits';
import { must } from '@witan/ledger/problems';
import { bitAt, criticalBit, NO_BIT, stateKeyBytesMin } from '@witan/ledger/state-tree';
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
  checkWrites(writes);
  const batch = new Batch(tree, root, writes, values);
  try {
    return batch.run();
  } catch (error) {
    batch.undo();
    throw error;
  }
}

/** Gives back nodes that no version in use refers to. */
export function freeNodes(tree: Tree, nodes: Iterable<Node>, values: LeafValues): void {
  for (const node of nodes) {
    if (Tree.isLeaf(node)) values.forget(node);
    tree.free(node);
  }
}

function checkWrites(writes: WriteSet): void {
  let before: Uint8Array | undefined;
  for (const { key, value } of writes) {
    must(key.length >= stateKeyBytesMin && key.length <= stateKeyBytesMax, 'TREE-3: key length');
    must(value === undefined || value.length <= stateValueBytesMax, 'state value too long');
    must(before === undefined || compareBytes(before, key) < 0, 'write set out of order');
    before = key;
  }
}

/**
 * The recursion follows the tree, whose depth `stateKeyDepthMax` bounds: TREE-3 holds for all keys
 * of up to 64 bytes by construction, and a table with longer ones states its own bound.
 */
class Batch {
  readonly #tree: Tree;
  readonly #root: Node;
  readonly #values: LeafValues;
  /** Without deletions of keys that are not there. */
  readonly #writes: Write[] = [];
  /** For each write, the first bit in which its key leaves the tree; NO_BIT when it is there. */
  readonly #leaving: number[] = [];
  readonly #created: number[] = [];
  readonly #removed: number[] = [];
  readonly #deleted: number[] = [];

  constructor(tree: Tree, root: Node, writes: WriteSet, values: LeafValues) {
    this.#tree = tree;
    this.#root = root;
    this.#values = values;
    for (const write of writes) {
      const leaving = root === NO_NODE ? 0 : this.#leavingBit(write.key);
      if (leaving !== NO_BIT && write.value === undefined) continue;
      this.#writes.push(write);
      this.#leaving.push(leaving);
    }
  }

  #leavingBit(key: Uint8Array): number {
    const nearest = this.#tree.leafOnPath(this.#root, key);
    const bit = this.#tree.criticalBit(nearest, key);
    const isNeither = bit === NO_BIT && this.#tree.keyLength(nearest) !== key.length;
    must(!isNeither, 'TREE-2: one key begins with another');
    return bit;
  }

  run(): Update {
    const count = this.#writes.length;
    const root =
      this.#root === NO_NODE ? this.#build(0, count, 0) : this.#update(this.#root, 0, count, 0);
    const created = new Int32Array(this.#created);
    const removed = new Int32Array(this.#removed);
    return { root, created, removed, deleted: new Int32Array(this.#deleted) };
  }

  undo(): void {
    freeNodes(this.#tree, this.#created, this.#values);
  }

  #write(index: number): Write {
    return this.#writes[index] as Write;
  }

  /** `writes[from … to)` applied to a subtree with whose keys they agree up to its branch. */
  #update(node: Node, from: number, to: number, depth: number): Node {
    if (from === to) return node;
    must(depth <= stateKeyDepthMax, 'TREE-3: depth');
    const tree = this.#tree;
    const bit = tree.bit(node);
    const leaver = this.#firstLeaver(from, to);
    const leaving = this.#leaving[leaver] as number;
    if (leaving < bit) {
      const middle = this.#partition(from, to, leaving);
      // The others agree with the subtree, and lie on its side of the new branch.
      return bitAt(this.#write(leaver).key, leaving) === 1
        ? this.#join(
            leaving,
            this.#update(node, from, middle, depth + 1),
            this.#build(middle, to, depth + 1),
          )
        : this.#join(
            leaving,
            this.#build(from, middle, depth + 1),
            this.#update(node, middle, to, depth + 1),
          );
    }
    if (Tree.isLeaf(node)) return this.#replace(node, this.#write(from));
    const middle = this.#partition(from, to, bit);
    const [oldLeft, oldRight] = [tree.left(node), tree.right(node)];
    const left = this.#update(oldLeft, from, middle, depth + 1);
    const right = this.#update(oldRight, middle, to, depth + 1);
    if (left === oldLeft && right === oldRight) return node;
    this.#removed.push(node);
    return this.#join(bit, left, right);
  }

  /** The write in `[from, to)` that leaves the tree first. */
  #firstLeaver(from: number, to: number): number {
    let first = from;
    for (let i = from + 1; i < to; i++) {
      if ((this.#leaving[i] as number) < (this.#leaving[first] as number)) first = i;
    }
    return first;
  }

  #replace(leaf: Node, { key, value }: Write): Node {
    this.#removed.push(leaf);
    if (value !== undefined) return this.#leaf(key, value);
    this.#deleted.push(leaf);
    return NO_NODE;
  }

  /** A subtree of `writes[from … to)` alone. */
  #build(from: number, to: number, depth: number): Node {
    if (from === to) return NO_NODE;
    must(depth <= stateKeyDepthMax, 'TREE-3: depth');
    const { key, value } = this.#write(from);
    if (to - from === 1) return this.#leaf(key, value as Uint8Array);
    const bit = criticalBit(key, this.#write(to - 1).key);
    must(bit !== NO_BIT, 'TREE-2: one key begins with another');
    const middle = this.#partition(from, to, bit);
    const left = this.#build(from, middle, depth + 1);
    return this.#join(bit, left, this.#build(middle, to, depth + 1));
  }

  #leaf(key: Uint8Array, value: Uint8Array): Node {
    const leaf = this.#tree.leaf(key, value);
    this.#created.push(leaf);
    this.#values.keep(leaf, value);
    return leaf;
  }

  #join(bit: number, left: Node, right: Node): Node {
    if (left === NO_NODE) return right;
    if (right === NO_NODE) return left;
    const node = this.#tree.inner(bit, left, right);
    this.#created.push(node);
    return node;
  }

  /** Index of the first write in `[from, to)` with a 1 at `bit`; all agree before it. */
  #partition(from: number, to: number, bit: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (bitAt(this.#write(middle).key, bit) === 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
