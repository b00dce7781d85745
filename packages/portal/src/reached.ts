// How far this device has followed the ledger, for pages that judge each answer from the founders
// on: the light client tells beside them, and what it knows of councils that have ended holds on
// every page (light-client.md §9, rule 5).

import { toHex } from '@witan/ledger/bytes';
import type { Freshness, Trust, Verdict } from '@witan/light-client';
import { type Followed, followedBy, freshnessInOffice } from '@witan/light-client/in-office';
import { lightAddress, PIN, storage } from './storage.ts';

function addressOf(chainId: Uint8Array): string {
  return `${lightAddress(chainId)}reached`;
}

export function keepReached(trust: Trust): void {
  const address = addressOf(trust.chainId);
  const { epoch, size } = followedBy(trust);
  try {
    if (trust.head === undefined) storage()?.removeItem(address);
    else storage()?.setItem(address, `${epoch} ${size}`);
  } catch {
    // Full: what was reached before holds as well.
  }
}

/** Of a demonstration nothing: a new one begins with the same founders, and proves as little. */
export function reached({ chainId }: Pick<Trust, 'chainId'>): Followed {
  const text = isDemonstration(chainId) ? '' : (storage()?.getItem(addressOf(chainId)) ?? '');
  const [epoch = 0, size = 0] = text.split(' ').map(Number);
  return { epoch, size };
}

/** As the genesis says that this device has checked and kept: a page's own word exempts nobody. */
function isDemonstration(chainId: Uint8Array): boolean {
  try {
    const pin = JSON.parse(storage()?.getItem(PIN) ?? 'null') as {
      readonly chainId: string;
      readonly genesis: { readonly demonstration: boolean };
    } | null;
    return pin?.chainId === toHex(chainId) && pin.genesis.demonstration === true;
  } catch {
    return false; // the store holds something else
  }
}

/** Throws VerifyError `epoch/unlinked` for what its council signed after its end. */
export function freshnessHere(
  trust: Pick<Trust, 'chainId'>,
  verdict: Pick<Verdict, 'basis' | 'epoch' | 'sealedAt' | 'freshness'>,
): Freshness {
  return freshnessInOffice(reached(trust), verdict);
}
