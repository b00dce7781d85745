// The state database: the store's rows in LevelDB (state.md §7.1; reliability.md L1–L7).
//
// LevelDB checks nothing on reading, and its compaction gives rot a fresh checksum of its own. So
// each stored value carries one that covers its key too, and every read checks it (DISK-1). A
// batch is atomic and synced, always: a synced batch after unsynced ones leaves holes (L2).

import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  ByteReader,
  ByteWriter,
  concatBytes,
  equalBytes,
  plainBytes,
  toHex,
} from '@witan/ledger/bytes';
import { HASH_LENGTH, type Hash } from '@witan/ledger/hash';
import { must, WitanError } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import {
  envelopedRow,
  LEAF_ROWS,
  openedRow,
  Portions,
  type RowBatch,
  type Rows,
  type RowWrite,
  TreeBuilder,
} from '@witan/state';
import { ClassicLevel } from 'classic-level';
import { inTurns } from '../turns.ts';
import { ioFailure, syncDirectory, withIo } from './file-io.ts';
import { inKeyOrder } from './key-order.ts';

type Bytes = Uint8Array;
type Level = ClassicLevel<Bytes, Bytes>;
type ChainedBatch = ReturnType<Level['batch']>;

/** Rows of the adapter itself: `n` ‖ name; `m` belongs to the module host. */
const OWN_ROWS = 0x6e;
const DATABASE_ID = ownKey('databaseId');
const APPLIED = ownKey('applied');

const ROWS_PER_READ = 4_096;
const READ_BYTES = 1024 * 1024;
const WRITE_BUFFER_BYTES = 64 * 1024 * 1024;

export interface StateDatabaseOptions {
  /** LevelDB's cache of blocks; DISK-3 asks for 128 to 512 MB in production. */
  readonly cacheBytes?: number;
  /** Called before every write: throws when the home is no longer ours (L8). */
  readonly assertHeld?: () => void;
}

/** The block up to which the rows stand. */
export interface Applied {
  readonly height: number;
  readonly block: Hash;
  readonly stateRoot: Hash;
}

export class StateDatabase {
  readonly #level: Level;
  readonly #directory: string;
  readonly #assertHeld: () => void;
  #writing = false;
  private constructor(level: Level, directory: string, assertHeld: () => void) {
    this.#level = level;
    this.#directory = directory;
    this.#assertHeld = assertHeld;
  }

  /** Makes the database, durable with its name: for `init` and for a rebuild alone (L4). */
  static async create(directory: string, databaseId: Uint8Array): Promise<void> {
    if (existsSync(directory)) throw new WitanError('storage/exists', directory);
    withIo(directory, () => mkdirSync(directory));
    const level = levelIn(directory);
    await level.open({ createIfMissing: true, errorIfExists: true });
    await level
      .batch()
      .put(DATABASE_ID, envelopedRow(DATABASE_ID, databaseId))
      .write({ sync: true });
    await level.close();
    syncDirectory(directory);
    syncDirectory(dirname(directory));
  }

  /**
   * Throws WitanError `storage/damaged` when LevelDB cannot open the directory or it is not the
   * database that the superblock names.
   */
  static async open(
    directory: string,
    databaseId: Uint8Array,
    { cacheBytes = 128 * 1024 * 1024, assertHeld = () => {} }: StateDatabaseOptions = {},
  ): Promise<StateDatabase> {
    // LevelDB would leave a directory behind even where it finds nothing (L7).
    if (!existsSync(join(directory, 'CURRENT'))) {
      throw damagedDatabase(directory, 'there is no database in it');
    }
    const level = levelIn(directory);
    try {
      await level.open({
        createIfMissing: false,
        compression: true,
        cacheSize: cacheBytes,
        writeBufferSize: WRITE_BUFFER_BYTES,
      });
    } catch (error) {
      const { cause } = error as { cause?: Error };
      throw damagedDatabase(directory, cause?.message ?? (error as Error).message, error);
    }
    const database = new StateDatabase(level, directory, assertHeld);
    try {
      database.#checkIdentity(databaseId);
      database.applied();
      return database;
    } catch (error) {
      await level.close();
      throw error;
    }
  }

