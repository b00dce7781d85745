// Canonical protobuf for calls and records, described field by field. protobufjs reads and writes
// the bytes; what leaves this file is plain: bigint for amounts, `number` for counts, copied bytes.
//
// Decoding goes in this order (network.md §9.2): bound the bytes, decode as many fields as there
// may be, encode again, compare, then bound counts, check lengths and convert. So a message has one
// byte string.

import { equalBytes, plainBytes } from './bytes.ts';
import { BoundedReader } from './codec-reader.ts';
import { DecodeError } from './problems.ts';
import { utf8 } from './text.ts';

/** The one byte string of a value. `decode` throws DecodeError. */
export interface Codec<T> {
  encode(value: T): Uint8Array;
  decode(bytes: Uint8Array): T;
}

/** How one field stands in protobufjs' message (`wire`) and in ours. */
export interface Field<T> {
  /** The most fields that it takes on the wire, itself and all that are inside it. */
  readonly fieldsMax: number;
  toWire(value: T): unknown;
  fromWire(wire: unknown): T;
}

export type Fields<T> = { readonly [K in keyof T]-?: Field<T[K]> };

/** What is used of a class that pbjs generated. */
interface GeneratedMessage {
  encode(message: object): { finish(): Uint8Array };
  decode(reader: BoundedReader): object;
}

type Message = Record<string, unknown>;

function malformed(what: string): never {
  throw new DecodeError('codec/malformed', what);
}

/** The codec of a message whose bytes number at most `bytesMax`. */
export function protobufCodec<T>(
  type: GeneratedMessage,
  bytesMax: number,
  fields: Fields<T>,
): Codec<T> {
  const whole = message(fields);
  return {
    encode: (value) => plainBytes(type.encode(whole.toWire(value) as Message).finish()),
    decode(bytes) {
      if (bytes.length > bytesMax) throw new DecodeError('codec/too-long');
      const wire = readMessage(type, new BoundedReader(plainBytes(bytes), whole.fieldsMax - 1));
      if (!equalBytes(plainBytes(type.encode(wire).finish()), bytes)) {
        throw new DecodeError('codec/not-canonical');
      }
      return whole.fromWire(wire);
    },
  };
}

function readMessage(type: GeneratedMessage, reader: BoundedReader): object {
  try {
    return type.decode(reader);
  } catch (cause) {
    if (cause instanceof DecodeError) throw cause;
    throw new DecodeError('codec/malformed', undefined, { cause });
  }
}

/** A message inside another; it must be there. */
export function message<T>(fields: Fields<T>): Field<T> {
  const entries = Object.entries<Field<unknown>>(fields as Record<string, Field<unknown>>);
  return {
    fieldsMax: entries.reduce((sum, [, field]) => sum + field.fieldsMax, 1),
    toWire(value) {
      const wire: Message = {};
      for (const [name, field] of entries) {
        const item = field.toWire((value as Message)[name]);
        if (item !== undefined) wire[name] = item;
      }
      return wire;
    },
    fromWire(wire) {
      if (wire === null || wire === undefined) malformed('missing part');
      const value: Message = {};
      for (const [name, field] of entries) value[name] = field.fromWire((wire as Message)[name]);
      return value as T;
    },
  };
}

/** A message that may be absent. */
export function optional<T>(field: Field<T>): Field<T | undefined> {
  return {
    fieldsMax: field.fieldsMax,
    toWire: (value) => (value === undefined ? undefined : field.toWire(value)),
    fromWire: (wire) => (wire === null || wire === undefined ? undefined : field.fromWire(wire)),
  };
}

export function list<T>(field: Field<T>, countMax: number): Field<readonly T[]> {
  return {
    fieldsMax: countMax * field.fieldsMax,
    toWire(values) {
      if (values.length > countMax) throw new RangeError('list too long');
      return values.map((value) => field.toWire(value));
    },
    fromWire(wire) {
      const items = wire as readonly unknown[];
      if (items.length > countMax) throw new DecodeError('codec/count');
      return items.map((item) => field.fromWire(item));
    },
  };
}

/** Bytes of one length: an identifier, a hash, a key. */
export function fixedBytes(length: number): Field<Uint8Array> {
  return bytesBetween(length, length);
}

