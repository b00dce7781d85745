// What a start does about damage on its own disk (reliability.md §3.6): it repairs nothing in place
// and deletes nothing. The damaged part is renamed, an empty one takes its place, and what was in
// it comes back from where the truth is: the state from the log, the log from the peers.
//
// A log that begins anew lacks what the signer's marks name. So the node that lost it follows as a
// learner, and votes in a later epoch only (consensus.md S5): the marks see to that, not this file.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { segmentBytesDefault } from '@witan/consensus';
import type { Hash } from '@witan/ledger/hash';
import { type ProblemKey, WitanError } from '@witan/ledger/problems';
import { syncDirectory, withIo } from './file-io.ts';
import { HomeLock } from './home-lock.ts';
import { segmentBytesIn } from './segment-files.ts';
import { StateDatabase } from './state-database.ts';
import {
  logDirectory,
  makeStores,
  openStorage,
  type Storage,
  stateDirectory,
  superblockPath,
} from './storage.ts';
import { openSuperblock } from './superblock.ts';

/** `log` stands for log, state and superblock together: none of them is worth anything alone. */
type DamagedPart = 'state' | 'log';

const PARTS: Partial<Readonly<Record<ProblemKey, DamagedPart>>> = {
  'storage/damaged': 'state',
  'storage/checksum': 'state',
  'state/row-damaged': 'state',
  'log/damaged': 'log',
  'storage/missing': 'log',
  'storage/slots-damaged': 'log',
};

/** So often a process may die soon after it opened the state database before that is suspected. */
const DEATHS_MAX = 3;
const SETTLED_MS = 10_000;

/** The part of the stores that an error at work or at start says is damaged, if it says so. */
export function damagedPart(error: unknown): DamagedPart | undefined {
  return error instanceof WitanError ? PARTS[error.key] : undefined;
}

export interface OpenedStorage extends Storage {
  /** What was found damaged and what became of it, for the operator. */
  readonly notices: readonly string[];
}

/**
 * Opens the stores. Where one is damaged or missing, sets it aside and goes on with an empty one.
 * Throws what is no damage: `storage/locked`, `storage/mismatch`, `storage/io`.
 */
export async function openStorageDespiteDamage(
  directory: string,
  genesisHash: Hash,
  onFailure: (error: Error) => void,
  options: { readonly cacheBytes?: number } = {},
): Promise<OpenedStorage> {
  const notices: string[] = [];
  withIo(directory, () => mkdirSync(directory, { recursive: true }));
  const suspicion = suspicionOf(directory);
  if (suspicion !== undefined) notices.push(await replaceState(directory, suspicion));
  const settle = noteOpening(directory);
  const replaced = new Set<DamagedPart>();
  for (;;) {
    try {
      const storage = await openStorage(directory, genesisHash, onFailure, options);
      const close = async (): Promise<void> => {
        settle();
        await storage.close();
      };
      return { ...storage, close, notices };
    } catch (error) {
      const part = damagedPart(error);
      // What has just been made cannot be damaged by chance.
      if (part === undefined || replaced.has(part)) {
        settle();
        throw error;
      }
      replaced.add(part);
      const { message } = error as Error;
      notices.push(
        part === 'state'
          ? await replaceState(directory, message)
          : await replaceAll(directory, genesisHash, message),
      );
    }
  }
}

/** Why the state database is not even opened (L7), in words; undefined when nothing is known. */
function suspicionOf(directory: string): string | undefined {
  if (existsSync(condemnedPath(directory))) return 'it was found damaged before';
  const deaths = unsettledStarts(directory);
  if (deaths < DEATHS_MAX) return undefined;
  return `the process died ${deaths} times in a row within ${SETTLED_MS / 1_000} s of opening it`;
}

function unsettledStarts(directory: string): number {
  try {
    return Number(readFileSync(unsettledPath(directory), 'utf8'));
  } catch {
    return 0; // the last process settled or stopped in order
  }
}

/**
 * LevelDB ends the process, with no word to us, when a compaction meets keys that a flipped bit has
 * put out of order. A start is counted until it has lived for a while; the answer ends the count.
 */
function noteOpening(directory: string): () => void {
  const path = unsettledPath(directory);
  withIo(path, () => writeFileSync(path, String(unsettledStarts(directory) + 1)));
  const settle = (): void => {
    clearTimeout(timer);
    rmSync(path, { force: true });
  };
  const timer = setTimeout(settle, SETTLED_MS).unref();
  return settle;
}

/**
 * Remembers, while the process ends, that the state database was found damaged: the next start
 * rebuilds it from the log.
 */
export function condemnState(directory: string): void {
  writeFileSync(condemnedPath(directory), '');
  syncDirectory(directory);
}

/**
 * Sets the state database aside and puts an empty one in its place: the next start executes the
 * whole log again. Throws as `openStorage` does for lock and superblock.
 */
export async function replaceState(directory: string, why: string): Promise<string> {
  const lock = await HomeLock.acquire(directory);
  try {
    const superblock = openSuperblock(superblockPath(directory), () => undefined);
    superblock.close();
    const state = stateDirectory(directory);
    const aside = setAside(state);
    await StateDatabase.create(state, superblock.fields.databaseId);
    forgetSuspicion(directory);
    return `the state is rebuilt from the log: ${why}${aside}`;
  } finally {
    await lock.release();
  }
}

/** A crash in here leaves no superblock, and the next start does it again. */
async function replaceAll(directory: string, genesisHash: Hash, why: string): Promise<string> {
  const lock = await HomeLock.acquire(directory);
  try {
    const segmentBytes = segmentBytesIn(logDirectory(directory)) ?? segmentBytesDefault;
    const parts = [superblockPath, logDirectory, stateDirectory].map((path) => path(directory));
    const aside = parts.map(setAside).join('');
    syncDirectory(directory);
    forgetSuspicion(directory);
    await makeStores(directory, { genesisHash, segmentBytes });
    return `log and state begin anew and are fetched from the others: ${why}${aside}`;
  } finally {
    await lock.release();
  }
}

/** Renames what is there; answers where it lies, in words that may follow others. */
function setAside(path: string): string {
  if (!existsSync(path)) return '';
  const aside = `${path}.damaged-${new Date().toISOString().replaceAll(':', '')}`;
  withIo(path, () => renameSync(path, aside));
  return `; the old one: ${aside}`;
}

function forgetSuspicion(directory: string): void {
  for (const path of [condemnedPath, unsettledPath]) rmSync(path(directory), { force: true });
}

function unsettledPath(directory: string): string {
  return join(directory, 'state.unsettled');
}

function condemnedPath(directory: string): string {
  return join(directory, 'state.condemned');
}
