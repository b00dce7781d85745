// The header log in rows. Method: a log of many headers that is flushed now and then, beside one
// that has all nodes in memory; and hosts that begin again.

import { strict as assert } from 'node:assert';
import { sealedHash } from '@witan/ledger/block';
import { ByteReader, toHex } from '@witan/ledger/bytes';
import { EMPTY_FRONTIER } from '@witan/ledger/frontier';
import { type Hash, ZERO_HASH } from '@witan/ledger/hash';
import { tileBytes } from '@witan/ledger/log-tiles';
import { MerkleLog, type NodeLog, pathBetween } from '@witan/ledger/merkle-log';
import fc from 'fast-check';
import { HeaderLog } from '../src/host/header-log.ts';
import { lackingTiles, tileRow } from '../src/host/header-tiles.ts';
import { encodeMeta, encodeSealed, headerRow, META_ROW, type Sealed } from '../src/host/rows.ts';
import { TestLedger } from '../src/testkit.ts';

/** At night all of a tile of the second level, and some more. */
const SIZE = process.env.WITAN_CI_TIER === 'nightly' ? 66_000 : 6_000;
const TILES = Math.floor(SIZE / 256);
const TILES_ABOVE = Math.floor(TILES / 256);
/** Heights with which a flush ends. */
const FLUSHES = [0, 254, 255, 256, 701, 1_023, 5_119, 20_000, 65_534, 65_535, 65_536, SIZE - 1];
const TILE_ROWS = Uint8Array.of(0x74);
const HEADER_ROW = headerRow(0)[0];
const { chainId, head } = new TestLedger().host;

/** Rows of tiles, and of all headers, which are made as they are read. */
class Disk {
  readonly tiles = new Map<string, Uint8Array>();
  readonly reference = new MerkleLog();
  readonly #logRoots = new Map<number, Hash>();
  /** Headers that are here. */
  size = 0;
  headersRead = 0;

  sealed(height: number): Sealed {
    this.headersRead += 1;
    const logRoot = this.#logRoots.get(height) ?? ZERO_HASH;
    return { header: { ...head.header, height }, result: { ...head.result, logRoot } };
  }

  /** One more header, which names the log below it where a start may read it. */
  next(): Sealed {
    const height = this.reference.size;
    if (height > 0 && FLUSHES.includes(height)) {
      this.#logRoots.set(height, this.reference.root(height));
    }
    const sealed = this.sealed(height);
    this.reference.append(sealedHash(sealed.header, sealed.result));
    return sealed;
  }

  get(key: Uint8Array): Uint8Array | undefined {
    if (key.length === 1 && key[0] === META_ROW[0]) {
      const meta = { chainId, height: this.size - 1, block: ZERO_HASH, frontier: EMPTY_FRONTIER };
      return encodeMeta(meta);
    }
    if (key[0] !== HEADER_ROW) return this.tiles.get(toHex(key));
    return encodeSealed(this.sealed(new ByteReader(key.subarray(1)).u64()));
  }

  write(rows: readonly { key: Uint8Array; value: Uint8Array | undefined }[]): void {
    for (const { key, value } of rows) this.tiles.set(toHex(key), value as Uint8Array);
  }

  flush(log: HeaderLog, upTo: number): void {
    this.write(log.take(upTo));
    log.flushed(upTo);
    this.size = upTo + 1;
  }

  /** What a start finds. */
  opened(): HeaderLog {
    return new HeaderLog(this, this.size, (height) => this.sealed(height));
  }
}

