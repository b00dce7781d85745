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
    // Batch, PREPARE and COMMIT: each is made durable and goes to all. A lone batch waits for none.
    const path = 3 * 5 + 3;
    assert.ok(found.p50Ms >= path && found.p50Ms < 4 * path, `${found.p50Ms} ms`);
    assert.ok(found.p99Ms >= found.p50Ms);
    assert.equal(found.submitted, 50);
    // PREPARE and COMMIT of each to each, the block and the batches.
    assert.ok(found.framesPerBlock > 2 * 12, `${found.framesPerBlock} frames`);
  });

  it('§22.2: a validator checks no vote behind the quorum, its own or one that it has checked', () => {
    const { votesCheckedPerBlock } = measurePerformance({
      ...OPTIONS,
      validators: 7,
      seconds: 0.5,
    });
    // PREPAREs and COMMITs of five, of which one each is its own.
    const said = `${votesCheckedPerBlock} votes`;
    assert.ok(votesCheckedPerBlock > 5 && votesCheckedPerBlock <= 8.2, said);
  });

  it('shows how long nothing is committed after a leader has died', () => {
    const { gapMs, blocksPerSecond } = measurePerformance({
      ...OPTIONS,
      leaderDies: true,
      seconds: 2,
    });
    assert.ok(gapMs > LAN_TIMING.progressMsMin && blocksPerSecond > 0, `${gapMs} ms`);
    // What the goal allows beyond the timer, under a load that leaves nothing proposed open.
    assert.ok(gapMs <= LAN_TIMING.progressMsMin + 150, `${gapMs} ms`);
  });
});
