// Goal: the small reader takes exactly the canonical form of protobuf's wire format, so that one
// message is one byte string; and protobuf itself reads what the writer wrote. Method: tables of
// other forms, random messages through both, and protobufjs as the independent twin.

import { strict as assert } from 'node:assert';
import { concatBytes, fromHex, toHex } from '@witan/ledger/bytes';
import { DecodeError } from '@witan/ledger/problems';
import { WireReader } from '@witan/ledger/wire-reader';
import { WireWriter } from '@witan/ledger/wire-writer';
import fc from 'fast-check';
import protobuf from 'protobufjs';

const BYTES_MAX = 40;
const COUNT_MAX = 3;

interface Message {
  readonly count: number;
  readonly name: Uint8Array;
  readonly parts: readonly Uint8Array[];
  readonly height: number;
}

function encode({ count, name, parts, height }: Message): Uint8Array {
  const out = new WireWriter().integer(1, count).bytes(2, name);
  for (const part of parts) out.element(3, part);
  return out.integer(20, height).finish();
}

function decode(bytes: Uint8Array): Message {
  const input = new WireReader(bytes);
  const message = {
    count: input.integer(1),
    name: input.bytes(2, BYTES_MAX),
    parts: input.elements(3, COUNT_MAX, BYTES_MAX),
    height: input.integer(20),
  };
  input.finish();
  return message;
}

const bytes = fc.uint8Array({ maxLength: BYTES_MAX });
const integer = fc.oneof(fc.nat({ max: 300 }), fc.maxSafeNat());
const message: fc.Arbitrary<Message> = fc.record(
  {
    count: integer,
    name: bytes,
    parts: fc.array(bytes, { maxLength: COUNT_MAX }),
    height: integer,
  },
  { noNullPrototype: true },
);

function refuses(text: string, key: string): void {
  const input = fromHex(text) ?? assert.fail(text);
  assert.throws(() => decode(input), { name: 'DecodeError', key }, text);
}

describe('wire', () => {
  it('reads back what it wrote', () => {
    const property = fc.property(message, (original) => {
      assert.deepStrictEqual(decode(encode(original)), original);
    });
    fc.assert(property, { seed: 21, numRuns: 500 });
  });

  it('whatever it reads, it would write in the same bytes', () => {
    const edit = fc.record({ at: fc.nat({ max: 200 }), insert: fc.uint8Array({ maxLength: 3 }) });
    let read = 0;
    const property = fc.property(message, edit, fc.nat({ max: 3 }), (original, cut, remove) => {
      const whole = encode(original);
      const at = cut.at % (whole.length + 1);
      const input = concatBytes(whole.subarray(0, at), cut.insert, whole.subarray(at + remove));
      let decoded: Message;
      try {
        decoded = decode(input);
      } catch (error) {
        assert.ok(error instanceof DecodeError, String(error));
        return;
      }
      read += 1;
      assert.equal(toHex(encode(decoded)), toHex(input));
    });
    fc.assert(property, { seed: 22, numRuns: 3_000 });
    assert.ok(read > 100, `${read} were read`);
  });

  it('protobuf reads what it wrote, and writes the same', () => {
    const { root } = protobuf.parse(`syntax = "proto3"; message Message {
      uint64 count = 1; bytes name = 2; repeated bytes parts = 3; uint64 height = 20; }`);
    const type = root.lookupType('Message');
    const property = fc.property(message, (original) => {
      const written = encode(original);
      const read = type.toObject(type.decode(written), { longs: Number, bytes: String });
      assert.deepEqual(read, set(original));
      const own = type.encode(type.fromObject(set(original))).finish();
      assert.equal(toHex(own), toHex(written));
    });
    fc.assert(property, { seed: 23, numRuns: 300 });
  });

  it('refuses every other form of the same message', () => {
    refuses('088100', 'codec/not-canonical'); // a padded varint
    refuses('0800', 'codec/not-canonical'); // an explicit default
    refuses('1200', 'codec/not-canonical');
    refuses('08010801', 'codec/not-canonical'); // a field twice
    refuses('1201000801', 'codec/not-canonical'); // fields out of order
    refuses('2001', 'codec/not-canonical'); // a field that is not known
    refuses('0a0101', 'codec/not-canonical'); // a known field of another type
    refuses('880001', 'codec/not-canonical'); // a padded tag
    refuses('080100', 'codec/not-canonical'); // tag 0
  });

  it('refuses what is cut off, too long or too many', () => {
    refuses('08', 'codec/short');
    refuses('0880', 'codec/short');
    refuses('12', 'codec/short');
    refuses('120500', 'codec/short');
    refuses('1229', 'codec/too-long');
    refuses('12ffffffffffff0f', 'codec/too-long');
    refuses('1a001a001a001a00', 'codec/count');
  });

  it('refuses integers beyond 2^53 - 1', () => {
    assert.equal(decode(fromHex('08ffffffffffffff0f') as Uint8Array).count, 2 ** 53 - 1);
    refuses('088080808080808010', 'codec/integer'); // 2^53
    refuses('08ffffffffffffff7f', 'codec/integer'); // 2^56 - 1
    refuses('0880808080808080808001', 'codec/integer'); // nine bytes
    for (const wrong of [-1, 0.5, 2 ** 53, Number.NaN]) {
      assert.throws(() => new WireWriter().integer(1, wrong), RangeError);
    }
  });

  it('keeps empty elements of a list, which are no defaults', () => {
    const original = { count: 0, name: new Uint8Array(0), parts: [new Uint8Array(0)], height: 0 };
    assert.equal(toHex(encode(original)), '1a00');
    assert.deepStrictEqual(decode(encode(original)), original);
  });
});

/** What is set in a message, bytes in base64: protobufjs would write a default that is set. */
function set({ count, name, parts, height }: Message): object {
  const base64 = (value: Uint8Array): string => Buffer.from(value).toString('base64');
  return {
    ...(count === 0 ? {} : { count }),
    ...(name.length === 0 ? {} : { name: base64(name) }),
    ...(parts.length === 0 ? {} : { parts: parts.map(base64) }),
    ...(height === 0 ? {} : { height }),
  };
}
