// Queries that a module declares: the path people ask by, the questions that a proof must answer,
// and how the answer is read from it. Questions follow from the path alone (PROOF-1).
//
// A path may carry options behind a question mark, each question in one written form only: of a
// list `?limit=50` its first page, `?limit=50&from=KEY` the page from a key on, and `?proof=sum`
// its count and sum without a list; of a history its newest versions, and those before a link.

import { ByteReader, ByteWriter, fromHex, toHex } from '@witan/ledger/bytes';
import { stateKeyBytesMax, statePageEntriesMax } from '@witan/ledger/limits';
import { DecodeError, WitanError } from '@witan/ledger/problems';
import { decodeVersionLink, type HistoryPart, type VersionLink } from '@witan/ledger/state-history';
import type { StateQuestion } from '@witan/ledger/state-proof-verdict';
import { keyAfter } from '@witan/ledger/state-tree';
import type { QueryReader, StoredValue } from './reader.ts';

/**
 * `inclusion` proves presence or absence; `history` adds the version chain of the record;
 * `consistency` proves that what a log was is a prefix of what it is.
 */
export type ProofKind = 'inclusion' | 'range' | 'sum' | 'history' | 'consistency';

/** Text of each `{parameter}` of the path. */
export type QueryParameters = Readonly<Record<string, string>>;

/** What a query answers: plain values for JSON, integers beyond 2^53 - 1 as decimal text. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json };

/** A whole collection, which can be asked for in pages, and for its totals without a list. */
export interface Listing {
  readonly prefix: (parameters: QueryParameters) => Uint8Array;
  readonly row: (stored: StoredValue) => Json;
}

/** All entries of a log, which can be asked for in pages. */
export interface LogListing {
  /** Of the head. */
  readonly key: (parameters: QueryParameters) => Uint8Array;
  readonly row: (index: number, entry: Uint8Array) => Json;
}

/** The past of a record, which can be asked for in pages. */
export interface History {
  readonly key: (parameters: QueryParameters) => Uint8Array;
  readonly answer: (reader: QueryReader, parameters: QueryParameters, part: HistoryPart) => Json;
}

export interface Query {
  /** For example `land/parcels/{parcel}`. */
  readonly path: string;
  readonly proof: ProofKind;
  /** One sentence: what a verified answer says. */
  readonly says: string;
  /** Throws WitanError `usage/invalid` for a parameter that cannot be one. */
  readonly questions: (parameters: QueryParameters) => readonly StateQuestion[];
  /** Null when there is no such record: absence is an answer. */
  readonly answer: (reader: QueryReader, parameters: QueryParameters) => Json;
  readonly listing?: Listing;
  readonly log?: LogListing;
  readonly history?: History;
}

/** A path that was matched with a declared query. */
export interface Asked {
  readonly query: Query;
  /** Of the question as it is asked: a list may be asked for its sum alone. */
  readonly proof: ProofKind;
  readonly parameters: QueryParameters;
  readonly questions: readonly StateQuestion[];
  readonly answer: (reader: QueryReader) => Json;
}

/**
 * Finds the query of a path such as `land/parcels/106-54`; segments are percent-decoded. Literal
 * segments win over parameters. Throws WitanError `query/unknown` when there is none, and
 * `usage/invalid` for parameters or options that cannot be.
 */
export function askedBy(queries: readonly Query[], question: string): Asked {
  const mark = question.indexOf('?');
  const path = mark < 0 ? question : question.slice(0, mark);
  const { query, parameters } = queryOf(queries, path);
  if (mark >= 0) return withOptions(query, parameters, question.slice(mark + 1));
  return {
    query,
    proof: query.proof,
    parameters,
    questions: query.questions(parameters),
    answer: (reader) => query.answer(reader, parameters),
  };
}

function queryOf(
  queries: readonly Query[],
  path: string,
): { readonly query: Query; readonly parameters: QueryParameters } {
  const segments = path.split('/').map(decodeSegment);
  let found: { query: Query; parameters: QueryParameters } | undefined;
  for (const query of queries) {
    const parameters = matched(query.path.split('/'), segments);
    if (parameters === undefined) continue;
    const isNarrower =
      found === undefined || Object.keys(parameters).length < Object.keys(found.parameters).length;
    if (isNarrower) found = { query, parameters };
  }
  if (found === undefined) throw new WitanError('query/unknown', path);
  return found;
}

