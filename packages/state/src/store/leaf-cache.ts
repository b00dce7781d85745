// Leaves of the newest version, by a hash of their keys: to find one by its path means to wait for
// memory at every branch, some twenty times, and most keys that a block reads were written lately.
// A place each, whoever came last: what is not here is found by its path.

import { NO_NODE, type Node, Tree } from './tree.ts';
import type { Update } from './update.ts';

const SLOTS_MIN = 2 ** 8;
/** 16 MB. */
const SLOTS_MAX = 2 ** 22;

export class LeafCache {
  readonly #tree: Tree;
  /** Whatever is here is of the version with this root. */
  #root: Node = NO_NODE;
  #slots = new Int32Array(SLOTS_MIN);

  constructor(tree: Tree) {
    this.#tree = tree;
  }

  /** The leaf of a key in the version with a root, or NO_NODE. */
  find(root: Node, key: Uint8Array): Node {
    const tree = this.#tree;
    if (root !== this.#root || root === NO_NODE) return tree.find(root, key);
    const slot = this.#slotOf(tailHash(key, 0, key.length));
    const known = this.#slots[slot] as Node;
    if (known !== NO_NODE && tree.isOf(known, key)) return known;
    const leaf = tree.find(root, key);
    if (leaf !== NO_NODE) this.#slots[slot] = leaf;
    return leaf;
  }

  #slotOf(hash: number): number {
    return hash & (this.#slots.length - 1);
  }

  /** From the version with a root to one that was made of it. */
  advance(from: Node, { root, created, deleted }: Update): void {
    const tree = this.#tree;
    if (from !== this.#root) this.forget();
    if (2 * tree.count(root) > this.#slots.length && this.#slots.length < SLOTS_MAX) {
      this.#slots = new Int32Array(2 * this.#slots.length);
    }
    // A leaf that takes the place of another has its key, and with it its slot.
    for (const node of created) {
      if (Tree.isLeaf(node)) this.#slots[this.#slotOf(tree.withKey(node, tailHash))] = node;
    }
    for (const leaf of deleted) {
      const slot = this.#slotOf(tree.withKey(leaf, tailHash));
      if (this.#slots[slot] === leaf) this.#slots[slot] = NO_NODE;
    }
    this.#root = root;
  }

  /** Nodes of the newest version may be given back. */
  forget(): void {
    this.#slots.fill(NO_NODE);
    this.#root = NO_NODE;
  }
}

/** Of the last eight bytes: what parts the keys of a table stands at their end. */
function tailHash(bytes: Uint8Array, from: number, end: number): number {
  let hash = 0;
  for (let at = Math.max(from, end - 8); at < end; at++) {
    hash = Math.imul(hash ^ (bytes[at] as number), 0x0100_0193);
  }
  return hash ^ (hash >>> 15);
}
