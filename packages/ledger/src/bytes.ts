// Byte strings: comparison, hexadecimal, and the fixed big-endian layout of everything that is
// signed or hashed (consensus.md C2). A reader refuses short input, trailing bytes and integers
// beyond 2^53 - 1, so each layout has one byte string per value.

import { DecodeError } from './problems.ts';

/** Byte-wise lexicographic order: negative, zero or positive. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && compareBytes(a, b) === 0;
}

/**
 * The same memory as a plain Uint8Array. A platform's subclass may be passed in, and Node's
 * Buffer gives `slice` another meaning: its result would share memory with the input.
 */
export function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

const HEX_DIGITS = '0123456789abcdef';
const HEX_OF_BYTE: readonly string[] = Array.from(
  { length: 256 },
  (_, byte) => `${HEX_DIGITS[byte >> 4]}${HEX_DIGITS[byte & 15]}`,
);

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX_OF_BYTE[byte];
  return text;
}

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 97 && code <= 102) return code - 87;
  return -1;
}

/** Strict lower-case hexadecimal; undefined for anything else, odd lengths included. */
export function fromHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0) return undefined;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    const high = hexDigit(text.charCodeAt(2 * i));
    const low = hexDigit(text.charCodeAt(2 * i + 1));
    if (high < 0 || low < 0) return undefined;
    bytes[i] = high * 16 + low;
  }
  return bytes;
}

const U32_SPAN = 2 ** 32;

/** Appends fixed-width big-endian fields to a growing buffer. */
export class ByteWriter {
  #bytes: Uint8Array;
  #view: DataView;
  #length = 0;

  constructor(capacity = 256) {
    this.#bytes = new Uint8Array(capacity);
    this.#view = new DataView(this.#bytes.buffer);
  }

  #reserve(count: number): number {
    const at = this.#length;
    const needed = at + count;
    if (needed > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
      grown.set(this.#bytes.subarray(0, at));
      this.#bytes = grown;
      this.#view = new DataView(grown.buffer);
    }
    this.#length = needed;
    return at;
  }

  u8(value: number): this {
    checkInteger(value, 0xff);
    const at = this.#reserve(1);
    this.#bytes[at] = value;
    return this;
  }

  u16(value: number): this {
    checkInteger(value, 0xffff);
    const at = this.#reserve(2);
    this.#view.setUint16(at, value);
    return this;
  }

  u32(value: number): this {
    checkInteger(value, 0xffff_ffff);
    const at = this.#reserve(4);
    this.#view.setUint32(at, value);
    return this;
  }

  /** A count, height or time: an integer of at most 2^53 - 1 in eight bytes. */
  u64(value: number): this {
    checkInteger(value, Number.MAX_SAFE_INTEGER);
    const at = this.#reserve(8);
    this.#view.setUint32(at, Math.floor(value / U32_SPAN));
    this.#view.setUint32(at + 4, value % U32_SPAN);
    return this;
  }

  /** An amount: the full range of eight bytes. */
  bigU64(value: bigint): this {
    if (value < 0n || value > 0xffff_ffff_ffff_ffffn) throw new RangeError('not a u64');
    const at = this.#reserve(8);
    this.#view.setBigUint64(at, value);
    return this;
  }

  /** Raw bytes of a length that the layout fixes. */
  raw(bytes: Uint8Array): this {
    const at = this.#reserve(bytes.length);
    this.#bytes.set(bytes, at);
    return this;
  }

  /** Raw bytes behind a u16 length. */
  sized16(bytes: Uint8Array): this {
    return this.u16(bytes.length).raw(bytes);
  }

  /** Raw bytes behind a u32 length. */
  sized32(bytes: Uint8Array): this {
    return this.u32(bytes.length).raw(bytes);
  }

  get length(): number {
    return this.#length;
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

function checkInteger(value: number, max: number): void {
  if (!Number.isSafeInteger(value) || value < 0 || value > max) {
    throw new RangeError(`not an integer between 0 and ${max}`);
  }
}

/** Reads what ByteWriter wrote; throws DecodeError, and `finish` refuses trailing bytes. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = plainBytes(bytes);
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #take(count: number): number {
    const at = this.#offset;
    if (at + count > this.#bytes.length) throw new DecodeError('codec/short');
    this.#offset = at + count;
    return at;
  }

  u8(): number {
    return this.#view.getUint8(this.#take(1));
  }

  u16(): number {
    return this.#view.getUint16(this.#take(2));
  }

  u32(): number {
    return this.#view.getUint32(this.#take(4));
  }

  u64(): number {
    const at = this.#take(8);
    const value = this.#view.getUint32(at) * U32_SPAN + this.#view.getUint32(at + 4);
    if (!Number.isSafeInteger(value)) throw new DecodeError('codec/integer');
    return value;
  }

  bigU64(): bigint {
    return this.#view.getBigUint64(this.#take(8));
  }

  /** A view of the next bytes: copy what outlives the input buffer. */
  raw(length: number): Uint8Array {
    const at = this.#take(length);
    return this.#bytes.subarray(at, at + length);
  }

  sized16(lengthMax: number): Uint8Array {
    return this.#sized(this.u16(), lengthMax);
  }

  sized32(lengthMax: number): Uint8Array {
    return this.#sized(this.u32(), lengthMax);
  }

  #sized(length: number, lengthMax: number): Uint8Array {
    if (length > lengthMax) throw new DecodeError('codec/too-long');
    return this.raw(length);
  }

  get remaining(): number {
    return this.#bytes.length - this.#offset;
  }

  finish(): void {
    if (this.remaining !== 0) throw new DecodeError('codec/trailing');
  }
}
