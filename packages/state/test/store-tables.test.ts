// Key components and table declarations: byte order, widths, and what state.md §2 forbids.

import { strict as assert } from 'node:assert';
import { ByteReader, ByteWriter } from '@witan/ledger/bytes';
import { InvariantError } from '@witan/ledger/problems';
import fc from 'fast-check';
import { index } from '../src/store/index-tables.ts';
import {
  h20,
  i64,
  id16,
  id20,
  id32,
  type KeyPart,
  keyBytes,
  u8,
  u16,
  u32,
  u64,
} from '../src/store/key-parts.ts';
import { table, tableId, tablesById } from '../src/store/tables.ts';
import { hex, twinSha256 } from './naive-twin.ts';

interface Payment {
  readonly amount: bigint;
  readonly payee: Uint8Array | undefined;
}

const codec = { encode: () => new Uint8Array(0), decode: () => ({ amount: 0n, payee: undefined }) };
const BUDGET = 6;

interface PaymentKey {
  readonly currency: Uint8Array;
  readonly line: number;
  readonly seq: number;
}

const payments = table<PaymentKey, Payment>({
  id: tableId(BUDGET, 5),
  path: 'budget/payments',
  kind: 'events',
  key: { currency: keyBytes(3), line: u32, seq: u64 },
  value: codec,
  sum: { of: ({ amount }) => amount, unit: 'currency' },
});
const byPayee = index<PaymentKey, Payment, { readonly payee: Uint8Array }>(payments, {
  id: tableId(BUDGET, 6),
  path: 'budget/payments-by-payee',
  by: { payee: id20 },
  of: ({ payee }) => (payee === undefined ? undefined : { payee }),
});

const EUR = Buffer.from('EUR');
const key = { currency: EUR, line: 0x01020304, seq: 9 };

function bytesOf<T>(part: KeyPart<T>, value: T): Uint8Array {
  const writer = new ByteWriter();
  part.write(writer, value);
  return writer.finish();
}

describe('key components', () => {
  it('TREE-1: byte order is the order of the numbers, negative ones included', () => {
    const ordered = fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (a, b) => {
      const order = Buffer.compare(bytesOf(i64, a), bytesOf(i64, b));
      assert.equal(order, Math.sign(a - b));
      assert.equal(i64.read(new ByteReader(bytesOf(i64, a))), a);
    });
    fc.assert(ordered, { seed: 23 });
    assert.equal(hex(bytesOf(i64, 0)), '8000000000000000');
    assert.equal(hex(bytesOf(i64, -1)), '7fffffffffffffff');
    for (const [part, value] of [
      [u8, 200],
      [u16, 40_000],
      [u32, 4_000_000_000],
      [u64, Number.MAX_SAFE_INTEGER],
    ] as const) {
      const bytes = bytesOf(part, value);
      assert.equal(bytes.length, part.width);
      assert.equal(part.read(new ByteReader(bytes)), value);
      assert.equal(Buffer.compare(bytesOf(part, value - 1), bytes), -1);
    }
  });

  it('TREE-2: a value outside its component is refused, never cut', () => {
    assert.throws(() => bytesOf(u8, 256), RangeError);
    assert.throws(() => bytesOf(u16, -1), RangeError);
    assert.throws(() => bytesOf(u64, 2 ** 53), RangeError);
    assert.throws(() => bytesOf(i64, 2 ** 53), InvariantError);
    assert.throws(() => bytesOf(i64, 0.5), InvariantError);
    for (const part of [id16, id20, id32]) {
      assert.throws(() => bytesOf(part, new Uint8Array(part.width - 1)), InvariantError);
    }
    const beyond = new ByteReader(new Uint8Array(8).fill(255));
    assert.throws(() => i64.read(beyond), { key: 'codec/integer' });
  });

  it('a text stands in a key as 20 bytes of its hash, under its domain', () => {
    const expected = twinSha256(Buffer.from('land/parcel 106-54')).subarray(0, 20);
    assert.equal(hex(h20('land/parcel ', '106-54')), hex(expected));
  });
});

