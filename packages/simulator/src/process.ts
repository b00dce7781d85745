// A process of a simulated validator. Every call through a port passes here, so a crash can be set
// between any two effects; what a dead process had asked for never calls back.

/** Unwinds the step of a process that has just stopped. */
export class Stopped extends Error {}

export class Process {
  /** Unique in a simulation. */
  readonly number: number;
  readonly #died: (error: unknown) => void;
  #alive = true;
  #fuse = Number.POSITIVE_INFINITY;
  #burnt: () => void = () => {};
  /** What a stopped process would have done by now (P4); undefined while it runs. */
  #backlog: (() => void)[] | undefined;

  /** `died` hears of an error that the process itself threw. */
  constructor(number: number, died: (error: unknown) => void) {
    this.number = number;
    this.#died = died;
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Stops the process at the `calls`-th port call from now; `burnt` is told at that moment. */
  setFuse(calls: number, burnt: () => void): void {
    this.#fuse = calls;
    this.#burnt = burnt;
  }

  clearFuse(): void {
    this.#fuse = Number.POSITIVE_INFINITY;
  }

  kill(): void {
    this.#alive = false;
  }

  /** SIGSTOP: whatever happens waits. */
  pause(): void {
    this.#backlog ??= [];
  }

  /** SIGCONT: everything that waited happens, in its order. */
  resume(): void {
    const waiting = this.#backlog ?? [];
    this.#backlog = undefined;
    for (const piece of waiting) this.run(piece);
  }

  /** What each port does first. Throws `Stopped`. */
  touch(): void {
    if (this.#alive) {
      this.#fuse -= 1;
      if (this.#fuse > 0) return;
      this.#alive = false;
      this.#burnt();
    }
    throw new Stopped('the process has stopped');
  }

  /** Runs a piece of the process, now or when it goes on. */
  run(piece: () => void): void {
    if (!this.#alive) return;
    if (this.#backlog !== undefined) {
      this.#backlog.push(piece);
      return;
    }
    try {
      piece();
    } catch (error) {
      // A step may wrap what a port threw; after the stop nothing that it says counts.
      if (!this.#alive) return;
      this.#alive = false;
      this.#died(error);
    }
  }

  /** The same, of a piece that is given something. */
  laterWith<T>(piece: (given: T) => void): (given: T) => void {
    return (given) => this.run(() => piece(given));
  }

  /** The same piece for later. */
  later(piece: () => void): () => void {
    return () => this.run(piece);
  }
}
