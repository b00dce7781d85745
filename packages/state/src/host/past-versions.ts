// Past versions of records, by the height that replaced them. Those of a height lie together, in a
// few rows behind those of all heights before, which a database never has to sort again. The value
// of a record says at which height it was written: so its past is read from the newest version on.
//
//   p ‖ height u64 ‖ part u8   for each: key length u8 ‖ key ‖ txid 32 ‖ length u32 ‖ value before
//
// Those below a snapshot come later, one by one, and each has a row of its own.
//
//   p ‖ height u64 ‖ part u8 ‖ key ‖ version u32     txid 32 ‖ value before
//   p                                                done u8 ‖ key up to which all are here

import { ByteReader, ByteWriter, byteName, concatBytes, equalBytes } from '@witan/ledger/bytes';
import { HASH_LENGTH, sha256 } from '@witan/ledger/hash';
import { stateKeyBytesMax, stateValueBytesMax } from '@witan/ledger/limits';
import { must } from '@witan/ledger/problems';
import type { HistoryStep, PastStep } from '@witan/ledger/state-history';
import { decodeValue, type StateRecord } from '@witan/ledger/state-value';
import type { Rows, RowWrite } from '../store/rows.ts';
import type { PastValue } from '../store/undo.ts';
import type { PastVersion } from './journal.ts';

const ROW = 0x70;
/** Whoever reads one version reads its part: a few kilobytes of a full block. */
const PARTS = 32;
/** Of a version, beside its key and its value. */
const VERSION_BYTES = 1 + HASH_LENGTH + 4;

function partOf(stateKey: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < stateKey.length; at++) sum += stateKey[at] as number;
  return sum % PARTS;
}

function rowKey(height: number, part: number): Uint8Array {
  return new ByteWriter(10).u8(ROW).u64(height).u8(part).finish();
}

/** The row in which the versions of a record lie that a height replaced. */
export function pastRow(stateKey: Uint8Array, height: number): Uint8Array {
  return rowKey(height, partOf(stateKey));
}

/** A version that was fetched, behind the step that ended it. */
export function fetchedRow(
  stateKey: Uint8Array,
  {
    step,
    value,
  }: { readonly step: Omit<HistoryStep, 'previousValue'>; readonly value: Uint8Array },
): RowWrite {
  const key = fetchedRowKey(stateKey, step.height, step.version);
  return { key, value: concatBytes(step.txid, value) };
}

function fetchedRowKey(stateKey: Uint8Array, height: number, version: number): Uint8Array {
  const out = new ByteWriter(14 + stateKey.length).raw(pastRow(stateKey, height));
  return out.raw(stateKey).u32(version).finish();
}

/** The step to a version, where it was fetched. */
export function fetchedStep(
  rows: Pick<Rows, 'get'>,
  stateKey: Uint8Array,
  height: number,
  version: number,
): PastStep | undefined {
  const row = rows.get(fetchedRowKey(stateKey, height, version));
  if (row === undefined) return undefined;
  const [txid, value] = [row.subarray(0, HASH_LENGTH), row.subarray(HASH_LENGTH)];
  return { step: { version, height, txid, previousValue: sha256(value) }, value };
}

const PROGRESS_ROW = Uint8Array.of(ROW);

/** How far the pasts below a snapshot have come. */
export interface PastProgress {
  readonly isDone: boolean;
  /** Up to this key, which is among them, all are here; undefined at the beginning. */
  readonly reached: Uint8Array | undefined;
}

export function progressRow({ isDone, reached }: PastProgress): RowWrite {
  const value = concatBytes(Uint8Array.of(Number(isDone)), reached ?? new Uint8Array(0));
  return { key: PROGRESS_ROW, value };
}

export function progressIn(rows: Pick<Rows, 'get'>): PastProgress {
  const row = rows.get(PROGRESS_ROW);
  const reached = row === undefined || row.length === 1 ? undefined : row.subarray(1);
  return { isDone: row?.[0] === 1, reached };
}

/** All versions that a height replaced, as rows in the order of their keys. */
export function pastRows(height: number, past: readonly PastVersion[]): RowWrite[] {
  const lengths = new Uint32Array(PARTS);
  for (const { key, value } of past) {
    (lengths[partOf(key)] as number) += VERSION_BYTES + key.length + value.length;
  }
  const writers = Array.from(lengths, (length) =>
    length > 0 ? new ByteWriter(length) : undefined,
  );
  for (const { key, txid, value } of past) {
    const writer = writers[partOf(key)] as ByteWriter;
    writer.u8(key.length).raw(key).raw(txid).sized32(value);
  }
  return writers.flatMap((writer, part) => {
    return writer === undefined ? [] : [{ key: rowKey(height, part), value: writer.finish() }];
  });
}

/** The steps of one record among those of a row, oldest first. */
export function stepsIn(row: Uint8Array, height: number, stateKey: Uint8Array): PastStep[] {
  const steps: PastStep[] = [];
  for (const { key, txid, value } of versionsIn(row)) {
    if (!equalBytes(key, stateKey)) continue;
    const version = writtenOf(value).recVersion + 1;
    steps.push({ step: { version, height, txid, previousValue: sha256(value) }, value });
  }
  return steps;
}

/** What records with a history were before a height that replaced them: their first ones in it. */
export function valuesBefore(rows: Pick<Rows, 'get'>, height: number): PastValue {
  const parts = new Map<number, ReadonlyMap<string, Uint8Array>>();
  return (key) => {
    const part = partOf(key);
    const known = parts.get(part) ?? firstValues(rows.get(rowKey(height, part)));
    parts.set(part, known);
    return known.get(byteName(key));
  };
}

function firstValues(row: Uint8Array | undefined): ReadonlyMap<string, Uint8Array> {
  const values = new Map<string, Uint8Array>();
  for (const { key, value } of row === undefined ? [] : versionsIn(row)) {
    const name = byteName(key);
    if (!values.has(name)) values.set(name, value);
  }
  return values;
}

function* versionsIn(row: Uint8Array): Generator<PastVersion, void> {
  for (const input = new ByteReader(row); input.remaining > 0; ) {
    const key = input.raw(Math.min(input.u8(), stateKeyBytesMax));
    const txid = input.raw(HASH_LENGTH);
    yield { key, txid, value: input.sized32(stateValueBytesMax) };
  }
}

/** The header of a record's value. */
export function writtenOf(value: Uint8Array): StateRecord {
  const record = decodeValue(value);
  must(record !== undefined, 'an index entry has no past');
  return record;
}
