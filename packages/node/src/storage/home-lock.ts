// One process at a time in a home directory (L8).
//
// The lock is the one that LevelDB takes on its directory: the kernel lets go of it with the
// process, however that ends, and holds it between containers that share a volume; a file with a
// process id does neither. Two things weaken it, and both are answered here. Opening the lock file
// a second time in one process silently drops the lock, so a process remembers what it holds. And
// whoever deletes the lock file lets a second process in, so each holder leaves a token of its own,
// which is read again before every write that counts.

import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WitanError } from '@witan/ledger/problems';
import { ClassicLevel } from 'classic-level';
import { withIo } from './file-io.ts';

const heldByThisProcess: Set<string> = new Set();

export class HomeLock {
  readonly #home: string;
  readonly #database: ClassicLevel;
  readonly #holderPath: string;
  readonly #holder: string;

  private constructor(home: string, database: ClassicLevel) {
    this.#home = home;
    this.#database = database;
    this.#holderPath = holderPath(home);
    const token = randomBytes(16).toString('hex');
    this.#holder = `process ${process.pid} since ${new Date().toISOString()}, token ${token}\n`;
    withIo(this.#holderPath, () => writeFileSync(this.#holderPath, this.#holder));
  }

  /** Throws WitanError `storage/locked` when this or another process works in the home. */
  static async acquire(home: string): Promise<HomeLock> {
    const place = withIo(home, () => realpathSync(home));
    if (heldByThisProcess.has(place)) throw locked(place);
    heldByThisProcess.add(place);
    try {
      const directory = join(place, 'lock');
      withIo(directory, () => mkdirSync(directory, { recursive: true }));
      const database = new ClassicLevel(directory, { writeBufferSize: 64 * 1024, cacheSize: 0 });
      await database.open();
      return new HomeLock(place, database);
    } catch (cause) {
      heldByThisProcess.delete(place);
      throw isLocked(cause) ? locked(place, cause) : cause;
    }
  }

  /** Throws WitanError `storage/locked` when another process has taken the home meanwhile. */
  assertHeld(): void {
    if (readHolder(this.#home) !== this.#holder) throw locked(this.#home);
  }

  async release(): Promise<void> {
    await this.#database.close();
    heldByThisProcess.delete(this.#home);
  }
}

function isLocked(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code === 'LEVEL_LOCKED';
}

function holderPath(home: string): string {
  return join(home, 'lock', 'holder');
}

function readHolder(home: string): string | undefined {
  try {
    return readFileSync(holderPath(home), 'utf8');
  } catch {
    // Only a text for people and a comparison with our own: a missing one is nobody's.
    return undefined;
  }
}

function locked(home: string, cause?: unknown): WitanError {
  const holder = readHolder(home)?.trim() ?? 'another process';
  const detail = `${home} is in use: ${holder}. Stop it first, and do not delete the lock`;
  return new WitanError('storage/locked', detail, { cause });
}
