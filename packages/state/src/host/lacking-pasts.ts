// Finds what a node that began with a snapshot does not know of the past: for each record the
// oldest version that it has, below which others must help (state.md §10.5).

import { equalBytes } from '@witan/ledger/bytes';
import { decodeValue, type StateRecord } from '@witan/ledger/state-value';
import type { StateView } from '../store/state-view.ts';
import type { Archive } from './archive.ts';
import { writtenOf } from './past-versions.ts';

/** The oldest version of a record that is known; it is not the first. */
export interface LackingPast {
  readonly key: Uint8Array;
  readonly known: StateRecord;
}

export interface LackingPasts {
  readonly lacking: readonly LackingPast[];
  /** The last key that was looked at; undefined behind the last of all. */
  readonly reached: Uint8Array | undefined;
}

const ALL = new Uint8Array(0);

export function lackingPasts(
  view: StateView,
  archive: Archive,
  after: Uint8Array | undefined,
  leaves: number,
): LackingPasts {
  const lacking: LackingPast[] = [];
  let left = leaves;
  for (const { key, value } of view.entries({ prefix: ALL, from: after })) {
    if (after !== undefined && equalBytes(key, after)) continue;
    const known = oldestKnown(archive, key, value);
    if (known !== undefined && known.recVersion > 1) lacking.push({ key: key.slice(), known });
    left -= 1;
    if (left === 0) return { lacking, reached: key.slice() };
  }
  return { lacking, reached: undefined };
}

/** Undefined for what has no history. */
function oldestKnown(
  archive: Archive,
  key: Uint8Array,
  value: Uint8Array,
): StateRecord | undefined {
  const newest = decodeValue(value);
  if (newest?.historyHead === undefined) return undefined;
  let known = newest;
  for (const { value: before } of archive.stepsTo(key, newest)) known = writtenOf(before);
  return known;
}
