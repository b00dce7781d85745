// Events: what an accepted transaction says happened, hashed into its outcome (MOD-13) and kept per
// height for those who subscribe. The facts themselves are records, found under the event's keys.
//
//   event = version u8 ‖ module u8 ‖ type u8 ‖ operation u16 ‖ keys u8 ‖ key …
//   key   = length u16 ‖ bytes

import { ByteReader, ByteWriter } from '@witan/ledger/bytes';
import { HASH_LENGTH, type Hash, ZERO_HASH } from '@witan/ledger/hash';
import { leafHash, leafHashInto, merkleRoot } from '@witan/ledger/merkle';
import { DecodeError } from '@witan/ledger/problems';

const EVENT_VERSION = 1;
const KEY_BYTES_MAX = 128;

export interface EventKind {
  readonly module: number;
  /** Position among the module's events, from 1. */
  readonly type: number;
}

export interface Event extends EventKind {
  /** Index of the operation in its transaction. */
  readonly operation: number;
  /** Identifiers that subscribers look for. */
  readonly keys: readonly Uint8Array[];
}

export function encodeEvent(event: Event): Uint8Array {
  const writer = new ByteWriter(128)
    .u8(EVENT_VERSION)
    .u8(event.module)
    .u8(event.type)
    .u16(event.operation)
    .u8(event.keys.length);
  for (const key of event.keys) writer.sized16(key);
  return writer.finish();
}

export function decodeEvent(bytes: Uint8Array): Event {
  const reader = new ByteReader(bytes);
  const event = readEvent(reader);
  reader.finish();
  return event;
}

function readVersion(reader: ByteReader): void {
  if (reader.u8() !== EVENT_VERSION) throw new DecodeError('codec/version', 'event');
}

function readEvent(reader: ByteReader): Event {
  readVersion(reader);
  const [module, type, operation] = [reader.u8(), reader.u8(), reader.u16()];
  const keys: Uint8Array[] = [];
  for (let left = reader.u8(); left > 0; left--) keys.push(reader.sized16(KEY_BYTES_MAX).slice());
  return { module, type, operation, keys };
}

const hashOfOne: Hash = new Uint8Array(HASH_LENGTH);

/**
 * RFC 6962 root over the encoded events of a transaction; zero where there is none. Good until the
 * next.
 */
export function eventsHash(encoded: readonly Uint8Array[]): Hash {
  const [first] = encoded;
  if (first === undefined) return ZERO_HASH;
  if (encoded.length === 1) return leafHashInto(first, hashOfOne);
  return merkleRoot(encoded.map(leafHash));
}

/** An event with its place: the index is that of its transaction in the block. */
export interface PlacedEvent extends Event {
  readonly index: number;
}

/** Adds an encoded event to the row of its height. */
export function placeEvent(row: ByteWriter, index: number, encoded: Uint8Array): void {
  row.u32(index).sized16(encoded);
}

/** What a row's events are, without their places and keys: most of whoever asks needs none. */
export function* eventKinds(bytes: Uint8Array): Generator<EventKind, void> {
  for (const reader = new ByteReader(bytes); reader.remaining > 0; ) {
    reader.u32();
    const length = reader.u16();
    const left = reader.remaining - length;
    readVersion(reader);
    yield { module: reader.u8(), type: reader.u8() };
    reader.raw(reader.remaining - left);
  }
}

export function decodePlacedEvents(bytes: Uint8Array): PlacedEvent[] {
  const reader = new ByteReader(bytes);
  const events: PlacedEvent[] = [];
  while (reader.remaining > 0) {
    const index = reader.u32();
    events.push({ index, ...decodeEvent(reader.sized16(0xffff)) });
  }
  return events;
}
