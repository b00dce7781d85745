// Rule 5 for whoever judges each answer from the council that was pinned, and has followed the
// ledger further beside that (light-client.md §9): what a council signs beyond the end of its epoch
// is worth nothing, for by then its keys may be anyone's.

import { VerifyError } from '@witan/ledger/problems';
import type { Freshness } from './age.ts';
import type { Verdict } from './receipt.ts';
import type { Trust } from './trust.ts';

/** A council, and a head that it, or an earlier one, has signed: all earlier ones had ended. */
export interface Followed {
  readonly epoch: number;
  readonly size: number;
}

export function followedBy({ epoch, head }: Trust): Followed {
  return { epoch, size: head?.size ?? 0 };
}

/** Throws VerifyError `epoch/unlinked` for a head of so many headers, not theirs to sign. */
export function requireInOffice(followed: Followed, epoch: number, size: number): void {
  if (epoch < followed.epoch && size > followed.size) {
    throw new VerifyError('epoch/unlinked', `the council of epoch ${epoch} had ended before`);
  }
}

/**
 * How new a verdict may be called by who has followed the ledger so far: under signatures of a
 * council that has ended it is not the newest, whatever time they name. Throws as above.
 */
export function freshnessInOffice(
  followed: Followed,
  {
    basis,
    epoch,
    sealedAt,
    freshness,
  }: Pick<Verdict, 'basis' | 'epoch' | 'sealedAt' | 'freshness'>,
): Freshness {
  if (basis !== 'signatures') return freshness;
  requireInOffice(followed, epoch, sealedAt + 1);
  return epoch < followed.epoch && freshness === 'current' ? 'as-of' : freshness;
}
