// The codec of records against protobufjs: for every record of every module the same bytes, the
// same values, and the same refusals of bytes that were changed in any way.

import { strict as assert } from 'node:assert';
import { concatBytes } from '@witan/ledger/bytes';
import {
  amount,
  bytesBetween,
  type Codec,
  type Field,
  type Fields,
  flag,
  integer,
  list,
  type Message,
  message,
  optional,
  text,
} from '@witan/ledger/codec-fields';
import { protobufCodec } from '@witan/ledger/codec-protobuf';
import { recordCodec } from '@witan/ledger/codec-record';
import { codecOf } from '@witan/ledger/codec-record-writer';
import { DecodeError } from '@witan/ledger/problems';
import fc from 'fast-check';
import { budget } from '../gen/budget.js';
import * as budgetShapes from '../gen/budget-shapes.js';
import { governance } from '../gen/governance.js';
import * as governanceShapes from '../gen/governance-shapes.js';
import { land } from '../gen/land.js';
import * as landShapes from '../gen/land-shapes.js';

const BYTES_MAX = 1 << 20;
const LIST_MAX = 1000;
const seed = 20261122;

type Kind = number | Shape | readonly [number | Shape];
interface Shape {
  readonly [name: string]: Kind;
}

/** A field that takes whatever its type does, and values of it: small, large and absent ones. */
const SCALARS: readonly (readonly [Field<unknown>, fc.Arbitrary<unknown>])[] = [
  [integer(0, 2 ** 32 - 1), fc.oneof(fc.nat(200), fc.integer({ min: 0, max: 2 ** 32 - 1 }))],
  [
    amount(2n ** 64n),
    fc.oneof(
      fc.bigInt({ min: 0n, max: 300n }),
      fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      fc.integer({ min: 0, max: 63 }).map((bits) => 2n ** BigInt(bits)),
    ),
  ],
  [flag, fc.boolean()],
  [integer(-(2 ** 31), 2 ** 31 - 1), fc.oneof(fc.integer(), fc.integer({ min: -70, max: 70 }))],
  [bytesBetween(0, LIST_MAX), fc.uint8Array({ maxLength: 200 })],
  [text(0, LIST_MAX), fc.string({ unit: 'grapheme', maxLength: 60 })],
] as readonly (readonly [Field<unknown>, fc.Arbitrary<unknown>])[];

function isShape(kind: Kind): kind is Shape {
  return typeof kind === 'object' && !Array.isArray(kind);
}

function scalarOf(kind: Kind) {
  return SCALARS[(kind as number) - 1] ?? assert.fail(`no scalar ${kind}`);
}

function fieldOf(kind: Kind): Field<unknown> {
  if (Array.isArray(kind)) {
    const one = kind[0] as Kind;
    return list(isShape(one) ? message(fieldsOf(one)) : fieldOf(one), LIST_MAX) as Field<unknown>;
  }
  return isShape(kind) ? optional(message(fieldsOf(kind))) : scalarOf(kind)[0];
}

function fieldsOf(shape: Shape): Fields<Message> {
  return Object.fromEntries(Object.entries(shape).map(([name, kind]) => [name, fieldOf(kind)]));
}

function valuesOf(shape: Shape): fc.Arbitrary<Message> {
  const parts = Object.entries(shape).map(([name, kind]): [string, fc.Arbitrary<unknown>] => {
    if (Array.isArray(kind)) {
      const one = kind[0] as Kind;
      return [name, fc.array(isShape(one) ? valuesOf(one) : scalarOf(one)[1], { maxLength: 3 })];
    }
    return [
      name,
      isShape(kind) ? fc.option(valuesOf(kind), { nil: undefined }) : scalarOf(kind)[1],
    ];
  });
  return fc.record(Object.fromEntries(parts), { noNullPrototype: true });
}

interface Pair {
  readonly name: string;
  readonly shape: Shape;
  readonly ours: Codec<Message>;
  readonly theirs: Codec<Message>;
}

type Generated = Parameters<typeof protobufCodec>[0];

function pairsOf(shapes: object, generated: object): Pair[] {
  return Object.entries(shapes as Record<string, Shape>).map(([name, shape]) => {
    const fields = fieldsOf(shape);
    const type = (generated as Record<string, Generated>)[name] ?? assert.fail(name);
    return {
      ...{ name, shape },
      ours: codecOf(recordCodec<Message>(shape as never, BYTES_MAX, fields)),
      theirs: protobufCodec<Message>(type, BYTES_MAX, fields),
    };
  });
}

const PAIRS = [
  ...pairsOf(landShapes, land.v1),
  ...pairsOf(budgetShapes, budget.v1),
  ...pairsOf(governanceShapes, governance.v1),
];

/** The value, or undefined where the bytes are refused; anything but DecodeError is a fault. */
function decoded({ decode }: Codec<Message>, bytes: Uint8Array): Message | undefined {
  try {
    return decode(bytes);
  } catch (error) {
    if (error instanceof DecodeError) return undefined;
    throw error;
  }
}

