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

/** Entries by time, tie and number: a binary heap. */
class Agenda {
  readonly #heap: Entry[] = [];
  readonly #random: Random;
  #count = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  add(atUs: number, run: () => void): () => void {
    const entry: Entry = { atUs, tie: this.#random.u32(), number: this.#count++, run };
    this.#push(entry);
    return () => {
      entry.run = undefined;
    };
  }

  /** The next one that was not cancelled. */
  peek(): Entry | undefined {
    while (this.#heap[0] !== undefined && this.#heap[0].run === undefined) this.#pop();
    return this.#heap[0];
  }

  /** Takes the one that `peek` has just shown off the heap; what it is to do, once. */
  take(): (() => void) | undefined {
    const entry = this.#pop();
    const run = entry?.run;
    if (entry !== undefined) entry.run = undefined;
    return run;
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

export class Timeline {
  readonly #agenda: Agenda;
  readonly #beside: Agenda;
  readonly #fingerprint: Fingerprint;
  #nowUs = 0;

  constructor(random: Random, fingerprint: Fingerprint, beside: Random) {
    this.#agenda = new Agenda(random);
    this.#beside = new Agenda(beside);
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
    return this.#agenda.add(this.#later(delayUs), run);
  }

  /**
   * The same beside the run: it draws from a stream of its own, and is in no fingerprint, so that
   * a run goes as it went without it, unless something beside acts on it.
   */
  beside(delayUs: number, run: () => void): () => void {
    return this.#beside.add(this.#later(delayUs), run);
  }

  #later(delayUs: number): number {
    return this.#nowUs + Math.max(0, Math.floor(delayUs));
  }

  /** Runs the next event, and before it what is due beside; false when there is none. */
  step(): boolean {
    this.#runBeside();
    const entry = this.#agenda.peek();
    if (entry === undefined) return false;
    this.#nowUs = entry.atUs;
    this.#fingerprint.add(entry.atUs);
    this.#fingerprint.add(entry.number);
    this.steps += 1;
    this.#agenda.take()?.();
    return true;
  }

  /** Whoever asks for the time between two events finds that of the first. */
  #runBeside(): void {
    const nowUs = this.#nowUs;
    for (;;) {
      const next = this.#beside.peek();
      if (next === undefined || next.atUs > (this.#agenda.peek()?.atUs ?? nowUs)) break;
      this.#nowUs = next.atUs;
      this.#beside.take()?.();
    }
    this.#nowUs = nowUs;
  }
}
