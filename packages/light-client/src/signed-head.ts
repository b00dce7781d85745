// A note opened with its cosignatures kept: what a reader compares, passes on and accuses with.

import {
  type Checkpoint,
  type CosignatureClaim,
  checkpointClaims,
  cosignerName,
  decodeCheckpoint,
} from '@witan/ledger/checkpoint';
import { quorum, type Validator } from '@witan/ledger/membership';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import type { SignedHead } from '@witan/ledger/split-view';
import { utf8Text } from '@witan/ledger/text';
import { attestedAtMs, presentMs } from './checkpoint.ts';
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
    const valid: CosignatureClaim[] = [];
    for (const claim of checkpointClaims(checkpoint, chainId, validators)) {
      if (await verify(claim.publicKey, claim.message, claim.signature)) valid.push(claim);
    }
    const { size, root } = checkpoint;
    const needed = quorum(validators.length);
    found = `${valid.length} of ${needed}`;
    if (valid.length < needed || size === 0) continue;
    const cosignatures = valid.map(({ signer, time, signature }) => {
      return { voter: signer, time, signature };
    });
    const attested = attestedAtMs(valid, validators.length, presentMs(council, nowMs));
    return { epoch, size, root, cosignatures, council, attestedAtMs: attested };
  }
  throw new VerifyError('checkpoint/quorum', found);
}

/** Agencies that signed a head, by seat; none where its council is not known. */
export function signersOf(head: SignedHead, council: Trust | undefined): Validator[] {
  return head.cosignatures.flatMap(({ voter }) => council?.validators[voter] ?? []);
}
