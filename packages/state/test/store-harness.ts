// Rows in a Map, blocks with numbers for hashes, and writes by key: what the tests of the store
// share.

import {
  AuthenticatedStore,
  type StoreBase,
  type StoreOptions,
} from '../src/store/authenticated-store.ts';
import type { RowBatch, Rows, RowWrite } from '../src/store/rows.ts';
import { TreeBuilder } from '../src/store/tree-builder.ts';
import type { Write } from '../src/store/update.ts';
import { hex, type TwinEntry, twinSha256 } from './naive-twin.ts';

export const CHAIN_ID: Uint8Array = twinSha256(Buffer.from('a chain'));

export class MapRows implements Rows {
  readonly rows = new Map<string, Uint8Array>();
  reads = 0;

  get(key: Uint8Array): Uint8Array | undefined {
    this.reads += 1;
    return this.rows.get(hex(key));
  }

  leaves(): TreeBuilder {
    const builder = new TreeBuilder();
    for (const key of [...this.rows.keys()].sort()) {
      if (key.startsWith('66')) builder.add(Buffer.from(key, 'hex'), this.rows.get(key)!);
    }
    return builder;
  }

  write(rows: readonly RowWrite[]): void {
    for (const { key, value } of rows) {
      if (value === undefined) this.rows.delete(hex(key));
      else this.rows.set(hex(key), value);
    }
  }
}

/** Takes the batch up to a height and writes it, as an adapter does. */
export function flush(store: AuthenticatedStore, rows: MapRows, upTo: number): RowBatch {
  const batch = store.takeBatch(upTo);
  rows.write(batch.rows);
  store.batchWritten();
  return batch;
}

export function openStore(
  rows: Rows,
  base: StoreBase,
  options: Omit<StoreOptions, 'chainId'> = {},
): AuthenticatedStore {
  return AuthenticatedStore.open(rows, base, { chainId: CHAIN_ID, ...options });
}

export function blockHash(name: number | string): Uint8Array {
  return twinSha256(Buffer.from(`block ${name}`));
}

/** A write set in key order; later writes of a key win. */
export function writeSet(writes: readonly Write[]): Write[] {
  const byKey = new Map(writes.map((write) => [hex(write.key), write]));
  return [...byKey.values()].sort((a, b) => Buffer.compare(a.key, b.key));
}

/** The state as a Map, changed the plain way. */
export class NaiveState {
  readonly #entries: ReadonlyMap<string, TwinEntry>;

  constructor(entries: ReadonlyMap<string, TwinEntry> = new Map()) {
    this.#entries = entries;
  }

  with(writes: readonly Write[]): NaiveState {
    const entries = new Map(this.#entries);
    for (const { key, value } of writes) {
      if (value === undefined) entries.delete(hex(key));
      else entries.set(hex(key), { key, value });
    }
    return new NaiveState(entries);
  }

  get entries(): TwinEntry[] {
    return [...this.#entries.values()].sort((a, b) => Buffer.compare(a.key, b.key));
  }

  get(key: Uint8Array): Uint8Array | undefined {
    return this.#entries.get(hex(key))?.value;
  }
}
