// Who must have cosigned a head, as a C2SP tlog-policy file that other tools read: a quorum of the
// agencies, and so many of the witnesses outside (light-client.md §5.4, §15).

import { fromBase64, toBase64 } from './base64.ts';
import { concatBytes, toHex } from './bytes.ts';
import { cosignerKeyId, cosignerName } from './checkpoint-note.ts';
import type { Hash } from './hash.ts';
import { quorum, type Validator } from './membership.ts';
import { isNoteKeyName } from './note.ts';
import { WitanError } from './problems.ts';
import { PUBLIC_KEY_LENGTH, type PublicKey, SUITE } from './signature.ts';

/** A courts' or a university's machine that cosigns what it has seen (C2SP tlog-witness). */
export interface Witness {
  /** Key name of a C2SP note. */
  readonly name: string;
  readonly key: PublicKey;
}

export interface Witnesses {
  readonly list: readonly Witness[];
  /** How many of the list. */
  readonly needed: number;
}

/** C2SP tlog-cosignature: Ed25519, `cosignature/v1`. */
const COSIGNATURE_TYPE = Uint8Array.of(0x04);

export interface Policy {
  readonly chainId: Hash;
  /** Of the present council. */
  readonly validators: readonly Validator[];
  readonly witnesses?: Witnesses | undefined;
}

/** The text of the policy file. */
export function policyText({ chainId, validators, witnesses }: Policy): string {
  const lines: string[] = [];
  const group = (name: string, needed: number, list: readonly Witness[]): void => {
    const names = list.map(({ name: key, key: publicKey }, i) => {
      lines.push(`witness ${name}-${i} ${verifierKey(key, publicKey)}`);
      return `${name}-${i}`;
    });
    lines.push(`group ${name} ${needed} ${names.join(' ')}`);
  };
  const agencies = validators.map(({ member, attestKey }) => {
    return { name: cosignerName(chainId, member), key: attestKey };
  });
  group('agencies', quorum(agencies.length), agencies);
  if (witnesses === undefined) return `${lines.join('\n')}\nquorum agencies\n`;
  group('outsiders', witnesses.needed, witnesses.list);
  return `${lines.join('\n')}\ngroup both all agencies outsiders\nquorum both\n`;
}

/** A C2SP verifier key: name, key id, and the key behind its type. */
export function verifierKey(name: string, key: PublicKey): string {
  const typed = concatBytes(COSIGNATURE_TYPE, key.subarray(1));
  return `${name}+${toHex(cosignerKeyId(name, key))}+${toBase64(typed)}`;
}

/** What `verifierKey` writes, of an Ed25519 cosigner. Throws WitanError `usage/invalid`. */
export function parseVerifierKey(text: string): Witness {
  const [name = '', id, ...rest] = text.split('+');
  // The third part may hold a plus sign: it is base64.
  const typed = fromBase64(rest.join('+'));
  if (
    isNoteKeyName(name) &&
    typed?.length === PUBLIC_KEY_LENGTH &&
    typed[0] === COSIGNATURE_TYPE[0]
  ) {
    const key = concatBytes(Uint8Array.of(SUITE.ed25519), typed.subarray(1));
    if (id === toHex(cosignerKeyId(name, key))) return { name, key };
  }
  throw new WitanError('usage/invalid', `no C2SP verifier key of a cosigner: ${text}`);
}
