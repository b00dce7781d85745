// Long work between votes: whatever waits for the event loop goes first at each pause.

import { setImmediate } from 'node:timers/promises';

export async function inTurns<T>(work: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await setImmediate();
  }
}
