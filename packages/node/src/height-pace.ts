// How fast this node goes on, for those who ask when it will have caught up.

const LOOK_MS = 500;
const SECONDS_MAX = 60;
/** Said while nothing is known. */
const SECONDS_UNKNOWN = 5;

export class HeightPace {
  readonly #nowMs: () => number;
  #height = 0;
  #seen: { readonly height: number; readonly atMs: number } | undefined;
  #perSecond: number | undefined;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  note(height: number): void {
    this.#height = height;
    const atMs = this.#nowMs();
    this.#seen ??= { height, atMs };
    const elapsedMs = atMs - this.#seen.atMs;
    if (elapsedMs < LOOK_MS) return;
    this.#perSecond = (1_000 * (height - this.#seen.height)) / elapsedMs;
    this.#seen = { height, atMs };
  }

  /** Whole seconds, at least one. */
  secondsTo(height: number): number {
    if (this.#perSecond === undefined || this.#perSecond <= 0) return SECONDS_UNKNOWN;
    const seconds = Math.ceil((height - this.#height) / this.#perSecond);
    return Math.min(SECONDS_MAX, Math.max(1, seconds));
  }
}
