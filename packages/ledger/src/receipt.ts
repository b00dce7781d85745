// Receipts: what a citizen keeps. A receipt carries a fact, the sealed header it stands under, and
// what vouches for that header; whoever holds the chain's validators checks it offline.
//
//   Receipt     { 1 version, 2 grade, 3 entry (390), 4 what vouches, 5 anchor (390),
//                 6 repeated path (32), 7 StateClaim, 8 TransactionClaim, 9 checksum (32) }
//   immediate   4 COMMIT certificate of the entry, or of the later `anchor` whose log holds it
//   full        4 { 1 epoch, 2 size, 3 path, 4 cosignatures }  of the head of this size
//   landmark    4 { 1 day, 2 size, 3 path }                    of a head that the reader holds
//   StateClaim  { 1 question text, 2 StateProof, 3 past versions of the record asked for,
//                 4 LogProof }
//   TransactionClaim { 1 body, 2 outcome (79), 3 repeated path (32) }
//
// `entry` is Header ‖ Result of the height that the fact belongs to; without one, a landmark's
// receipt is of the landmark's own state. The checksum covers all bytes before it: it finds
// accidents and proves nothing, for anyone can compute it. Every other byte but the question's is
// authenticated, so nothing is carried that no signature covers: the path of an outcome, for one,
// needs no number of outcomes beside it, and an epoch is accepted only as that of the council by
// whose keys the cosignatures are.

import { ENTRY_LENGTH } from './block.ts';
import { equalBytes } from './bytes.ts';
import { HASH_LENGTH, type Hash, sha256 } from './hash.ts';
import { receiptBytesMax, stateProofBytesMax, transactionBytesMax } from './limits.ts';
import { OUTCOME_LENGTH } from './outcome.ts';
import { DecodeError } from './problems.ts';
import { utf8Text } from './text.ts';
import { sized, WireReader } from './wire-reader.ts';

export const RECEIPT_VERSION = 1;
/** 67 signatures of a council of 100, its bitmap and the statement. */
const CERTIFICATE_BYTES_MAX = 8 * 1024;
const QUESTION_BYTES_MAX = 1024;

/**
 * `immediate`: a COMMIT certificate with consensus keys, for the submitter who cannot wait; no
 * citizen's grade. `full`: cosignatures of a checkpoint. `landmark`: no signature, for readers who
 * hold the landmark. 4 is kept for a threshold signature.
 */
export const RECEIPT_GRADE = { immediate: 1, full: 2, landmark: 3 } as const;
export type ReceiptGrade = keyof typeof RECEIPT_GRADE;

export interface ImmediateSeal {
  readonly grade: 'immediate';
  /** Of the entry, or of the anchor. */
  readonly certificate: Uint8Array;
  readonly anchor: Uint8Array | undefined;
  /** From the entry to the anchor's `logRoot`. */
  readonly path: readonly Hash[];
}

export interface FullSeal {
  readonly grade: 'full';
  /** Of the council that cosigned: that of the last header of the log of this size. */
  readonly epoch: number;
  readonly size: number;
  /** From the entry to the root of this size, lowest sibling first. */
  readonly path: readonly Hash[];
  /** As `encodeCosignatures` writes them. */
  readonly cosignatures: Uint8Array;
}

export interface LandmarkSeal {
  readonly grade: 'landmark';
  /** Days since 1970-01-01 UTC. */
  readonly day: number;
  readonly size: number;
  /** From the entry to the landmark's root; none for the landmark's own state. */
  readonly path: readonly Hash[];
}

export type ReceiptSeal = ImmediateSeal | FullSeal | LandmarkSeal;

export interface StateClaim {
  /**
   * The path of the question, percent-encoded as in the address that asks it: visible ASCII only.
   * The reader derives keys from it anew (PROOF-1) and shows it, so it must not be able to hide or
   * to imitate what is shown beside it.
   */
  readonly question: string;
  readonly proof: Uint8Array;
  /** As `encodePast` writes it; empty unless the question asks for the past of a record. */
  readonly past: Uint8Array;
  /** As `encodeLogProof` writes it; empty unless the question asks for a part of a log. */
  readonly log: Uint8Array;
}

export interface TransactionClaim {
  readonly body: Uint8Array;
  readonly outcome: Uint8Array;
  /** From the outcome to `receiptsRoot`, lowest sibling first. */
  readonly path: readonly Hash[];
}

export interface Receipt {
  /** Undefined in a landmark's receipt of its own state alone. */
  readonly entry: Uint8Array | undefined;
  readonly seal: ReceiptSeal;
  readonly claim:
    | ({ readonly kind: 'state' } & StateClaim)
    | ({ readonly kind: 'transaction' } & TransactionClaim);
}

