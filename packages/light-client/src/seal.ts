// From a certificate to a trusted sealed header: the part of a receipt that every claim needs.

import {
  decodeHeader,
  decodeResult,
  HEADER_LENGTH,
  type Header,
  type Result,
} from '@witan/ledger/block';
import { equalBytes, toHex } from '@witan/ledger/bytes';
import { type Certificate, certificateClaims, decodeCertificate } from '@witan/ledger/certificate';
import type { Hash } from '@witan/ledger/hash';
import { type Validator, validatorsHash } from '@witan/ledger/membership';
import { leafHash, rootFromPath } from '@witan/ledger/merkle';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import type { Receipt } from '@witan/ledger/receipt';
import type { Trust } from './trust.ts';

/** Answers at once in Node, later under WebCrypto. */
export type Verify = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean | Promise<boolean>;

export interface SealedHeader {
  readonly header: Header;
  readonly result: Result;
}

export interface CheckedSeal extends SealedHeader {
  /** Who signed, by seat. */
  readonly signers: readonly Validator[];
  /** Height of the block that the signatures seal: this one or a later one. */
  readonly sealedAt: number;
  /** Of the council that signed. */
  readonly epoch: number;
}

export interface Entry extends SealedHeader {
  readonly blockHash: Hash;
  readonly sealedHash: Hash;
}

export function readEntry(bytes: Uint8Array): Entry {
  const header = bytes.subarray(0, HEADER_LENGTH);
  return {
    header: decodeHeader(header),
    result: decodeResult(bytes.subarray(HEADER_LENGTH)),
    // Both are SHA-256 behind 0x00, as a log leaf is; what is hashed is the received bytes.
    blockHash: leafHash(header),
    sealedHash: leafHash(bytes),
  };
}

/**
 * The epoch whose council signed a receipt, as the receipt says: which links are needed, and
 * nothing to rely on.
 */
export function epochOfReceipt({
  entry,
  anchor = entry,
}: Pick<Receipt, 'entry' | 'anchor'>): number {
  return readEntry(anchor).header.epoch;
}

/**
 * Checks the entry of a receipt under the reader's trust: cheap comparisons first, signatures
 * last. Throws VerifyError `receipt/foreign-chain`, `receipt/unlinked`, `certificate/…`, and
 * DecodeError `epoch/unknown` where the trust does not reach the council.
 */
export async function checkSeal(
  trust: Trust,
  receipt: Receipt,
  verify: Verify,
): Promise<CheckedSeal> {
  const certificate = decodeCertificate(receipt.certificate);
  const entry = readEntry(receipt.entry);
  const anchor = receipt.anchor === undefined ? entry : readEntry(receipt.anchor);
  for (const { header } of [entry, anchor]) {
    if (!equalBytes(header.chainId, trust.chainId)) throw new VerifyError('receipt/foreign-chain');
  }
  // Whose council made an entry below the anchor does not matter: who signs the anchor's header log
  // vouches for all that it holds.
  checkCouncil(trust, anchor.header);
  checkNames(certificate, anchor);
  checkLink(receipt, entry, anchor);
  await checkSignatures(trust, certificate, verify);
  return {
    header: entry.header,
    result: entry.result,
    signers: certificate.signers.map((signer) => trust.validators[signer] as Validator),
    sealedAt: anchor.header.height,
    epoch: anchor.header.epoch,
  };
}

/** A council that is not the trusted one is false in its epoch, and unknown in any other. */
function checkCouncil(trust: Trust, { epoch, validatorsHash: named }: Header): void {
  if (equalBytes(named, validatorsHash(trust.validators))) return;
  if (epoch === trust.epoch) throw new VerifyError('receipt/foreign-chain', 'another council');
  const wanted = `the council of epoch ${epoch}, validators hash ${toHex(named)}`;
  throw new DecodeError('epoch/unknown', `signed by ${wanted}; this trust is of ${trust.epoch}`);
}

/** The certificate names exactly the sealed header, in every field that both carry. */
export function checkNames(certificate: Certificate, anchor: Entry): void {
  const { header } = anchor;
  if (
    certificate.kind !== 'commit' ||
    certificate.epoch !== header.epoch ||
    certificate.height !== header.height ||
    !equalBytes(certificate.blockHash, anchor.blockHash) ||
    !equalBytes(certificate.sealedHash, anchor.sealedHash)
  ) {
    throw new VerifyError('receipt/unlinked', 'the certificate seals another header');
  }
}

/** The entry is the anchor itself, or a leaf of the header log that the anchor commits to. */
function checkLink(receipt: Receipt, entry: Entry, anchor: Entry): void {
  if (receipt.anchor === undefined) {
    if (receipt.path.length !== 0) throw new VerifyError('receipt/unlinked', 'a path to nowhere');
    return;
  }
  const { height } = anchor.header;
  if (entry.header.height >= height) throw new VerifyError('receipt/unlinked', 'order');
  const root = rootFromPath(entry.sealedHash, entry.header.height, height, receipt.path);
  if (!equalBytes(root, anchor.result.logRoot)) throw new VerifyError('receipt/unlinked');
}

export async function checkSignatures(
  trust: Trust,
  certificate: Certificate,
  verify: Verify,
): Promise<void> {
  for (const claim of certificateClaims(certificate, trust.chainId, trust.validators)) {
    if (!(await verify(claim.publicKey, claim.message, claim.signature))) {
      throw new VerifyError('certificate/signature', `validator ${claim.signer}`);
    }
  }
}
