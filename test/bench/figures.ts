// From counters and clocks to the figures of the benchmark.

import { type Counters, metricOf } from './counters.ts';
import type { LoadResult, Sent } from './ingress.ts';

const MICROSECONDS = 1e6;

/** One window of load, from before its first transaction until all of it lay on every disk. */
export interface Window {
  readonly load: LoadResult;
  readonly before: readonly Counters[];
  readonly after: readonly Counters[];
  readonly startMs: number;
  /** When the last transaction was seen to be final. */
  readonly endMs: number;
}

export interface Throughput {
  readonly transactions: number;
  readonly operations: number;
  readonly operationsPerSecond: number;
  /** CPU time of all validators, every thread of them, per executed operation. */
  readonly cpuUsPerOperation: number;
  readonly cpuUsPerOperationByAgency: readonly number[];
  /** What validators sent to each other, per operation. */
  readonly bytesPerOperation: number;
  /** Of the log and of the signer's marks, per block and validator. */
  readonly fsyncsPerBlock: number;
  readonly blocks: number;
  /** Mean time between two blocks. */
  readonly blockIntervalMs: number;
  /** Median time of one sync of a log. */
  readonly fsyncMs: number;
}

export function throughputOf(window: Window): Throughput {
  const { load, startMs, endMs } = window;
  const operations = sum(load.sent.map(({ job }) => job.events));
  const cpu = grown(window, 'process_cpu_seconds_total').map(
    (s) => (s * MICROSECONDS) / operations,
  );
  const sent = grown(window, 'witan_peer_bytes_total{direction="out"');
  const syncs = ['witan_log_syncs_total', 'witan_mark_syncs_total'].flatMap((name) =>
    grown(window, name),
  );
  const blocks = grown(window, 'witan_blocks_total');
  return {
    transactions: load.sent.length,
    operations,
    operationsPerSecond: (1000 * operations) / (endMs - startMs),
    cpuUsPerOperation: sum(cpu),
    cpuUsPerOperationByAgency: cpu,
    bytesPerOperation: sum(sent) / operations,
    fsyncsPerBlock: sum(syncs) / sum(blocks),
    blocks: Math.max(...blocks),
    blockIntervalMs: (endMs - startMs) / Math.max(...blocks),
    fsyncMs: 1000 * syncSecondsOf(window),
  };
}

/** By how much a counter grew at each agency. */
export function grown({ before, after }: Pick<Window, 'before' | 'after'>, name: string): number[] {
  return after.map((values, i) => metricOf(values, name) - metricOf(before[i] as Counters, name));
}

const SYNC_BUCKET = 'witan_log_sync_seconds_bucket{le="';

/** The median of all logs' syncs in a window, in seconds. */
export function syncSecondsOf({ before, after }: Pick<Window, 'before' | 'after'>): number {
  const counts = new Map<number, number>();
  for (const [i, values] of after.entries()) {
    for (const [name, count] of values) {
      if (!name.startsWith(SYNC_BUCKET)) continue;
      const bound = name.slice(SYNC_BUCKET.length, -'"}'.length);
      const atMost = bound === '+Inf' ? Number.POSITIVE_INFINITY : Number(bound);
      const grew = count - (before[i]?.get(name) ?? 0);
      counts.set(atMost, (counts.get(atMost) ?? 0) + grew);
    }
  }
  return quantileOf(
    [...counts].sort(([a], [b]) => a - b),
    0.5,
  );
}

/** Of a histogram with cumulative counts, by straight lines within a bucket, as Prometheus does. */
export function quantileOf(
  buckets: readonly (readonly [atMost: number, count: number])[],
  share: number,
): number {
  const wanted = share * (buckets.at(-1)?.[1] ?? 0);
  let [below, countBelow] = [0, 0];
  for (const [atMost, count] of buckets) {
    if (count >= wanted && count > countBelow) {
      if (atMost === Number.POSITIVE_INFINITY) return below;
      return below + ((wanted - countBelow) / (count - countBelow)) * (atMost - below);
    }
    [below, countBelow] = [atMost, count];
  }
  return below;
}

export interface Latency {
  readonly samples: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly minMs: number;
  readonly meanMs: number;
  readonly maxMs: number;
}

/** Quantiles by the nearest rank, so that each is a delay that somebody had. */
export function latencyOf(delaysMs: readonly number[]): Latency {
  if (delaysMs.length === 0) throw new Error('no delay was measured');
  const delays = [...delaysMs].sort((a, b) => a - b);
  const at = (share: number): number =>
    delays[Math.max(0, Math.ceil(share * delays.length) - 1)] as number;
  return {
    samples: delays.length,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    minMs: at(0),
    meanMs: sum(delays) / delays.length,
    maxMs: at(1),
  };
}

/** From when each transaction was due until the watched agency told of its block. */
export function finalDelays(
  heights: ReadonlyMap<Sent, number>,
  finalMs: ReadonlyMap<number, number>,
): number[] {
  return [...heights].map(([{ dueMs }, height]) => {
    const seenMs = finalMs.get(height);
    if (seenMs === undefined) throw new Error(`height ${height} was not announced`);
    return seenMs - dueMs;
  });
}

/** The middle one, or the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  if (values.length === 0) throw new Error('a median of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] as number;
  const high = sorted[Math.floor(middle)] as number;
  return (low + high) / 2;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
