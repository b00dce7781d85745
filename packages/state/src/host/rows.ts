// Rows that a node keeps beside the tree (state.md §7.1): what its API serves, and what a restart
// needs. They go into the same atomic batch as the leaves of their height. All but the first two
// can be rebuilt from the write-ahead log.
//
//   m                        chain id 32 ‖ height u64 ‖ block 32 ‖ log size u64 ‖ peaks 32 …
//   h ‖ height u64           Header ‖ Result
//   o ‖ height u64           outcomes, 79 B each, in order of execution
//   v                        lowest height whose events are held u64; without it all are
//   v ‖ height u64           events of that height
//   x …                      places of transactions: see transaction-index.ts
//   t …                      tiles of the header log: see header-tiles.ts
//   e …                      entries of logs: see log-entries.ts
//   g …                      which of them are not here yet: see lacking-entries.ts
//   p …                      past versions of records: see past-versions.ts
//   u …                      what each height replaced: see ../store/undo.ts

import {
  decodeHeader,
  decodeResult,
  encodeHeader,
  encodeResult,
  HEADER_LENGTH,
  type Header,
  type Result,
} from '@witan/ledger/block';
import { ByteReader, ByteWriter, concatBytes, equalBytes } from '@witan/ledger/bytes';
import type { Frontier } from '@witan/ledger/frontier';
import { HASH_LENGTH, type Hash } from '@witan/ledger/hash';
import { WitanError } from '@witan/ledger/problems';
import type { Rows } from '../store/rows.ts';

const ROW = { meta: 0x6d, header: 0x68, outcomes: 0x6f, events: 0x76, transaction: 0x78 } as const;

export const META_ROW: Uint8Array = Uint8Array.of(ROW.meta);
export const EVENTS_FROM_ROW: Uint8Array = Uint8Array.of(ROW.events);

function heightRow(kind: number, height: number): Uint8Array {
  return new ByteWriter(9).u8(kind).u64(height).finish();
}

export const headerRow = (height: number): Uint8Array => heightRow(ROW.header, height);
export const outcomesRow = (height: number): Uint8Array => heightRow(ROW.outcomes, height);
export const eventsRow = (height: number): Uint8Array => heightRow(ROW.events, height);

export function transactionRow(txid: Hash): Uint8Array {
  return new ByteWriter(33).u8(ROW.transaction).raw(txid).finish();
}

/** Where a restart goes on. */
export interface Meta {
  readonly chainId: Hash;
  readonly height: number;
  readonly block: Hash;
  /** Of the sealed headers 0 … height − 1. */
  readonly frontier: Frontier;
}

export function encodeMeta(meta: Meta): Uint8Array {
  const writer = new ByteWriter(256).raw(meta.chainId).u64(meta.height).raw(meta.block);
  writer.u64(meta.frontier.size);
  for (const peak of meta.frontier.peaks) writer.raw(peak);
  return writer.finish();
}

export function decodeMeta(bytes: Uint8Array): Meta {
  const reader = new ByteReader(bytes);
  const chainId = reader.raw(HASH_LENGTH).slice();
  const height = reader.u64();
  const block = reader.raw(HASH_LENGTH).slice();
  const size = reader.u64();
  const peaks: Hash[] = [];
  while (reader.remaining > 0) peaks.push(reader.raw(HASH_LENGTH).slice());
  return { chainId, height, block, frontier: { size, peaks } };
}

export interface Sealed {
  readonly header: Header;
  readonly result: Result;
}

export function encodeSealed({ header, result }: Sealed): Uint8Array {
  return concatBytes(encodeHeader(header), encodeResult(result));
}

export function decodeSealed(bytes: Uint8Array): Sealed {
  const header = decodeHeader(bytes.subarray(0, HEADER_LENGTH));
  return { header, result: decodeResult(bytes.subarray(HEADER_LENGTH)) };
}

/** Where a transaction was executed, and how it ended. */
export interface Placed {
  readonly height: number;
  readonly index: number;
  readonly code: number;
}

/** The value of the row that one transaction has, below the height of a snapshot: `x` ‖ txid. */
export function decodePlaced(bytes: Uint8Array): Placed {
  const reader = new ByteReader(bytes);
  const placed = { height: reader.u64(), index: reader.u32(), code: reader.u16() };
  reader.finish();
  return placed;
}

/** Undefined where there are no rows yet. Throws WitanError `genesis/invalid`. */
export function metaOf(rows: Rows, chainId: Hash): Meta | undefined {
  const row = rows.get(META_ROW);
  if (row === undefined) return undefined;
  const meta = decodeMeta(row);
  if (!equalBytes(meta.chainId, chainId)) {
    throw new WitanError('genesis/invalid', 'the rows belong to another ledger');
  }
  return meta;
}
