// Key pairs from seeds, what makes a public key fit for registration (consensus.md C5), and proofs
// that somebody holds the secret part of a key.

import { ed25519 } from '@noble/curves/ed25519.js';
import { ByteWriter, concatBytes, toHex } from './bytes.ts';
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

/** Cases of the self-test: a message of so many bytes of that value, and a seed of 32 of them. */
const SIGNED_LENGTHS: readonly number[] = [0, 1, 64, 250];
/**
 * Public key and signature of each case, as noble computes them: in each process anew, that would
 * cost more than all else that a command line does.
 */
const SIGNED: readonly string[] = [
  '3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29',
  '8f895b3cafe2c9506039d0e2a66382568004674fe8d237785092e40d6aaf483e',
  '4fc60168705f31f101596138ce21aa357c0d32a064f423dc3ee4aa3abf53f803',
  '8a88e3dd7409f195fd52db2d3cba5d72ca6709bf1d94121bf3748801b40f6f5c',
  'b5f2ec1d267c8e8311e48406329d84c8d8d350ebba78ae0480c457e5b8d97c89',
  '01228c982cd600fd46a35456628cdae67064617063ad7b87f899151eab1cb10f',
  '677a74d964e4a84ffa5025a8b5537b5c4a37ad6d146e854783ac734684a207c4',
  '00b654c04014a0dcd8a56d6fca163422f386b2c741dcd38cf1d2a71a8869788d',
  '89da691a02132324f61a457004caa9d5125f1e3c8978ed25b67bbbd42ff9dc09',
  '3b8c3c1e21aef42e40a229904b74504d1e4568f336a886b686cce9eb96e9488c',
  'e8045d9c57d3d6888f40381f6c85106b557dd8c6f37f0e6001f59a11002d1257',
  '94c1dfa7452c965c7ab1e94b8aad12e03828b26bdc2092f7baae467f9f7d6a0a',
];

/**
 * Makes this back end compute all later key pairs of the process. RFC 8032 leaves no choice, so its
 * bytes must equal noble's; else WitanError `signature/backend-refused`.
 */
export function installSigningBackend(candidate: SigningBackend): void {
  const bytes = SIGNED_LENGTHS.flatMap((length) => {
    const pair = candidate.rawKeyPair(new Uint8Array(SEED_LENGTH).fill(length));
    return [pair.key32, pair.sign(new Uint8Array(length).fill(length))];
  });
  if (toHex(concatBytes(...bytes)) !== SIGNED.join('')) {
    throw new WitanError('signature/backend-refused', `${candidate.name}: signs other bytes`);
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
