// The bytes of a key file: JSON whose public part anyone may read, and a 32-byte seed that scrypt
// and AES-256-GCM keep from whoever lacks the password. Its anatomy is that of EIP-2335; unlike
// there, the cipher covers the public part too, so a file cannot be passed off as another kind of
// key or for another public key.

import {
  createCipheriv,
  createDecipheriv,
  randomBytes,
  randomUUID,
  type ScryptOptions,
  scrypt,
} from 'node:crypto';
import { ByteWriter, equalBytes, fromHex, toHex } from '@witan/ledger/bytes';
import { keyPairFromSeed, SEED_LENGTH } from '@witan/ledger/keys';
import { WitanError } from '@witan/ledger/problems';
import { PUBLIC_KEY_LENGTH, type PublicKey } from '@witan/ledger/signature';
import { utf8 } from '@witan/ledger/text';

export const KEY_KINDS = ['network', 'consensus', 'attest', 'person', 'root'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** What a key file tells without its password. */
export interface KeyInfo {
  readonly kind: KeyKind;
  readonly publicKey: PublicKey;
  readonly uuid: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly encrypted: boolean;
}

/** A password, or the stated will to do without one. */
export type Protection = { readonly password: string } | 'unsafe-plaintext';

const VERSION = 1;
const SALT_LENGTH = 32;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
const PREFIX = utf8('witan/1/key-file');

// RFC 7914 with 128 MiB of memory, which Node refuses until `maxmem` is raised. Version 1 has no
// other parameters, so a file cannot ask its reader for more memory or the writer for less work.
const COST: number = 2 ** 17;
const BLOCK_SIZE = 8;
const PARALLELIZATION = 1;
const SCRYPT: ScryptOptions = {
  N: COST,
  r: BLOCK_SIZE,
  p: PARALLELIZATION,
  maxmem: 2 * 128 * COST * BLOCK_SIZE,
};

interface Sealed {
  readonly salt: Uint8Array;
  readonly nonce: Uint8Array;
  readonly ciphertext: Uint8Array;
  readonly tag: Uint8Array;
}

/** A key file as read, not yet opened. */
export interface KeyFile {
  readonly info: KeyInfo;
  readonly secret: Sealed | { readonly seed: Uint8Array };
}

/** The text of a new key file for a seed. */
export async function sealKey(
  kind: KeyKind,
  seed: Uint8Array,
  protection: Protection,
): Promise<{ readonly info: KeyInfo; readonly text: string }> {
  const info: KeyInfo = {
    kind,
    publicKey: keyPairFromSeed(seed).publicKey,
    uuid: randomUUID(),
    created: new Date().toISOString(),
    encrypted: protection !== 'unsafe-plaintext',
  };
  const secret =
    protection === 'unsafe-plaintext'
      ? { plaintext: toHex(seed) }
      : { crypto: sealedJson(await encrypt(info, seed, protection.password)) };
  const { uuid, created, publicKey } = info;
  const json = { version: VERSION, uuid, kind, publicKey: toHex(publicKey), created, ...secret };
  return { info, text: `${JSON.stringify(json, null, 2)}\n` };
}

/** The seed. Throws WitanError `key/password-needed` or `key/password-wrong`. */
export async function openKey(file: KeyFile, password: string | undefined): Promise<Uint8Array> {
  const { info, secret } = file;
  if ('seed' in secret) return secret.seed;
  if (password === undefined) throw new WitanError('key/password-needed', `the ${info.kind} key`);
  const seed = await decrypt(info, secret, password);
  if (seed === undefined) throw new WitanError('key/password-wrong', `the ${info.kind} key`);
  requireKeyOf(seed, info);
  return seed;
}

async function encrypt(info: KeyInfo, seed: Uint8Array, password: string): Promise<Sealed> {
  const salt = new Uint8Array(randomBytes(SALT_LENGTH));
  const nonce = new Uint8Array(randomBytes(NONCE_LENGTH));
  const key = await derive(password, salt);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(publicPart(info, salt));
  const ciphertext = new Uint8Array(Buffer.concat([cipher.update(seed), cipher.final()]));
  return { salt, nonce, ciphertext, tag: new Uint8Array(cipher.getAuthTag()) };
}

/** Undefined when the password is wrong or anything in the file was changed. */
async function decrypt(
  info: KeyInfo,
  { salt, nonce, ciphertext, tag }: Sealed,
  password: string,
): Promise<Uint8Array | undefined> {
  const key = await derive(password, salt);
  const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_LENGTH })
    .setAAD(publicPart(info, salt))
    .setAuthTag(tag);
  const seed = cipher.update(ciphertext);
  try {
    cipher.final();
  } catch {
    return undefined; // the one thing that `final` can find wrong is the tag
  }
  return new Uint8Array(seed);
}

