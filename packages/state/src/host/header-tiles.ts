// Tiles of the header log: of each level of tiles the hashes of 256 nodes, as publications have
// them. Tiles that are complete lie in rows, which are written once.
//
//   t ‖ level u8 ‖ index u64      256 hashes: sealed headers at level 0, above it roots of tiles

import { sealedHash } from '@witan/ledger/block';
import { ByteReader, ByteWriter } from '@witan/ledger/bytes';
import { HASH_LENGTH, type Hash } from '@witan/ledger/hash';
import { TILE_HEIGHT, TILE_WIDTH } from '@witan/ledger/log-tiles';
import { nodeHash } from '@witan/ledger/merkle';
import { must, WitanError } from '@witan/ledger/problems';
import type { Rows, RowWrite } from '../store/rows.ts';
import { decodeMeta, decodeSealed, headerRow, META_ROW } from './rows.ts';

const ROW = 0x74;

/** Where a tile lies: its leaves are nodes of level 8 · level of the log. */
export interface TilePlace {
  readonly level: number;
  readonly index: number;
}

export function tileRow({ level, index }: TilePlace): Uint8Array {
  return new ByteWriter(10).u8(ROW).u8(level).u64(index).finish();
}

export function isTileRow(row: Uint8Array): boolean {
  return row[0] === ROW;
}

export function tilePlaceOf(row: Uint8Array): TilePlace {
  const reader = new ByteReader(row.subarray(1));
  return { level: reader.u8(), index: reader.u64() };
}

/** Complete tiles of a level, in the log of `size` leaves. */
export function completeTiles(size: number, level: number): number {
  return Math.floor(size / TILE_WIDTH ** (level + 1));
}

/** A tile with the nodes above its leaves, of which there may be few yet: 16 KB in one array. */
export class TileNodes {
  readonly #hashes = new Uint8Array((2 * TILE_WIDTH - 1) * HASH_LENGTH);
  #width = 0;

  /** Leaves that it has. */
  get width(): number {
    return this.#width;
  }

  append(leaf: Hash): void {
    must(this.#width < TILE_WIDTH, 'a tile has 256 leaves');
    let at = this.#width++;
    let node = leaf;
    this.#set(0, at, node);
    // As many levels as the index has trailing one bits.
    for (let level = 1; at % 2 === 1; level++) {
      node = nodeHash(this.#view(level - 1, at - 1), node);
      at = (at - 1) / 2;
      this.#set(level, at, node);
    }
  }

  /** Of a complete subtree of 2^level leaves; a copy, which keeps nothing else alive. */
  node(level: number, index: number): Hash {
    must((index + 1) * 2 ** level <= this.#width, 'a complete subtree of the log');
    return this.#view(level, index).slice();
  }

  /** Of all 256 leaves. */
  get root(): Hash {
    return this.node(TILE_HEIGHT, 0);
  }

  /** The row of a complete tile. */
  row(place: TilePlace): RowWrite {
    must(this.#width === TILE_WIDTH, 'a tile that is complete');
    return { key: tileRow(place), value: this.#hashes.slice(0, TILE_WIDTH * HASH_LENGTH) };
  }

  /** The levels lie one behind the other, each half as long as the one below. */
  #offset(level: number, index: number): number {
    return (2 * TILE_WIDTH - (2 * TILE_WIDTH) / 2 ** level + index) * HASH_LENGTH;
  }

  #set(level: number, index: number, hash: Hash): void {
    this.#hashes.set(hash, this.#offset(level, index));
  }

  #view(level: number, index: number): Hash {
    const start = this.#offset(level, index);
    return this.#hashes.subarray(start, start + HASH_LENGTH);
  }
}

/** A tile from its row; undefined where there is none. Throws WitanError `state/row-damaged`. */
export function tileIn(rows: Pick<Rows, 'get'>, place: TilePlace): TileNodes | undefined {
  const row = rows.get(tileRow(place));
  if (row === undefined) return undefined;
  if (row.length !== TILE_WIDTH * HASH_LENGTH) damagedTile(place);
  const tile = new TileNodes();
  for (let at = 0; at < row.length; at += HASH_LENGTH)
    tile.append(row.subarray(at, at + HASH_LENGTH));
  return tile;
}

export function damagedTile({ level, index }: TilePlace): never {
  throw new WitanError('state/row-damaged', `tile ${index} of level ${level} of the header log`);
}

/** Tiles that are written at once: they take 4,096 headers. */
const TILES_PER_WRITE = 16;

/**
 * Rows of the tiles that data from before there were any lack, in portions, each of which is to be
 * written before the next is asked for. Whoever is interrupted goes on where it was: of each level
 * those that are here come first. Throws WitanError `state/row-damaged` where a header is missing.
 */
export function* lackingTiles(rows: Pick<Rows, 'get'>): Generator<readonly RowWrite[], void> {
  const meta = rows.get(META_ROW);
  if (meta === undefined) return;
  const size = decodeMeta(meta).height + 1;
  for (let level = 0; completeTiles(size, level) > 0; level++) {
    const count = completeTiles(size, level);
    for (let from = firstLacking(rows, level, count); from < count; from += TILES_PER_WRITE) {
      const length = Math.min(TILES_PER_WRITE, count - from);
      yield Array.from({ length }, (_, i) => tileOver(rows, { level, index: from + i }));
    }
  }
}

function firstLacking(rows: Pick<Rows, 'get'>, level: number, count: number): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (rows.get(tileRow({ level, index: middle })) === undefined) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** From the headers, or from the tiles below. */
function tileOver(rows: Pick<Rows, 'get'>, place: TilePlace): RowWrite {
  const { level, index } = place;
  const tile = new TileNodes();
  for (let leaf = index * TILE_WIDTH; tile.width < TILE_WIDTH; leaf++) {
    tile.append(level === 0 ? leafIn(rows, leaf) : rootIn(rows, { level: level - 1, index: leaf }));
  }
  return tile.row(place);
}

function leafIn(rows: Pick<Rows, 'get'>, height: number): Hash {
  const row = rows.get(headerRow(height));
  if (row === undefined) throw new WitanError('state/row-damaged', `no header ${height}`);
  const { header, result } = decodeSealed(row);
  return sealedHash(header, result);
}

function rootIn(rows: Pick<Rows, 'get'>, place: TilePlace): Hash {
  return (tileIn(rows, place) ?? damagedTile(place)).root;
}
