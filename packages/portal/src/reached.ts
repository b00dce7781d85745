// How far this device has followed the ledger, for pages that judge each answer from the founders
// on. What a council signs beyond the end of its epoch is worth nothing (light-client.md §9, rule
// 5): by then its keys may be anyone's.

import { VerifyError } from '@witan/ledger/problems';
import type { Freshness, Trust, Verdict } from '@witan/light-client';
import { lightAddress, storage } from './storage.ts';

type Network = Pick<Trust, 'chainId' | 'demonstration'>;

/** A council, and a head that it, or an earlier one, has signed: all earlier ones had ended. */
interface Reached {
  readonly epoch: number;
  readonly size: number;
}

function addressOf(chainId: Uint8Array): string {
  return `${lightAddress(chainId)}reached`;
}

export function keepReached({ chainId, epoch, head }: Trust): void {
  try {
    if (head === undefined) storage()?.removeItem(addressOf(chainId));
    else storage()?.setItem(addressOf(chainId), `${epoch} ${head.size}`);
  } catch {
    // Full: what was reached before holds as well.
  }
}

/** Of a demonstration nothing: a new one begins with the same founders, and proves as little. */
function reachedOn({ chainId, demonstration }: Network): Reached {
  const text = demonstration ? '' : (storage()?.getItem(addressOf(chainId)) ?? '');
  const [epoch = 0, size = 0] = text.split(' ').map(Number);
  return { epoch, size };
}

/** Throws VerifyError `epoch/unlinked` for a head of so many headers, not theirs to sign. */
export function requireInOffice(network: Network, epoch: number, size: number): void {
  const reached = reachedOn(network);
  if (epoch < reached.epoch && size > reached.size) {
    throw new VerifyError('epoch/unlinked', `the council of epoch ${epoch} had ended before`);
  }
}

/**
 * How new an answer may be called on this device: under signatures of a council that has ended it
 * is not the newest, whatever time they name. Throws as `requireInOffice` does.
 */
export function freshnessHere(
  network: Network,
  {
    basis,
    epoch,
    sealedAt,
    freshness,
  }: Pick<Verdict, 'basis' | 'epoch' | 'sealedAt' | 'freshness'>,
): Freshness {
  if (basis !== 'signatures') return freshness;
  requireInOffice(network, epoch, sealedAt + 1);
  const hasEnded = epoch < reachedOn(network).epoch;
  return hasEnded && freshness === 'current' ? 'as-of' : freshness;
}
