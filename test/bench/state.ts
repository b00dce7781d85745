// What the authenticated store costs, beside what nothing can get below: the hashes alone, and the
// same values put flat into LevelDB. Every run checks its own result before it reports.

import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHex } from '@witan/ledger/bytes';
import { installSha256, sha256 } from '@witan/ledger/hash';
import { installFastestSignatures } from '@witan/node/signatures';
import { StateDatabase } from '@witan/node/state-database';
import type { RowBatch, RowWrite } from '@witan/state';
import { AuthenticatedStore, BEFORE_GENESIS } from '@witan/state/store';
import { type TwinEntry, twinRoot } from '../../packages/state/test/naive-twin.ts';

export interface StateBenchOptions {
  readonly keys: number;
  /** Writes of one height, which is flushed alone. */
  readonly batch: number;
  /** Updates that are counted. */
  readonly updates: number;
  readonly valueBytes: number;
}

/** CPU time in µs: of the main thread where it says so, of all threads where it says all. */
export interface StateBenchResult {
  readonly readUs: number;
  readonly prepareUs: number;
  /** All of an update that is durable: root, commit, rows, LevelDB's threads included. */
  readonly updateUsAll: number;
  readonly updatesPerSecond: number;
  readonly insertUsAll: number;
  readonly flatUsAll: number;
  readonly hashesPerUpdate: number;
  readonly hashUs: number;
  readonly nodeBytesPerKey: number;
  /** What the heights above the oldest held add, for each update among them. */
  readonly retainedBytesPerUpdate: number;
  readonly reopenUsPerKey: number;
  readonly collectMs: number;
  readonly arenaBytes: number;
  readonly valueBytes: number;
  /** Of this process, which holds the keys and values of its own checks too. */
  readonly residentBytes: number;
}

const HASH = new Uint8Array(32);
const INSERTS_PER_BATCH = 10_000;
const KEY_BYTES = 34;
const CACHE_BYTES = 512 * 1024 * 1024;
const STRIDE = 7_919;

function keyOf(number: number): Uint8Array {
  const key = new Uint8Array(KEY_BYTES);
  key.set([42, 1]);
  const name = new Uint8Array(4);
  new DataView(name.buffer).setUint32(0, number);
  key.set(sha256(name), 2);
  return key;
}

/** A record of a version, with an amount. */
function recordOf(number: number, version: number, length: number): Uint8Array {
  const value = new Uint8Array(length);
  const view = new DataView(value.buffer);
  value.set([2, 1]);
  view.setUint32(6, number);
  view.setUint32(10, version);
  view.setUint32(length - 8, number);
  view.setUint32(length - 4, version);
  return value;
}

function allThreadsUs(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** LevelDB works in threads of its own; where the kernel does not tell them apart, all count. */
function mainThreadUs(): number {
  try {
    const [ns = '0'] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
    return Number(ns) / 1_000;
  } catch {
    return allThreadsUs();
  }
}

async function inTemporaryDirectory<T>(use: (database: StateDatabase) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'witan-bench-state-'));
  const state = join(directory, 'state');
  await StateDatabase.create(state, HASH.subarray(0, 16));
  const database = await StateDatabase.open(state, HASH.subarray(0, 16));
  try {
    return await use(database);
  } finally {
    await database.close();
    rmSync(directory, { recursive: true });
  }
}

/** A store on LevelDB that flushes each height. */
class Driven {
  readonly store: AuthenticatedStore;
  readonly #database: StateDatabase;
  prepareUs = 0;

  private constructor(store: AuthenticatedStore, database: StateDatabase) {
    this.store = store;
    this.#database = database;
  }

  static async open(database: StateDatabase): Promise<Driven> {
    const base = database.applied() ?? BEFORE_GENESIS;
    const options = { chainId: HASH, cacheBytes: CACHE_BYTES };
    return new Driven(AuthenticatedStore.open(await database.load(), base, options), database);
  }

