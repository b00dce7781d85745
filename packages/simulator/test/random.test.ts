// Streams of one seed are independent, and what is drawn lies within its bounds.

import { strict as assert } from 'node:assert';
import { Random } from '../src/random.ts';

function firstOf(random: Random, count = 8): number[] {
  return Array.from({ length: count }, () => random.u32());
}

describe('random', () => {
  it('gives the same numbers for the same seed, stream and index', () => {
    assert.deepEqual(firstOf(new Random(7, 'network', 2)), firstOf(new Random(7, 'network', 2)));
  });

  it('gives other numbers for another seed, stream or index', () => {
    const streams = [
      new Random(7, 'network'),
      new Random(8, 'network'),
      new Random(7, 'disk'),
      new Random(7, 'network', 1),
    ].map((random) => firstOf(random).join());
    assert.equal(new Set(streams).size, streams.length);
  });

  it('draws within bounds, and reaches both of them', () => {
    const random = new Random(1, 'time');
    const drawn = new Set(Array.from({ length: 1_000 }, () => random.between(3, 6)));
    assert.deepEqual([...drawn].sort(), [3, 4, 5, 6]);
  });

  it('hits a chance about as often as it says', () => {
    const random = new Random(1, 'time');
    const hits = Array.from({ length: 10_000 }, () => random.chance(250)).filter(Boolean).length;
    assert.ok(Math.abs(hits - 2_500) < 200, `${hits} of 10,000`);
  });

  it('shuffles without loss', () => {
    const items = [...Array(20).keys()];
    const shuffled = new Random(3, 'crash').shuffled(items);
    assert.notDeepEqual(shuffled, items);
    assert.deepEqual(
      shuffled.sort((a, b) => a - b),
      items,
    );
  });
});
