// The kinds of queries that modules declare over their tables: one record, a collection, a total.

import { fromHex } from '@witan/ledger/bytes';
import { WitanError } from '@witan/ledger/problems';
import type { Table } from '../store/tables.ts';
import type { Json, Query, QueryParameters } from './query.ts';
import { readAll, readRecord, type StateReader } from './reader.ts';

/** Refuses a parameter that cannot be one. */
export function invalid(what: string): never {
  throw new WitanError('usage/invalid', what);
}

export function hexParameter(
  parameters: QueryParameters,
  name: string,
  length: number,
): Uint8Array {
  const bytes = fromHex(parameters[name] as string);
  if (bytes?.length !== length) invalid(`${name} is not ${length} bytes of hexadecimal`);
  return bytes;
}

/** An epoch, written without leading zeros. */
export function epochParameter({ epoch = '' }: QueryParameters): { epoch: number } {
  const value = Number(epoch);
  const isEpoch = Number.isSafeInteger(value) && value >= 0 && `${value}` === epoch;
  return isEpoch ? { epoch: value } : invalid('not an epoch');
}

/** One record, present or absent. */
export function recordQuery<K, V>(
  path: string,
  says: string,
  records: Table<K, V>,
  keyOf: (parameters: QueryParameters) => K,
  view: (key: K, record: V) => Json,
  proof: 'inclusion' | 'history' = 'inclusion',
): Query {
  return {
    path,
    proof,
    says,
    questions: (parameters) => [{ ask: 'key', key: records.key(keyOf(parameters)), values: true }],
    answer(reader, parameters) {
      const found = readRecord(reader, records, keyOf(parameters));
      if (found === undefined) return null;
      const { recVersion, updatedHeight } = found.header;
      const shown = view(found.key, found.record) as { readonly [name: string]: Json };
      return { ...shown, version: recVersion, updatedHeight };
    },
  };
}

/** All records of a collection: complete, so that none can be left out. */
export function rangeQuery<K, V>(
  path: string,
  says: string,
  records: Table<K, V>,
  partsOf: (parameters: QueryParameters) => Partial<K>,
  view: (key: K, record: V) => Json,
): Query {
  return {
    path,
    proof: 'range',
    says,
    questions: (parameters) => [
      { ask: 'range', prefix: records.prefix(partsOf(parameters)), values: true },
    ],
    answer: (reader, parameters) =>
      readAll(reader, records, partsOf(parameters)).map(({ key, record }) => view(key, record)),
  };
}

export function totalQuery(
  path: string,
  says: string,
  prefixOf: (parameters: QueryParameters) => Uint8Array,
  view: (reader: StateReader, prefix: Uint8Array, parameters: QueryParameters) => Json,
): Query {
  return {
    path,
    proof: 'sum',
    says,
    questions: (parameters) => [{ ask: 'total', prefix: prefixOf(parameters) }],
    answer: (reader, parameters) => view(reader, prefixOf(parameters), parameters),
  };
}
