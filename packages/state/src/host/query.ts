// Queries that a module declares: the path people ask by, the questions that a proof must answer,
// and how the answer is read from it. Questions follow from the path alone (PROOF-1).

import { WitanError } from '@witan/ledger/problems';
import type { StateQuestion } from '@witan/ledger/state-proof-verdict';
import type { StateReader } from './reader.ts';

/** `inclusion` proves presence or absence; `history` adds the version chain of the record. */
export type ProofKind = 'inclusion' | 'range' | 'sum' | 'history';

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

export interface Query {
  /** For example `land/parcels/{parcel}`. */
  readonly path: string;
  readonly proof: ProofKind;
  /** One sentence: what a verified answer says. */
  readonly says: string;
  /** Throws WitanError `usage/invalid` for a parameter that cannot be one. */
  readonly questions: (parameters: QueryParameters) => readonly StateQuestion[];
  /** Null when there is no such record: absence is an answer. */
  readonly answer: (reader: StateReader, parameters: QueryParameters) => Json;
}

/** A path that was matched with a declared query. */
export interface Asked {
  readonly query: Query;
  readonly parameters: QueryParameters;
  readonly questions: readonly StateQuestion[];
}

/**
 * Finds the query of a path such as `land/parcels/106-54`; segments are percent-decoded. Literal
 * segments win over parameters. Throws WitanError `query/unknown` when there is none.
 */
export function askedBy(queries: readonly Query[], path: string): Asked {
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
  return { ...found, questions: found.query.questions(found.parameters) };
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
