// The store's rows over the twin of LevelDB, kept as the node keeps them: in envelopes that are
// checked on every read (DISK-1, L5), with an identity that an emptied database has lost, and every
// batch synced (L2).

import { concatBytes, equalBytes, toHex } from '@witan/ledger/bytes';
import { WitanError } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import {
  envelopedRow,
  LEAF_ROWS,
  openedRow,
  type RowBatch,
  type Rows,
  TreeBuilder,
} from '@witan/state';
import { LevelError, type SimLevel } from './level.ts';

/** A row of the adapter's own, as in the node. */
const IDENTITY = concatBytes(utf8('n'), utf8('databaseId'));

export class LevelRows implements Rows {
  readonly #level: SimLevel;

  private constructor(level: SimLevel) {
    this.#level = level;
  }

  /** Makes a database, and opens it once its identity is durable. */
  static create(level: SimLevel, identity: Uint8Array, done: () => void): void {
    level.open({ createIfMissing: true });
    const rows = [{ key: IDENTITY, value: sealed(IDENTITY, identity) }];
    level.write(rows, { sync: true }, done);
  }

  /** Throws WitanError `storage/damaged` where LevelDB refuses, or has opened something else. */
  static open(level: SimLevel, identity: Uint8Array): LevelRows {
    try {
      level.open({ createIfMissing: false });
    } catch (error) {
      throw new WitanError('storage/damaged', (error as Error).message, { cause: error });
    }
    const rows = new LevelRows(level);
    const found = rows.get(IDENTITY);
    if (found === undefined || !equalBytes(found, identity)) {
      throw new WitanError('storage/damaged', 'it has lost its identity');
    }
    return rows;
  }

  /** Throws WitanError `storage/checksum` for a row that has changed, `storage/io` on an error. */
  get(key: Uint8Array): Uint8Array | undefined {
    let stored: Uint8Array | undefined;
    try {
      stored = this.#level.get(key);
    } catch (error) {
      if (!(error instanceof LevelError)) throw error;
      throw new WitanError('storage/io', error.message, { cause: error });
    }
    return stored === undefined ? undefined : opened(key, stored);
  }

  leaves(): TreeBuilder {
    const builder = new TreeBuilder();
    for (const key of this.#level.keys(LEAF_ROWS)) {
      const value = this.get(key);
      if (value === undefined) throw new WitanError('storage/damaged', `row ${toHex(key)}`);
      builder.add(key, value);
    }
    return builder;
  }

  /** All or nothing, durable at `done`. */
  write({ rows }: Pick<RowBatch, 'rows'>, done: (error: Error | undefined) => void): void {
    const stored = rows.map(({ key, value }) => ({
      key,
      value: value === undefined ? undefined : sealed(key, value),
    }));
    this.#level.write(stored, { sync: true }, done);
  }
}

/** A copy: what the twin keeps must not be the scratch of the next row. */
function sealed(key: Uint8Array, value: Uint8Array): Uint8Array {
  return envelopedRow(key, value).slice();
}

/** A copy here too: rot changes what the twin keeps in its place. */
function opened(key: Uint8Array, stored: Uint8Array): Uint8Array {
  const value = openedRow(key, stored)?.slice();
  if (value === undefined) throw new WitanError('storage/checksum', `row ${toHex(key)} changed`);
  return value;
}
