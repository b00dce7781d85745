// Hashes as map keys: one character per byte, the cheapest exact text of 32 bytes.

import type { Hash } from '@witan/ledger/hash';

export function keyOf(hash: Hash): string {
  // Five times faster than spreading, and this is the hottest line of a replica.
  return String.fromCharCode.apply(undefined, hash as unknown as number[]);
}
