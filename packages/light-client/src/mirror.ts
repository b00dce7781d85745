// What the synchronising client asks of the world: mirrors that serve files, and a place to keep
// its state. And how it gets from a mirror the proof that one log is the beginning of another: as
// the mirror serves it, or out of tiles, which any web server has (light-client.md §12, §15).

import { ENTRY_LENGTH } from '@witan/ledger/block';
import { ByteReader } from '@witan/ledger/bytes';
import { HASH_LENGTH, type Hash, ZERO_HASH } from '@witan/ledger/hash';
import {
  entriesOf,
  entriesPath,
  TILE_WIDTH,
  type Tile,
  tileHashes,
  tilePath,
} from '@witan/ledger/log-tiles';
import { merkleRoot } from '@witan/ledger/merkle';
import { auditPath, type NodeAt, prefixProof } from '@witan/ledger/merkle-log';
import { DecodeError } from '@witan/ledger/problems';

type Awaitable<T> = T | Promise<T>;

/** A server or folder with the published files. It is not trusted. */
export interface Mirror {
  /** What people read, for example the agency or newspaper that runs it. */
  readonly name: string;
  /** Whether it answers `proof/prefix/…` beside tiles, which saves a reader some kilobytes. */
  readonly proofs?: boolean;
  /**
   * The file under a path relative to the log, for example `checkpoint`. Rejects where there is
   * none, or it is larger than `bytesMax`, or takes too long.
   */
  fetch(path: string, bytesMax: number): Promise<Uint8Array>;
}

/**
 * `trust`: who is trusted, and the newest head. `sync`: the signatures of that head and heads seen
 * since, which cost gossip and nothing else when they are lost. `fork`: what froze the client.
 */
export type Slot = 'trust' | 'sync' | 'fork';

/** Of one chain. */
export interface Store {
  load(slot: Slot): Awaitable<Uint8Array | undefined>;
  save(slot: Slot, bytes: Uint8Array): Awaitable<void>;
}

/** The file, bounded whatever the mirror does. */
export async function fetchBounded(
  mirror: Pick<Mirror, 'fetch'>,
  path: string,
  bytesMax: number,
): Promise<Uint8Array> {
  const bytes = await mirror.fetch(path, bytesMax);
  if (bytes.length > bytesMax) throw new DecodeError('codec/too-long', path);
  return bytes;
}

/** Of one answer. A proof has at most two hashes for each level of the log. */
const SERVED_SIZES = 16;
const PROOF_BYTES_MAX = 1 + 106 * HASH_LENGTH;

/**
 * Proofs that logs of these sizes, each smaller than `size`, are its beginnings, in their order. A
 * proof says nothing before `prefixRoot` has compared it with a root.
 */
export async function fetchPrefixProofs(
  mirror: Mirror,
  sizes: readonly number[],
  size: number,
): Promise<Hash[][]> {
  if (mirror.proofs === true && sizes.length <= SERVED_SIZES) {
    try {
      return await servedProofs(mirror, sizes, size);
    } catch {
      // Its tiles must do; where they fail too, that is the error.
    }
  }
  return fromTiles(mirror, size, (nodeAt) => {
    return sizes.map((size0) => prefixProof(nodeAt, size0, size));
  });
}

/** `proof/prefix/<size>/<size0>,…` is, for each, a count u8 and so many hashes. */
async function servedProofs(
  mirror: Mirror,
  sizes: readonly number[],
  size: number,
): Promise<Hash[][]> {
  const path = `proof/prefix/${size}/${sizes.join(',')}`;
  const input = new ByteReader(await fetchBounded(mirror, path, sizes.length * PROOF_BYTES_MAX));
  const proofs = sizes.map(() =>
    Array.from({ length: input.u8() }, () => input.raw(HASH_LENGTH).slice()),
  );
  input.finish();
  return proofs;
}

/**
 * The path from an entry of the log of `size` to its root, out of tiles. It says nothing before
 * `rootFromPath` has compared it with a root.
 */
export function fetchAuditPath(
  mirror: Pick<Mirror, 'fetch'>,
  index: number,
  size: number,
): Promise<Hash[]> {
  return fromTiles(mirror, size, (nodeAt) => auditPath(nodeAt, index, size));
}

/** An entry of the log of `size`, out of its bundle: not verified. */
export async function fetchEntry(
  mirror: Pick<Mirror, 'fetch'>,
  entry: number,
  size: number,
): Promise<Uint8Array> {
  const index = Math.floor(entry / TILE_WIDTH);
  const bundle = async (width: number): Promise<readonly Uint8Array[]> => {
    const bytesMax = width * (ENTRY_LENGTH + 2);
    return entriesOf(await fetchBounded(mirror, entriesPath({ index, width }), bytesMax), width);
  };
  const entries = await orWhole(Math.min(size - index * TILE_WIDTH, TILE_WIDTH), bundle);
  return entries[entry % TILE_WIDTH] as Uint8Array;
}

/** First which tiles are needed, then all of these at once. */
async function fromTiles<T>(
  mirror: Pick<Mirror, 'fetch'>,
  size: number,
  read: (nodeAt: NodeAt) => T,
): Promise<T> {
  const tiles = new Map<string, Tile>();
  read((level, index) => {
    const { tile } = placeOf(level, index, size);
    tiles.set(tilePath(tile), tile);
    return ZERO_HASH;
  });
  const fetched = await Promise.all(
    [...tiles].map(async ([path, tile]) => [path, await fetchTile(mirror, tile)] as const),
  );
  const hashes = new Map(fetched);
  return read((level, index) => {
    const { tile, from, count } = placeOf(level, index, size);
    return merkleRoot((hashes.get(tilePath(tile)) as Hash[]).slice(from, from + count));
  });
}

/** Where the hashes below a complete subtree of 2^level leaves lie. */
function placeOf(
  level: number,
  index: number,
  size: number,
): { readonly tile: Tile; readonly from: number; readonly count: number } {
  const tileLevel = Math.floor(level / 8);
  const count = 2 ** (level % 8);
  const at = index * count;
  const tileIndex = Math.floor(at / TILE_WIDTH);
  const width = Math.floor(size / TILE_WIDTH ** tileLevel) - tileIndex * TILE_WIDTH;
  const tile = { level: tileLevel, index: tileIndex, width: Math.min(width, TILE_WIDTH) };
  return { tile, from: at % TILE_WIDTH, count };
}

async function fetchTile(mirror: Pick<Mirror, 'fetch'>, tile: Tile): Promise<Hash[]> {
  const hashes = await orWhole(tile.width, async (width) => {
    const path = tilePath({ ...tile, width });
    return tileHashes(await fetchBounded(mirror, path, width * HASH_LENGTH), width);
  });
  return hashes.slice(0, tile.width);
}

/** What is partial may have become full since the head was read; it begins alike. */
function orWhole<T>(width: number, read: (width: number) => Promise<T>): Promise<T> {
  return width === TILE_WIDTH ? read(width) : read(width).catch(() => read(TILE_WIDTH));
}
