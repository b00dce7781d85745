// An RFC 6962 log with its inner nodes at hand: it appends, and it proves inclusion at any size it
// has had. Holds two hashes for each leaf.

import type { Hash } from './hash.ts';
import { nodeHash } from './merkle.ts';
import { must } from './problems.ts';

export class MerkleLog {
  /** Roots of complete subtrees: level l holds those of 2^l leaves, from the left. */
  readonly #levels: Hash[][] = [[]];

  get size(): number {
    return (this.#levels[0] as Hash[]).length;
  }

  append(leaf: Hash): void {
    let node = leaf;
    for (let level = 0; ; level++) {
      if (level === this.#levels.length) this.#levels.push([]);
      const nodes = this.#levels[level] as Hash[];
      nodes.push(node);
      // An even count completes a pair, and with it a node of the level above.
      if (nodes.length % 2 === 1) return;
      node = nodeHash(nodes[nodes.length - 2] as Hash, node);
    }
  }

  /** Audit path of leaf `index` in the log of `size` leaves, lowest sibling first. */
  path(index: number, size: number): Hash[] {
    must(index < size && size <= this.size, 'a leaf of a size that the log has had');
    const path: Hash[] = [];
    let at = index;
    // Leaves 0 … size − 1 leave `width` nodes on each level, the last of them perhaps incomplete.
    let width = size;
    for (let level = 0; width > 1; level++) {
      const sibling = at % 2 === 0 ? at + 1 : at - 1;
      if (sibling < width) path.push(this.#node(level, sibling, size));
      at = Math.floor(at / 2);
      width = Math.ceil(width / 2);
    }
    return path;
  }

  /** Root of the node at a position of the tree over the first `size` leaves. */
  #node(level: number, index: number, size: number): Hash {
    const span = 2 ** level;
    if ((index + 1) * span <= size) return (this.#levels[level] as Hash[])[index] as Hash;
    // The right edge: complete subtrees of falling size, folded from the right.
    let start = index * span;
    const parts: Hash[] = [];
    for (let below = level - 1; below >= 0; below--) {
      const width = 2 ** below;
      if (start + width > size) continue;
      parts.push((this.#levels[below] as Hash[])[start / width] as Hash);
      start += width;
    }
    let root = parts.pop() as Hash;
    for (let part = parts.pop(); part !== undefined; part = parts.pop())
      root = nodeHash(part, root);
    return root;
  }
}
