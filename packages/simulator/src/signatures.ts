// Signatures at the price of one hash. The oracle remembers every statement that was signed, and
// accepts nothing else: whoever has no key cannot forge, as with Ed25519, which a share of the
// seeds uses for real (reliability.md §8.2).

import { byteName, concatBytes, equalBytes } from '@witan/ledger/bytes';
import { sha256 } from '@witan/ledger/hash';
import { type KeyPair, keyPairFromSeed } from '@witan/ledger/keys';
import {
  PUBLIC_KEY_LENGTH,
  SIGNATURE_LENGTH,
  SUITE,
  verifySignature,
} from '@witan/ledger/signature';
import { utf8 } from '@witan/ledger/text';

/** Makes keys from labels, and checks signatures. */
export interface SignatureScheme {
  keyPair(label: string): KeyPair;
  verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
}

/** `realKeys`: public keys that a register of keys takes, at the price of making them. */
export function oracleSignatures({
  realKeys = false,
}: {
  readonly realKeys?: boolean;
} = {}): SignatureScheme {
  const publicKeyOf = (label: string): Uint8Array => {
    const seed = sha256(utf8(label));
    if (realKeys) return keyPairFromSeed(seed).publicKey;
    const publicKey = new Uint8Array(PUBLIC_KEY_LENGTH);
    publicKey[0] = SUITE.ed25519;
    publicKey.set(seed, 1);
    return publicKey;
  };
  const keys = new Map<string, Uint8Array>();
  /** Signature → who signed what: to verify is to look it up, at no hash at all. */
  const signed = new Map<string, readonly [publicKey: Uint8Array, message: Uint8Array]>();
  return {
    keyPair: (label) => {
      const publicKey = keys.get(label) ?? publicKeyOf(label);
      keys.set(label, publicKey);
      return {
        publicKey,
        sign: (message) => {
          const signature = new Uint8Array(SIGNATURE_LENGTH);
          signature[0] = SUITE.ed25519;
          signature.set(sha256(concatBytes(publicKey, message)), 1);
          signed.set(byteName(signature), [publicKey, message.slice()]);
          return signature;
        },
      };
    },
    verify: (publicKey, message, signature) => {
      const known = signed.get(byteName(signature));
      if (known === undefined) return false;
      return equalBytes(known[0], publicKey) && equalBytes(known[1], message);
    },
  };
}

export function realSignatures(): SignatureScheme {
  return {
    keyPair: (label) => keyPairFromSeed(sha256(utf8(label))),
    verify: verifySignature,
  };
}
