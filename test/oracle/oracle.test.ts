// Goal: code that was not written here reads what we publish, and refuses what was tampered with
// (light-client.md §19). Method: Go's own packages over a folder of a log that grew, and over
// copies of it with one byte changed.

import { strict as assert } from 'node:assert';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CheckpointNotes, checkpointNotes } from '@witan/cli/portal/checkpoint-notes';
import { LogFolder } from '@witan/cli/portal/log-folder';
import { ENTRY_LENGTH } from '@witan/ledger/block';
import {
  type Cosignature,
  checkpointBody,
  checkpointOrigin,
  cosignedBytes,
} from '@witan/ledger/checkpoint';
import { sha256 } from '@witan/ledger/hash';
import { keyPairFromSeed } from '@witan/ledger/keys';
import {
  entriesBytes,
  entriesHashes,
  entriesPath,
  tilePath,
  tilesOfLevel,
} from '@witan/ledger/log-tiles';
import type { Validator } from '@witan/ledger/membership';
import { leafHash } from '@witan/ledger/merkle';
import { MerkleLog } from '@witan/ledger/merkle-log';
import { utf8 } from '@witan/ledger/text';
import { encodeTlogProof } from '@witan/ledger/tlog-proof';
import { Oracle, obstacle } from './oracle.ts';

/** 70,000 is the worked example of C2SP tlog-tiles, with three levels of tiles. */
const [OLDER, SIZE] = [300, process.env.WITAN_CI_TIER === 'nightly' ? 70_000 : 1_100];
const chainId = sha256(utf8('oracle'));
const keys = [0, 1, 2, 3].map((i) => keyPairFromSeed(sha256(utf8(`attest ${i}`))));
const validators = keys.map(({ publicKey: attestKey }, i): Validator => {
  const [networkKey, consensusKey] = [attestKey, attestKey];
  return { member: `agency ${i}`, name: `Agency ${i}`, networkKey, consensusKey, attestKey };
});
const council = { chainId, validators };

function entryOf(height: number): Uint8Array {
  const entry = new Uint8Array(ENTRY_LENGTH);
  new DataView(entry.buffer).setUint32(0, height);
  return entry;
}

