// Key files on disk: made once with mode 0600 and never overwritten, read with bounds, and the
// three keys of an agency in one directory.

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { SEED_LENGTH } from '@witan/ledger/keys';
import { WitanError } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import type { KeySeeds, NodeSeeds } from '../home.ts';
import { syncDirectory, withIo, writeAt } from '../storage/file-io.ts';
import {
  type KeyFile,
  type KeyInfo,
  type KeyKind,
  openKey,
  type Protection,
  parseKeyFile,
  sealKey,
} from './key-file.ts';

/** Kinds of keys that an agency's node holds, each in `<kind>.json` of its directory. */
export const NODE_KEY_KINDS = ['network', 'consensus', 'attest'] as const;

const KEY_FILE_BYTES_MAX = 16 * 1024;
const PASSWORD_BYTES_MAX = 1024;
const PASSWORD_LENGTH_MIN = 8;
const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_DIRECTORY = 0o700;
/** Anything for group or others. */
const SHARED_MODE = 0o077;

export interface OpenedKey {
  readonly info: KeyInfo;
  readonly seed: Uint8Array;
}

/** How a node holds its keys. */
export interface KeyLoading {
  /** Refuses keys that lie in the clear, as the production profile does. */
  readonly encryptedOnly?: boolean;
}

type NodeKeyKind = (typeof NODE_KEY_KINDS)[number];

/** Where an agency's key of this kind lies. */
export function keyPath(directory: string, kind: KeyKind): string {
  return join(directory, `${kind}.json`);
}

/**
 * Makes a key and its file; missing directories are made for their owner only. Throws WitanError
 * `key/exists`: a key that is overwritten is lost.
 */
export async function createKeyFile(
  path: string,
  kind: KeyKind,
  protection: Protection,
  seed: Uint8Array = new Uint8Array(randomBytes(SEED_LENGTH)),
): Promise<KeyInfo> {
  if (protection !== 'unsafe-plaintext' && protection.password.length < PASSWORD_LENGTH_MIN) {
    throw new WitanError('usage/invalid', `a password has ${PASSWORD_LENGTH_MIN} characters`);
  }
  const { info, text } = await sealKey(kind, seed, protection);
  writeKeyFile(path, text);
  return info;
}

function writeKeyFile(path: string, text: string): void {
  const directory = dirname(path);
  withIo(directory, () => mkdirSync(directory, { recursive: true, mode: OWNER_ONLY_DIRECTORY }));
  if (existsSync(path)) throw new WitanError('key/exists', path);
  // `wx` refuses whatever came in between.
  const descriptor = withIo(path, () => openSync(path, 'wx', OWNER_ONLY_FILE));
  try {
    writeAt({ path, descriptor }, 0, utf8(text));
    withIo(path, () => fsyncSync(descriptor));
  } catch (error) {
    // Half a key file would look like a key that is there.
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
  syncDirectory(directory);
}

/** Copies a key file as it is, for its new owner only. Throws as `createKeyFile` does. */
export function copyKeyFile(from: string, to: string): void {
  writeKeyFile(to, readText(from, KEY_FILE_BYTES_MAX));
}

/** Whether others than the owner may read or change a file or directory. */
export function isShared(path: string): boolean {
  return (statSync(path).mode & SHARED_MODE) !== 0;
}

/** The public part. Nothing proves it until the key is opened. */
export function readKeyInfo(path: string): KeyInfo {
  return readKeyFile(path).info;
}

/**
 * Opens a key. Throws WitanError `key/file-malformed`, `key/password-needed`, `key/password-wrong`,
 * or `key/mode-unsafe` for a key in the clear that others may read.
 */
export async function openKeyFile(path: string, password?: string): Promise<OpenedKey> {
  const file = readKeyFile(path);
  if (!file.info.encrypted && isShared(path)) throw new WitanError('key/mode-unsafe', path);
  return { info: file.info, seed: await openKey(file, password) };
}

function readKeyFile(path: string): KeyFile {
  const text = readText(path, KEY_FILE_BYTES_MAX);
  try {
    return parseKeyFile(text);
  } catch (cause) {
    if (!(cause instanceof WitanError)) throw cause;
    throw new WitanError(cause.key, `${path}: ${cause.message}`, { cause });
  }
}

function readText(path: string, bytesMax: number): string {
  let bytes: Uint8Array;
  try {
    const stat = statSync(path);
    if (!stat.isFile() || stat.size > bytesMax) throw new RangeError('no file, or too large');
    bytes = readFileSync(path);
  } catch (cause) {
    const detail = `${path} cannot be read: ${(cause as Error).message}`;
    throw new WitanError('key/file-malformed', detail, { cause });
  }
  return new TextDecoder().decode(bytes);
}

/**
 * The password in a file, or on the input stream for `-`: never on the command line, where every
 * user of the machine can read it. One line break at its end is no part of it.
 */
export function readPassword(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (cause) {
    throw new WitanError('usage/invalid', `password file ${file} cannot be read`, { cause });
  }
  if (bytes.length > PASSWORD_BYTES_MAX) {
    throw new WitanError('usage/invalid', `a password has at most ${PASSWORD_BYTES_MAX} bytes`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r?\n$/, '');
  } catch (cause) {
    throw new WitanError('usage/invalid', `password file ${file} is not UTF-8`, { cause });
  }
}

/**
 * The seeds of an agency's three keys, from the files that `keyPath` names. Throws as `openKeyFile`
 * does, and `key/other-kind` or `key/plaintext-refused`.
 */
export async function loadKeySeeds(
  directory: string,
  passwordFile?: string,
  loading: KeyLoading = {},
): Promise<KeySeeds> {
  return loadSeeds(directory, NODE_KEY_KINDS, passwordFile, loading);
}

/**
 * The same without the consensus key, which a signer process holds; without the attest key too,
 * where no file of it is here.
 */
export async function loadNodeSeeds(
  directory: string,
  passwordFile?: string,
  loading: KeyLoading = {},
): Promise<NodeSeeds> {
  const hasAttest = existsSync(keyPath(directory, 'attest'));
  const kinds = hasAttest ? (['network', 'attest'] as const) : (['network'] as const);
  return loadSeeds<'network' | 'attest'>(directory, kinds, passwordFile, loading);
}

async function loadSeeds<Kind extends NodeKeyKind>(
  directory: string,
  kinds: readonly Kind[],
  passwordFile: string | undefined,
  { encryptedOnly = false }: KeyLoading,
): Promise<Record<Kind, Uint8Array>> {
  const password = passwordFile === undefined ? undefined : readPassword(passwordFile);
  const seeds: Partial<Record<Kind, Uint8Array>> = {};
  // One after the other: each takes 128 MiB while it is opened.
  for (const kind of kinds) {
    const path = keyPath(directory, kind);
    const { info, seed } = await openKeyFile(path, password);
    if (info.kind !== kind) throw new WitanError('key/other-kind', `${path}: a ${info.kind} key`);
    if (encryptedOnly && !info.encrypted) throw new WitanError('key/plaintext-refused', path);
    seeds[kind] = seed;
  }
  return seeds as Record<Kind, Uint8Array>;
}
