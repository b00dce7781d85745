// CPU time of this process and of its main thread: on a machine that others use too, the clock
// tells of them as well.

import { readFileSync } from 'node:fs';

const nap = new Int32Array(new SharedArrayBuffer(4));

/** Microseconds of all threads. */
export function allThreadsUs(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/**
 * Microseconds of the main thread, where the kernel tells threads apart. It counts a thread's time
 * when the thread gives the processor back: so it does, for a moment.
 */
export function mainThreadUs(): number {
  Atomics.wait(nap, 0, 0, 0.01);
  try {
    const [ns = '0'] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
    return Number(ns) / 1_000;
  } catch {
    return allThreadsUs();
  }
}
