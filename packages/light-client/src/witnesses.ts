// Who outside the agencies has cosigned a head, of those whom the reader's policy names
// (light-client.md §5.4). Too few are no reason to refuse it: a witness that is gone would leave
// every reader behind. But whoever sees none may be shown what nobody else is shown, so such a head
// is not called current.

import { type Checkpoint, cosignerClaims } from '@witan/ledger/checkpoint';
import type { Freshness } from './checkpoint.ts';
import { type Verify, validClaims } from './seal.ts';
import type { Trust } from './trust.ts';

export interface WitnessesSeen {
  /** Names of those whose signatures were verified. */
  readonly seen: readonly string[];
  readonly needed: number;
}

/** Undefined where the policy asks for none. Counts valid signatures only. */
export async function witnessesSeen(
  checkpoint: Checkpoint,
  { witnesses }: Pick<Trust, 'witnesses'>,
  verify: Verify,
): Promise<WitnessesSeen | undefined> {
  if (witnesses === undefined) return undefined;
  const { list, needed } = witnesses;
  const valid = await validClaims(cosignerClaims(checkpoint, list), verify);
  return { seen: valid.flatMap(({ signer }) => list[signer]?.name ?? []), needed };
}

/** What may be said of a head that so many have seen. */
export function witnessedFreshness(
  freshness: Freshness,
  witnesses: WitnessesSeen | undefined,
): Freshness {
  const isShort = witnesses !== undefined && witnesses.seen.length < witnesses.needed;
  return isShort && freshness === 'current' ? 'as-of' : freshness;
}
