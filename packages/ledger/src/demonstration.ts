// Keys of the example consortium, derived from public words. Everybody can compute them: they
// show how the ledger works and protect nothing, and genesis says so (`demonstration`).

import { concatBytes } from './bytes.ts';
import { sha256 } from './hash.ts';
import { type KeyPair, keyPairFromSeed } from './keys.ts';
import { utf8 } from './text.ts';

const PREFIX = utf8('witan/1/demonstration/');

/** The public "secret" behind a demonstration key, for example `treasury/consensus`. */
export function demonstrationSeed(label: string): Uint8Array {
  return sha256(concatBytes(PREFIX, utf8(label)));
}

export function demonstrationKeyPair(label: string): KeyPair {
  return keyPairFromSeed(demonstrationSeed(label));
}
