// What a backup reads stays as it is while it reads: the running node drops snapshots and segments
// when newer ones are there. Links of its own to their files cost no room, and hold them.

import { existsSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { WitanError } from '@witan/ledger/problems';
import { shelfDirectory } from '../snapshot/install.ts';
import { Shelf, SnapshotPlace } from '../snapshot/shelf.ts';
import { withIo } from '../storage/file-io.ts';
import { logDirectory } from '../storage/storage.ts';

/** So often a file may go between its name and its link. */
const ATTEMPTS_MAX = 3;

export interface Lease {
  /** Of a directory with the segments of the log, oldest first. */
  readonly log: string;
  /** The newest whole snapshot, if there is one. */
  readonly snapshot: { readonly height: number; readonly place: SnapshotPlace } | undefined;
  release(): void;
}

/**
 * Throws WitanError `storage/missing` where there is no ledger, and `snapshot/gone` where the node
 * drops files faster than they can be linked.
 */
export function leaseLedger(directory: string): Lease {
  if (!existsSync(logDirectory(directory))) throw new WitanError('storage/missing', directory);
  const shelf = new Shelf(shelfDirectory(directory));
  const path = shelf.lease();
  try {
    // The log first: so it has all blocks above a snapshot that is as new, or newer.
    const log = join(path, 'log');
    held(() => linkAll(logDirectory(directory), log, 'segment-'));
    const snapshot = held(() => {
      const height = shelf.newest;
      if (height === undefined) return undefined;
      const place = new SnapshotPlace(join(path, String(height)));
      linkAll(shelf.place(height).path, place.path, '');
      return { height, place };
    });
    return { log, snapshot, release: () => remove(path) };
  } catch (error) {
    remove(path);
    throw error;
  }
}

function remove(path: string): void {
  withIo(path, () => rmSync(path, { recursive: true, force: true }));
}

function held<T>(link: () => T): T {
  for (let attempt = 1; ; attempt++) {
    try {
      return link();
    } catch (error) {
      const { cause } = error as { cause?: NodeJS.ErrnoException };
      if (cause?.code !== 'ENOENT') throw error;
      if (attempt === ATTEMPTS_MAX) throw new WitanError('snapshot/gone', cause.message, { cause });
    }
  }
}

function linkAll(from: string, to: string, prefix: string): void {
  remove(to);
  withIo(from, () => {
    mkdirSync(to);
    const names = readdirSync(from).filter((name) => name.startsWith(prefix));
    const whole = names.filter((name) => !name.endsWith('.unfinished'));
    for (const name of whole.sort()) linkSync(join(from, name), join(to, name));
  });
}
