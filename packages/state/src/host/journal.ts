// Writes of a block, and within it of a transaction: what a refused transaction wrote is dropped
// whole (OVER-5). When a transaction is kept, the host gives each record its header, its place in
// the version chain (state.md §5) and its index entries.

import { byteName, bytesHash, compareBytes, equalBytes } from '@witan/ledger/bytes';
import { type Hash, sha256 } from '@witan/ledger/hash';
import { logEntryBytesMax } from '@witan/ledger/limits';
import { appendToFrontier, completedNodes, EMPTY_FRONTIER, leafHash } from '@witan/ledger/merkle';
import { must, WitanError } from '@witan/ledger/problems';
import { extendHistory, FIRST_HISTORY_HEAD } from '@witan/ledger/state-history';
import { decodeValue, encodeRecord, INDEX_MARKER } from '@witan/ledger/state-value';
import type { StateView } from '../store/state-view.ts';
import type { AnyTable, LogTable, Table } from '../store/tables.ts';
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

/** A key that this block has read or written, as the transactions before left it. */
class Cell implements Write {
  readonly key: Uint8Array;
  /** Another key with the same hash. */
  readonly next: Cell | undefined;
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
  /** What the current transaction leaves behind. */
  draft: Draft | undefined;

  constructor(key: Uint8Array, next: Cell | undefined) {
    this.key = key;
    this.next = next;
  }
}

/** A record that a transaction leaves behind, or, without one, deletes. */
interface Draft {
  readonly table: AnyTable;
  readonly record: unknown;
}

/** The next value of a record, and where its version chain stands with it. */
interface Version extends Pick<Cell, 'value' | 'recVersion' | 'historyHead'> {
  readonly cell: Cell;
  readonly record: unknown;
}

const NO_INDEXES: readonly AnyIndex[] = [];
const NO_VERSION = { recVersion: 0, historyHead: undefined };

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
    const cell = this.#cell(table.key(parts));
    if (cell.draft !== undefined) return cell.draft.record as V | undefined;
    this.#learn(table, cell);
    return cell.record as V | undefined;
  }

  #cell(key: Uint8Array): Cell {
    const hash = bytesHash(key, this.#basis);
    const first = this.#cells.get(hash);
    for (let cell = first; cell !== undefined; cell = cell.next) {
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
    const cell = this.#cell(key);
    if (cell.draft === undefined) this.#drafted.push(cell);
    cell.draft = { table, record };
  }

  /** Forgets what the current transaction wrote. */
  drop(): void {
    for (const cell of this.#drafted) cell.draft = undefined;
    this.#drafted.length = 0;
    this.#draftCounts.clear();
    this.#draftEntries.length = 0;
  }

  /**
   * Keeps what the current transaction wrote: one version of each record, however often written.
   * A record that cannot be encoded throws before anything is kept.
   */
  keep(txid: Hash): void {
    const versions: Version[] = [];
    const moved: Write[] = [];
    for (const cell of this.#drafted) {
      const { table, record } = cell.draft as Draft;
      this.#learn(table, cell);
      if (cell.value === undefined && record === undefined) continue;
      versions.push(this.#versionOf(cell, table, record, txid));
      this.#moveIndexEntries(cell, table, record, moved);
    }
    for (const { cell, value, record, recVersion, historyHead } of versions) {
      if (cell.historyHead !== undefined && historyHead !== undefined && cell.value !== undefined) {
        this.#past.push({ key: cell.key, txid, value: cell.value });
      }
      this.#write(cell, value);
      cell.record = record;
      cell.recVersion = recVersion;
      cell.historyHead = historyHead;
    }
    if (versions.some(({ cell }) => isOfOffices(cell.key))) this.#officesRevision += 1;
    for (const { key, value } of moved) this.#write(this.#cell(key), value);
    for (const [name, count] of this.#draftCounts) this.#counts.set(name, count);
    this.#entries.push(...this.#draftEntries);
    this.drop();
  }

  #write(cell: Cell, value: Uint8Array | undefined): void {
    if (!cell.isWritten) this.#written.push(cell);
    cell.isKnown = true;
    cell.isWritten = true;
    cell.value = value;
  }

  #versionOf(cell: Cell, table: AnyTable, record: unknown, txid: Hash): Version {
    if (record === undefined) return { cell, record, value: undefined, ...NO_VERSION };
    const recVersion = cell.recVersion + 1;
    let historyHead = table.history ? FIRST_HISTORY_HEAD : undefined;
    if (cell.historyHead !== undefined) {
      const previousValue = this.#valueHash(cell);
      const step = { version: recVersion, height: this.#height, txid, previousValue };
      historyHead = extendHistory(cell.historyHead, step);
    }
    const value = encodeRecord({
      amount: table.amount(record),
      recVersion,
      updatedHeight: this.#height,
      historyHead,
      salt: undefined,
      payload: table.payload.encode(record),
    });
    return { cell, value, record, recVersion, historyHead };
  }

  /** The tree has the hash of what the parent state holds. */
  #valueHash(cell: Cell): Hash {
    if (!cell.isWritten) return this.#view.valueHashOf(cell.leaf);
    return sha256(cell.value as Uint8Array);
  }

  /** What moves in the indexes of a table; an entry says all in its key. */
  #moveIndexEntries(cell: Cell, table: AnyTable, record: unknown, moved: Write[]): void {
    const { key, record: before } = cell;
    for (const index of this.#indexes.get(table.id) ?? NO_INDEXES) {
      const old = before === undefined ? undefined : index.entry(key, before);
      const fresh = record === undefined ? undefined : index.entry(key, record);
      if (old !== undefined && fresh !== undefined && equalBytes(old, fresh)) continue;
      if (old !== undefined) moved.push({ key: old, value: undefined });
      if (fresh !== undefined) moved.push({ key: fresh, value: INDEX_MARKER });
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
