// CPU time of each thread of this process, as the kernel counts it.

import { readdirSync, readFileSync } from 'node:fs';
import type { ThreadTimes } from './profile-areas.ts';

const TASKS = '/proc/self/task';
/** Of what follows the name of the command in `stat`: when the thread was started. */
const START_TIME = 19;

export interface Thread {
  readonly id: number;
  /** Ticks since the machine was started. */
  readonly startedTicks: number;
  readonly us: number;
}

/** The oldest first. Throws where the kernel does not tell threads apart. */
export function threadTimes(): readonly Thread[] {
  const threads = readdirSync(TASKS).map((id): Thread => {
    const [ns = '0'] = readFileSync(`${TASKS}/${id}/schedstat`, 'utf8').split(' ');
    const stat = readFileSync(`${TASKS}/${id}/stat`, 'utf8');
    const startedTicks = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[START_TIME]);
    return { id: Number(id), startedTicks, us: Number(ns) / 1_000 };
  });
  // Identifiers begin anew at some number, so they tell age only among those of one tick.
  return threads.sort((a, b) => a.startedTicks - b.startedTicks || a.id - b.id);
}

/** What threads spent that were there before and after: later ones are the profiler's own. */
export function timesBetween(
  before: readonly Thread[],
  after: readonly Thread[],
  main: number,
): ThreadTimes {
  const then = new Map(before.map(({ id, us }) => [id, us]));
  const spent = after.flatMap(({ id, us }) => {
    const from = then.get(id);
    return from === undefined ? [] : [{ id, us: us - from }];
  });
  return {
    mainUs: spent.find(({ id }) => id === main)?.us ?? 0,
    otherUs: spent.flatMap(({ id, us }) => (id === main ? [] : [us])),
  };
}
