// From counters and clocks to the figures of the benchmark.

import { availableParallelism, cpus, loadavg } from 'node:os';
import { type Counters, metricOf } from './council.ts';
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
  readonly committed: number;
  readonly txPerSecond: number;
  /** CPU time of all validators, every thread of them, per committed transaction. */
  readonly cpuUsPerTx: number;
  readonly cpuUsPerTxByAgency: readonly number[];
  /** What validators sent to each other. */
  readonly bytesPerTx: number;
  /** Of the log and of the signer's marks, per block and validator. */
  readonly fsyncsPerBlock: number;
  readonly blocks: number;
}

export function throughputOf(window: Window): Throughput {
  const { load, startMs, endMs } = window;
  const committed = load.sent.length;
  const cpu = grown(window, 'process_cpu_seconds_total').map((s) => (s * MICROSECONDS) / committed);
  const sent = grown(window, 'witan_peer_bytes_total{direction="out"');
  const syncs = ['witan_log_syncs_total', 'witan_mark_syncs_total'].flatMap((name) =>
    grown(window, name),
  );
  const blocks = grown(window, 'witan_blocks_total');
  return {
    committed,
    txPerSecond: (1000 * committed) / (endMs - startMs),
    cpuUsPerTx: sum(cpu),
    cpuUsPerTxByAgency: cpu,
    bytesPerTx: sum(sent) / committed,
    fsyncsPerBlock: sum(syncs) / sum(blocks),
    blocks: Math.max(...blocks),
  };
}

/** By how much a counter grew at each agency. */
function grown({ before, after }: Window, name: string): number[] {
  return after.map((values, i) => metricOf(values, name) - metricOf(before[i] as Counters, name));
}

export interface Latency {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

/** From when each transaction was due until the watched agency told of its block. */
export function latencyOf(
  heights: ReadonlyMap<Sent, number>,
  finalMs: ReadonlyMap<number, number>,
): Latency {
  const delays = [...heights].map(([{ dueMs }, height]) => {
    const seenMs = finalMs.get(height);
    if (seenMs === undefined) throw new Error(`height ${height} was not announced`);
    return seenMs - dueMs;
  });
  delays.sort((a, b) => a - b);
  const at = (share: number): number => delays[Math.floor(share * (delays.length - 1))] as number;
  return { p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) };
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The machine that the figures are of. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown CPU';
  const load = loadavg()[0]?.toFixed(1);
  return `${availableParallelism()} × ${model}, Node ${process.version}, load average ${load}`;
}
