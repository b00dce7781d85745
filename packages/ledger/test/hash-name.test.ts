// Hashes as keys of maps.

import { strict as assert } from 'node:assert';
import { compareBytes } from '../src/bytes.ts';
import { hashName, hashNamed, sha256 } from '../src/hash.ts';

describe('the name of a hash', () => {
  it('is turned back into the hash, and names are in the order of the bytes', () => {
    const hashes = Array.from({ length: 64 }, (_, i) => sha256(Uint8Array.of(i)));
    assert.deepEqual(hashes.map(hashName).map(hashNamed), hashes);
    const byName = hashes.toSorted((a, b) => (hashName(a) < hashName(b) ? -1 : 1));
    assert.deepEqual(byName, hashes.toSorted(compareBytes));
  });
});
