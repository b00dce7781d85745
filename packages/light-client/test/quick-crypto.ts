// What lets tests judge a hundred thousand receipts: each signature is computed once, and OpenSSL,
// whose equation is cofactorless, gives the strict rule's verdicts in a fraction of noble's time.

import { createHash, createPublicKey, verify as opensslVerify } from 'node:crypto';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { toHex } from '@witan/ledger/bytes';
import { installSha256 } from '@witan/ledger/hash';
import { SUITE, verifySignature } from '@witan/ledger/signature';
import { strictPrefilter } from '@witan/ledger/signature-prefilter';

type Verify = typeof verifySignature;

/** DER of an Ed25519 key up to its 32 bytes (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

function fastVerify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const [key32, signature64] = [publicKey.subarray(1), signature.subarray(1)];
  if (publicKey[0] !== SUITE.ed25519 || signature[0] !== SUITE.ed25519) return false;
  if (!strictPrefilter(signature64, key32)) return false;
  const der = { key: Buffer.concat([SPKI_HEAD, key32]), format: 'der', type: 'spki' } as const;
  return opensslVerify(null, message, createPublicKey(der), signature64);
}

function remembering(verify: Verify): Verify {
  const verdicts = new Map<string, boolean>();
  return (publicKey, message, signature) => {
    const question = [publicKey, message, signature].map(toHex).join();
    let verdict = verdicts.get(question);
    if (verdict === undefined) {
      verdict = verify(publicKey, message, signature);
      verdicts.set(question, verdict);
    }
    return verdict;
  };
}

/** The ledger's own rule. */
export const strictVerify: Verify = remembering(verifySignature);

/** For tests in which nearly every signature is a new, damaged one. */
export const quickVerify: Verify = remembering(fastVerify);

/** For the suite that calls it. */
export function useNativeSha256(): void {
  before(() => {
    installSha256((bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()));
  });
  after(() => installSha256(nobleSha256));
}
