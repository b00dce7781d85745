// Goal: a folder of tiles is always whole under its checkpoint. Method: a growing log written into
// it bundle by bundle, each time read back as a stranger would.

import { strict as assert } from 'node:assert';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENTRY_LENGTH } from '@witan/ledger/block';
import { checkpointBody } from '@witan/ledger/checkpoint';
import {
  entriesBytes,
  entriesHashes,
  entriesPath,
  tileBytes,
  tileLevels,
  tilePath,
  tilesOfLevel,
} from '@witan/ledger/log-tiles';
import { leafHash } from '@witan/ledger/merkle';
import { MerkleLog } from '@witan/ledger/merkle-log';
import { encodeNote } from '@witan/ledger/note';
import { LogFolder } from '../src/portal/log-folder.ts';

const entryOf = (height: number): Uint8Array =>
  new Uint8Array(ENTRY_LENGTH).fill(height & 0xff).fill(height >> 8, 0, 1);

describe('the folder of static files', () => {
  let directory: string;
  const log = new MerkleLog();
  before(() => {
    directory = join(mkdtempSync(join(tmpdir(), 'witan-folder-')), 'log');
    for (let height = 0; height < 600; height++) log.append(leafHash(entryOf(height)));
  });
  after(() => rmSync(join(directory, '..'), { recursive: true, force: true }));

  const noteOf = (size: number, root = log.root(size)): string => {
    const text = checkpointBody('o', { size, root });
    const line = { name: 'k', keyId: new Uint8Array(4), signature: new Uint8Array(1) };
    return encodeNote({ text, lines: [line] });
  };

  function grow(size: number, root = log.root(size)): number {
    const folder = LogFolder.open(directory, 'o');
    for (const bundle of tilesOfLevel(size, 0, Math.floor(folder.size / 256))) {
      const first = bundle.index * 256;
      const heights = Array.from({ length: bundle.width }, (_, i) => first + i);
      const bytes = entriesBytes(heights.map(entryOf));
      folder.add(bundle, bytes, entriesHashes(bytes, bundle.width));
    }
    return folder.publish({ size, root }, noteOf(size), noteOf(size, root));
  }

  function assertWhole(size: number): void {
    for (const name of ['checkpoint', 'checkpoint.full']) {
      assert.equal(readFileSync(join(directory, name), 'utf8'), noteOf(size));
    }
    for (let level = 0; level < tileLevels(size); level++) {
      for (const tile of tilesOfLevel(size, level)) {
        const bytes = new Uint8Array(readFileSync(join(directory, tilePath(tile))));
        assert.deepEqual(bytes, tileBytes(log, tile), tilePath(tile));
      }
    }
    for (const tile of tilesOfLevel(size, 0))
      assert.ok(existsSync(join(directory, entriesPath(tile))));
  }

  it('§15: has every tile and bundle of its checkpoint, and grows by what is new', () => {
    assert.equal(grow(100), 4);
    assertWhole(100);
    assert.equal(grow(100), 2, 'only the notes, whose times moved');
    for (const size of [255, 256, 257, 600]) {
      grow(size);
      assertWhole(size);
    }
    assert.ok(!existsSync(join(directory, 'tile/0/000.p')), 'full tiles take the place of others');
    assert.equal(grow(257), 0, 'never goes back');
    assert.throws(() => grow(257, log.root(258)), { key: 'proof/other-root' });
    assertWhole(600);
  });

  it('entries that are not those that were cosigned are not published', () => {
    rmSync(directory, { recursive: true, force: true });
    grow(100);
    assert.throws(() => grow(120, log.root(121)), { key: 'proof/other-root' });
    assertWhole(100);
    assert.ok(!existsSync(join(directory, 'tile/0/000.p/120')));
  });

  it('a log that is no beginning of the new one stays as it is', () => {
    rmSync(directory, { recursive: true, force: true });
    grow(100);
    const fork = noteOf(100, log.root(99));
    writeFileSync(join(directory, 'checkpoint'), fork);
    assert.throws(() => grow(120), { key: 'proof/other-root' });
    assert.equal(readFileSync(join(directory, 'checkpoint'), 'utf8'), fork);
  });

  it('tiles that another log has left under no checkpoint are not passed on', () => {
    rmSync(directory, { recursive: true, force: true });
    grow(100);
    rmSync(join(directory, 'checkpoint'));
    for (const name of ['tile/0/000.p/100', 'tile/entries/000.p/100'])
      writeFileSync(join(directory, name), 'of another log');
    grow(100);
    assertWhole(100);
  });

  it('a folder that holds something else is left alone', () => {
    rmSync(directory, { recursive: true, force: true });
    grow(3);
    writeFileSync(join(directory, 'checkpoint'), 'something');
    assert.throws(() => LogFolder.open(directory, 'o'), { key: 'usage/invalid' });
    writeFileSync(join(directory, 'checkpoint'), noteOf(3));
    assert.throws(() => LogFolder.open(directory, 'other'), { key: 'usage/invalid' });
    assert.throws(() => LogFolder.open(join(directory, '..'), 'o'), { key: 'usage/invalid' });
  });
});