function withOptions(query: Query, parameters: QueryParameters, options: string): Asked {
  const { listing, log, history } = query;
  if (log !== undefined) {
    const { limit, from } = pageOf(options, NO_PREFIX);
    const first = from === undefined ? 0 : indexIn(options, from);
    return { query, parameters, ...logPage(log, parameters, first, limit) };
  }
  if (history !== undefined) {
    const { limit, from } = pageOf(options, NO_PREFIX);
    const part = { limit, before: from && linkIn(options, from) };
    return {
      ...{ query, parameters, proof: 'history' },
      questions: [{ ask: 'key', key: history.key(parameters), values: true, past: part }],
      answer: (reader) => history.answer(reader, parameters, part),
    };
  }
  if (listing === undefined) throw new WitanError('query/no-list', query.path);
  const prefix = listing.prefix(parameters);
  if (options === 'proof=sum') {
    return {
      ...{ query, parameters, proof: 'sum', questions: [{ ask: 'total', prefix }] },
      answer(reader) {
        const { count, sum } = reader.total(prefix);
        return { count, sum: `${sum}` };
      },
    };
  }
  const { limit, from } = pageOf(options, prefix);
  return {
    ...{ query, parameters, proof: 'range' },
    questions: [{ ask: 'page', prefix, from, limit, values: true }],
    answer(reader) {
      const { entries, atEnd, total } = reader.page(prefix, from, limit);
      const last = entries.at(-1);
      const next = atEnd || last === undefined ? null : toHex(keyAfter(last.key));
      return {
        entries: entries.map(listing.row),
        total: { count: total.count, sum: `${total.sum}` },
        next,
      };
    },
  };
}

const NO_PREFIX = new Uint8Array(0);
const INDEX_LENGTH = 8;

function indexIn(options: string, from: Uint8Array): number {
  if (from.length !== INDEX_LENGTH) refuseOptions(options);
  // The first 11 bits of a safe integer are zero.
  if ((from[0] as number) > 0 || (from[1] as number) > 31) refuseOptions(options);
  return new ByteReader(from).u64();
}

function linkIn(options: string, from: Uint8Array): VersionLink {
  try {
    return decodeVersionLink(from);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return refuseOptions(options);
  }
}

/** Entries of a log from an index on; null where there is no log. */
export function logPage(
  { key: keyOf, row }: LogListing,
  parameters: QueryParameters,
  from: number,
  limit: number,
): Pick<Asked, 'proof' | 'questions' | 'answer'> {
  const question = { ask: 'log', key: keyOf(parameters), from, limit } as const;
  return {
    proof: 'range',
    questions: [question],
    answer(reader) {
      const part = reader.log(question);
      if (!part.present) return null;
      const { size, root, entries } = part;
      const end = Math.min(from, size) + entries.length;
      const next = new ByteWriter(INDEX_LENGTH).u64(end).finish();
      return {
        size,
        root: toHex(root),
        entries: entries.map((entry, i) => row(from + i, entry)),
        next: end < size ? toHex(next) : null,
      };
    },
  };
}

function pageOf(
  options: string,
  prefix: Uint8Array,
): { readonly limit: number; readonly from: Uint8Array | undefined } {
  const [first = '', second, ...more] = options.split('&');
  const text = first.startsWith('limit=') ? first.slice('limit='.length) : '';
  const limit = Number(text);
  const isLimit = Number.isInteger(limit) && limit > 0 && limit <= statePageEntriesMax;
  if (!isLimit || `${limit}` !== text || more.length > 0) refuseOptions(options);
  if (second === undefined) return { limit, from: undefined };
  const hex = second.startsWith('from=') ? second.slice('from='.length) : '';
  const from = fromHex(hex);
  const isKey = from !== undefined && from.length > 0 && from.length <= stateKeyBytesMax;
  const isBelow = prefix.every((byte, i) => from?.[i] === byte);
  if (!isKey || !isBelow || toHex(from) !== hex) refuseOptions(options);
  return { limit, from };
}

function refuseOptions(options: string): never {
  throw new WitanError(
    'usage/invalid',
    `?${options}: not limit=1 to ${statePageEntriesMax}&from=KEY`,
  );
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (cause) {
    throw new WitanError('usage/invalid', 'a path that is not percent-encoded', { cause });
  }
}

function matched(
  template: readonly string[],
  segments: readonly string[],
): QueryParameters | undefined {
  if (template.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [i, part] of template.entries()) {
    const segment = segments[i] as string;
    if (part.startsWith('{')) parameters[part.slice(1, -1)] = segment;
    else if (part !== segment) return undefined;
  }
  return parameters;
}
