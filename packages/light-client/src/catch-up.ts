// The councils behind the one that a reader trusts, as a mirror says and quorums signed
// (light-client.md §9). The heads under which links stand are compared like all others: whoever
// hands a reader another council has to show them.

import type { SignedHead } from '@witan/ledger/split-view';
import type { Mirror } from './mirror.ts';
import type { Judge } from './signed-head.ts';
import type { Trust } from './trust.ts';

export interface Step {
  /** That signed. */
  readonly council: Trust;
  readonly head: SignedHead;
  readonly next: Trust;
}

/** None where the mirror has no link from the council of the trust. */
export async function fetchSteps(_mirror: Mirror, _trust: Trust, _judge: Judge): Promise<Step[]> {
  return [];
}
