// Inside an agency: after a signal, how many bytes are left on the heap, and outside it, once
// everything unused was collected, and how many are resident, as a line of the file that the
// variable names.

import { appendFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export const HEAP_SIGNAL: NodeJS.Signals = 'SIGUSR2';
export const HEAP_VARIABLE = 'WITAN_HEAP_FILE';

const file: string | undefined = process.env[HEAP_VARIABLE];
if (file !== undefined) {
  // As a flag of the process, its worker threads would get it too, and refuse it.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  process.on(HEAP_SIGNAL, () => {
    collect();
    // What only waits for its finalizer goes with the second.
    setImmediate(() => {
      collect();
      const { heapUsed, external, rss } = process.memoryUsage();
      appendFileSync(file, `${heapUsed} ${external} ${rss}\n`);
    });
  });
}
