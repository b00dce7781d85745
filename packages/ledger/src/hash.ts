// SHA-256 (consensus.md C1). The pure packages carry a small implementation; a host with a faster
// one installs it at start, and it is taken only after it has answered known questions.

import { equalBytes, fromHex } from './bytes.ts';
import { DecodeError } from './problems.ts';
import { sha256 as ownSha256 } from './sha256.ts';

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array;

export const HASH_LENGTH = 32;
export const ZERO_HASH: Hash = new Uint8Array(HASH_LENGTH);

/**
 * A hash as the key of a map, of two bytes a character: a third of the work of one byte each, and
 * in the order of the bytes.
 */
export function hashName(hash: Hash): string {
  return String.fromCharCode(
    pairAt(hash, 0),
    pairAt(hash, 2),
    pairAt(hash, 4),
    pairAt(hash, 6),
    pairAt(hash, 8),
    pairAt(hash, 10),
    pairAt(hash, 12),
    pairAt(hash, 14),
    pairAt(hash, 16),
    pairAt(hash, 18),
    pairAt(hash, 20),
    pairAt(hash, 22),
    pairAt(hash, 24),
    pairAt(hash, 26),
    pairAt(hash, 28),
    pairAt(hash, 30),
  );
}

function pairAt(hash: Hash, at: number): number {
  return ((hash[at] as number) << 8) | (hash[at + 1] as number);
}

/** The hash that a key is the name of. */
export function hashNamed(name: string): Hash {
  const hash = new Uint8Array(HASH_LENGTH);
  for (let i = 0; i < name.length; i++) {
    const pair = name.charCodeAt(i);
    hash[2 * i] = pair >>> 8;
    hash[2 * i + 1] = pair;
  }
  return hash;
}

/** Of bytes that are whole hashes, copied. Throws DecodeError `codec/malformed`. */
export function hashesOf(bytes: Uint8Array): Hash[] {
  if (bytes.length % HASH_LENGTH !== 0) throw new DecodeError('codec/malformed', 'hashes');
  return Array.from({ length: bytes.length / HASH_LENGTH }, (_, i) =>
    bytes.slice(i * HASH_LENGTH, (i + 1) * HASH_LENGTH),
  );
}

/** Whatever computes SHA-256 of a byte string: into `target`, or into an array of its own. */
export type Sha256 = (bytes: Uint8Array, target: Hash) => Hash;

let implementation: Sha256 = (bytes) => ownSha256(bytes);

/** The hash, in `target` where one is given: whoever hashes much and keeps little saves arrays. */
export function sha256(bytes: Uint8Array, target: Hash = new Uint8Array(HASH_LENGTH)): Hash {
  const hash = implementation(bytes, target);
  if (hash !== target) target.set(hash);
  return target;
}

const preimages: (Uint8Array | undefined)[] = [];
const SHORT_PREIMAGE_BYTES = 256;

/**
 * An array for bytes that are hashed at once, one for each short length: hashing keeps nothing of
 * its input, and a fresh array costs as much as the hash. It holds what the last user left.
 */
export function preimageOf(length: number): Uint8Array {
  const preimage = preimages[length] ?? new Uint8Array(length);
  if (length <= SHORT_PREIMAGE_BYTES) preimages[length] = preimage;
  return preimage;
}

// FIPS 180-4 answers for "" and "abc". A bundle that installs nothing leaves them out.
const KNOWN_ANSWERS: readonly (readonly [Uint8Array, string])[] = [
  [
    /* @__PURE__ */ new Uint8Array(0),
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  ],
  [
    /* @__PURE__ */ Uint8Array.of(97, 98, 99),
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  ],
];

/** Replaces the implementation of this process; throws when a known answer is missed. */
export function installSha256(candidate: Sha256): void {
  const gives = (input: Uint8Array, answer: Hash): boolean =>
    equalBytes(candidate(input, new Uint8Array(HASH_LENGTH)), answer);
  const inputs = [55, 56, 63, 64, 65, 119, 120, 1000].map((length) =>
    new Uint8Array(length).fill(length & 0xff),
  );
  if (
    !KNOWN_ANSWERS.every(([input, answer]) => gives(input, fromHex(answer) as Uint8Array)) ||
    !inputs.every((input) => gives(input, ownSha256(input)))
  ) {
    throw new Error('this SHA-256 implementation gives wrong answers');
  }
  implementation = candidate;
}
