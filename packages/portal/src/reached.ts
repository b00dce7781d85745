// How far this device has followed the ledger, for pages that judge each answer from the founders
// on: the light client tells beside them, and what it knows of councils that have ended holds on
// every page (light-client.md §9, rule 5).

import type { Freshness, Trust, Verdict } from '@witan/light-client';
import { type Followed, freshnessInOffice } from '@witan/light-client/in-office';
import type { Deployment } from './deployment.ts';
import { lightAddress, storage } from './storage.ts';

type Known = Pick<Deployment, 'trust' | 'pinning'>;

function addressOf(chainId: Uint8Array): string {
  return `${lightAddress(chainId)}reached`;
}

export function keepReached({ chainId, epoch, head }: Trust): void {
  const address = addressOf(chainId);
  try {
    if (head === undefined) storage()?.removeItem(address);
    else storage()?.setItem(address, `${epoch} ${head.size}`);
  } catch {
    // Full: what was reached before holds as well.
  }
}

/**
 * Of a demonstration nothing: a new one begins with the same founders, and proves as little. That
 * it is one says the genesis that this device has checked and pinned, not the word of a page.
 */
export function reached({ trust, pinning }: Known): Followed {
  const isExempt = trust.demonstration && pinning === 'earlier';
  const text = isExempt ? '' : (storage()?.getItem(addressOf(trust.chainId)) ?? '');
  const [epoch = 0, size = 0] = text.split(' ').map(Number);
  return { epoch, size };
}

/** Throws VerifyError `epoch/unlinked` for what its council signed after its end. */
export function freshnessHere(
  known: Known,
  verdict: Pick<Verdict, 'basis' | 'epoch' | 'sealedAt' | 'freshness'>,
): Freshness {
  return freshnessInOffice(reached(known), verdict);
}
