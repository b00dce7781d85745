// Figures of a council on given links, disks and processors.

import { strict as assert } from 'node:assert';
import { LAN_TIMING } from '@witan/consensus';
import { measurePerformance, type PerformanceOptions } from '../src/performance.ts';

const OPTIONS: PerformanceOptions = {
  ...{ validators: 4, oneWayUs: 5_000, syncUs: 1_000, blockIntervalMs: 200 },
  costs: { timer: 20, frame: 90, executedTransaction: 25, verifiedTransaction: 42 },
  ...{ transactionsPerSecond: 50, seconds: 1 },
};

describe('performance in the simulator', () => {
  it('is no better than the path of a transaction, and the same each time', () => {
    const found = measurePerformance(OPTIONS);
    assert.deepEqual(measurePerformance(OPTIONS), found);
    // Batch, PREPARE and COMMIT: each is made durable, and goes to all.
    const path = LAN_TIMING.batchCloseMs + 3 * 5 + 3;
    assert.ok(found.p50Ms >= path && found.p50Ms < 4 * path, `${found.p50Ms} ms`);
    assert.ok(found.p99Ms >= found.p50Ms);
    assert.equal(found.submitted, 50);
    // PREPARE and COMMIT of each to each, the block and the batches.
    assert.ok(found.framesPerBlock > 2 * 12, `${found.framesPerBlock} frames`);
  });

  it('shows how long nothing is committed after a leader has died', () => {
    const { gapMs, blocksPerSecond } = measurePerformance({
      ...OPTIONS,
      leaderDies: true,
      seconds: 2,
    });
    assert.ok(gapMs > LAN_TIMING.progressMsMin && blocksPerSecond > 0, `${gapMs} ms`);
    assert.ok(gapMs < LAN_TIMING.silenceMs + LAN_TIMING.progressMsMin, `${gapMs} ms`);
  });
});
