// Key pairs from seeds, what makes a public key fit for registration (consensus.md C5), and proofs
// that somebody holds the secret part of a key.

import { ed25519 } from '@noble/curves/ed25519.js';
import { ByteWriter, equalBytes } from './bytes.ts';
import { HASH_LENGTH, type Hash, ZERO_HASH } from './hash.ts';
import { must, WitanError } from './problems.ts';
import {
  PUBLIC_KEY_LENGTH,
  type PublicKey,
  SIGNATURE_LENGTH,
  type Signature,
  SUITE,
  verifySignature,
} from './signature.ts';
import { isStrictPoint } from './signature-prefilter.ts';
import { utf8 } from './text.ts';

/** The secret part of every key: 32 bytes (RFC 8032 §5.1.5). */
export const SEED_LENGTH = 32;

export interface KeyPair {
  readonly publicKey: PublicKey;
  /** Ed25519 is deterministic: the same message gives the same bytes after a restart (W5). */
  sign(message: Uint8Array): Signature;
}

/** A prepared Ed25519 secret key, without suite tags. */
export interface RawKeyPair {
  readonly key32: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
}

/** Whatever computes the signatures of RFC 8032. It copies the seed if it keeps it. */
export interface SigningBackend {
  readonly name: string;
  rawKeyPair(seed: Uint8Array): RawKeyPair;
}

export const nobleSigningBackend: SigningBackend = {
  name: 'noble',
  rawKeyPair(seed: Uint8Array): RawKeyPair {
    const secretKey = seed.slice();
    return {
      key32: ed25519.getPublicKey(secretKey),
      sign: (message) => ed25519.sign(message, secretKey),
    };
  },
};

let signing: SigningBackend = nobleSigningBackend;

/**
 * Makes this back end compute all later key pairs of the process. RFC 8032 leaves no choice, so its
 * bytes must equal noble's; else WitanError `signature/backend-refused`.
 */
export function installSigningBackend(candidate: SigningBackend): void {
  for (const length of [0, 1, 64, 250]) {
    const seed = new Uint8Array(SEED_LENGTH).fill(length);
    const message = new Uint8Array(length).fill(length);
    const wanted = nobleSigningBackend.rawKeyPair(seed);
    const found = candidate.rawKeyPair(seed);
    if (
      !equalBytes(found.key32, wanted.key32) ||
      !equalBytes(found.sign(message), wanted.sign(message))
    ) {
      throw new WitanError('signature/backend-refused', `${candidate.name}: signs other bytes`);
    }
  }
  signing = candidate;
}

/** The Ed25519 key pair of a 32-byte seed. */
export function keyPairFromSeed(seed: Uint8Array): KeyPair {
  must(seed.length === SEED_LENGTH, 'a seed has 32 bytes');
  const raw = signing.rawKeyPair(seed);
  return {
    publicKey: tagged(raw.key32, PUBLIC_KEY_LENGTH),
    sign: (message) => tagged(raw.sign(message), SIGNATURE_LENGTH),
  };
}

function tagged(untagged: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  bytes[0] = SUITE.ed25519;
  bytes.set(untagged, 1);
  return bytes;
}

/**
 * C5: a canonical encoding of a point of the prime-order group, other than the neutral point. Only
 * for such keys does every other verifier agree with the strict rule. Costs about one noble
 * verification: ask once per registration, never per signature.
 */
export function isRegistrableKey(publicKey: PublicKey): boolean {
  if (publicKey.length !== PUBLIC_KEY_LENGTH || publicKey[0] !== SUITE.ed25519) return false;
  const key32 = publicKey.subarray(1);
  if (!isStrictPoint(key32)) return false;
  try {
    return ed25519.Point.fromBytes(key32).isTorsionFree();
  } catch {
    return false; // no point of the curve has this encoding
  }
}

/** What a key is registered for. A proof for one purpose is none for another. */
export const KEY_PURPOSE = { network: 1, consensus: 2, attest: 3, account: 4 } as const;
export type KeyPurpose = (typeof KEY_PURPOSE)[keyof typeof KEY_PURPOSE];

const POSSESSION_PREFIX = utf8('witan/1/possession');

/**
 * Proves that the holder of the pair asks for its registration (C5). Before genesis there is no
 * chain to name: those proofs are made without `chainId`, and no running chain takes them.
 */
export function signPossession(keyPair: KeyPair, purpose: KeyPurpose, chainId?: Hash): Signature {
  return keyPair.sign(possessionBytes(keyPair.publicKey, purpose, chainId));
}

/** Whether `signPossession` made this proof for the same key, purpose and chain. */
export function verifyPossession(
  publicKey: PublicKey,
  purpose: KeyPurpose,
  proof: Signature,
  chainId?: Hash,
): boolean {
  return verifySignature(publicKey, possessionBytes(publicKey, purpose, chainId), proof);
}

/** Signed bytes: "witan/1/possession" ‖ purpose u8 ‖ chainId 32 (zero before genesis) ‖ key 33. */
function possessionBytes(
  publicKey: PublicKey,
  purpose: KeyPurpose,
  chainId: Hash = ZERO_HASH,
): Uint8Array {
  must(chainId.length === HASH_LENGTH, 'a chain id has 32 bytes');
  return new ByteWriter(POSSESSION_PREFIX.length + 66)
    .raw(POSSESSION_PREFIX)
    .u8(purpose)
    .raw(chainId)
    .raw(publicKey)
    .finish();
}
