// Ed25519 by libsodium: about twice as fast as node:crypto. sodium-native is an optional
// dependency with prebuilt binaries. A later libsodium may change its verdicts (its development
// branch is cofactored), which the self-test at start would show.

import type { SigningBackend } from '@witan/ledger/keys';
import type { SignatureBackend } from '@witan/ledger/signature';

/** The part of sodium-native that is used. It carries no types of its own. */
interface SodiumNative {
  crypto_sign_seed_keypair(publicKey: Uint8Array, secretKey: Uint8Array, seed: Uint8Array): void;
  crypto_sign_detached(signature: Uint8Array, message: Uint8Array, secretKey: Uint8Array): void;
  crypto_sign_verify_detached(
    signature: Uint8Array,
    message: Uint8Array,
    publicKey: Uint8Array,
  ): boolean;
}

// Not a literal in `import`, for there are no types to find behind it.
const MODULE: string = 'sodium-native';

/** Undefined when sodium-native is not installed; throws when it is but cannot be loaded. */
export async function loadSodium(): Promise<(SignatureBackend & SigningBackend) | undefined> {
  let sodium: SodiumNative;
  try {
    ({ default: sodium } = await import(MODULE));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
  return {
    name: 'sodium-native',
    verify: (signature64, message, key32) =>
      sodium.crypto_sign_verify_detached(unshared(signature64), unshared(message), unshared(key32)),
    rawKeyPair: (seed) => {
      const key32 = new Uint8Array(32);
      const secretKey = new Uint8Array(64);
      sodium.crypto_sign_seed_keypair(key32, secretKey, seed);
      return {
        key32,
        sign: (message) => {
          const signature64 = new Uint8Array(64);
          sodium.crypto_sign_detached(signature64, unshared(message), secretKey);
          return signature64;
        },
      };
    },
  };
}

// sodium-native answers `undefined`, without a throw, for views of shared memory, in which workers
// receive whole batches. Copying costs 1 µs where the verification costs 40.
function unshared(bytes: Uint8Array): Uint8Array {
  return bytes.buffer instanceof SharedArrayBuffer ? bytes.slice() : bytes;
}
