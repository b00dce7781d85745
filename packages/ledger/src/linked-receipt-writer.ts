// Writes receipts with their links, as linked-receipt.ts reads them.

import { concatBytes } from './bytes.ts';
import { sha256 } from './hash.ts';
import { receiptBytesMax } from './limits.ts';
import { LINKED_VERSION, type LinkedReceipt } from './linked-receipt.ts';
import { WireWriter } from './wire-writer.ts';

/** Version, checksum, and the heads of all parts, take less than the rest. */
const FILE_BYTES_MAX = receiptBytesMax - 64;

/** A receipt that needs no links is its own file, and so is one that leaves no room for them. */
export function encodeLinkedReceipt({ receipt, links }: LinkedReceipt): Uint8Array {
  const isAlone = links.length === 0 || receipt.length + links.length > FILE_BYTES_MAX;
  if (isAlone) return receipt;
  const out = new WireWriter().integer(1, LINKED_VERSION).bytes(2, receipt).bytes(3, links);
  const covered = out.finish();
  return concatBytes(covered, new WireWriter().bytes(4, sha256(covered)).finish());
}
