// How long the log's syncs take, by powers of two: for the metrics, and for whoever asks what part
// of a delay the disk has.

/** Seconds; a sync that takes longer than the last is counted behind it. */
const BOUNDS: readonly number[] = Array.from({ length: 16 }, (_, i) => 0.0001 * 2 ** i);

const counts: number[] = Array.from({ length: BOUNDS.length + 1 }, () => 0);
let seconds = 0;

export function noteSync(tookMs: number): void {
  const took = tookMs / 1_000;
  seconds += took;
  const bucket = BOUNDS.findIndex((bound) => took <= bound);
  const at = bucket < 0 ? BOUNDS.length : bucket;
  counts[at] = (counts[at] ?? 0) + 1;
}

/** In the form of Prometheus: each bucket counts all that took no longer than its bound. */
export function syncTimes(): readonly (readonly [suffix: string, value: number])[] {
  let count = 0;
  const buckets = counts.map((each, i): [string, number] => {
    count += each;
    return [`_bucket{le="${BOUNDS[i]?.toPrecision(2) ?? '+Inf'}"}`, count];
  });
  return [...buckets, ['_sum', seconds], ['_count', count]];
}
