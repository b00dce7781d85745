// A member's part of a ceremony: it declares its own keys, takes what others sent, and signs only
// a genesis that names exactly what it holds.

import { existsSync } from 'node:fs';
import { equalBytes, toHex } from '@witan/ledger/bytes';
import { chainIdOf } from '@witan/ledger/genesis';
import { type KeyPair, keyPairFromSeed } from '@witan/ledger/keys';
import { WitanError } from '@witan/ledger/problems';
import {
  type Consent,
  checkConsent,
  checkDeclaration,
  type Declaration,
  type DeclaredOffice,
  type Draft,
  declare,
  draftOf,
  NODE_KEYS,
  type Opening,
  signConsent,
} from '@witan/light-client/ceremony';
import {
  consentFromJson,
  consentToJson,
  declarationFromJson,
  declarationToJson,
} from '@witan/light-client/ceremony-json';
import {
  keyPath,
  loadKeySeeds,
  openKeyFile,
  readKeyInfo,
  readPassword,
} from '@witan/node/keys/keystore';
import {
  type DocumentKind,
  documentPath,
  readDeclaration,
  readDeclarations,
  readJsonFile,
  readOpening,
  writeJsonFile,
} from '../ceremony/folder.ts';
import { readAloud } from '../ceremony/page.ts';
import { partyOf } from '../identity.ts';
import { printAnswer } from '../output.ts';
import { examinedDraft, type JsonOption } from './ceremony.ts';

export interface AddOptions extends JsonOption {
  readonly member?: string;
  readonly name?: string;
  readonly keys?: string;
  readonly councillor?: string;
  readonly address?: readonly string[];
  readonly office?: readonly string[];
  readonly passwordFile?: string;
}

const MULTIADDR = /^\/(ip4|ip6|dns|dns4|dns6)\/[^/\s]+\/tcp\/\d{1,5}$/;

/** Takes files that others sent, or declares this agency's own keys. */
export async function addToCeremony(
  directory: string,
  files: readonly string[],
  options: AddOptions,
): Promise<void> {
  const opening = readOpening(directory);
  const taken =
    files.length > 0
      ? files.map((file) => takeFile(directory, opening, file))
      : [await declareOwn(directory, opening, options)];
  const lines = taken.map((path) => `✔ ${path}`);
  printAnswer(options, { added: taken }, lines);
}

function takeFile(directory: string, opening: Opening, file: string): string {
  const value = readJsonFile(file);
  const isDeclaration = typeof value === 'object' && value !== null && 'keys' in value;
  if (isDeclaration) {
    const declaration = declarationFromJson(value);
    checkDeclaration(opening, declaration);
    return put(directory, 'declarations', declaration, declarationToJson);
  }
  const consent = consentFromJson(value);
  const declaration = readDeclaration(directory, consent.member);
  if (declaration === undefined) {
    throw new WitanError('ceremony/incomplete', `no declaration of ${consent.member}`);
  }
  checkConsent(draftOf(opening, readDeclarations(directory, opening)), declaration, consent);
  return put(directory, 'consents', consent, consentToJson);
}

/** The same document again is no harm; another one of the same agency is. */
function put<T extends Declaration | Consent>(
  directory: string,
  kind: DocumentKind,
  document: T,
  toJson: (document: T) => unknown,
): string {
  const path = documentPath(directory, kind, document.member);
  const value = toJson(document);
  if (existsSync(path) && JSON.stringify(readJsonFile(path)) !== JSON.stringify(value)) {
    throw new WitanError('ceremony/conflict', path);
  }
  writeJsonFile(path, value);
  return path;
}

