// R11, G1, G3: what a replica holds stays within bounds that follow from the window and the number
// of validators, whatever the others send.

import type { Footprint } from '@witan/consensus';
import { batchesOutstandingMax, windowHeightsMax } from '@witan/ledger/limits';
import type { Checker, Circumstances, Report } from './checker.ts';

/** Views whose slots are open: the current one, the next, and older ones for late certificates. */
const OPEN_VIEWS_MAX = 18;
/** Heights that a catch-up holds above the committed one. */
const CATCH_UP_HEIGHTS = 96;
/** Boots of one author whose batches may wait at once: one for each of its restarts. */
const BOOTS_MAX = 24;

export function memory({ members: validators }: Circumstances, report: Report): Checker {
  const windowHeights = windowHeightsMax;
  const heights = 3 * windowHeights + 1;
  const slots = 2 * OPEN_VIEWS_MAX * heights;
  const bounds: Readonly<Record<keyof Footprint, number>> = {
    voteHeights: heights,
    voteSlots: slots,
    votes: slots * validators,
    proposals: 2 * heights,
    blocks: OPEN_VIEWS_MAX * heights + CATCH_UP_HEIGHTS,
    certificates: 2 * heights + CATCH_UP_HEIGHTS,
    heldBatches: 2 * validators * BOOTS_MAX * batchesOutstandingMax,
    wantedBatches: validators * BOOTS_MAX * batchesOutstandingMax,
    ownTransactions: 100_000,
  };
  return {
    sampled: (validator, footprint) => {
      for (const [name, bound] of Object.entries(bounds)) {
        const found = footprint[name as keyof Footprint];
        if (found > bound) report('R11', `validator ${validator} holds ${found} ${name}`);
      }
    },
  };
}
