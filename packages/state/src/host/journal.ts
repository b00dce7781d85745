// Writes of a block, and within it of a transaction: what a refused transaction wrote is dropped
// whole (OVER-5). When a transaction is kept, the host gives each record its header, its place in
// the version chain (state.md §5) and its index entries.

import { byteName, compareBytes, equalBytes } from '@witan/ledger/bytes';
import { type Hash, sha256 } from '@witan/ledger/hash';
import { logEntryBytesMax } from '@witan/ledger/limits';
import { appendToFrontier, completedNodes, EMPTY_FRONTIER, leafHash } from '@witan/ledger/merkle';
import { must, WitanError } from '@witan/ledger/problems';
import { extendHistory, FIRST_HISTORY_HEAD } from '@witan/ledger/state-history';
import { decodeValue, encodeRecord, INDEX_MARKER } from '@witan/ledger/state-value';
import type { StateView } from '../store/state-view.ts';
import type { AnyTable, LogTable, Table } from '../store/tables.ts';
import type { Write } from '../store/update.ts';
import type { LogEntry } from './log-entries.ts';
import type { AnyIndex, Module } from './module.ts';

/** One version that a record had. */
export interface PastVersion {
  readonly key: Uint8Array;
  /** Who replaced it; zero when a block hook did. */
  readonly txid: Hash;
  readonly value: Uint8Array;
}

/** A record that a transaction leaves behind, or, without one, deletes. */
interface Draft {
  readonly table: AnyTable;
  readonly key: Uint8Array;
  readonly record: unknown;
}

/** Final bytes of a key in this block; the record saves the next reader from decoding. */
interface Final extends Write {
  readonly record: unknown;
}

interface Before {
  readonly value: Uint8Array;
  readonly record: unknown;
}

const NO_ENTRIES: readonly [string, Final][] = [];

type Indexes = ReadonlyMap<number, readonly AnyIndex[]>;

export class Journal {
  readonly #view: StateView;
  readonly #indexes: Indexes;
  readonly #height: number;
  readonly #finals = new Map<string, Final>();
  /** What the parent state holds, as far as this block has read it. */
  readonly #read = new Map<string, Before | undefined>();
  readonly #past: PastVersion[] = [];
  /** Entries per collection of an event table, once this block has added to it. */
  readonly #counts = new Map<string, number>();
  readonly #drafts = new Map<string, Draft>();
  readonly #draftCounts = new Map<string, number>();
  readonly #entries: LogEntry[] = [];
  readonly #draftEntries: LogEntry[] = [];

  constructor(view: StateView, indexes: Indexes, height: number) {
    this.#view = view;
    this.#indexes = indexes;
    this.#height = height;
  }

  get<K, V>(table: Table<K, V>, parts: K): V | undefined {
    const key = table.key(parts);
    const name = byteName(key);
    const draft = this.#drafts.get(name);
    if (draft !== undefined) return draft.record as V | undefined;
    const final = this.#finals.get(name);
    if (final !== undefined) return final.record as V | undefined;
    return this.#inParent(table, name, key)?.record as V | undefined;
  }

  #inParent(table: AnyTable, name: string, key: Uint8Array): Before | undefined {
    const known = this.#read.get(name);
    if (known !== undefined || this.#read.has(name)) return known;
    const value = this.#view.get(key);
    const before = value && { value, record: decoded(table, value) };
    this.#read.set(name, before);
    return before;
  }

  put<K, V>(table: Table<K, V>, parts: K, record: V): void {
    must(table.kind === 'records', 'only records are put');
    this.#draft(table, table.key(parts), record);
  }

  delete<K, V>(table: Table<K, V>, parts: K): void {
    must(table.kind === 'records' && table.deletable, 'this table keeps its records');
    this.#draft(table, table.key(parts), undefined);
  }

  append<K extends { seq: number }, V>(
    table: Table<K, V>,
    parts: Omit<K, 'seq'>,
    record: V,
  ): number {
    must(table.kind === 'events', 'only events are appended');
    const prefix = table.prefix(parts as Partial<K>);
    const name = byteName(prefix);
    const seq =
      this.#draftCounts.get(name) ?? this.#counts.get(name) ?? this.#view.total(prefix).count;
    this.#draftCounts.set(name, seq + 1);
    this.#draft(table, table.key({ ...parts, seq } as K), record);
    return seq;
  }

  /** Adds to a log, and returns the index of the entry. */
  appendEntry<K, E>(table: LogTable<K, E>, parts: K, content: E): number {
    must(table.kind === 'log', 'only a log has entries');
    const entry = table.entry.encode(content);
    must(entry.length <= logEntryBytesMax, 'an entry of a log is short');
    const head = this.get(table, parts) ?? EMPTY_FRONTIER;
    const leaf = leafHash(entry);
    const key = table.key(parts);
    const nodes = completedNodes(head, leaf);
    this.#draft(table, key, appendToFrontier(head, leaf));
    this.#draftEntries.push({ key, index: head.size, entry, nodes });
    return head.size;
  }

