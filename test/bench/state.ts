// What the authenticated store costs, beside what nothing can get below: the hashes that the tree
// asks for, and the same values put flat into LevelDB (state.md §14.3). Both are measured in the
// same run as what they are compared with. Every run checks its own result before it reports.

import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { toHex } from '@witan/ledger/bytes';
import { installCrc32 } from '@witan/ledger/checksum';
import { installSha256, sha256 } from '@witan/ledger/hash';
import { installFastestSignatures } from '@witan/node/signatures';
import { StateDatabase } from '@witan/node/state-database';
import { loadRows, TreeFileWriter } from '@witan/node/tree-file';
import { leafRowKey, type RowBatch, type RowWrite } from '@witan/state';
import { AuthenticatedStore, BEFORE_GENESIS } from '@witan/state/store';
import { type TwinEntry, twinRoot } from '../../packages/state/test/naive-twin.ts';
import { allThreadsUs, mainThreadUs } from './cpu-time.ts';
import {
  byKey,
  governmentInserts,
  inserts,
  keyOf,
  recordOf,
  STRIDE,
  updates,
  type WriteOptions,
} from './state-writes.ts';

/** CPU time of all threads, and how many writes there are in a second of the clock. */
export interface DurableWrites {
  readonly us: number;
  readonly perSecond: number;
}

/** CPU time in µs of the main thread, but for `DurableWrites`. */
export interface StateBenchResult {
  readonly prepareUs: number;
  /** A value and a leaf for each write, and each inner node that changes once. */
  readonly hashesPerUpdate: number;
  /** Hashes beyond those, of leaves whose hash is not kept. */
  readonly repeatedHashesPerUpdate: number;
  /** 116 bytes in, 32 bytes written. */
  readonly hashUs: number;
  readonly updates: DurableWrites;
  readonly flatUpdates: DurableWrites;
  readonly inserts: DurableWrites;
  readonly flatInserts: DurableWrites;
  readonly governmentInserts: DurableWrites;
  readonly flatGovernmentInserts: DurableWrites;
  /** How long one flush after another kept everything else waiting at once. */
  readonly turnMs: { readonly median: number; readonly worst: number };
  /** By the clock, each. */
  readonly writeMs: { readonly median: number; readonly worst: number };
  readonly readUs: number;
  /** From the rows, and the same rows without a tree. */
  readonly coldReadUs: number;
  readonly flatReadUs: number;
  readonly nodeBytesPerKey: number;
  readonly diskBytesPerKey: number;
  /** What the heights above the oldest held add, for each update among them. */
  readonly retainedBytesPerUpdate: number;
  readonly reopenUsPerKey: number;
  /** The same of a file of leaves, the making of that file, and its length. */
  readonly treeStartUsPerKey: number;
  readonly treeFileUsPerKey: number;
  readonly treeFileBytesPerKey: number;
  readonly collectMs: number;
  readonly arenaBytes: number;
  readonly valueBytes: number;
  /** Of this process, the program itself included. */
  readonly residentBytes: number;
}

const HASH = new Uint8Array(32);
const CACHE_BYTES = 512 * 1024 * 1024;
const GOVERNMENT_BATCHES = 5;
const TURNED_FLUSHES = 9;
const COLD_READS = 2_000;
const READS = 20_000;
const HASHES_PER_SAMPLE = 2_000;
const INNER_BYTES = 116;

