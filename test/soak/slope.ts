// How fast a measured value grows, whatever single samples say.

export interface Sample {
  readonly atMs: number;
  readonly value: number;
}

export interface Slope {
  /** Theil and Sen: the median of the slopes between all pairs of samples, per millisecond. */
  readonly value: number;
  /** Between these the true slope lies, with 95 % confidence (Sen 1968, normal approximation). */
  readonly from: number;
  readonly to: number;
}

const NORMAL_95 = 1.96;

export function slopeOf(samples: readonly Sample[]): Slope {
  const slopes = samples.flatMap((later, i) =>
    samples.slice(0, i).map((earlier) => {
      return (later.value - earlier.value) / (later.atMs - earlier.atMs);
    }),
  );
  slopes.sort((a, b) => a - b);
  const { length: n } = samples;
  const spread = NORMAL_95 * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  const at = (rank: number): number =>
    slopes[Math.min(slopes.length - 1, Math.max(0, Math.round(rank)))] ?? 0;
  const middle = (slopes.length - 1) / 2;
  return { value: at(middle), from: at(middle - spread / 2), to: at(middle + spread / 2) };
}
