// The last 34 bytes of a receipt: tag, length and the checksum of all bytes before them. Whoever
// changes a receipt can compute the checksum anew, so tests of what is *proved* always do.

import { concatBytes } from '@witan/ledger/bytes';
import { HASH_LENGTH, sha256 } from '@witan/ledger/hash';

const TRAILER_LENGTH = 2 + HASH_LENGTH;
const TRAILER_HEAD = Uint8Array.of((9 << 3) | 2, HASH_LENGTH);

/** What the checksum covers. */
export function covered(receipt: Uint8Array): Uint8Array {
  return receipt.subarray(0, receipt.length - TRAILER_LENGTH);
}

/** A receipt of these bytes with the checksum that belongs to them. */
export function resealed(bytes: Uint8Array): Uint8Array {
  return concatBytes(bytes, TRAILER_HEAD, sha256(bytes));
}
