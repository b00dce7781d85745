// Pages of the state below a folder that any web server can serve. A page is written after all that
// it names, so whoever finds one finds the whole subtree; and as a file is named by its hash, what
// did not change since the last time is neither fetched nor written again.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Hash } from '@witan/ledger/hash';
import { openStatePage, type PageRoot, pagesBelow, statePagePath } from '@witan/ledger/state-page';
import { replaceFile } from './replace-file.ts';

/** Reads a page by its place in the tree: from the root, `0` is left and `1` is right. */
export type ReadPage = (turns: string) => Promise<Uint8Array>;

/** Requests under way at one time. */
const PARALLEL_PAGES = 8;

/**
 * Writes the state under a root that was verified before, and answers how many pages were new.
 * Throws VerifyError or DecodeError for a page that is not the one that was named, and writes none
 * of those above it.
 */
export async function writeState(folder: string, stateRoot: Hash, read: ReadPage): Promise<number> {
  return new Writer(folder, read).write('', stateRoot);
}

class Writer {
  readonly #folder: string;
  readonly #read: ReadPage;
  readonly #waiting: (() => void)[] = [];
  #free = PARALLEL_PAGES;

  constructor(folder: string, read: ReadPage) {
    this.#folder = folder;
    this.#read = read;
  }

  async write(turns: string, expected: Hash | PageRoot): Promise<number> {
    const hash = expected instanceof Uint8Array ? expected : expected.hash;
    const path = join(this.#folder, statePagePath(hash));
    if (existsSync(path)) return 0;
    const bytes = await this.#readOne(turns);
    const below = pagesBelow(openStatePage(bytes, expected));
    const written = await Promise.all(
      below.map((page) => this.write(turns + page.turns, page.node)),
    );
    replaceFile(path, bytes);
    return written.reduce((sum, count) => sum + count, 1);
  }

  async #readOne(turns: string): Promise<Uint8Array> {
    if (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#free--;
    try {
      return await this.#read(turns);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free++;
      else next();
    }
  }
}
