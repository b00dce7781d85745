// The small SHA-2 against noble's and against the examples of FIPS 180-4.

import { strict as assert } from 'node:assert';
import { sha256 as nobleSha256, sha512 as nobleSha512 } from '@noble/hashes/sha2.js';
import { toHex } from '@witan/ledger/bytes';
import { sha256 } from '@witan/ledger/sha256';
import { sha512 } from '@witan/ledger/sha512';
import { utf8 } from '@witan/ledger/text';
import fc from 'fast-check';

describe('sha2', () => {
  it('FIPS 180-4: "abc" and the two-block messages have the answers of the standard', () => {
    assert.equal(
      toHex(sha256(utf8('abc'))),
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    assert.equal(
      toHex(sha256(utf8('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'))),
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
    assert.equal(
      toHex(sha512(utf8('abc'))),
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a' +
        '2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    );
  });

  it('every length around the ends of blocks is padded as noble pads it', () => {
    for (let length = 0; length <= 300; length++) {
      const bytes = new Uint8Array(length).map((_, i) => i * 7 + length);
      assert.deepEqual(sha256(bytes), nobleSha256(bytes), `SHA-256 of ${length} bytes`);
      assert.deepEqual(sha512(bytes), nobleSha512(bytes), `SHA-512 of ${length} bytes`);
    }
  });

  it('bytes at random, and a view into others, have the hashes that noble gives', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.nat(20), (bytes, skipped) => {
        const view = bytes.subarray(skipped);
        assert.deepEqual(sha256(view), nobleSha256(view));
        assert.deepEqual(sha512(view), nobleSha512(view));
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
