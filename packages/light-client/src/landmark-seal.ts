// From a day's landmark, which the reader holds, to a sealed header or to the state of that day
// (light-client.md §10): receipts for paper and for desks without a network.

import { type Landmark, startOfDayMs } from '@witan/ledger/landmark';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import type { LandmarkSeal } from '@witan/ledger/receipt';
import { headOver, isSameHead, ownEntry, standing, type Vouched } from './seal.ts';
import type { Trust } from './trust.ts';

/**
 * Throws VerifyError `receipt/foreign-chain`, `proof/path` or `receipt/unlinked`, and DecodeError
 * `receipt/unknown-landmark` where the reader does not hold it: one of the same day and another
 * size says nothing against it.
 */
export function checkLandmark(
  trust: Trust,
  entryBytes: Uint8Array | undefined,
  seal: LandmarkSeal,
): Vouched {
  const landmark = landmarkOf(trust, seal);
  const sealedAt = landmark.size - 1;
  const startMs = startOfDayMs(landmark.day);
  const base = {
    sealedAt,
    basis: 'landmark' as const,
    signers: [],
    epoch: trust.epoch,
    head: landmark,
    // Its header's time lies in that day, and its signers' times are later.
    attestedAtMs: startMs,
  };
  if (entryBytes === undefined) {
    const { stateRoot } = landmark;
    const state = { chainId: trust.chainId, height: sealedAt, stateRoot, headerTimeMs: startMs };
    return { ...base, ...state, receiptsRoot: undefined };
  }
  const entry = ownEntry(trust, entryBytes);
  if (!isSameHead(landmark, headOver(entry, seal))) throw new VerifyError('receipt/unlinked');
  return { ...base, ...standing(entry) };
}

function landmarkOf({ landmarks = [] }: Trust, { day, size }: LandmarkSeal): Landmark {
  const landmark = landmarks.find((each) => each.day === day && each.size === size);
  if (landmark !== undefined) return landmark;
  throw new DecodeError('receipt/unknown-landmark', `of ${size} headers on day ${day}`);
}
