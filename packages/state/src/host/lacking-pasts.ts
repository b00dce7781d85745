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

/** `reads`: after so many leaves and versions behind them, the record at hand is the last. */
export function lackingPasts(
  view: StateView,
  archive: Archive,
  after: Uint8Array | undefined,
  reads: number,
): LackingPasts {
  const lacking: LackingPast[] = [];
  let left = reads;
  for (const { key, value } of view.entries({ prefix: ALL, from: after })) {
    if (after !== undefined && equalBytes(key, after)) continue;
    const newest = decodeValue(value);
    let known = newest?.historyHead === undefined ? undefined : newest;
    left -= 1;
    for (const { value: before } of known === undefined ? [] : archive.stepsTo(key, known)) {
      known = writtenOf(before);
      left -= 1;
    }
    if (known !== undefined && known.recVersion > 1) lacking.push({ key: key.slice(), known });
    if (left <= 0) return { lacking, reached: key.slice() };
  }
  return { lacking, reached: undefined };
}
