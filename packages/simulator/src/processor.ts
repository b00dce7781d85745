// A core of which a machine has a small share: what happens there waits for its turn and takes its
// time, so that a starved process is late with everything, and later the more there is to do.

import type { Timeline } from './timeline.ts';

/** What a piece of work costs with a whole core, in microseconds. */
export interface Costs {
  readonly timer: number;
  readonly frame: number;
  readonly executedTransaction: number;
  readonly verifiedTransaction: number;
}

/** consensus.md §22. */
const COSTS: Costs = { timer: 50, frame: 120, executedTransaction: 150, verifiedTransaction: 50 };

export class Processor {
  readonly costs: Costs;
  readonly #timeline: Timeline;
  /** So many times longer than with a whole core everything takes. */
  readonly #slowness: () => number;
  /** As in the event loop of the node, timers that are due come before what was received. */
  readonly #timers: (() => void)[] = [];
  readonly #pieces: { costUs: number; run: () => void }[] = [];
  #busy = false;
  #spentUs = 0;

  constructor(timeline: Timeline, slowness: () => number, costs: Costs = COSTS) {
    this.costs = costs;
    this.#timeline = timeline;
    this.#slowness = slowness;
  }

  timer(run: () => void): void {
    this.#timers.push(run);
    this.#next();
  }

  piece(costUs: number, run: () => void): void {
    this.#pieces.push({ costUs, run });
    this.#next();
  }

  /** What the present piece has cost besides. */
  spend(costUs: number): void {
    this.#spentUs += costUs;
  }

  #next(): void {
    if (this.#busy) return;
    const timer = this.#timers.shift();
    const next = timer ? { costUs: this.costs.timer, run: timer } : this.#pieces.shift();
    if (next === undefined) return;
    this.#busy = true;
    const slowness = this.#slowness();
    this.#timeline.after(next.costUs * slowness, () => {
      this.#spentUs = 0;
      next.run();
      this.#timeline.after(this.#spentUs * slowness, () => {
        this.#busy = false;
        this.#next();
      });
    });
  }
}
