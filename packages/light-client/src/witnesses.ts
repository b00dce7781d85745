// Who outside the agencies has cosigned a head, of those whom the reader's policy names
// (light-client.md §5.4). Too few are no reason to refuse it: a witness that is gone would leave
// every reader behind. But whoever sees none may be shown what nobody else is shown, so such a head
// is not called current.

import { type Checkpoint, cosignerClaims } from '@witan/ledger/checkpoint-note';
import type { Witness, Witnesses } from '@witan/ledger/witness-policy';
import { type Verify, validClaims } from './seal.ts';
import type { Trust } from './trust.ts';

const NOBODY: Witnesses = { list: [], needed: 0 };

export interface WitnessesSeen {
  /** Names of those whose signatures were verified. */
  readonly seen: readonly string[];
  readonly needed: number;
}

/** Counts valid signatures only; none is needed where the policy asks for none. */
export async function witnessesSeen(
  checkpoint: Checkpoint,
  { witnesses: { list, needed } = NOBODY }: Pick<Trust, 'witnesses'>,
  verify: Verify,
): Promise<WitnessesSeen> {
  const valid = await validClaims(cosignerClaims(checkpoint, list), verify);
  return { seen: valid.map(({ signer }) => (list[signer] as Witness).name), needed };
}

/** Fewer than the policy asks for. */
export function areTooFew({ seen, needed }: WitnessesSeen): boolean {
  return seen.length < needed;
}
