// The header log as static files (C2SP tlog-tiles): which tiles a log of some size has, under which
// paths, and what is in them. A tile that is full never changes.
//
//   tile/<level>/<index>[.p/<width>]     up to 256 hashes of 32 bytes
//   tile/entries/<index>[.p/<width>]     the same leaves as entries, each behind a u16 length

import { ENTRY_LENGTH } from './block.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { HASH_LENGTH, type Hash, hashesOf } from './hash.ts';
import { leafHash } from './merkle.ts';
import type { NodeLog } from './merkle-log.ts';
import { DecodeError } from './problems.ts';

/** Hashes of a full tile, and entries of a full bundle. */
export const TILE_WIDTH = 256;
export const TILE_HEIGHT = 8;

export interface Tile {
  /** 0 for leaves; a hash of level l + 1 is the root of a full tile of level l. */
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

/** The tiles of one level of a log of this size, from the left; the last may be partial. */
export function tilesOfLevel(size: number, level: number, from = 0): Tile[] {
  const hashes = Math.floor(size / TILE_WIDTH ** level);
  const tiles: Tile[] = [];
  for (let index = from; index * TILE_WIDTH < hashes; index++) {
    const width = Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH);
    tiles.push({ level, index, width });
  }
  return tiles;
}

/** How many levels of tiles a log of this size has. */
export function tileLevels(size: number): number {
  let levels = 0;
  for (let hashes = size; hashes > 0; hashes = Math.floor(hashes / TILE_WIDTH)) levels++;
  return levels;
}

/** `tile/0/x001/x234/067`, with `.p/112` behind it for a partial tile. */
export function tilePath({ level, index, width }: Tile): string {
  return `tile/${level}/${indexPath(index)}${suffix(width)}`;
}

export function entriesPath({ index, width }: Pick<Tile, 'index' | 'width'>): string {
  return `tile/entries/${indexPath(index)}${suffix(width)}`;
}

function indexPath(index: number): string {
  let path = `${index % 1_000}`.padStart(3, '0');
  for (let rest = Math.floor(index / 1_000); rest > 0; rest = Math.floor(rest / 1_000)) {
    path = `x${`${rest % 1_000}`.padStart(3, '0')}/${path}`;
  }
  return path;
}

function suffix(width: number): string {
  return width === TILE_WIDTH ? '' : `.p/${width}`;
}

/** A tile that a path asks for, or the bundle of entries under one of level 0. */
export type TileRequest =
  | ({ readonly kind: 'tile' } & Tile)
  | ({ readonly kind: 'entries' } & Pick<Tile, 'index' | 'width'>);

/** Undefined for whatever is not exactly the path of a tile or bundle. */
export function parseTilePath(path: string): TileRequest | undefined {
  const [tile, level = '', ...rest] = path.split('/');
  const partial = rest.length > 1 && rest[rest.length - 2]?.endsWith('.p');
  const width = partial ? decimal(rest.pop() ?? '') : TILE_WIDTH;
  const index = rest.map((part) => decimal(unpadded(part))).reduce(joinIndex, 0);
  if (tile !== 'tile' || width === undefined || index === undefined) return undefined;
  const request: TileRequest =
    level === 'entries'
      ? { kind: 'entries', index, width }
      : { kind: 'tile', level: decimal(level) ?? -1, index, width };
  // Whatever was written otherwise is another path.
  if (request.kind === 'tile' && request.level < 0) return undefined;
  const written = request.kind === 'entries' ? entriesPath(request) : tilePath(request);
  const isTile = width > 0 && (partial ? width < TILE_WIDTH : width === TILE_WIDTH);
  return written === path && isTile && level.length <= 7 ? request : undefined;
}

/** `x001` and `067.p` as `1` and `67`. */
function unpadded(part: string): string {
  const end = part.endsWith('.p') ? part.length - 2 : part.length;
  let start = part.startsWith('x') ? 1 : 0;
  while (start < end - 1 && part.charAt(start) === '0') start++;
  return part.slice(start, end);
}

function joinIndex(index: number | undefined, part: number | undefined): number | undefined {
  if (index === undefined || part === undefined) return undefined;
  const joined = index * 1_000 + part;
  return Number.isSafeInteger(joined) ? joined : undefined;
}

/** Up to three digits, as a number. */
function decimal(text: string): number | undefined {
  if (text.length === 0 || text.length > 3) return undefined;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** The hashes of a tile that the log has. */
export function tileBytes(log: Pick<NodeLog, 'node'>, { level, index, width }: Tile): Uint8Array {
  const bytes = new Uint8Array(width * HASH_LENGTH);
  for (let i = 0; i < width; i++) {
    bytes.set(log.node(level * TILE_HEIGHT, index * TILE_WIDTH + i), i * HASH_LENGTH);
  }
  return bytes;
}

/** Throws DecodeError unless there are exactly `width` hashes. */
export function tileHashes(bytes: Uint8Array, width: number): Hash[] {
  if (bytes.length !== width * HASH_LENGTH) throw new DecodeError('codec/malformed', 'tile');
  return hashesOf(bytes);
}

export function entriesBytes(entries: readonly Uint8Array[]): Uint8Array {
  const out = new ByteWriter(entries.length * (ENTRY_LENGTH + 2));
  for (const entry of entries) out.sized16(entry);
  return out.finish();
}

/** The sealed headers of a bundle of exactly `width`. Throws DecodeError. */
export function entriesOf(bytes: Uint8Array, width: number): readonly Uint8Array[] {
  const input = new ByteReader(bytes);
  const entries = Array.from({ length: width }, () => {
    const entry = input.sized16(ENTRY_LENGTH);
    // The length keeps the preimages of block hash and sealed hash apart.
    if (entry.length !== ENTRY_LENGTH) throw new DecodeError('codec/short', 'entry');
    return entry;
  });
  input.finish();
  return entries;
}

/** Leaf hashes of a bundle of exactly `width` sealed headers. Throws DecodeError. */
export function entriesHashes(bytes: Uint8Array, width: number): Hash[] {
  return entriesOf(bytes, width).map((entry) => leafHash(entry));
}
