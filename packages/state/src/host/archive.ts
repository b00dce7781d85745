// What a node remembers of executed blocks, read from its rows and, until these are flushed, from
// memory: sealed headers, outcomes, events, and past versions of records.

import { ByteReader, byteName, equalBytes } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import {
  codeAt,
  decodeOutcomes,
  isExecuted,
  OUTCOME_LENGTH,
  type Outcome,
  TXID_AT,
} from '@witan/ledger/outcome';
import type { PastStep } from '@witan/ledger/state-history';
import type { StateRecord } from '@witan/ledger/state-value';
import { Portions } from '../store/portions.ts';
import type { Rows, RowWrite } from '../store/rows.ts';
import { decodePlacedEvents, type EventKind, eventKinds, type PlacedEvent } from './events.ts';
import { type Execution, isPostponed } from './execution.ts';
import { HeaderLog } from './header-log.ts';
import { isTileRow } from './header-tiles.ts';
import { areAllEntriesHere, gapIn, type LogGap } from './lacking-entries.ts';
import {
  compareEntries,
  type EntryAt,
  entryIn,
  entryRow,
  type HeldLog,
  logOf,
} from './log-entries.ts';
import {
  fetchedStep,
  type PastProgress,
  pastRow,
  progressIn,
  stepsIn,
  writtenOf,
} from './past-versions.ts';
import {
  decodeSealed,
  EVENTS_FROM_ROW,
  encodeMeta,
  encodeSealed,
  eventsRow,
  headerRow,
  META_ROW,
  type Meta,
  outcomesRow,
  type Placed,
  type Sealed,
} from './rows.ts';
import { PlaceList, TransactionIndex } from './transaction-index.ts';

/** All that a committed height adds. */
export interface HeightRecord {
  readonly meta: Meta;
  readonly sealed: Sealed;
  readonly execution: Execution;
  /** Rows of the versions that it replaced. */
  readonly past: readonly RowWrite[];
  /** Rows of the entries that it appended to logs. */
  readonly entries: readonly RowWrite[];
}

export class Archive {
  readonly #rows: Rows;
  /** Consecutive heights, the lowest first. */
  readonly #unflushed: HeightRecord[] = [];
  /** Rows of entries of those heights, by the byteName of their key. */
  readonly #entries = new Map<string, Uint8Array>();
  readonly #transactions: TransactionIndex;
  /** Of the sealed headers of all committed heights. */
  readonly headers: HeaderLog;

  /** `height`: up to which the rows stand; undefined for a new ledger. */
  constructor(rows: Rows, height: number | undefined) {
    this.#rows = rows;
    this.#transactions = new TransactionIndex(rows);
    const size = height === undefined ? 0 : height + 1;
    this.headers = new HeaderLog(rows, size, (at) => this.sealed(at));
  }

  add(record: HeightRecord): void {
    this.#unflushed.push(record);
    this.headers.append(record.sealed);
    for (const { key, value } of record.entries) {
      if (value !== undefined) this.#entries.set(byteName(key), value);
    }
  }

  /** Rows of all heights up to `upTo` that were not flushed. */
  *take(upTo: number): Generator<undefined, RowWrite[]> {
    const taken = this.#unflushed.filter(({ meta }) => meta.height <= upTo);
    const rows: RowWrite[] = [];
    let outcomes = 0;
    for (const { execution } of taken) outcomes += execution.outcomesRow.length / OUTCOME_LENGTH;
    const places = new PlaceList(outcomes);
    const portions = new Portions(outcomes);
    for (const record of taken) {
      rows.push(...rowsOf(record));
      yield* addPlaces(places, record, portions);
    }
    rows.push(...this.headers.take(upTo));
    rows.push(...(yield* this.#transactions.take(places.finish())));
    const last = taken.at(-1);
    if (last !== undefined) rows.push({ key: META_ROW, value: encodeMeta(last.meta) });
    return rows;
  }

  /** What was taken up to a height is durable. */
  flushed(upTo: number): void {
    this.#transactions.written();
    this.headers.flushed(upTo);
    const lowest = this.#unflushed[0]?.meta.height ?? 0;
    for (const { entries } of this.#unflushed.splice(0, Math.max(0, upTo + 1 - lowest))) {
      for (const { key } of entries) this.#entries.delete(byteName(key));
    }
  }

  #unflushedAt(height: number): HeightRecord | undefined {
    return this.#unflushed[height - (this.#unflushed[0]?.meta.height ?? 0)];
  }

  /** Header and result of a committed height. */
  sealed(height: number): Sealed | undefined {
    const record = this.#unflushedAt(height);
    if (record !== undefined) return record.sealed;
    const row = this.#rows.get(headerRow(height));
    return row === undefined ? undefined : decodeSealed(row);
  }

  /** Outcomes of a committed height, in order of execution. */
  outcomes(height: number): Outcome[] {
    const unflushed = this.#unflushedAt(height)?.execution.outcomesRow;
    const row = unflushed ?? this.#rows.get(outcomesRow(height));
    return row === undefined ? [] : decodeOutcomes(row);
  }

  /** The lowest height whose events are held: a snapshot brings none of those below it (S2). */
  get eventsFrom(): number {
    const row = this.#rows.get(EVENTS_FROM_ROW);
    return row === undefined ? 0 : new ByteReader(row).u64();
  }

  events(height: number): PlacedEvent[] {
    const row = this.#eventsRow(height);
    return row === undefined ? [] : decodePlacedEvents(row);
  }

  /** Of each event of a height what it is; every block is asked, and few have what is sought. */
  eventKinds(height: number): Iterable<EventKind> {
    const row = this.#eventsRow(height);
    return row === undefined ? [] : eventKinds(row);
  }

  #eventsRow(height: number): Uint8Array | undefined {
    return this.#unflushedAt(height)?.execution.eventsRow ?? this.#rows.get(eventsRow(height));
  }

