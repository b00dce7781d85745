// Building and signing transactions.

import { sha256 } from '@witan/ledger/hash';
import type { KeyPair } from '@witan/ledger/keys';
import {
  encodeTransaction,
  encodeTransactionBody,
  type Operation,
  transactionId,
  transactionSigningBytes,
} from '@witan/ledger/transaction';

export interface SignedTransaction {
  readonly txid: Uint8Array;
  readonly bytes: Uint8Array;
}

export interface TransactionRequest {
  readonly chainId: Uint8Array;
  readonly operations: readonly Operation[];
  /** The last height at which it may execute; bounded by the chain's replay window. */
  readonly validUntilHeight: number;
  /** Tells apart otherwise equal transactions. */
  readonly nonce: number;
}

/**
 * Signs operations of one sender into one transaction, all or nothing. Cosigners are the keys that
 * the operations register: each proves by its signature that its holder asks for that (C5, ADR 7).
 */
export function signTransaction(
  request: TransactionRequest,
  keyPair: KeyPair,
  cosigners: readonly KeyPair[] = [],
): SignedTransaction {
  const { chainId, operations, validUntilHeight, nonce } = request;
  const body = encodeTransactionBody({
    sender: keyPair.publicKey,
    nonce,
    validUntilHeight,
    operations,
    cosigners: cosigners.map(({ publicKey }) => publicKey),
  });
  const txid = transactionId(body);
  const message = transactionSigningBytes(chainId, txid);
  const cosignatures = cosigners.map((cosigner) => cosigner.sign(message));
  return { txid, bytes: encodeTransaction(body, keyPair.sign(message), cosignatures) };
}

/** A nonce that repeats only with the same purpose: importers resume by it without duplicates. */
export function nonceOf(purpose: Uint8Array): number {
  const digest = sha256(purpose);
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
  // 48 bits: well inside 2^53 - 1, and collisions are harmless between different operations.
  return view.getUint16(0) * 2 ** 32 + view.getUint32(2);
}
