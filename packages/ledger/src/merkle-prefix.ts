// Proofs that one list is the beginning of another (RFC 9162 §2.1.4.2): a log goes on, and never
// takes back.

import { equalBytes } from './bytes.ts';
import { peakCount } from './frontier.ts';
import type { Hash } from './hash.ts';
import { badPath, climb, lastPeak, nodeHash, requireUsedUp } from './merkle.ts';

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