  async write(writes: readonly TwinEntry[]): Promise<void> {
    const { store } = this;
    const { height, block: parent } = store.committed;
    const block = sha256(Uint8Array.of(height >>> 16, height >>> 8, height));
    const before = mainThreadUs();
    store.prepare(parent, block, writes);
    this.prepareUs += mainThreadUs() - before;
    store.commit(block);
    await this.#database.write(store.takeBatch(height + 1));
    store.batchWritten();
  }
}

const byKey = (a: TwinEntry, b: TwinEntry): number => Buffer.compare(a.key, b.key);

class StateBench {
  readonly #options: StateBenchOptions;
  /** Newest version of each key: what the store must hold in the end. */
  readonly #versions: Uint32Array;

  constructor(options: StateBenchOptions) {
    this.#options = options;
    this.#versions = new Uint32Array(options.keys).fill(1);
  }

  #entry(number: number): TwinEntry {
    const version = this.#versions[number] as number;
    const value = recordOf(number, version, this.#options.valueBytes);
    return { key: keyOf(number), value };
  }

  /** One by one: all of them would take more memory than the store. */
  *#inserts(): Generator<TwinEntry[]> {
    const { keys } = this.#options;
    for (let from = 0; from < keys; from += INSERTS_PER_BATCH) {
      const count = Math.min(INSERTS_PER_BATCH, keys - from);
      yield Array.from({ length: count }, (_, i) => this.#entry(from + i)).sort(byKey);
    }
  }

  #updates(): TwinEntry[][] {
    const { batch, updates, keys } = this.#options;
    return Array.from({ length: Math.ceil(updates / batch) }, (_, round) =>
      Array.from({ length: batch }, (_unused, i) => {
        const number = ((round * batch + i) * STRIDE) % keys;
        (this.#versions[number] as number) += 1;
        return this.#entry(number);
      }).sort(byKey),
    );
  }

  run(): Promise<StateBenchResult> {
    return inTemporaryDirectory(async (database) => {
      const driven = await Driven.open(database);
      const insertUsAll = await this.#timed(this.#inserts(), (batch) => driven.write(batch));
      await settle(driven);
      const nodeBytesPerKey = driven.store.memory.nodes / this.#options.keys;
      const updates = this.#updates();
      const hashesPerUpdate = await this.#countHashes(driven, updates.shift() ?? []);
      const readUs = this.#read(driven, updates.slice(0, 10).flat());
      driven.prepareUs = 0;
      const startMs = performance.now();
      const updateUsAll = await this.#timed(updates, (batch) => driven.write(batch));
      const seconds = (performance.now() - startMs) / 1_000;
      const count = updates.length * this.#options.batch;
      const prepareUs = driven.prepareUs / count;
      const retained = driven.store.memory.nodes / this.#options.keys - nodeBytesPerKey;
      const { arena: arenaBytes, values: valueBytes } = driven.store.memory;
      const residentBytes = process.memoryUsage.rss();
      const collectMs = collect();
      const flatUsAll = await this.#flat(updates);
      const reopenUsPerKey = await this.#reopen(database, driven);
      return {
        readUs,
        prepareUs,
        updateUsAll,
        updatesPerSecond: count / seconds,
        insertUsAll,
        flatUsAll,
        hashesPerUpdate,
        hashUs: hashMicroseconds(),
        nodeBytesPerKey,
        retainedBytesPerUpdate: (retained * this.#options.keys) / count,
        reopenUsPerKey,
        collectMs,
        arenaBytes,
        valueBytes,
        residentBytes,
      };
    });
  }

  /** CPU of all threads for an entry, without what this thread spends on making the batches. */
  async #timed(
    batches: Iterable<TwinEntry[]>,
    write: (batch: TwinEntry[]) => Promise<void>,
  ): Promise<number> {
    const before = allThreadsUs();
    let [count, madeUs] = [0, 0];
    let making = mainThreadUs();
    for (const batch of batches) {
      madeUs += mainThreadUs() - making;
      await write(batch);
      count += batch.length;
      making = mainThreadUs();
    }
    return (allThreadsUs() - before - madeUs) / count;
  }

