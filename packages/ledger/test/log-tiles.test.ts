// Goal: the files of a log are those of C2SP tlog-tiles. Method: the worked example of that
// specification, and a small log whose tiles are hashed together again.

import { strict as assert } from 'node:assert';
import { ENTRY_LENGTH } from '@witan/ledger/block';
import {
  entriesBytes,
  entriesHashes,
  entriesPath,
  parseTilePath,
  tileBytes,
  tileHashes,
  tileLevels,
  tilePath,
  tilesOfLevel,
} from '@witan/ledger/log-tiles';
import { leafHash, merkleRoot } from '@witan/ledger/merkle';
import { MerkleLog } from '@witan/ledger/merkle-log';

describe('tiles of the header log', () => {
  it('C2SP tlog-tiles: a log of 70,000 has the tiles of its worked example', () => {
    const shape = Array.from({ length: tileLevels(70_000) }, (_, level) => {
      const tiles = tilesOfLevel(70_000, level);
      return [tiles.filter(({ width }) => width === 256).length, tiles.at(-1)?.width];
    });
    assert.deepEqual(shape, [
      [273, 112],
      [1, 17],
      [0, 1],
    ]);
    assert.deepEqual(
      [0, 1].flatMap((level) => tilesOfLevel(256, level).map(({ width }) => width)),
      [256, 1],
    );
    assert.deepEqual(tilesOfLevel(0, 0), []);
  });

  it('C2SP tlog-tiles: paths are those of its examples', () => {
    assert.equal(tilePath({ level: 0, index: 1_234_067, width: 256 }), 'tile/0/x001/x234/067');
    assert.equal(tilePath({ level: 1, index: 0, width: 17 }), 'tile/1/000.p/17');
    assert.equal(entriesPath({ index: 999, width: 256 }), 'tile/entries/999');
    assert.equal(entriesPath({ index: 1_000, width: 3 }), 'tile/entries/x001/000.p/3');
  });

  it('C2SP tlog-tiles: a path is read as it is written, and no other form of it', () => {
    for (const tile of [
      { level: 0, index: 1_234_067, width: 256 },
      { level: 1, index: 0, width: 17 },
      { level: 63, index: 1_000, width: 255 },
    ]) {
      assert.deepEqual(parseTilePath(tilePath(tile)), { kind: 'tile', ...tile });
      const { index, width } = tile;
      assert.deepEqual(parseTilePath(entriesPath(tile)), { kind: 'entries', index, width });
    }
    const others = [
      '',
      'tile',
      'tile/0',
      'tile/0/0',
      'tile/00/000',
      'tile/-1/000',
      'tile/0/x000/000',
      'tile/0/000.p/0',
      'tile/0/000.p/256',
      'tile/0/000.p/01',
      'tile/0/000.p',
      'tile/0/1000',
      'tile/0/x001/x067',
      'tile/0/001/067',
      'tile/0/000/',
      'tile/data/000',
      'tile/0/../000',
      `tile/0/${'x999/'.repeat(9)}999`,
    ];
    for (const path of others) assert.equal(parseTilePath(path), undefined, path);
  });

  it('RFC 6962: tiles and bundles hash together to the root of the log', () => {
    const log = new MerkleLog();
    const entries = Array.from({ length: 600 }, (_, i) =>
      new Uint8Array(ENTRY_LENGTH).fill(i % 251, 0, 2 + (i % 7)),
    );
    for (const entry of entries) log.append(leafHash(entry));
    const leaves = tilesOfLevel(600, 0).flatMap((tile) =>
      tileHashes(tileBytes(log, tile), tile.width),
    );
    assert.deepEqual(merkleRoot(leaves), log.root(600));
    const [upper] = tilesOfLevel(600, 1);
    assert.ok(upper);
    assert.deepEqual(tileHashes(tileBytes(log, upper), upper.width), [
      merkleRoot(leaves.slice(0, 256)),
      merkleRoot(leaves.slice(256, 512)),
    ]);
    const bundle = entriesBytes(entries.slice(256, 512));
    assert.deepEqual(entriesHashes(bundle, 256), leaves.slice(256, 512));
    assert.throws(() => entriesHashes(bundle, 255), { name: 'DecodeError' });
    assert.throws(() => entriesHashes(entriesBytes([new Uint8Array(3)]), 1), {
      name: 'DecodeError',
    });
    assert.throws(() => tileHashes(new Uint8Array(63), 2), { name: 'DecodeError' });
  });
});
