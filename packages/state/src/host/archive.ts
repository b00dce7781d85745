// What a node remembers of executed blocks, read from its rows and, until these are flushed, from
// memory: sealed headers, outcomes, events, and past versions of records.

import type { Hash } from '@witan/ledger/hash';
import type { Outcome } from '@witan/ledger/outcome';
import type { Rows, RowWrite } from '../store/rows.ts';
import { byteName } from './byte-name.ts';
import { decodePlacedEvents, encodePlacedEvents, type PlacedEvent } from './events.ts';
import { type Execution, isExecuted } from './execution.ts';
import type { PastVersion } from './journal.ts';
import {
  decodeOutcomes,
  decodePastStep,
  decodePlaced,
  decodeSealed,
  encodeMeta,
  encodeOutcomes,
  encodePlaced,
  encodeSealed,
  eventsRow,
  headerRow,
  historyRow,
  historyRowWrite,
  META_ROW,
  type Meta,
  outcomesRow,
  type PastStep,
  type Placed,
  type Sealed,
  transactionRow,
} from './rows.ts';

/** All that a committed height adds. */
export interface HeightRecord {
  readonly meta: Meta;
  readonly sealed: Sealed;
  readonly execution: Execution;
  readonly past: readonly PastVersion[];
}

interface Unflushed {
  readonly height: number;
  readonly meta: Meta;
  readonly rows: readonly RowWrite[];
}

export class Archive {
  readonly #rows: Rows;
  readonly #unflushed: Unflushed[] = [];
  /** Values of unflushed rows by key. */
  readonly #values = new Map<string, Uint8Array>();

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  add(record: HeightRecord): void {
    const rows = rowsOf(record);
    for (const { key, value } of rows) this.#values.set(byteName(key), value as Uint8Array);
    this.#unflushed.push({ height: record.meta.height, meta: record.meta, rows });
  }

  /** Rows of all heights up to `upTo` that were not flushed. */
  take(upTo: number): RowWrite[] {
    const taken = this.#unflushed.filter(({ height }) => height <= upTo);
    const rows = taken.flatMap((height) => height.rows);
    const last = taken.at(-1);
    if (last !== undefined) rows.push({ key: META_ROW, value: encodeMeta(last.meta) });
    return rows;
  }

  /** What was taken up to a height is durable. */
  flushed(upTo: number): void {
    while (this.#unflushed[0] !== undefined && this.#unflushed[0].height <= upTo) {
      const { rows } = this.#unflushed.shift() as Unflushed;
      for (const { key, value } of rows) {
        const name = byteName(key);
        // A later height may have written the row anew.
        if (this.#values.get(name) === value) this.#values.delete(name);
      }
    }
  }

  #get(key: Uint8Array): Uint8Array | undefined {
    return this.#values.get(byteName(key)) ?? this.#rows.get(key);
  }

  /** Header and result of a committed height. */
  sealed(height: number): Sealed | undefined {
    const row = this.#get(headerRow(height));
    return row === undefined ? undefined : decodeSealed(row);
  }

  /** Outcomes of a committed height, in order of execution. */
  outcomes(height: number): Outcome[] {
    const row = this.#get(outcomesRow(height));
    return row === undefined ? [] : decodeOutcomes(row);
  }

  events(height: number): PlacedEvent[] {
    const row = this.#get(eventsRow(height));
    return row === undefined ? [] : decodePlacedEvents(row);
  }

  /** Where a transaction was executed, if it was. */
  transaction(txid: Hash): Placed | undefined {
    const row = this.#get(transactionRow(txid));
    return row === undefined ? undefined : decodePlaced(row);
  }

  /** Steps 2 … `version` of a record, each with the value before it. */
  pastOf(stateKey: Uint8Array, version: number): PastStep[] {
    const past: PastStep[] = [];
    for (let n = 2; n <= version; n++) {
      const row = this.#get(historyRow(stateKey, n));
      // Rows of history are a convenience: a node that lacks some serves the rest.
      if (row !== undefined) past.push(decodePastStep(row));
    }
    return past;
  }
}

function rowsOf({ meta, sealed, execution, past }: HeightRecord): RowWrite[] {
  const { height } = meta;
  const { outcomes, events } = execution;
  const rows: RowWrite[] = [{ key: headerRow(height), value: encodeSealed(sealed) }];
  if (outcomes.length > 0) {
    rows.push({ key: outcomesRow(height), value: encodeOutcomes(outcomes) });
  }
  if (events.length > 0) rows.push({ key: eventsRow(height), value: encodePlacedEvents(events) });
  for (const outcome of outcomes) {
    if (!isExecuted(outcome)) continue;
    rows.push({ key: transactionRow(outcome.txid), value: encodePlaced(outcome) });
  }
  for (const version of past) rows.push(historyRowWrite(version));
  return rows;
}
