// What a leaf of the state tree stores (state.md §3.2): the marker of an index entry, or a record
// behind a small header. The bytes that are stored are the bytes that are hashed.

import { ByteReader, ByteWriter } from './bytes.ts';
import { HASH_LENGTH, type Hash } from './hash.ts';
import { stateValueBytesMax } from './limits.ts';
import { DecodeError } from './problems.ts';
import { stateAmountMax } from './state-tree.ts';

const MARKER_TAG = 0x01;
const RECORD_TAG = 0x02;
const FLAG_AMOUNT = 1;
const FLAG_HISTORY = 2;
const FLAG_SALT = 4;

export const SALT_LENGTH = 16;

/** The whole value of an index entry. */
export const INDEX_MARKER: Uint8Array = /* @__PURE__ */ Uint8Array.of(MARKER_TAG);

/** The header and payload of a record. A part that its table does not declare is undefined. */
export interface StateRecord {
  /** The summed measure of the leaf, in minor units: 0 to 2^63 - 1. */
  readonly amount: bigint | undefined;
  /** Number of writes of this record, from 1. */
  readonly recVersion: number;
  readonly updatedHeight: number;
  /** Head of the version chain of state.md §5. */
  readonly historyHead: Hash | undefined;
  /** 16 bytes that keep a neighbour from guessing the value behind its hash. */
  readonly salt: Uint8Array | undefined;
  /** Canonical protobuf of the record. */
  readonly payload: Uint8Array;
}

export function encodeRecord(record: StateRecord): Uint8Array {
  const { amount, historyHead, salt } = record;
  if (amount !== undefined && amount > stateAmountMax) throw new RangeError('amount beyond 2^63');
  if (record.recVersion < 1) throw new RangeError('versions count from 1');
  const writer = new ByteWriter(96 + record.payload.length);
  writer.u8(RECORD_TAG);
  writer.u8(
    (amount === undefined ? 0 : FLAG_AMOUNT) |
      (historyHead === undefined ? 0 : FLAG_HISTORY) |
      (salt === undefined ? 0 : FLAG_SALT),
  );
  if (amount !== undefined) writer.bigU64(amount);
  writer.u32(record.recVersion).u64(record.updatedHeight);
  if (historyHead !== undefined) writer.raw(sized(historyHead, HASH_LENGTH));
  if (salt !== undefined) writer.raw(sized(salt, SALT_LENGTH));
  const bytes = writer.raw(record.payload).finish();
  if (bytes.length > stateValueBytesMax) throw new RangeError('state value too long');
  return bytes;
}

function sized(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length !== length) throw new RangeError(`not ${length} bytes`);
  return bytes;
}

/** The record, or undefined for the marker of an index entry. Throws DecodeError. */
export function decodeValue(value: Uint8Array): StateRecord | undefined {
  if (value.length > stateValueBytesMax) throw new DecodeError('codec/too-long');
  const reader = new ByteReader(value);
  const tag = reader.u8();
  if (tag === MARKER_TAG) {
    reader.finish();
    return undefined;
  }
  if (tag !== RECORD_TAG) throw new DecodeError('codec/malformed', 'tag');
  const flags = reader.u8();
  if (flags > (FLAG_AMOUNT | FLAG_HISTORY | FLAG_SALT)) {
    throw new DecodeError('codec/malformed', 'flags');
  }
  const amount = flags & FLAG_AMOUNT ? reader.bigU64() : undefined;
  if (amount !== undefined && amount > stateAmountMax) throw new DecodeError('codec/integer');
  const recVersion = reader.u32();
  if (recVersion === 0) throw new DecodeError('codec/malformed', 'version');
  const updatedHeight = reader.u64();
  const historyHead = flags & FLAG_HISTORY ? reader.raw(HASH_LENGTH) : undefined;
  const salt = flags & FLAG_SALT ? reader.raw(SALT_LENGTH) : undefined;
  const payload = reader.raw(reader.remaining);
  return { amount, recVersion, updatedHeight, historyHead, salt, payload };
}

/** Whether a value is of a record whose versions are chained; of bytes that `decodeValue` takes. */
export function hasHistory(value: Uint8Array): boolean {
  return value[0] === RECORD_TAG && ((value[1] as number) & FLAG_HISTORY) !== 0;
}

/** Where an amount begins, a u64 behind tag and flags. */
const AMOUNT_AT = 2;

/**
 * Where the amount of a value stands, a u64; 0 when it has none. Throws DecodeError for whatever
 * `decodeValue` refuses. Whoever builds a tree asks every value, and wants no copies of its parts.
 */
export function amountAt(value: Uint8Array): number {
  if (value.length === 1 && value[0] === MARKER_TAG) return 0;
  if (!isPlainRecord(value)) decodeValue(value);
  return ((value[1] as number) & FLAG_AMOUNT) === 0 ? 0 : AMOUNT_AT;
}

/** A record with all its parts and no number near a bound: nearly all are, and others may be. */
function isPlainRecord(value: Uint8Array): boolean {
  const flags = value[1] as number;
  if (value[0] !== RECORD_TAG || flags > (FLAG_AMOUNT | FLAG_HISTORY | FLAG_SALT)) return false;
  const version = AMOUNT_AT + (flags & FLAG_AMOUNT ? 8 : 0);
  const parts = (flags & FLAG_HISTORY ? HASH_LENGTH : 0) + (flags & FLAG_SALT ? SALT_LENGTH : 0);
  if (value.length < version + 12 + parts || value.length > stateValueBytesMax) return false;
  const highOfAmount = version === AMOUNT_AT ? 0 : (value[AMOUNT_AT] as number);
  const highOfHeight = (value[version + 4] as number) | (value[version + 5] as number);
  return highOfAmount < 0x80 && highOfHeight === 0 && (value[version + 3] as number) !== 0;
}

/** What a value adds to the sums above it. Throws DecodeError. */
export function amountOf(value: Uint8Array): bigint {
  return decodeValue(value)?.amount ?? 0n;
}
