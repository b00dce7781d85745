// A note opened with its cosignatures kept: what a reader compares, passes on and accuses with.

import type { Cosignature, CosignatureClaim } from '@witan/ledger/checkpoint';
import {
  type Checkpoint,
  checkpointClaims,
  cosignerName,
  decodeCheckpoint,
} from '@witan/ledger/checkpoint-note';
import type { Validator } from '@witan/ledger/membership';
import type { SignedHead } from '@witan/ledger/split-view';
import { strictText } from '@witan/ledger/text';
import type { Verify } from './seal.ts';
import type { Trust } from './trust.ts';
import type { WitnessesSeen } from './witnesses.ts';

export interface Judge {
  readonly verify: Verify;
  readonly nowMs: number;
}

export interface OpenedHead extends SignedHead {
  readonly council: Trust;
  /**
   * Vouched for by at least one honest signer: milliseconds of UTC. Undefined where too few signers
   * have a time that is not ahead of the reader's.
   */
  readonly attestedAtMs: number | undefined;
  readonly witnesses: WitnessesSeen;
}

/** Of the bytes that a mirror served as its checkpoint. Throws DecodeError. */
export function readNote(bytes: Uint8Array): Checkpoint {
  return decodeCheckpoint(strictText(bytes));
}

/** Whether an agency signed with a key that is none of the council's: there may be a later one. */
export function hasStrangers(checkpoint: Checkpoint, { chainId, validators }: Trust): boolean {
  // Witnesses from outside have names of their own.
  const agencies = cosignerName(chainId, '');
  const signed = checkpoint.lines.filter(({ name }) => name.startsWith(agencies));
  return signed.length > checkpointClaims(checkpoint, chainId, validators).length;
}

/** What was claimed, by seat. */
export function cosignaturesOf(claims: readonly CosignatureClaim[]): Cosignature[] {
  return claims.map(({ signer: voter, time, signature }) => ({ voter, time, signature }));
}

/** Agencies that signed a head, by seat; none where its council is not known. */
export function signersOf(head: SignedHead, council: Trust | undefined): Validator[] {
  return head.cosignatures.flatMap(({ voter }) => council?.validators[voter] ?? []);
}
