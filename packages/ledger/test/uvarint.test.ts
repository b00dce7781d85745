// Variable-length integers: one encoding per number, bounded before they grow.

import { strict as assert } from 'node:assert';
import { ByteReader, ByteWriter, fromHex, toHex } from '@witan/ledger/bytes';
import { DecodeError } from '@witan/ledger/problems';
import { readBigUvarint, readUvarint, writeBigUvarint, writeUvarint } from '@witan/ledger/uvarint';
import fc from 'fast-check';

function bytes(hex: string): ByteReader {
  return new ByteReader(fromHex(hex) as Uint8Array);
}

describe('unsigned LEB128', () => {
  it('writes the shortest form, as protobuf does', () => {
    for (const [value, expected] of [
      [0, '00'],
      [127, '7f'],
      [128, '8001'],
      [300, 'ac02'],
      [Number.MAX_SAFE_INTEGER, 'ffffffffffffff0f'],
    ] as const) {
      const writer = new ByteWriter();
      writeUvarint(writer, value);
      assert.equal(toHex(writer.finish()), expected);
    }
  });

  it('reads back every number, with and without bigint', () => {
    const numbers = fc.property(fc.maxSafeNat(), (value) => {
      const small = new ByteWriter();
      writeUvarint(small, value);
      const big = new ByteWriter();
      writeBigUvarint(big, BigInt(value));
      assert.deepEqual(small.finish(), big.finish());
      assert.equal(readUvarint(new ByteReader(small.finish())), value);
      assert.equal(readBigUvarint(new ByteReader(big.finish()), 2n ** 53n), BigInt(value));
    });
    fc.assert(numbers, { seed: 1 });
  });

  it('PROOF-2: padded forms are refused', () => {
    for (const padded of ['8000', 'ff00', '808000']) {
      assert.throws(() => readUvarint(bytes(padded)), { key: 'codec/not-canonical' });
      assert.throws(() => readBigUvarint(bytes(padded), 2n ** 64n), { key: 'codec/not-canonical' });
    }
  });

  it('PROOF-2: numbers beyond 2^53 - 1 are refused, whatever their length', () => {
    for (const large of [
      '8080808080808010',
      'ffffffffffffff7f',
      'ffffffffffffffff01',
      'ffffffffffffffffffffff01',
    ]) {
      assert.throws(() => readUvarint(bytes(large)), { key: 'codec/integer' });
    }
  });

  it('an amount is exact up to its bound and refused beyond it', () => {
    const max = 2n ** 63n - 1n;
    for (const value of [0n, 1n, 2n ** 53n + 1n, max]) {
      const writer = new ByteWriter();
      writeBigUvarint(writer, value);
      assert.equal(readBigUvarint(new ByteReader(writer.finish()), max), value);
    }
    const writer = new ByteWriter();
    writeBigUvarint(writer, max + 1n);
    const tooLarge = () => readBigUvarint(new ByteReader(writer.finish()), max);
    assert.throws(tooLarge, { key: 'codec/integer' });
  });

  it('an endless run of continuation bytes ends with an error, not with a huge integer', () => {
    const run = new Uint8Array(100_000).fill(0xff);
    assert.throws(() => readBigUvarint(new ByteReader(run), 2n ** 116n), DecodeError);
    assert.throws(() => readUvarint(new ByteReader(run)), DecodeError);
    // Bytes that add nothing to the value are padding, however many follow.
    const zeros = new Uint8Array(100_000).fill(0x80);
    assert.throws(() => readBigUvarint(new ByteReader(zeros), 2n ** 116n), DecodeError);
  });
});
