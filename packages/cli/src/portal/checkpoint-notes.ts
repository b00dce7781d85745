// The two notes of one head: `checkpoint` for readers, with as many cosignatures as it takes, and
// `checkpoint.full`, which names everybody who stands behind it (light-client.md §7, §15). Both are
// made of what one answer held and was verified, so they are always of one log.

import type { Cosignature } from '@witan/ledger/checkpoint';
import { encodeCheckpoint } from '@witan/ledger/checkpoint-note';
import { quorum } from '@witan/ledger/membership';
import type { SignedHead } from '@witan/ledger/split-view';
import type { Trust } from '@witan/light-client';

export interface CheckpointNotes {
  readonly note: string;
  readonly full: string;
}

/** `head`: with valid cosignatures only, at least a quorum of them, by this council. */
export function checkpointNotes(
  head: SignedHead,
  { chainId, validators }: Pick<Trust, 'chainId' | 'validators'>,
): CheckpointNotes {
  const council = { chainId, validators };
  const bySeat = (a: Cosignature, b: Cosignature): number => a.voter - b.voter;
  // The latest: their times are what readers know the age by.
  const chosen = [...head.cosignatures]
    .sort((a, b) => b.time - a.time || bySeat(a, b))
    .slice(0, quorum(validators.length))
    .sort(bySeat);
  return {
    note: encodeCheckpoint(head, chosen, council),
    full: encodeCheckpoint(head, head.cosignatures, council),
  };
}