  #checkIdentity(databaseId: Uint8Array): void {
    const found = this.get(DATABASE_ID);
    // LevelDB opens some damaged directories as empty ones.
    if (found === undefined) throw damagedDatabase(this.#directory, 'it has lost its identity');
    if (!equalBytes(found, databaseId)) {
      throw damagedDatabase(this.#directory, 'it belongs to another log');
    }
  }

  /** Undefined until the first batch. */
  applied(): Applied | undefined {
    const row = this.get(APPLIED);
    if (row === undefined) return undefined;
    const input = new ByteReader(row);
    const height = input.u64();
    const [block, stateRoot] = [input.raw(HASH_LENGTH), input.raw(HASH_LENGTH)];
    input.finish();
    return { height, block, stateRoot };
  }

  /** Throws WitanError `storage/checksum` for a row that has changed, `storage/io` on an error. */
  get(key: Uint8Array): Uint8Array | undefined {
    let stored: Uint8Array | undefined;
    try {
      stored = this.#level.getSync(key);
    } catch (cause) {
      throw readFailure(this.#directory, cause);
    }
    return stored === undefined ? undefined : this.#opened(key, stored);
  }

  /**
   * The rows, with the tree of all leaf rows: LevelDB walks asynchronously only. A tree is made of
   * them as they come, each checked, and none is kept.
   */
  async load(): Promise<Rows> {
    const builder = new TreeBuilder();
    const range = { gte: LEAF_ROWS, ...below(LEAF_ROWS), fillCache: false };
    const entries = this.#level.iterator({ ...range, highWaterMarkBytes: READ_BYTES });
    const next = (): Promise<[Bytes, Bytes][]> => {
      const read = this.#read(entries.nextv(ROWS_PER_READ));
      // Nobody waits for it where the rows before it are damaged.
      read.catch(() => undefined);
      return read;
    };
    try {
      // LevelDB reads on while a tree is made of what it has read.
      for (let coming = next(); ; ) {
        const some = await coming;
        if (some.length === 0) break;
        coming = next();
        for (const [row, stored] of some) builder.add(plainBytes(row), this.#opened(row, stored));
      }
    } finally {
      await entries.close();
    }
    return { get: (key) => this.get(key), leaves: () => builder };
  }

  async #read<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (cause) {
      throw readFailure(this.#directory, cause);
    }
  }

  /**
   * Writes the rows of whole heights, and how far they reach, all or nothing; durable when it
   * resolves (DISK-2). One batch at a time. After a rejection the process ends: LevelDB refuses
   * every later write, and the rejected one may be there after the next opening.
   */
  async write(batch: RowBatch): Promise<void> {
    must(!this.#writing, 'one state batch at a time');
    this.#writing = true;
    const chained = this.#level.batch();
    await inTurns(fill(chained, batch.rows));
    chained.put(APPLIED, envelopedRow(APPLIED, encodeApplied(batch)));
    this.#assertHeld();
    try {
      // One batch, whatever turns it was filled in: its writing is no work of this thread.
      await chained.write({ sync: true });
    } catch (cause) {
      throw ioFailure(this.#directory, cause);
    }
    this.#writing = false;
  }

  /** Rows that are of no height: they say nothing of how far the state reaches. */
  async keep(rows: readonly RowWrite[]): Promise<void> {
    this.#assertHeld();
    await this.#put(rows);
  }

  /** Rows of a snapshot into a fresh database, which nothing uses before `write` says how far. */
  async bulk(rows: readonly RowWrite[]): Promise<void> {
    must(this.applied() === undefined, 'a database that stands for no height yet');
    await this.#put(rows);
  }

  async #put(rows: readonly RowWrite[]): Promise<void> {
    const chained = this.#level.batch();
    try {
      for (const { key, value } of rows) {
        if (value !== undefined) chained.put(key, envelopedRow(key, value));
      }
      await chained.write({ sync: true });
    } catch (cause) {
      throw ioFailure(this.#directory, cause);
    }
  }

  async close(): Promise<void> {
    await this.#level.close();
  }

  #opened(key: Uint8Array, stored: Uint8Array): Uint8Array {
    const value = openedRow(key, stored);
    if (value !== undefined) return value;
    throw new WitanError('storage/checksum', advice(this.#directory, `row ${toHex(key)} changed`));
  }
}

/** Pauses wherever others may go on first. */
function* fill(batch: ChainedBatch, rows: readonly RowWrite[]): Generator<undefined, void> {
  const portions = new Portions(rows.length);
  for (const { key, value } of yield* inKeyOrder(rows)) {
    must(key[0] !== OWN_ROWS, 'rows of the adapter are its own');
    if (value === undefined) batch.del(key);
    else batch.put(key, envelopedRow(key, value));
    if (portions.isOver()) yield;
  }
}

function levelIn(directory: string): Level {
  return new ClassicLevel(directory, { keyEncoding: 'view', valueEncoding: 'view' });
}

function ownKey(name: string): Uint8Array {
  return concatBytes(Uint8Array.of(OWN_ROWS), utf8(name));
}

function encodeApplied({ height, block, stateRoot }: Applied): Uint8Array {
  return new ByteWriter(8 + 2 * HASH_LENGTH).u64(height).raw(block).raw(stateRoot).finish();
}

/** What bounds all keys with a prefix: the last byte that can grow, grown by one. */
function below(prefix: Uint8Array): { lt?: Uint8Array } {
  const last = prefix.findLastIndex((byte) => byte < 0xff);
  if (last < 0) return {};
  const bound = prefix.slice(0, last + 1);
  bound[last] = (bound[last] as number) + 1;
  return { lt: bound };
}

/** What LevelDB itself finds corrupt is damage, which is rebuilt, and no failure of the disk. */
function readFailure(directory: string, cause: unknown): WitanError {
  const { message } = cause as Error;
  const isDamage = message.startsWith('Corruption:');
  return isDamage ? damagedDatabase(directory, message, cause) : ioFailure(directory, cause);
}

function damagedDatabase(directory: string, what: string, cause?: unknown): WitanError {
  return new WitanError('storage/damaged', advice(directory, what), { cause });
}

function advice(directory: string, what: string): string {
  const rename = `Rename it to ${directory}.damaged-<time>`;
  return `${directory}: ${what}. ${rename}, never repair it, and rebuild it from the log`;
}
