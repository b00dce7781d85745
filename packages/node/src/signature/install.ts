// Gives a process or worker thread its native cryptography, at its start (consensus.md C6, C7).

import { installSha256 } from '@witan/ledger/hash';
import { installSigningBackend, type SigningBackend } from '@witan/ledger/keys';
import { installSignatureBackend, type SignatureBackend } from '@witan/ledger/signature';
import { opensslSignatures } from './openssl.ts';
import { opensslSha256 } from './sha256.ts';
import { loadSodium } from './sodium.ts';

/**
 * Installs libsodium where it is present and passes its self-test, else OpenSSL, for verifying and
 * signing; and OpenSSL's SHA-256. Resolves to the name of the back end taken. `onRefused` hears
 * why libsodium was not, if it is there; when OpenSSL is refused too, the call rejects with
 * WitanError `signature/backend-refused`, and the process must not start.
 */
export async function installFastestSignatures(
  onRefused: (reason: unknown) => void = warn,
  load: typeof loadSodium = loadSodium,
): Promise<string> {
  installSha256(opensslSha256);
  try {
    const sodium = await load();
    if (sodium !== undefined) return install(sodium);
  } catch (reason) {
    onRefused(reason);
  }
  return install(opensslSignatures);
}

/** OpenSSL alone, at once: for processes that cannot wait. Throws as the above rejects. */
export function installOpenssl(): void {
  installSha256(opensslSha256);
  install(opensslSignatures);
}

function install(backend: SignatureBackend & SigningBackend): string {
  installSignatureBackend(backend);
  installSigningBackend(backend);
  return backend.name;
}

function warn(reason: unknown): void {
  process.emitWarning(`sodium-native is not used: ${reason}`);
}
