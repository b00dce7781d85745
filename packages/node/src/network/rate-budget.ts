// What one peer may send on a lane in the long run, whatever it sends: the node's own work has to
// go on beside a flood (network.md §4.5, R12). Who sends more is read later, and never cut for it.

export interface Rate {
  readonly framesPerSecond: number;
  readonly bytesPerSecond: number;
  /** What may come at once, in seconds of the rates above. */
  readonly burstSeconds: number;
}

export class RateBudget {
  readonly #rate: Rate;
  readonly #now: () => number;
  /** What is left; below zero what was taken ahead of time. */
  #frames: number;
  #bytes: number;
  #atMs: number;

  /** `now`: milliseconds of a monotonic clock. */
  constructor(rate: Rate, now: () => number) {
    this.#rate = rate;
    this.#now = now;
    this.#frames = rate.framesPerSecond * rate.burstSeconds;
    this.#bytes = rate.bytesPerSecond * rate.burstSeconds;
    this.#atMs = now();
  }

  spend(bytes: number): void {
    this.#frames -= 1;
    this.#bytes -= bytes;
    // The clock is read only when it matters, so who was idle may have two bursts instead of one.
    if (this.overdrawn) this.#refill();
  }

  get overdrawn(): boolean {
    return this.#frames < 0 || this.#bytes < 0;
  }

  /** Until the budget is balanced again; 0 when it is. */
  get owedMs(): number {
    if (this.overdrawn) this.#refill();
    const { framesPerSecond, bytesPerSecond } = this.#rate;
    const seconds = Math.max(0, -this.#frames / framesPerSecond, -this.#bytes / bytesPerSecond);
    return Math.ceil(1_000 * seconds);
  }

  #refill(): void {
    const nowMs = this.#now();
    const { framesPerSecond, bytesPerSecond, burstSeconds } = this.#rate;
    const seconds = (nowMs - this.#atMs) / 1_000;
    this.#atMs = nowMs;
    const refilled = (left: number, perSecond: number): number =>
      Math.min(perSecond * burstSeconds, left + perSecond * seconds);
    this.#frames = refilled(this.#frames, framesPerSecond);
    this.#bytes = refilled(this.#bytes, bytesPerSecond);
  }
}
