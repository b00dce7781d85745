// What can be asked of a log: its head, its entries, and whether it only grew.

import { ByteReader, ByteWriter, toHex } from '@witan/ledger/bytes';
import { frontierRoot } from '@witan/ledger/frontier';
import type { LogTable } from '../store/log-tables.ts';
import type { AskedPart, Json, Query, QueryParameters } from './query.ts';
import { recordQuery } from './query-kinds.ts';
import { NO_PREFIX, pageOf, refuseOptions } from './query-pages.ts';
import { invalid, numberParameter } from './query-parameters.ts';

/** All entries of a log, which can be asked for in pages. */
interface LogListing {
  /** Of the head. */
  readonly key: (parameters: QueryParameters) => Uint8Array;
  readonly row: (index: number, entry: Uint8Array) => Json;
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
      options(parameters, options) {
        const { limit, from } = pageOf(options, NO_PREFIX);
        return logPage(all, parameters, from === undefined ? 0 : indexIn(options, from), limit);
      },
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

const INDEX_LENGTH = 8;

function indexIn(options: string, from: Uint8Array): number {
  if (from.length !== INDEX_LENGTH) refuseOptions(options);
  // The first 11 bits of a safe integer are zero.
  if ((from[0] as number) > 0 || (from[1] as number) > 31) refuseOptions(options);
  return new ByteReader(from).u64();
}

/** Entries of a log from an index on; null where there is no log. */
function logPage(
  { key: keyOf, row }: LogListing,
  parameters: QueryParameters,
  from: number,
  limit: number,
): AskedPart {
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
