// Virtual time: events come in their order, ties in an order that the seed decides.

import { strict as assert } from 'node:assert';
import { Fingerprint } from '../src/fingerprint.ts';
import { Random } from '../src/random.ts';
import { Timeline } from '../src/timeline.ts';

function timeline(seed = 1): { time: Timeline; fingerprint: Fingerprint } {
  const fingerprint = new Fingerprint();
  const [own, beside] = [new Random(seed, 'time'), new Random(seed, 'cosigning')];
  return { time: new Timeline(own, fingerprint, beside), fingerprint };
}

function runAll(time: Timeline): void {
  while (time.step());
}

describe('timeline', () => {
  it('runs events in the order of their time', () => {
    const { time } = timeline();
    const seen: number[] = [];
    const draws = new Random(5, 'network');
    for (let i = 0; i < 500; i++) time.after(draws.below(10_000), () => seen.push(time.nowUs));
    runAll(time);
    assert.equal(seen.length, 500);
    assert.deepEqual(
      seen,
      [...seen].sort((a, b) => a - b),
    );
  });

  it('shuffles ties by the seed, and alike for the same seed', () => {
    const order = (seed: number): string => {
      const { time } = timeline(seed);
      const seen: number[] = [];
      for (let i = 0; i < 20; i++) time.after(100, () => seen.push(i));
      runAll(time);
      return seen.join();
    };
    assert.equal(order(1), order(1));
    assert.notEqual(order(1), order(2));
  });

  it('forgets what was cancelled', () => {
    const { time } = timeline();
    let ran = 0;
    const cancel = time.after(10, () => {
      ran += 1;
    });
    time.after(5, cancel);
    runAll(time);
    assert.equal(ran, 0);
    assert.equal(time.nowUs, 5);
  });

  it('lets an event add events', () => {
    const { time } = timeline();
    let left = 10;
    const again = (): void => {
      left -= 1;
      if (left > 0) time.after(1_000, again);
    };
    time.after(0, again);
    runAll(time);
    assert.equal(left, 0);
    assert.equal(time.nowMs, 9);
  });

  it('what happens beside a run, at its own times, leaves the run as it was', () => {
    const run = (beside: boolean): readonly [string, readonly number[]] => {
      const { time, fingerprint } = timeline();
      const seen: number[] = [];
      for (const atUs of [100, 100, 300]) time.after(atUs, () => seen.push(time.nowUs));
      const aside: number[] = [];
      const again = (): void => {
        aside.push(time.nowUs);
        if (aside.length < 4) time.beside(90, again);
      };
      if (beside) time.beside(90, again);
      runAll(time);
      assert.deepEqual(aside, beside ? [90, 180, 270] : []);
      return [fingerprint.text(), seen];
    };
    assert.deepEqual(run(true), run(false));
  });

  it('has a fingerprint that tells runs apart', () => {
    const digest = (delayUs: number): string => {
      const { time, fingerprint } = timeline();
      time.after(delayUs, () => {});
      runAll(time);
      return fingerprint.text();
    };
    assert.equal(digest(3), digest(3));
    assert.notEqual(digest(3), digest(4));
    assert.match(digest(3), /^[0-9a-f]{16}$/);
  });
});
