// Puts a whole snapshot in the place of the state (state.md §10, §11). Every part is checked once
// more as it is read, the rows go into a fresh database, and the root that they make is compared
// with the certified one before anything takes another's place. A crash on the way leaves the
// stores as they were, or the note that says what was being done.

import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ChainBase,
  decodeRecord,
  encodeRecord,
  openLog,
  RECORD_TYPES,
} from '@witan/consensus';
import { blockHash, sealedHash } from '@witan/ledger/block';
import { ByteWriter, equalBytes } from '@witan/ledger/bytes';
import { appendToFrontier, EMPTY_FRONTIER, type Frontier } from '@witan/ledger/frontier';
import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import { windowHeightsMax } from '@witan/ledger/limits';
import { must, VerifyError, WitanError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import { type VerifiedManifest, verifyManifest } from '@witan/ledger/snapshot';
import {
  EVENTS_FROM_ROW,
  encodeMeta,
  Host,
  headerRows,
  lanePositions,
  leafRowKey,
  META_ROW,
  MODULES,
  outcomeRows,
  type RowWrite,
} from '@witan/state';
import { openStorageDespiteDamage } from '../storage/damage.ts';
import { isFull, roomBytes } from '../storage/disk-space.ts';
import { syncDirectory, withIo, writeDurably } from '../storage/file-io.ts';
import { completeHeaderLog } from '../storage/header-tiles.ts';
import { HomeLock } from '../storage/home-lock.ts';
import { installNativeChecksum } from '../storage/native-checksum.ts';
import { SegmentFiles } from '../storage/segment-files.ts';
import { StateDatabase } from '../storage/state-database.ts';
import {
  logDirectory,
  openStorage,
  type Storage,
  stateDirectory,
  superblockPath,
} from '../storage/storage.ts';
import { openSuperblock } from '../storage/superblock.ts';
import { isFalse } from './fetch.ts';
import { checkPart, OutcomeRoots } from './parts.ts';
import { coded, noRoom, rowBytes } from './room.ts';
import { Shelf, type SnapshotPlace } from './shelf.ts';

export function shelfDirectory(directory: string): string {
  return join(directory, 'snapshots');
}

function notePath(directory: string): string {
  return join(directory, 'install');
}

function loadingPath(directory: string): string {
  return join(directory, 'state.loading');
}

/** The next start puts the snapshot of this height in the place of the state. */
export function noteInstall(directory: string, height: number): void {
  writeDurably(notePath(directory), String(height));
}

export interface OpenedState {
  readonly storage: Storage;
  /** What was found and done, for the operator. */
  readonly notices: readonly string[];
}

/**
 * Opens the stores, whatever is damaged, with a snapshot in the place of the state where one was
 * fetched, or where the state is lost: the blocks above it are in the log (state.md §11).
 */
export async function openStorageWithState(
  directory: string,
  genesis: Genesis,
  onFailure: (error: Error) => void,
): Promise<OpenedState> {
  const notices = await installNoted(directory, genesis);
  const chainId = chainIdOf(genesis);
  const opened = await openStorageDespiteDamage(directory, chainId, onFailure);
  notices.push(...opened.notices);
  const shelf = new Shelf(shelfDirectory(directory));
  let storage: Storage = opened;
  // A damaged one is set aside, and blocks are kept above the older one too.
  for (;;) {
    const { newest } = shelf;
    if (storage.state.applied() !== undefined || newest === undefined) {
      try {
        await completeHeaderLog(storage.state);
      } catch (error) {
        await storage.close();
        throw error;
      }
      return { storage, notices };
    }
    await storage.close();
    noteInstall(directory, newest);
    notices.push(...(await installNoted(directory, genesis, true)));
    storage = await openStorage(directory, chainId, onFailure);
  }
}

/**
 * Does what was noted. A snapshot that is not what it was is set aside, and nothing begins. Throws
 * WitanError `snapshot/no-room` where there is no state to go on with instead.
 */
async function installNoted(
  directory: string,
  genesis: Genesis,
  isNeeded = false,
): Promise<string[]> {
  const note = notePath(directory);
  if (!existsSync(note)) return [];
  const height = Number(withIo(note, () => readFileSync(note, 'utf8')));
  const place = new Shelf(shelfDirectory(directory)).place(height);
  const notices: string[] = [];
  try {
    if (existsSync(place.path) && existsSync(superblockPath(directory))) {
      const manifest = place.manifest();
      if (manifest === undefined) throw new VerifyError('snapshot/manifest', 'there is none');
      const verified = verifyManifest(manifest, genesis, verifySignature);
      await installSnapshot(directory, genesis, verified, place);
      notices.push(`the state begins with the snapshot of height ${height}`);
    }
  } catch (error) {
    if (isFull(error)) {
      rmSync(loadingPath(directory), { recursive: true, force: true });
      const needed = rowBytes(place.size().bytes);
      const lack = noRoom(directory, needed, roomBytes(directory));
      if (isNeeded) throw lack;
      notices.push(`the snapshot of height ${height} waits: ${coded(lack)}`);
    } else if (isFalse(error)) {
      notices.push(setAside(place, height, error));
    } else throw error;
  }
  rmSync(note, { force: true });
  syncDirectory(directory);
  return notices;
}

function setAside(place: SnapshotPlace, height: number, { message }: Error): string {
  const aside = `${place.path}.damaged-${Date.now()}`;
  withIo(place.path, () => renameSync(place.path, aside));
  return `the snapshot of height ${height} is damaged: ${message}; now ${aside}`;
}

/** The same for a snapshot that was checked. Every part is checked once more as it is loaded. */
export async function installSnapshot(
  directory: string,
  genesis: Genesis,
  verified: VerifiedManifest,
  place: SnapshotPlace,
): Promise<void> {
  installNativeChecksum();
  const lock = await HomeLock.acquire(directory);
  try {
    const failed = (error: Error): never => {
      throw error;
    };
    const superblock = openSuperblock(superblockPath(directory), failed);
    try {
      const { databaseId, genesisHash } = superblock.fields;
      if (!equalBytes(genesisHash, chainIdOf(genesis))) {
        throw new WitanError('storage/mismatch', `${directory} belongs to another network`);
      }
      const loading = loadingPath(directory);
      rmSync(loading, { recursive: true, force: true });
      const base = await load(loading, databaseId, genesis, verified, place);
      const hash = blockHash(base.header);
      if (await beginLog(directory, base)) {
        const { height } = base.header;
        await superblock.update({ minHeight: height, headHash: hash });
      }
      swap(directory, loading);
    } finally {
      superblock.close();
    }
  } finally {
    await lock.release();
  }
}

/** Rows of all parts in a database of their own; answers where the chain begins with them. */
async function load(
  loading: string,
  databaseId: Uint8Array,
  genesis: Genesis,
  verified: VerifiedManifest,
  place: SnapshotPlace,
): Promise<ChainBase> {
  const { manifest, header, result, certificate } = verified;
  const { height } = manifest;
  await StateDatabase.create(loading, databaseId);
  const database = await StateDatabase.open(loading, databaseId);
  try {
    const roots = new OutcomeRoots(verified, place);
    let frontier: Frontier = EMPTY_FRONTIER;
    for (let part = 0; part < verified.parts; part++) {
      const checked = checkPart(verified, part, place.readPart(part), roots);
      if (checked.kind === 'headers') {
        for (const entry of checked.entries) {
          frontier = appendToFrontier(frontier, sealedHash(entry.header, entry.result));
        }
        await database.bulk(headerRows(checked.entries));
      } else if (checked.kind === 'state') {
        const rows = checked.leaves.map(({ key, value }) => ({ key: leafRowKey(key), value }));
        await database.bulk(rows);
      } else {
        await database.bulk(outcomeRows(checked.heights));
      }
    }
    const block = blockHash(header);
    const meta = { chainId: manifest.chainId, height, block, frontier };
    const rows: RowWrite[] = [
      ...headerRows([{ header, result }]),
      { key: META_ROW, value: encodeMeta(meta) },
      { key: EVENTS_FROM_ROW, value: new ByteWriter(8).u64(height + 1).finish() },
    ];
    await database.write({ height, block, stateRoot: result.stateRoot, rows });
    await completeHeaderLog(database);
    // The host compares the root of what was loaded with the certified one.
    const host = new Host({ genesis, modules: MODULES, rows: await database.load() });
    const council = host.council;
    const payloadRootAt = (at: number) => roots.entry(at).header.payloadRoot;
    const cursors = lanePositions(host.view(), council, manifest, payloadRootAt);
    const seals = [];
    for (let at = Math.max(1, height - windowHeightsMax); at <= height; at++) {
      const entry = roots.entry(at);
      const sealed = sealedHash(entry.header, entry.result);
      seals.push({ blockHash: blockHash(entry.header), sealedHash: sealed, certified: true });
    }
    return { council, header, certificate, seals, cursors };
  } finally {
    await database.close();
  }
}

/**
 * The log goes on at the snapshot, unless it goes further by itself: then the blocks above the
 * snapshot are executed from it. Answers whether it begins anew.
 */
async function beginLog(directory: string, base: ChainBase): Promise<boolean> {
  const segments = SegmentFiles.open(logDirectory(directory));
  try {
    const from = (segments.segments()[0] ?? 0) * segments.segmentBytes;
    const { log, records } = openLog(segments, { from });
    let reached = 0;
    for (const { type, payload } of records) {
      if (type !== RECORD_TYPES.commit && type !== RECORD_TYPES.base) continue;
      const record = decodeRecord(type, payload);
      if (record.type === 'commit') reached = record.certificate.height;
      if (record.type === 'base') reached = record.base.header.height;
    }
    if (reached >= base.header.height) return false;
    await new Promise<void>((resolve, reject) => {
      log.onFailure = reject;
      const { end } = log.append(RECORD_TYPES.base, encodeRecord({ type: 'base', base }));
      log.onDurable = (durableEnd) => {
        if (durableEnd >= end) resolve();
      };
    });
    return true;
  } finally {
    segments.close();
  }
}

function swap(directory: string, loading: string): void {
  const state = stateDirectory(directory);
  const replaced = `${state}.replaced`;
  rmSync(replaced, { recursive: true, force: true });
  if (existsSync(state)) withIo(state, () => renameSync(state, replaced));
  withIo(loading, () => renameSync(loading, state));
  syncDirectory(directory);
  rmSync(replaced, { recursive: true, force: true });
  must(existsSync(state), 'the state is in its place');
}
