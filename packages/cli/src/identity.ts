// Who acts and who is meant: key files for real persons, names for those of the demonstration.

import { existsSync } from 'node:fs';
import { fromHex, toHex } from '@witan/ledger/bytes';
import { demonstrationKeyPair, demonstrationSeed } from '@witan/ledger/demonstration';
import {
  EXAMPLE_COUNCILLORS,
  EXAMPLE_OFFICERS,
  EXAMPLE_PARTIES,
  exampleKeyLabel,
} from '@witan/ledger/example-consortium';
import { isRegistrableKey, type KeyPair, keyPairFromSeed } from '@witan/ledger/keys';
import { WitanError } from '@witan/ledger/problems';
import { PUBLIC_KEY_LENGTH, type PublicKey } from '@witan/ledger/signature';
import type { Trust } from '@witan/light-client';
import { openKeyFile, readKeyInfo, readPassword } from '@witan/node/keys/keystore';
import { ownerKeyPair } from './land/owners.ts';

export interface IdentityOptions {
  /** A person of the demonstration. */
  readonly as?: string;
  /** A key file of kind `person`. */
  readonly key?: string;
  readonly passwordFile?: string;
}

const NAMES: readonly string[] = [
  ...[...EXAMPLE_OFFICERS, ...EXAMPLE_COUNCILLORS].map(({ name }) => name),
  ...EXAMPLE_PARTIES,
];
const OWNER_OF = 'owner-of:';

/** The seed of the owners of imported parcels in demonstrations; nobody's secret. */
export function demonstrationOwnersSeed(): Uint8Array {
  return demonstrationSeed('land/owners');
}

/**
 * The key pair of a person of the demonstration: an officer, a private party, or `owner-of:PARCEL`,
 * the pairwise key under which an imported parcel is held (MOD-5).
 */
function demonstrationPerson(name: string): KeyPair {
  if (name.startsWith(OWNER_OF)) {
    const parcel = name.slice(OWNER_OF.length);
    return ownerKeyPair(demonstrationOwnersSeed(), parcel, keyPairFromSeed);
  }
  if (NAMES.includes(name)) return demonstrationKeyPair(exampleKeyLabel(name));
  const known = `${NAMES.join(', ')} and ${OWNER_OF}PARCEL`;
  throw new WitanError('usage/invalid', `nobody is called ${name}; there are ${known}`);
}

/** The demonstration's name for a key that is the holder of a parcel, or of a right on it. */
export function demonstrationNameOf(party: string, parcel: string): string | undefined {
  return [...NAMES, `${OWNER_OF}${parcel}`].find(
    (name) => toHex(demonstrationPerson(name).publicKey) === party,
  );
}

/** The key pair that signs: of `--key`, of `--as`, else of `usual` in a demonstration. */
export async function openIdentity(
  options: IdentityOptions,
  trust: Pick<Trust, 'demonstration'>,
  usual?: string,
): Promise<KeyPair> {
  const { as, key, passwordFile } = options;
  if (as !== undefined && key !== undefined) {
    throw new WitanError('usage/invalid', 'either --as or --key');
  }
  if (key !== undefined) {
    const password = passwordFile === undefined ? undefined : readPassword(passwordFile);
    const { info, seed } = await openKeyFile(key, password);
    if (info.kind !== 'person') throw new WitanError('key/other-kind', `${key}: ${info.kind}`);
    return keyPairFromSeed(seed);
  }
  const name = as ?? usual;
  if (name === undefined) throw new WitanError('usage/invalid', 'who acts? give --key FILE');
  if (!trust.demonstration) {
    const detail = '--as names persons of a demonstration, and this network is none: give --key';
    throw new WitanError('usage/invalid', detail);
  }
  return demonstrationPerson(name);
}

/**
 * The public key of a party who is named on the command line: 66 hexadecimal digits, a key file, or
 * a name of the demonstration. Throws WitanError `usage/invalid`.
 */
export function partyOf(name: string, trust: Pick<Trust, 'demonstration'>): PublicKey {
  const bytes = fromHex(name);
  if (bytes?.length === PUBLIC_KEY_LENGTH) {
    if (!isRegistrableKey(bytes)) throw new WitanError('usage/invalid', `no public key: ${name}`);
    return bytes;
  }
  if (name.endsWith('.json') && existsSync(name)) return readKeyInfo(name).publicKey;
  if (trust.demonstration) return demonstrationPerson(name).publicKey;
  throw new WitanError('usage/invalid', `a party is a public key or a key file, not ${name}`);
}
