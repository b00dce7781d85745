// Where a bit of a stopped agency's files can flip: its files by what they are, and its log by what
// its records are. Each kind is as likely as any other, so that a few certificates are met as often
// as many batches.

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { RECORD_TYPES } from '@witan/consensus';
import { recordPlacesOf } from '../e2e/stopped-data.ts';
import { between, pick } from './random.ts';

/** Bytes of a file, from `from` up to and without `to`. */
interface Range {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

export type FlipKinds = ReadonlyMap<string, readonly Range[]>;

export interface Flip {
  readonly kind: string;
  readonly file: string;
  readonly offset: number;
  readonly bit: number;
}

/** What no start reads: texts for people, locks, and snapshots that are not whole. */
const UNREAD = /(^|\/)(snapshots\/\..*|README\.md|node\.log|LOG|LOG\.old|LOCK|lock\/.*)$/;
/** So many flips fall into room that nothing was ever written to. */
const UNWRITTEN_SHARE = 0.1;

function writtenLength(bytes: Uint8Array): number {
  let length = bytes.length;
  while (length > 0 && bytes[length - 1] === 0) length--;
  return length;
}

/** Ranges in the files of a home by what they are; `data` is its data directory. */
export function flipKinds(home: string, data: string): FlipKinds {
  const kinds = new Map<string, Range[]>();
  const add = (kind: string, range: Range): void => {
    kinds.set(kind, [...(kinds.get(kind) ?? []), range]);
  };
  for (const entry of readdirSync(home, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(home, path);
    if (!entry.isFile() || UNREAD.test(file) || statSync(path).size === 0) continue;
    if (file.includes('ledger/log/segment-')) continue;
    add(file.replace(/\d+/g, 'N'), { file, from: 0, to: statSync(path).size });
  }
  const names = new Map(Object.entries(RECORD_TYPES).map(([name, type]) => [type, name]));
  for (const { type, file, from, to } of recordPlacesOf(data)) {
    add(`log, ${names.get(type)}`, { file: relative(home, file), from, to });
  }
  for (const name of readdirSync(join(data, 'ledger/log'))) {
    const path = join(data, 'ledger/log', name);
    add('log, anywhere', { file: relative(home, path), from: 0, to: statSync(path).size });
  }
  return kinds;
}

/** A number of flips over all kinds in turn. */
export function drawFlips(
  home: string,
  kinds: FlipKinds,
  count: number,
  random: () => number,
): Flip[] {
  const names = [...kinds.keys()].sort();
  return Array.from({ length: count }, (_, index) => {
    const kind = names[index % names.length] as string;
    const { file, from, to } = pick(random, kinds.get(kind) as readonly Range[]);
    const written = writtenLength(readFileSync(join(home, file)).subarray(from, to));
    const length = written === 0 || random() < UNWRITTEN_SHARE ? to - from : written;
    return {
      kind,
      file,
      offset: from + between(random, 0, length - 1),
      bit: between(random, 0, 7),
    };
  });
}

export function applyFlip(home: string, { file, offset, bit }: Flip): void {
  const path = join(home, file);
  const bytes = readFileSync(path);
  bytes[offset] = (bytes[offset] as number) ^ (1 << bit);
  writeFileSync(path, bytes);
}
