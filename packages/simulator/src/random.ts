// Seeded randomness in separate streams: one more draw of the network does not reshuffle the
// crashes, so that a changed detail leaves most of a run as it was (reliability.md §8.2).

/** Names of the streams; the number goes into the seed, so it never changes. */
export const STREAMS = {
  time: 1,
  network: 2,
  disk: 3,
  crash: 4,
  workload: 5,
  clock: 6,
  scenario: 7,
  villain: 8,
  application: 9,
  database: 10,
  reform: 11,
  strike: 12,
  assembly: 13,
  cosigning: 14,
} as const;

export type StreamName = keyof typeof STREAMS;

/** A small fast generator (sfc32, Doty-Humphrey): period at least 2^32, passes PractRand. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, stream: StreamName, index = 0) {
    this.#a = seed | 0;
    this.#b = STREAMS[stream];
    this.#c = index | 0;
    for (let round = 0; round < 16; round++) this.u32();
  }

  u32(): number {
    const next = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + next) | 0;
    return next >>> 0;
  }

  /** An integer from 0 to `bound` − 1. */
  below(bound: number): number {
    return Math.floor((this.u32() / 2 ** 32) * bound);
  }

  /** An integer from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** True in `permille` of 1,000 cases. */
  chance(permille: number): boolean {
    return this.below(1_000) < permille;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  shuffled<T>(items: readonly T[]): T[] {
    const out = [...items];
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [out[i], out[j]] = [out[j] as T, out[i] as T];
    }
    return out;
  }

  /** Each item with the chance of one half. */
  subset<T>(items: readonly T[]): T[] {
    return items.filter(() => this.chance(500));
  }
}
