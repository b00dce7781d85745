// Finds the entries of logs that a node which began with a snapshot does not have: of each log
// those before the snapshot, which brought its head alone (state.md §10.5). Those that it appended
// itself lie behind them, so one place says where both meet, and one how far the others have come.
//
//   g ‖ key     reached u64 ‖ below u64       g     all entries of all logs are here

import { ByteReader, ByteWriter, equalBytes } from '@witan/ledger/bytes';
import type { Frontier } from '@witan/ledger/frontier';
import { appendToFrontier, completedNodes } from '@witan/ledger/frontier';
import { leafHash } from '@witan/ledger/merkle';
import { checkLog, type LogProof } from '@witan/ledger/state-log';
import type { Rows, RowWrite } from '../store/rows.ts';
import { type EntryAt, entryRows, type HeldLog, type LogEntry } from './log-entries.ts';

const ROW = 0x67;

/** Entries of a log that lack: from `reached` on, and `below` another. */
export interface LogGap {
  readonly reached: number;
  readonly below: number;
}

export interface LackingLog extends LogGap {
  /** Of the head. */
  readonly key: Uint8Array;
  /** One that the log had some heights ago: others know it, though they be a little behind. */
  readonly head: Frontier;
}

export interface LackingLogs {
  readonly lacking: readonly LackingLog[];
  /** The last key that was looked at; undefined behind the last of all. */
  readonly reached: Uint8Array | undefined;
}

function gapRowKey(key: Uint8Array): Uint8Array {
  return new ByteWriter(1 + key.length).u8(ROW).raw(key).finish();
}

function gapRow(key: Uint8Array, { reached, below }: LogGap): RowWrite {
  return { key: gapRowKey(key), value: new ByteWriter(16).u64(reached).u64(below).finish() };
}

/** What lacks of a log, as far as it was looked at; its places are equal when nothing does. */
export function gapIn(rows: Pick<Rows, 'get'>, key: Uint8Array): LogGap | undefined {
  const row = rows.get(gapRowKey(key));
  const input = row && new ByteReader(row);
  return input && { reached: input.u64(), below: input.u64() };
}

const ALL_HERE_ROW = Uint8Array.of(ROW);

/** Says that nothing lacks, once and for all: what is appended later is here too. */
export const ALL_ENTRIES_HERE: RowWrite = { key: ALL_HERE_ROW, value: Uint8Array.of(1) };

export function areAllEntriesHere(rows: Pick<Rows, 'get'>): boolean {
  return rows.get(ALL_HERE_ROW) !== undefined;
}

/** `reads`: after so many logs, the one at hand is the last. */
export function lackingEntries(
  logs: Iterable<HeldLog>,
  gapOf: (key: Uint8Array) => LogGap | undefined,
  after: Uint8Array | undefined,
  reads: number,
): LackingLogs {
  const lacking: LackingLog[] = [];
  let left = reads;
  for (const { key, head, entryAt } of logs) {
    if (after !== undefined && equalBytes(key, after)) continue;
    const gap = gapOf(key) ?? { reached: 0, below: ownFrom(entryAt, head.size) };
    if (gap.reached < gap.below) lacking.push({ key: key.slice(), head, ...gap });
    left -= 1;
    if (left === 0) return { lacking, reached: key.slice() };
  }
  return { lacking, reached: undefined };
}

/** The first entry that is here of a log of which none was fetched: those behind it all are. */
function ownFrom(entryAt: EntryAt, size: number): number {
  let [from, to] = [0, size];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (entryAt(middle) === undefined) from = middle + 1;
    else to = middle;
  }
  return to;
}

/**
 * Rows of the entries that a proof shows, which are the first that lack, and how far the log has
 * come with them. Throws VerifyError unless they are what the head of the log says they are.
 */
export function fetchedEntries(
  { key, head, reached, below }: LackingLog,
  proof: LogProof,
): { readonly rows: readonly RowWrite[]; readonly gap: LogGap } {
  const count = proof.entries.length;
  checkLog(head, { from: reached, limit: count }, proof);
  let frontier: Frontier = { size: reached, peaks: proof.peaks };
  const entries: LogEntry[] = [];
  // What lies behind the gap is here already, and is written once.
  for (const entry of proof.entries.slice(0, below - reached)) {
    const leaf = leafHash(entry);
    entries.push({ key, index: frontier.size, entry, nodes: completedNodes(frontier, leaf) });
    frontier = appendToFrontier(frontier, leaf);
  }
  const gap = { reached: frontier.size, below };
  return { rows: [...entryRows(entries), gapRow(key, gap)], gap };
}
