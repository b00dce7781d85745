// A row as databases keep it: a checksum over key and value before the value (DISK-1). LevelDB
// checks nothing on reading, and its compaction gives rot a fresh checksum of its own; and a row
// that answers for another key must not pass.

import { ByteReader } from '@witan/ledger/bytes';
import { crc32 } from '@witan/ledger/checksum';

const CHECKSUM_BYTES = 4;

/** Where a value meets its checksum, so that native CRC-32 is called once. */
let scratch = new Uint8Array(4_096);

/** CRC-32 u32 of key ‖ value, then the value: a view that is good until the next call. */
export function envelopedRow(key: Uint8Array, value: Uint8Array): Uint8Array {
  const covered = key.length + value.length;
  const needed = CHECKSUM_BYTES + covered;
  if (needed > scratch.length) scratch = new Uint8Array(2 * needed);
  scratch.set(key, CHECKSUM_BYTES);
  scratch.set(value, CHECKSUM_BYTES + key.length);
  const checksum = crc32(scratch.subarray(CHECKSUM_BYTES, needed));
  // The checksum takes the place of the last bytes of the key, right before the value.
  for (let i = 0; i < CHECKSUM_BYTES; i++) scratch[key.length + i] = checksum >>> (24 - 8 * i);
  return scratch.subarray(key.length, needed);
}

/** The value, as a plain view of `stored`; undefined when key, value or checksum have changed. */
export function openedRow(key: Uint8Array, stored: Uint8Array): Uint8Array | undefined {
  if (stored.length < CHECKSUM_BYTES) return undefined;
  // A platform's subclass may be passed in, and `slice` of a Buffer would not copy.
  const { buffer, byteOffset, length } = stored;
  const value = new Uint8Array(buffer, byteOffset + CHECKSUM_BYTES, length - CHECKSUM_BYTES);
  return new ByteReader(stored).u32() === crc32(value, crc32(key)) ? value : undefined;
}
