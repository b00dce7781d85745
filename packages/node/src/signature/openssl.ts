// Ed25519 by node:crypto, which every Node carries. OpenSSL accepts keys and commitments of small
// order, so it is right only behind the prefilter.

import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { KeyCache } from '@witan/ledger/key-cache';
import type { SigningBackend } from '@witan/ledger/keys';
import type { SignatureBackend } from '@witan/ledger/signature';

// Of the two forms that node:crypto imports, JWK costs 10 µs and DER 72 µs.
const KEYS_MAX = 4_096;
const keys: KeyCache<KeyObject> = new KeyCache(KEYS_MAX, (key32) =>
  createPublicKey({ key: jwk(key32), format: 'jwk' }),
);

// PrivateKeyInfo with algorithm id-Ed25519, up to the seed (RFC 8410 §7): a JWK would need the
// public key, which is not known yet.
const PKCS8_PREFIX: Uint8Array = Buffer.from('302e020100300506032b657004220420', 'hex');

export const opensslSignatures: SignatureBackend & SigningBackend = {
  name: 'openssl',
  verify: (signature64, message, key32) => verify(null, message, keys.get(key32), signature64),
  rawKeyPair: (seed) => {
    const secretKey = createPrivateKey({
      key: Buffer.concat([PKCS8_PREFIX, seed]),
      format: 'der',
      type: 'pkcs8',
    });
    const { x } = createPublicKey(secretKey).export({ format: 'jwk' });
    return {
      key32: new Uint8Array(Buffer.from(x as string, 'base64url')),
      sign: (message) => new Uint8Array(sign(null, message, secretKey)),
    };
  },
};

function jwk(key32: Uint8Array): { kty: string; crv: string; x: string } {
  return { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key32).toString('base64url') };
}
