// Long work in portions: whoever does it pauses between two, and others go on first. A portion is a
// count and no time, so that the same work pauses at the same places everywhere.

/** Rows that are made in about a millisecond. */
const PORTION = 2_048;
/** More work has longer portions and not more pauses: a loop that is busy comes back late. */
const PORTIONS_MAX = 32;

export class Portions {
  readonly #size: number;
  #left: number;

  /** `total`: about how many steps there will be. `least`: of a portion. */
  constructor(total: number, least: number = PORTION) {
    this.#size = Math.max(least, Math.ceil(total / PORTIONS_MAX));
    this.#left = this.#size;
  }

  /** Asked at each step. */
  isOver(): boolean {
    this.#left -= 1;
    if (this.#left > 0) return false;
    this.#left = this.#size;
    return true;
  }
}

/** Does all of it at once. */
export function finished<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
