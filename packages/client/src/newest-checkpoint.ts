// The newest checkpoint of a node, under the council that cosigned it. It loads when one is asked
// for: a receipt carries its own.

import { VerifyError, WitanError } from '@witan/ledger/problems';
import { utf8Text } from '@witan/ledger/text';
import {
  type OpenedCheckpoint,
  openCheckpoint,
  type Trust,
  type Verify,
} from '@witan/light-client';
import type { VerifyingClient } from './verifying-client.ts';

export interface CheckpointAnswer {
  readonly checkpoint: OpenedCheckpoint;
  /** As the node served it: anyone else can open it too. */
  readonly note: string;
  /** The council that cosigned it. */
  readonly trust: Trust;
}

/** Throws VerifyError `checkpoint/…`, and as the client does. */
export async function newestCheckpoint(
  client: Pick<VerifyingClient, 'reach' | 'status' | 'trust'>,
  octets: Uint8Array,
  opening: { readonly verify: Verify; readonly nowMs: number },
): Promise<CheckpointAnswer> {
  const note = textOf(octets);
  // A note does not name its epoch. The node does, and leads no further than quorums signed.
  const told = Number((await client.status()).epoch);
  const pinned = client.trust.epoch;
  const epoch = Number.isSafeInteger(told) ? Math.max(told, pinned) : pinned;
  const council = await client.reach(epoch);
  try {
    return { note, trust: council, checkpoint: await openCheckpoint(council, note, opening) };
  } catch (error) {
    const isOlder = error instanceof VerifyError && error.key === 'checkpoint/quorum';
    if (!isOlder || epoch === pinned) throw error;
    // The head may still be the last block of the epoch before.
    const before = await client.reach(epoch - 1);
    const checkpoint = await openCheckpoint(before, note, opening);
    // Rule 5: beyond the end of its epoch, a council's keys may be anyone's.
    if (checkpoint.size > (council.head?.size ?? 0)) throw error;
    return { note, trust: before, checkpoint };
  }
}

/** Throws WitanError `client/bad-answer`. */
function textOf(octets: Uint8Array): string {
  try {
    return utf8Text(octets);
  } catch (cause) {
    throw new WitanError('client/bad-answer', 'no UTF-8', { cause });
  }
}
