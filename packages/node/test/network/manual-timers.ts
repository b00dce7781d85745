// Replaces the global timers by ones that run only when a test lets time pass.

interface Due {
  readonly atMs: number;
  readonly callback: () => void;
}

export class ManualTimers {
  readonly #real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
  readonly #due = new Map<number, Due>();
  #nowMs = 0;
  #lastId = 0;

  constructor() {
    const set = (callback: () => void, delayMs: number): number => {
      this.#lastId += 1;
      this.#due.set(this.#lastId, { atMs: this.#nowMs + delayMs, callback });
      return this.#lastId;
    };
    const clear = (id: number | undefined): void => {
      if (id !== undefined) this.#due.delete(id);
    };
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  }

  pass(ms: number): void {
    this.#nowMs += ms;
    for (const [id, { atMs, callback }] of this.#due) {
      if (atMs > this.#nowMs) continue;
      this.#due.delete(id);
      callback();
    }
  }

  restore(): void {
    Object.assign(globalThis, this.#real);
  }
}
