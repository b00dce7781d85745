// Queries that a module declares: the path people ask by, the questions that a proof must answer,
// and how the answer is read from it. Questions follow from the path alone (PROOF-1).
//
// A path may carry options behind a question mark, each question in one written form only
// (query-pages.ts).

import { WitanError } from '@witan/ledger/problems';
import type { StateQuestion } from '@witan/ledger/state-proof-verdict';
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
  /**
   * What may be asked of it behind a question mark. Throws WitanError `usage/invalid` for options
   * that cannot be, or are not written in their one form.
   */
  readonly options?: (parameters: QueryParameters, options: string) => AskedPart;
}

/** A question as it is asked: all of it, or by its options a part. */
export interface AskedPart {
  /** A list may be asked for its sum alone. */
  readonly proof: ProofKind;
  readonly questions: readonly StateQuestion[];
  readonly answer: (reader: QueryReader) => Json;
}

/** A path that was matched with a declared query. */
export interface Asked extends AskedPart {
  readonly query: Query;
  readonly parameters: QueryParameters;
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
  if (mark >= 0) {
    if (query.options === undefined) throw new WitanError('query/no-list', query.path);
    return { query, parameters, ...query.options(parameters, question.slice(mark + 1)) };
  }
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
