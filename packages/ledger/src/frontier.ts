// The frontier of a list: all that appending to it needs, and proving that a longer one goes on
// from it, without the leaves (LOG-1).

import { ByteReader, ByteWriter } from './bytes.ts';
import { HASH_LENGTH, type Hash } from './hash.ts';
import { badPath, climb, lastPeak, merkleRoot, nodeHash, requireUsedUp } from './merkle.ts';

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