async function inTemporaryDirectory<T>(
  use: (database: StateDatabase, directory: string) => Promise<T>,
): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'witan-bench-state-'));
  const state = join(directory, 'state');
  await StateDatabase.create(state, HASH.subarray(0, 16));
  const database = await StateDatabase.open(state, HASH.subarray(0, 16));
  try {
    return await use(database, state);
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
  writeMs: number[] = [];

  private constructor(store: AuthenticatedStore, database: StateDatabase) {
    this.store = store;
    this.#database = database;
  }

  /** `tree`: the file that its leaves lie in, if they do. */
  static async open(database: StateDatabase, tree = ''): Promise<Driven> {
    const base = database.applied() ?? BEFORE_GENESIS;
    const options = { chainId: HASH, cacheBytes: CACHE_BYTES };
    const rows = await (tree === '' ? database.load() : loadRows(database, tree, assert.fail));
    return new Driven(AuthenticatedStore.open(rows, base, options), database);
  }

  async write(writes: readonly TwinEntry[]): Promise<void> {
    const { store } = this;
    const { height, block: parent } = store.committed;
    const block = sha256(Uint8Array.of(height >>> 16, height >>> 8, height));
    const before = mainThreadUs();
    store.prepare(parent, block, writes);
    this.prepareUs += mainThreadUs() - before;
    store.commit(block);
    const startMs = performance.now();
    await this.#database.write(store.takeBatch(height + 1));
    this.writeMs.push(performance.now() - startMs);
    store.batchWritten();
  }

  /** Flushes as a node does. Answers the processor time of the longest turn of the loop. */
  async turnMs(writes: readonly TwinEntry[]): Promise<number> {
    const { store } = this;
    const { height, block: parent } = store.committed;
    const block = sha256(Uint8Array.of(height >>> 16, height >>> 8, height));
    store.prepare(parent, block, writes);
    store.commit(block);
    let [isOver, longest, startUs] = [false, 0, mainThreadUs()];
    const over = (async () => {
      const taking = store.takeInTurns(height + 1);
      let turn = taking.next();
      for (; turn.done !== true; turn = taking.next()) await setImmediate();
      await this.#database.write(turn.value);
      store.batchWritten();
    })().finally(() => {
      isOver = true;
    });
    while (!isOver) {
      await setImmediate();
      longest = Math.max(longest, mainThreadUs() - startUs);
      startUs = mainThreadUs();
    }
    await over;
    return longest / 1_000;
  }
}

class StateBench {
  readonly #options: WriteOptions;
  /** Newest version of each key: what the store must hold in the end. */
  readonly #versions: Uint32Array;

  constructor(options: WriteOptions) {
    this.#options = options;
    this.#versions = new Uint32Array(options.keys).fill(1);
  }

