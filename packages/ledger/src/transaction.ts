// Transactions: what a sender signs, its identifier, and its strict reading (consensus.md §4).
//
//   TxEnvelope { 1 body bytes, 2 signature bytes (65), 3 repeated cosignature bytes (65) }
//   TxBody     { 1 version, 2 sender bytes (33), 3 nonce, 4 validUntilHeight,
//                5 repeated Operation, 6 repeated cosigner bytes (33) }
//   Operation  { 1 call, 2 payload bytes }
//
// One signature covers up to 256 operations of one sender. The identifier is the hash of the body
// as received, so a signature cannot be varied to make a second identifier. Cosigners are keys
// whose holders sign the same bytes: a key proves itself by signing what registers it (ADR 7).

import { ByteWriter, concatBytes, equalBytes } from './bytes.ts';
import { HASH_LENGTH, type Hash, sha256 } from './hash.ts';
import {
  cosignersMax,
  operationBytesMax,
  transactionBytesMax,
  transactionOpsMax,
} from './limits.ts';
import { DecodeError } from './problems.ts';
import { PUBLIC_KEY_LENGTH, type PublicKey, SIGNATURE_LENGTH } from './signature.ts';
import { utf8 } from './text.ts';
import { WireReader } from './wire-reader.ts';
import { WireWriter } from './wire-writer.ts';

export const TRANSACTION_VERSION = 1;
export const RECORD_ID_LENGTH = 20;
const PREFIX = /* @__PURE__ */ utf8('witan/1/transaction');

/** One call of a module: `call` = module number × 256 + method number; payload is the module's. */
export interface Operation {
  readonly call: number;
  readonly payload: Uint8Array;
}

export interface TransactionBody {
  readonly sender: PublicKey;
  /** Tells apart otherwise equal transactions; it is no sequence number. */
  readonly nonce: number;
  /** The last height at which this transaction may execute. */
  readonly validUntilHeight: number;
  readonly operations: readonly Operation[];
  /** Further keys that sign the same bytes, each once; the envelope has a cosignature of each. */
  readonly cosigners?: readonly PublicKey[];
}

export interface Transaction extends TransactionBody {
  readonly cosigners: readonly PublicKey[];
  readonly txid: Hash;
  /** The signed part, as received. */
  readonly body: Uint8Array;
  readonly signature: Uint8Array;
  /** In the order of `cosigners`. */
  readonly cosignatures: readonly Uint8Array[];
  /** The whole envelope, as received. */
  readonly bytes: Uint8Array;
}

export function encodeTransactionBody(body: TransactionBody): Uint8Array {
  const out = new WireWriter()
    .integer(1, TRANSACTION_VERSION)
    .bytes(2, body.sender)
    .integer(3, body.nonce)
    .integer(4, body.validUntilHeight);
  for (const { call, payload } of body.operations) {
    out.element(5, new WireWriter().integer(1, call).bytes(2, payload).finish());
  }
  for (const cosigner of body.cosigners ?? []) out.element(6, cosigner);
  return out.finish();
}

type DecodedBody = Required<TransactionBody>;

export function decodeTransactionBody(bytes: Uint8Array): DecodedBody {
  const input = new WireReader(bytes);
  input.version(TRANSACTION_VERSION, 'transaction');
  const sender = input.fixed(2, PUBLIC_KEY_LENGTH);
  const nonce = input.integer(3);
  const validUntilHeight = input.integer(4);
  const operations = readOperations(input);
  if (operations.length === 0) throw new DecodeError('codec/count', 'no operation');
  const cosigners = input.elements(6, cosignersMax, PUBLIC_KEY_LENGTH);
  input.finish();
  if (cosigners.length > 0) checkCosigners(sender, cosigners);
  return { sender, nonce, validUntilHeight, operations, cosigners };
}

