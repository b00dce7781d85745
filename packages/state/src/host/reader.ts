// Reads of one version of the state, through what a node holds or through what a proof opened: a
// query answers from either, so a citizen's program sees what the server saw, or an error.

import { must, VerifyError } from '@witan/ledger/problems';
import type { HistoryPart, PastStep } from '@witan/ledger/state-history';
import type { LogAnswer, LogQuestion } from '@witan/ledger/state-log';
import type { OpenedTree, StateEntry } from '@witan/ledger/state-proof';
import {
  judgeKey,
  judgePage,
  judgeRange,
  judgeTotal,
  type StateQuestion,
  type StateRange,
  type StateTotal,
} from '@witan/ledger/state-proof-verdict';
import { decodeValue, type StateRecord } from '@witan/ledger/state-value';
import type { Table } from '../store/tables.ts';

/** What is kept under a key, read whole. */
export interface StoredValue {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
}

/** Some entries of a collection, in key order, and the total of the whole. */
export interface StatePage {
  readonly entries: readonly StoredValue[];
  /** Nothing of the collection follows the last entry. */
  readonly atEnd: boolean;
  readonly total: StateTotal;
}

export interface StateReader {
  get(key: Uint8Array): Uint8Array | undefined;
  /** Complete and ascending. */
  entries(range: StateRange): Iterable<StoredValue>;
  total(prefix: Uint8Array): StateTotal;
}

/** What queries read besides. */
export interface QueryReader extends StateReader {
  /** The first `limit` entries at or after `from`. */
  page(prefix: Uint8Array, from: Uint8Array | undefined, limit: number): StatePage;
  /** Every version that the record had before, oldest first. */
  past(key: Uint8Array, part: HistoryPart): readonly PastStep[];
  /** A part of the log with this head. */
  log(question: LogQuestion): LogAnswer;
}

/** A record with the header that the host keeps before it. */
export interface Stored<K, V> {
  readonly key: K;
  readonly record: V;
  readonly header: StateRecord;
}

/** What a verified receipt opened. */
export interface Opened {
  readonly opened: OpenedTree;
  /** Checked against the one record that was asked for. */
  readonly past: readonly PastStep[];
  /** Verdicts on the questions, in their order: that on a part of a log is read from them. */
  readonly answers?: readonly (
    | { readonly ask: Exclude<StateQuestion['ask'], 'log'> }
    | LogAnswer
  )[];
}

/** Reads through an opened proof; whatever the proof leaves out is an error, never "absent". */
export function proofReader({ opened, past, answers = [] }: Opened): QueryReader {
  return {
    get(key) {
      const verdict = judgeKey(opened, key);
      return verdict.present ? disclosed(verdict).value : undefined;
    },
    entries: (range) => judgeRange(opened, range).map(disclosed),
    page(prefix, from, limit) {
      const page = judgePage(opened, prefix, from, limit);
      return { ...page, entries: page.entries.map(disclosed) };
    },
    total: (prefix) => judgeTotal(opened, prefix),
    past: () => past,
    log() {
      const found = answers.find((answer) => answer.ask === 'log');
      if (found === undefined) throw new VerifyError('proof/not-covered', 'a log');
      return found;
    },
  };
}

/** Reads what a node holds. */
export function heldReader(
  state: StateReader,
  past: QueryReader['past'],
  log: (question: LogQuestion) => LogAnswer,
): QueryReader {
  return {
    get: (key) => state.get(key),
    entries: (range) => state.entries(range),
    total: (prefix) => state.total(prefix),
    page(prefix, from, limit) {
      const entries: StoredValue[] = [];
      let atEnd = true;
      for (const entry of state.entries({ prefix, from })) {
        atEnd = entries.length < limit;
        if (!atEnd) break;
        entries.push(entry);
      }
      return { entries, atEnd, total: state.total(prefix) };
    },
    past,
    log,
  };
}

function disclosed(entry: StateEntry): StoredValue {
  if (entry.value === undefined) throw new VerifyError('proof/not-covered', 'value withheld');
  return { key: entry.key, value: entry.value };
}

/** PROOF-4: the header's flags are those that the table declares. Throws VerifyError. */
export function readStored<K, V>(table: Table<K, V>, stored: StoredValue): Stored<K, V> {
  const header = decodeValue(stored.value);
  if (header === undefined) throw new VerifyError('proof/value', 'an index entry');
  const record = table.payload.decode(header.payload);
  const amount = table.amount(record);
  if (amount !== header.amount || (header.historyHead !== undefined) !== table.history) {
    throw new VerifyError('proof/value', 'header of a record');
  }
  return { key: table.parts(stored.key), record, header };
}

/** The record under a key, with its header. */
export function readRecord<K, V>(
  reader: StateReader,
  table: Table<K, V>,
  parts: K,
): Stored<K, V> | undefined {
  const key = table.key(parts);
  const value = reader.get(key);
  return value === undefined ? undefined : readStored(table, { key, value });
}

/** All records of a collection, in key order. */
export function readAll<K, V>(
  reader: StateReader,
  table: Table<K, V>,
  parts: Partial<K>,
): Stored<K, V>[] {
  must(table.kind !== 'index', 'index entries hold no record');
  const found: Stored<K, V>[] = [];
  for (const stored of reader.entries({ prefix: table.prefix(parts) })) {
    found.push(readStored(table, stored));
  }
  return found;
}