describe('the independent verifier', function () {
  this.timeout(240_000);
  let place: string;
  let oracle: Oracle | undefined;
  const log = new MerkleLog();
  const folder = (): string => join(place, 'log');

  before(function () {
    const reason = obstacle();
    if (reason !== undefined) {
      console.log(`SKIPPED the independent verifier: ${reason}`);
      this.skip();
    }
    place = mkdtempSync(join(tmpdir(), 'witan-published-'));
    oracle = new Oracle();
    for (let height = 0; height < SIZE; height++) log.append(leafHash(entryOf(height)));
    publish(OLDER);
    cpSync(join(folder(), 'checkpoint'), join(place, 'older'));
    publish(SIZE);
  });

  after(() => {
    oracle?.remove();
    if (place !== undefined) rmSync(place, { recursive: true, force: true });
  });

  function notesOf(size: number, root = log.root(size)): CheckpointNotes {
    const body = checkpointBody(checkpointOrigin(chainId), { size, root });
    const cosignatures = keys.map(({ sign }, voter): Cosignature => {
      const time = 1_700_000_000 + voter;
      return { voter, time, signature: sign(cosignedBytes(body, time)) };
    });
    return checkpointNotes({ epoch: 0, size, root, cosignatures }, council);
  }

  function noteOf(size: number, root = log.root(size)): string {
    return notesOf(size, root).note;
  }

  function publish(size: number): void {
    const into = LogFolder.open(folder(), checkpointOrigin(chainId));
    for (const bundle of tilesOfLevel(size, 0, Math.floor(into.size / 256))) {
      const first = bundle.index * 256;
      const entries = Array.from({ length: bundle.width }, (_, i) => entryOf(first + i));
      const bytes = entriesBytes(entries);
      into.add(bundle, bytes, entriesHashes(bytes, bundle.width));
    }
    const { note, full } = notesOf(size);
    into.publish({ size, root: log.root(size) }, note, full);
  }

  const judge = (at = folder(), older = [join(place, 'older')]) =>
    oracle?.judge(at, council, older) ?? assert.fail();

  it('§19: Go opens the checkpoint, proves entries through tiles, and that the log only grew', () => {
    const { ok, said } = judge();
    assert.ok(ok, said);
    assert.equal(said, `${SIZE} headers by 4, 3 entries included, extends 300 headers`);
  });

  it('§19: of a copy with one byte changed it refuses what the byte belongs to', () => {
    const [half] = tilesOfLevel(SIZE, 0, Math.floor(SIZE / 2 / 256));
    assert.ok(half);
    const signed = readFileSync(join(folder(), 'checkpoint'), 'utf8');
    const itemised = readFileSync(join(folder(), 'checkpoint.full'), 'utf8');
    const places: readonly (readonly [path: string, at: number])[] = [
      ['checkpoint', signed.indexOf(`\n${SIZE}\n`) + 2],
      ['checkpoint', signed.length - 40],
      ['checkpoint.full', itemised.indexOf(`\n${SIZE}\n`) + 2],
      ['checkpoint.full', itemised.indexOf('\u2014 ') + 120],
      // A hash that the proof of the entry in the middle needs: that of its neighbour.
      [tilePath(half), ((Math.floor(SIZE / 2) ^ 1) % 256) * 32],
      [entriesPath(half), (Math.floor(SIZE / 2) % 256) * (ENTRY_LENGTH + 2) + 5],
    ];
    for (const [path, at] of places) {
      const file = join(folder(), path);
      const bytes = readFileSync(file);
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] as number) ^ 1;
      writeFileSync(file, changed);
      assert.ok(!judge().ok, path);
      writeFileSync(file, bytes);
    }
    assert.ok(judge().ok);
  });

  it('§12: a fork that a quorum signed is no extension of what it signed before', () => {
    writeFileSync(join(place, 'forked'), noteOf(OLDER, log.root(OLDER + 1)));
    const { ok, said } = judge(folder(), [join(place, 'forked')]);
    assert.ok(!ok);
    assert.match(said, /not an extension of 300 headers/);
  });

  it('§16: Go proves the header of a receipt from its tlog-proof alone, and no mutant of it', () => {
    const index = 700;
    const path = log.path(index, SIZE);
    const extra = entryOf(index);
    const genuine = encodeTlogProof({ index, path, note: noteOf(SIZE), extra });
    const file = join(place, 'header.tlog-proof');
    const said = (text: string): string | undefined => {
      writeFileSync(file, text);
      const { ok, said: line } = judge(file, []);
      return ok ? line : undefined;
    };
    assert.equal(said(genuine), `entry ${index} of ${SIZE} headers`);
    // A character in each part: record, index, siblings, size, root, signatures.
    const lines = genuine.split('\n');
    for (const [at, line] of lines.entries()) {
      if (line === '') continue;
      const place = line.length - 8;
      const letter = line[place] === 'A' ? 'B' : 'A';
      const changed = `${line.slice(0, place)}${letter}${line.slice(place + 1)}`;
      assert.equal(said(lines.with(at, changed).join('\n')), undefined, line);
    }
    for (const [from, to] of [
      [`index ${index}`, `index ${index - 1}`],
      [`\n${SIZE}\n`, `\n${SIZE - 1}\n`],
    ] as const) {
      assert.equal(said(genuine.replace(from, to)), undefined, to);
    }
    const [sibling, ...others] = path;
    for (const siblings of [others, [...path, sibling as Uint8Array], path.toReversed()]) {
      const mutant = encodeTlogProof({ index, path: siblings, note: noteOf(SIZE), extra });
      assert.equal(said(mutant), undefined);
    }
  });
});
