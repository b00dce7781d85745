// What the benchmark of the store writes: random keys, and the mix of a government (state.md
// §14.1). Batches are made one at a time, since all of them would take more memory than the store.

import { sha256 } from '@witan/ledger/hash';
import type { TwinEntry } from '../../packages/state/test/naive-twin.ts';

export interface WriteOptions {
  readonly keys: number;
  readonly batch: number;
  readonly updates: number;
  readonly valueBytes: number;
}

const KEY_BYTES = 34;
const INSERTS_PER_BATCH = 10_000;
/** A prime: updates come in no order, and to all keys. */
export const STRIDE = 7_919;

const name = new Uint8Array(8);

function hashOf(table: number, number: number): Uint8Array {
  new DataView(name.buffer).setUint32(0, number);
  name[4] = table;
  return sha256(name);
}

export function keyOf(number: number): Uint8Array {
  const key = new Uint8Array(KEY_BYTES);
  key.set([42, 1]);
  key.set(hashOf(1, number), 2);
  return key;
}

/** A record of a version, with an amount. */
export function recordOf(number: number, version: number, length: number): Uint8Array {
  const value = new Uint8Array(length);
  const view = new DataView(value.buffer);
  value.set([2, 1]);
  view.setUint32(6, number);
  view.setUint32(10, version);
  view.setUint32(length - 8, number);
  view.setUint32(length - 4, version);
  return value;
}

export const byKey = (a: TwinEntry, b: TwinEntry): number => Buffer.compare(a.key, b.key);

function batchOf(count: number, entry: (i: number) => TwinEntry): TwinEntry[] {
  return Array.from({ length: count }, (_, i) => entry(i)).sort(byKey);
}

/** Every key once, in no order. */
export function* inserts({ keys, valueBytes }: WriteOptions): Generator<TwinEntry[]> {
  for (let from = 0; from < keys; from += INSERTS_PER_BATCH) {
    yield batchOf(Math.min(INSERTS_PER_BATCH, keys - from), (i) => ({
      key: keyOf(from + i),
      value: recordOf(from + i, 1, valueBytes),
    }));
  }
}

/** Updates of keys all over the state; `versions` holds the newest of each. */
export function* updates(options: WriteOptions, versions: Uint32Array): Generator<TwinEntry[]> {
  const { keys, batch, updates: count, valueBytes } = options;
  for (let round = 0; round * batch < count; round++) {
    yield batchOf(batch, (i) => {
      const number = ((round * batch + i) * STRIDE) % keys;
      versions[number] = round + 2;
      return { key: keyOf(number), value: recordOf(number, round + 2, valueBytes) };
    });
  }
}

/** Half records in sequence, a quarter entries of an index by owner, a quarter payments by line. */
export function* governmentInserts(
  batches: number,
  { batch, valueBytes }: WriteOptions,
): Generator<TwinEntry[]> {
  for (let round = 0; round < batches; round++) {
    yield batchOf(batch, (i) => governmentEntry(round * batch + i, valueBytes));
  }
}

function governmentEntry(number: number, valueBytes: number): TwinEntry {
  const key = new Uint8Array(KEY_BYTES);
  const view = new DataView(key.buffer);
  const row = Math.floor(number / 4);
  if (number % 4 < 2) {
    key.set([42, 2]);
    view.setUint32(KEY_BYTES - 4, number);
  } else if (number % 4 === 2) {
    key.set([42, 3]);
    key.set(hashOf(3, Math.floor(row / 3)).subarray(0, 20), 2);
    view.setUint32(KEY_BYTES - 4, row);
    return { key, value: Uint8Array.of(1) };
  } else {
    key.set([42, 4]);
    view.setUint32(2, row % 64);
    view.setUint32(KEY_BYTES - 4, row >>> 6);
  }
  return { key, value: recordOf(number, 1, valueBytes) };
}