describe('tables', () => {
  it('a key is the id of its table and its components; each run of leading ones is a prefix', () => {
    assert.equal(hex(payments.key(key)), `0605${hex(EUR)}010203040000000000000009`);
    assert.equal(hex(payments.prefix({})), '0605');
    assert.equal(hex(payments.prefix({ currency: EUR, line: 1 })), `0605${hex(EUR)}00000001`);
    // A component after one that is missing cannot be part of a prefix.
    assert.equal(hex(payments.prefix({ line: 1, seq: 2 })), '0605');
    assert.equal(payments.keyLength, 17);
    const { currency, ...numbers } = payments.parts(payments.key(key));
    assert.deepEqual([hex(currency), numbers], [hex(EUR), { line: 0x01020304, seq: 9 }]);
  });

  it('bytes that are no key of a table are refused', () => {
    const bytes = payments.key(key);
    for (const [wrong, code] of [
      [byPayee.key({ ...key, payee: new Uint8Array(20) }), 'codec/malformed'],
      [bytes.subarray(1), 'codec/malformed'],
      [bytes.subarray(0, 16), 'codec/short'],
      [Buffer.concat([bytes, Buffer.of(0)]), 'codec/trailing'],
    ] as const) {
      assert.throws(() => payments.parts(wrong), { key: code });
    }
    assert.throws(
      () => payments.key({ currency: EUR, line: 1 } as unknown as PaymentKey),
      InvariantError,
    );
  });

  it('SUM-2: a total is asked of one unit only', () => {
    assert.equal(hex(payments.totalPrefix({ currency: EUR })), `0605${hex(EUR)}`);
    assert.throws(() => payments.totalPrefix({}), InvariantError);
    assert.throws(() => byPayee.totalPrefix({}), InvariantError);
    assert.equal(payments.amount({ amount: 7n, payee: undefined }), 7n);
  });

  it('an index entry leads from its components to the key of the record', () => {
    const payee = new Uint8Array(20).fill(3);
    const entry = byPayee.entry(payments.key(key), { amount: 1n, payee });
    assert.equal(hex(entry!), `0606${'03'.repeat(20)}${hex(payments.key(key)).slice(4)}`);
    assert.equal(hex(byPayee.recordKey(entry!)), hex(payments.key(key)));
    assert.equal(byPayee.entry(payments.key(key), { amount: 1n, payee: undefined }), undefined);
  });

  it('declarations that state.md forbids are refused', () => {
    const base = { id: tableId(9, 1), path: 'x/y', value: codec };
    const wrong: readonly (() => unknown)[] = [
      () => table({ ...base, key: { id: id20 }, history: true, deletable: true }),
      () => table({ ...base, key: { seq: u64 }, kind: 'events', history: true }),
      () => table({ ...base, key: { seq: u64 }, kind: 'events', deletable: true }),
      () => table({ ...base, key: { line: u32 }, kind: 'events' }),
      () => table({ ...base, key: { seq: u32 }, kind: 'events' }),
      () => table({ ...base, key: { seq: u64, line: u32 }, kind: 'events' }),
      () => table({ ...base, key: { a: id32, b: id32 } }),
      () => table({ ...base, key: { a: keyBytes(127) }, depthBound: 'a is a hash' }),
      () => table({ ...base, key: { 0: u8 } }),
      () => tableId(9, 0),
      () => tableId(256, 1),
      () =>
        index<PaymentKey, Payment, { readonly line: number }>(payments, {
          id: 1,
          path: 'x/z',
          by: { line: u32 },
          of: () => undefined,
        }),
    ];
    for (const declare of wrong) assert.throws(declare, InvariantError, String(declare));
    assert.ok(table({ ...base, key: { a: id32, b: id32 }, depthBound: 'both are hashes' }));
  });

  it('no id and no path stands for two tables', () => {
    assert.equal(tablesById([payments, byPayee]).get(0x0606), byPayee);
    assert.throws(() => tablesById([payments, payments]), InvariantError);
    const samePath = table({ id: 1, path: payments.path, key: { id: id20 }, value: codec });
    assert.throws(() => tablesById([payments, samePath]), InvariantError);
  });
});
