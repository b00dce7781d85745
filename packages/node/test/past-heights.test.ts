// Making past heights again beside the vote path: one at a time, a few at once, and never for long.

import { strict as assert } from 'node:assert';
import { TestLedger } from '@witan/state/testkit';
import { PastHeights } from '../src/past-heights.ts';

const TIMING = { turnMs: 0, pauseMs: 0, waitMs: 60_000, heightsMax: 2, nearHeights: 0 };
const IN_MAKING = { key: 'state/height-in-making' };

function ledgerOf(heights: number, pastHeights = Number.POSITIVE_INFINITY): TestLedger {
  const ledger = new TestLedger({ pastHeights, retainedHeights: 2 });
  while (ledger.host.head.height < heights) ledger.commitLanes([[], [new Uint8Array(9)], [], []]);
  ledger.flush();
  return ledger;
}

describe('past heights', () => {
  it('a height that is held is ready at once, and one below it once it has been made', async () => {
    const { host } = ledgerOf(12);
    const past = new PastHeights(host, TIMING);
    await past.ready(12);
    assert.throws(() => host.query('land/parcels', 3), IN_MAKING);
    await Promise.all([past.ready(3), past.ready(3)]);
    assert.equal(host.query('land/parcels', 3).height, 3);
    await past.ready(3);
    await past.stop();
  });

  it('what is not kept is refused at once, naming the oldest height', async () => {
    const { host } = ledgerOf(12, 5);
    const past = new PastHeights(host, TIMING);
    await past.ready(7);
    const refused = { key: 'state/height-not-held', message: /oldest height held: 7/ };
    await assert.rejects(past.ready(6), refused);
    await past.stop();
  });

  it('others than a few are told to come back, and so is who waits for too long', async () => {
    const { host } = ledgerOf(12);
    const past = new PastHeights(host, { ...TIMING, waitMs: 0, pauseMs: 1 });
    const first = assert.rejects(past.ready(2), IN_MAKING);
    const second = assert.rejects(past.ready(4), IN_MAKING);
    await assert.rejects(past.ready(6), IN_MAKING);
    await Promise.all([first, second]);
    const patient = new PastHeights(host, TIMING);
    // What was begun goes on.
    await Promise.all([patient.ready(2), patient.ready(4)]);
    await past.stop();
    assert.equal(host.query('land/parcels', 4).height, 4);
    await patient.stop();
  });

  it('§9: a near height waits for no far ones, however many are asked for, nor they for it', async () => {
    const { host } = ledgerOf(40);
    const past = new PastHeights(host, { ...TIMING, pauseMs: 1, nearHeights: 4 });
    const order: number[] = [];
    const ready = (height: number): Promise<number> =>
      past.ready(height).then(() => order.push(height));
    const far = [ready(2), ready(3)];
    await assert.rejects(past.ready(4), IN_MAKING);
    const near = host.oldestHeld - 2;
    await ready(near);
    assert.deepEqual(order, [near]);
    assert.equal(host.query('land/parcels', near).height, near);
    await Promise.all(far);
    assert.deepEqual(order.slice(1).sort(), [2, 3]);
    for (const height of [2, 3]) assert.equal(host.query('land/parcels', height).height, height);
    await past.stop();
  });

  it('a node that stops makes none, and leaves nothing of those it had begun', async () => {
    const { host } = ledgerOf(12);
    const past = new PastHeights(host, { ...TIMING, pauseMs: 1 });
    const waiting = [
      assert.rejects(past.ready(2), IN_MAKING),
      assert.rejects(past.ready(4), IN_MAKING),
    ];
    await past.stop();
    await Promise.all(waiting);
    await assert.rejects(past.ready(5), IN_MAKING);
  });
});