function assertSameVerdict({ name, ours, theirs }: Pair, bytes: Uint8Array): boolean {
  const value = decoded(ours, bytes);
  const hex = Buffer.from(bytes).toString('hex');
  assert.deepEqual(value, decoded(theirs, bytes), `${name}: ${hex}`);
  return value !== undefined;
}

/** Bytes that were changed in one of the ways in which an encoder or an attacker may differ. */
function changes(bytes: Uint8Array, at: number, byte: number): Uint8Array[] {
  const [head, tail] = [bytes.slice(0, at), bytes.slice(at)];
  const flipped = bytes.slice();
  if (at < bytes.length) flipped[at] = (flipped[at] as number) ^ (1 << (byte & 7));
  const replaced = bytes.slice();
  if (at < bytes.length) replaced[at] = byte;
  return [
    flipped,
    replaced,
    head,
    concatBytes(head, Uint8Array.of(byte), tail),
    concatBytes(head, Uint8Array.of(byte | 0x80, 0), tail),
    concatBytes(head, Uint8Array.of(0x80), tail),
    concatBytes(head, tail.slice(1)),
    concatBytes(bytes, tail),
    concatBytes(tail, head),
  ];
}

describe('codec-record', () => {
  it('MOD-3: every call and record has the bytes that protobufjs writes, and reads back from them', () => {
    for (const pair of PAIRS) {
      const { name, shape, ours, theirs } = pair;
      fc.assert(
        fc.property(valuesOf(shape), (value) => {
          const bytes = ours.encode(value);
          assert.deepEqual(bytes, theirs.encode(value), name);
          assert.deepEqual(ours.decode(bytes), value, name);
        }),
        { seed, numRuns: 30 },
      );
    }
  });

  it('network §9.2: changed bytes are refused, or are a value, as protobufjs has it', () => {
    let [accepted, refused] = [0, 0];
    for (const pair of PAIRS) {
      const places = fc.tuple(valuesOf(pair.shape), fc.nat(), fc.nat(255));
      fc.assert(
        fc.property(places, ([value, place, byte]) => {
          const bytes = pair.ours.encode(value);
          for (const changed of changes(bytes, place % (bytes.length + 1), byte)) {
            if (assertSameVerdict(pair, changed)) accepted++;
            else refused++;
          }
        }),
        { seed, numRuns: 20 },
      );
    }
    assert.ok(accepted > 1000 && refused > 1000, `${accepted} accepted, ${refused} refused`);
  });

  const grid = PAIRS.find(({ name }) => name === 'GridEntry') as Pair;
  const parcel = PAIRS.find(({ name }) => name === 'Parcel') as Pair;
  const assessment = PAIRS.find(({ name }) => name === 'Assessment') as Pair;
  const REFUSED: readonly (readonly [what: string, pair: Pair, hex: string])[] = [
    ['a long varint', assessment, '088100'],
    ['a varint of ten bytes that ends in zero', assessment, '0880808080808080808000'],
    ['a varint of eight bytes that ends in zero', assessment, '088180808080808000'],
    ['a value beyond 64 bits', assessment, '08ffffffffffffffffff02'],
    ['a varint of eleven bytes', assessment, '08ffffffffffffffffffff01'],
    ['an explicit zero', assessment, '0800'],
    ['an explicit empty text', assessment, '1200'],
    ['an explicit false', assessment, '1800'],
    ['a flag of two', assessment, '1802'],
    ['a repeated field', assessment, '08010802'],
    ['fields out of order', assessment, '18010801'],
    ['an unknown field', assessment, '2001'],
    ['field zero', assessment, '0001'],
    ['another wire type', assessment, '0a0101'],
    ['a group', assessment, '0b0c'],
    ['a text that is no UTF-8', assessment, '1201ff'],
    ['a surrogate in a text', assessment, '1203eda080'],
    ['a length beyond the end', assessment, '120561'],
    ['a cut varint', assessment, '0880'],
    ['a 32-bit value with a bit more', grid, '108080808010'],
    ['a long tag', grid, '90000110'],
    ['a message that reaches out of its field', parcel, '3a021220'],
    ['a message field twice', parcel, '3a021001' + '3a021002'],
  ];
  for (const [what, pair, hex] of REFUSED) {
    it(`network §9.2: ${what} is refused, by protobufjs as well`, () => {
      assert.equal(assertSameVerdict(pair, Buffer.from(hex, 'hex')), false);
    });
  }

  it('network §9.2: bytes, fields and elements are bounded before they are read', () => {
    const one = { titles: list(bytesBetween(0, 4), 2) };
    const codec = recordCodec<{ titles: readonly Uint8Array[] }>({ titles: [5] }, 16, one);
    const element = Uint8Array.of(10, 1, 7);
    assert.equal(codec.decode(concatBytes(element, element)).titles.length, 2);
    const refusal = (bytes: Uint8Array) => () => codec.decode(bytes);
    assert.throws(refusal(concatBytes(element, element, element)), { key: 'codec/count' });
    assert.throws(refusal(new Uint8Array(17)), { key: 'codec/too-long' });
  });
});
