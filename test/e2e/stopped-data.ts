// What a stopped agency has on its disk, read without touching it: the records of its log and the
// marks of its signer.

import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  decodeMarks,
  decodeRecord,
  type Marks,
  openLog,
  openTwoSlotFile,
  type SegmentDisk,
  type WalRecord,
} from '@witan/consensus';
import type { Agency } from './consortium.ts';

const never = (): never => assert.fail('a reader of a log does not write');

export function logRecordsOf(agency: Agency): WalRecord[] {
  const directory = join(agency.data, 'ledger/log');
  const names = readdirSync(directory).sort();
  const files = names.map((name) => new Uint8Array(readFileSync(join(directory, name))));
  const disk: SegmentDisk = {
    segmentBytes: files[0]?.length ?? 0,
    segments: () => files.map((_, segment) => segment),
    create: never,
    read: (segment, offset, length) => {
      return (files[segment] as Uint8Array).subarray(offset, offset + length);
    },
    // A torn tail is cut in memory alone.
    write: (segment, offset, bytes) => (files[segment] as Uint8Array).set(bytes, offset),
    sync: never,
    syncNow: () => undefined,
    defer: never,
  };
  return [...openLog(disk).records].map(({ type, payload }) => decodeRecord(type, payload));
}

export function marksOf(agency: Agency): Marks {
  const bytes = new Uint8Array(readFileSync(join(agency.data, 'signer/marks')));
  const slotBytes = bytes.length / 2;
  const file = openTwoSlotFile(
    {
      slotBytes,
      read: (slot) => bytes.subarray(slot * slotBytes, (slot + 1) * slotBytes),
      write: never,
      sync: never,
      syncNow: () => undefined,
    },
    (error) => assert.fail(error),
  );
  const body = file.load();
  assert.ok(body, `${agency.member} has marks`);
  return decodeMarks(body);
}
