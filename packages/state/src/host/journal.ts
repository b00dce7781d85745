// Writes of a block, and within it of a transaction: what a refused transaction wrote is dropped
// whole (OVER-5). When a transaction is kept, the host gives each record its header, its place in
// the version chain (state.md §5) and its index entries.

import { byteName, bytesHash, compareBytes, equalBytes } from '@witan/ledger/bytes';
import { appendToFrontier, completedNodes, EMPTY_FRONTIER } from '@witan/ledger/frontier';
import { HASH_LENGTH, type Hash, sha256 } from '@witan/ledger/hash';
import { logEntryBytesMax } from '@witan/ledger/limits';
import { leafHash } from '@witan/ledger/merkle';
import { must, WitanError } from '@witan/ledger/problems';
import { extendHistory, FIRST_HISTORY_HEAD } from '@witan/ledger/state-history';
import { decodeValue, encodeRecord, INDEX_MARKER } from '@witan/ledger/state-value';
import type { LogTable } from '../store/log-tables.ts';
import { encodePayload } from '../store/payload.ts';
import type { StateView } from '../store/state-view.ts';
import type { AnyTable, Table } from '../store/tables.ts';
import { NO_NODE, type Node } from '../store/tree.ts';
import type { Write } from '../store/update.ts';
import { GOVERNANCE } from './budgets.ts';
import type { LogEntry } from './log-entries.ts';
import type { AnyIndex, Module } from './module.ts';

/** One version that a record had. */
export interface PastVersion {
  readonly key: Uint8Array;
  /** Who replaced it; zero when a block hook did. */
  readonly txid: Hash;
  readonly value: Uint8Array;
}

/** A value of a record, and where its version chain stands with it. */
interface Version {
  readonly value: Uint8Array | undefined;
  readonly recVersion: number;
  readonly historyHead: Hash | undefined;
}

const UNCHANGED: Version = { value: undefined, recVersion: 0, historyHead: undefined };
const DELETED: Version = { ...UNCHANGED };

/** A key that this block has read or written, as the transactions before left it. */
class Cell implements Write {
  readonly key: Uint8Array;
  /** Another key with the same hash. */
  readonly other: Cell | undefined;
  /** Whether the parent state was asked, or something was written: until then nothing is known. */
  isKnown = false;
  isWritten = false;
  /** Of the parent state, as long as nothing was written. */
  leaf: Node = NO_NODE;
  value: Uint8Array | undefined;
  record: unknown;
  /** What its value says of its past; 0 where there is none. */
  recVersion = 0;
  historyHead: Hash | undefined;
  /** Of what the current transaction leaves behind, if it does; a record of undefined deletes. */
  draftTable: AnyTable | undefined;
  draftRecord: unknown;
  /** What comes of it, once all of the transaction is known to be sound. */
  next: Version = UNCHANGED;

  constructor(key: Uint8Array, other: Cell | undefined) {
    this.key = key;
    this.other = other;
  }
}

/** Of the version that is replaced: it goes into another hash at once. */
const previousValue: Hash = new Uint8Array(HASH_LENGTH);

const NO_INDEXES: readonly AnyIndex[] = [];

type Indexes = ReadonlyMap<number, readonly AnyIndex[]>;

export class Journal {
  readonly #view: StateView;
  readonly #indexes: Indexes;
  readonly #height: number;
  /** Nobody knew it who signed what this block reads, so nobody chose keys with one hash. */
  readonly #basis: number;
  /** By the hash of their keys. */
  readonly #cells = new Map<number, Cell>();
  readonly #written: Cell[] = [];
  readonly #past: PastVersion[] = [];
  /** Entries per collection of an event table, once this block has added to it. */
  readonly #counts = new Map<string, number>();
  readonly #drafted: Cell[] = [];
  /** What it moves in indexes. */
  readonly #moved: Write[] = [];
  /** What was asked for last. */
  readonly #asked: { table?: AnyTable; parts?: unknown; cell?: Cell } = {};
  readonly #draftCounts = new Map<string, number>();
  #officesRevision = 0;
  readonly #entries: LogEntry[] = [];
  readonly #draftEntries: LogEntry[] = [];

