// Goal: the cache of prepared keys stays within its bound and never mixes keys up.

import { strict as assert } from 'node:assert';
import { KeyCache } from '../src/key-cache.ts';

describe('key cache', () => {
  const keyOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);

  function countingCache(capacity: number): { cache: KeyCache<string>; prepared: number[] } {
    const prepared: number[] = [];
    const cache = new KeyCache(capacity, (key32) => {
      prepared.push(key32[0] as number);
      return `key ${key32[0]}`;
    });
    return { cache, prepared };
  }

  it('prepares a key once, by its bytes and not by its array', () => {
    const { cache, prepared } = countingCache(2);
    assert.equal(cache.get(keyOf(200)), 'key 200');
    assert.equal(cache.get(keyOf(200)), 'key 200');
    assert.deepEqual(prepared, [200]);
  });

  it('forgets the key that was used longest ago when it is full', () => {
    const { cache, prepared } = countingCache(2);
    for (const byte of [1, 2, 1, 3, 1, 2]) cache.get(keyOf(byte));
    assert.deepEqual(prepared, [1, 2, 3, 2]);
  });

  it('keeps nothing of a key that cannot be prepared', () => {
    let calls = 0;
    const cache = new KeyCache<string>(1, () => {
      calls++;
      throw new Error('no point');
    });
    assert.throws(() => cache.get(keyOf(1)), /no point/);
    assert.throws(() => cache.get(keyOf(1)), /no point/);
    assert.equal(calls, 2);
  });
});