/** Bytes of one length, or undefined for none. */
export function optionalBytes(length: number): Field<Uint8Array | undefined> {
  const field = fixedBytes(length);
  return {
    fieldsMax: 1,
    toWire: (value) => (value === undefined ? undefined : field.toWire(value)),
    fromWire: (wire) => ((wire as Uint8Array).length === 0 ? undefined : field.fromWire(wire)),
  };
}

export function bytesBetween(lengthMin: number, lengthMax: number): Field<Uint8Array> {
  const isWithin = ({ length }: Uint8Array): boolean => length >= lengthMin && length <= lengthMax;
  return {
    fieldsMax: 1,
    toWire(value) {
      if (!isWithin(value)) throw new RangeError(`not ${lengthMin} to ${lengthMax} bytes`);
      return value;
    },
    fromWire(wire) {
      const value = wire as Uint8Array;
      if (!isWithin(value)) malformed(`not ${lengthMin} to ${lengthMax} bytes`);
      return plainBytes(value).slice();
    },
  };
}

/** Well-formed text; the bounds count bytes of UTF-8, and `bytesMin` is 0 or 1. */
export function text(bytesMin: number, bytesMax: number): Field<string> {
  const isWithin = (value: string): boolean => {
    // A code unit takes one to three bytes, so short texts need not be encoded to be measured.
    if (value.length < bytesMin || !value.isWellFormed()) return false;
    return 3 * value.length <= bytesMax || utf8(value).length <= bytesMax;
  };
  return {
    fieldsMax: 1,
    toWire(value) {
      if (!isWithin(value)) throw new RangeError(`not ${bytesMin} to ${bytesMax} bytes of text`);
      return value;
    },
    fromWire(wire) {
      const value = wire as string;
      if (!isWithin(value)) malformed(`not ${bytesMin} to ${bytesMax} bytes of text`);
      return value;
    },
  };
}

export function integer(min: number, max: number): Field<number> {
  const isWithin = (value: number): boolean =>
    Number.isSafeInteger(value) && value >= min && value <= max;
  return {
    fieldsMax: 1,
    toWire(value) {
      if (!isWithin(value)) throw new RangeError(`not an integer from ${min} to ${max}`);
      return value;
    },
    fromWire(wire) {
      const value = wire as number;
      if (!isWithin(value)) malformed(`not an integer from ${min} to ${max}`);
      return value;
    },
  };
}

export const flag: Field<boolean> = {
  fieldsMax: 1,
  toWire: (value) => value,
  fromWire: (wire) => wire as boolean,
};

// protobufjs reads 64 bits into this shape, or a number for a field left out, and writes any object
// of this shape: naming its own class would import another library.
interface Long {
  readonly low: number;
  readonly high: number;
  readonly unsigned: true;
}

const U32_SPAN = 2 ** 32;

/** A height, time or count of 64 bits on the wire, at most 2^53 - 1. */
export const count: Field<number> = {
  fieldsMax: 1,
  toWire(value): Long {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('not a count');
    return { low: value | 0, high: Math.floor(value / U32_SPAN) | 0, unsigned: true };
  },
  fromWire(wire) {
    if (typeof wire === 'number') return wire;
    const { low, high } = wire as Long;
    const value = (high >>> 0) * U32_SPAN + (low >>> 0);
    if (!Number.isSafeInteger(value)) throw new DecodeError('codec/integer');
    return value;
  },
};

/** An amount or another exact integer below `limit`, 2^63 unless told. */
export function amount(limit: bigint = 2n ** 63n): Field<bigint> {
  return {
    fieldsMax: 1,
    toWire(value): Long {
      if (value < 0n || value >= limit) throw new RangeError('amount out of range');
      const low = Number(BigInt.asUintN(32, value)) | 0;
      return { low, high: Number(value >> 32n) | 0, unsigned: true };
    },
    fromWire(wire) {
      const { low, high } = typeof wire === 'number' ? { low: wire, high: 0 } : (wire as Long);
      const value = (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
      if (value >= limit) throw new DecodeError('codec/integer', 'amount');
      return value;
    },
  };
}
