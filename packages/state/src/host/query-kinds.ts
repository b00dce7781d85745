// The kinds of queries that modules declare over their tables: one record, a collection, a total.

import { fromHex, toHex } from '@witan/ledger/bytes';
import { frontierRoot } from '@witan/ledger/merkle';
import { WitanError } from '@witan/ledger/problems';
import {
  encodeVersionLink,
  type HistoryPart,
  linkBefore,
  type PastStep,
} from '@witan/ledger/state-history';
import type { LogTable, Table } from '../store/tables.ts';
import { type Json, type Listing, logPage, type Query, type QueryParameters } from './query.ts';
import { type QueryReader, readRecord, readStored, type StateReader } from './reader.ts';

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

/** A whole number up to `max`, written without leading zeros. */
export function numberParameter(parameters: QueryParameters, name: string, max: number): number {
  const text = parameters[name] as string;
  const value = Number(text);
  const isNumber = Number.isSafeInteger(value) && value >= 0 && value <= max && `${value}` === text;
  return isNumber ? value : invalid(`${name} is no number from 0 to ${max}`);
}

/** Three capital letters of ISO 4217. */
export function currencyParameter({ currency = '' }: QueryParameters): string {
  const isCode = currency.length === 3 && [...currency].every((c) => c >= 'A' && c <= 'Z');
  return isCode ? currency : invalid('not a currency code');
}

/** The name of a number that this version knows, else the number as text. */
export function nameOf(names: Readonly<Record<string, number>>, number: number): string {
  return Object.entries(names).find(([, value]) => value === number)?.[0] ?? `${number}`;
}

/**
 * One record, present or absent; with `history`, every version that it ever had as well, or those
 * of a page, the newest of which come first; within a page the oldest does.
 */
export function recordQuery<K, V>(
  path: string,
  says: string,
  records: Table<K, V>,
  keyOf: (parameters: QueryParameters) => K,
  view: (key: K, record: V) => Json,
  proof: 'inclusion' | 'history' = 'inclusion',
): Query {
  const key = (parameters: QueryParameters): Uint8Array => records.key(keyOf(parameters));
  const present = (reader: QueryReader, parameters: QueryParameters) => {
    const found = readRecord(reader, records, keyOf(parameters));
    if (found === undefined) return null;
    const { recVersion, updatedHeight } = found.header;
    const shown = view(found.key, found.record) as { readonly [name: string]: Json };
    return { ...shown, version: recVersion, updatedHeight };
  };
  const history = {
    key,
    answer(reader: QueryReader, parameters: QueryParameters, part: HistoryPart): Json {
      const record = present(reader, parameters);
      if (record === null) return null;
      const steps = reader.past(key(parameters), part);
      const past = steps.map((step) => pastView(records, key(parameters), step, view));
      if (part.limit === undefined) return { ...record, past };
      const link = linkBefore(steps);
      return { ...record, past, next: link === undefined ? null : toHex(encodeVersionLink(link)) };
    },
  };
  const isHistory = proof === 'history';
  const past = isHistory ? { past: WHOLE } : undefined;
  return {
    ...{ path, proof, says },
    questions: (parameters) => [{ ask: 'key', key: key(parameters), values: true, ...past }],
    answer: isHistory
      ? (reader, parameters) => history.answer(reader, parameters, WHOLE)
      : (reader, parameters) => present(reader, parameters),
    ...(isHistory && { history }),
  };
}

const WHOLE: HistoryPart = {};

/** A version that a record had, and the transaction that ended it. */
function pastView<K, V>(
  records: Table<K, V>,
  key: Uint8Array,
  { step, value }: PastStep,
  view: (key: K, record: V) => Json,
): Json {
  const then = readStored(records, { key, value });
  const { recVersion, updatedHeight } = then.header;
  const shown = view(then.key, then.record) as { readonly [name: string]: Json };
  const ended = { endedHeight: step.height, endedBy: toHex(step.txid) };
  return { ...shown, version: recVersion, updatedHeight, ...ended };
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
    listing,
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

interface LogPage {
  readonly size: number;
  readonly root: string;
  readonly entries: readonly Json[];
}

/**
 * What can be asked of a log: its head, all entries or pages of them, one entry, and whether its
 * first so many entries, as somebody knew them, are still the first. `of`: what it is a log of.
 */
export function logQueries<K, E>(
  path: string,
  of: string,
  log: LogTable<K, E>,
  keyOf: (parameters: QueryParameters) => K,
  view: (index: number, entry: E) => Json,
): readonly Query[] {
  const key = (parameters: QueryParameters): Uint8Array => log.key(keyOf(parameters));
  const row = (index: number, entry: Uint8Array): Json => view(index, log.entry.decode(entry));
  const all = { key, row };
  const number = (parameters: QueryParameters, name: string): number =>
    numberParameter(parameters, name, Number.MAX_SAFE_INTEGER);
  const whole = (parameters: QueryParameters) =>
    logPage(all, parameters, 0, Number.MAX_SAFE_INTEGER);
  const one = (parameters: QueryParameters) =>
    logPage(all, parameters, number(parameters, 'index'), 1);
  const prefixOf = (parameters: QueryParameters) => {
    const from = number(parameters, 'size');
    if (from === 0) invalid('a prefix has at least one entry');
    return { ask: 'log', key: key(parameters), from, limit: 0 } as const;
  };
  return [
    recordQuery(
      path,
      `This is how many ${of} there are, and the root over all of them; or there are none.`,
      log,
      keyOf,
      (_, head) => ({ size: head.size, root: toHex(frontierRoot(head)) }),
    ),
    {
      path: `${path}/entries`,
      proof: 'range',
      says: `These are all ${of}, in the order in which they came.`,
      questions: (parameters) => whole(parameters).questions,
      answer: (reader, parameters) => whole(parameters).answer(reader),
      log: all,
    },
    {
      path: `${path}/entries/{index}`,
      proof: 'inclusion',
      says: `This is one of the ${of}, at its place; or there are not so many.`,
      questions: (parameters) => one(parameters).questions,
      answer(reader, parameters) {
        const page = one(parameters).answer(reader) as LogPage | null;
        return page && { size: page.size, root: page.root, entry: page.entries[0] ?? null };
      },
    },
    {
      path: `${path}/prefixes/{size}`,
      proof: 'consistency',
      says: `The first so many ${of} had this root, and none of them was changed since.`,
      questions: (parameters) => [prefixOf(parameters)],
      answer(reader, parameters) {
        const question = prefixOf(parameters);
        const part = reader.log(question);
        if (!part.present) return null;
        const { size, root, rootBefore } = part;
        const prefix = { size: question.from, root: toHex(rootBefore as Uint8Array) };
        return { size, root: toHex(root), prefix };
      },
    },
  ];
}
