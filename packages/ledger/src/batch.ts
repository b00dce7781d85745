// Lane batches: a validator's transactions on their way into blocks (consensus.md §4, L1–L5).
//
//   header    = author u16 ‖ epoch u64 ‖ boot u32 ‖ seq u64 ‖ createdMs u64 ‖ count u32
//               ‖ byteLength u32 ‖ txRoot 32                                             70 B
//   batchHash = SHA-256(0x02 ‖ header)
//   batch     = header ‖ signature 65 ‖ count × (length u32 ‖ transaction)
//
// `byteLength` counts the part behind the signature. A batch carries its epoch, because lanes
// start anew in each (the design's Resolution 5).

import type { BatchReference } from './block.ts';
import { ByteReader, ByteWriter, concatBytes, equalBytes } from './bytes.ts';
import { HASH_LENGTH, type Hash, sha256 } from './hash.ts';
import { batchBytesMax, batchTransactionsMax, transactionBytesMax } from './limits.ts';
import { leafHash, merkleRoot } from './merkle.ts';
import { DecodeError } from './problems.ts';
import { SIGNATURE_LENGTH } from './signature.ts';

export const BATCH_HEADER_LENGTH = 70;
const HASH_PREFIX = Uint8Array.of(0x02);
const LENGTH_BYTES = 4;

export interface BatchHeader {
  readonly author: number;
  readonly epoch: number;
  readonly boot: number;
  readonly seq: number;
  readonly createdMs: number;
  readonly count: number;
  readonly byteLength: number;
  /** RFC 6962 root over the transactions as received. */
  readonly txRoot: Hash;
}

export interface Batch {
  readonly header: BatchHeader;
  readonly hash: Hash;
  readonly signature: Uint8Array;
  /** Views of the transactions in `bytes`. */
  readonly transactions: readonly Uint8Array[];
  /** The whole batch, as received. */
  readonly bytes: Uint8Array;
  /**
   * Identifiers of the transactions, end to end, where this process has computed them from these
   * bytes. No part of what is sent or stored.
   */
  readonly txids?: Uint8Array;
}

/** The identifier of a transaction of a batch, where it is known already. */
export function knownTxid({ txids }: Pick<Batch, 'txids'>, index: number): Hash | undefined {
  return txids?.subarray(index * HASH_LENGTH, (index + 1) * HASH_LENGTH);
}

export function encodeBatchHeader(header: BatchHeader): Uint8Array {
  return new ByteWriter(BATCH_HEADER_LENGTH)
    .u16(header.author)
    .u64(header.epoch)
    .u32(header.boot)
    .u64(header.seq)
    .u64(header.createdMs)
    .u32(header.count)
    .u32(header.byteLength)
    .raw(header.txRoot)
    .finish();
}

export function batchTransactionsRoot(transactions: readonly Uint8Array[]): Hash {
  return merkleRoot(transactions.map(leafHash));
}

/** Bytes that a transaction takes inside a batch. */
export function batchedLength(transactionLength: number): number {
  return LENGTH_BYTES + transactionLength;
}

/** Builds an unsigned batch; `sealBatch` adds the author's signature over its hash. */
export function composeBatch(
  lane: Pick<BatchHeader, 'author' | 'epoch' | 'boot' | 'seq' | 'createdMs'>,
  transactions: readonly Uint8Array[],
): { header: BatchHeader; hash: Hash } {
  let byteLength = 0;
  for (const transaction of transactions) byteLength += batchedLength(transaction.length);
  const txRoot = batchTransactionsRoot(transactions);
  const { author, epoch, boot, seq, createdMs } = lane;
  const count = transactions.length;
  const header = { author, epoch, boot, seq, createdMs, count, byteLength, txRoot };
  return { header, hash: batchHashOf(header) };
}

export function sealBatch(
  header: BatchHeader,
  signature: Uint8Array,
  transactions: readonly Uint8Array[],
): Batch {
  const out = new ByteWriter(BATCH_HEADER_LENGTH + SIGNATURE_LENGTH + header.byteLength);
  const headerBytes = encodeBatchHeader(header);
  out.raw(headerBytes).raw(signature);
  for (const transaction of transactions) out.sized32(transaction);
  return { header, hash: batchHash(headerBytes), signature, transactions, bytes: out.finish() };
}

/** The hash that the author signs. */
export function batchHashOf(header: BatchHeader): Hash {
  return batchHash(encodeBatchHeader(header));
}

function batchHash(headerBytes: Uint8Array): Hash {
  return sha256(concatBytes(HASH_PREFIX, headerBytes));
}

/**
 * Reads a batch without judging its transactions or its root. Throws DecodeError.
 * The transactions are views: whoever keeps one beyond the batch copies it.
 */
export function decodeBatch(bytes: Uint8Array): Batch {
  if (bytes.length > BATCH_HEADER_LENGTH + SIGNATURE_LENGTH + batchBytesMax) {
    throw new DecodeError('codec/too-long', 'batch');
  }
  const input = new ByteReader(bytes);
  const header = readBatchHeader(input);
  const signature = input.raw(SIGNATURE_LENGTH);
  if (header.count < 1 || header.count > batchTransactionsMax) {
    throw new DecodeError('codec/count', 'batch');
  }
  if (header.byteLength !== input.remaining) throw new DecodeError('codec/malformed', 'length');
  const transactions: Uint8Array[] = [];
  for (let i = 0; i < header.count; i++) transactions.push(input.sized32(transactionBytesMax));
  input.finish();
  const hash = batchHash(bytes.subarray(0, BATCH_HEADER_LENGTH));
  return { header, hash, signature, transactions, bytes };
}

/** Reads the fields of a header and nothing behind them. Throws DecodeError. */
export function readBatchHeader(input: ByteReader): BatchHeader {
  return {
    author: input.u16(),
    epoch: input.u64(),
    boot: input.u32(),
    seq: input.u64(),
    createdMs: input.u64(),
    count: input.u32(),
    byteLength: input.u32(),
    txRoot: input.raw(HASH_LENGTH).slice(),
  };
}

/** Whether the batch's transactions are those that its header, and so its hash, commits to. */
export function batchRootMatches(batch: Batch): boolean {
  return equalBytes(batch.header.txRoot, batchTransactionsRoot(batch.transactions));
}

export function referenceTo(batch: Batch): BatchReference {
  const { author, boot, seq, count, byteLength } = batch.header;
  return { author, boot, seq, batchHash: batch.hash, count, byteLength };
}
