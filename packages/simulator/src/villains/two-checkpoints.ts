// A member that cosigns two roots of one size (E8): some hear one of them, some the other, and some
// both, the second one long after a quorum. Its votes are honest, so its trait of messages is none.

import {
  type Cosignature,
  checkpointBody,
  checkpointOrigin,
  cosignedBytes,
} from '@witan/ledger/checkpoint';
import {
  type CheckpointMessage,
  decodeCheckpointMessage,
  encodeCheckpointMessage,
} from '@witan/ledger/checkpoint-certificate';
import { type Hash, sha256 } from '@witan/ledger/hash';
import type { KeyPair } from '@witan/ledger/keys';
import type { Random } from '../random.ts';
import type { Trait } from './trait.ts';

const LATER_MS_MAX = 1_000;
/** Of the sizes that it cosigns, so many of 1,000 are doubled. */
const DOUBLED_PERMILLE = 300;

export function twoCheckpoints(): Trait {
  return {};
}

export type SaidCheckpoint = readonly [payload: Uint8Array, delayMs: number];

/** What it says to each of the others in place of a cosignature of its own. */
export function doubled(
  payload: Uint8Array,
  { chainId, keyPair, random }: { chainId: Hash; keyPair: KeyPair; random: Random },
): (to: number) => readonly SaidCheckpoint[] {
  const told: SaidCheckpoint = [payload, 0];
  if (!random.chance(DOUBLED_PERMILLE)) return () => [told];
  const message = decodeCheckpointMessage(payload);
  const root = sha256(message.root);
  const signed = cosignedBytes(
    checkpointBody(checkpointOrigin(chainId), { size: message.size, root }),
    message.time,
  );
  const signature: Cosignature['signature'] = keyPair.sign(signed);
  const other: CheckpointMessage = { ...message, root, signature };
  const lie = encodeCheckpointMessage(other);
  return () => {
    const later = random.below(LATER_MS_MAX);
    return random.pick<readonly SaidCheckpoint[]>([
      [told],
      [[lie, 0]],
      [told, [lie, later]],
      [
        [lie, 0],
        [payload, later],
      ],
    ]);
  };
}
