// Landmarks: for each day of UTC, the log as it was when the first block of that day had been
// sealed, by the time in its header (light-client.md §10). Whoever has the log finds the same.

import type { Header } from '@witan/ledger/block';
import { must } from '@witan/ledger/problems';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 UTC, in which a block of that day came, and its height. */
export interface LandmarkPlace {
  readonly day: number;
  readonly height: number;
}

export class Landmarks {
  readonly #places: LandmarkPlace[] = [];
  #next = 0;

  /** Takes the headers one after the other, from genesis on. */
  take({ height, timeMs }: Pick<Header, 'height' | 'timeMs'>): void {
    must(height === this.#next, 'headers are taken in their order');
    this.#next++;
    const day = Math.floor(timeMs / DAY_MS);
    const last = this.#places.at(-1);
    // Times of headers never go back, so a day that is over has its landmark for good.
    if (last === undefined || day > last.day) this.#places.push({ day, height });
  }

  /** In the order of their days. */
  all(): readonly LandmarkPlace[] {
    return this.#places;
  }
}
