// The database as the store sees it (state.md §7.1). An adapter keeps each value behind a checksum
// and checks it on every read (DISK-1); here values are bare.

import type { BuiltTree } from './tree-builder.ts';

/** Reads of what was flushed last. */
export interface Rows {
  get(key: Uint8Array): Uint8Array | undefined;
  /**
   * The tree of all rows under `LEAF_ROWS`. An adapter that walks asynchronously has made it
   * beforehand; it is asked once.
   */
  leaves(): BuiltTree;
}

/** One row to write, or, without a value, to delete. */
export interface RowWrite {
  readonly key: Uint8Array;
  readonly value: Uint8Array | undefined;
}

/**
 * Row writes of one or more whole heights (DISK-2): written in one atomic, synced batch together
 * with the adapter's own rows, or not at all.
 */
export interface RowBatch {
  /** Height and state root that the rows stand for once the batch is written. */
  readonly height: number;
  readonly block: Uint8Array;
  readonly stateRoot: Uint8Array;
  readonly rows: readonly RowWrite[];
}

/** `f`: rows of the tree's leaves; their order is the order of the leaves. */
const LEAF_ROW = 0x66;

export const LEAF_ROWS: Uint8Array = Uint8Array.of(LEAF_ROW);

export function leafRowKey(key: Uint8Array): Uint8Array {
  const row = new Uint8Array(1 + key.length);
  row[0] = LEAF_ROW;
  row.set(key, 1);
  return row;
}

const KEYS_BYTES = 16 * 1024;

/**
 * The same for many of them, in arrays that they share: a database that is handed a short array of
 * its own moves it off the heap first, at ten times its price.
 */
export class LeafRowKeys {
  #bytes: Uint8Array = new Uint8Array(0);
  #used = 0;

  of(key: Uint8Array): Uint8Array {
    const start = this.#used;
    const end = start + 1 + key.length;
    if (end > this.#bytes.length) {
      this.#bytes = new Uint8Array(KEYS_BYTES);
      this.#used = 0;
      return this.of(key);
    }
    this.#bytes[start] = LEAF_ROW;
    this.#bytes.set(key, start + 1);
    this.#used = end;
    return this.#bytes.subarray(start, end);
  }
}

export function isLeafRow(row: Uint8Array): boolean {
  return row[0] === LEAF_ROW;
}

/** The state key of a leaf row. */
export function stateKeyOf(row: Uint8Array): Uint8Array {
  return row.subarray(1);
}
