// The stores of a node in its data directory, made by `init` and opened together (L4, L8;
// reliability.md §3.4). The signer's marks are not among them: they lie with the signer (G5).
//
//   lock/  log/  state/  superblock

import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  createLog,
  type LogPoint,
  type OpenedLog,
  openLog,
  type SegmentDisk,
  segmentBytesDefault,
} from '@witan/consensus';
import { equalBytes } from '@witan/ledger/bytes';
import { type Hash, ZERO_HASH } from '@witan/ledger/hash';
import { WitanError } from '@witan/ledger/problems';
import { syncDirectory, withIo } from './file-io.ts';
import { HomeLock } from './home-lock.ts';
import { installNativeChecksum } from './native-checksum.ts';
import { SegmentFiles } from './segment-files.ts';
import { StateDatabase } from './state-database.ts';
import {
  createSuperblock,
  DATABASE_ID_LENGTH,
  openSuperblock,
  type Superblock,
} from './superblock.ts';

export interface StorageOptions {
  readonly genesisHash: Hash;
  /** Of the log; fixed when the storage is made. */
  readonly segmentBytes?: number;
}

/**
 * Makes the stores. The superblock comes last, so a directory with one is complete, and one
 * without was never used. Throws WitanError `storage/exists` when the directory holds anything.
 */
export async function createStorage(directory: string, options: StorageOptions): Promise<void> {
  withIo(directory, () => mkdirSync(directory, { recursive: true }));
  if (withIo(directory, () => readdirSync(directory)).length > 0) {
    throw new WitanError('storage/exists', `${directory} is not empty`);
  }
  syncDirectory(dirname(directory));
  const lock = await HomeLock.acquire(directory);
  try {
    await makeStores(directory, options);
  } finally {
    await lock.release();
  }
}

/** The same under a lock that is held, beside what else the directory holds. */
export async function makeStores(
  directory: string,
  { genesisHash, segmentBytes = segmentBytesDefault }: StorageOptions,
): Promise<void> {
  installNativeChecksum();
  const databaseId = new Uint8Array(randomBytes(DATABASE_ID_LENGTH));
  await StateDatabase.create(stateDirectory(directory), databaseId);
  const segments = SegmentFiles.create(logDirectory(directory), segmentBytes);
  try {
    await new Promise<void>((resolve, reject) => {
      createLog(segments, databaseId, (error) => (error === undefined ? resolve() : reject(error)));
    });
  } finally {
    segments.close();
  }
  await createSuperblock(superblockPath(directory), {
    databaseId,
    genesisHash,
    minHeight: 0,
    headHash: ZERO_HASH,
    replayFrom: 0,
    cleanShutdown: true,
  });
}

export interface Storage extends OpenedLog {
  readonly state: StateDatabase;
  readonly superblock: Superblock;
  /** Of the log: only for reading. */
  readonly segments: Pick<SegmentDisk, 'segmentBytes' | 'segments' | 'read'>;
  /** Address of the record with which the chain begins; 0 where no segment was ever dropped. */
  readonly beginsAt: number;
  /** Notes durably where the chain begins, then deletes the segments that nothing needs. */
  dropBelow(point: LogPoint): Promise<void>;
  /** Whether the process before this one stopped in order: else indexes are rebuilt. */
  readonly wasClean: boolean;
  /** Closes in order, for the next start to see; only when everything appended is durable. */
  close(): Promise<void>;
}

/**
 * Opens the stores of one genesis, after checking that they belong together. `onFailure` hears of
 * an input or output error of the superblock; the log has its own. Throws WitanError
 * `storage/locked`, `storage/missing`, `storage/mismatch`, `storage/slots-damaged`,
 * `storage/damaged` or `log/damaged`.
 */
export async function openStorage(
  directory: string,
  genesisHash: Hash,
  onFailure: (error: Error) => void,
  options: { readonly cacheBytes?: number } = {},
): Promise<Storage> {
  installNativeChecksum();
  const closers: (() => unknown)[] = [];
  const closeAll = async () => {
    for (const close of closers.reverse()) await close();
  };
  try {
    const lock = await HomeLock.acquire(directory);
    closers.push(() => lock.release());
    const superblock = openSuperblock(superblockPath(directory), onFailure);
    closers.push(() => superblock.close());
    const { databaseId, replayFrom, cleanShutdown, ...fields } = superblock.fields;
    if (!equalBytes(fields.genesisHash, genesisHash)) {
      throw new WitanError('storage/mismatch', `${directory} belongs to another network`);
    }
    const assertHeld = () => lock.assertHeld();
    const segments = SegmentFiles.open(logDirectory(directory), assertHeld);
    closers.push(() => segments.close());
    const oldest = segments.segments()[0] ?? 0;
    const opened = openLog(segments, { from: oldest * segments.segmentBytes });
    if (!equalBytes(opened.identity, databaseId)) {
      throw new WitanError('storage/mismatch', `the log of ${directory} belongs to another node`);
    }
    const state = await StateDatabase.open(stateDirectory(directory), databaseId, {
      ...options,
      assertHeld,
    });
    closers.push(() => state.close());
    await superblock.update({ cleanShutdown: false });
    const close = async () => {
      await superblock.update({ cleanShutdown: true });
      await closeAll();
    };
    const dropBelow = async ({ beginsAt, neededFrom }: LogPoint): Promise<void> => {
      await superblock.update({ replayFrom: beginsAt });
      segments.dropBelow(Math.floor(neededFrom / segments.segmentBytes));
    };
    const stores = { ...opened, state, superblock, segments, beginsAt: replayFrom };
    return { ...stores, dropBelow, wasClean: cleanShutdown, close };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

export function logDirectory(directory: string): string {
  return join(directory, 'log');
}

export function stateDirectory(directory: string): string {
  return join(directory, 'state');
}

export function superblockPath(directory: string): string {
  return join(directory, 'superblock');
}
