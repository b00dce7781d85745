// Fields of calls and records: what each may hold, and how it stands in a message that was read
// from bytes or is to be written. What leaves this file is plain: bigint for amounts, `number` for
// counts, copied bytes. No library of protobuf comes along: browsers load this.

import { plainBytes } from './bytes.ts';
import { DecodeError } from './problems.ts';
import { utf8 } from './text.ts';

/** The one byte string of a value. `decode` throws DecodeError. */
export interface Codec<T> {
  encode(value: T): Uint8Array;
  decode(bytes: Uint8Array): T;
}

/** How one field stands in a message (`wire`) and in our values. */
export interface Field<T> {
  /** The most fields that it takes on the wire, itself and all that are inside it. */
  readonly fieldsMax: number;
  toWire(value: T): unknown;
  fromWire(wire: unknown): T;
}

export type Fields<T> = { readonly [K in keyof T]-?: Field<T[K]> };

/** A message by the names of its fields, as a reader gives it and a writer takes it. */
export type Message = Record<string, unknown>;

function malformed(what: string): never {
  throw new DecodeError('codec/malformed', what);
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
// of this shape: naming its own class would import another library. The reader of records gives a
// number up to 2^53 - 1, else a bigint.
export interface Long {
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
    if (typeof wire === 'bigint') throw new DecodeError('codec/integer');
    const { low, high } = wire as Long;
    const value = (high >>> 0) * U32_SPAN + (low >>> 0);
    if (!Number.isSafeInteger(value)) throw new DecodeError('codec/integer');
    return value;
  },
};

function exactOf({ low, high }: Long): bigint {
  return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
}

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
      const value = typeof wire === 'object' ? exactOf(wire as Long) : BigInt(wire as number);
      if (value >= limit) throw new DecodeError('codec/integer', 'amount');
      return value;
    },
  };
}