  /** Reads what is about to be updated, as handlers do, and checks it. */
  #read(driven: Driven, entries: readonly TwinEntry[]): number {
    const view = driven.store.view();
    const before = mainThreadUs();
    let bytes = 0;
    for (const { key } of entries) bytes += view.get(key)?.length ?? 0;
    const spent = mainThreadUs() - before;
    assert.equal(bytes, entries.length * this.#options.valueBytes);
    return spent / entries.length;
  }

  async #countHashes(driven: Driven, batch: TwinEntry[]): Promise<number> {
    let hashes = 0;
    installSha256((bytes) => {
      hashes += 1;
      return createHash('sha256').update(bytes).digest();
    });
    hashes = 0;
    await driven.write(batch);
    const perUpdate = hashes / batch.length;
    await installFastestSignatures();
    return perUpdate;
  }

  /** The same values without a tree: what LevelDB takes at least. */
  #flat(batches: readonly TwinEntry[][]): Promise<number> {
    return inTemporaryDirectory(async (database) => {
      let height = 0;
      const write = (batch: TwinEntry[]): Promise<void> => {
        const rows: RowWrite[] = batch.map(({ key, value }) => ({ key, value }));
        const whole: RowBatch = { height, block: HASH, stateRoot: HASH, rows };
        height += 1;
        return database.write(whole);
      };
      for (const batch of this.#inserts()) await write(batch);
      return this.#timed(batches, write);
    });
  }

  /** The tree made of the rows by other code is the same, and so is each value. */
  async #reopen(database: StateDatabase, driven: Driven): Promise<number> {
    const before = allThreadsUs();
    const { store } = await Driven.open(database);
    const perKey = (allThreadsUs() - before) / this.#options.keys;
    assert.equal(toHex(store.committed.stateRoot), toHex(driven.store.committed.stateRoot));
    assert.equal(store.committed.count, this.#options.keys);
    for (let number = 0; number < this.#options.keys; number += STRIDE) {
      const { key, value } = this.#entry(number);
      assert.deepEqual(store.get(undefined, key), value);
      assert.deepEqual(driven.store.get(undefined, key), value);
    }
    return perKey;
  }
}

/** As many heights as are held, without a write: what is left is one version. */
async function settle(driven: Driven): Promise<void> {
  for (let i = 0; i < 256; i++) await driven.write([]);
}

function hashMicroseconds(): number {
  const [input, target] = [new Uint8Array(116), new Uint8Array(new ArrayBuffer(32))];
  const count = 300_000;
  const before = mainThreadUs();
  for (let i = 0; i < count; i++) {
    input[3] = i;
    sha256(input, target);
  }
  return (mainThreadUs() - before) / count;
}

/** CPU time of a whole garbage collection, where the process was started with --expose-gc. */
function collect(): number {
  const before = allThreadsUs();
  (globalThis as { gc?: () => void }).gc?.();
  return (allThreadsUs() - before) / 1_000;
}

const TWIN_KEYS = 1_500;

/** The same driver against the naive twin, on a state that the twin can afford. */
async function checkAgainstTwin(): Promise<void> {
  await inTemporaryDirectory(async (database) => {
    const driven = await Driven.open(database);
    const entries = new Map<number, TwinEntry>();
    for (let height = 0; height < 6; height++) {
      const batch: TwinEntry[] = [];
      for (let number = height; number < TWIN_KEYS; number += height + 1) {
        const entry = { key: keyOf(number), value: recordOf(number, height + 1, 60 + height) };
        entries.set(number, entry);
        batch.push(entry);
      }
      await driven.write(batch.sort(byKey));
      const root = twinRoot([...entries.values()]);
      assert.equal(toHex(driven.store.committed.stateRoot), toHex(root));
    }
  });
}

export async function benchState(options: StateBenchOptions): Promise<StateBenchResult> {
  await installFastestSignatures();
  await checkAgainstTwin();
  return new StateBench(options).run();
}
