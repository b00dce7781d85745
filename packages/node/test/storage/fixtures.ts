// Shared by the storage tests: temporary directories, and records that know their number.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const GENESIS_HASH: Uint8Array = new Uint8Array(32).fill(0x67);

export const DATABASE_ID: Uint8Array = new Uint8Array(16).fill(9);

/** Rows in the database whose table file is damaged bit by bit. */
export const FLIP_ROWS = 300;

export function rowKey(number: number): string {
  return `f${String(number).padStart(6, '0')}`;
}

/** A record of version 1, written at height 0: rows of leaves hold state values. */
const RECORD_HEADER = String.fromCharCode(2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);

export function rowValue(number: number): string {
  return RECORD_HEADER + `value ${number} `.repeat(8);
}

/** Between 4 B and some kB, different for each number. */
export function numberedPayload(number: number): Uint8Array {
  const length = 4 + ((number * 7_919) % (number % 50 === 0 ? 9_000 : 400));
  const payload = new Uint8Array(length).fill(number & 0xff);
  new DataView(payload.buffer).setUint32(0, number);
  return payload;
}

const made: string[] = [];

export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'witan-storage-'));
  made.push(directory);
  return directory;
}

export function removeTemporaryDirectories(): void {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true });
}
