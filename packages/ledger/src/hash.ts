// SHA-256 (consensus.md C1). The pure packages carry noble's implementation; a host with a faster
// one installs it at start, and it is taken only after it has answered known questions.

import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { equalBytes, fromHex } from './bytes.ts';

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array;

export const HASH_LENGTH = 32;
export const ZERO_HASH: Hash = new Uint8Array(HASH_LENGTH);

/** Whatever computes SHA-256 of a byte string into a fresh 32-byte array. */
export type Sha256 = (bytes: Uint8Array) => Hash;

let implementation: Sha256 = nobleSha256;

export function sha256(bytes: Uint8Array): Hash {
  return implementation(bytes);
}

// FIPS 180-4 answers for "" and "abc".
const KNOWN_ANSWERS: readonly (readonly [Uint8Array, string])[] = [
  [new Uint8Array(0), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  [Uint8Array.of(97, 98, 99), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
];

/** Replaces the implementation of this process; throws when a known answer is missed. */
export function installSha256(candidate: Sha256): void {
  for (const [input, answer] of KNOWN_ANSWERS) {
    if (!equalBytes(candidate(input), fromHex(answer) as Uint8Array)) {
      throw new Error('this SHA-256 implementation gives wrong answers');
    }
  }
  for (const length of [55, 56, 63, 64, 65, 119, 120, 1000]) {
    const input = new Uint8Array(length).fill(length & 0xff);
    if (!equalBytes(candidate(input), nobleSha256(input))) {
      throw new Error('this SHA-256 implementation gives wrong answers');
    }
  }
  implementation = candidate;
}
