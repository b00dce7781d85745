// RFC 6962 Merkle trees over lists: hashes, roots and inclusion proofs. Verification follows
// RFC 9162 §2.1.3.2. That one list is the beginning of another is proved in merkle-prefix.ts, and a
// list grows without its leaves in frontier.ts.

import { HASH_LENGTH, type Hash, preimageOf, sha256 } from './hash.ts';
import { VerifyError } from './problems.ts';

const nodePreimage = new Uint8Array(1 + 2 * HASH_LENGTH);
nodePreimage[0] = 0x01;

/** No list has so many leaves that a path is longer. */
export const PATH_LENGTH_MAX = 64;

/** SHA-256(0x00 ‖ entry). */
export function leafHash(entry: Uint8Array): Hash {
  return leafHashInto(entry);
}

/** The same, in an array that the caller has. */
export function leafHashInto(entry: Uint8Array, target?: Hash): Hash {
  const preimage = preimageOf(1 + entry.length);
  preimage[0] = 0x00;
  preimage.set(entry, 1);
  return sha256(preimage, target);
}

/** SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Hash, right: Hash): Hash {
  nodePreimage.set(left, 1);
  nodePreimage.set(right, 1 + HASH_LENGTH);
  return sha256(nodePreimage);
}

/** Root of a list of leaf hashes; that of the empty list is SHA-256 of nothing. */
export function merkleRoot(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return sha256(new Uint8Array(0));
  let level = leaves;
  while (level.length > 1) {
    const above: Hash[] = [];
    for (let i = 0; i + 1 < level.length; i += 2) {
      above.push(nodeHash(level[i] as Hash, level[i + 1] as Hash));
    }
    // An odd last node has no sibling: RFC 6962 lifts it unhashed.
    if (level.length % 2 === 1) above.push(level[level.length - 1] as Hash);
    level = above;
  }
  return level[0] as Hash;
}

/** Root of entries of one length that lie end to end: the same, without an array for each hash. */
export function rowRoot(row: Uint8Array, entryLength: number): Hash {
  const count = row.length / entryLength;
  if (count === 0) return merkleRoot([]);
  const preimage = preimageOf(1 + entryLength);
  preimage[0] = 0x00;
  const hash = new Uint8Array(HASH_LENGTH);
  const level = new Uint8Array(HASH_LENGTH * count);
  for (let i = 0; i < count; i++) {
    for (let at = 0; at < entryLength; at++) {
      preimage[1 + at] = row[i * entryLength + at] as number;
    }
    level.set(sha256(preimage, hash), HASH_LENGTH * i);
  }
  for (let left = count; left > 1; left = Math.ceil(left / 2)) {
    for (let i = 0; i + 1 < left; i += 2) {
      const from = HASH_LENGTH * i;
      for (let at = 0; at < 2 * HASH_LENGTH; at++) {
        nodePreimage[1 + at] = level[from + at] as number;
      }
      level.set(sha256(nodePreimage, hash), from / 2);
    }
    // RFC 6962 lifts an odd last node unhashed.
    const last = HASH_LENGTH * (left - 1);
    if (left % 2 === 1) level.copyWithin(last / 2, last, last + HASH_LENGTH);
  }
  return level.slice(0, HASH_LENGTH);
}

/** Audit path of one leaf, lowest sibling first (RFC 6962 §2.1.1). */
export function inclusionPath(leaves: readonly Hash[], index: number): Hash[] {
  if (index < 0 || index >= leaves.length) throw new RangeError('no such leaf');
  const path: Hash[] = [];
  let level = leaves;
  let at = index;
  while (level.length > 1) {
    const sibling = at ^ 1;
    if (sibling < level.length) path.push(level[sibling] as Hash);
    const above: Hash[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const left = level[i] as Hash;
      const right = level[i + 1];
      above.push(right === undefined ? left : nodeHash(left, right));
    }
    level = above;
    at >>= 1;
  }
  return path;
}

/**
 * From a node to the root, by its siblings, lowest first (RFC 9162 §2.1.3.2). `end` is the index of
 * the last node of its level. Takes what it needs from the front of `path`, and siblings on the
 * left from `leftPath`, if they lie apart. `left` are these: with the node they make the root of
 * all up to it.
 */
export function climb(
  node: Hash,
  index: number,
  end: number,
  path: Hash[],
  leftPath: Hash[] = path,
): { readonly root: Hash; readonly left: readonly Hash[] } {
  const left: Hash[] = [];
  let root = node;
  let at = index;
  for (let last = end; last > 0; last = Math.floor(last / 2)) {
    if (at % 2 === 1) {
      const sibling = leftPath.shift() ?? badPath();
      left.push(sibling);
      root = nodeHash(sibling, root);
    } else if (at < last) {
      root = nodeHash(root, path.shift() ?? badPath());
    }
    at = Math.floor(at / 2);
  }
  return { root, left };
}

export function requireUsedUp(path: readonly Hash[]): void {
  if (path.length > 0) badPath();
}

/**
 * The root that a leaf and its audit path imply (RFC 9162 §2.1.3.2); the caller compares it.
 * Throws VerifyError `proof/path` when the path has not exactly the length that position needs.
 */
export function rootFromPath(leaf: Hash, index: number, size: number, path: readonly Hash[]): Hash {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) {
    badPath();
  }
  const rest = [...path];
  const { root } = climb(leaf, index, size - 1, rest);
  requireUsedUp(rest);
  return root;
}

export function badPath(): never {
  throw new VerifyError('proof/path');
}

/**
 * The largest complete subtree that ends the first `size` of `end` leaves: its index, and that of
 * the last node of its level.
 */
export function lastPeak(size: number, end: number): [index: number, last: number] {
  let span = 1;
  while (size % (2 * span) === 0) span *= 2;
  return [size / span - 1, Math.ceil(end / span) - 1];
}
