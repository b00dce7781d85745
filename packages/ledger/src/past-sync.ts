// What nodes say to each other to complete the pasts of records behind a snapshot (state.md §10.5):
// which versions are known, and what stood before each, the newest first. So every step is checked
// as it comes, against the head in the version above it, and none needs to wait for the others.
//
//   GET_PAST   id u32 ‖ of each record: key length u8 ‖ key ‖ version u32 ‖ height u64
//   PAST       id u32 ‖ of each record, in that order: count u16 ‖ (txid 32 ‖ length u32 ‖ value) …
//
// An answer may end early, with any step of any record; a count of 0 says that there are none here.

import { ByteReader, ByteWriter } from './bytes.ts';
import { HASH_LENGTH, type Hash } from './hash.ts';
import {
  pastRecordsMax,
  pastStepsMax,
  requestBytesMax,
  snapshotPieceBytesMax,
  stateKeyBytesMax,
  stateValueBytesMax,
} from './limits.ts';
import { DecodeError } from './problems.ts';

/** A version of a record whose past is asked for. */
export interface KnownVersion {
  readonly key: Uint8Array;
  readonly version: number;
  /** At which it was written. */
  readonly height: number;
}

export interface PastQuestion {
  /** Comes back with the answer. */
  readonly id: number;
  readonly records: readonly KnownVersion[];
}

/** The write that ended a version, and the whole value before it. */
export interface EndedVersion {
  readonly txid: Hash;
  readonly value: Uint8Array;
}

export interface PastAnswer {
  readonly id: number;
  /** Of each record that was asked for, the newest step first; perhaps of fewer records. */
  readonly records: readonly (readonly EndedVersion[])[];
}

const QUESTION_BYTES_EACH = 13;

/** As many of the records as one question takes. */
export function pastQuestion(id: number, records: readonly KnownVersion[]): PastQuestion {
  const taken: KnownVersion[] = [];
  let bytes = 4;
  for (const record of records.slice(0, pastRecordsMax)) {
    bytes += QUESTION_BYTES_EACH + record.key.length;
    if (bytes > requestBytesMax) break;
    taken.push(record);
  }
  return { id, records: taken };
}

export function encodePastQuestion({ id, records }: PastQuestion): Uint8Array {
  const out = new ByteWriter(requestBytesMax).u32(id);
  for (const { key, version, height } of records) {
    out.u8(key.length).raw(key).u32(version).u64(height);
  }
  return out.finish();
}

/** Keys are views. Throws DecodeError. */
export function decodePastQuestion(bytes: Uint8Array): PastQuestion {
  const input = new ByteReader(bytes);
  const id = input.u32();
  const records: KnownVersion[] = [];
  while (input.remaining > 0) {
    const length = input.u8();
    if (length > stateKeyBytesMax) throw new DecodeError('codec/too-long', 'key');
    records.push({ key: input.raw(length), version: input.u32(), height: input.u64() });
    if (records.length > pastRecordsMax) throw new DecodeError('codec/count', 'records');
  }
  return { id, records };
}

/** Bytes of a step in an answer. */
export function endedVersionBytes({ value }: EndedVersion): number {
  return HASH_LENGTH + 4 + value.length;
}

export function encodePastAnswer({ id, records }: PastAnswer): Uint8Array {
  const out = new ByteWriter().u32(id);
  for (const steps of records) {
    out.u16(steps.length);
    for (const { txid, value } of steps) out.raw(txid).u32(value.length).raw(value);
  }
  return out.finish();
}

/** Values are views. Throws DecodeError. */
export function decodePastAnswer(bytes: Uint8Array): PastAnswer {
  if (bytes.length > snapshotPieceBytesMax) throw new DecodeError('codec/too-long', 'past');
  const input = new ByteReader(bytes);
  const id = input.u32();
  const records: EndedVersion[][] = [];
  let steps = 0;
  while (input.remaining > 0) {
    const count = input.u16();
    steps += count;
    if (steps > pastStepsMax || records.length === pastRecordsMax) {
      throw new DecodeError('codec/count', 'past');
    }
    const ended: EndedVersion[] = [];
    for (let left = count; left > 0; left--) {
      ended.push({ txid: input.raw(HASH_LENGTH), value: input.sized32(stateValueBytesMax) });
    }
    records.push(ended);
  }
  return { id, records };
}
