// Tables: what a module declares of the state it keeps (state.md §2). A table fixes the layout of
// its keys, the codec of its records, and what the host does with each write. Browsers load it
// too, to derive keys from their own questions (PROOF-1). Indexes and logs are tables of their own
// making: index-tables.ts, log-tables.ts.

import { ByteReader, ByteWriter } from '@witan/ledger/bytes';
import type { Codec } from '@witan/ledger/codec-fields';
import type { RecordCodec } from '@witan/ledger/codec-record';
import { stateKeyBytesMax, stateKeyDepthMax } from '@witan/ledger/limits';
import { DecodeError, must } from '@witan/ledger/problems';
import { type KeyPart, u64 } from './key-parts.ts';

/** Components in the order in which people ask; every run of leading ones is a collection. */
export type KeyLayout<K> = { readonly [P in keyof K]-?: KeyPart<K[P]> };

/**
 * records: put, and delete where the table says so. events: the last component is `seq`, the number
 * of entries under those before it; no update, no delete. index: derived by the host from another
 * table in the same write set, never written by a module. log: a record is the head of an RFC 6962
 * log, which only the host appends to; its entries lie outside the tree (state.md §6).
 */
export type TableKind = 'records' | 'events' | 'index' | 'log';

/** How records stand in bytes: as their fields are described, or by a codec of their own. */
export type Payload<V> = RecordCodec<V> | Codec<V>;

export interface Table<K, V> {
  readonly id: number;
  readonly path: string;
  readonly kind: TableKind;
  readonly layout: KeyLayout<K>;
  /** Bytes of every key of the table, its id included (TREE-2). */
  readonly keyLength: number;
  readonly payload: Payload<V>;
  /** Whether versions of a record are chained (state.md §5). */
  readonly history: boolean;
  readonly deletable: boolean;
  /** Whether a salt stands before the payload. */
  readonly confidential: boolean;
  /** The summed measure of a record in minor units, or undefined when the table has none. */
  amount(record: V): bigint | undefined;
  key(parts: K): Uint8Array;
  /** The key of a collection: the leading components that are given. */
  prefix(parts: Partial<K>): Uint8Array;
  /** The same for a total, which must fix the component that names the unit (SUM-2). */
  totalPrefix(parts: Partial<K>): Uint8Array;
  /** Throws DecodeError for bytes that are no key of this table. */
  parts(key: Uint8Array): K;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of tables forgets what each one holds.
export type AnyTable = Table<any, any>;

export interface TableDeclaration<K, V> {
  /** From `tableId`; never used again. */
  readonly id: number;
  /** How people write it, beginning with the module's name: `land/titles`. */
  readonly path: string;
  readonly kind?: 'records' | 'events';
  readonly key: KeyLayout<K>;
  readonly value: Payload<V>;
  /** One unsigned measure per record. `unit` is a constant, or the key component that tells it. */
  readonly sum?: { readonly of: (record: V) => bigint; readonly unit: string };
  /** Such a record is never deleted; closing it is a status. */
  readonly history?: boolean;
  readonly deletable?: boolean;
  readonly confidential?: boolean;
  /**
   * Why no tree over these keys is deeper than 512, when they are longer than 64 bytes (TREE-3).
   */
  readonly depthBound?: string;
}

const TABLE_BYTES = 2;

/** Module number and number of the table in it; module 0 is the host. */
export function tableId(module: number, table: number): number {
  must(module >= 0 && module < 256 && table > 0 && table < 256, 'a table id has two bytes');
  return module * 256 + table;
}

export function table<K, V>(declaration: TableDeclaration<K, V>): Table<K, V> {
  const { id, path, key, value, sum } = declaration;
  const { kind = 'records', history = false, deletable = false } = declaration;
  const { confidential = false, depthBound } = declaration;
  must(!history || kind === 'records', `${path}: only records have versions`);
  must(!deletable || (kind === 'records' && !history), `${path}: not deletable`);
  const names = Object.keys(key);
  if (kind === 'events') {
    const last = names.at(-1);
    must(last === 'seq' && key[last as keyof K] === u64, `${path}: events end with seq u64`);
  }
  const keys = keysOf(id, path, key);
  const shortEnough = 8 * keys.keyLength <= stateKeyDepthMax;
  must(shortEnough || depthBound !== undefined, `${path}: TREE-3: depth`);
  const unitAt = sum === undefined ? -1 : names.indexOf(sum.unit);
  return {
    id,
    path,
    kind,
    layout: key,
    payload: value,
    history,
    deletable,
    confidential,
    amount: (record) => sum?.of(record),
    ...keys,
    totalPrefix(parts) {
      must(sum !== undefined, `${path} has no sum`);
      const isFixed = names
        .slice(0, unitAt + 1)
        .every((name) => parts[name as keyof K] !== undefined);
      must(isFixed, `SUM-2: a total of ${path} is of one ${sum.unit}`);
      return keys.prefix(parts);
    },
  };
}

function keysOf<K>(id: number, path: string, layout: KeyLayout<K>) {
  const parts = Object.entries(layout) as [keyof K & string, KeyPart<unknown>][];
  // A name that looks like a number would move to the front of the object.
  must(
    parts.every(([name]) => name < '0' || name > ':'),
    `${path}: name of a key component`,
  );
  const keyLength = parts.reduce((sum, [, part]) => sum + part.width, TABLE_BYTES);
  must(keyLength <= stateKeyBytesMax, `${path}: TREE-3: key length`);
  const write = (values: Partial<K>): ByteWriter => {
    const writer = new ByteWriter(keyLength).u16(id);
    for (const [name, part] of parts) {
      if (values[name] === undefined) break;
      part.write(writer, values[name]);
    }
    return writer;
  };
  return {
    keyLength,
    key(values: K): Uint8Array {
      const writer = write(values);
      must(writer.length === keyLength, `a key of ${path} names all its components`);
      return writer.finish();
    },
    prefix: (values: Partial<K>): Uint8Array => write(values).finish(),
    parts(key: Uint8Array): K {
      const reader = new ByteReader(key);
      if (reader.u16() !== id) throw new DecodeError('codec/malformed', `no key of ${path}`);
      const values: Record<string, unknown> = {};
      for (const [name, part] of parts) values[name] = part.read(reader);
      reader.finish();
      return values as K;
    },
  };
}

/** All tables of a state by id. No id and no path stands for two (state.md §2). */
export function tablesById(tables: readonly AnyTable[]): ReadonlyMap<number, AnyTable> {
  const byId = new Map<number, AnyTable>();
  const paths = new Set<string>();
  for (const declared of tables) {
    must(!byId.has(declared.id), `table id ${declared.id} is used twice`);
    must(!paths.has(declared.path), `path ${declared.path} is used twice`);
    byId.set(declared.id, declared);
    paths.add(declared.path);
  }
  return byId;
}
