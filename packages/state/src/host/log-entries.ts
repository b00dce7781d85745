// Entries of logs (state.md §6, §7.1). A log's head is a leaf of the tree; its entries lie in rows
// of their own, one for each, written once. A row also holds the nodes that its entry completes: so
// a log of any length proves an entry, or a prefix, at any size that it has had, from a few rows.
//
//   e ‖ key ‖ index u64      length u16 ‖ entry ‖ for each trailing one bit of the index: node 32

import { ByteReader, ByteWriter, equalBytes } from '@witan/ledger/bytes';
import type { Frontier } from '@witan/ledger/frontier';
import { HASH_LENGTH, type Hash } from '@witan/ledger/hash';
import { logEntriesMax, logEntryBytesMax } from '@witan/ledger/limits';
import { leafHash, nodeHash } from '@witan/ledger/merkle';
import { type NodeAt, pathFromFrontier, peaksAt } from '@witan/ledger/merkle-log';
import { must, WitanError } from '@witan/ledger/problems';
import type { LogPart, LogProof } from '@witan/ledger/state-log';
import type { RowWrite } from '../store/rows.ts';

const ROW = 0x65;
const INDEX_LENGTH = 8;

/** One that was appended. */
export interface LogEntry {
  /** Of the head. */
  readonly key: Uint8Array;
  readonly index: number;
  readonly entry: Uint8Array;
  /** What it completes: its own hash, and one node for each level above. */
  readonly nodes: readonly Hash[];
}

/** Reads the rows of one log. */
export type EntryAt = (index: number) => Entered | undefined;

export function entryRow(key: Uint8Array, index: number): Uint8Array {
  return new ByteWriter(9 + key.length).u8(ROW).raw(key).u64(index).finish();
}

/** Key of the log of a row. */
export function logOf(row: Uint8Array): Uint8Array {
  return row.subarray(1, -INDEX_LENGTH);
}

export function entryRows(entries: readonly LogEntry[]): RowWrite[] {
  return entries.map((each) => ({
    key: entryRow(each.key, each.index),
    value: encodeEntryRow(each),
  }));
}

type Entered = Pick<LogEntry, 'entry' | 'nodes'>;

export function encodeEntryRow({ entry, nodes }: Entered): Uint8Array {
  const writer = new ByteWriter(2 + entry.length + HASH_LENGTH * nodes.length).sized16(entry);
  for (const node of nodes.slice(1)) writer.raw(node);
  return writer.finish();
}

export function decodeEntryRow(row: Uint8Array): Entered {
  const reader = new ByteReader(row);
  const entry = reader.sized16(logEntryBytesMax);
  const nodes = [leafHash(entry)];
  while (reader.remaining > 0) nodes.push(reader.raw(HASH_LENGTH));
  return { entry, nodes };
}

/** The entry in the row of an index. Throws WitanError `state/row-damaged`. */
export function entryIn(row: Uint8Array, index: number): Entered {
  let levels = 1;
  for (let rest = index; rest % 2 === 1; rest = Math.floor(rest / 2)) levels += 1;
  try {
    const entered = decodeEntryRow(row);
    if (entered.nodes.length === levels) return entered;
  } catch (cause) {
    throw new WitanError('state/row-damaged', `entry ${index} of a log`, { cause });
  }
  return damaged(index);
}

function held(entryAt: EntryAt, index: number): Entered {
  const found = entryAt(index);
  if (found === undefined) throw new WitanError('query/entries-gone', `entry ${index}`);
  return found;
}

/** A node lies in the row of the entry that completed it. */
function nodesOf(entryAt: EntryAt): NodeAt {
  return (level, index) => {
    const node = held(entryAt, (index + 1) * 2 ** level - 1).nodes[level];
    must(node !== undefined, 'a row has all nodes that its entry completes');
    return node;
  };
}

