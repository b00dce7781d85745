// How a client gets from the council that it pinned to that of a later epoch, and says so in the
// files that it keeps. It loads when a server answers under a council that is not the pinned one.

import { encodeLinkedReceipt } from '@witan/ledger/linked-receipt-writer';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import { applyEpochLinks, type LinksReader, type Trust, type Verify } from '@witan/light-client';

export interface CouncilReached {
  readonly trust: Trust;
  /** Those that lead there from the pinned council. */
  readonly links: Uint8Array;
}

/** Who serves links, and what was pinned: links from one epoch to another, undefined for none. */
interface LinksSource {
  readonly trust: Trust;
  links(from: number, to: number): Promise<Uint8Array | undefined>;
}

interface Patience {
  readonly verify: Verify;
  readonly nowMs: () => number;
  readonly timeoutMs: number;
}

/** The end of an epoch has its quorum within seconds: so long a reader waits between questions. */
const PAUSE_MS = 250;

/**
 * The council of an epoch, in as few steps as the source knows. Throws as `applyEpochLinks` does,
 * and DecodeError `epoch/unknown` where the source knows no cosigned end in time.
 */
export async function councilOf(
  source: LinksSource,
  epoch: number,
  { verify, nowMs, timeoutMs }: Patience,
): Promise<CouncilReached> {
  const { trust } = source;
  const deadlineMs = performance.now() + timeoutMs;
  for (;;) {
    // Undefined while the end of an epoch on the way has no quorum there.
    const links = await source.links(trust.epoch, epoch);
    const reader = { verify, nowMs: nowMs() };
    const reached = links && (await reachedBy(links, trust, epoch, reader));
    if (reached !== undefined) return reached;
    if (performance.now() + PAUSE_MS > deadlineMs) {
      throw new DecodeError('epoch/unknown', `no links lead from ${trust.epoch} to ${epoch} yet`);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** A receipt as a file that stands by itself under the pinned council. */
export function withLinks(receipt: Uint8Array, links: Uint8Array): Uint8Array {
  return encodeLinkedReceipt({ receipt, links });
}

/**
 * Follows links from the pinned council to that of an epoch; undefined where they do not lead so
 * far. Throws as `applyEpochLinks` does.
 */
async function reachedBy(
  links: Uint8Array,
  pinned: Trust,
  epoch: number,
  reader: LinksReader,
): Promise<CouncilReached | undefined> {
  // What a council is reached by must lead there from what was pinned, whatever head is trusted.
  const { head: _, ...council } = pinned;
  const { trust } = await applyEpochLinks(council, links, reader);
  if (trust.epoch > epoch || trust.epoch === pinned.epoch) {
    throw new VerifyError('epoch/unlinked', `they lead to ${trust.epoch}`);
  }
  return trust.epoch < epoch ? undefined : { trust, links };
}
