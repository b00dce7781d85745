// The signer's own directory, of its own user, apart from everything that the node writes, resets
// or backs up (reliability.md §4, G4–G6).
//
//   genesis.json          the network, whose hash every signature and every export carries
//   keys/consensus.json   the key of votes, encrypted
//   marks                 what was signed with it
//   keys/attest.json      the key of cosignatures, where this signer holds it
//   checkpoint            the largest log that was cosigned with it
//   lock/                 one process at a time
//   run/signer.sock       the socket, unless it is given another place

import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  decodeMarks,
  decodeWatermark,
  encodeMarks,
  encodeWatermark,
  type Marks,
  mergeMarks,
  type Watermark,
} from '@witan/consensus';
import { equalBytes, fromHex, toHex } from '@witan/ledger/bytes';
import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import { WitanError } from '@witan/ledger/problems';
import { readGenesisFile } from '../home.ts';
import type { KeyInfo } from '../keys/key-file.ts';
import {
  copyKeyFile,
  createKeyFile,
  keyPath,
  type OpenedKey,
  openKeyFile,
  readKeyInfo,
} from '../keys/keystore.ts';
import { syncDirectory } from '../storage/file-io.ts';
import { HomeLock } from '../storage/home-lock.ts';
import { createMarks, openMarks } from './mark-file.ts';
import { createWatermark, openWatermark } from './watermark-file.ts';

const OWNER_ONLY = 0o700;
const EXPORT_FORMAT = 'witan/1/signer-marks';
const EXPORT_BYTES_MAX = 64 * 1024;

export function signerGenesis(directory: string): Genesis {
  return readGenesisFile(join(directory, 'genesis.json'));
}

export function signerMarksPath(directory: string): string {
  return join(directory, 'marks');
}

export function signerWatermarkPath(directory: string): string {
  return join(directory, 'checkpoint');
}

export function defaultSocketPath(directory: string): string {
  return join(directory, 'run', 'signer.sock');
}

/** The key to hold: a file that is copied as it is, or the seed of a demonstration. */
export type SignerKeySource =
  | { readonly file: string }
  | { readonly demonstrationSeed: Uint8Array };

/**
 * Makes a signer's directory, with marks that say that nothing was signed yet: for a key that never
 * signed. A key that moves brings its marks with `importMarks`. Throws WitanError `storage/exists`,
 * `key/exists`, `key/other-kind`; the marks come last, and nothing starts without them.
 */
export async function createSignerHome(
  directory: string,
  genesisPath: string,
  source: SignerKeySource,
  attest?: SignerKeySource,
): Promise<KeyInfo> {
  const chainId = chainIdOf(readGenesisFile(genesisPath));
  if (existsSync(signerMarksPath(directory))) {
    throw new WitanError('storage/exists', `${directory} holds a signer's marks`);
  }
  mkdirSync(directory, { recursive: true, mode: OWNER_ONLY });
  writeFileSync(join(directory, 'genesis.json'), readFileSync(genesisPath));
  const path = await placeKey(directory, 'consensus', source);
  if (attest !== undefined) {
    await placeKey(directory, 'attest', attest);
    await createWatermark(signerWatermarkPath(directory), chainId);
  }
  await createMarks(signerMarksPath(directory), chainId);
  return readKeyInfo(path);
}

/** Kinds of keys that a signer holds. */
type SignerKeyKind = 'consensus' | 'attest';

async function placeKey(
  directory: string,
  kind: SignerKeyKind,
  source: SignerKeySource,
): Promise<string> {
  const path = keyPath(join(directory, 'keys'), kind);
  if ('file' in source) {
    const { kind: found } = readKeyInfo(source.file);
    if (found !== kind) throw new WitanError('key/other-kind', `${source.file}: ${found}`);
    if (!existsSync(path)) copyKeyFile(source.file, path);
  } else if (!existsSync(path)) {
    await createKeyFile(path, kind, 'unsafe-plaintext', source.demonstrationSeed);
  }
  return path;
}

/** Whether this signer holds the key of cosignatures too. */
export function holdsAttestKey(directory: string): boolean {
  return existsSync(keyPath(join(directory, 'keys'), 'attest'));
}

/** Throws as `openKeyFile` does, and `key/other-kind` or `key/plaintext-refused`. */
export async function openSignerKey(
  directory: string,
  kind: SignerKeyKind,
  password: string | undefined,
  { encryptedOnly }: { readonly encryptedOnly: boolean },
): Promise<OpenedKey> {
  const path = keyPath(join(directory, 'keys'), kind);
  const key = await openKeyFile(path, password);
  if (key.info.kind !== kind) throw new WitanError('key/other-kind', path);
  if (encryptedOnly && !key.info.encrypted) throw new WitanError('key/plaintext-refused', path);
  return key;
}

/** The marks of a signer that is not running, as a text that carries the genesis hash (G6). */
export async function exportMarks(directory: string): Promise<string> {
  return withMarks(directory, async (marks) => {
    if (!holdsAttestKey(directory)) return marksText(marks);
    return withWatermark(directory, (watermark) => marksText(marks, watermark));
  });
}

