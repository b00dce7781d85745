// A small strict reader of protobuf's wire form, for what light clients decode without
// protobufjs: fields in ascending order, minimal varints, no unknown field, no explicit default.
// So each message has exactly one byte string, and no re-encoding is needed to prove it.

import { plainBytes } from './bytes.ts';
import { HASH_LENGTH, type Hash, hashesOf } from './hash.ts';
import { PATH_LENGTH_MAX } from './merkle.ts';
import { DecodeError } from './problems.ts';
import { readUvarint } from './uvarint.ts';

/** Wire types. */
export const VARINT = 0;
export const BYTES = 2;

const NO_TAG = -1;
const NO_BYTES: Uint8Array = /* @__PURE__ */ new Uint8Array(0);

/**
 * Reads fields; throws DecodeError on anything but the canonical form. The caller asks for each
 * once, in ascending order: one that is repeated or misplaced is then still there at the end.
 * It keeps to its own part of the bytes, so a message inside another needs no view of its own.
 */
export class WireReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at: number;
  /** Of the next field, where it was read already. */
  #tag = NO_TAG;

  constructor(bytes: Uint8Array, start = 0, end: number = bytes.length) {
    this.#bytes = plainBytes(bytes);
    this.#at = start;
    this.#end = end;
  }

  /** Whether the next field is `field` of the given wire type; consumes its tag if so. */
  #next(field: number, type: number): boolean {
    if (this.#tag === NO_TAG && this.#at < this.#end) this.#tag = this.#uvarint();
    if (this.#tag !== field * 8 + type) return false;
    this.#tag = NO_TAG;
    return true;
  }

  /** Most have one byte. */
  #uvarint(): number {
    const first = this.#bytes[this.#at] as number;
    return first < 128 && this.#at < this.#end ? this.u8() : readUvarint(this);
  }

  u8(): number {
    if (this.#at < this.#end) return this.#bytes[this.#at++] as number;
    throw new DecodeError('codec/short');
  }

  /** Zero when it is absent. */
  integer(field: number, max: number = Number.MAX_SAFE_INTEGER): number {
    if (!this.#next(field, VARINT)) return 0;
    const value = this.#uvarint();
    if (value === 0) throw new DecodeError('codec/not-canonical', 'default');
    if (value > max) throw new DecodeError('codec/integer');
    return value;
  }

  /** The first field of a file says which layout follows: no other is known here. */
  version(expected: number, what: string): void {
    if (this.integer(1) !== expected) throw new DecodeError('codec/version', what);
  }

  /** A view of the field's bytes; empty when it is absent. */
  bytes(field: number, lengthMax: number): Uint8Array {
    if (!this.#next(field, BYTES)) return NO_BYTES;
    const start = this.#delimited(lengthMax);
    if (start === this.#at) throw new DecodeError('codec/not-canonical', 'default');
    return this.#bytes.subarray(start, this.#at);
  }

  /** Bytes of a length that the layout fixes, such as a hash. */
  fixed(field: number, length: number): Uint8Array {
    return sized(this.bytes(field, length), length);
  }

  /** A path of a Merkle tree, its hashes end to end in one field. */
  path(field: number): Hash[] {
    return hashesOf(this.bytes(field, PATH_LENGTH_MAX * HASH_LENGTH));
  }

  /** A path with an element for each hash. */
  pathElements(field: number, countMax: number = PATH_LENGTH_MAX): Hash[] {
    return this.elements(field, countMax, HASH_LENGTH).map((hash) => sized(hash, HASH_LENGTH));
  }

  /** Views of all elements of a repeated field, at most `countMax`. */
  elements(field: number, countMax: number, lengthMax: number): Uint8Array[] {
    const found: Uint8Array[] = [];
    while (this.#next(field, BYTES)) {
      if (found.length === countMax) throw new DecodeError('codec/count');
      const start = this.#delimited(lengthMax);
      found.push(this.#bytes.subarray(start, this.#at));
    }
    return found;
  }

  /** What `read` makes of each element of a repeated field; it has to read all of one. */
  messages<T>(
    field: number,
    countMax: number,
    lengthMax: number,
    read: (input: WireReader) => T,
  ): T[] {
    const found: T[] = [];
    while (this.#next(field, BYTES)) {
      if (found.length === countMax) throw new DecodeError('codec/count');
      const start = this.#delimited(lengthMax);
      const inner = new WireReader(this.#bytes, start, this.#at);
      found.push(read(inner));
      inner.finish();
    }
    return found;
  }

  /** Where the bytes begin; behind them is where reading goes on. */
  #delimited(lengthMax: number): number {
    const length = this.#uvarint();
    if (length > lengthMax) throw new DecodeError('codec/too-long');
    const start = this.#at;
    if (length > this.#end - start) throw new DecodeError('codec/short');
    this.#at = start + length;
    return start;
  }

  /** Everything must have been read: what remains is unknown, repeated or out of order. */
  finish(): void {
    if (this.#tag !== NO_TAG || this.#at < this.#end) {
      throw new DecodeError('codec/not-canonical', 'field order');
    }
  }
}

/** Throws DecodeError unless there are so many. */
export function sized(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length !== length) throw new DecodeError('codec/malformed', 'length');
  return bytes;
}
