// Landmarks: one head of the header log for each day, which readers hold beforehand, so that what
// stands under it needs no signature (light-client.md §10; C2SP mtc-tlog has the idea).

import type { TreeHead } from './checkpoint.ts';
import type { Hash } from './hash.ts';

/** By default the head whose last entry is the first of a UTC day by header time. */
export interface Landmark extends TreeHead {
  /** Days since 1970-01-01 UTC. */
  readonly day: number;
  /** Of the head's last entry. */
  readonly stateRoot: Hash;
}

const DAY_MS = 24 * 3_600_000;

/** The start of a day: milliseconds since 1970 UTC. */
export function startOfDayMs(day: number): number {
  return day * DAY_MS;
}
