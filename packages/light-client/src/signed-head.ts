// A note opened with its cosignatures kept: what a reader compares, passes on and accuses with.

import {
  attestedAt,
  type Checkpoint,
  checkpointClaims,
  cosignerName,
  decodeCheckpoint,
} from '@witan/ledger/checkpoint';
import { quorum, type Validator } from '@witan/ledger/membership';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import type { SignedHead } from '@witan/ledger/split-view';
import { utf8Text } from '@witan/ledger/text';
import { AHEAD_MS_MAX } from './checkpoint.ts';
import type { Verify } from './seal.ts';
import type { Trust } from './trust.ts';

export interface Judge {
  readonly verify: Verify;
  readonly nowMs: number;
}

export interface OpenedHead extends SignedHead {
  readonly council: Trust;
  readonly attestedAtMs: number | undefined;
}

/** Throws DecodeError for bytes that are no UTF-8. */
export function strictText(bytes: Uint8Array): string {
  try {
    return utf8Text(bytes);
  } catch (cause) {
    throw new DecodeError('codec/malformed', 'not UTF-8', { cause });
  }
}

/** Of the bytes that a mirror served as its checkpoint. Throws DecodeError. */
export function readNote(bytes: Uint8Array): Checkpoint {
  return decodeCheckpoint(strictText(bytes));
}

/** Whether an agency signed that has no seat in the council: there may be a later one. */
export function hasStrangers({ lines }: Checkpoint, { chainId, validators }: Trust): boolean {
  const names = validators.map(({ member }) => cosignerName(chainId, member));
  // Witnesses from outside have names of their own.
  const agencies = cosignerName(chainId, '');
  return lines.some(({ name }) => name.startsWith(agencies) && !names.includes(name));
}

/**
 * Under the first of these councils of which a quorum signed. Counts valid signatures only. Throws
 * VerifyError `checkpoint/other-log` or `checkpoint/quorum`.
 */
export async function openHead(
  councils: readonly Trust[],
  checkpoint: Checkpoint,
  { verify, nowMs }: Judge,
): Promise<OpenedHead> {
  let found = '';
  for (const council of councils) {
    const { chainId, epoch, validators } = council;
    const cosignatures = [];
    const times: number[] = [];
    for (const claim of checkpointClaims(checkpoint, chainId, validators)) {
      const { signer: voter, time, publicKey, message, signature } = claim;
      if (!(await verify(publicKey, message, signature))) continue;
      cosignatures.push({ voter, time, signature });
      // Clocks of phones are poor, but a signer far ahead of ours vouches for nothing.
      if (time * 1_000 <= nowMs + AHEAD_MS_MAX) times.push(time);
    }
    const { size, root } = checkpoint;
    const needed = quorum(validators.length);
    found = `${cosignatures.length} of ${needed}`;
    if (cosignatures.length < needed) continue;
    const seconds = attestedAt(times, validators.length);
    const attestedAtMs = seconds === undefined ? undefined : seconds * 1_000;
    return { epoch, size, root, cosignatures, council, attestedAtMs };
  }
  throw new VerifyError('checkpoint/quorum', found);
}

/** Agencies that signed a head, by seat; none where its council is not known. */
export function signersOf(head: SignedHead, council: Trust | undefined): Validator[] {
  return head.cosignatures.flatMap(({ voter }) => council?.validators[voter] ?? []);
}
