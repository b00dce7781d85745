// `witan keys create|show|list`: key files and their public parts. No command prints a secret.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toHex } from '@witan/ledger/bytes';
import { WitanError } from '@witan/ledger/problems';
import { KEY_KINDS, type KeyInfo } from '@witan/node/keys/key-file';
import {
  createKeyFile,
  isShared,
  openKeyFile,
  readKeyInfo,
  readPassword,
} from '@witan/node/keys/keystore';
import { printJson, printLines, say } from '../output.ts';

interface KeyOptions {
  readonly passwordFile?: string;
  readonly json?: boolean;
}

export interface CreateOptions extends KeyOptions {
  readonly out: string;
  readonly unsafePlaintext?: boolean;
}

const NEXT_OF_NODE = 'declare the public key for the genesis; then witan init --keys DIR';
const NEXT: Partial<Record<KeyInfo['kind'], string>> = {
  person: 'keep the file and its password; say the public key to the registry',
  root: 'keep the file off all networks; say the public key to whoever drafts the trust bundle',
};

export async function createKey(text: string, options: CreateOptions): Promise<void> {
  const kind = KEY_KINDS.find((known) => known === text);
  if (kind === undefined) throw new WitanError('usage/invalid', `a key is ${KEY_KINDS.join(', ')}`);
  const { out, passwordFile, unsafePlaintext } = options;
  if (passwordFile === undefined && !unsafePlaintext) {
    throw new WitanError('key/plaintext-refused', out);
  }
  const protection =
    passwordFile === undefined ? 'unsafe-plaintext' : { password: readPassword(passwordFile) };
  const info = await createKeyFile(out, kind, protection);
  if (options.json) return printJson(infoJson(info, out));
  printLines(infoLines(info, out));
  say(`  next     ${NEXT[kind] ?? NEXT_OF_NODE}`);
}

export async function showKey(file: string, options: KeyOptions): Promise<void> {
  const { passwordFile } = options;
  const info =
    passwordFile === undefined
      ? readKeyInfo(file)
      : (await openKeyFile(file, readPassword(passwordFile))).info;
  if (options.json) printJson({ ...infoJson(info, file), opened: passwordFile !== undefined });
  else printLines(infoLines(info, file));
}

/** What is no key file is named and passed over. */
export async function listKeys(directory: string, options: { json?: boolean }): Promise<void> {
  const found: { info: KeyInfo; path: string }[] = [];
  for (const name of readNames(directory)) {
    const path = join(directory, name);
    try {
      found.push({ info: readKeyInfo(path), path });
    } catch (error) {
      if (!(error instanceof WitanError)) throw error;
      say(`${path} is no key file`);
    }
  }
  if (options.json) printJson(found.map(({ info, path }) => infoJson(info, path)));
  else printLines(found.flatMap(({ info, path }) => infoLines(info, path)));
}

function readNames(directory: string): string[] {
  try {
    return readdirSync(directory)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch (cause) {
    throw new WitanError('usage/invalid', `${directory} cannot be read`, { cause });
  }
}

function infoJson(info: KeyInfo, file: string): object {
  return { ...info, publicKey: toHex(info.publicKey), file };
}

function infoLines(info: KeyInfo, file: string): string[] {
  const protection = info.encrypted ? 'encrypted' : 'in the clear';
  const warning = isShared(file) ? '; OTHERS CAN READ IT: chmod 600' : '';
  return [
    `${info.kind} key, created ${info.created}`,
    `  public   ${toHex(info.publicKey)}`,
    `  file     ${file}, ${protection}${warning}`,
  ];
}
