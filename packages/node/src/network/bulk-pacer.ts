// Lets bulk slices of all links leave for at most a few milliseconds per turn of the event loop.
// A socket that takes everything at once emits its drain in the same turn, so a long bulk answer
// would otherwise keep votes, timers and other sockets waiting (network.md §5.3).

import { performance } from 'node:perf_hooks';
import { bulkTurnMs } from './bounds.ts';

export class BulkPacer {
  #turnStartMs: number | undefined;
  /** In the order of refusal, so that no link is passed over. */
  readonly #waiting = new Set<() => void>();

  /** False when this turn is used up: `goOn` is then called in the next one. */
  admit(goOn: () => void): boolean {
    if (this.#turnStartMs === undefined) {
      this.#turnStartMs = performance.now();
      setImmediate(() => this.#nextTurn());
      return true;
    }
    if (performance.now() - this.#turnStartMs < bulkTurnMs) return true;
    this.#waiting.add(goOn);
    return false;
  }

  #nextTurn(): void {
    this.#turnStartMs = undefined;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const goOn of waiting) goOn();
  }
}
