// Ed25519 by the platform's WebCrypto, for pages and phones. Its specification demands the
// cofactorless equation; engines still differ on points of small order, which the prefilter has
// already refused (light-client.md §6).

import { KeyCache } from './key-cache.ts';
import type { AsyncSignatureBackend } from './signature.ts';

/** The part of SubtleCrypto that is used; this package sees no platform types. */
export interface SubtleCryptoPort<ImportedKey> {
  importKey(
    format: 'raw',
    keyData: Uint8Array,
    algorithm: 'Ed25519',
    extractable: boolean,
    keyUsages: 'verify'[],
  ): Promise<ImportedKey>;
  verify(
    algorithm: 'Ed25519',
    key: ImportedKey,
    signature: Uint8Array,
    data: Uint8Array,
  ): Promise<boolean>;
}

const KEYS_MAX = 1_024;

/** A back end over `crypto.subtle`. A platform without Ed25519 fails its self-test. */
export function webCryptoBackend<ImportedKey>(
  subtle: SubtleCryptoPort<ImportedKey>,
): AsyncSignatureBackend {
  const keys = new KeyCache(KEYS_MAX, (key32) =>
    subtle.importKey('raw', key32, 'Ed25519', false, ['verify']),
  );
  return {
    name: 'webcrypto',
    async verify(signature64, message, key32): Promise<boolean> {
      return subtle.verify('Ed25519', await keys.get(key32), signature64, message);
    },
  };
}
