// Inside an agency: SIGUSR2 begins a CPU profile of the main thread, and SIGUSR2 again ends it and
// writes it into the directory that WITAN_BENCH_PROFILES names. Without the variable, nothing.

import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';

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
  process.on(PROFILE_SIGNAL, () => {
    running = !running;
    if (running) {
      session.post('Profiler.start');
      return;
    }
    session.post('Profiler.stop', (error, result) => {
      if (error !== null) throw error;
      const name = `${process.pid}-${profiles++}.cpuprofile`;
      writeFileSync(join(directory, name), JSON.stringify(result.profile));
    });
  });
}
