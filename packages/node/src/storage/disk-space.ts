// How full the file system of the data is (reliability.md §3.5). A disk that is full in the middle
// of a write ends the process at a moment of its choosing; these marks come before, one by one: at
// the low mark the node takes no work of its own any more, at the full mark it ends in order, while
// a restart still has room to read, cut and flush.

import { statfsSync } from 'node:fs';
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
  readonly onFull: (error: Error) => void;
}

/** Looks every two seconds. */
export class DiskWatch {
  readonly #options: DiskWatchOptions;
  readonly #timer: NodeJS.Timeout;
  #isLow = false;

  constructor(options: DiskWatchOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.#look(), LOOK_MS).unref();
    this.#look();
  }

  /** Whether the node should take no transactions of its own. */
  get isLow(): boolean {
    return this.#isLow;
  }

  #look(): void {
    const { directory, log, onFull } = this.#options;
    const share = usedShare(directory);
    if (share >= FULL_SHARE) {
      this.stop();
      onFull(full(directory, share));
      return;
    }
    const isLow = share >= LOW_SHARE;
    if (isLow === this.#isLow) return;
    this.#isLow = isLow;
    const percent = `${Math.floor(100 * share)} %`;
    log(
      isLow
        ? `the disk of ${directory} is ${percent} full: no transactions are taken`
        : `the disk of ${directory} has room again, ${percent} are used: transactions are taken`,
    );
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
