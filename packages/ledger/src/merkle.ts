// RFC 6962 Merkle trees over lists: roots, inclusion and consistency proofs, and the frontier that
// appends without the leaves. Verification follows RFC 9162 §2.1.3.2 and §2.1.4.2.

import { ByteReader, ByteWriter, equalBytes } from './bytes.ts';
import { HASH_LENGTH, type Hash, preimageOf, sha256 } from './hash.ts';
import { VerifyError } from './problems.ts';

const nodePreimage = new Uint8Array(1 + 2 * HASH_LENGTH);
nodePreimage[0] = 0x01;

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
function climb(
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

function requireUsedUp(path: readonly Hash[]): void {
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

/**
 * Checks that the tree of `size` with `root` extends the one of `size0` with `root0`
 * (RFC 9162 §2.1.4.2). A proof from size 0 is an error, as it would prove nothing.
 */
export function verifyConsistency(
  size0: number,
  root0: Hash,
  size: number,
  root: Hash,
  path: readonly Hash[],
): void {
  // When size0 is a power of two its own root is the first node of the proof and is left out.
  const isWhole = size0 < size && peakCount(size0) === 1;
  const proof = isWhole ? [root0, ...path] : path;
  if (!isPrefix({ size: size0, root: root0 }, { size, root }, proof)) badPath();
}

/**
 * The root of the first `size0` leaves of the tree of `size` with `root`, from a proof as
 * `prefixProof` makes it: whatever it is, the larger tree has no other prefix (RFC 9162 §2.1.4.2).
 * Throws VerifyError `proof/path` for a proof that does not lead to `root`.
 */
export function prefixRoot(size0: number, size: number, proof: readonly Hash[], root: Hash): Hash {
  if (!Number.isSafeInteger(size) || size0 < 1 || size0 > size) badPath();
  if (size0 === size) return proof.length === 0 ? root : badPath();
  const [peak = badPath(), ...path] = proof;
  const [index, end] = lastPeak(size0, size);
  const found = climb(peak, index, end, path);
  requireUsedUp(path);
  if (!equalBytes(found.root, root)) badPath();
  return found.left.reduce((prefix, sibling) => nodeHash(sibling, prefix), peak);
}

/** Size and root of a list. */
interface SizedRoot {
  readonly size: number;
  readonly root: Hash;
}

/** Whether a list is the beginning of another, by such a proof. Throws as `prefixRoot` does. */
export function isPrefix(part: SizedRoot, whole: SizedRoot, proof: readonly Hash[]): boolean {
  return equalBytes(prefixRoot(part.size, whole.size, proof, whole.root), part.root);
}

/**
 * The largest complete subtree that ends the first `size` of `end` leaves: its index, and that of
 * the last node of its level.
 */
function lastPeak(size: number, end: number): [index: number, last: number] {
  let span = 1;
  while (size % (2 * span) === 0) span *= 2;
  return [size / span - 1, Math.ceil(end / span) - 1];
}

/**
 * Size and one hash per set bit of it, highest first: all that appending needs (LOG-1).
 * Immutable, so that each block of a chain in flight holds its own.
 */
export interface Frontier {
  readonly size: number;
  readonly peaks: readonly Hash[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0, peaks: [] };

/** The nodes that a leaf completes: itself, and one for each trailing one bit of the size. */
export function completedNodes({ size, peaks }: Frontier, leaf: Hash): Hash[] {
  const nodes = [leaf];
  let node = leaf;
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    node = nodeHash(peaks[peaks.length - nodes.length] as Hash, node);
    nodes.push(node);
  }
  return nodes;
}

export function appendToFrontier(frontier: Frontier, leaf: Hash): Frontier {
  const { size, peaks } = frontier;
  const nodes = completedNodes(frontier, leaf);
  const kept = peaks.slice(0, peaks.length + 1 - nodes.length);
  return { size: size + 1, peaks: [...kept, nodes[nodes.length - 1] as Hash] };
}

/**
 * The root of a list of `end` leaves that begins with those behind a frontier, from the roots
 * `right` of what follows them. These and the peaks are the siblings of RFC 9162 §2.1.3 and §2.1.4
 * by the side on which they lie, so a path is as long and proves as much: that the list up to the
 * frontier is a prefix. Throws VerifyError `proof/path` for any other number of them.
 */
export function rootFromFrontier(frontier: Frontier, end: number, right: readonly Hash[]): Hash {
  if (frontier.size < 1 || frontier.size > end) badPath();
  const rest = [...right];
  const root = climbFrom(frontier, end, rest);
  requireUsedUp(rest);
  return root;
}

/** Takes what it needs from the front of `right`. */
function climbFrom({ size, peaks }: Frontier, end: number, right: Hash[]): Hash {
  const [peak = badPath(), ...left] = peaks.toReversed();
  const [index, last] = lastPeak(size, end);
  return climb(peak, index, last, right, left).root;
}

/**
 * The frontier of a list of `size` leaves that begins with those behind another frontier, from the
 * roots that `pathBetween` gives: those beside the smaller list in the complete subtree that takes
 * it in, and the peaks behind that subtree. A root that is made of it proves the smaller list to be
 * a prefix. Throws VerifyError `proof/path` for any other number of them.
 */
export function grownFrontier(
  { size: size0, peaks }: Frontier,
  size: number,
  path: readonly Hash[],
): Frontier {
  if (size < size0) badPath();
  const { span, rest } = growth(size0, size);
  const kept = peaks.length - peakCount(rest);
  const right = [...path];
  // Where nothing of the smaller list lies in a subtree that grew, that is in the path as it is.
  const joined = rest > 0 ? [climbFrom({ size: rest, peaks: peaks.slice(kept) }, span, right)] : [];
  const grown = [...peaks.slice(0, kept), ...joined, ...right];
  return grown.length === peakCount(size) ? { size, peaks: grown } : badPath();
}

/**
 * Of the larger list, the complete subtree that ends where the sizes' common high bits do: how many
 * leaves it has, and how many of them the smaller list has.
 */
export function growth(
  size0: number,
  size: number,
): { readonly span: number; readonly rest: number } {
  let span = 1;
  while (Math.floor(size0 / (2 * span)) !== Math.floor(size / (2 * span))) span *= 2;
  return { span, rest: size0 % span };
}

function badPath(): never {
  throw new VerifyError('proof/path');
}

/** Peaks of a frontier of this size: one for each set bit. */
export function peakCount(size: number): number {
  let count = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
}

/** `size u64 ‖ peaks`, 32 bytes each (LOG-1). */
export function encodeFrontier({ size, peaks }: Frontier): Uint8Array {
  const writer = new ByteWriter(8 + HASH_LENGTH * peaks.length).u64(size);
  for (const peak of peaks) writer.raw(peak);
  return writer.finish();
}

/** Views of the bytes. Throws DecodeError when they do not hold exactly the peaks of the size. */
export function decodeFrontier(bytes: Uint8Array): Frontier {
  const reader = new ByteReader(bytes);
  const size = reader.u64();
  const peaks = Array.from({ length: peakCount(size) }, () => reader.raw(HASH_LENGTH));
  reader.finish();
  return { size, peaks };
}

/** RFC 6962 root of the list behind a frontier. */
export function frontierRoot({ size, peaks }: Frontier): Hash {
  if (size === 0) return merkleRoot([]);
  return peaks.reduceRight((root, peak) => nodeHash(peak, root));
}
