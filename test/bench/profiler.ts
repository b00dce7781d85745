// Inside an agency: SIGUSR2 begins a CPU profile of the main thread, and SIGUSR2 again ends it and
// writes it into the directory that WITAN_BENCH_PROFILES names, with the CPU time of all threads
// beside it. Without the variable, nothing.

import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';
import { type Thread, threadTimes, timesBetween } from './thread-times.ts';

const SAMPLE_US = 500;

/** What begins and ends a profile. */
export const PROFILE_SIGNAL: NodeJS.Signals = 'SIGUSR2';
/** Names the directory for profiles in an agency's environment. */
export const PROFILE_VARIABLE = 'WITAN_BENCH_PROFILES';

const directory: string | undefined = process.env[PROFILE_VARIABLE];
if (directory !== undefined) {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  let profiles = 0;
  let running = false;
  let before: readonly Thread[] = [];
  process.on(PROFILE_SIGNAL, () => {
    running = !running;
    if (running) {
      const threads = new Set(threadTimes().map(({ id }) => id));
      session.post('Profiler.start', () => {
        before = threadTimes().filter(({ id }) => threads.has(id));
      });
      return;
    }
    const threads = timesBetween(before, threadTimes(), process.pid);
    session.post('Profiler.stop', (error, result) => {
      if (error !== null) throw error;
      const name = `${process.pid}-${profiles++}`;
      writeFileSync(join(directory, `${name}.cpuprofile`), JSON.stringify(result.profile));
      writeFileSync(join(directory, `${name}.threads.json`), JSON.stringify(threads));
    });
  });
}
