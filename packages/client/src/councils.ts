// How a client gets from the council that it pinned to that of a later epoch. It loads when a
// server answers under a council that is not the pinned one.

import { VerifyError } from '@witan/ledger/problems';
import { applyEpochLinks, type LinksReader, type Trust } from '@witan/light-client';

export interface CouncilReached {
  readonly trust: Trust;
  /** Those that lead there from the pinned council. */
  readonly links: Uint8Array;
}

/**
 * Follows links from the pinned council to that of an epoch; undefined where they do not lead so
 * far. Throws as `applyEpochLinks` does.
 */
export async function reachedBy(
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
