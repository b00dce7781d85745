// Which members of a council have signed: a bit for each seat, behind a length of one byte. It ends
// in a byte that is not zero, so that it has one form.

import type { ByteReader, ByteWriter } from './bytes.ts';
import { validatorsMax } from './limits.ts';
import { DecodeError } from './problems.ts';

/** Indices, ascending and distinct. */
export function writeSigners(out: ByteWriter, signers: readonly number[]): void {
  const last = signers[signers.length - 1] ?? -1;
  const bitmap = new Uint8Array((last >> 3) + 1);
  for (const signer of signers) {
    bitmap[signer >> 3] = (bitmap[signer >> 3] as number) | (1 << (signer & 7));
  }
  out.u8(bitmap.length).raw(bitmap);
}

/** Throws DecodeError. */
export function readSigners(input: ByteReader): number[] {
  const length = input.u8();
  if (length > Math.ceil(validatorsMax / 8)) throw new DecodeError('codec/count', 'signers');
  const bitmap = input.raw(length);
  if (length > 0 && bitmap[length - 1] === 0) {
    throw new DecodeError('codec/not-canonical', 'bitmap');
  }
  const signers: number[] = [];
  for (let index = 0; index < length * 8; index++) {
    if (((bitmap[index >> 3] as number) >> (index & 7)) % 2 === 1) signers.push(index);
  }
  return signers;
}
