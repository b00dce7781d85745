// How fast a measured value grows, whatever single samples say.

export interface Sample {
  readonly atMs: number;
  readonly value: number;
}

/** Theil and Sen: the median of the slopes between all pairs of samples, per millisecond. */
export function slopeOf(samples: readonly Sample[]): number {
  const slopes = samples.flatMap((later, i) =>
    samples.slice(0, i).map((earlier) => {
      return (later.value - earlier.value) / (later.atMs - earlier.atMs);
    }),
  );
  slopes.sort((a, b) => a - b);
  return slopes[Math.floor(slopes.length / 2)] ?? 0;
}
