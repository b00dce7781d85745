// Rows in memory: for genesis, whose rows nobody has written yet, for tests and for the simulator.

import { compareBytes, equalBytes, toHex } from '@witan/ledger/bytes';
import { LEAF_ROWS, type RowBatch, type Rows } from '../store/rows.ts';
import { TreeBuilder } from '../store/tree-builder.ts';

export class MemoryRows implements Rows {
  readonly #rows = new Map<string, readonly [Uint8Array, Uint8Array]>();

  get(key: Uint8Array): Uint8Array | undefined {
    return this.#rows.get(toHex(key))?.[1];
  }

  leaves(): TreeBuilder {
    const builder = new TreeBuilder();
    for (const [row, value] of this.entries(LEAF_ROWS)) builder.add(row, value);
    return builder;
  }

  /** All rows whose key begins with `prefix`, ascending. */
  entries(prefix: Uint8Array): Iterable<readonly [Uint8Array, Uint8Array]> {
    return [...this.#rows.values()]
      .filter(([key]) => equalBytes(key.subarray(0, prefix.length), prefix))
      .sort(([a], [b]) => compareBytes(a, b));
  }

  /** Writes a batch whole, as a database would. */
  write({ rows }: Pick<RowBatch, 'rows'>): void {
    for (const { key, value } of rows) {
      if (value === undefined) this.#rows.delete(toHex(key));
      else this.#rows.set(toHex(key), [key, value]);
    }
  }
}