/**
 * What shows a part of a log to whoever knows its head. Throws WitanError `query/no-prefix`,
 * `query/entries-gone`, and `state/proof-too-large` for more entries than a proof may show.
 */
export function proveLog({ size }: Frontier, { from, limit }: LogPart, entryAt: EntryAt): LogProof {
  if (limit === 0 && (from < 1 || from > size)) {
    throw new WitanError('query/no-prefix', `${from} of ${size}`);
  }
  const start = Math.min(from, size);
  const end = Math.min(start + limit, size);
  if (end - start > logEntriesMax) throw new WitanError('state/proof-too-large');
  const entries: Uint8Array[] = [];
  for (let index = start; index < end; index++) entries.push(held(entryAt, index).entry);
  return proveEntries({ from: start, entries, size }, entryAt);
}

/** Entries of a log from one on, and the size at which they are shown. */
export interface ShownEntries {
  readonly from: number;
  readonly entries: readonly Uint8Array[];
  readonly size: number;
}

/** What shows entries that were read. Throws WitanError `query/entries-gone`. */
export function proveEntries({ from, entries, size }: ShownEntries, entryAt: EntryAt): LogProof {
  const nodeAt = nodesOf(entryAt);
  const right = pathFromFrontier(nodeAt, from + entries.length, size);
  return { peaks: peaksAt(nodeAt, from), entries, right };
}

/** A log as its head says it is, and its rows. */
export interface HeldLog {
  readonly key: Uint8Array;
  readonly head: Frontier;
  readonly entryAt: EntryAt;
}

/**
 * Compares some rows of entries with the heads of their logs, from the row `from` on. Answers with
 * the row to go on from, undefined behind the last. Throws WitanError `state/row-damaged`. A node
 * that began with a snapshot `lacks` old ones, and compares those that it has.
 */
export function compareEntries(
  logs: Iterable<HeldLog>,
  lacks: boolean,
  from: Uint8Array | undefined,
  count: number,
): Uint8Array | undefined {
  let left = count;
  for (const { key, head, entryAt } of logs) {
    for (let index = indexIn(from, key); index < head.size; index++) {
      if (left-- === 0) return entryRow(key, index);
      if (!isSound(entryAt, index, lacks)) damaged(index);
    }
    if (!hasPeaks(entryAt, head, lacks)) damaged(head.size);
  }
  return undefined;
}

/** Where a row stands in the log of a key; the start when it is of another. */
function indexIn(row: Uint8Array | undefined, key: Uint8Array): number {
  const isOf = row !== undefined && equalBytes(logOf(row), key);
  return isOf ? new ByteReader(row.subarray(-INDEX_LENGTH)).u64() : 0;
}

function damaged(index: number): never {
  throw new WitanError('state/row-damaged', `entry ${index} of a log`);
}

/** Whether the nodes in the row of an entry follow from those before it. */
function isSound(entryAt: EntryAt, index: number, lacks: boolean): boolean {
  const nodes = entryAt(index)?.nodes;
  if (nodes === undefined) return lacks;
  return nodes.every((node, level) => {
    // The entry itself: that it is the one that was appended shows in the nodes above, at last.
    if (level === 0) return true;
    const left = entryAt(index - 2 ** (level - 1))?.nodes[level - 1];
    return left === undefined ? lacks : equalBytes(node, nodeHash(left, nodes[level - 1] as Hash));
  });
}

/** All nodes follow from the entries, so these are theirs when the last of them are in the head. */
function hasPeaks(entryAt: EntryAt, { size, peaks }: Frontier, lacks: boolean): boolean {
  let end = 0;
  return peaks.every((peak) => {
    let level = 0;
    // Subtrees of falling size, one for each bit that is set.
    while (2 ** (level + 1) <= size - end) level += 1;
    end += 2 ** level;
    const node = entryAt(end - 1)?.nodes[level];
    return node === undefined ? lacks : equalBytes(node, peak);
  });
}
