// Canonical protobuf for calls and records, without a library: a strict reader over the shapes that
// scripts/generate.ts takes from the .proto files. Browsers read records with it, and nodes write
// them as well (codec-record-writer.ts): fields in ascending order, minimal varints, no default,
// nothing unknown, all within bounds. So each value has one byte string, and none is encoded again
// to prove it.

import { plainBytes } from './bytes.ts';
import { type Field, type Fields, type Message, message } from './codec-fields.ts';
import { DecodeError } from './problems.ts';
import { utf8Text } from './text.ts';

/** Scalar types by the numbers that generated shapes give them. */
export const SCALAR = { uint32: 1, uint64: 2, bool: 3, sint32: 4, bytes: 5, string: 6 } as const;

/** What a field holds: a scalar's number, the shape of a message, or a list of either. */
type Kind = number | object;

/** The fields of a message in the order of their numbers, which count from 1. */
export type Shape<T> = { readonly [K in keyof T]-?: Kind };

export interface Step {
  readonly name: string;
  readonly tag: number;
  readonly repeated: boolean;
  /** 0 for a message. */
  readonly scalar: number;
  readonly inner: readonly Step[];
  /** Of a field that is left out. */
  readonly absent: unknown;
}

const NO_BYTES: Uint8Array = /* @__PURE__ */ new Uint8Array(0);
const ABSENT: readonly unknown[] = [undefined, 0, 0, false, 0, NO_BYTES, ''];

function stepsOf(shape: object): readonly Step[] {
  return Object.entries<Kind>(shape as Record<string, Kind>).map(([name, kind], i) => {
    const repeated = Array.isArray(kind);
    const one: Kind = repeated ? kind[0] : kind;
    const scalar = typeof one === 'number' ? one : 0;
    const delimited = scalar === 0 || scalar >= SCALAR.bytes;
    return {
      name,
      tag: (i + 1) * 8 + (delimited ? 2 : 0),
      repeated,
      scalar,
      inner: scalar === 0 ? stepsOf(one as object) : [],
      absent: ABSENT[scalar],
    };
  });
}

/** How a call or record stands in bytes. */
export interface RecordCodec<T> {
  readonly steps: readonly Step[];
  readonly whole: Field<T>;
  /** Throws DecodeError. */
  readonly decode: (bytes: Uint8Array) => T;
}

/** Of at most `bytesMax` bytes. */
export function recordCodec<T>(
  shape: NoInfer<Shape<T>>,
  bytesMax: number,
  fields: Fields<T>,
): RecordCodec<T> {
  const steps = stepsOf(shape);
  const whole = message(fields);
  return {
    steps,
    whole,
    decode(bytes) {
      if (bytes.length > bytesMax) throw new DecodeError('codec/too-long');
      const input = new Input(plainBytes(bytes), whole.fieldsMax - 1);
      return whole.fromWire(readMessage(input, steps, bytes.length));
    },
  };
}

const SPAN_28 = 2 ** 28;
const U32_MAX = 2 ** 32 - 1;

function notCanonical(what: string): never {
  throw new DecodeError('codec/not-canonical', what);
}

class Input {
  readonly bytes: Uint8Array;
  at = 0;
  #fieldsLeft: number;

  constructor(bytes: Uint8Array, fieldsMax: number) {
    this.bytes = bytes;
    this.#fieldsLeft = fieldsMax;
  }

  /** The next tag before `end`, or -1. */
  tag(end: number): number {
    if (this.at === end) return -1;
    if (this.#fieldsLeft === 0) throw new DecodeError('codec/count', 'fields');
    this.#fieldsLeft -= 1;
    return this.u32(end);
  }

  u32(end: number): number {
    const value = this.u64(end);
    if (value > U32_MAX) throw new DecodeError('codec/integer');
    return value as number;
  }

  /** 64 bits: a number up to 2^53 - 1, else a bigint. */
  u64(end: number): number | bigint {
    const low = this.#groups(4, end);
    if (low < SPAN_28) return low;
    const middle = this.#groups(4, end);
    const hasRest = middle >= SPAN_28;
    const rest = hasRest ? this.#groups(2, end) : 0;
    if (rest >= 2 ** 8) throw new DecodeError('codec/integer');
    if ((hasRest ? rest : middle) === 0) notCanonical('long varint');
    const high = (middle % SPAN_28) + rest * SPAN_28;
    if (high < 2 ** 25) return (low % SPAN_28) + high * SPAN_28;
    return BigInt(low % SPAN_28) + (BigInt(high) << 28n);
  }

  /** Up to `count` groups of seven bits; 2^28 is added where the last of four has a successor. */
  #groups(count: number, end: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) {
      if (this.at >= end) throw new DecodeError('codec/short');
      const byte = this.bytes[this.at++] as number;
      value += (byte & 0x7f) << (7 * i);
      if (byte < 0x80) {
        if (byte === 0 && i > 0) notCanonical('long varint');
        return value;
      }
    }
    return value + SPAN_28;
  }

  /** Where the delimited field that begins here ends. */
  endOf(end: number): number {
    const length = this.u32(end);
    if (length > end - this.at) throw new DecodeError('codec/short');
    return this.at + length;
  }
}

function readMessage(input: Input, steps: readonly Step[], end: number): Message {
  const found: Message = {};
  let tag = input.tag(end);
  for (const step of steps) {
    const { name } = step;
    if (step.repeated) {
      const items: unknown[] = [];
      while (tag === step.tag) {
        items.push(readOne(input, step, end));
        tag = input.tag(end);
      }
      found[name] = items;
    } else if (tag === step.tag) {
      const value = readOne(input, step, end);
      if (value === step.absent || (step.scalar === SCALAR.bytes && isEmpty(value))) {
        notCanonical('explicit default');
      }
      found[name] = value;
      tag = input.tag(end);
    } else {
      found[name] = step.absent;
    }
  }
  if (tag !== -1) notCanonical('unknown or misplaced field');
  return found;
}

export function isEmpty(value: unknown): boolean {
  return (value as Uint8Array).length === 0;
}

function readOne(input: Input, { scalar, inner }: Step, end: number): unknown {
  if (scalar === SCALAR.uint32) return input.u32(end);
  if (scalar === SCALAR.uint64) return input.u64(end);
  if (scalar === SCALAR.bool) return input.u32(end) === 1 || notCanonical('flag');
  if (scalar === SCALAR.sint32) {
    const zigzag = input.u32(end);
    return (zigzag >>> 1) ^ -(zigzag & 1);
  }
  const stop = input.endOf(end);
  if (scalar === 0) return readMessage(input, inner, stop);
  const bytes = input.bytes.subarray(input.at, stop);
  input.at = stop;
  return scalar === SCALAR.bytes ? bytes : textOf(bytes);
}

function textOf(bytes: Uint8Array): string {
  try {
    return utf8Text(bytes);
  } catch (cause) {
    throw new DecodeError('codec/malformed', 'text', { cause });
  }
}
