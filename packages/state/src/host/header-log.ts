// The log of sealed headers, of any length in little memory: tiles that are complete lie in rows,
// and the last of each level, which is not, in memory. A tile is written with the height that
// completes it: so what a start finds is whole, and 255 headers and as many tiles of each level
// give the rest.

import { sealedHash } from '@witan/ledger/block';
import { equalBytes } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import { TILE_HEIGHT, TILE_WIDTH } from '@witan/ledger/log-tiles';
import { NodeLog } from '@witan/ledger/merkle-log';
import { must, WitanError } from '@witan/ledger/problems';
import type { Rows, RowWrite } from '../store/rows.ts';
import {
  completeTiles,
  damagedTile,
  TileNodes,
  type TilePlace,
  tileIn,
  tilePlaceOf,
  tileRow,
} from './header-tiles.ts';
import type { Sealed } from './rows.ts';

/** Half a megabyte; a proof takes two of each level at most. */
const TILES_CACHED = 32;

interface CompletedTile extends TilePlace {
  /** Which completed it. */
  readonly height: number;
  readonly tile: TileNodes;
}

export class HeaderLog extends NodeLog {
  readonly #rows: Pick<Rows, 'get'>;
  readonly #sealedAt: (height: number) => Sealed | undefined;
  /** By level, the tile that is not complete. */
  readonly #tails: TileNodes[] = [];
  readonly #unflushed: CompletedTile[] = [];
  /** The one that was used last comes last. */
  readonly #cache = new Map<number, TileNodes>();
  #size: number;

  /**
   * Of the headers whose rows were flushed, `size` of them. Throws WitanError `state/row-damaged`
   * where they are not those that the newest one names.
   */
  constructor(
    rows: Pick<Rows, 'get'>,
    size: number,
    sealedAt: (height: number) => Sealed | undefined,
  ) {
    super();
    this.#rows = rows;
    this.#sealedAt = sealedAt;
    this.#size = size;
    for (let level = 0; size >= TILE_WIDTH ** level; level++) {
      const tail = new TileNodes();
      const count = Math.floor(size / TILE_WIDTH ** level);
      for (let at = count - (count % TILE_WIDTH); at < count; at++) {
        tail.append(
          level === 0 ? this.#leaf(at) : this.#tile({ level: level - 1, index: at }).root,
        );
      }
      this.#tails.push(tail);
    }
    this.#requireCertified();
  }

  get size(): number {
    return this.#size;
  }

  /** Nodes in memory, of tiles: for each 511 at most. */
  get tilesHeld(): number {
    return this.#tails.length + this.#unflushed.length + this.#cache.size;
  }

  append({ header, result }: Sealed): void {
    must(header.height === this.#size, 'headers are taken in their order');
    const height = this.#size++;
    let node = sealedHash(header, result);
    for (let level = 0; ; level++) {
      const tile = this.#tails[level] ?? new TileNodes();
      this.#tails[level] = tile;
      tile.append(node);
      if (tile.width < TILE_WIDTH) return;
      const index = completeTiles(height, level);
      this.#unflushed.push({ height, level, index, tile });
      this.#tails[level] = new TileNodes();
      node = tile.root;
    }
  }

  /** Of the tiles that heights up to `upTo` completed, and that were not flushed. */
  take(upTo: number): RowWrite[] {
    return this.#unflushed
      .filter(({ height }) => height <= upTo)
      .map(({ tile, ...place }) => tile.row(place));
  }

  /** What was taken up to a height is durable. */
  flushed(upTo: number): void {
    const next = this.#unflushed.findIndex(({ height }) => height > upTo);
    const count = next < 0 ? this.#unflushed.length : next;
    for (const { tile, ...place } of this.#unflushed.splice(0, count)) this.#keep(place, tile);
  }

  node(level: number, index: number): Hash {
    const span = 2 ** level;
    must((index + 1) * span <= this.#size, 'a complete subtree of the log');
    const within = level % TILE_HEIGHT;
    const width = TILE_WIDTH / 2 ** within;
    const place = { level: (level - within) / TILE_HEIGHT, index: Math.floor(index / width) };
    return this.#tile(place).node(within, index % width);
  }

  #leaf(height: number): Hash {
    const sealed = this.#sealedAt(height);
    if (sealed === undefined) throw new WitanError('state/row-damaged', `no header ${height}`);
    return sealedHash(sealed.header, sealed.result);
  }

  #tile(place: TilePlace): TileNodes {
    const { level, index } = place;
    if (index === completeTiles(this.#size, level)) return this.#tails[level] as TileNodes;
    const name = nameOf(place);
    const found =
      this.#unflushedTile(place) ??
      this.#cache.get(name) ??
      tileIn(this.#rows, place) ??
      damagedTile(place);
    return this.#keep(place, found);
  }

  #unflushedTile({ level, index }: TilePlace): TileNodes | undefined {
    return this.#unflushed.find((each) => each.level === level && each.index === index)?.tile;
  }

  #keep(place: TilePlace, tile: TileNodes): TileNodes {
    const name = nameOf(place);
    this.#cache.delete(name);
    this.#cache.set(name, tile);
    if (this.#cache.size > TILES_CACHED) {
      const [oldest] = this.#cache.keys();
      this.#cache.delete(oldest as number);
    }
    return tile;
  }

  /**
   * Compares the row of a tile with the headers, or the tiles, below it and with what lies above,
   * from that of the row `from` on, one at a time: a tile takes 256 reads. Answers with the row to
   * go on from, undefined behind the last. Throws WitanError `state/row-damaged`.
   */
  compareTile(from: Uint8Array | undefined): Uint8Array | undefined {
    const { level, index } = from === undefined ? FIRST_TILE : tilePlaceOf(from);
    if (index < completeTiles(this.#size, level)) this.#compare({ level, index });
    if (index + 1 < completeTiles(this.#size, level)) return tileRow({ level, index: index + 1 });
    if (completeTiles(this.#size, level + 1) > 0) return tileRow({ level: level + 1, index: 0 });
    this.#requireCertified();
    return undefined;
  }

  #compare(place: TilePlace): void {
    const { level, index } = place;
    const tile = tileIn(this.#rows, place) ?? this.#unflushedTile(place) ?? damagedTile(place);
    for (let i = 0; level === 0 && i < TILE_WIDTH; i++) {
      if (!equalBytes(tile.node(0, i), this.#leaf(index * TILE_WIDTH + i))) damagedTile(place);
    }
    // Those below say the same of their roots, so the leaves of this one need no other look.
    if (!equalBytes(tile.root, this.node((level + 1) * TILE_HEIGHT, index))) damagedTile(place);
  }

  /** LOG-1: the newest result names the root of all headers before its own. */
  #requireCertified(): void {
    const size = this.#size - 1;
    if (size < 1) return;
    const logRoot = this.#sealedAt(size)?.result.logRoot;
    if (logRoot === undefined || !equalBytes(this.root(size), logRoot)) {
      throw new WitanError('state/row-damaged', 'the header log is not that of the certified root');
    }
  }
}

const FIRST_TILE: TilePlace = { level: 0, index: 0 };

/** No log has tiles of as many levels. */
const LEVELS = 8;

function nameOf({ level, index }: TilePlace): number {
  return index * LEVELS + level;
}
