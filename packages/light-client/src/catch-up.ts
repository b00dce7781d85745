// The councils behind the one that a reader trusts, as a mirror says and quorums signed
// (light-client.md §9). The heads under which links stand are compared like all others: whoever
// hands a reader another council has to show them.

import { epochLinksBytesMax } from '@witan/ledger/limits';
import { applyEpochLinks, type Step } from './epochs.ts';
import { fetchBounded, type Mirror } from './mirror.ts';
import type { Judge } from './signed-head.ts';
import { type Trust, withoutHead } from './trust.ts';

/**
 * The steps from the council of the trust to the newest, none where there is no later one. Throws
 * as the mirror and the links do.
 */
export async function fetchSteps(
  mirror: Mirror,
  trust: Trust,
  judge: Judge,
): Promise<readonly Step[]> {
  const path = `epochs/skip/${trust.epoch}.pb`;
  const bytes = await fetchBounded(mirror, path, epochLinksBytesMax);
  // Our head is compared with all others at once.
  return (await applyEpochLinks(withoutHead(trust), bytes, judge)).steps;
}
