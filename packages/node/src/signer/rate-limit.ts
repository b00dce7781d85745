// How fast a node may have statements signed. More than an honest one ever needs is a compromised
// one's: it is kept waiting, not refused, so that a burst after an outage only takes longer.

import { batchesOutstandingMax, windowHeightsMax } from '@witan/ledger/limits';

export interface SigningRate {
  readonly perSecond: number;
  /** Statements that may come at once. */
  readonly burst: number;
}

/** N1: the shortest pause of a leader between two blocks. */
const BLOCK_INTERVAL_MS_MIN = 20;
/** A PREPARE, a COMMIT, and as many own batches as may be outstanding. */
const STATEMENTS_PER_BLOCK: number = 2 + batchesOutstandingMax;

/** Twice what the fastest council asks for; the burst is a whole window, voted twice over. */
export const SIGNING_RATE: SigningRate = {
  perSecond: (2 * STATEMENTS_PER_BLOCK * 1_000) / BLOCK_INTERVAL_MS_MIN,
  burst: 2 * STATEMENTS_PER_BLOCK * windowHeightsMax,
};

/** A token bucket that may be overdrawn once: whoever overdraws waits until it is even again. */
export class TokenBucket {
  readonly #rate: SigningRate;
  #tokens: number;
  #atMs: number;

  constructor(rate: SigningRate, nowMs: number) {
    this.#rate = rate;
    this.#tokens = rate.burst;
    this.#atMs = nowMs;
  }

  /** Takes tokens; answers for how many milliseconds nothing more may be taken. */
  take(count: number, nowMs: number): number {
    const { perSecond, burst } = this.#rate;
    const refilled = this.#tokens + ((nowMs - this.#atMs) * perSecond) / 1_000;
    this.#tokens = Math.min(burst, refilled) - count;
    this.#atMs = nowMs;
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens * 1_000) / perSecond);
  }
}
