// The dial loop under timers that only the test moves: jitter, growth, reset, stop.

import { strict as assert } from 'node:assert';
import { meshTiming } from '../../src/network/bounds.ts';
import { Redialler } from '../../src/network/redialler.ts';
import { ManualTimers } from './manual-timers.ts';

/** Lets settled promises take effect. */
async function settle(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

describe('redialler', () => {
  let timers: ManualTimers;
  let attempts: AbortSignal[];
  let failures: number;
  let wanted: boolean;
  let connect: (signal: AbortSignal) => Promise<void>;

  beforeEach(() => {
    timers = new ManualTimers();
    attempts = [];
    failures = 0;
    wanted = true;
    connect = () => Promise.reject(new Error('refused'));
  });

  afterEach(() => timers.restore());

  function redialler(random: number): Redialler {
    return new Redialler({
      timing: meshTiming,
      random: () => random,
      wanted: () => wanted,
      connect: (signal) => {
        attempts.push(signal);
        return connect(signal);
      },
      failed: () => {
        failures += 1;
      },
    });
  }

  async function pass(ms: number): Promise<void> {
    timers.pass(ms);
    await settle();
  }

  it('§5.6: dials for ever, waiting half the delay and a random part of the other half', async () => {
    redialler(0.5).wake();
    await settle();
    for (const [index, waitMs] of [150, 300, 600, 750, 750, 750].entries()) {
      assert.equal(attempts.length, index + 1);
      await pass(waitMs - 1);
      assert.equal(attempts.length, index + 1, `before ${waitMs} ms`);
      await pass(1);
    }
    assert.equal(attempts.length, 7);
    assert.equal(failures, 7);
  });

  it('§5.6: after a link that lived 10 s the delay starts afresh, after a shorter one it grows', async () => {
    connect = async () => {
      wanted = false;
    };
    const dialler = redialler(0);
    dialler.wake();
    await settle();
    for (const [livedMs, waitMs] of [
      [5, 100],
      [5, 200],
      [9_999, 400],
      [10_000, 100],
      [5, 200],
    ] as const) {
      const before = attempts.length;
      wanted = true;
      dialler.linkEnded(livedMs);
      await pass(waitMs - 1);
      assert.equal(attempts.length, before);
      await pass(1);
      assert.equal(attempts.length, before + 1);
    }
  });

  it('§5.6: an attempt is given up after 8 s', async () => {
    connect = (signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('late'))));
    redialler(0).wake();
    await pass(7_999);
    assert.equal(attempts[0]?.aborted, false);
    await pass(1);
    assert.equal(attempts[0]?.aborted, true);
    assert.equal(failures, 1);
  });

  it('§5.6: one attempt at a time, and none that nobody wants', async () => {
    connect = () => new Promise(() => undefined);
    const dialler = redialler(0);
    wanted = false;
    dialler.wake();
    assert.equal(attempts.length, 0);
    wanted = true;
    dialler.wake();
    dialler.wake();
    dialler.linkEnded(0);
    await pass(1_000);
    assert.equal(attempts.length, 1);
  });

  it('§5.7: a stop aborts the attempt that runs and forgets the one that is due', async () => {
    connect = (signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stop'))));
    const running = redialler(0);
    running.wake();
    await running.stop();
    assert.equal(attempts[0]?.aborted, true);
    assert.equal(failures, 0);
    connect = () => Promise.reject(new Error('refused'));
    const waiting = redialler(0);
    waiting.wake();
    await settle();
    await waiting.stop();
    await pass(60_000);
    assert.equal(attempts.length, 2);
  });
});
