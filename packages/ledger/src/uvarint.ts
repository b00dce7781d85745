// Unsigned LEB128 as protobuf writes it, in minimal form only: each number has one encoding, so a
// proof or an envelope that hides bytes in padding is refused.

import type { ByteReader, ByteWriter } from './bytes.ts';
import { DecodeError } from './problems.ts';

/** Multiplier of the eighth byte: a ninth can only belong to a number above 2^53 - 1. */
const LAST_SCALE = 2 ** 49;

export function writeUvarint(writer: ByteWriter, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('not an integer');
  let rest = value;
  while (rest > 127) {
    writer.u8((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  writer.u8(rest);
}

export function writeBigUvarint(writer: ByteWriter, value: bigint): void {
  if (value < 0n) throw new RangeError('not an integer');
  let rest = value;
  while (rest > 127n) {
    writer.u8(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  writer.u8(Number(rest));
}

/** A number of at most 2^53 - 1. */
export function readUvarint(reader: Pick<ByteReader, 'u8'>): number {
  let value = reader.u8();
  if (value < 128) return value;
  value -= 128;
  for (let scale = 128; scale <= LAST_SCALE; scale *= 128) {
    const byte = reader.u8();
    value += (byte & 127) * scale;
    if (byte < 128) {
      if (byte === 0) throw new DecodeError('codec/not-canonical');
      if (Number.isSafeInteger(value)) return value;
      break;
    }
  }
  throw new DecodeError('codec/integer');
}

/** An amount or a sum of at most `max`, read without a detour over a lossy number. */
export function readBigUvarint(reader: ByteReader, max: bigint): bigint {
  let byte = reader.u8();
  let value = BigInt(byte & 127);
  let shift = 0n;
  while (byte > 127) {
    shift += 7n;
    // Bits that no number up to `max` has: the run of bytes ends here, whatever follows.
    if (max >> shift === 0n) throw new DecodeError('codec/integer');
    byte = reader.u8();
    if (byte === 0) throw new DecodeError('codec/not-canonical');
    value |= BigInt(byte & 127) << shift;
  }
  if (value > max) throw new DecodeError('codec/integer');
  return value;
}
