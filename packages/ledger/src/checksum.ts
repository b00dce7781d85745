// CRC-32 of IEEE 802.3 (polynomial 0xedb88320, reflected): finds accidents in files (W3, DISK-1).
// Against people SHA-256 is the answer. The pure packages carry a table; a host with a native one
// installs it at start.

import { must } from './problems.ts';

/** Checksum of `bytes` going on from `seed`, the checksum of what stands before them; unsigned. */
export type Crc32 = (bytes: Uint8Array, seed: number) => number;

const TABLE: Uint32Array = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) {
    remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb8_8320 : 0);
  }
  return remainder;
});

export function tableCrc32(bytes: Uint8Array, seed: number): number {
  let remainder = ~seed;
  for (let i = 0; i < bytes.length; i++) {
    remainder = (remainder >>> 8) ^ (TABLE[(remainder ^ (bytes[i] as number)) & 0xff] as number);
  }
  return ~remainder >>> 0;
}

let implementation: Crc32 = tableCrc32;

/** `crc32(b, crc32(a))` is the checksum of `a ‖ b`. */
export function crc32(bytes: Uint8Array, seed = 0): number {
  return implementation(bytes, seed);
}

// "123456789": the check value of this CRC in every catalogue.
const CHECK_INPUT = Uint8Array.from({ length: 9 }, (_, i) => 0x31 + i);
const CHECK_VALUE = 0xcbf4_3926;

/** Replaces the implementation of this process; throws InvariantError on a wrong answer. */
export function installCrc32(candidate: Crc32): void {
  must(candidate(CHECK_INPUT, 0) === CHECK_VALUE, 'CRC-32: the catalogue’s check value');
  for (const length of [0, 1, 3, 8, 63, 64, 65, 1_000]) {
    const input = Uint8Array.from({ length }, (_, i) => (i * 151 + length) & 0xff);
    for (const seed of [0, 1, CHECK_VALUE, 0xffff_ffff]) {
      must(candidate(input, seed) === tableCrc32(input, seed), `CRC-32 of ${length} bytes`);
    }
  }
  implementation = candidate;
}
