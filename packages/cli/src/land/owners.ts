// Owners for a file that names none: one key pair per parcel, from a seed (MOD-5: a pairwise key
// is used for one title and says nothing about who holds others).

import { concatBytes } from '@witan/ledger/bytes';
import { sha256 } from '@witan/ledger/hash';
import { utf8 } from '@witan/ledger/text';

const DOMAIN = utf8('witan/1 owner of a parcel\n');

/** The 32 bytes from which the owner's key pair of a parcel is made. */
export function ownerSeed(seed: Uint8Array, parcelId: string): Uint8Array {
  // The seed is hashed first, so that it has one length and no parcel id can run into it.
  return sha256(concatBytes(DOMAIN, sha256(seed), utf8(parcelId)));
}

/** The owner's key pair of a parcel, by whatever makes key pairs from 32 bytes. */
export function ownerKeyPair<KeyPair>(
  seed: Uint8Array,
  parcelId: string,
  keyPairFromSeed: (seed: Uint8Array) => KeyPair,
): KeyPair {
  return keyPairFromSeed(ownerSeed(seed, parcelId));
}
