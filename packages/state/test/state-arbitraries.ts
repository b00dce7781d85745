// Small random states whose keys crowd together: three tables of different widths, components from
// a few bytes, so that prefixes, neighbours and absent keys meet often.

import fc from 'fast-check';
import { type TwinEntry, twinSort } from './naive-twin.ts';

/** Key bytes after the table id, by table. */
export const KEY_WIDTHS: readonly number[] = [1, 3, 6];

const component = fc.constantFrom(0, 1, 2, 127, 128, 255);

export const arbitraryKey: fc.Arbitrary<Uint8Array> = fc
  .integer({ min: 0, max: KEY_WIDTHS.length - 1 })
  .chain((table) =>
    fc
      .array(component, { minLength: KEY_WIDTHS[table]!, maxLength: KEY_WIDTHS[table]! })
      .map((parts) => Uint8Array.of(7, table, ...parts)),
  );

/** A record with or without an amount, or the marker of an index entry. */
export const arbitraryValue: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.constant(Uint8Array.of(1)),
  fc
    .tuple(fc.option(fc.bigInt({ min: 0n, max: 2n ** 63n - 1n })), fc.nat({ max: 3 }))
    .map(([amount, payload]) => recordValue(amount ?? undefined, Uint8Array.of(payload))),
);

/** A record of version 1, written at height 1. */
export function recordValue(amount: bigint | undefined, payload: Uint8Array): Uint8Array {
  const header = Buffer.alloc(amount === undefined ? 14 : 22);
  header[0] = 2;
  header[1] = amount === undefined ? 0 : 1;
  if (amount !== undefined) header.writeBigUInt64BE(amount, 2);
  header.writeUInt32BE(1, header.length - 12);
  header.writeBigUInt64BE(1n, header.length - 8);
  return new Uint8Array(Buffer.concat([header, payload]));
}

/** Entries in key order, each key once. */
export function arbitraryEntries(min: number, max: number): fc.Arbitrary<TwinEntry[]> {
  const entry = fc.record({ key: arbitraryKey, value: arbitraryValue }, { noNullPrototype: true });
  return fc
    .uniqueArray(entry, {
      minLength: min,
      maxLength: max,
      selector: ({ key }) => Buffer.from(key).toString('hex'),
    })
    .map(twinSort);
}

/** A key, or some leading bytes of one. */
export const arbitraryPrefix: fc.Arbitrary<Uint8Array> = fc
  .tuple(arbitraryKey, fc.nat({ max: 8 }))
  .map(([key, length]) => key.slice(0, length));