async function declareOwn(
  directory: string,
  opening: Opening,
  options: AddOptions,
): Promise<string> {
  const { member, name, keys, councillor, address = [], office = [], passwordFile } = options;
  if (!member || !name || !keys || !councillor || address.length === 0) {
    const needed = '--member, --name, --keys, --councillor and --address, or files to take';
    throw new WitanError('usage/invalid', needed);
  }
  if (!opening.members.includes(member)) {
    throw new WitanError('usage/invalid', `invited are ${opening.members.join(', ')}`);
  }
  for (const each of address) {
    if (!MULTIADDR.test(each)) throw new WitanError('usage/invalid', `no multiaddr: ${each}`);
  }
  const seeds = await loadKeySeeds(keys, passwordFile);
  const keyPairs = {
    network: keyPairFromSeed(seeds.network),
    consensus: keyPairFromSeed(seeds.consensus),
    attest: keyPairFromSeed(seeds.attest),
  };
  const officer = await openOfficer(councillor, passwordFile);
  const offices = office.map(officeOf);
  const parts = { member, name, keyPairs, addresses: address, councillor: officer, offices };
  return put(directory, 'declarations', declare(opening, parts), declarationToJson);
}

export async function openOfficer(file: string, passwordFile?: string): Promise<KeyPair> {
  const password = passwordFile === undefined ? undefined : readPassword(passwordFile);
  const { info, seed } = await openKeyFile(file, password);
  if (info.kind !== 'person') throw new WitanError('key/other-kind', `${file}: ${info.kind}`);
  return keyPairFromSeed(seed);
}

/** `land/registrar=Registrar=key.json`, or with the public key in hexadecimal. */
function officeOf(text: string): DeclaredOffice {
  const [power, title, key] = text.split('=');
  if (!power || !title || !key) {
    throw new WitanError('usage/invalid', `--office POWER=TITLE=KEY, not ${text}`);
  }
  return { power, title, key: partyOf(key, { demonstration: false }) };
}

export interface ExamineOptions extends JsonOption {
  readonly keys: string;
  readonly councillor: string;
}

interface Examined {
  readonly opening: Opening;
  readonly own: Declaration;
  readonly draft: Draft;
}

/** Everything is computed anew, and what is said of this agency is compared with its keys. */
function examine(directory: string, { keys, councillor }: ExamineOptions): Examined {
  const opening = readOpening(directory);
  const draft = examinedDraft(directory, opening);
  const officer = readKeyInfo(councillor).publicKey;
  const own = readDeclarations(directory, opening).find((each) =>
    equalBytes(each.councillor, officer),
  );
  if (own === undefined) {
    throw new WitanError('ceremony/other-keys', `nobody declared the councillor of ${councillor}`);
  }
  for (const kind of NODE_KEYS) {
    const held = readKeyInfo(keyPath(keys, kind)).publicKey;
    if (!equalBytes(held, own.keys[kind].publicKey)) {
      throw new WitanError('ceremony/other-keys', `the ${kind} key of ${own.member}`);
    }
  }
  return { opening, own, draft };
}

export function examineCeremony(directory: string, options: ExamineOptions): void {
  const { opening, own, draft } = examine(directory, options);
  const chainId = chainIdOf(draft.genesis);
  const answer = { member: own.member, chainId: toHex(chainId), head: toHex(draft.head) };
  printAnswer(options, answer, [
    `✔ ${own.member} stands in the genesis of ${opening.network} with the keys that it holds`,
    `  members  ${opening.members.join(', ')}`,
    `  chain    ${readAloud(chainId)}`,
    '  next     compare the chain id by voice with every member; then witan ceremony sign',
  ]);
}

export async function signCeremony(
  directory: string,
  options: ExamineOptions & { readonly passwordFile?: string },
): Promise<void> {
  const { own, draft } = examine(directory, options);
  const councillor = await openOfficer(options.councillor, options.passwordFile);
  const consent = signConsent(own.member, draft, councillor);
  const path = put(directory, 'consents', consent, consentToJson);
  printAnswer(options, { member: own.member, file: path }, [
    `✔ ${own.member} has signed: ${path}`,
    '  next     send it to all members',
  ]);
}
