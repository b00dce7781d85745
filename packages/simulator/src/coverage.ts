// What a run has tried: which fault struck while which operation was in flight. Empty cells say
// more about a campaign than its hours (reliability.md §8.3).

import type { Seat } from './ports.ts';

export const OPERATIONS = [
  'idle',
  'commit',
  'view change',
  'catch-up',
  'restart',
  'epoch change',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** "fault/operation" → how often. */
export type Coverage = Readonly<Record<string, number>>;

/** What honest validators are at, at this moment. */
export function operationsInFlight(seats: readonly Seat[]): ReadonlySet<Operation> {
  const found = new Set<Operation>();
  const honest = seats.filter(({ honest: isHonest }) => isHonest);
  const running = honest.flatMap(({ machine }) =>
    machine.running && machine.replica !== undefined ? [machine.replica.status()] : [],
  );
  if (running.length < honest.length) found.add('restart');
  const epochs = new Set(running.map(({ epoch }) => epoch));
  if (epochs.size > 1) found.add('epoch change');
  for (const { active, committedHeight, preparedHeight, tipHeight } of running) {
    if (!active) found.add('view change');
    if (preparedHeight > committedHeight) found.add('commit');
    if (tipHeight > committedHeight + 1) found.add('catch-up');
  }
  if (found.size === 0) found.add('idle');
  return found;
}
