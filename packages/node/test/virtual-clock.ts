// A clock of which time passes only when nothing else is left to happen.

interface Timer {
  readonly atMs: number;
  readonly callback: () => void;
}

/** Turns of the event loop after which work that waits for no clock has come to rest. */
const TURNS = 8;

export class VirtualClock {
  #nowMs = 0;
  readonly #timers = new Set<Timer>();
  #busy = 0;

  monotonicMs(): number {
    return this.#nowMs;
  }

  setTimer(delayMs: number, callback: () => void): () => void {
    const timer = { atMs: this.#nowMs + delayMs, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Work of the real world, for whose end time stands still. */
  async during<T>(work: Promise<T>): Promise<T> {
    this.#busy += 1;
    try {
      return await work;
    } finally {
      this.#busy -= 1;
    }
  }

  /** Lets time pass until a promise settles. */
  async until<T>(promise: Promise<T>): Promise<T> {
    let isOver = false;
    const settled = promise.finally(() => {
      isOver = true;
    });
    settled.catch(() => undefined);
    while (!isOver) {
      for (let turn = 0; turn < TURNS && !isOver; turn++) {
        await new Promise((resolve) => setImmediate(resolve));
        if (this.#busy > 0) turn = 0;
      }
      if (!isOver) this.#fireNext();
    }
    return settled;
  }

  #fireNext(): void {
    const [first] = [...this.#timers].sort((a, b) => a.atMs - b.atMs);
    if (first === undefined) return;
    this.#timers.delete(first);
    this.#nowMs = Math.max(this.#nowMs, first.atMs);
    first.callback();
  }
}
