// Tables that the host derives from others, in the same write set: what a record is found by.

import type { Codec } from '@witan/ledger/codec-fields';
import { must } from '@witan/ledger/problems';
import { type KeyLayout, type Table, table } from './tables.ts';

/** Keys are the indexed components ‖ the key of the record without its table. */
export interface IndexTable<K, V> extends Table<K, undefined> {
  /** Id of the table that it indexes. */
  readonly of: number;
  /** The entry of a record, or undefined when it is not in the index. */
  entry(recordKey: Uint8Array, record: V): Uint8Array | undefined;
  /** The key of the record behind an entry. */
  recordKey(entryKey: Uint8Array): Uint8Array;
}

export interface IndexDeclaration<V, B> {
  readonly id: number;
  readonly path: string;
  readonly by: KeyLayout<B>;
  /** The indexed components of a record, or undefined to leave it out. */
  readonly of: (record: V) => B | undefined;
}

// An entry says everything with its key; its value is the marker.
const NO_PAYLOAD: Codec<undefined> = {
  encode: () => new Uint8Array(0),
  decode: () => undefined,
};

export function index<K, V, B>(
  records: Table<K, V>,
  declaration: IndexDeclaration<V, B>,
): IndexTable<B & K, V> {
  const { id, path, by, of } = declaration;
  const layout = { ...by, ...records.layout } as KeyLayout<B & K>;
  const partCount = Object.keys(by).length + Object.keys(records.layout).length;
  must(Object.keys(layout).length === partCount, `${path}: a component is named twice`);
  const entries = table<B & K, undefined>({
    id,
    path,
    key: layout,
    value: NO_PAYLOAD,
    deletable: true,
    depthBound: 'as its table',
  });
  return {
    ...entries,
    kind: 'index',
    of: records.id,
    entry(recordKey, record) {
      const parts = of(record);
      if (parts === undefined) return undefined;
      return entries.key({ ...parts, ...records.parts(recordKey) } as B & K);
    },
    recordKey: (entryKey) => records.key(entries.parts(entryKey)),
  };
}
