// When a node that is behind says that it will have caught up.

import { strict as assert } from 'node:assert';
import { HeightPace } from '../src/height-pace.ts';

describe('the pace of a node that catches up', () => {
  it('says the seconds that are left at the pace of the last half second', () => {
    let nowMs = 0;
    const pace = new HeightPace(() => nowMs);
    assert.equal(pace.secondsTo(1_000), 5, 'nothing is known yet');
    for (let height = 0; height <= 200; height += 10) {
      pace.note(height);
      nowMs += 100;
    }
    assert.equal(pace.secondsTo(1_200), 10, 'at a hundred a second');
    assert.equal(pace.secondsTo(200), 1);
    assert.equal(pace.secondsTo(1_000_000), 60, 'no client waits longer');
  });
});
