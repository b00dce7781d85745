// The one signature rule (consensus.md C3, C4): tagged keys and signatures, and Ed25519 in its
// strict reading. The prefilter decides steps 1 to 4; a back end decides step 5 and is let in only
// after its verdicts on the committed vector equal the expected ones (C7).

import { must, WitanError } from './problems.ts';
import { nobleBackend } from './signature-noble.ts';
import { strictPrefilter } from './signature-prefilter.ts';
import { selfTestCases } from './signature-self-test.ts';
import { SIGNATURE_VECTOR } from './signature-vector.ts';
import { PAGE_VECTOR } from './signature-vector-page.ts';

/** Suite ids (C3). Only Ed25519 verifies today; the others keep their numbers reserved. */
export const SUITE = { ed25519: 1, p256: 2, mlDsa: 3 } as const;

/** A tagged public key: suite u8 ‖ 32 bytes. */
export type PublicKey = Uint8Array;
export const PUBLIC_KEY_LENGTH = 33;

/** A tagged signature: suite u8 ‖ 64 bytes (R ‖ s for Ed25519). */
export type Signature = Uint8Array;
export const SIGNATURE_LENGTH = 65;

/**
 * Decides step 5 of C4: bytes(sB − hA) = R, with h = SHA-512(R ‖ A ‖ M) mod L. It sees only what
 * has passed the prefilter. A throw counts as "invalid".
 */
export interface SignatureBackend {
  readonly name: string;
  verify(signature64: Uint8Array, message: Uint8Array, key32: Uint8Array): boolean;
}

/** The same for platforms that answer later (WebCrypto). A rejection counts as "invalid". */
export interface AsyncSignatureBackend {
  readonly name: string;
  verify(
    signature64: Uint8Array,
    message: Uint8Array,
    key32: Uint8Array,
  ): boolean | Promise<boolean>;
}

let installed: SignatureBackend | undefined;
let installedAsync: AsyncSignatureBackend | undefined;

/**
 * Whether the signature is valid under the strict rule (C4) and of the key's suite (C3). Without an
 * installed back end, noble's point arithmetic answers, after the same self-test.
 */
export function verifySignature(
  publicKey: PublicKey,
  message: Uint8Array,
  signature: Signature,
): boolean {
  if (!isEd25519(publicKey, signature)) return false;
  if (installed === undefined) installSignatureBackend(nobleBackend);
  return strictVerify(
    installed as SignatureBackend,
    signature.subarray(1),
    message,
    publicKey.subarray(1),
  );
}

/**
 * The same through the asynchronous back end. A host installs one first: falling back here would
 * put noble into every bundle.
 */
export async function verifySignatureAsync(
  publicKey: PublicKey,
  message: Uint8Array,
  signature: Signature,
): Promise<boolean> {
  must(installedAsync !== undefined, 'an asynchronous back end was installed');
  if (!isEd25519(publicKey, signature)) return false;
  return strictVerifyAsync(installedAsync, signature.subarray(1), message, publicKey.subarray(1));
}

/**
 * Makes this back end answer `verifySignature` in this process. Throws WitanError
 * `signature/backend-refused` when one verdict of the self-test differs (C7); the back end that
 * was installed before then stays.
 */
export function installSignatureBackend(backend: SignatureBackend): void {
  selfTestCases(SIGNATURE_VECTOR).forEach(({ signature64, message, key32, accepted }, index) => {
    const verdict = strictVerify(backend, signature64, message, key32);
    if (verdict !== accepted) throw backendRefused(backend.name, index, accepted);
  });
  installed = backend;
}

/**
 * As `installSignatureBackend`, for `verifySignatureAsync`: on the choice of the vector that a page
 * carries.
 */
export async function installAsyncSignatureBackend(backend: AsyncSignatureBackend): Promise<void> {
  const cases = selfTestCases(PAGE_VECTOR);
  const verdicts = await Promise.all(
    cases.map(({ signature64, message, key32 }) =>
      strictVerifyAsync(backend, signature64, message, key32),
    ),
  );
  cases.forEach(({ accepted }, index) => {
    if (verdicts[index] !== accepted) throw backendRefused(backend.name, index, accepted);
  });
  installedAsync = backend;
}

function backendRefused(name: string, index: number, accepted: boolean): WitanError {
  const expected = `self-test case ${index} is ${accepted}`;
  return new WitanError('signature/backend-refused', `${name}: ${expected}`);
}

function isEd25519(publicKey: PublicKey, signature: Signature): boolean {
  return publicKey[0] === SUITE.ed25519 && signature[0] === SUITE.ed25519;
}

function strictVerify(
  backend: SignatureBackend,
  signature64: Uint8Array,
  message: Uint8Array,
  key32: Uint8Array,
): boolean {
  if (!strictPrefilter(signature64, key32)) return false;
  try {
    return backend.verify(signature64, message, key32) === true;
  } catch {
    // C4: a point that does not decode, or any other exception, is an invalid signature.
    return false;
  }
}

async function strictVerifyAsync(
  backend: AsyncSignatureBackend,
  signature64: Uint8Array,
  message: Uint8Array,
  key32: Uint8Array,
): Promise<boolean> {
  if (!strictPrefilter(signature64, key32)) return false;
  try {
    return (await backend.verify(signature64, message, key32)) === true;
  } catch {
    return false; // C4, as above
  }
}
