// The outgoing queue against a dumb twin: bytes leave in order, cut anywhere, unchanged.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { FrameQueue } from '../../src/network/frame-queue.ts';

describe('frame queue', () => {
  it('§5.3: whatever is taken in whatever pieces is what was pushed, in order', () => {
    const push = fc.uint8Array({ minLength: 1, maxLength: 40 });
    const take = fc.integer({ min: 1, max: 90 });
    fc.assert(
      fc.property(fc.array(fc.oneof(push, take), { maxLength: 60 }), (steps) => {
        const queue = new FrameQueue();
        let expected: number[] = [];
        for (const step of steps) {
          if (typeof step !== 'number') {
            queue.push(step);
            expected.push(...step);
          } else if (queue.bytes > 0) {
            const taken = queue.take(step);
            assert.deepEqual([...taken], expected.slice(0, step));
            expected = expected.slice(step);
          }
          assert.equal(queue.bytes, expected.length);
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('§5.3: thousands of small frames leave in order', () => {
    const queue = new FrameQueue();
    for (let i = 0; i < 5_000; i++) queue.push(Uint8Array.of(i >> 8, i & 0xff));
    const taken: number[] = [];
    while (queue.bytes > 0) taken.push(...queue.take(7));
    const numbers = Array.from(
      { length: 5_000 },
      (_, i) => taken[2 * i]! * 256 + taken[2 * i + 1]!,
    );
    assert.deepEqual(
      numbers,
      Array.from({ length: 5_000 }, (_, i) => i),
    );
  });

  it('NW-24: the bytes of a queued frame are never written to', () => {
    const frame = Uint8Array.from({ length: 100 }, (_, i) => i);
    const before = frame.slice();
    const queue = new FrameQueue();
    for (let i = 0; i < 3; i++) queue.push(frame);
    while (queue.bytes > 0) queue.take(33);
    assert.deepEqual(frame, before);
  });
});
