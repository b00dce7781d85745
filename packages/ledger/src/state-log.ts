// What a state proof says about an append-only log (state.md §6). The tree holds the head of a log:
// its size and frontier (LOG-1). Entries lie outside, and this is how some of them, or none, are
// shown to belong to it: one by its audit path, a run of them by what lies before and behind.
//
//   LogProof { 1 repeated peak (32), 2 repeated entry, 3 repeated right (32) }
//
// peaks    frontier of the entries before those that are shown
// entries  those that were asked for
// right    roots of the subtrees behind them, lowest first
//
// For one entry these are its audit path, and for none a consistency proof, both as RFC 9162 has
// them, sorted by the side on which a node lies: that follows from index and size.

import { equalBytes } from './bytes.ts';
import {
  appendToFrontier,
  type Frontier,
  frontierRoot,
  peakCount,
  rootFromFrontier,
} from './frontier.ts';
import { HASH_LENGTH, type Hash } from './hash.ts';
import { logEntriesMax, logEntryBytesMax } from './limits.ts';
import { leafHash } from './merkle.ts';
import { DecodeError, VerifyError } from './problems.ts';
import { WireReader } from './wire-reader.ts';
import { WireWriter } from './wire-writer.ts';

export interface LogProof {
  readonly peaks: readonly Hash[];
  readonly entries: readonly Uint8Array[];
  readonly right: readonly Hash[];
}

/**
 * What can be asked of a log beside its head: at most `limit` entries from `from` on. None of them
 * asks whether the first `from` entries are a prefix of the log.
 */
export interface LogPart {
  readonly from: number;
  readonly limit: number;
}

/** The same of the log with this key of a head. */
export interface LogQuestion extends LogPart {
  readonly ask: 'log';
  readonly key: Uint8Array;
}

export interface LogVerdict {
  /** Entries of the whole log, and the RFC 6962 root over all of them. */
  readonly size: number;
  readonly root: Hash;
  /** Those that were asked for, as far as there are so many. */
  readonly entries: readonly Uint8Array[];
  /** Root over the entries before them; undefined where there are none. */
  readonly rootBefore: Hash | undefined;
}

/** There may be no log under the key. */
export type LogAnswer =
  | { readonly ask: 'log'; readonly present: false }
  | ({ readonly ask: 'log'; readonly present: true } & LogVerdict);

/**
 * Checks that a proof shows exactly what was asked for (RFC 9162 §2.1.3.2 and §2.1.4.2, by
 * `rootFromFrontier`). `head` comes from a proven leaf. Throws VerifyError `proof/log` for a proof
 * of something else, a prefix of no entries among them, and `proof/path`.
 */
export function checkLog(
  head: Frontier,
  { from, limit }: LogPart,
  { peaks, entries, right }: LogProof,
): LogVerdict {
  const { size } = head;
  const root = frontierRoot(head);
  // Behind the end there is nothing to show; but no log has a prefix that is longer.
  const start = limit === 0 ? from : Math.min(from, size);
  const count = limit === 0 ? 0 : Math.min(limit, size - start);
  if (entries.length !== count || peaks.length !== peakCount(start)) {
    throw new VerifyError('proof/log', 'not what was asked for');
  }
  const before: Frontier = { size: start, peaks };
  const rootBefore = start > 0 ? frontierRoot(before) : undefined;
  const end = entries.map(leafHash).reduce(appendToFrontier, before);
  const implied = rootFromFrontier(end, size, right);
  if (!equalBytes(implied, root)) throw new VerifyError('proof/log');
  return { size, root, entries, rootBefore };
}

export function encodeLogProof({ peaks, entries, right }: LogProof): Uint8Array {
  const out = new WireWriter();
  for (const [field, elements] of [peaks, entries, right].entries()) {
    for (const element of elements) out.element(field + 1, element);
  }
  return out.finish();
}

/** Views of the bytes; says nothing about truth. Throws DecodeError. */
export function decodeLogProof(bytes: Uint8Array): LogProof {
  const input = new WireReader(bytes);
  const hashes = (field: number): Hash[] => {
    const found = input.elements(field, 64, HASH_LENGTH);
    if (found.some(({ length }) => length < HASH_LENGTH)) throw new DecodeError('codec/short');
    return found;
  };
  const peaks = hashes(1);
  const entries = input.elements(2, logEntriesMax, logEntryBytesMax);
  const right = hashes(3);
  input.finish();
  return { peaks, entries, right };
}
