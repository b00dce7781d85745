// The naive twin of logs: RFC 6962 by its own definitions, over plain lists, with a hash of its
// own; and the frozen vectors that follow from it.

import { hex, twinSha256 } from './naive-twin.ts';
import type { Json } from './state-vectors.ts';

export function twinLeaf(entry: Uint8Array): Buffer {
  return twinSha256(Buffer.of(0), entry);
}

/** The largest power of two below a size. */
function splitOf(size: number): number {
  let split = 1;
  while (2 * split < size) split *= 2;
  return split;
}

/** MTH of RFC 6962 §2.1. */
export function twinRootOf(entries: readonly Uint8Array[]): Buffer {
  if (entries.length === 0) return twinSha256();
  if (entries.length === 1) return twinLeaf(entries[0] as Uint8Array);
  const split = splitOf(entries.length);
  const [left, right] = [entries.slice(0, split), entries.slice(split)];
  return twinSha256(Buffer.of(1), twinRootOf(left), twinRootOf(right));
}

/** Roots of the complete subtrees: one for each bit of the size, the highest first. */
export function twinPeaks(entries: readonly Uint8Array[]): Buffer[] {
  const peaks: Buffer[] = [];
  for (let at = 0; at < entries.length; ) {
    let span = 1;
    while (2 * span <= entries.length - at) span *= 2;
    peaks.push(twinRootOf(entries.slice(at, at + span)));
    at += span;
  }
  return peaks;
}

/** Of SUBPROOF(m, D) of RFC 6962 §2.1.2 the nodes that follow the first m entries, lowest first. */
export function twinRight(m: number, entries: readonly Uint8Array[]): Buffer[] {
  if (m === entries.length) return [];
  if (m === 0) return [twinRootOf(entries)];
  const split = splitOf(entries.length);
  if (m > split) return twinRight(m - split, entries.slice(split));
  return [...twinRight(m, entries.slice(0, split)), twinRootOf(entries.slice(split))];
}

/** LOG-1: size u64 ‖ frontier. */
export function twinHead(entries: readonly Uint8Array[]): Buffer {
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(entries.length));
  return Buffer.concat([size, ...twinPeaks(entries)]);
}

export interface TwinPart {
  readonly peaks: readonly Uint8Array[];
  readonly entries: readonly Uint8Array[];
  readonly right: readonly Uint8Array[];
}

export function twinPart(entries: readonly Uint8Array[], from: number, limit: number): TwinPart {
  const start = Math.min(from, entries.length);
  const shown = entries.slice(start, start + limit);
  const peaks = twinPeaks(entries.slice(0, start));
  return { peaks, entries: shown, right: twinRight(start + shown.length, entries) };
}

/** Elements of at most 127 bytes each, behind the tag of their field. */
export function twinPartBytes({ peaks, entries, right }: TwinPart): Buffer {
  const elements = [peaks, entries, right].flatMap((list, i) =>
    list.map((bytes) => Buffer.concat([Buffer.of(8 * (i + 1) + 2, bytes.length), bytes])),
  );
  return Buffer.concat(elements);
}

/** One of them is empty: a leaf all the same. */
export function twinEntries(size: number): Buffer[] {
  return Array.from({ length: size }, (_, i) => Buffer.from(i === 5 ? '' : `entry ${i}`));
}

function vector(size: number, from: number, limit: number): Record<string, Json> {
  const all = twinEntries(size);
  const part = twinPart(all, from, limit);
  const before = all.slice(0, Math.min(from, size));
  const proof = hex(twinPartBytes(part));
  const rootBefore = before.length === 0 ? null : hex(twinRootOf(before));
  return { size, from, limit, proof, entries: part.entries.map(hex), rootBefore };
}

/** Proofs of something else, or with a part too much, too little or in another's place. */
function refused(): Json[] {
  const all = twinEntries(11);
  const part = twinPart(all, 6, 2);
  const [first, second] = part.entries as [Uint8Array, Uint8Array];
  const asked = { size: 11, from: 6, limit: 2 };
  const bytes = (changed: Partial<TwinPart>): string => hex(twinPartBytes({ ...part, ...changed }));
  const wrong = (name: string, changed: Partial<TwinPart>, code: string): Json => {
    return { name, ...asked, proof: bytes(changed), code };
  };
  return [
    wrong('entries in another order', { entries: [second, first] }, 'proof/log'),
    wrong('an entry too few', { entries: [first] }, 'proof/log'),
    wrong('an entry too many', { entries: [first, second, all[8] as Buffer] }, 'proof/log'),
    wrong('a peak too few', { peaks: part.peaks.slice(1) }, 'proof/log'),
    wrong('a peak too many', { peaks: [...part.peaks, part.peaks[0] as Buffer] }, 'proof/log'),
    wrong('another node behind', { right: part.right.map(() => twinSha256()) }, 'proof/log'),
    wrong('a node too few', { right: part.right.slice(1) }, 'proof/path'),
    wrong('a node too many', { right: [...part.right, twinSha256()] }, 'proof/path'),
    wrong('a node of 31 bytes', { right: [Buffer.alloc(31)] }, 'codec/short'),
    { ...vector(11, 0, 0), name: 'a prefix of nothing', code: 'proof/path' },
    {
      name: 'a prefix longer than the log',
      size: 11,
      from: 12,
      limit: 0,
      proof: '',
      code: 'proof/log',
    },
    {
      name: 'the proof of another entry',
      ...asked,
      proof: hex(twinPartBytes(twinPart(all, 5, 2))),
      code: 'proof/path',
    },
  ];
}

export function logVectors(): Json {
  const sizes = [1, 2, 3, 7, 8, 11];
  const heads = sizes.map((size) => {
    const all = twinEntries(size);
    return { size, payload: hex(twinHead(all)), root: hex(twinRootOf(all)) };
  });
  const proofs = sizes.flatMap((size) => [
    ...[0, Math.floor(size / 2), size - 1].map((index) => vector(size, index, 1)),
    ...[1, Math.ceil(size / 2), size].map((prefix) => vector(size, prefix, 0)),
    vector(size, 0, 1_000),
    vector(size, Math.floor(size / 3), 3),
    vector(size, size + 2, 3),
  ]);
  return { heads, proofs, refused: refused() };
}