  /** Of the block at this height above `parent`, whose state the view is of. */
  constructor(view: StateView, indexes: Indexes, height: number, parent: Hash) {
    this.#view = view;
    this.#indexes = indexes;
    this.#height = height;
    this.#basis = bytesHash(parent);
  }

  get<K, V>(table: Table<K, V>, parts: K): V | undefined {
    const cell = this.#cellOf(table, parts);
    if (cell.draftTable !== undefined) return cell.draftRecord as V | undefined;
    this.#learn(table, cell);
    return cell.record as V | undefined;
  }

  /** Whoever reads a record and writes it then names it by one object, which stays as it is. */
  #cellOf<K, V>(table: Table<K, V>, parts: K): Cell {
    const asked = this.#asked;
    if (asked.table !== table || asked.parts !== parts) {
      asked.cell = this.#cell(table.key(parts));
      asked.table = table;
      asked.parts = parts;
    }
    return asked.cell as Cell;
  }

  #cell(key: Uint8Array): Cell {
    const hash = bytesHash(key, this.#basis);
    const first = this.#cells.get(hash);
    for (let cell = first; cell !== undefined; cell = cell.other) {
      if (equalBytes(cell.key, key)) return cell;
    }
    const cell = new Cell(key, first);
    this.#cells.set(hash, cell);
    return cell;
  }

  /** Asks the parent state, once. A row that does not decode is damage of this node (MOD-9). */
  #learn(table: AnyTable, cell: Cell): void {
    if (cell.isKnown) return;
    const leaf = this.#view.leafOf(cell.key);
    if (leaf !== NO_NODE) {
      const value = this.#view.valueOf(leaf);
      try {
        const header = decodeValue(value);
        must(header !== undefined, 'a record where an index entry lies');
        cell.record = table.payload.decode(header.payload);
        cell.recVersion = header.recVersion;
        cell.historyHead = header.historyHead;
      } catch (cause) {
        throw new WitanError('state/row-damaged', table.path, { cause });
      }
      cell.value = value;
      cell.leaf = leaf;
    }
    cell.isKnown = true;
  }

  put<K, V>(table: Table<K, V>, parts: K, record: V): void {
    must(table.kind === 'records', 'only records are put');
    this.#draft(table, this.#cellOf(table, parts), record);
  }

  delete<K, V>(table: Table<K, V>, parts: K): void {
    must(table.kind === 'records' && table.deletable, 'this table keeps its records');
    this.#draft(table, this.#cellOf(table, parts), undefined);
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
    this.#draft(table, this.#cell(table.key({ ...parts, seq } as K)), record);
    return seq;
  }

  /** Adds to a log, and returns the index of the entry. */
  appendEntry<K, E>(table: LogTable<K, E>, parts: K, content: E): number {
    must(table.kind === 'log', 'only a log has entries');
    const entry = table.entry.encode(content);
    must(entry.length <= logEntryBytesMax, 'an entry of a log is short');
    const head = this.get(table, parts) ?? EMPTY_FRONTIER;
    const leaf = leafHash(entry);
    const cell = this.#cellOf(table, parts);
    const nodes = completedNodes(head, leaf);
    this.#draft(table, cell, appendToFrontier(head, leaf));
    this.#draftEntries.push({ key: cell.key, index: head.size, entry, nodes });
    return head.size;
  }

  #draft(table: AnyTable, cell: Cell, record: unknown): void {
    if (cell.draftTable === undefined) this.#drafted.push(cell);
    cell.draftTable = table;
    cell.draftRecord = record;
  }

  /** Forgets what the current transaction wrote. */
  drop(): void {
    for (const cell of this.#drafted) {
      cell.draftTable = undefined;
      cell.draftRecord = undefined;
      cell.next = UNCHANGED;
    }
    this.#drafted.length = 0;
    this.#moved.length = 0;
    this.#draftEntries.length = 0;
    // To clear a map makes a new one, even of an empty one.
    if (this.#draftCounts.size > 0) this.#draftCounts.clear();
  }

  /**
   * Keeps what the current transaction wrote: one version of each record, however often written.
   * A record that cannot be encoded throws before anything is kept.
   */
  keep(txid: Hash): void {
    for (const cell of this.#drafted) {
      const { draftTable: table, draftRecord: record } = cell;
      must(table !== undefined, 'what is drafted has a table');
      this.#learn(table, cell);
      if (cell.value === undefined && record === undefined) continue;
      cell.next = this.#versionOf(cell, table, record, txid);
      this.#moveIndexEntries(cell, table, record);
    }
    let touchesOffices = false;
    for (const cell of this.#drafted) {
      const { value, recVersion, historyHead } = cell.next;
      if (cell.next === UNCHANGED) continue;
      if (cell.historyHead !== undefined && historyHead !== undefined && cell.value !== undefined) {
        this.#past.push({ key: cell.key, txid, value: cell.value });
      }
      this.#write(cell, value);
      cell.record = cell.draftRecord;
      cell.recVersion = recVersion;
      cell.historyHead = historyHead;
      touchesOffices ||= isOfOffices(cell.key);
    }
    if (touchesOffices) this.#officesRevision += 1;
    for (const { key, value } of this.#moved) this.#write(this.#cell(key), value);
    for (const [name, count] of this.#draftCounts) this.#counts.set(name, count);
    for (const entry of this.#draftEntries) this.#entries.push(entry);
    this.drop();
  }

  #write(cell: Cell, value: Uint8Array | undefined): void {
    if (!cell.isWritten) this.#written.push(cell);
    cell.isKnown = true;
    cell.isWritten = true;
    cell.value = value;
  }

  #versionOf(cell: Cell, table: AnyTable, record: unknown, txid: Hash): Version {
    if (record === undefined) return DELETED;
    const recVersion = cell.recVersion + 1;
    let historyHead = table.history ? FIRST_HISTORY_HEAD : undefined;
    if (cell.historyHead !== undefined) {
      const [height, previous] = [this.#height, this.#previousValue(cell)];
      const step = { version: recVersion, height, txid, previousValue: previous };
      historyHead = extendHistory(cell.historyHead, step);
    }
    const value = encodeRecord({
      amount: table.amount(record),
      recVersion,
      updatedHeight: this.#height,
      historyHead,
      salt: undefined,
      payload: encodePayload(table.payload, record),
    });
    return { value, recVersion, historyHead };
  }

  /** The tree has the hash of what the parent state holds. Good until the next. */
  #previousValue(cell: Cell): Hash {
    if (!cell.isWritten) return this.#view.copyValueHash(cell.leaf, previousValue);
    return sha256(cell.value as Uint8Array, previousValue);
  }

  /** What moves in the indexes of a table; an entry says all in its key. */
  #moveIndexEntries(cell: Cell, table: AnyTable, record: unknown): void {
    const { key, record: before } = cell;
    for (const index of this.#indexes.get(table.id) ?? NO_INDEXES) {
      const old = before === undefined ? undefined : index.entry(key, before);
      const fresh = record === undefined ? undefined : index.entry(key, record);
      if (old !== undefined && fresh !== undefined && equalBytes(old, fresh)) continue;
      if (old !== undefined) this.#moved.push({ key: old, value: undefined });
      if (fresh !== undefined) this.#moved.push({ key: fresh, value: INDEX_MARKER });
    }
  }

  /** One final value per key, ascending: the write set of the block. */
  writes(): Write[] {
    return this.#written.sort((a, b) => compareBytes(a.key, b.key));
  }

  /** Another number once something changed that says who holds which office. */
  get officesRevision(): number {
    return this.#officesRevision;
  }

  get past(): readonly PastVersion[] {
    return this.#past;
  }

  /** What was appended to logs. */
  get entries(): readonly LogEntry[] {
    return this.#entries;
  }
}

/** Tables of the host and of governance: a key begins with the number of its module. */
function isOfOffices(key: Uint8Array): boolean {
  return (key[0] as number) <= GOVERNANCE;
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
