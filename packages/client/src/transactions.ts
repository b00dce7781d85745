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

/** Signs operations of one sender into one transaction, all or nothing. */
export function signTransaction(request: TransactionRequest, keyPair: KeyPair): SignedTransaction {
  const { chainId, operations, validUntilHeight, nonce } = request;
  const sender = keyPair.publicKey;
  const body = encodeTransactionBody({ sender, nonce, validUntilHeight, operations });
  const txid = transactionId(body);
  const signature = keyPair.sign(transactionSigningBytes(chainId, txid));
  return { txid, bytes: encodeTransaction(body, signature) };
}

/** A nonce that repeats only with the same purpose: importers resume by it without duplicates. */
export function nonceOf(purpose: Uint8Array): number {
  const digest = sha256(purpose);
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
  // 48 bits: well inside 2^53 - 1, and collisions are harmless between different operations.
  return view.getUint16(0) * 2 ** 32 + view.getUint32(2);
}
