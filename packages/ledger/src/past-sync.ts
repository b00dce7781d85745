// What nodes say to each other to complete what lies behind a snapshot (state.md §10.5). Of
// records: which versions are known, and what stood before each, the newest first. So every step is
// checked as it comes, against the head in the version above it, and none waits for the others. Of
// a log: its entries, a run of them at a time, with what shows them under a head of the log.
//
//   GET_PAST   id u32 ‖ 1 ‖ of each record: key length u8 ‖ key ‖ version u32 ‖ height u64
//   PAST       id u32 ‖ 1 ‖ of each, in that order: count u16 ‖ (txid 32 ‖ length u32 ‖ value) …
//
//   GET_PAST   id u32 ‖ 2 ‖ key length u8 ‖ key ‖ from u64 ‖ to u64 ‖ size u64
//   PAST       id u32 ‖ 2 ‖ LogProof
//
// An answer may end early, with any step of any record, or before any entry; a count of 0, or a
// proof of no entries, says that there are none here.

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
import { decodeLogProof, encodeLogProof, type LogProof } from './state-log.ts';

/** A version of a record whose past is asked for. */
export interface KnownVersion {
  readonly key: Uint8Array;
  readonly version: number;
  /** At which it was written. */
  readonly height: number;
}

export interface RecordsQuestion {
  readonly ask: 'records';
  /** Comes back with the answer. */
  readonly id: number;
  readonly records: readonly KnownVersion[];
}

/** Entries `from` up to `to` of a log, under the head that it had at a size. */
export interface EntriesQuestion {
  readonly ask: 'entries';
  readonly id: number;
  /** Of the head. */
  readonly key: Uint8Array;
  readonly from: number;
  /** The first that is not asked for. */
  readonly to: number;
  readonly size: number;
}

export type PastQuestion = RecordsQuestion | EntriesQuestion;

/** The write that ended a version, and the whole value before it. */
export interface EndedVersion {
  readonly txid: Hash;
  readonly value: Uint8Array;
}

export interface RecordsAnswer {
  readonly ask: 'records';
  readonly id: number;
  /** Of each record that was asked for, the newest step first; perhaps of fewer records. */
  readonly records: readonly (readonly EndedVersion[])[];
}

export interface EntriesAnswer {
  readonly ask: 'entries';
  readonly id: number;
  /** Shows the first of the entries that were asked for, as many as it has, or none. */
  readonly proof: LogProof;
}

export type PastAnswer = RecordsAnswer | EntriesAnswer;

const RECORDS = 1;
const ENTRIES = 2;

/** Of a question or an answer: its number, and what it is about. */
export const PAST_HEAD_BYTES = 5;
const QUESTION_BYTES_EACH = 13;

/** As many of the records as one question takes. */
export function recordsQuestion(id: number, records: readonly KnownVersion[]): RecordsQuestion {
  const taken: KnownVersion[] = [];
  let bytes = PAST_HEAD_BYTES;
  for (const record of records.slice(0, pastRecordsMax)) {
    bytes += QUESTION_BYTES_EACH + record.key.length;
    if (bytes > requestBytesMax) break;
    taken.push(record);
  }
  return { ask: 'records', id, records: taken };
}

export function encodePastQuestion(question: PastQuestion): Uint8Array {
  const out = new ByteWriter(requestBytesMax).u32(question.id);
  if (question.ask === 'entries') {
    const { key, from, to, size } = question;
    return out.u8(ENTRIES).u8(key.length).raw(key).u64(from).u64(to).u64(size).finish();
  }
  out.u8(RECORDS);
  for (const { key, version, height } of question.records) {
    out.u8(key.length).raw(key).u32(version).u64(height);
  }
  return out.finish();
}

/** Keys are views. Throws DecodeError. */
export function decodePastQuestion(bytes: Uint8Array): PastQuestion {
  const input = new ByteReader(bytes);
  const id = input.u32();
  if (isOfEntries(input)) {
    const key = keyIn(input);
    const [from, to, size] = [input.u64(), input.u64(), input.u64()];
    input.finish();
    if (from >= to || to > size) throw new DecodeError('codec/integer', 'entries');
    return { ask: 'entries', id, key, from, to, size };
  }
  const records: KnownVersion[] = [];
  while (input.remaining > 0) {
    records.push({ key: keyIn(input), version: input.u32(), height: input.u64() });
    if (records.length > pastRecordsMax) throw new DecodeError('codec/count', 'records');
  }
  return { ask: 'records', id, records };
}

function isOfEntries(input: ByteReader): boolean {
  const what = input.u8();
  if (what !== RECORDS && what !== ENTRIES) throw new DecodeError('codec/malformed', 'past');
  return what === ENTRIES;
}

function keyIn(input: ByteReader): Uint8Array {
  const length = input.u8();
  if (length > stateKeyBytesMax) throw new DecodeError('codec/too-long', 'key');
  return input.raw(length);
}

/** Bytes of a step in an answer. */
export function endedVersionBytes({ value }: EndedVersion): number {
  return HASH_LENGTH + 4 + value.length;
}

export function encodePastAnswer(answer: PastAnswer): Uint8Array {
  const out = new ByteWriter().u32(answer.id);
  if (answer.ask === 'entries') return out.u8(ENTRIES).raw(encodeLogProof(answer.proof)).finish();
  out.u8(RECORDS);
  for (const steps of answer.records) {
    out.u16(steps.length);
    for (const { txid, value } of steps) out.raw(txid).u32(value.length).raw(value);
  }
  return out.finish();
}

/** Values and entries are views. Throws DecodeError. */
export function decodePastAnswer(bytes: Uint8Array): PastAnswer {
  if (bytes.length > snapshotPieceBytesMax) throw new DecodeError('codec/too-long', 'past');
  const input = new ByteReader(bytes);
  const id = input.u32();
  if (isOfEntries(input)) {
    const proof = decodeLogProof(input.raw(input.remaining));
    if (proof.entries.length > pastStepsMax) throw new DecodeError('codec/count', 'entries');
    return { ask: 'entries', id, proof };
  }
  return { ask: 'records', id, records: recordsIn(input) };
}

function recordsIn(input: ByteReader): EndedVersion[][] {
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
  return records;
}
