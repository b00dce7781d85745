// Landmarks from a mirror, for receipts without signatures (light-client.md §10): each is the
// beginning of the head that is trusted, and its state root is that of its last entry.

import { equalBytes } from '@witan/ledger/bytes';
import type { TreeHead } from '@witan/ledger/checkpoint';
import { type Landmark, startOfDayMs } from '@witan/ledger/landmark';
import { decodeLandmarks, LANDMARK_BYTES } from '@witan/ledger/landmark-list';
import { landmarksMax } from '@witan/ledger/limits';
import { prefixRoot, rootFromPath } from '@witan/ledger/merkle';
import { VerifyError } from '@witan/ledger/problems';
import { decodeSealedHead, sealedHeadBytesMax } from '@witan/ledger/sealed-head';
import { fetchBounded, fetchPrefixProofs, type Mirror } from './mirror.ts';
import { readEntry } from './seal.ts';
import type { Trust } from './trust.ts';

/**
 * The landmarks of some days, of those that the trusted head covers; a day without a block has
 * none. Throws VerifyError `proof/other-root` for one that is false, and what the mirror throws.
 */
export async function fetchLandmarks(
  mirror: Mirror,
  { chainId }: Pick<Trust, 'chainId'>,
  head: TreeHead,
  days: readonly number[],
): Promise<readonly Landmark[]> {
  const bytes = await fetchBounded(mirror, 'landmarks', landmarksMax * LANDMARK_BYTES);
  const wanted = decodeLandmarks(bytes).filter(
    ({ day, size }) => days.includes(day) && size <= head.size,
  );
  const smaller = wanted.filter(({ size }) => size < head.size).map(({ size }) => size);
  const proofs = await fetchPrefixProofs(mirror, smaller, head.size);
  for (const landmark of wanted) {
    const { size, root } = landmark;
    const proof = proofs[smaller.indexOf(size)] ?? [];
    const isPrefix = equalBytes(prefixRoot(size, head.size, proof, head.root), root);
    if (!isPrefix || !(await endsSo(mirror, chainId, landmark))) {
      throw new VerifyError('proof/other-root', `landmark of day ${landmark.day}`);
    }
  }
  return wanted;
}

/** Whether the last entry of a landmark is of that day, and has its state root. */
async function endsSo(
  mirror: Mirror,
  chainId: Uint8Array,
  { day, size, root, stateRoot }: Landmark,
): Promise<boolean> {
  const height = size - 1;
  const path = `proof/landmark/${day}/${height}.pb`;
  const sealed = decodeSealedHead(await fetchBounded(mirror, path, sealedHeadBytesMax));
  const { header, result, sealedHash } = readEntry(sealed.entry);
  const isOfDay = header.timeMs >= startOfDayMs(day) && header.timeMs < startOfDayMs(day + 1);
  return (
    isOfDay &&
    header.height === height &&
    equalBytes(header.chainId, chainId) &&
    equalBytes(rootFromPath(sealedHash, height, size, sealed.path), root) &&
    equalBytes(result.stateRoot, stateRoot)
  );
}