  #draft(table: AnyTable, key: Uint8Array, record: unknown): void {
    this.#drafts.set(byteName(key), { table, key, record });
  }

  /** Forgets what the current transaction wrote. */
  drop(): void {
    this.#drafts.clear();
    this.#draftCounts.clear();
    this.#draftEntries.length = 0;
  }

  /**
   * Keeps what the current transaction wrote: one version of each record, however often written.
   * A record that cannot be encoded throws before anything is kept.
   */
  keep(txid: Hash): void {
    const finals: [string, Final][] = [];
    const past: PastVersion[] = [];
    for (const [name, draft] of this.#drafts) {
      const before = this.#before(draft.table, name, draft.key);
      if (before === undefined && draft.record === undefined) continue;
      const value = this.#valueOf(draft, before?.value, txid, past);
      finals.push([name, { key: draft.key, value, record: draft.record }]);
      finals.push(...this.#indexEntries(draft, before?.record));
    }
    for (const [name, final] of finals) this.#finals.set(name, final);
    for (const [name, count] of this.#draftCounts) this.#counts.set(name, count);
    this.#past.push(...past);
    this.#entries.push(...this.#draftEntries);
    this.drop();
  }

  /** Value and record as the transactions before left them. */
  #before(table: AnyTable, name: string, key: Uint8Array): Before | undefined {
    const final = this.#finals.get(name);
    if (final === undefined) return this.#inParent(table, name, key);
    return final.value && { value: final.value, record: final.record };
  }

  #valueOf(
    { table, key, record }: Draft,
    before: Uint8Array | undefined,
    txid: Hash,
    past: PastVersion[],
  ): Uint8Array | undefined {
    if (record === undefined) return undefined;
    const previous = before === undefined ? undefined : decodeValue(before);
    const recVersion = (previous?.recVersion ?? 0) + 1;
    let historyHead = table.history ? FIRST_HISTORY_HEAD : undefined;
    if (previous?.historyHead !== undefined && before !== undefined) {
      const previousValue = sha256(before);
      const step = { version: recVersion, height: this.#height, txid, previousValue };
      historyHead = extendHistory(previous.historyHead, step);
      past.push({ key, txid, value: before });
    }
    return encodeRecord({
      amount: table.amount(record),
      recVersion,
      updatedHeight: this.#height,
      historyHead,
      salt: undefined,
      payload: table.payload.encode(record),
    });
  }

  /** What moves in the indexes of a table; an entry says all in its key. */
  #indexEntries({ table, key, record }: Draft, before: unknown): readonly [string, Final][] {
    const indexes = this.#indexes.get(table.id);
    if (indexes === undefined) return NO_ENTRIES;
    const changed: [string, Final][] = [];
    const set = (entry: Uint8Array, value: Uint8Array | undefined): void => {
      changed.push([byteName(entry), { key: entry, value, record: undefined }]);
    };
    for (const index of indexes) {
      const old = before === undefined ? undefined : index.entry(key, before);
      const fresh = record === undefined ? undefined : index.entry(key, record);
      if (old !== undefined && fresh !== undefined && equalBytes(old, fresh)) continue;
      if (old !== undefined) set(old, undefined);
      if (fresh !== undefined) set(fresh, INDEX_MARKER);
    }
    return changed;
  }

  /** One final value per key, ascending: the write set of the block. */
  writes(): Write[] {
    return [...this.#finals.values()].sort((a, b) => compareBytes(a.key, b.key));
  }

  get past(): readonly PastVersion[] {
    return this.#past;
  }

  /** What was appended to logs. */
  get entries(): readonly LogEntry[] {
    return this.#entries;
  }
}

/** A row that does not decode is damage of this node, and no reason to refuse a transaction. */
function decoded<K, V>(table: Table<K, V>, value: Uint8Array): V {
  try {
    const header = decodeValue(value);
    must(header !== undefined, 'a record where an index entry lies');
    return table.payload.decode(header.payload);
  } catch (cause) {
    throw new WitanError('state/row-damaged', table.path, { cause });
  }
}

/** The indexes that a write to each table keeps. */
export function indexesByTable(
  modules: readonly Module[],
): ReadonlyMap<number, readonly AnyIndex[]> {
  const indexes = new Map<number, AnyIndex[]>();
  for (const module of modules) {
    for (const index of module.indexes) {
      indexes.set(index.of, [...(indexes.get(index.of) ?? []), index]);
    }
  }
  return indexes;
}
