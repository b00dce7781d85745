// A receipt with the links that lead to its council (epoch-links.ts): a file that stands by itself.
// Its version differs from a receipt's, so one reader takes both.
//
//   LinkedReceipt { 1 version, 2 Receipt, 3 EpochLinks, 4 checksum (32) }                  ≤ 16 MiB

import { HASH_LENGTH } from './hash.ts';
import { epochLinksBytesMax, receiptBytesMax } from './limits.ts';
import { DecodeError } from './problems.ts';
import { RECEIPT_VERSION, requireChecksum } from './receipt.ts';
import { WireReader } from './wire-reader.ts';

export const LINKED_VERSION = 2;

export interface LinkedReceipt {
  readonly receipt: Uint8Array;
  /** From an earlier council to that of the receipt, encoded; empty for a plain receipt. */
  readonly links: Uint8Array;
}

/** Reads a receipt with its links, or one without. Throws DecodeError. */
export function decodeLinkedReceipt(bytes: Uint8Array): LinkedReceipt {
  if (bytes.length > receiptBytesMax) throw new DecodeError('codec/too-long', 'receipt');
  const input = new WireReader(bytes);
  const version = input.integer(1);
  if (version === RECEIPT_VERSION) return { receipt: bytes, links: bytes.subarray(0, 0) };
  if (version !== LINKED_VERSION) throw new DecodeError('codec/version', 'receipt');
  const receipt = input.bytes(2, receiptBytesMax);
  const links = input.bytes(3, epochLinksBytesMax);
  const checksum = input.bytes(4, HASH_LENGTH);
  input.finish();
  if (links.length === 0) throw new DecodeError('codec/not-canonical', 'no links');
  requireChecksum(bytes, checksum);
  return { receipt, links };
}
