// Landmarks from a mirror, for receipts without signatures (light-client.md §10): each is the
// beginning of the head that is trusted, and ends with the first entry of its day.

import { equalBytes } from '@witan/ledger/bytes';
import type { TreeHead } from '@witan/ledger/checkpoint';
import { type Landmark, startOfDayMs } from '@witan/ledger/landmark';
import { decodeLandmarks, LANDMARK_BYTES } from '@witan/ledger/landmark-list';
import { landmarksMax } from '@witan/ledger/limits';
import { rootFromPath } from '@witan/ledger/merkle';
import { isPrefix } from '@witan/ledger/merkle-prefix';
import { VerifyError } from '@witan/ledger/problems';
import { decodeSealedHead, sealedHeadBytesMax } from '@witan/ledger/sealed-head';
import { fetchBounded, fetchPrefixProofs, type Mirror } from './mirror.ts';
import { type Entry, readEntry } from './seal.ts';
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
    const proof = proofs[smaller.indexOf(landmark.size)] ?? [];
    if (!isPrefix(landmark, head, proof) || !(await isFirstOfDay(mirror, chainId, landmark))) {
      throw new VerifyError('proof/other-root', `landmark of day ${landmark.day}`);
    }
  }
  return wanted;
}

/** Whether a landmark ends with the first entry of its day, and has that entry's state root. */
async function isFirstOfDay(
  mirror: Mirror,
  chainId: Uint8Array,
  landmark: Landmark,
): Promise<boolean> {
  const { day, size, stateRoot } = landmark;
  const entryAt = async (height: number): Promise<Entry | undefined> => {
    const path = `proof/landmark/${day}/${height}.pb`;
    const sealed = decodeSealedHead(await fetchBounded(mirror, path, sealedHeadBytesMax));
    const entry = readEntry(sealed.entry);
    const root = rootFromPath(entry.sealedHash, height, size, sealed.path);
    return equalBytes(root, landmark.root) ? entry : undefined;
  };
  const [last, before] = await Promise.all(
    [size - 1, size - 2].map((height) => (height < 0 ? undefined : entryAt(height))),
  );
  if (last === undefined || !equalBytes(last.header.chainId, chainId)) return false;
  const startMs = startOfDayMs(day);
  const isFirst = size === 1 || (before !== undefined && before.header.timeMs < startMs);
  const { timeMs } = last.header;
  const isOfDay = timeMs >= startMs && timeMs < startOfDayMs(day + 1);
  return isFirst && isOfDay && equalBytes(last.result.stateRoot, stateRoot);
}
