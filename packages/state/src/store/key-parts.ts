// The fixed-width components of state keys (TREE-1): big-endian, so that byte order is meaning
// order and every run of leading components is a collection. None of them takes text: a text is
// hashed as it was received, never normalised.

import type { ByteReader, ByteWriter } from '@witan/ledger/bytes';
import { HASH_LENGTH, type Hash, preimageOf, sha256 } from '@witan/ledger/hash';
import { DecodeError, must } from '@witan/ledger/problems';
import { utf8, utf8Text } from '@witan/ledger/text';

/** One component. `write` throws for a value outside its type, `read` throws DecodeError. */
export interface KeyPart<T> {
  readonly width: number;
  write(writer: ByteWriter, value: T): void;
  read(reader: ByteReader): T;
}

export const u8: KeyPart<number> = {
  width: 1,
  write: (writer, value) => writer.u8(value),
  read: (reader) => reader.u8(),
};

export const u16: KeyPart<number> = {
  width: 2,
  write: (writer, value) => writer.u16(value),
  read: (reader) => reader.u16(),
};

export const u32: KeyPart<number> = {
  width: 4,
  write: (writer, value) => writer.u32(value),
  read: (reader) => reader.u32(),
};

/** At most 2^53 - 1. */
export const u64: KeyPart<number> = {
  width: 8,
  write: (writer, value) => writer.u64(value),
  read: (reader) => reader.u64(),
};

const U32_SPAN = 2 ** 32;
const SIGN = 2 ** 31;

/** Offset binary, so that negative numbers come first. Magnitudes of at most 2^53 - 1. */
export const i64: KeyPart<number> = {
  width: 8,
  write(writer, value) {
    must(Number.isSafeInteger(value), 'a key part beyond 2^53 - 1');
    const high = Math.floor(value / U32_SPAN);
    writer.u32(high + SIGN).u32(value - high * U32_SPAN);
  },
  read(reader) {
    const value = (reader.u32() - SIGN) * U32_SPAN + reader.u32();
    if (!Number.isSafeInteger(value)) throw new DecodeError('codec/integer');
    return value;
  },
};

/**
 * An identifier, a hash or a code of fixed width. Never bytes that a sender may choose (TREE-4).
 */
export function keyBytes(width: number): KeyPart<Uint8Array> {
  return {
    width,
    write(writer, value) {
      must(value.length === width, 'TREE-2: width of a key part');
      writer.raw(value);
    },
    read: (reader) => reader.raw(width).slice(),
  };
}

export const id16: KeyPart<Uint8Array> = keyBytes(16);
export const id20: KeyPart<Uint8Array> = keyBytes(20);
export const id32: KeyPart<Uint8Array> = keyBytes(32);

/** A component of three letters, such as the code of a currency. */
export const code3: KeyPart<string> = {
  width: 3,
  write(writer, value) {
    const codes = [value.charCodeAt(0), value.charCodeAt(1), value.charCodeAt(2)] as const;
    // An array of its own would cost as much as the rest of the key.
    const isPlain = value.length === 3 && (codes[0] | codes[1] | codes[2]) <= 0x7f;
    if (isPlain) writer.u8(codes[0]).u8(codes[1]).u8(codes[2]);
    else writer.raw(utf8(value));
  },
  read: (reader) => utf8Text(reader.raw(3)),
};

const wholeHash: Hash = /* @__PURE__ */ new Uint8Array(HASH_LENGTH);

/** SHA-256(domain ‖ name) cut to `length` bytes: an identifier that nobody chose (TREE-4). */
export function shortHash(domain: Uint8Array, name: Uint8Array, length: number): Uint8Array {
  const preimage = preimageOf(domain.length + name.length);
  for (let i = 0; i < domain.length; i++) preimage[i] = domain[i] as number;
  for (let i = 0; i < name.length; i++) preimage[domain.length + i] = name[i] as number;
  sha256(preimage, wholeHash);
  const id = new Uint8Array(length);
  for (let i = 0; i < length; i++) id[i] = wholeHash[i] as number;
  return id;
}

const NO_BYTES: Uint8Array = /* @__PURE__ */ new Uint8Array(0);

/** H20: the 20 bytes that stand for a text, SHA-256(domain ‖ text) cut short. */
export function h20(domain: string, text: string): Uint8Array {
  return shortHash(NO_BYTES, utf8(domain + text), 20);
}
