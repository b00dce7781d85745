// The arithmetic behind the benchmark's figures.

import { strict as assert } from 'node:assert';
import { type Counters, metricOf, parseMetrics } from './counters.ts';
import { latencyOf, medianOf, quantileOf, syncSecondsOf, throughputOf } from './figures.ts';
import { isGood, reportJson, type Section } from './report.ts';

function countersOf(cpuSeconds: number, syncs: readonly number[]): Counters {
  const [first = 0, second = 0] = syncs;
  return parseMetrics(
    [
      '# HELP process_cpu_seconds_total CPU time of all threads.',
      `process_cpu_seconds_total ${cpuSeconds}`,
      `witan_peer_bytes_total{direction="in",topic="ctl"} 7`,
      `witan_peer_bytes_total{direction="out",topic="ctl"} ${10 * cpuSeconds}`,
      `witan_peer_bytes_total{direction="out",topic="bulk"} ${90 * cpuSeconds}`,
      `witan_log_syncs_total ${first + second}`,
      'witan_mark_syncs_total 2',
      `witan_blocks_total ${cpuSeconds}`,
      `witan_log_sync_seconds_bucket{le="0.001"} ${first}`,
      `witan_log_sync_seconds_bucket{le="0.002"} ${first + second}`,
      `witan_log_sync_seconds_bucket{le="+Inf"} ${first + second}`,
    ].join('\n'),
  );
}

describe('figures of the benchmark', () => {
  it('count a metric over its labels, and refuse a name that nobody has', () => {
    const counters = countersOf(2, [4, 4]);
    assert.equal(metricOf(counters, 'witan_peer_bytes_total'), 207);
    assert.equal(metricOf(counters, 'witan_peer_bytes_total{direction="out"'), 200);
    assert.throws(() => metricOf(counters, 'witan_bytes'), /no metric/);
  });

  it('are sums over validators per executed operation', () => {
    const job = { txid: new Uint8Array(32), bytes: new Uint8Array(1), events: 4 };
    const load = { sent: Array.from({ length: 250 }, () => ({ job, dueMs: 0 })) };
    const window = {
      load: { ...load, busy: 0, dropped: [], offeredMs: 0 },
      before: [countersOf(1, [0, 0]), countersOf(2, [0, 0])],
      after: [countersOf(3, [4, 4]), countersOf(5, [0, 8])],
      startMs: 1_000,
      endMs: 3_000,
    };
    const found = throughputOf(window);
    assert.equal(found.operations, 1_000);
    assert.equal(found.operationsPerSecond, 500);
    assert.equal(found.cpuUsPerOperation, 5_000);
    assert.deepEqual(found.cpuUsPerOperationByAgency, [2_000, 3_000]);
    assert.equal(found.bytesPerOperation, 0.5);
    assert.equal(found.blockIntervalMs, 2_000 / 3);
    assert.equal(found.fsyncsPerBlock, 16 / 5);
    // Of 16 syncs 4 took up to 1 ms: the eighth lies a third into the next bucket.
    assert.equal(syncSecondsOf(window), 0.001 + 0.001 / 3);
  });

  it('take quantiles that somebody had, and medians of even numbers in the middle', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    const { p50Ms, p99Ms, minMs, maxMs, meanMs } = latencyOf(hundred);
    assert.deepEqual([p50Ms, p99Ms, minMs, maxMs, meanMs], [50, 99, 1, 100, 50.5]);
    assert.equal(latencyOf([7]).p99Ms, 7);
    assert.equal(medianOf([5, 1, 3]), 3);
    assert.equal(medianOf([4, 1, 3, 2]), 2.5);
    assert.throws(() => medianOf([]));
    assert.throws(() => latencyOf([]));
  });

  it('read a histogram as Prometheus does, and say the last bound for what lies behind it', () => {
    const buckets = [
      [1, 2],
      [2, 2],
      [4, 6],
      [Number.POSITIVE_INFINITY, 10],
    ] as const;
    assert.equal(quantileOf(buckets, 0.1), 0.5);
    assert.equal(quantileOf(buckets, 0.5), 3.5);
    assert.equal(quantileOf(buckets, 0.9), 4);
    assert.equal(quantileOf([], 0.5), 0);
  });

  it('stand beside their limits and goals', () => {
    const figure = { key: 'us', name: 'µs', value: 30, unit: 'µs', limit: 20 };
    const section: Section = { title: '', checked: '', figures: [figure] };
    const { us, limit, ratio, goal, mode } = reportJson({ mode: 'signed' }, [section]);
    assert.deepEqual(
      { us, limit, ratio, goal, mode },
      {
        ...{ us: 30, limit: { us: 20 }, ratio: { us: 1.5 }, goal: {}, mode: 'signed' },
      },
    );
    assert.ok(isGood({ ...figure, goal: { atMost: 30 }, ratioGoal: { atMost: 1.5 } }));
    assert.ok(!isGood({ ...figure, goal: { atMost: 29 } }));
    assert.ok(!isGood({ ...figure, ratioGoal: { atLeast: 2 } }));
  });
});
