// A small strict reader and writer of protobuf's wire form, for what light clients decode without
// protobufjs: fields in ascending order, minimal varints, no unknown field, no explicit default.
// So each message has exactly one byte string, and no re-encoding is needed to prove it.

import { plainBytes } from './bytes.ts';
import { DecodeError } from './problems.ts';

export const WIRE = { varint: 0, bytes: 2 } as const;

const VARINT_BYTES_MAX = 8;

/** Appends fields; the caller keeps their numbers ascending, as the reader insists. */
export class WireWriter {
  #buffer: Uint8Array = new Uint8Array(256);
  #length = 0;

  #reserve(count: number): number {
    const at = this.#length;
    if (at + count > this.#buffer.length) {
      const grown = new Uint8Array(Math.max(at + count, this.#buffer.length * 2));
      grown.set(this.#buffer.subarray(0, at));
      this.#buffer = grown;
    }
    this.#length = at + count;
    return at;
  }

  #byte(value: number): void {
    // Reserving may replace the buffer, so it comes before the buffer is named.
    const at = this.#reserve(1);
    this.#buffer[at] = value;
  }

  #varint(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.#byte((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.#byte(rest);
  }

  /** A varint field; zero is protobuf's default and is left out. */
  integer(field: number, value: number): this {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('not a count');
    if (value === 0) return this;
    this.#varint(field * 8 + WIRE.varint);
    this.#varint(value);
    return this;
  }

  /** A length-delimited field; empty bytes are the default and are left out. */
  bytes(field: number, value: Uint8Array): this {
    return value.length === 0 ? this : this.element(field, value);
  }

  /** One element of a repeated length-delimited field, written even when empty. */
  element(field: number, value: Uint8Array): this {
    this.#varint(field * 8 + WIRE.bytes);
    this.#varint(value.length);
    const at = this.#reserve(value.length);
    this.#buffer.set(value, at);
    return this;
  }

  finish(): Uint8Array {
    return this.#buffer.slice(0, this.#length);
  }
}

/** Reads fields in order; throws DecodeError on anything but the canonical form. */
export class WireReader {
  readonly #bytes: Uint8Array;
  #offset = 0;
  #lastField = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = plainBytes(bytes);
  }

  #varint(): number {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < VARINT_BYTES_MAX; i++) {
      const byte = this.#bytes[this.#offset];
      if (byte === undefined) throw new DecodeError('codec/short');
      this.#offset++;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) {
        if (byte === 0 && i > 0) throw new DecodeError('codec/not-canonical', 'long varint');
        if (!Number.isSafeInteger(value)) throw new DecodeError('codec/integer');
        return value;
      }
      scale *= 0x80;
    }
    throw new DecodeError('codec/integer', 'varint');
  }

  /** Whether the next field is `field` of the given wire type; consumes its tag if so. */
  #next(field: number, type: number, repeated: boolean): boolean {
    if (this.#offset >= this.#bytes.length) return false;
    const start = this.#offset;
    const tag = this.#varint();
    if (tag !== field * 8 + type) {
      this.#offset = start;
      return false;
    }
    if (field < this.#lastField || (field === this.#lastField && !repeated)) {
      throw new DecodeError('codec/not-canonical', 'field order');
    }
    this.#lastField = field;
    return true;
  }

  integer(field: number): number {
    if (!this.#next(field, WIRE.varint, false)) return 0;
    const value = this.#varint();
    if (value === 0) throw new DecodeError('codec/not-canonical', 'explicit default');
    return value;
  }

  /** A view of the field's bytes; empty when it is absent. */
  bytes(field: number, lengthMax: number): Uint8Array {
    if (!this.#next(field, WIRE.bytes, false)) return this.#bytes.subarray(0, 0);
    const value = this.#delimited(lengthMax);
    if (value.length === 0) throw new DecodeError('codec/not-canonical', 'explicit default');
    return value;
  }

  /** Views of all elements of a repeated field, at most `countMax`. */
  elements(field: number, countMax: number, lengthMax: number): Uint8Array[] {
    const found: Uint8Array[] = [];
    while (this.#next(field, WIRE.bytes, true)) {
      if (found.length === countMax) throw new DecodeError('codec/count');
      found.push(this.#delimited(lengthMax));
    }
    return found;
  }

  #delimited(lengthMax: number): Uint8Array {
    const length = this.#varint();
    if (length > lengthMax) throw new DecodeError('codec/too-long');
    const end = this.#offset + length;
    if (end > this.#bytes.length) throw new DecodeError('codec/short');
    const value = this.#bytes.subarray(this.#offset, end);
    this.#offset = end;
    return value;
  }

  /** Everything must have been read: what remains is unknown, repeated or out of order. */
  finish(): void {
    if (this.#offset !== this.#bytes.length) {
      throw new DecodeError('codec/not-canonical', 'unknown or misplaced field');
    }
  }
}