  run(): Promise<StateBenchResult> {
    return inTemporaryDirectory(async (database, directory) => {
      const { keys, updates: wanted, batch } = this.#options;
      const driven = await Driven.open(database);
      const write = (entries: TwinEntry[]): Promise<void> => driven.write(entries);
      const inserted = await durable(inserts(this.#options), write);
      await settle(driven);
      const nodesBefore = driven.store.memory.nodes;
      const hashes = await this.#countHashes(driven);
      const readUs = this.#read(driven);
      driven.prepareUs = 0;
      driven.writeMs = [];
      const hashUs: number[] = [];
      const updating = sampled(updates(this.#options, this.#versions), hashUs);
      const updated = await durable(updating, write);
      const count = batch * Math.ceil(wanted / batch);
      const { prepareUs } = driven;
      const writeMs = spreadOf(driven.writeMs);
      const { nodes, arena: arenaBytes, values: valueBytes } = driven.store.memory;
      const turnMs = await this.#turns(driven);
      const residentBytes = process.memoryUsage.rss();
      const collectMs = collect();
      const government = await durable(governmentInserts(GOVERNMENT_BATCHES, this.#options), write);
      const reopened = await this.#reopen(database, driven);
      const file = await this.#reopenFromFile(database, driven, join(directory, '..', 'tree'));
      return {
        prepareUs: prepareUs / count,
        ...hashes,
        hashUs: mean(hashUs),
        updates: updated,
        inserts: inserted,
        governmentInserts: government,
        ...(await this.#flat()),
        turnMs,
        writeMs,
        readUs,
        ...reopened,
        ...file,
        nodeBytesPerKey: nodesBefore / keys,
        diskBytesPerKey: bytesOf(directory) / keys,
        retainedBytesPerUpdate: (nodes - nodesBefore) / (count + batch),
        collectMs,
        arenaBytes,
        valueBytes,
        residentBytes,
      };
    });
  }

  /** Of one height of updates: those that the tree needs, and what it hashes again. */
  async #countHashes(
    driven: Driven,
  ): Promise<Pick<StateBenchResult, 'hashesPerUpdate' | 'repeatedHashesPerUpdate'>> {
    const { batch } = this.#options;
    const [entries = []] = updates({ ...this.#options, updates: batch }, this.#versions);
    let [hashes, inner] = [0, 0];
    installSha256((bytes) => {
      hashes += 1;
      if (bytes.length === INNER_BYTES && bytes[0] === 1) inner += 1;
      return createHash('sha256').update(bytes).digest();
    });
    // The name of the block is one hash more.
    hashes = -1;
    await driven.write(entries);
    await installFastestSignatures();
    const needed = 2 * batch + inner;
    assert.ok(hashes >= needed, 'every value, leaf and changed inner node is hashed');
    const [hashesPerUpdate, repeated] = [needed / batch, hashes - needed];
    return { hashesPerUpdate, repeatedHashesPerUpdate: repeated / batch };
  }

  async #turns(driven: Driven): Promise<StateBenchResult['turnMs']> {
    const worst: number[] = [];
    const few = { ...this.#options, updates: TURNED_FLUSHES * this.#options.batch };
    for (const batch of updates(few, this.#versions)) worst.push(await driven.turnMs(batch));
    return spreadOf(worst);
  }

  /** Reads what was inserted or updated, as handlers do, and checks its length. */
  #read(driven: Driven): number {
    const { keys, valueBytes } = this.#options;
    const asked = Array.from({ length: READS }, (_, i) => keyOf((i * STRIDE) % keys));
    const view = driven.store.view();
    let bytes = 0;
    const before = mainThreadUs();
    for (const key of asked) bytes += view.get(key)?.length ?? 0;
    const spent = mainThreadUs() - before;
    assert.equal(bytes, READS * valueBytes);
    return spent / READS;
  }

  /** The same values without a tree: what LevelDB takes at least. */
  #flat(): Promise<
    Pick<StateBenchResult, 'flatUpdates' | 'flatInserts' | 'flatGovernmentInserts'>
  > {
    return inTemporaryDirectory(async (database) => {
      let height = 0;
      const write = (batch: readonly TwinEntry[]): Promise<void> => {
        const rows: RowWrite[] = batch.map(({ key, value }) => ({ key, value }));
        const whole: RowBatch = { height, block: HASH, stateRoot: HASH, rows };
        height += 1;
        return database.write(whole);
      };
      const flatInserts = await durable(inserts(this.#options), write);
      const flatUpdates = await durable(updates(this.#options, this.#versions), write);
      const government = governmentInserts(GOVERNMENT_BATCHES, this.#options);
      return { flatInserts, flatUpdates, flatGovernmentInserts: await durable(government, write) };
    });
  }

  /** The tree made of the rows by other code is the same, and so is each value. */
  async #reopen(
    database: StateDatabase,
    driven: Driven,
  ): Promise<Pick<StateBenchResult, 'reopenUsPerKey' | 'coldReadUs' | 'flatReadUs'>> {
    const { keys, batch, valueBytes } = this.#options;
    const count = keys + GOVERNMENT_BATCHES * batch;
    const before = allThreadsUs();
    const { store } = await Driven.open(database);
    const reopenUsPerKey = (allThreadsUs() - before) / count;
    assert.equal(toHex(store.committed.stateRoot), toHex(driven.store.committed.stateRoot));
    assert.equal(store.committed.count, count);
    const asked = Array.from({ length: COLD_READS }, (_, i) => (i * STRIDE * 2) % keys);
    const timed = (read: (key: Uint8Array) => unknown): number => {
      const start = mainThreadUs();
      for (const number of asked) read(keyOf(number));
      return (mainThreadUs() - start) / COLD_READS;
    };
    // First what is compared with, so that both find the same in LevelDB's own cache.
    for (const number of asked) database.get(leafRowKey(keyOf(number)));
    const flatReadUs = timed((key) => database.get(leafRowKey(key)));
    const coldReadUs = timed((key) => store.get(undefined, key));
    for (let number = 0; number < keys; number += STRIDE) {
      const value = recordOf(number, this.#versions[number] as number, valueBytes);
      assert.deepEqual(store.get(undefined, keyOf(number)), value);
      assert.deepEqual(driven.store.get(undefined, keyOf(number)), value);
    }
    return { reopenUsPerKey, coldReadUs, flatReadUs };
  }

  /** The tree made of a file is the same. */
  async #reopenFromFile(
    database: StateDatabase,
    driven: Driven,
    path: string,
  ): Promise<
    Pick<StateBenchResult, 'treeStartUsPerKey' | 'treeFileUsPerKey' | 'treeFileBytesPerKey'>
  > {
    const { height, count, stateRoot } = driven.store.committed;
    const making = allThreadsUs();
    const file = await TreeFileWriter.begin(path, height);
    for (const page of driven.store.leafPages(height)) await file.add(page);
    await file.finish();
    const treeFileUsPerKey = (allThreadsUs() - making) / count;
    const before = allThreadsUs();
    const { store } = await Driven.open(database, path);
    const treeStartUsPerKey = (allThreadsUs() - before) / count;
    assert.equal(toHex(store.committed.stateRoot), toHex(stateRoot));
    const treeFileBytesPerKey = statSync(path).size / count;
    return { treeStartUsPerKey, treeFileUsPerKey, treeFileBytesPerKey };
  }
}

/** Of all entries, without what this thread spends on making them. */
async function durable(
  batches: Iterable<TwinEntry[]>,
  write: (batch: TwinEntry[]) => Promise<void>,
): Promise<DurableWrites> {
  const before = allThreadsUs();
  let [count, madeUs, ms] = [0, 0, 0];
  let making = mainThreadUs();
  for (const batch of batches) {
    madeUs += mainThreadUs() - making;
    const startMs = performance.now();
    await write(batch);
    ms += performance.now() - startMs;
    count += batch.length;
    making = mainThreadUs();
  }
  const us = (allThreadsUs() - before - madeUs) / count;
  return { us, perSecond: (1_000 * count) / ms };
}

/** Times hashes before each batch, so that whatever slows the one slows the other. */
function* sampled(batches: Iterable<TwinEntry[]>, hashUs: number[]): Generator<TwinEntry[]> {
  for (const batch of batches) {
    hashUs.push(hashMicroseconds());
    yield batch;
  }
}

/** As many heights as are held, without a write: what is left is one version. */
async function settle(driven: Driven): Promise<void> {
  for (let i = 0; i < 256; i++) await driven.write([]);
}

function hashMicroseconds(): number {
  const [input, target] = [new Uint8Array(INNER_BYTES), new Uint8Array(new ArrayBuffer(32))];
  const before = mainThreadUs();
  for (let i = 0; i < HASHES_PER_SAMPLE; i++) {
    input[3] = i;
    sha256(input, target);
  }
  return (mainThreadUs() - before) / HASHES_PER_SAMPLE;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function spreadOf(values: readonly number[]): { median: number; worst: number } {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[sorted.length >>> 1] ?? 0, worst: sorted.at(-1) ?? 0 };
}

function bytesOf(directory: string): number {
  const sizes = readdirSync(directory).map((file) => statSync(join(directory, file)).size);
  return sizes.reduce((sum, size) => sum + size, 0);
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

export async function benchState(options: WriteOptions): Promise<StateBenchResult> {
  // What a node has.
  await installFastestSignatures();
  installCrc32(crc32);
  await checkAgainstTwin();
  return new StateBench(options).run();
}
