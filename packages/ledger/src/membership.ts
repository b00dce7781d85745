// The council of an epoch: its ordered validators, fault tolerance and quorum (consensus.md §2),
// and the one byte layout of the list that `validatorsHash` names.

import { ByteReader, ByteWriter } from './bytes.ts';
import { type Hash, sha256 } from './hash.ts';
import { memberNameBytesMax, validatorsMax } from './limits.ts';
import { DecodeError } from './problems.ts';
import { PUBLIC_KEY_LENGTH, type PublicKey } from './signature.ts';
import { strictText, utf8 } from './text.ts';

/** One agency's seat. Its index in the list is its number on the wire. */
export interface Validator {
  /** Stable identifier of the member agency, for example `land-registry`. */
  readonly member: string;
  /** What people read, for example `Land Registry`. */
  readonly name: string;
  readonly networkKey: PublicKey;
  readonly consensusKey: PublicKey;
  readonly attestKey: PublicKey;
}

/** f = ⌊(n − 1) / 3⌋: how many validators may lie without harm. */
export function faultTolerance(validators: number): number {
  return Math.floor((validators - 1) / 3);
}

/** q = ⌊(n + f) / 2⌋ + 1: two quorums share at least f + 1 validators, for every n. */
export function quorum(validators: number): number {
  return Math.floor((validators + faultTolerance(validators)) / 2) + 1;
}

export function encodeValidators(validators: readonly Validator[]): Uint8Array {
  const out = new ByteWriter(64 + validators.length * 160).u16(validators.length);
  for (const validator of validators) writeValidator(out, validator);
  return out.finish();
}

/** One seat of the list. */
export function writeValidator(out: ByteWriter, validator: Validator): void {
  out.sized16(utf8(validator.member)).sized16(utf8(validator.name));
  out.raw(validator.networkKey).raw(validator.consensusKey).raw(validator.attestKey);
  // The presence byte of a post-quantum attest key, which no suite offers yet.
  out.u8(0);
}

export function decodeValidators(bytes: Uint8Array): Validator[] {
  const input = new ByteReader(bytes);
  const count = input.u16();
  if (count > validatorsMax) throw new DecodeError('codec/count', 'validators');
  const validators: Validator[] = [];
  for (let i = 0; i < count; i++) validators.push(readValidator(input));
  input.finish();
  return validators;
}

/** Throws DecodeError. */
export function readValidator(input: ByteReader): Validator {
  const member = strictText(input.sized16(memberNameBytesMax));
  const name = strictText(input.sized16(memberNameBytesMax));
  const networkKey = input.raw(PUBLIC_KEY_LENGTH).slice();
  const consensusKey = input.raw(PUBLIC_KEY_LENGTH).slice();
  const attestKey = input.raw(PUBLIC_KEY_LENGTH).slice();
  if (input.u8() !== 0) throw new DecodeError('codec/malformed', 'post-quantum key');
  return { member, name, networkKey, consensusKey, attestKey };
}

export function validatorsHash(validators: readonly Validator[]): Hash {
  return sha256(encodeValidators(validators));
}