function checkCosigners(sender: PublicKey, cosigners: readonly PublicKey[]): void {
  const seen = [sender];
  for (const cosigner of cosigners) {
    if (cosigner.length !== PUBLIC_KEY_LENGTH) throw new DecodeError('codec/malformed', 'cosigner');
    if (seen.some((key) => equalBytes(key, cosigner))) {
      throw new DecodeError('codec/not-canonical', 'a key signs once');
    }
    seen.push(cosigner);
  }
}

function readOperations(input: WireReader): Operation[] {
  const operations: Operation[] = [];
  for (;;) {
    const operation = input.message(5, operationBytesMax);
    if (operation === undefined) return operations;
    if (operations.length === transactionOpsMax) throw new DecodeError('codec/count');
    const call = operation.integer(1);
    const payload = operation.bytes(2, operationBytesMax);
    operation.finish();
    operations.push({ call, payload });
  }
}

/** The identifier of a transaction: SHA-256 of its signed part. */
export function transactionId(body: Uint8Array): Hash {
  return sha256(body);
}

/** What the sender signs: bound to this chain, and of fixed length whatever the body's. */
export function transactionSigningBytes(chainId: Hash, txid: Hash): Uint8Array {
  return concatBytes(PREFIX, chainId, txid);
}

/** `cosignatures` stand in the order of the body's cosigners. */
export function encodeTransaction(
  body: Uint8Array,
  signature: Uint8Array,
  cosignatures: readonly Uint8Array[] = [],
): Uint8Array {
  const out = new WireWriter().bytes(1, body).bytes(2, signature);
  for (const cosignature of cosignatures) out.element(3, cosignature);
  return out.finish();
}

/**
 * Strict reading of an envelope; fields are views of `bytes`. Throws DecodeError. `known`: its
 * identifier, where it was computed before, for that costs as much as all the rest.
 */
export function decodeTransaction(bytes: Uint8Array, known?: Hash): Transaction {
  if (bytes.length > transactionBytesMax) throw new DecodeError('codec/too-long', 'transaction');
  const input = new WireReader(bytes);
  const body = input.bytes(1, transactionBytesMax);
  const signature = input.bytes(2, SIGNATURE_LENGTH);
  const cosignatures = input.elements(3, cosignersMax, SIGNATURE_LENGTH);
  if (
    signature.length !== SIGNATURE_LENGTH ||
    cosignatures.some(({ length }) => length !== SIGNATURE_LENGTH)
  ) {
    throw new DecodeError('codec/malformed', 'signature');
  }
  input.finish();
  const { sender, nonce, validUntilHeight, operations, cosigners } = decodeTransactionBody(body);
  if (cosigners.length !== cosignatures.length) throw new DecodeError('codec/count', 'cosignature');
  const txid = known ?? transactionId(body);
  // Field by field: spreading costs more than all the reading.
  return {
    sender,
    nonce,
    validUntilHeight,
    operations,
    cosigners,
    txid,
    body,
    signature,
    cosignatures,
    bytes,
  };
}

/** Who must have signed a transaction, and what each of them signed: sender first. */
export function requiredSignatures({
  sender,
  signature,
  cosigners,
  cosignatures,
}: Pick<Transaction, 'sender' | 'signature' | 'cosigners' | 'cosignatures'>): readonly (readonly [
  PublicKey,
  Uint8Array,
])[] {
  const further = cosigners.map((key, i) => [key, cosignatures[i] as Uint8Array] as const);
  return [[sender, signature], ...further];
}

/**
 * The identifier of the n-th record that an operation of a transaction makes: a hash, so that no
 * sender can choose it (TREE-4), and senders know it before the transaction executes.
 */
export function recordId(txid: Hash, operation = 0, n = 0): Uint8Array {
  const preimage = new ByteWriter(HASH_LENGTH + 4).raw(txid).u16(operation).u16(n);
  return sha256(preimage.finish()).slice(0, RECORD_ID_LENGTH);
}
