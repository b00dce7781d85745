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

/** Whose data they are, for a message, and where they lie. */
type Stopped = Pick<Agency, 'member' | 'data'>;

const never = (): never => assert.fail('a reader of a log does not write');

function openedLog(data: string) {
  const directory = join(data, 'ledger/log');
  const names = readdirSync(directory).sort();
  const paths = names.map((name) => join(directory, name));
  const files = paths.map((path) => new Uint8Array(readFileSync(path)));
  const segmentBytes = files[0]?.length ?? 0;
  const disk: SegmentDisk = {
    segmentBytes,
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
  return { records: openLog(disk).records, paths, segmentBytes };
}

export function logRecordsOf({ data }: Stopped): WalRecord[] {
  return [...openedLog(data).records].map(({ type, payload }) => decodeRecord(type, payload));
}

/** Where the records of a log lie in its files, from `from` up to and without `to`. */
export function* recordPlacesOf(
  data: string,
): Generator<{ readonly type: number; readonly file: string; from: number; to: number }> {
  const { records, paths, segmentBytes } = openedLog(data);
  for (const { type, at, end } of records) {
    const file = paths[Math.floor(at / segmentBytes)] as string;
    const from = at % segmentBytes;
    yield { type, file, from, to: from + end - at };
  }
}

export function marksOf(agency: Stopped): Marks {
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
