// What can be asked of the past of a record: every version that it ever had.

import { toHex } from '@witan/ledger/bytes';
import { DecodeError } from '@witan/ledger/problems';
import {
  decodeVersionLink,
  encodeVersionLink,
  type HistoryPart,
  linkBefore,
  type PastStep,
  type VersionLink,
} from '@witan/ledger/state-history';
import type { Table } from '../store/tables.ts';
import type { AskedPart, Json, Query, QueryParameters } from './query.ts';
import { recordView, versionView } from './query-kinds.ts';
import { NO_PREFIX, pageOf, refuseOptions } from './query-pages.ts';
import { readStored } from './reader.ts';

/**
 * One record, present or absent, and every version that it ever had, or those of a page, the newest
 * of which come first; within a page the oldest does.
 */
export function historyQuery<K, V>(
  path: string,
  says: string,
  records: Table<K, V>,
  keyOf: (parameters: QueryParameters) => K,
  view: (key: K, record: V) => Json,
): Query {
  const partOf = (parameters: QueryParameters, part: HistoryPart): AskedPart => {
    const key = records.key(keyOf(parameters));
    return {
      proof: 'history',
      questions: [{ ask: 'key', key, values: true, past: part }],
      answer(reader) {
        const record = recordView(reader, records, keyOf(parameters), view);
        if (record === null) return null;
        const steps = reader.past(key, part);
        const past = steps.map((step) => pastView(records, key, step, view));
        if (part.limit === undefined) return { ...record, past };
        const link = linkBefore(steps);
        const next = link === undefined ? null : toHex(encodeVersionLink(link));
        return { ...record, past, next };
      },
    };
  };
  return {
    ...{ path, proof: 'history', says },
    questions: (parameters) => partOf(parameters, WHOLE).questions,
    answer: (reader, parameters) => partOf(parameters, WHOLE).answer(reader),
    options(parameters, options) {
      const { limit, from } = pageOf(options, NO_PREFIX);
      return partOf(parameters, { limit, before: from && linkIn(options, from) });
    },
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
  const ended = { endedHeight: step.height, endedBy: toHex(step.txid) };
  return { ...versionView(readStored(records, { key, value }), view), ...ended };
}

function linkIn(options: string, from: Uint8Array): VersionLink {
  try {
    return decodeVersionLink(from);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return refuseOptions(options);
  }
}
