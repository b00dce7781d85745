// CRC-32 as the catalogues give it, and the gate before a native implementation.

import { strict as assert } from 'node:assert';
import { crc32 as native } from 'node:zlib';
import { crc32, installCrc32, tableCrc32 } from '@witan/ledger/checksum';
import { utf8 } from '@witan/ledger/text';
import fc from 'fast-check';

describe('checksum', () => {
  afterEach(() => installCrc32(tableCrc32));

  it('gives the known answers of CRC-32', () => {
    assert.equal(crc32(new Uint8Array(0)), 0);
    assert.equal(crc32(utf8('123456789')), 0xcbf4_3926);
    assert.equal(crc32(utf8('The quick brown fox jumps over the lazy dog')), 0x414f_a339);
    assert.equal(crc32(new Uint8Array(32)), 0x190a_55ad);
    assert.equal(crc32(new Uint8Array(32).fill(0xff)), 0xff6c_ab0b);
  });

  it('goes on from a seed as if the parts were one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat({ max: 300 }), (bytes, cut) => {
        const whole = crc32(bytes);
        assert.equal(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut))), whole);
        assert.equal(native(bytes), whole);
      }),
      { seed: 20_260_101 },
    );
  });

  it('takes a native implementation that answers right', () => {
    let asked = 0;
    installCrc32((bytes, seed) => {
      asked += 1;
      return native(bytes, seed);
    });
    const before = asked;
    assert.equal(crc32(utf8('123456789')), 0xcbf4_3926);
    assert.equal(asked, before + 1);
  });

  it('refuses one that is signed, ignores the seed, or fails on long input', () => {
    const wrong = [
      (bytes: Uint8Array, seed: number) => native(bytes, seed) | 0,
      (bytes: Uint8Array) => native(bytes),
      (bytes: Uint8Array, seed: number) => native(bytes.subarray(0, 512), seed),
    ];
    for (const candidate of wrong) {
      assert.throws(() => installCrc32(candidate), { name: 'InvariantError' });
    }
    assert.equal(crc32(utf8('123456789')), 0xcbf4_3926);
  });
});
