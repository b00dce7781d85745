// What happened in a run, for people: kept only when a seed is replayed.

export interface TraceLine {
  readonly ms: number;
  /** A validator, or the world. */
  readonly who: string;
  readonly what: string;
}

const LINES_MAX = 200_000;

export class Trace {
  readonly on: boolean;
  readonly lines: TraceLine[] = [];
  readonly #nowMs: () => number;

  constructor(on: boolean, nowMs: () => number) {
    this.on = on;
    this.#nowMs = nowMs;
  }

  note(who: string, what: () => string): void {
    if (!this.on || this.lines.length >= LINES_MAX) return;
    this.lines.push({ ms: this.#nowMs(), who, what: what() });
  }
}
