// R11: a hash that everybody can turn round must not say alone where bytes go that others chose.

import { strict as assert } from 'node:assert';
import { bytesHash } from '../src/bytes.ts';
import { sha256 } from '../src/hash.ts';
import { utf8 } from '../src/text.ts';

const PRIME = 0x0100_0193;
const PRIME_INVERSE = 0x359c_449b;

/** Keys with one hash: of 65,536 ways on and as many back from it, one or so meet. */
function prepared(count: number): Uint8Array[] {
  const back = new Map<number, number>();
  for (let pair = 0; pair < 65_536; pair++) {
    const before = Math.imul(0, PRIME_INVERSE) ^ (pair & 255);
    back.set(Math.imul(before, PRIME_INVERSE) ^ (pair >>> 8), pair);
  }
  const keys: Uint8Array[] = [];
  for (let number = 0; keys.length < count; number++) {
    const head = sha256(utf8(`${number}`)).subarray(0, 16);
    const hash = bytesHash(head);
    for (let on = 0; on < 65_536; on++) {
      const reached = Math.imul(Math.imul(hash ^ (on >>> 8), PRIME) ^ (on & 255), PRIME);
      const pair = back.get(reached);
      if (pair === undefined) continue;
      keys.push(Uint8Array.of(...head, on >>> 8, on & 255, pair >>> 8, pair & 255));
      break;
    }
  }
  return keys;
}

describe('the hash of bytes', () => {
  it('R11: keys that were prepared to meet do not, where the basis was not known', () => {
    const keys = prepared(6);
    const hashes = (basis?: number) => new Set(keys.map((key) => bytesHash(key, basis)));
    assert.deepEqual(hashes(), new Set([0]));
    assert.equal(hashes(bytesHash(sha256(utf8('the block before')))).size, keys.length);
  });
});
