// Writes calls and records as codec-record.ts reads them: for those who make them, and for nodes.

import type { Codec, Long, Message } from './codec-fields.ts';
import { isEmpty, type RecordCodec, SCALAR, type Step } from './codec-record.ts';
import { utf8 } from './text.ts';

/** Kept from record to record: a new one would cost more than what is written into it. */
let scratch: Uint8Array = /* @__PURE__ */ new Uint8Array(1024);
let length = 0;

/** The one byte string of a value. Throws RangeError for what its fields cannot hold. */
export function writeRecord<T>({ steps, whole }: RecordCodec<T>, value: T): Uint8Array {
  const wire = whole.toWire(value) as Message;
  length = 0;
  writeMessage(steps, wire);
  return scratch.slice(0, length);
}

/** Both ways in one: of calls, which whoever reads them may write. */
export function codecOf<T>(record: RecordCodec<T>): Codec<T> {
  return { encode: (value) => writeRecord(record, value), decode: record.decode };
}

function reserve(count: number): number {
  const at = length;
  length += count;
  if (length > scratch.length) {
    const grown = new Uint8Array(2 * length);
    grown.set(scratch.subarray(0, at));
    scratch = grown;
  }
  return at;
}

function writeMessage(steps: readonly Step[], value: Message): void {
  for (const step of steps) {
    const item = value[step.name];
    if (step.repeated) {
      for (const one of item as readonly unknown[]) writeOne(step, one);
    } else if (item !== undefined && item !== step.absent && !isDefault(step.scalar, item)) {
      writeOne(step, item);
    }
  }
}

function isDefault(scalar: number, item: unknown): boolean {
  if (scalar === SCALAR.uint64) return ((item as Long).low | (item as Long).high) === 0;
  return scalar === SCALAR.bytes && isEmpty(item);
}

function writeOne({ tag, scalar, inner }: Step, item: unknown): void {
  writeVarint(tag, 0);
  if (scalar === 0) {
    writeInner(inner, item as Message);
  } else if (scalar === SCALAR.uint64) {
    writeVarint((item as Long).low, (item as Long).high);
  } else if (scalar >= SCALAR.bytes) {
    const bytes = scalar === SCALAR.bytes ? (item as Uint8Array) : utf8(item as string);
    writeVarint(bytes.length, 0);
    // Reserving may replace the buffer, so it comes before the buffer is named.
    const at = reserve(bytes.length);
    scratch.set(bytes, at);
  } else {
    const integer = Number(item);
    writeVarint(scalar === SCALAR.sint32 ? (integer << 1) ^ (integer >> 31) : integer, 0);
  }
}

/** One byte is kept for the length; what follows moves up for a longer one. */
function writeInner(steps: readonly Step[], value: Message): void {
  const at = reserve(1);
  writeMessage(steps, value);
  const size = length - at - 1;
  let more = 0;
  for (let rest = size; rest > 0x7f; rest >>>= 7) more++;
  reserve(more);
  scratch.copyWithin(at + 1 + more, at + 1, at + 1 + size);
  const end = length;
  length = at;
  writeVarint(size, 0);
  length = end;
}

function writeVarint(lowBits: number, highBits: number): void {
  let [low, high] = [lowBits >>> 0, highBits >>> 0];
  while (high !== 0 || low > 0x7f) {
    const at = reserve(1);
    scratch[at] = (low & 0x7f) | 0x80;
    low = ((low >>> 7) | (high << 25)) >>> 0;
    high >>>= 7;
  }
  const at = reserve(1);
  scratch[at] = low;
}
