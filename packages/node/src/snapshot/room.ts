// Snapshots need room, and can wait for it: none is made, fetched or begun with where it would fill
// the disk beyond the mark from which a node takes no work (reliability.md §3.5).

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRY_LENGTH } from '@witan/ledger/block';
import { snapshotChunkBytes, snapshotOutcomesBytes } from '@witan/ledger/limits';
import { PROBLEMS, WitanError } from '@witan/ledger/problems';
import type { VerifiedManifest } from '@witan/ledger/snapshot';
import { assertRoom, LOW_SHARE, usedShare } from '../storage/disk-space.ts';
import { Shelf } from './shelf.ts';

/** Of a record with its key, about. */
const LEAF_BYTES = 256;
/** Parts, and the rows that are made of them. */
const COPIES = 2;

/** What it takes to fetch a snapshot and begin with it, before a part of it is known. */
export function neededBytes({ manifest, chunks }: VerifiedManifest): number {
  const state = chunks.reduce(
    (sum, { count }) => sum + Math.min(snapshotChunkBytes, LEAF_BYTES * count),
    0,
  );
  const outcomes = snapshotOutcomesBytes * manifest.outcomeHeights.length;
  return COPIES * (ENTRY_LENGTH * manifest.height + state + outcomes);
}

/** What it takes to begin with a snapshot of which all parts are here. */
export function rowBytes(partBytes: number): number {
  return COPIES * partBytes;
}

/** Throws WitanError `snapshot/no-room`. */
export function requireRoom(room: number, needed: number, directory: string): void {
  if (room >= needed && room > 0) return;
  throw noRoom(directory, needed, room);
}

export function noRoom(directory: string, needed: number, room: number): WitanError {
  const mark = `${Math.round(100 * LOW_SHARE)} %`;
  const what =
    needed > 0 ? `it needs about ${megabytes(needed)}` : 'how much it needs is not known';
  const left = `${megabytes(room)} may be written before the disk of ${directory} is ${mark} full`;
  const detail = `${what}, and ${left}`;
  return new WitanError('snapshot/no-room', detail);
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}

/** An error with its number, for the operator's log. */
export function coded(error: WitanError): string {
  return `${error.message} (WITAN${PROBLEMS[error.key].code})`;
}

/**
 * Before anything is written at start: what is half made of snapshots goes where the disk is nearly
 * full. Throws WitanError `storage/full` where that is not enough.
 */
export function makeRoom(data: string, directory: string): void {
  if (!existsSync(data)) return;
  const shelves = join(directory, 'snapshots');
  if (usedShare(data) >= LOW_SHARE && existsSync(shelves)) {
    new Shelf(shelves).dropUnfinished();
    rmSync(join(directory, 'state.loading'), { recursive: true, force: true });
  }
  assertRoom(data);
}
