// Reads every row of the state again and compares it with the signed root, in the background
// (reliability.md §3.5): checksums find accidents, and only this finds a row that was edited by
// hand, or rot to which a compaction gave a fresh checksum.

import type { Host } from '@witan/state';

export interface ScrubTiming {
  /** Between two runs. A start has compared all rows, so the first run waits as well. */
  readonly pauseMs: number;
  readonly rowsPerTurn: number;
  /** Of one core. */
  readonly share: number;
}

/** Within a day, also where a run takes hours. */
const TIMING: ScrubTiming = { pauseMs: 6 * 3_600_000, rowsPerTurn: 64, share: 0.05 };
const TURN_MS_MIN = 5;

export class Scrub {
  readonly #host: Pick<Host, 'compareRows'>;
  readonly #onDamage: (error: Error) => void;
  readonly #timing: ScrubTiming;
  #timer: NodeJS.Timeout;
  /** Runs that found nothing. */
  runs = 0;

  /** `onDamage` is told of the row: nothing may be signed after it. */
  constructor(
    host: Pick<Host, 'compareRows'>,
    onDamage: (error: Error) => void,
    timing: ScrubTiming = TIMING,
  ) {
    this.#host = host;
    this.#onDamage = onDamage;
    this.#timing = timing;
    this.#timer = this.#later(timing.pauseMs, undefined);
  }

  #later(delayMs: number, after: Uint8Array | undefined): NodeJS.Timeout {
    return setTimeout(() => this.#turn(after), delayMs).unref();
  }

  #turn(after: Uint8Array | undefined): void {
    const { pauseMs, rowsPerTurn, share } = this.#timing;
    const startMs = performance.now();
    try {
      const reached = this.#host.compareRows(after, rowsPerTurn);
      const tookMs = performance.now() - startMs;
      if (reached === undefined) {
        this.runs += 1;
        this.#timer = this.#later(pauseMs, undefined);
      } else {
        this.#timer = this.#later(Math.max(TURN_MS_MIN, tookMs / share - tookMs), reached);
      }
    } catch (error) {
      this.#onDamage(error as Error);
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