function marksText(marks: Marks, watermark?: Watermark): string {
  const genesis = toHex(marks.chainId);
  const checkpoint = watermark && { checkpoint: toHex(encodeWatermark(watermark)) };
  const json = {
    ...{ format: EXPORT_FORMAT, genesis, marks: toHex(encodeMarks(marks)) },
    ...checkpoint,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/**
 * Takes in marks that were exported elsewhere: none ever goes back, whatever is imported. Throws
 * WitanError `storage/mismatch` for another network's, `signer/marks-conflict` where both remember
 * different statements for one slot, or two roots of one size.
 */
export async function importMarks(directory: string, text: string): Promise<Marks> {
  const { marks: imported, watermark } = parseMarks(text);
  return withMarks(directory, async (saved, save) => {
    const merged = mergeMarks(saved, imported);
    // The watermark first: where it conflicts, nothing is taken in.
    if (watermark !== undefined && holdsAttestKey(directory)) {
      await withWatermark(directory, (own, raise) => raise(mergeWatermarks(own, watermark)));
    }
    await save(merged);
    return merged;
  });
}

/** The higher of two. Throws WitanError `signer/marks-conflict`, `storage/mismatch`. */
function mergeWatermarks(own: Watermark, imported: Watermark): Watermark {
  if (!equalBytes(own.chainId, imported.chainId)) throw new WitanError('storage/mismatch');
  if (own.size === imported.size && !equalBytes(own.root, imported.root)) {
    throw new WitanError('signer/marks-conflict', `two roots of ${own.size} headers`);
  }
  return own.size >= imported.size ? own : imported;
}

interface ImportedMarks {
  readonly marks: Marks;
  readonly watermark: Watermark | undefined;
}

function parseMarks(text: string): ImportedMarks {
  const malformed = (cause?: unknown): WitanError =>
    new WitanError('usage/invalid', 'no file of exported marks', { cause });
  if (text.length > EXPORT_BYTES_MAX) throw malformed();
  let fields: Partial<Record<'format' | 'genesis' | 'marks' | 'checkpoint', unknown>>;
  try {
    fields = JSON.parse(text) as typeof fields;
  } catch (cause) {
    throw malformed(cause);
  }
  const { format, genesis, marks, checkpoint } = fields ?? {};
  const bytes = typeof marks === 'string' ? fromHex(marks) : undefined;
  if (format !== EXPORT_FORMAT || bytes === undefined) throw malformed();
  const decoded = decodeMarks(bytes);
  // Said twice, so that a person can see whose marks these are; it must then be true.
  const named = typeof genesis === 'string' ? fromHex(genesis) : undefined;
  if (named === undefined || !equalBytes(named, decoded.chainId)) throw malformed();
  const mark = typeof checkpoint === 'string' ? fromHex(checkpoint) : undefined;
  if (checkpoint !== undefined && mark === undefined) throw malformed();
  return { marks: decoded, watermark: mark && decodeWatermark(mark) };
}

/** Under the signer's lock, as `withMarks` takes it. */
async function withWatermark<Result>(
  directory: string,
  use: (saved: Watermark, save: (watermark: Watermark) => Promise<void>) => Result,
): Promise<Awaited<Result>> {
  const chainId = chainIdOf(signerGenesis(directory));
  const { store, saved, close } = openWatermark(signerWatermarkPath(directory), chainId, rethrow);
  try {
    const save = (watermark: Watermark): Promise<void> =>
      new Promise((resolve) => store.save(encodeWatermark(watermark), resolve));
    return await use(saved, save);
  } finally {
    await close();
  }
}

function rethrow(error: Error): never {
  throw error;
}

/** Under the signer's lock: a process that runs would not see what is changed behind it. */
async function withMarks<Result>(
  directory: string,
  use: (saved: Marks, save: (marks: Marks) => Promise<void>) => Result | Promise<Result>,
): Promise<Result> {
  const chainId = chainIdOf(signerGenesis(directory));
  const lock = await HomeLock.acquire(directory);
  try {
    let failure: Error | undefined;
    const fail = (error: Error): void => {
      failure = error;
    };
    const { store, saved, close } = openMarks(
      signerMarksPath(directory),
      chainId,
      () => undefined,
      fail,
    );
    const save = (marks: Marks): Promise<void> => {
      return new Promise((resolve, reject) => {
        store.save(encodeMarks(marks), resolve);
        if (failure !== undefined) reject(failure);
      });
    };
    const result = await use(saved, save);
    await close();
    return result;
  } finally {
    await lock.release();
  }
}

/** Makes the directory of a socket, for its owner alone or for its group too. */
export function prepareSocketDirectory(directory: string, mode: number): void {
  mkdirSync(directory, { recursive: true, mode });
  if ((statSync(directory).mode & 0o777 & ~mode) !== 0) {
    throw new WitanError('key/mode-unsafe', `${directory} is open to others than it should be`);
  }
}

/** Removes the socket that a signer left behind; under the signer's lock nobody listens there. */
export function removeStaleSocket(path: string): void {
  if (!existsSync(path)) return;
  if (!statSync(path).isSocket()) throw new WitanError('storage/exists', `${path} is no socket`);
  rmSync(path);
  syncDirectory(join(path, '..'));
}
