// What is read of one peer in the long run, by a clock that the test moves.

import { strict as assert } from 'node:assert';
import { RateBudget } from '../../src/network/rate-budget.ts';

const rate = { framesPerSecond: 100, bytesPerSecond: 1_000, burstSeconds: 2 };

describe('rate budget', () => {
  let nowMs = 0;
  const budget = (): RateBudget => new RateBudget(rate, () => nowMs);

  it('R12: a burst is taken at once, and one frame more is owed for', () => {
    const own = budget();
    for (let i = 0; i < 200; i++) own.spend(0);
    assert.equal(own.overdrawn, false);
    own.spend(0);
    assert.equal(own.overdrawn, true);
    assert.equal(own.owedMs, 10);
    nowMs += 10;
    assert.equal(own.owedMs, 0);
    assert.equal(own.overdrawn, false);
  });

  it('R12: bytes count beside frames, and what is owed longer decides', () => {
    const own = budget();
    own.spend(5_000);
    assert.equal(own.owedMs, 3_000);
    nowMs += 1_000;
    assert.equal(own.owedMs, 2_000);
  });

  it('R12: an idle peer saves up no more than two bursts', () => {
    const own = budget();
    nowMs += 3_600_000;
    for (let i = 0; i < 402; i++) own.spend(0);
    assert.ok(own.owedMs > 0 && own.owedMs <= 10);
  });

  it('R12: in the long run the rate is kept, whatever is sent', () => {
    const own = budget();
    const startMs = nowMs;
    let frames = 0;
    while (nowMs - startMs < 60_000) {
      for (let i = 0; i < 7; i++, frames++) own.spend(1);
      nowMs += Math.max(1, own.owedMs);
    }
    assert.ok(frames <= 100 * 60 + 200 + 7, `${frames}`);
    assert.ok(frames >= 100 * 60, `${frames}`);
  });
});
