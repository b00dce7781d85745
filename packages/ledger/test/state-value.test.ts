// The header before a record: what it holds, and which bytes are none (state.md §3.2).

import { strict as assert } from 'node:assert';
import { fromHex, toHex } from '@witan/ledger/bytes';
import {
  amountAt,
  amountOf,
  decodeValue,
  encodeRecord,
  INDEX_MARKER,
  type StateRecord,
} from '@witan/ledger/state-value';
import fc from 'fast-check';

function value(hex: string): Uint8Array {
  return fromHex(hex.replaceAll(' ', '')) as Uint8Array;
}

const plain: StateRecord = {
  amount: undefined,
  recVersion: 1,
  updatedHeight: 5,
  historyHead: undefined,
  salt: undefined,
  payload: Uint8Array.of(8, 1),
};

describe('state values', () => {
  it('a record is tag, flags, version, height and payload, with the parts that its table declares', () => {
    assert.equal(toHex(encodeRecord(plain)), '0200' + '00000001' + '0000000000000005' + '0801');
    const full = {
      ...plain,
      amount: 7n,
      historyHead: new Uint8Array(32),
      salt: new Uint8Array(16),
    };
    assert.equal(
      toHex(encodeRecord(full)),
      `0207${'0000000000000007'}00000001${'0000000000000005'}${'00'.repeat(48)}0801`,
    );
  });

  it('what is encoded decodes to the same, parts and absence of parts alike', () => {
    const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
    const record = fc.record(
      {
        amount: optional(fc.bigInt({ min: 0n, max: 2n ** 63n - 1n })),
        recVersion: fc.integer({ min: 1, max: 0xffff_ffff }),
        updatedHeight: fc.maxSafeNat(),
        historyHead: optional(fc.uint8Array({ minLength: 32, maxLength: 32 })),
        salt: optional(fc.uint8Array({ minLength: 16, maxLength: 16 })),
        payload: fc.uint8Array({ maxLength: 300 }),
      },
      { noNullPrototype: true },
    );
    const roundTrip = fc.property(record, (written) => {
      assert.deepEqual(decodeValue(encodeRecord(written)), written);
      assert.equal(amountOf(encodeRecord(written)), written.amount ?? 0n);
    });
    fc.assert(roundTrip, { seed: 5 });
  });

  it('the place of an amount is told of the values that decode, and of no others', () => {
    const near = fc.tuple(
      fc.constantFrom(0, 1, 2, 3),
      fc.nat({ max: 8 }),
      fc.uint8Array({ maxLength: 80 }),
      fc.array(fc.nat({ max: 20 }), { maxLength: 12 }),
    );
    const same = fc.property(near, ([tag, flags, rest, zeros]) => {
      const bytes = Uint8Array.of(tag, flags, ...rest);
      for (const at of zeros) if (at + 2 < bytes.length) bytes[at + 2] = 0;
      let amount: bigint | undefined;
      try {
        amount = amountOf(bytes);
      } catch (refused) {
        assert.throws(() => amountAt(bytes), refused as Error);
        return;
      }
      const at = amountAt(bytes);
      const view = new DataView(bytes.buffer);
      assert.equal(at === 0 ? 0n : view.getBigUint64(at), amount);
    });
    fc.assert(same, { seed: 6, numRuns: 3_000 });
  });

  it('the marker of an index entry holds no record and sums nothing', () => {
    assert.equal(decodeValue(INDEX_MARKER), undefined);
    assert.equal(amountOf(INDEX_MARKER), 0n);
  });

  it('SUM-1: an amount of 2^63 or more is neither written nor read', () => {
    assert.throws(() => encodeRecord({ ...plain, amount: 2n ** 63n }), RangeError);
    assert.throws(() => encodeRecord({ ...plain, amount: -1n }), RangeError);
    const negative = value('02 01 8000000000000000 00000001 0000000000000005');
    assert.throws(() => decodeValue(negative), { key: 'codec/integer' });
  });

  it('every other form is refused', () => {
    for (const [hex, key] of [
      ['', 'codec/short'],
      ['00', 'codec/malformed'],
      ['03', 'codec/malformed'],
      ['01 00', 'codec/trailing'],
      ['02', 'codec/short'],
      ['02 08 00000001 0000000000000005', 'codec/malformed'],
      ['02 00 00000000 0000000000000005', 'codec/malformed'],
      ['02 00 00000001 0020000000000000', 'codec/integer'],
      ['02 02 00000001 0000000000000005 0000', 'codec/short'],
      ['02 04 00000001 0000000000000005 0000', 'codec/short'],
    ] as const) {
      assert.throws(() => decodeValue(value(hex)), { key }, hex);
    }
    assert.throws(() => decodeValue(new Uint8Array(300_000).fill(2)), { key: 'codec/too-long' });
  });

  it('versions count from 1, and salts and heads have their lengths', () => {
    assert.throws(() => encodeRecord({ ...plain, recVersion: 0 }), RangeError);
    assert.throws(() => encodeRecord({ ...plain, salt: new Uint8Array(15) }), RangeError);
    assert.throws(() => encodeRecord({ ...plain, historyHead: new Uint8Array(31) }), RangeError);
    assert.throws(() => encodeRecord({ ...plain, payload: new Uint8Array(300_000) }), RangeError);
  });
});
