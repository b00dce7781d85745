// Applies a sorted write set to a tree in one pass: writes are parted at each branch, so every
// inner node that changes is built, and hashed, once per batch (state.md §7.3).

import { compareBytes } from '@witan/ledger/bytes';
import { stateKeyBytesMax, stateKeyDepthMax, stateValueBytesMax } from '@witan/ledger/limits';
import { must } from '@witan/ledger/problems';
import { bitAt, criticalBit, NO_BIT, stateKeyBytesMin } from '@witan/ledger/state-tree';
import { Inner, Leaf, type TreeNode } from './tree.ts';

/** One final value per key; undefined deletes. */
export interface Write {
  readonly key: Uint8Array;
  readonly value: Uint8Array | undefined;
}

/** Strictly ascending by key. */
export type WriteSet = readonly Write[];

/** The new root, or undefined when nothing is left. The old tree stays as it was. */
export function applyWrites(
  root: TreeNode | undefined,
  writes: WriteSet,
  keys: KeyStore,
): TreeNode | undefined {
  checkWrites(writes);
  if (writes.length === 0) return root;
  const batch = new Batch(writes, keys);
  return root === undefined
    ? batch.build(0, writes.length, 0)
    : batch.update(root, 0, writes.length, 0, 0);
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

function join(bit: number, left: TreeNode | undefined, right: TreeNode | undefined) {
  if (left === undefined) return right;
  if (right === undefined) return left;
  return new Inner(bit, left, right);
}

/**
 * The recursion follows the tree, whose depth `stateKeyDepthMax` bounds: TREE-3 holds for all keys
 * of up to 64 bytes by construction, and a table with longer ones states its own bound.
 */
class Batch {
  readonly writes: WriteSet;
  readonly keys: KeyStore;

  constructor(writes: WriteSet, keys: KeyStore) {
    this.writes = writes;
    this.keys = keys;
  }

  /**
   * `writes[from … to)` applied to a subtree. They agree with its keys in all bytes before `byte`.
   */
  update(
    node: TreeNode,
    from: number,
    to: number,
    byte: number,
    depth: number,
  ): TreeNode | undefined {
    if (from === to) return node;
    must(depth <= stateKeyDepthMax, 'TREE-3: depth');
    if (to - from === 1) return this.updateOne(node, this.writes[from] as Write, depth);
    const bit = this.divergence(node, from, to, byte);
    if (bit < node.bit) {
      const middle = this.partition(from, to, bit);
      return bitAt(node.key, bit) === 0
        ? join(
            bit,
            this.update(node, from, middle, bit >>> 3, depth + 1),
            this.build(middle, to, depth + 1),
          )
        : join(
            bit,
            this.build(from, middle, depth + 1),
            this.update(node, middle, to, bit >>> 3, depth + 1),
          );
    }
    must(!(node instanceof Leaf), 'TREE-2: one key begins with another');
    const middle = this.partition(from, to, node.bit);
    const left = this.update(node.left, from, middle, node.bit >>> 3, depth + 1);
    const right = this.update(node.right, middle, to, node.bit >>> 3, depth + 1);
    return left === node.left && right === node.right ? node : join(node.bit, left, right);
  }

  /**
   * A lone write finds where it belongs at the end of its path, without a look at keys on the way.
   */
  updateOne(node: TreeNode, write: Write, depth: number): TreeNode | undefined {
    let end = node;
    while (!(end instanceof Leaf)) end = bitAt(write.key, end.bit) === 0 ? end.left : end.right;
    const bit = criticalBit(write.key, end.key);
    must(
      bit !== NO_BIT || write.key.length === end.key.length,
      'TREE-2: one key begins with another',
    );
    return this.place(node, write, bit, depth);
  }

  /** `bit` is the first in which the key of the write differs from its nearest in the subtree. */
  place(node: TreeNode, write: Write, bit: number, depth: number): TreeNode | undefined {
    must(depth <= stateKeyDepthMax, 'TREE-3: depth');
    const { key, value } = write;
    if (bit < node.bit) {
      if (value === undefined) return node;
      const leaf = new Leaf(this.keys.keep(key), value);
      return bitAt(key, bit) === 0 ? new Inner(bit, leaf, node) : new Inner(bit, node, leaf);
    }
    if (node instanceof Leaf) return value === undefined ? undefined : new Leaf(node.key, value);
    if (bitAt(key, node.bit) === 0) {
      const left = this.place(node.left, write, bit, depth + 1);
      return left === node.left ? node : join(node.bit, left, node.right);
    }
    const right = this.place(node.right, write, bit, depth + 1);
    return right === node.right ? node : join(node.bit, node.left, right);
  }

  /** A subtree of `writes[from … to)` alone. */
  build(from: number, to: number, depth: number): TreeNode | undefined {
    if (from === to) return undefined;
    must(depth <= stateKeyDepthMax, 'TREE-3: depth');
    const { key, value } = this.writes[from] as Write;
    if (to - from === 1) {
      return value === undefined ? undefined : new Leaf(this.keys.keep(key), value);
    }
    const bit = criticalBit(key, (this.writes[to - 1] as Write).key);
    must(bit !== NO_BIT, 'TREE-2: one key begins with another');
    const middle = this.partition(from, to, bit);
    return join(bit, this.build(from, middle, depth + 1), this.build(middle, to, depth + 1));
  }

  /** The first bit in which a write differs from the subtree: sorted, so the outer two tell. */
  divergence(node: TreeNode, from: number, to: number, byte: number): number {
    return Math.min(
      criticalBit((this.writes[from] as Write).key, node.key, byte),
      criticalBit((this.writes[to - 1] as Write).key, node.key, byte),
    );
  }

  /** Index of the first write in `[from, to)` with a 1 at `bit`; all agree before it. */
  partition(from: number, to: number, bit: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (bitAt((this.writes[middle] as Write).key, bit) === 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const SLAB_BYTES = 4096;

/**
 * Copies of keys in shared slabs: a view of a slab takes less than half the heap of an array of its
 * own. Slabs are small, so that one long-lived key does not hold many dead ones.
 */
export class KeyStore {
  #slab: Uint8Array = new Uint8Array(SLAB_BYTES);
  #used = 0;

  keep(key: Uint8Array): Uint8Array {
    if (this.#used + key.length > SLAB_BYTES) {
      this.#slab = new Uint8Array(SLAB_BYTES);
      this.#used = 0;
    }
    const kept = this.#slab.subarray(this.#used, this.#used + key.length);
    kept.set(key);
    this.#used += key.length;
    return kept;
  }
}
