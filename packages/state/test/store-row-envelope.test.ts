// DISK-1: what a row has to say for itself before it is believed.

import { strict as assert } from 'node:assert';
import { envelopedRow, openedRow } from '@witan/state';

describe('row envelope', () => {
  const key = Uint8Array.of(0x66, 1, 2);
  const value = Uint8Array.from({ length: 40 }, (_, index) => index);

  it('DISK-1: a row opens under its own key, whatever its length', () => {
    for (const length of [0, 1, 40, 10_000]) {
      const long = new Uint8Array(length).fill(7);
      assert.deepEqual(openedRow(key, envelopedRow(key, long).slice()), long);
    }
  });

  it('DISK-1: no flipped bit, lost end or other key passes', () => {
    const stored = envelopedRow(key, value).slice();
    for (let bit = 0; bit < 8 * stored.length; bit++) {
      const flipped = stored.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      assert.equal(openedRow(key, flipped), undefined, `bit ${bit}`);
    }
    for (let length = 0; length < stored.length; length++) {
      assert.equal(openedRow(key, stored.subarray(0, length)), undefined, `${length} bytes`);
    }
    assert.equal(openedRow(Uint8Array.of(0x66, 1, 3), stored), undefined);
  });

  it('a Buffer opens to a plain array', () => {
    const opened = openedRow(key, Buffer.from(envelopedRow(key, value)));
    assert.equal(opened?.constructor, Uint8Array);
  });
});
