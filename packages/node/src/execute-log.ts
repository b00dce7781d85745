// Executes at a start what the log has above the state (W5): moments after a kill, the whole of it
// where the state was lost. It goes in turns, so that the flusher writes what is done, memory holds
// little of it, and a start that is killed goes on where it was.

import type { Replica } from '@witan/consensus';
import type { Host } from '@witan/state';

const TURN_MS = 50;
const SAID_MS = 10_000;

/** Says now and then how far it is. */
export async function executeLog(
  replica: Pick<Replica, 'replay' | 'archive'>,
  host: Pick<Host, 'head'>,
  log: (line: string) => void,
): Promise<void> {
  let saidMs = performance.now();
  while (!replica.replay(TURN_MS)) {
    await new Promise((resolve) => setImmediate(resolve));
    if (performance.now() < saidMs + SAID_MS) continue;
    saidMs = performance.now();
    log(`executing the log again: height ${host.head.height} of ${replica.archive.height}`);
  }
}
