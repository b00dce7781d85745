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
  // Asking a short array for its buffer moves it off the heap, at ten times its price.
  if (bytes.constructor === Uint8Array) return bytes;
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * A string of one character per byte, of at most some thousand: the cheapest exact key of a map, at
 * a third of the work of hexadecimal.
 */
export function byteName(bytes: Uint8Array): string {
  return String.fromCharCode.apply(undefined, bytes as unknown as number[]);
}

const FNV_BASIS = 0x811c_9dc5;

/**
 * 32 bits for tables in memory, where whoever finds something compares the bytes (FNV-1a). A table
 * of what others chose begins elsewhere, so that none can prepare bytes that meet in one place.
 */
export function bytesHash(bytes: Uint8Array, basis: number = FNV_BASIS): number {
  let hash = basis | 0;
  for (let i = 0; i < bytes.length; i++) {
    hash = Math.imul(hash ^ (bytes[i] as number), 0x0100_0193);
  }
  return hash;
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

/** Strict lower-case hexadecimal; undefined for anything else, odd lengths included. */
export function fromHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0) return undefined;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    const high = HEX_DIGITS.indexOf(text.charAt(2 * i));
    const low = HEX_DIGITS.indexOf(text.charAt(2 * i + 1));
    if (high < 0 || low < 0) return undefined;
    bytes[i] = high * 16 + low;
  }
  return bytes;
}

const U32_SPAN = 2 ** 32;

/**
 * Buffers that writers have given back. An array of more than 64 bytes lies off the heap and costs
 * ten times the writing of a few fields.
 */
const spares: Uint8Array[] = [];
const SPARE_BYTES = 1024;
const SPARES_MAX = 16;

/** Appends fixed-width big-endian fields to a growing buffer. */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  /** `capacity`: how many bytes will come, if that is known. */
  constructor(capacity = 0) {
    const bytes = capacity <= SPARE_BYTES ? spares.pop() : undefined;
    this.#bytes = bytes ?? new Uint8Array(Math.max(capacity, SPARE_BYTES));
  }

  #reserve(count: number): number {
    const at = this.#length;
    const needed = at + count;
    if (needed > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
      grown.set(this.#bytes.subarray(0, at));
      this.#bytes = grown;
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
    this.#bytes[at] = value >>> 8;
    this.#bytes[at + 1] = value;
    return this;
  }

  u32(value: number): this {
    checkInteger(value, 0xffff_ffff);
    const at = this.#reserve(4);
    const bytes = this.#bytes;
    bytes[at] = value >>> 24;
    bytes[at + 1] = value >>> 16;
    bytes[at + 2] = value >>> 8;
    bytes[at + 3] = value;
    return this;
  }

  /** A count, height or time: an integer of at most 2^53 - 1 in eight bytes. */
  u64(value: number): this {
    checkInteger(value, Number.MAX_SAFE_INTEGER);
    return this.u32(Math.floor(value / U32_SPAN)).u32(value % U32_SPAN);
  }

  /** An amount: the full range of eight bytes. */
  bigU64(value: bigint): this {
    return this.u32(Number(value >> 32n)).u32(Number(value & 0xffff_ffffn));
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

  /** What was written, in an array that the writer does not touch again. */
  finish(): Uint8Array {
    const bytes = this.#bytes;
    if (bytes.length === this.#length) return bytes;
    const written = bytes.slice(0, this.#length);
    // Should more be written, the buffer is full and makes way for another.
    this.#bytes = written;
    giveBack(bytes);
    return written;
  }

  /** Lends what was written to a function that keeps nothing of it, and ends the writer. */
  lend<T>(use: (bytes: Uint8Array) => T): T {
    const bytes = this.#bytes;
    this.#bytes = NO_BYTES;
    const result = use(bytes.subarray(0, this.#length));
    this.#length = 0;
    giveBack(bytes);
    return result;
  }
}

const NO_BYTES: Uint8Array = /* @__PURE__ */ new Uint8Array(0);

function giveBack(bytes: Uint8Array): void {
  if (bytes.length === SPARE_BYTES && spares.length < SPARES_MAX) spares.push(bytes);
}

function checkInteger(value: number, max: number): void {
  if (!Number.isSafeInteger(value) || value < 0 || value > max) {
    throw new RangeError(`not an integer up to ${max}`);
  }
}

/** Reads what ByteWriter wrote; throws DecodeError, and `finish` refuses trailing bytes. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = plainBytes(bytes);
  }

  #take(count: number): number {
    const at = this.#offset;
    if (at + count > this.#bytes.length) throw new DecodeError('codec/short');
    this.#offset = at + count;
    return at;
  }

  u8(): number {
    return this.#bytes[this.#take(1)] as number;
  }

  u16(): number {
    const at = this.#take(2);
    return ((this.#bytes[at] as number) << 8) | (this.#bytes[at + 1] as number);
  }

  u32(): number {
    const at = this.#take(4);
    const bytes = this.#bytes;
    const low =
      ((bytes[at + 1] as number) << 16) |
      ((bytes[at + 2] as number) << 8) |
      (bytes[at + 3] as number);
    return (bytes[at] as number) * 2 ** 24 + low;
  }

  u64(): number {
    const value = this.u32() * U32_SPAN + this.u32();
    if (!Number.isSafeInteger(value)) throw new DecodeError('codec/integer');
    return value;
  }

  bigU64(): bigint {
    const high = this.u32();
    const low = this.u32();
    // Arithmetic on big integers allocates, and hardly any is longer than a number.
    return high < 2 ** 21 ? BigInt(high * U32_SPAN + low) : (BigInt(high) << 32n) | BigInt(low);
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
