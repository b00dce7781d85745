// Certificates: the same statement signed by a quorum, as a bitmap of validators and their
// signatures in index order (consensus.md §4, Q1). Any q distinct signers suffice.

import { ByteReader, ByteWriter } from './bytes.ts';
import { HASH_LENGTH, type Hash, ZERO_HASH } from './hash.ts';
import { quorum, type Validator } from './membership.ts';
import { DecodeError, VerifyError } from './problems.ts';
import { SIGNATURE_LENGTH } from './signature.ts';
import { readSigners, writeSigners } from './signer-bitmap.ts';
import { type Vote, voteBytes } from './statement.ts';

export type CertificateKind = 'prepare' | 'commit';

export interface Certificate {
  readonly kind: CertificateKind;
  readonly epoch: number;
  readonly view: number;
  readonly height: number;
  readonly blockHash: Hash;
  /** Zero in a PREPARE certificate, which says nothing about the result. */
  readonly sealedHash: Hash;
  /** Validator indices, ascending and distinct. */
  readonly signers: readonly number[];
  /** Tagged signatures, in the order of `signers`. */
  readonly signatures: readonly Uint8Array[];
}

const KIND_BYTE = { prepare: 1, commit: 2 } as const;

/** The statement that each signer of a certificate signed. */
export function certifiedStatement(certificate: Certificate): Vote {
  const { view, height, blockHash, sealedHash } = certificate;
  return certificate.kind === 'prepare'
    ? { type: 'prepare', view, height, blockHash }
    : { type: 'commit', view, height, blockHash, sealedHash };
}

export function encodeCertificate(certificate: Certificate): Uint8Array {
  const out = new ByteWriter(128 + certificate.signatures.length * SIGNATURE_LENGTH)
    .u8(KIND_BYTE[certificate.kind])
    .u64(certificate.epoch)
    .u64(certificate.view)
    .u64(certificate.height)
    .raw(certificate.blockHash);
  if (certificate.kind === 'commit') out.raw(certificate.sealedHash);
  writeSigners(out, certificate.signers);
  for (const signature of certificate.signatures) out.raw(signature);
  return out.finish();
}

/** Throws DecodeError. The bitmap ends in a non-zero byte, so that it has one form. */
export function decodeCertificate(bytes: Uint8Array): Certificate {
  const input = new ByteReader(bytes);
  const kindByte = input.u8();
  if (kindByte !== 1 && kindByte !== 2)
    throw new DecodeError('codec/malformed', 'certificate kind');
  const kind: CertificateKind = kindByte === 1 ? 'prepare' : 'commit';
  const epoch = input.u64();
  const view = input.u64();
  const height = input.u64();
  const blockHash = input.raw(HASH_LENGTH).slice();
  const sealedHash = kind === 'commit' ? input.raw(HASH_LENGTH).slice() : ZERO_HASH;
  const signers = readSigners(input);
  const signatures = signers.map(() => input.raw(SIGNATURE_LENGTH).slice());
  input.finish();
  return { kind, epoch, view, height, blockHash, sealedHash, signers, signatures };
}

/** Verifies one tagged signature by a tagged key over a message. */
export type VerifySignature = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean;

/** One signature that a certificate stands on. */
export interface SignatureClaim {
  readonly signer: number;
  readonly publicKey: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * The signatures to check against the validators of the certificate's epoch. Throws VerifyError
 * `certificate/quorum` unless exactly q distinct members have signed.
 */
export function certificateClaims(
  certificate: Certificate,
  chainId: Hash,
  validators: readonly Validator[],
): SignatureClaim[] {
  if (
    certificate.signers.length !== quorum(validators.length) ||
    certificate.signers.some((signer) => signer >= validators.length)
  ) {
    throw new VerifyError('certificate/quorum');
  }
  const message = voteBytes(chainId, certificate.epoch, certifiedStatement(certificate));
  return certificate.signers.map((signer, i) => ({
    signer,
    publicKey: (validators[signer] as Validator).consensusKey,
    message,
    signature: certificate.signatures[i] as Uint8Array,
  }));
}

/** Checks a certificate whole. Throws VerifyError `certificate/quorum`, `certificate/signature`. */
export function verifyCertificate(
  certificate: Certificate,
  chainId: Hash,
  validators: readonly Validator[],
  verify: VerifySignature,
): void {
  for (const claim of certificateClaims(certificate, chainId, validators)) {
    if (!verify(claim.publicKey, claim.message, claim.signature)) {
      throw new VerifyError('certificate/signature', `validator ${claim.signer}`);
    }
  }
}
