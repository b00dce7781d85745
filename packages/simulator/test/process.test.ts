// P1, P2, P4: a process stops between any two port calls, for good or for a while.

import { strict as assert } from 'node:assert';
import { Process, Stopped } from '../src/process.ts';

function neverDies(error: unknown): void {
  throw error;
}

describe('process', () => {
  it('P2: the fuse stops it at exactly that port call', () => {
    const process = new Process(1, neverDies);
    const done: number[] = [];
    let burnt = 0;
    process.setFuse(4, () => {
      burnt += 1;
    });
    process.run(() => {
      for (let call = 1; call <= 10; call++) {
        process.touch();
        done.push(call);
      }
    });
    assert.deepEqual(done, [1, 2, 3]);
    assert.equal(burnt, 1);
    assert.equal(process.alive, false);
  });

  it('runs nothing after its end, and its ports throw', () => {
    const process = new Process(1, neverDies);
    let ran = false;
    const later = process.later(() => {
      ran = true;
    });
    process.kill();
    later();
    assert.equal(ran, false);
    assert.throws(() => process.touch(), Stopped);
  });

  it('tells of an error of its own, once', () => {
    const errors: unknown[] = [];
    const process = new Process(1, (error) => errors.push(error));
    const wrong = new Error('an invariant');
    process.run(() => {
      throw wrong;
    });
    process.run(() => {
      throw wrong;
    });
    assert.deepEqual(errors, [wrong]);
    assert.equal(process.alive, false);
  });

  it('P4: what happens while it is stopped happens when it goes on, in order', () => {
    const process = new Process(1, neverDies);
    const seen: number[] = [];
    process.pause();
    for (const number of [1, 2, 3]) process.run(() => seen.push(number));
    assert.equal(seen.length, 0);
    process.resume();
    process.run(() => seen.push(4));
    assert.deepEqual(seen, [1, 2, 3, 4]);
  });
});