  /** Where a transaction was executed, if it was. */
  transaction(txid: Hash): Placed | undefined {
    for (const { meta, execution } of this.#unflushed.toReversed()) {
      const index = execution.executed.get(txid) ?? execution.postponed.get(txid);
      if (index === undefined) continue;
      return { height: meta.height, index, code: codeAt(execution.outcomesRow, index) };
    }
    return this.#transactions.find(txid);
  }

  /** An entry of a log; undefined where this node lacks it. */
  logEntry(key: Uint8Array, index: number): ReturnType<EntryAt> {
    const rowKey = entryRow(key, index);
    const row = this.#entries.get(byteName(rowKey)) ?? this.#rows.get(rowKey);
    return row && entryIn(row, index);
  }

  /** What lacks of a log behind a snapshot; undefined while nobody looked, or nothing does. */
  logGap(key: Uint8Array): LogGap | undefined {
    return gapIn(this.#rows, key);
  }

  /** Whether every entry of every log is here. */
  get hasAllEntries(): boolean {
    return this.eventsFrom === 0 || areAllEntriesHere(this.#rows);
  }

  /**
   * Compares some rows from one on: of entries of logs with their heads, then of tiles of the
   * header log, one at a time. `logs`: from that of a key on. Answers as `Host.compareRows`.
   */
  compareRows(
    logs: (key: Uint8Array | undefined) => Iterable<HeldLog>,
    from: Uint8Array | undefined,
    count: number,
  ): Uint8Array | undefined {
    if (from !== undefined && isTileRow(from)) return this.headers.compareTile(from);
    const heads = logs(from && logOf(from));
    const reached = compareEntries(heads, !this.hasAllEntries, from, count);
    return reached ?? this.headers.compareTile(undefined);
  }

  /** The steps of a record up to a value of it, oldest first, each with the value before. */
  pastOf(stateKey: Uint8Array, value: Uint8Array): PastStep[] {
    return [...this.stepsTo(stateKey, writtenOf(value))].reverse();
  }

  /**
   * The steps that led to a version of a record, newest first. Rows of history are a convenience: a
   * node that lacks some serves those above.
   */
  *stepsTo(stateKey: Uint8Array, known: Version): Generator<PastStep, void> {
    let { recVersion: version, updatedHeight: height } = known;
    while (version > 1) {
      const steps = this.#stepsAt(stateKey, height, version);
      if (steps.at(-1)?.step.version !== version) return;
      yield* steps.toReversed();
      ({ recVersion: version, updatedHeight: height } = writtenOf((steps[0] as PastStep).value));
    }
  }

  /** The steps of a height that led to a version. */
  #stepsAt(stateKey: Uint8Array, height: number, version: number): PastStep[] {
    const key = pastRow(stateKey, height);
    const unflushed = this.#unflushedAt(height)?.past.find((row) => equalBytes(row.key, key));
    const row = unflushed?.value ?? this.#rows.get(key);
    const fetched = row === undefined && fetchedStep(this.#rows, stateKey, height, version);
    if (fetched) return [fetched];
    if (row === undefined) return [];
    return stepsIn(row, height, stateKey).filter(({ step }) => step.version <= version);
  }

  /** How far the pasts below a snapshot have come; all are here where there was none. */
  get pastProgress(): PastProgress {
    return this.eventsFrom === 0 ? ALL_HERE : progressIn(this.#rows);
  }
}

const ALL_HERE: PastProgress = { isDone: true, reached: undefined };

/** A version of a record, as its value says. */
export type Version = Pick<StateRecord, 'recVersion' | 'updatedHeight'>;

/** One that was postponed is found until it executes: a replay is refused before it is charged. */
export function isPlaced(outcome: Pick<Outcome, 'code'>): boolean {
  return isExecuted(outcome) || isPostponed(outcome);
}

function rowsOf({ meta, sealed, execution, past, entries }: HeightRecord): RowWrite[] {
  const { height } = meta;
  const rows: RowWrite[] = [{ key: headerRow(height), value: encodeSealed(sealed) }];
  const add = (key: Uint8Array, value: Uint8Array): void => {
    if (value.length > 0) rows.push({ key, value });
  };
  add(outcomesRow(height), execution.outcomesRow);
  add(eventsRow(height), execution.eventsRow);
  rows.push(...past, ...entries);
  return rows;
}

function* addPlaces(
  places: PlaceList,
  { meta, execution }: HeightRecord,
  portions: Portions,
): Generator<undefined, void> {
  const { outcomesRow: row } = execution;
  for (let index = 0; index < row.length / OUTCOME_LENGTH; index++) {
    const code = codeAt(row, index);
    if (code === 0 || isPlaced({ code })) {
      places.add(row, index * OUTCOME_LENGTH + TXID_AT, meta.height, index, code);
    }
    if (portions.isOver()) yield;
  }
}
