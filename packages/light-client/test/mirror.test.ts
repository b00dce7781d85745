// One entry of the header log and its path, out of files: across whole and partial tiles.

import { strict as assert } from 'node:assert';
import { ENTRY_LENGTH } from '@witan/ledger/block';
import type { Hash } from '@witan/ledger/hash';
import { entriesBytes, parseTilePath, tileBytes } from '@witan/ledger/log-tiles';
import { leafHash, rootFromPath } from '@witan/ledger/merkle';
import { MerkleLog } from '@witan/ledger/merkle-log';
import { fetchAuditPath, fetchEntry } from '../src/mirror.ts';

const SIZE = 700;

describe('an entry out of files', () => {
  const entries = Array.from({ length: SIZE + 68 }, (_, i) => {
    return new Uint8Array(ENTRY_LENGTH).fill(i % 251).fill(Math.floor(i / 251), 0, 1);
  });
  const log = new MerkleLog();
  for (const entry of entries) log.append(leafHash(entry));

  /** Of a log that has grown to `size`: partial tiles that are whole by now are gone. */
  function files(size: number): (path: string) => Promise<Uint8Array> {
    return async (path) => {
      const asked = parseTilePath(path) ?? assert.fail(path);
      const level = asked.kind === 'tile' ? asked.level : 0;
      const left = Math.floor(size / 256 ** level) - asked.index * 256;
      const isThere = left < 256 ? asked.width <= left : asked.width === 256;
      assert.ok(isThere, `${path} was written, and not yet replaced by a whole one`);
      if (asked.kind === 'tile') return tileBytes(log, asked);
      const from = asked.index * 256;
      return entriesBytes(entries.slice(from, from + asked.width));
    };
  }

  async function rootOf(index: number, mirrored: number): Promise<Hash> {
    const mirror = { fetch: files(mirrored) };
    const leaf = leafHash(await fetchEntry(mirror, index, SIZE));
    return rootFromPath(leaf, index, SIZE, await fetchAuditPath(mirror, index, SIZE));
  }

  for (const index of [0, 255, 256, 511, 512, SIZE - 1]) {
    it(`§15: entry ${index} of ${SIZE} leads to the root, also when its tiles are full by now`, async () => {
      assert.deepEqual(await rootOf(index, SIZE), log.root(SIZE));
      assert.deepEqual(await rootOf(index, SIZE + 68), log.root(SIZE));
    });
  }
});
