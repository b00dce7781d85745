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

/**
 * Reads fields; throws DecodeError on anything but the canonical form. The caller asks for each
 * once, in ascending order: one that is repeated or misplaced is then still there at the end.
 * It keeps to its own part of the bytes, so a message inside another needs no view of its own.
 */
export class WireReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at: number;

  constructor(bytes: Uint8Array, start = 0, end: number = bytes.length) {
    this.#bytes = plainBytes(bytes);
    this.#at = start;
    this.#end = end;
  }

  /** Whether the next field is `field` of the given wire type; consumes its tag if so. */
  #next(field: number, type: number): boolean {
    const start = this.#at;
    if (start < this.#end && readUvarint(this) === field * 8 + type) return true;
    this.#at = start;
    return false;
  }

  /** Where so many bytes begin; behind them is where reading goes on. */
  #take(count: number): number {
    const start = this.#at;
    this.#at += count;
    if (this.#at > this.#end) throw new DecodeError('codec/short');
    return start;
  }

  /** The next byte, for `readUvarint`. */
  u8(): number {
    return this.#bytes[this.#take(1)] as number;
  }

  /** Zero when it is absent. */
  integer(field: number, max: number = Number.MAX_SAFE_INTEGER): number {
    if (!this.#next(field, VARINT)) return 0;
    const value = readUvarint(this);
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
    if (!this.#next(field, BYTES)) return this.#bytes.subarray(0, 0);
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
      found.push(this.#bytes.subarray(this.#delimited(lengthMax), this.#at));
    }
    return found;
  }

  /** The next element of a repeated field, to be read and finished; undefined behind the last. */
  message(field: number, lengthMax: number): WireReader | undefined {
    if (!this.#next(field, BYTES)) return undefined;
    return new WireReader(this.#bytes, this.#delimited(lengthMax), this.#at);
  }

  /** Where the bytes of a field begin. */
  #delimited(lengthMax: number): number {
    const length = readUvarint(this);
    if (length > lengthMax) throw new DecodeError('codec/too-long');
    return this.#take(length);
  }

  /** Everything must have been read: what remains is unknown, repeated or out of order. */
  finish(): void {
    if (this.#at < this.#end) throw new DecodeError('codec/not-canonical', 'field order');
  }
}

/** Throws DecodeError unless there are so many. */
export function sized(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length !== length) throw new DecodeError('codec/malformed', 'length');
  return bytes;
}