/** Visible ASCII within bounds. */
export function isQuestion(bytes: Uint8Array): boolean {
  const isVisible = (byte: number): boolean => byte > 0x20 && byte < 0x7f;
  return bytes.length > 0 && bytes.length <= QUESTION_BYTES_MAX && bytes.every(isVisible);
}

/**
 * Strict and bounded; says nothing about truth. The parts are views of a copy, so the caller may
 * use its buffer again while signatures are still being checked. Throws DecodeError.
 */
export function decodeReceipt(received: Uint8Array): Receipt {
  if (received.length > receiptBytesMax) throw new DecodeError('codec/too-long', 'receipt');
  const bytes = new Uint8Array(received);
  const input = new WireReader(bytes);
  input.version(RECEIPT_VERSION, 'receipt');
  const grade = input.integer(2);
  const entryBytes = input.bytes(3, ENTRY_LENGTH);
  const seal = readSeal(input, grade);
  const entry = optionalEntry(entryBytes);
  const state = input.bytes(7, receiptBytesMax);
  const transaction = input.bytes(8, receiptBytesMax);
  if ((state.length === 0) === (transaction.length === 0)) {
    throw new DecodeError('codec/malformed', 'claim');
  }
  const checksum = input.fixed(9, HASH_LENGTH);
  input.finish();
  requireChecksum(bytes, checksum);
  const claim = state.length > 0 ? decodeStateClaim(state) : decodeTransactionClaim(transaction);
  const isOwnState = seal.grade === 'landmark' && seal.path.length === 0 && claim.kind === 'state';
  if (entry === undefined && !isOwnState) throw new DecodeError('codec/malformed', 'entry');
  return { entry, seal, claim };
}

/** The last field of a file is SHA-256 of all before it; its tag and length take two bytes. */
export function requireChecksum(bytes: Uint8Array, checksum: Uint8Array): void {
  const covered = bytes.subarray(0, bytes.length - HASH_LENGTH - 2);
  if (!equalBytes(checksum, sha256(covered))) throw new DecodeError('receipt/damaged');
}

function readSeal(input: WireReader, grade: number): ReceiptSeal {
  const bytes = input.bytes(4, CERTIFICATE_BYTES_MAX);
  switch (grade) {
    case RECEIPT_GRADE.immediate: {
      const anchor = optionalEntry(input.bytes(5, ENTRY_LENGTH));
      return {
        grade: 'immediate',
        certificate: bytes,
        anchor,
        path: input.pathElements(6),
      };
    }
    case RECEIPT_GRADE.full:
      return decodeHeadSeal(bytes, 'full');
    case RECEIPT_GRADE.landmark:
      return decodeHeadSeal(bytes, 'landmark');
    default:
      throw new DecodeError('codec/version', 'receipt grade');
  }
}

function decodeHeadSeal(bytes: Uint8Array, grade: 'full' | 'landmark'): FullSeal | LandmarkSeal {
  const input = new WireReader(bytes);
  const [first, size] = [input.integer(1), input.integer(2)];
  if (size === 0) throw new DecodeError('codec/integer', 'size 0');
  const path = input.path(3);
  const cosignatures = grade === 'full' ? input.bytes(4, CERTIFICATE_BYTES_MAX) : undefined;
  input.finish();
  return cosignatures === undefined
    ? { grade: 'landmark', day: first, size, path }
    : { grade: 'full', epoch: first, size, path, cosignatures };
}

function optionalEntry(bytes: Uint8Array): Uint8Array | undefined {
  return bytes.length === 0 ? undefined : sized(bytes, ENTRY_LENGTH);
}

function decodeStateClaim(bytes: Uint8Array): Receipt['claim'] {
  const input = new WireReader(bytes);
  const question = input.bytes(1, QUESTION_BYTES_MAX);
  const proof = input.bytes(2, stateProofBytesMax);
  const past = input.bytes(3, receiptBytesMax);
  const log = input.bytes(4, receiptBytesMax);
  input.finish();
  if (!isQuestion(question)) throw new DecodeError('codec/malformed', 'question');
  return { kind: 'state', question: utf8Text(question), proof, past, log };
}

function decodeTransactionClaim(bytes: Uint8Array): Receipt['claim'] {
  const input = new WireReader(bytes);
  const body = input.bytes(1, transactionBytesMax);
  const outcome = input.fixed(2, OUTCOME_LENGTH);
  const path = input.pathElements(3);
  input.finish();
  return { kind: 'transaction', body, outcome, path };
}