/** Asks both for the same, at places that are drawn. */
function compare(log: NodeLog, reference: MerkleLog, numRuns = 40): void {
  const { size } = log;
  const nodeAt = (each: NodeLog) => (level: number, index: number) => each.node(level, index);
  const inLog = fc.integer({ min: 1, max: size });
  const property = fc.property(inLog, inLog, inLog, (a, b, c) => {
    const [low, middle, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
    assert.deepEqual(log.root(high), reference.root(high));
    assert.deepEqual(log.path(low - 1, high), reference.path(low - 1, high));
    assert.deepEqual(log.prefixProof(middle, high), reference.prefixProof(middle, high));
    assert.deepEqual(
      pathBetween(nodeAt(log), middle, high),
      pathBetween(nodeAt(reference), middle, high),
    );
    for (let level = 0; 256 ** level <= high; level++) {
      const last = Math.floor(high / 256 ** level);
      const [index, width] = [Math.floor((last - 1) / 256), ((last - 1) % 256) + 1];
      const tile = { level, index, width };
      assert.deepEqual(tileBytes(log, tile), tileBytes(reference, tile));
    }
  });
  fc.assert(property, { seed: 7, numRuns, examples: [[size, size, size]] });
}

/** Compares all rows of tiles; answers how many. */
function scrubbed(log: HeaderLog): number {
  let turns = 0;
  let after: Uint8Array | undefined;
  do {
    after = log.compareTile(after);
    turns += 1;
  } while (after !== undefined);
  return turns;
}

describe('the header log', function () {
  this.timeout(30_000);
  const disk = new Disk();
  let log = disk.opened();

  it('R11: proves what it proves in memory, and keeps 38 tiles at most, whatever its length', () => {
    for (let height = 0; height < SIZE; height++) {
      log.append(disk.next());
      if (!FLUSHES.includes(height)) continue;
      // What was committed behind a flush that is under way is not in it.
      disk.flush(log, height);
      compare(log, disk.reference, 5);
      assert.ok(log.tilesHeld <= 38, `${log.tilesHeld} tiles at ${height}`);
      // DISK-2: what a start finds after a kill here.
      if (height % 2 === 1) compare(disk.opened(), disk.reference, 5);
    }
    compare(log, disk.reference);
    assert.equal(
      disk.tiles.size,
      TILES + TILES_ABOVE,
      'one row for 256 headers, and one for 256 of these',
    );
  });

  it('R11: a start reads 511 headers and tiles at most, whatever its length', () => {
    disk.headersRead = 0;
    log = disk.opened();
    assert.ok(disk.headersRead < 260, `${disk.headersRead} headers were read`);
    compare(log, disk.reference);
  });

  it('DISK-2: a start before the flush of a tile has it made again', () => {
    const short = new Disk();
    const ahead = short.opened();
    for (let height = 0; height < 600; height++) ahead.append(short.next());
    short.flush(ahead, 254);
    assert.equal(short.tiles.size, 0);
    const again = short.opened();
    for (let height = 255; height < 600; height++) again.append(short.sealed(height));
    compare(again, short.reference);
    assert.equal(again.take(254).length, 0);
    short.flush(again, 599);
    assert.equal(short.tiles.size, 2);
  });

  it('data from before have their tiles made, also where that is interrupted', () => {
    const tiles = new Map(disk.tiles);
    disk.tiles.clear();
    let portions = 0;
    for (const rows of lackingTiles(disk)) {
      if (portions++ === 1) break;
      assert.ok(rows.length <= 16);
      disk.write(rows);
    }
    disk.headersRead = 0;
    for (const rows of lackingTiles(disk)) disk.write(rows);
    assert.equal(disk.headersRead, (TILES - 16) * 256, 'what was made is not made again');
    assert.deepEqual(disk.tiles, tiles);
    assert.deepEqual([...lackingTiles(disk)], []);
  });

  it('L6: the scrub finds a tile that changed or is missing, and none that is sound', () => {
    assert.equal(scrubbed(log), TILES + TILES_ABOVE);
    for (const place of [
      { level: 0, index: 1 },
      { level: 1, index: 0 },
    ].slice(0, 1 + TILES_ABOVE)) {
      const name = toHex(tileRow(place));
      const row = disk.tiles.get(name) as Uint8Array;
      const damaged = { key: 'state/row-damaged' };
      for (const other of [row.with(8_191, (row[8_191] as number) ^ 1), row.slice(32)]) {
        disk.tiles.set(name, other);
        assert.throws(() => scrubbed(log), damaged);
      }
      disk.tiles.delete(name);
      assert.throws(() => scrubbed(log), damaged);
      disk.tiles.set(name, row);
    }
    const edited = toHex(tileRow({ level: 0, index: TILES - 1 }));
    const row = disk.tiles.get(edited) as Uint8Array;
    disk.tiles.set(edited, row.with(0, (row[0] as number) ^ 1));
    assert.throws(() => disk.opened(), { key: 'state/row-damaged' }, 'a start, too');
    disk.tiles.set(edited, row);
  });
});

describe('the header log of a host', () => {
  it('goes on behind what was flushed, and its scrub compares it', () => {
    const ledger = new TestLedger();
    while (ledger.host.head.height < 260) {
      ledger.commit([]);
      if (ledger.host.head.height === 250) ledger.flush();
    }
    const { headers } = ledger.host.archive;
    const root = headers.root(261);
    assert.deepEqual(headers.root(260), ledger.host.head.result.logRoot);
    assert.equal(ledger.reopened().host.archive.headers.size, 251);
    ledger.flush();
    const again = ledger.reopened().host;
    assert.deepEqual(again.archive.headers.root(261), root);
    const [[key, value]] = [...ledger.rows.entries(TILE_ROWS)] as [[Uint8Array, Uint8Array]];
    assert.equal(value.length, 8_192);
    const scrub = (): void => {
      let after: Uint8Array | undefined;
      do after = again.compareRows(after, 1_000);
      while (after !== undefined);
    };
    scrub();
    ledger.rows.write({ rows: [{ key, value: value.with(0, (value[0] as number) ^ 1) }] });
    assert.throws(scrub, { key: 'state/row-damaged' });
  });
});
