// Virtual time: a heap of events by (time, tie, number). The tie is drawn from the seed, so that
// events of one microsecond come in any order, and in the same order whenever the seed is the same.

import type { Fingerprint } from './fingerprint.ts';
import type { Random } from './random.ts';

interface Entry {
  readonly atUs: number;
  readonly tie: number;
  readonly number: number;
  run: (() => void) | undefined;
}

function before(a: Entry, b: Entry): boolean {
  if (a.atUs !== b.atUs) return a.atUs < b.atUs;
  return a.tie !== b.tie ? a.tie < b.tie : a.number < b.number;
}

export class Timeline {
  readonly #heap: Entry[] = [];
  readonly #random: Random;
  readonly #fingerprint: Fingerprint;
  #nowUs = 0;
  #count = 0;

  constructor(random: Random, fingerprint: Fingerprint) {
    this.#random = random;
    this.#fingerprint = fingerprint;
  }

  /** Microseconds since the run began. */
  get nowUs(): number {
    return this.#nowUs;
  }

  get nowMs(): number {
    return Math.floor(this.#nowUs / 1_000);
  }

  /** Events that have been run. */
  steps = 0;

  /** Runs `run` once, `delayUs` from now; the returned function cancels. */
  after(delayUs: number, run: () => void): () => void {
    const atUs = this.#nowUs + Math.max(0, Math.floor(delayUs));
    const entry: Entry = { atUs, tie: this.#random.u32(), number: this.#count++, run };
    this.#push(entry);
    return () => {
      entry.run = undefined;
    };
  }

  /** Runs the next event; false when there is none. */
  step(): boolean {
    for (;;) {
      const entry = this.#pop();
      if (entry === undefined) return false;
      const { run } = entry;
      if (run === undefined) continue;
      this.#nowUs = entry.atUs;
      this.#fingerprint.add(entry.atUs);
      this.#fingerprint.add(entry.number);
      this.steps += 1;
      entry.run = undefined;
      run();
      return true;
    }
  }

  #push(entry: Entry): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(entry);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] as Entry;
      if (!before(entry, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = entry;
  }

  #pop(): Entry | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      const right = heap[child + 1];
      if (right !== undefined && before(right, heap[child] as Entry)) child += 1;
      const below = heap[child] as Entry;
      if (!before(below, last)) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}
