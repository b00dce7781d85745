// The kinds of queries that modules declare over their tables: one record, a collection, a total.

import type { Table } from '../store/tables.ts';
import type { Json, Listing, Query, QueryParameters } from './query.ts';
import { listingPart } from './query-pages.ts';
import {
  type QueryReader,
  readRecord,
  readStored,
  type StateReader,
  type Stored,
} from './reader.ts';

/** The name of a number that this version knows, else the number as text. */
export function nameOf(names: Readonly<Record<string, number>>, number: number): string {
  return Object.entries(names).find(([, value]) => value === number)?.[0] ?? `${number}`;
}

/** One record, present or absent. */
export function recordQuery<K, V>(
  path: string,
  says: string,
  records: Table<K, V>,
  keyOf: (parameters: QueryParameters) => K,
  view: (key: K, record: V) => Json,
): Query {
  return {
    ...{ path, proof: 'inclusion', says },
    questions: (parameters) => [{ ask: 'key', key: records.key(keyOf(parameters)), values: true }],
    answer: (reader, parameters) => recordView(reader, records, keyOf(parameters), view),
  };
}

/** A record as it stands, and which of its versions that is; null where there is none. */
export function recordView<K, V>(
  reader: QueryReader,
  records: Table<K, V>,
  key: K,
  view: (key: K, record: V) => Json,
): { readonly [name: string]: Json } | null {
  const found = readRecord(reader, records, key);
  return found === undefined ? null : versionView(found, view);
}

export function versionView<K, V>(
  { key, record, header: { recVersion, updatedHeight } }: Stored<K, V>,
  view: (key: K, record: V) => Json,
): { readonly [name: string]: Json } {
  const shown = view(key, record) as { readonly [name: string]: Json };
  return { ...shown, version: recVersion, updatedHeight };
}

/** All entries of a collection: complete, so that none can be left out, or in pages. */
export function listQuery(path: string, says: string, listing: Listing): Query {
  return {
    path,
    proof: 'range',
    says,
    questions: (parameters) => [{ ask: 'range', prefix: listing.prefix(parameters), values: true }],
    answer: (reader, parameters) =>
      [...reader.entries({ prefix: listing.prefix(parameters) })].map(listing.row),
    ...inPages(listing),
  };
}

/** Makes a query one of a collection that can be asked for in pages, or for its totals alone. */
export function inPages(listing: Listing): Pick<Query, 'listing' | 'options'> {
  return {
    listing,
    options: (parameters, options) => listingPart(listing, parameters, options),
  };
}

/** The records of a collection, as a list. */
export function listingOf<K, V>(
  records: Table<K, V>,
  partsOf: (parameters: QueryParameters) => Partial<K>,
  view: (key: K, record: V) => Json,
): Listing {
  return {
    prefix: (parameters) => records.prefix(partsOf(parameters)),
    row(stored) {
      const { key, record } = readStored(records, stored);
      return view(key, record);
    },
  };
}

/** All records of a collection. */
export function rangeQuery<K, V>(
  path: string,
  says: string,
  records: Table<K, V>,
  partsOf: (parameters: QueryParameters) => Partial<K>,
  view: (key: K, record: V) => Json,
): Query {
  return listQuery(path, says, listingOf(records, partsOf, view));
}

/** Several answers under one root, with one proof: `parts` by the names that they have in it. */
export function combinedQuery(
  path: string,
  says: string,
  parts: Readonly<Record<string, Query>>,
): Query {
  const queries = Object.entries(parts);
  return {
    path,
    proof: 'range',
    says,
    questions: (parameters) => queries.flatMap(([, query]) => query.questions(parameters)),
    answer: (reader, parameters) =>
      Object.fromEntries(queries.map(([name, query]) => [name, query.answer(reader, parameters)])),
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
