// An RFC 6962 log with its inner nodes at hand: it appends, and of any size it has had it knows the
// root, proves inclusion, and proves that a larger one extends it. The nodes may lie in memory, as
// here, or in rows of a database.

import { growth, peakCount } from './frontier.ts';
import type { Hash } from './hash.ts';
import { nodeHash } from './merkle.ts';
import { must } from './problems.ts';

/** Root of the complete subtree of 2^level leaves that has `index` such subtrees on its left. */
export type NodeAt = (level: number, index: number) => Hash;

/** What leads from the first `size` of `end` leaves to the root: see `rootFromFrontier`. */
export function pathFromFrontier(nodeAt: NodeAt, size: number, end: number): Hash[] {
  const path: Hash[] = [];
  let first = size - 1;
  let last = end - 1;
  for (let level = 0; last > 0; level++) {
    if (first % 2 === 0 && first < last) path.push(rootAt(nodeAt, level, first + 1, end));
    first = Math.floor(first / 2);
    last = Math.floor(last / 2);
  }
  return path;
}

/** What `grownFrontier` asks for between two sizes of one list. */
export function pathBetween(nodeAt: NodeAt, size0: number, size: number): Hash[] {
  const { span, rest } = growth(size0, size);
  if (rest === 0) return subtrees(nodeAt, size0, size);
  const start = size0 - rest;
  const within: NodeAt = (level, index) => nodeAt(level, index + start / 2 ** level);
  return [...pathFromFrontier(within, rest, span), ...subtrees(nodeAt, start + span, size)];
}

/** The complete subtrees over the first `size` leaves, the largest first. */
export function peaksAt(nodeAt: NodeAt, size: number): Hash[] {
  return subtrees(nodeAt, 0, size);
}

/** Root of the node at a position of the tree over the first `size` leaves. */
function rootAt(nodeAt: NodeAt, level: number, index: number, size: number): Hash {
  const span = 2 ** level;
  if ((index + 1) * span <= size) return nodeAt(level, index);
  // The right edge: complete subtrees, folded from the right.
  return subtrees(nodeAt, index * span, size).reduceRight((root, part) => nodeHash(part, root));
}

/** Complete subtrees of falling size; `start` is a multiple of that of the first. */
function subtrees(nodeAt: NodeAt, start: number, end: number): Hash[] {
  const roots: Hash[] = [];
  let at = start;
  let level = 0;
  while (2 ** (level + 1) <= end - start) level += 1;
  for (; at < end; level--) {
    const span = 2 ** level;
    if (at + span > end) continue;
    roots.push(nodeAt(level, at / span));
    at += span;
  }
  return roots;
}

/**
 * A consistency proof (RFC 6962 §2.1.2) that always begins with the largest complete subtree which
 * ends the smaller log, also where that is all of it: so `prefixRoot` finds the smaller root anew,
 * and need not be told it. Empty where both sizes are one.
 */
export function prefixProof(nodeAt: NodeAt, size0: number, size: number): Hash[] {
  must(size0 > 0 && size0 <= size, 'sizes in order');
  if (size0 === size) return [];
  let level = 0;
  while (size0 % 2 ** (level + 1) === 0) level++;
  const index = size0 / 2 ** level - 1;
  return [nodeAt(level, index), ...siblings(nodeAt, level, index, size)];
}

/** Audit path of leaf `index` in the log of `size` leaves, lowest sibling first (RFC 6962). */
export function auditPath(nodeAt: NodeAt, index: number, size: number): Hash[] {
  must(index >= 0 && index < size, 'a leaf of the log');
  return siblings(nodeAt, 0, index, size);
}

/** From a complete subtree of the log of `size` leaves upwards. */
function siblings(nodeAt: NodeAt, from: number, index: number, size: number): Hash[] {
  const path: Hash[] = [];
  let level = from;
  let at = index;
  // Each level has `width` nodes, the last of them perhaps incomplete.
  for (let width = Math.ceil(size / 2 ** level); width > 1; width = Math.ceil(width / 2)) {
    const sibling = at % 2 === 0 ? at + 1 : at - 1;
    if (sibling < width) path.push(rootAt(nodeAt, level, sibling, size));
    at = Math.floor(at / 2);
    level++;
  }
  return path;
}

/** What a log answers whose nodes are at hand, wherever they lie. */
export abstract class NodeLog {
  abstract get size(): number;

  /** Root of the complete subtree of 2^level leaves at a position. */
  abstract node(level: number, index: number): Hash;

  readonly #nodeAt: NodeAt = (level, index) => this.node(level, index);

  /** Root of the first `size` leaves. */
  root(size: number): Hash {
    must(size > 0 && size <= this.size, 'a size that the log has had');
    let level = 0;
    while (2 ** level < size) level++;
    return rootAt(this.#nodeAt, level, 0, size);
  }

  /** Proof that the log of `size` leaves extends that of `size0` (RFC 6962 §2.1.2). */
  consistency(size0: number, size: number): Hash[] {
    const proof = this.prefixProof(size0, size);
    // A power of two is a complete subtree itself, and its root is known to whoever asks.
    return peakCount(size0) === 1 ? proof.slice(1) : proof;
  }

  /** See `prefixProof`. */
  prefixProof(size0: number, size: number): Hash[] {
    must(size <= this.size, 'a size that the log has had');
    return prefixProof(this.#nodeAt, size0, size);
  }

  /** See `auditPath`. */
  path(index: number, size: number): Hash[] {
    must(size <= this.size, 'a size that the log has had');
    return auditPath(this.#nodeAt, index, size);
  }
}

/** In memory: two hashes for each leaf, so for logs that are short. */
export class MerkleLog extends NodeLog {
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

  node(level: number, index: number): Hash {
    const node = this.#levels[level]?.[index];
    must(node !== undefined, 'a complete subtree of the log');
    return node;
  }
}
