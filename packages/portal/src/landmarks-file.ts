// Landmarks as a file, for a desk that has no network: those of the last days, each verified here.

import { encodeLandmarks } from '@witan/ledger/landmark-list';
import { landmarksAt, statedLandmarks } from './landmarks.ts';
import type { Ledger } from './ledger.ts';
import { clientOf } from './records.ts';

/** Each is verified by itself, at the cost of two requests. */
const DAYS_MAX = 31;

/** Undefined where no server has any that can be checked. */
export async function newestLandmarks(ledger: Ledger): Promise<Uint8Array | undefined> {
  for (const server of ledger.deployment.servers) {
    const stated = await statedLandmarks(server).catch(() => []);
    const days = stated.slice(-DAYS_MAX).map(({ day }) => day);
    const found = await landmarksAt(
      ledger.deployment,
      (each) => clientOf(ledger, each),
      server,
      days,
    );
    if (found.length > 0) return encodeLandmarks(found);
  }
  return undefined;
}
