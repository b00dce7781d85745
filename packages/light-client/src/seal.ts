// From a COMMIT certificate to a trusted sealed header, and what every grade of receipt gives to
// its claim.

import {
  decodeHeader,
  decodeResult,
  HEADER_LENGTH,
  type Header,
  type Result,
} from '@witan/ledger/block';
import { equalBytes, toHex } from '@witan/ledger/bytes';
import { type Certificate, certificateClaims, decodeCertificate } from '@witan/ledger/certificate';
import type { TreeHead } from '@witan/ledger/checkpoint';
import type { Hash } from '@witan/ledger/hash';
import type { Validator } from '@witan/ledger/membership';
import { leafHash, rootFromPath } from '@witan/ledger/merkle';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import type { ImmediateSeal } from '@witan/ledger/receipt';
import type { ExpectedState } from '@witan/ledger/state-proof';
import { councilHash, hasVoteKeys, type Trust } from './trust.ts';

/** Answers at once in Node, later under WebCrypto. */
export type Verify = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean | Promise<boolean>;

/** What a verdict rests on: signatures, or a head or landmark that the reader trusts already. */
export type Basis = 'signatures' | 'head' | 'landmark';

/** What a seal vouches for, checked: a state and a list of outcomes. */
export interface Vouched extends ExpectedState {
  /** Undefined where there is no header, but a landmark's own state: no transaction is under it. */
  readonly receiptsRoot: Hash | undefined;
  /** Milliseconds since 1970 UTC. */
  readonly headerTimeMs: number;
  readonly basis: Basis;
  /** Who signed, by seat. */
  readonly signers: readonly Validator[];
  /** Height of the block that the signatures seal, or of the last of the head: not lower. */
  readonly sealedAt: number;
  /** Of the council that signed. */
  readonly epoch: number;
  /** Of the header log, where one vouches. */
  readonly head: TreeHead | undefined;
  readonly attestedAtMs: number | undefined;
}

export interface Entry {
  readonly header: Header;
  readonly result: Result;
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

/** What claims need of an entry. */
export function standing({
  header,
  result,
}: Entry): Pick<Vouched, 'chainId' | 'height' | 'stateRoot' | 'receiptsRoot' | 'headerTimeMs'> {
  const { chainId, height, timeMs: headerTimeMs } = header;
  const { stateRoot, receiptsRoot } = result;
  return { chainId, height, stateRoot, receiptsRoot, headerTimeMs };
}

/**
 * Checks an entry under a COMMIT certificate by the reader's trust: cheap comparisons first,
 * signatures last. Throws VerifyError `receipt/foreign-chain`, `receipt/unlinked`,
 * `certificate/…`, and DecodeError `epoch/unknown` where the trust does not reach the council.
 */
export async function checkImmediate(
  trust: Trust,
  entryBytes: Uint8Array,
  seal: ImmediateSeal,
  verify: Verify,
): Promise<Vouched> {
  const certificate = decodeCertificate(seal.certificate);
  const entry = readEntry(entryBytes);
  const anchor = seal.anchor === undefined ? entry : readEntry(seal.anchor);
  for (const { header } of [entry, anchor]) {
    if (!equalBytes(header.chainId, trust.chainId)) throw new VerifyError('receipt/foreign-chain');
  }
  // Whose council made an entry below the anchor does not matter: who signs the anchor's header log
  // vouches for all that it holds.
  checkCouncil(trust, anchor.header);
  checkNames(certificate, anchor);
  checkLink(seal, entry, anchor);
  await checkSignatures(trust, certificate, verify);
  return {
    ...standing(entry),
    basis: 'signatures',
    signers: certificate.signers.map((signer) => trust.validators[signer] as Validator),
    sealedAt: anchor.header.height,
    epoch: anchor.header.epoch,
    head: undefined,
    attestedAtMs: undefined,
  };
}

/** A council that is not the trusted one is false in its epoch, and unknown in any other. */
function checkCouncil(trust: Trust, { epoch, validatorsHash: named }: Header): void {
  if (equalBytes(named, councilHash(trust))) {
    if (hasVoteKeys(trust)) return;
    throw new DecodeError('epoch/unknown', `the keys of votes of epoch ${epoch} were not kept`);
  }
  if (epoch === trust.epoch) throw new VerifyError('receipt/foreign-chain', 'another council');
  throw unknownCouncil(trust, epoch, `, validators hash ${toHex(named)}`);
}

/** Nothing is said against such a receipt, but that links are lacking. */
export function unknownCouncil(trust: Trust, epoch: number, detail = ''): DecodeError {
  const wanted = `the council of epoch ${epoch}${detail}`;
  return new DecodeError('epoch/unknown', `signed by ${wanted}; this trust is of ${trust.epoch}`);
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
function checkLink(seal: ImmediateSeal, entry: Entry, anchor: Entry): void {
  if (seal.anchor === undefined) {
    if (seal.path.length !== 0) throw new VerifyError('receipt/unlinked', 'a path to nowhere');
    return;
  }
  const { height } = anchor.header;
  if (entry.header.height >= height) throw new VerifyError('receipt/unlinked', 'order');
  const root = rootFromPath(entry.sealedHash, entry.header.height, height, seal.path);
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
