// What every grade of receipt gives to its claim, and entries of the header log, which all of them
// lead to.

import {
  decodeHeader,
  decodeResult,
  HEADER_LENGTH,
  type Header,
  type Result,
} from '@witan/ledger/block';
import { equalBytes } from '@witan/ledger/bytes';
import type { SignatureClaim } from '@witan/ledger/certificate';
import {
  type Cosignature,
  type CosignatureClaim,
  checkpointOrigin,
  type TreeHead,
} from '@witan/ledger/checkpoint';
import { cosignatureClaims } from '@witan/ledger/checkpoint-certificate';
import type { Hash } from '@witan/ledger/hash';
import type { Validator } from '@witan/ledger/membership';
import { leafHash, rootFromPath } from '@witan/ledger/merkle';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import type { FullSeal, LandmarkSeal } from '@witan/ledger/receipt';
import type { ExpectedState } from '@witan/ledger/state-proof';
import type { Trust } from './trust.ts';

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

/** An entry of the trusted chain; which log it is in shows only with the root that it leads to. */
export function ownEntry(trust: Trust, bytes: Uint8Array): Entry {
  const entry = readEntry(bytes);
  if (equalBytes(entry.header.chainId, trust.chainId)) return entry;
  throw new VerifyError('receipt/foreign-chain');
}

export function headOver({ header, sealedHash }: Entry, seal: FullSeal | LandmarkSeal): TreeHead {
  const { size, path } = seal;
  return { size, root: rootFromPath(sealedHash, header.height, size, path) };
}

export function isSameHead(a: TreeHead, b: TreeHead): boolean {
  return a.size === b.size && equalBytes(a.root, b.root);
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

/** Nothing is said against such a receipt, but that links are lacking. */
export function unknownCouncil(trust: Trust, epoch: number): DecodeError {
  return new DecodeError(
    'epoch/unknown',
    `council of epoch ${epoch}; this trust is of ${trust.epoch}`,
  );
}

/** The signatures of a council under a head, to be checked. Throws as `cosignatureClaims` does. */
export function headClaims(
  { chainId, validators }: Pick<Trust, 'chainId' | 'validators'>,
  head: TreeHead,
  cosignatures: readonly Cosignature[],
): CosignatureClaim[] {
  return cosignatureClaims(cosignatures, checkpointOrigin(chainId), head, validators);
}

/**
 * The valid ones, and not more than are needed. One that is false does not spoil the others;
 * whether the signers are distinct is the caller's to know.
 */
export async function validClaims<Claim extends SignatureClaim>(
  claims: readonly Claim[],
  verify: Verify,
  needed: number = claims.length,
): Promise<Claim[]> {
  const valid: Claim[] = [];
  for (const claim of claims) {
    if (valid.length >= needed) break;
    if (await verify(claim.publicKey, claim.message, claim.signature)) valid.push(claim);
  }
  return valid;
}

/** All of them, where none may be false. Throws VerifyError. */
export async function requireValid(
  key: 'certificate/signature' | 'evidence/signature',
  claims: readonly SignatureClaim[],
  verify: Verify,
): Promise<void> {
  const valid = await validClaims(claims, verify);
  const wrong = claims.find((claim) => !valid.includes(claim));
  if (wrong !== undefined) throw new VerifyError(key, `seat ${wrong.signer}`);
}

/** `where`: in which council, where two are meant. */
export function requireQuorum(
  key: 'checkpoint/quorum' | 'epoch/quorum',
  found: number,
  needed: number,
  where = '',
): void {
  if (found < needed) throw new VerifyError(key, `${found} of ${needed}${where}`);
}
