// The signature rule of the page: by the platform where it can, else by point arithmetic that is
// loaded only then. Both must pass the ledger's self-test before one verdict counts (C7).

import {
  type AsyncSignatureBackend,
  installAsyncSignatureBackend,
  verifySignatureAsync,
} from '@witan/ledger/signature';
import { type SubtleCryptoPort, webCryptoBackend } from '@witan/ledger/signature-webcrypto';
import type { Verify } from '@witan/light-client';

export interface SignatureRule {
  readonly verify: Verify;
  /** Why the platform's own rule is not used; undefined where it is. */
  readonly missing: 'insecure' | 'unsupported' | undefined;
}

async function arithmetic(): Promise<AsyncSignatureBackend> {
  return (await import('@witan/ledger/signature-portable')).portableBackend;
}

/** Browsers withhold WebCrypto from pages that came over plain HTTP from another host. */
export async function signatureRule(): Promise<SignatureRule> {
  const subtle = globalThis.crypto?.subtle as unknown as SubtleCryptoPort<unknown> | undefined;
  try {
    if (subtle !== undefined) {
      await installAsyncSignatureBackend(webCryptoBackend(subtle));
      return { verify: verifySignatureAsync, missing: undefined };
    }
  } catch {
    // Refused by the self-test: a platform without Ed25519, or with another reading of it.
  }
  await installAsyncSignatureBackend(await arithmetic());
  const missing = subtle === undefined ? 'insecure' : 'unsupported';
  return { verify: verifySignatureAsync, missing };
}
