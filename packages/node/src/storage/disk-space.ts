// How full the file system of the data is (reliability.md §3.5). A disk that is full in the middle
// of a write ends the process at a moment of its choosing; these marks come before, one by one: at
// the low mark the node takes no work of its own and leads without payload, at the full mark it
// falls silent and only answers reads, while there is still room to finish what was begun. It goes
// on by itself when there is room again.

import { statfsSync } from 'node:fs';
import type { Room } from '@witan/consensus';
import { WitanError } from '@witan/ledger/problems';
import { withIo } from './file-io.ts';

export const LOW_SHARE = 0.9;
export const FULL_SHARE = 0.95;
const LOOK_MS = 2_000;

/** Of what this process may use, in [0, 1]. */
export function usedShare(directory: string): number {
  const { blocks, bavail, bfree } = withIo(directory, () => statfsSync(directory));
  const used = blocks - bfree;
  return used + bavail === 0 ? 1 : used / (used + bavail);
}

/** Bytes that may be written before the low mark: what can wait is written below it alone. */
export function roomBytes(directory: string): number {
  const { bsize, blocks, bavail, bfree } = withIo(directory, () => statfsSync(directory));
  const used = blocks - bfree;
  return Math.max(0, Math.floor(bsize * (LOW_SHARE * (used + bavail) - used)));
}

const FULL_CODES: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT']);
/** LevelDB has no codes. */
const FULL_WORDS = /No space left on device|Disk quota exceeded/;

/** Whether an error says that there is no room for what was written. */
export function isFull(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (FULL_CODES.has((at as NodeJS.ErrnoException).code) || FULL_WORDS.test(at.message)) {
      return true;
    }
  }
  return false;
}

function full(directory: string, share: number): WitanError {
  const percent = Math.floor(100 * share);
  return new WitanError('storage/full', `the disk of ${directory} is ${percent} % full`);
}

/** Throws WitanError `storage/full` where a start would only run into the end of the disk. */
export function assertRoom(directory: string): void {
  const share = usedShare(directory);
  if (share >= FULL_SHARE) throw full(directory, share);
}

export interface DiskWatchOptions {
  readonly directory: string;
  readonly log: (line: string) => void;
  readonly onRoom: (room: Room) => void;
  /** Of what this process may use, in [0, 1]; asked of the file system unless told. */
  readonly share?: () => number;
}

const CONSEQUENCE: Readonly<Record<Room, string>> = {
  enough: 'there is room again, and this node does its part',
  little: 'no transactions are taken, and no payload is proposed',
  none: 'this node is silent, and only answers reads. It goes on by itself when there is room',
};

/** Looks every two seconds. */
export class DiskWatch {
  readonly #options: DiskWatchOptions;
  readonly #timer: NodeJS.Timeout;
  #room: Room = 'enough';
  #share = 0;

  constructor(options: DiskWatchOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.look(), LOOK_MS).unref();
    this.look();
  }

  /** Below `enough` the node should take no transactions of its own. */
  get room(): Room {
    return this.#room;
  }

  /** As it was seen last. */
  get share(): number {
    return this.#share;
  }

  look(): void {
    const { directory, log, onRoom, share = () => usedShare(directory) } = this.#options;
    this.#share = share();
    const room = roomAt(this.#share);
    if (room === this.#room) return;
    this.#room = room;
    const percent = `${Math.floor(100 * this.#share)} %`;
    log(`the disk of ${directory} is ${percent} full: ${CONSEQUENCE[room]}`);
    onRoom(room);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

function roomAt(share: number): Room {
  if (share >= FULL_SHARE) return 'none';
  return share >= LOW_SHARE ? 'little' : 'enough';
}