/** EIP-2335's rule for passwords: one normal form, so that a keyboard's accents do not matter. */
function derive(password: string, salt: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKD'), salt, 32, SCRYPT, (error, key) =>
      error === null ? resolve(new Uint8Array(key)) : reject(error),
    );
  });
}

/** All that the file shows in the clear, in a fixed layout: JSON has many spellings. */
function publicPart(info: KeyInfo, salt: Uint8Array): Uint8Array {
  return new ByteWriter(256)
    .raw(PREFIX)
    .u8(VERSION)
    .sized16(utf8(info.uuid))
    .sized16(utf8(info.kind))
    .raw(info.publicKey)
    .sized16(utf8(info.created))
    .u32(COST)
    .u32(BLOCK_SIZE)
    .u32(PARALLELIZATION)
    .raw(salt)
    .finish();
}

function sealedJson({ salt, nonce, ciphertext, tag }: Sealed): object {
  return {
    kdf: {
      function: 'scrypt',
      n: COST,
      r: BLOCK_SIZE,
      p: PARALLELIZATION,
      salt: toHex(salt),
    },
    cipher: {
      function: 'aes-256-gcm',
      nonce: toHex(nonce),
      ciphertext: toHex(ciphertext),
      tag: toHex(tag),
    },
  };
}

/** Reads the text of a key file strictly. Throws WitanError `key/file-malformed`. */
export function parseKeyFile(text: string): KeyFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new WitanError('key/file-malformed', 'no JSON', { cause });
  }
  const plain = isRecord(json) && 'plaintext' in json;
  const names = ['version', 'uuid', 'kind', 'publicKey', 'created'];
  const fields = fieldsOf(json, [...names, plain ? 'plaintext' : 'crypto']);
  if (fields.version !== VERSION) throw malformed('another version');
  const kind = KEY_KINDS.find((known) => known === fields.kind);
  if (kind === undefined) throw malformed('kind');
  const info: KeyInfo = {
    kind,
    publicKey: hexOf(fields.publicKey, PUBLIC_KEY_LENGTH),
    uuid: textOf(fields.uuid),
    created: textOf(fields.created),
    encrypted: !plain,
  };
  if (!plain) return { info, secret: parseSealed(fields.crypto) };
  const seed = hexOf(fields.plaintext, SEED_LENGTH);
  requireKeyOf(seed, info);
  return { info, secret: { seed } };
}

function requireKeyOf(seed: Uint8Array, { publicKey }: KeyInfo): void {
  if (!equalBytes(keyPairFromSeed(seed).publicKey, publicKey)) throw malformed('publicKey');
}

function parseSealed(json: unknown): Sealed {
  const { kdf, cipher } = fieldsOf(json, ['kdf', 'cipher']);
  const scryptFields = fieldsOf(kdf, ['function', 'n', 'r', 'p', 'salt']);
  const cipherFields = fieldsOf(cipher, ['function', 'nonce', 'ciphertext', 'tag']);
  const isVersion1 =
    scryptFields.function === 'scrypt' &&
    scryptFields.n === COST &&
    scryptFields.r === BLOCK_SIZE &&
    scryptFields.p === PARALLELIZATION &&
    cipherFields.function === 'aes-256-gcm';
  if (!isVersion1) throw malformed('another kdf or cipher');
  return {
    salt: hexOf(scryptFields.salt, SALT_LENGTH),
    nonce: hexOf(cipherFields.nonce, NONCE_LENGTH),
    ciphertext: hexOf(cipherFields.ciphertext, SEED_LENGTH),
    tag: hexOf(cipherFields.tag, TAG_LENGTH),
  };
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function fieldsOf(json: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  const isExact =
    isRecord(json) &&
    Object.keys(json).length === names.length &&
    names.every((name) => Object.hasOwn(json, name));
  if (!isExact) throw malformed(`not the fields ${names.join(', ')}`);
  return json;
}

function textOf(value: unknown): string {
  if (typeof value !== 'string' || value.length > 64) throw malformed('a text is expected');
  return value;
}

function hexOf(value: unknown, length: number): Uint8Array {
  const bytes = typeof value === 'string' ? fromHex(value) : undefined;
  if (bytes?.length !== length) throw malformed(`${length} bytes of hexadecimal are expected`);
  return bytes;
}

function malformed(detail: string): WitanError {
  return new WitanError('key/file-malformed', detail);
}
