// The folder of a ceremony: opening.json, declarations/, consents/, and what is computed from them.
// Members exchange its files over any channel; nothing in it is believed because of where it lies.

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { WitanError } from '@witan/ledger/problems';
import { utf8Text } from '@witan/ledger/text';
import type { Consent, Declaration, Opening } from '@witan/light-client/ceremony';
import {
  consentFromJson,
  declarationFromJson,
  openingFromJson,
} from '@witan/light-client/ceremony-json';
import { readInput } from '../output.ts';

const FILE_BYTES_MAX = 4 * 1024 * 1024;

export type DocumentKind = 'declarations' | 'consents';

export function openingPath(directory: string): string {
  return join(directory, 'opening.json');
}

export function genesisPath(directory: string): string {
  return join(directory, 'genesis.json');
}

export function documentPath(directory: string, kind: DocumentKind, member: string): string {
  return join(directory, kind, `${member}.json`);
}

/** Throws WitanError `usage/invalid` for a file that cannot be read or is no JSON. */
export function readJsonFile(path: string): unknown {
  try {
    return JSON.parse(utf8Text(readInput(path, FILE_BYTES_MAX)));
  } catch (cause) {
    if (cause instanceof WitanError) throw cause;
    throw new WitanError('usage/invalid', `${path} is no JSON`, { cause });
  }
}

export function writeJsonFile(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

export function readOpening(directory: string): Opening {
  return openingFromJson(readJsonFile(openingPath(directory)));
}

/** A file of the folder is named after its member; undefined where there is none. */
function readDocument<T extends { readonly member: string }>(
  directory: string,
  kind: DocumentKind,
  member: string,
  read: (value: unknown) => T,
): T | undefined {
  const path = documentPath(directory, kind, member);
  if (!existsSync(path)) return undefined;
  const document = read(readJsonFile(path));
  if (document.member !== member) {
    throw new WitanError('ceremony/conflict', `${path} is of ${document.member}`);
  }
  return document;
}

export function readDeclaration(directory: string, member: string): Declaration | undefined {
  return readDocument(directory, 'declarations', member, declarationFromJson);
}

export function readConsent(directory: string, member: string): Consent | undefined {
  return readDocument(directory, 'consents', member, consentFromJson);
}

/** What was declared so far, by seat. */
export function readDeclarations(directory: string, { members }: Opening): Declaration[] {
  return members.flatMap((member) => readDeclaration(directory, member) ?? []);
}

export function readConsents(directory: string, { members }: Opening): Consent[] {
  return members.flatMap((member) => readConsent(directory, member) ?? []);
}

/** Files beside those of the invited agencies: somebody's mistake, or somebody's attempt. */
export function strangers(directory: string, { members }: Opening): string[] {
  return (['declarations', 'consents'] as const).flatMap((kind) => {
    const folder = join(directory, kind);
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names
      .filter((name) => !members.some((member) => name === `${member}.json`))
      .map((name) => join(kind, name));
  });
}
