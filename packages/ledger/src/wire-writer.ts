// Writes protobuf's wire form as wire-reader.ts reads it: each message has one byte string.

import { ByteWriter } from './bytes.ts';
import { writeUvarint } from './uvarint.ts';
import { BYTES, VARINT } from './wire-reader.ts';

/** Appends fields; the caller keeps their numbers ascending, as the reader insists. */
export class WireWriter {
  readonly #out: ByteWriter;

  /** `capacity`: how many bytes will come, if that is known. */
  constructor(capacity = 0) {
    this.#out = new ByteWriter(capacity);
  }

  /** A varint field; zero is protobuf's default and is left out. */
  integer(field: number, value: number): this {
    if (value === 0) return this;
    writeUvarint(this.#out, field * 8 + VARINT);
    writeUvarint(this.#out, value);
    return this;
  }

  /** A length-delimited field; empty bytes are the default and are left out. */
  bytes(field: number, value: Uint8Array): this {
    return value.length === 0 ? this : this.element(field, value);
  }

  /** One element of a repeated length-delimited field, written even when empty. */
  element(field: number, value: Uint8Array): this {
    writeUvarint(this.#out, field * 8 + BYTES);
    writeUvarint(this.#out, value.length);
    this.#out.raw(value);
    return this;
  }

  finish(): Uint8Array {
    return this.#out.finish();
  }
}
