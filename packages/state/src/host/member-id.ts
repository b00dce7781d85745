// What tables call a member: apart, so that a reader of other records loads no council.

import { h20 } from '../store/key-parts.ts';

/** The key of a member in tables: a hash, for its name was chosen by somebody (TREE-4). */
export function memberId(member: string): Uint8Array {
  return h20('witan/1/member/', member);
}
