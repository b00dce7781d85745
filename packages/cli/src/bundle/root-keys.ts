// Root keys on the command line: a key file of kind `root`, its public part in hexadecimal, or, in
// a demonstration, an agency whose root key is everybody's.

import { existsSync } from 'node:fs';
import { fromHex, toHex } from '@witan/ledger/bytes';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { isRegistrableKey, type KeyPair, keyPairFromSeed } from '@witan/ledger/keys';
import { quorum } from '@witan/ledger/membership';
import { WitanError } from '@witan/ledger/problems';
import { PUBLIC_KEY_LENGTH, type PublicKey } from '@witan/ledger/signature';
import type { Trust } from '@witan/light-client';
import type { RootKeys } from '@witan/light-client/trust-bundle';
import { openKeyFile, readKeyInfo, readPassword } from '@witan/node/keys/keystore';

type Network = Pick<Trust, 'demonstration'>;

/** Of an agency of the demonstration: nobody's secret. */
export function demonstrationRoot(member: string): KeyPair {
  return demonstrationKeyPair(`${member}/root`);
}

/** All agencies of a demonstration, and a quorum of them needed. */
export function demonstrationRoots({ validators }: Pick<Trust, 'validators'>): RootKeys {
  const keys = validators.map(({ member }) => demonstrationRoot(member).publicKey);
  return { needed: quorum(keys.length), keys };
}

/** Throws WitanError `usage/invalid`, `key/other-kind`. */
export function rootKeyOf(text: string, { demonstration }: Network): PublicKey {
  const bytes = fromHex(text);
  if (bytes?.length === PUBLIC_KEY_LENGTH && isRegistrableKey(bytes)) return bytes;
  if (text.endsWith('.json') && existsSync(text)) {
    const { kind, publicKey } = readKeyInfo(text);
    if (kind !== 'root') throw new WitanError('key/other-kind', `${text}: ${kind}`);
    return publicKey;
  }
  if (demonstration) return demonstrationRoot(text).publicKey;
  throw new WitanError('usage/invalid', `a root key is a key file or 66 digits, not ${text}`);
}

export interface SignerOptions {
  /** A key file of kind `root`. */
  readonly key?: string;
  /** An agency of the demonstration. */
  readonly as?: string;
  readonly passwordFile?: string;
}

/** Only after this the secret part of a key is in memory: everything is judged before. */
export async function openRootKey(options: SignerOptions): Promise<KeyPair> {
  const { key, as, passwordFile } = options;
  if (as !== undefined) return demonstrationRoot(as);
  if (key === undefined) throw new WitanError('usage/invalid', 'who signs? give --key FILE');
  const password = passwordFile === undefined ? undefined : readPassword(passwordFile);
  const { info, seed } = await openKeyFile(key, password);
  if (info.kind !== 'root') throw new WitanError('key/other-kind', `${key}: ${info.kind}`);
  return keyPairFromSeed(seed);
}

/** The public part of what will sign, without any password. */
export function signerKey({ key, as }: SignerOptions, network: Network): PublicKey {
  if ((key === undefined) === (as === undefined)) {
    throw new WitanError('usage/invalid', 'who signs? give --key FILE');
  }
  if (as === undefined) return rootKeyOf(key as string, network);
  if (network.demonstration) return demonstrationRoot(as).publicKey;
  throw new WitanError('usage/invalid', '--as names agencies of a demonstration: give --key');
}

export function rootName(key: PublicKey): string {
  return `${toHex(key).slice(0, 12)}…`;
}
