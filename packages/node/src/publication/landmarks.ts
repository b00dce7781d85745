// Landmarks: for each day of UTC, the log as it was when the first block of that day had been
// sealed, by the time in its header (light-client.md §10). Whoever has the log finds the same.

import type { Header } from '@witan/ledger/block';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 UTC, in which a block of that day came, and its height. */
export interface LandmarkPlace {
  readonly day: number;
  readonly height: number;
}

export class Landmarks {
  readonly #places: LandmarkPlace[] = [];
  readonly #headerAt: (height: number) => Pick<Header, 'timeMs'>;
  #reached = -1;

  constructor(headerAt: (height: number) => Pick<Header, 'timeMs'>) {
    this.#headerAt = headerAt;
  }

  /** Takes the headers up to a height: of a long ledger some for each day, and not all. */
  reach(height: number): void {
    if (height <= this.#reached) return;
    this.#find(this.#reached, height);
    this.#reached = height;
  }

  /** Behind `low`, of whose day the landmark is known, up to `high`, in their order. */
  #find(low: number, high: number): void {
    const day = this.#dayAt(high);
    // Times of headers never go back: so between two of one day there is no other.
    if (day === this.#places.at(-1)?.day) return;
    if (high === low + 1) {
      this.#places.push({ day, height: high });
      return;
    }
    const middle = Math.floor((low + high) / 2);
    this.#find(low, middle);
    this.#find(middle, high);
  }

  #dayAt(height: number): number {
    return Math.floor(this.#headerAt(height).timeMs / DAY_MS);
  }

  /** In the order of their days. */
  all(): readonly LandmarkPlace[] {
    return this.#places;
  }
}
