// Fetching a snapshot from peers of whom f lie, each in a way of its own (R13): nothing false is
// stored, a liar is asked for no more after one part, and what was fetched outlasts the process.

import { strict as assert } from 'node:assert';
import { pbkdf2 } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Certificate } from '@witan/ledger/certificate';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import { WitanError } from '@witan/ledger/problems';
import { decodeManifest, encodeManifest } from '@witan/ledger/snapshot';
import {
  decodeStatePiece,
  encodeGetState,
  encodeStatePiece,
  MANIFEST_PART,
} from '@witan/ledger/state-sync';
import { TestLedger } from '@witan/state/testkit';
import { recordFigure } from '../../../test/figures.ts';
import { SnapshotFetch } from '../src/snapshot/fetch.ts';
import { SnapshotMaker } from '../src/snapshot/maker.ts';
import { SnapshotServer } from '../src/snapshot/server.ts';
import { Shelf } from '../src/snapshot/shelf.ts';
import { shelve, signedCertificate } from './storage/snapshot-ledger.ts';

const HEIGHT = 40;

/** What a peer makes of a piece that it should send; undefined for silence. */
type Habit = (payload: Uint8Array) => Uint8Array | undefined;

const honest: Habit = (payload) => payload;
const changed =
  (change: (bytes: Uint8Array) => Uint8Array): Habit =>
  (payload) => {
    const piece = decodeStatePiece(payload);
    if (piece.part === MANIFEST_PART || piece.total === 0) return payload;
    const bytes = change(piece.bytes.slice());
    return encodeStatePiece({ ...piece, total: bytes.length, bytes });
  };
const flips = changed((bytes) => {
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] as number) ^ 1;
  return bytes;
});
const cuts = changed((bytes) => bytes.subarray(0, bytes.length - 1));
const grows = changed((bytes) => Uint8Array.of(...bytes, 0));
const falseManifest: Habit = (payload) => {
  const piece = decodeStatePiece(payload);
  if (piece.part !== MANIFEST_PART) return payload;
  const bytes = piece.bytes.slice();
  bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
  bytes[60] = (bytes[60] as number) ^ 1;
  return encodeStatePiece({ ...piece, bytes });
};

describe('fetching a snapshot', function () {
  this.timeout(30_000);
  const directory = mkdtempSync(join(tmpdir(), 'witan-snapshots-'));
  const ledger = new TestLedger();
  let source: Shelf;
  let certificate: Certificate;

  before(async () => {
    for (let i = 0; i < HEIGHT; i++) ledger.commit([]);
    certificate = signedCertificate(ledger, HEIGHT);
    source = new Shelf(join(directory, 'source'));
    await shelve(ledger, source, HEIGHT);
  });

  after(() => rmSync(directory, { recursive: true, force: true }));

  /** A fetch from peers with these habits; counts the parts that each was asked for. */
  function fetching(name: string, habits: readonly Habit[]) {
    const shelf = new Shelf(join(directory, name));
    const asked = habits.map(() => new Set<number>());
    const lines: string[] = [];
    const fetch: SnapshotFetch = new SnapshotFetch({
      genesis: ledger.genesis,
      shelf,
      verify: () => true,
      nameOf: (peer) => `peer-${peer}`,
      room: () => Number.MAX_SAFE_INTEGER,
      log: (line) => lines.push(line),
      send: (to, kind, payload) => {
        assert.equal(kind, MESSAGE_KINDS.GET_STATE);
        const part = new DataView(payload.buffer, payload.byteOffset).getUint32(8);
        if (part !== MANIFEST_PART) asked[to]?.add(part);
        const server = new SnapshotServer(source, (_peer, _kind, answer) => {
          const said = habits[to]?.(answer);
          if (said !== undefined) fetch.receive(to, said);
          return true;
        });
        void server.answer(0, payload);
        return true;
      },
    });
    return { fetch, shelf, asked, lines, peers: habits.map((_, peer) => peer) };
  }

  /** Files of whatever is being fetched. */
  function incoming({ directory: path }: Shelf): string[] {
    const begun = readdirSync(path).filter((name) => name.startsWith('.incoming'));
    return begun.flatMap((name) => readdirSync(join(path, name)));
  }

  function assertWhole(shelf: Shelf): void {
    const [own, theirs] = [shelf.place(HEIGHT), source.place(HEIGHT)];
    assert.deepEqual(readdirSync(own.path).sort(), readdirSync(theirs.path).sort());
    for (let part = 0; theirs.hasPart(part); part++) {
      assert.deepEqual(own.readPart(part), theirs.readPart(part), `part ${part}`);
    }
  }

  it('R13: with f liars of every kind, all comes from the others, and each liar is named', async () => {
    const liars = [flips, cuts, grows, falseManifest];
    let partsOfLiars = 0;
    for (const [i, liar] of liars.entries()) {
      const { fetch, shelf, asked, lines, peers } = fetching(`liar-${i}`, [liar, honest, honest]);
      assert.equal(await fetch.fetch(peers, 0), HEIGHT);
      assertWhole(shelf);
      assert.deepEqual([...fetch.liars], ['peer-0'], lines.join('\n'));
      assert.match(lines.join('\n'), /peer-0 served a false snapshot, and is asked for no more/);
      partsOfLiars = Math.max(partsOfLiars, asked[0]?.size ?? 0);
    }
    recordFigure({
      promise: 'R13',
      name: 'parts that a liar was asked for before it was dropped',
      value: partsOfLiars,
      unit: `of ${liars.length} kinds of liars`,
      atMost: 1,
    });
    assert.ok(partsOfLiars <= 1);
  });

  it('R13: of nothing but liars nothing is stored, and nothing is taken for whole', async () => {
    const { fetch, shelf, peers } = fetching('all-lie', [flips, cuts, grows]);
    assert.equal(await fetch.fetch(peers, 0), undefined);
    assert.deepEqual(shelf.heights(), []);
    assert.deepEqual(incoming(shelf), ['manifest'], 'no part of it was believed');
  });

  it('§10: what a process fetched before it ended is not fetched again', async () => {
    const first = fetching('resumed', [honest, honest]);
    const ended = first.fetch.fetch(first.peers, 0);
    while (!(first.asked[0] as Set<number>).has(0)) await new Promise((go) => setImmediate(go));
    first.fetch.stop();
    assert.equal(await ended, undefined);
    const stored = incoming(first.shelf).filter(
      (name) => name.startsWith('part') && !name.includes('unfin'),
    );
    const second = fetching('resumed', [honest, honest]);
    assert.equal(await second.fetch.fetch(second.peers, 0), HEIGHT);
    assertWhole(second.shelf);
    const parts = [...(second.asked[0] ?? []), ...(second.asked[1] ?? [])];
    const known = stored.map((name) => Number(name.slice('part-'.length)));
    assert.ok(
      parts.every((part) => !known.includes(part)),
      `${known} and ${parts}`,
    );
  });

  it('R13: a peer that dribbles a manifest byte by byte is named, and holds nothing up', async () => {
    let pieces = 0;
    const dribbles: Habit = (payload) => {
      pieces += 1;
      const piece = decodeStatePiece(payload);
      return encodeStatePiece({ ...piece, total: 5_000, bytes: new Uint8Array(1) });
    };
    const { fetch, shelf, peers } = fetching('dribbles', [dribbles, honest]);
    assert.equal(await fetch.fetch(peers, 0), HEIGHT);
    assertWhole(shelf);
    assert.deepEqual([...fetch.liars], ['peer-0']);
    assert.equal(pieces, 1);
  });

  it('S2: a peer that offers a true snapshot and serves no part of it holds nobody up', async () => {
    const keeps: Habit = (payload) => {
      const piece = decodeStatePiece(payload);
      const { bytes } = piece;
      if (piece.part !== MANIFEST_PART) {
        return encodeStatePiece({ ...piece, total: 0, bytes: bytes.subarray(0, 0) });
      }
      const manifest = decodeManifest(bytes);
      const [first = 0] = manifest.outcomeHeights;
      const cut = encodeManifest({ ...manifest, outcomeHeights: [first, first + 1] });
      return encodeStatePiece({ ...piece, total: cut.length, bytes: cut });
    };
    const { fetch, shelf, peers } = fetching('keeps', [keeps, honest]);
    assert.equal(await fetch.fetch(peers, 0), HEIGHT);
    assertWhole(shelf);
  });

  it('T14: of a flood of questions one is answered at a time', async () => {
    let answers = 0;
    const server = new SnapshotServer(source, () => ++answers > 0);
    const question = encodeGetState({ height: HEIGHT, part: 0, offset: 0 });
    await Promise.all(Array.from({ length: 100 }, () => server.answer(1, question)));
    assert.equal(answers, 1);
    await server.answer(1, question);
    assert.equal(answers, 2, 'the next one, once that is done');
  });

  it('G2: a snapshot that goes while a peer asks for it is not there, and no failure', async () => {
    const shelf = new Shelf(join(directory, 'going'));
    const place = shelf.begin('making');
    await place.writePart(0, new Uint8Array(8));
    await shelf.finish(place, 1);
    // Whatever opens files is busy for a moment.
    for (let i = 0; i < 16; i++) pbkdf2('', '', 10_000, 32, 'sha256', () => undefined);
    const asked = shelf.place(1).piece(0, 0, 8);
    rmSync(shelf.place(1).path, { recursive: true });
    const found = await asked;
    assert.ok(found === undefined || found.total === 8);
  });

  it('S2: a snapshot that is not above the own height is left alone', async () => {
    const { fetch, shelf, peers } = fetching('older', [honest]);
    assert.equal(await fetch.fetch(peers, HEIGHT), undefined);
    assert.deepEqual(shelf.heights(), []);
  });

  it('L5: where the last block of a lane is gone, no snapshot is made, and the node goes on', async () => {
    const { host } = ledger;
    const failures: Error[] = [];
    const lines: string[] = [];
    const shelf = new Shelf(join(directory, 'lacking'));
    const maker = new SnapshotMaker({
      host: {
        ...{ head: host.head, oldestHeld: HEIGHT, archive: host.archive },
        // biome-ignore lint/correctness/useYield: it ends before its first step
        *snapshot() {
          throw new WitanError('storage/pruned', 'the block of height 7');
        },
      },
      blocks: { block: () => undefined, certificate: () => certificate },
      room: () => Number.MAX_SAFE_INTEGER,
      ...{ shelf, linksTo: () => [], everyBlocks: 0, onMade: () => undefined },
      log: (line) => lines.push(line),
      onFailure: (error) => failures.push(error),
    });
    maker.ask();
    await maker.stop();
    assert.deepEqual(failures, []);
    assert.match(lines.join(), /no snapshot of height 40: .*height 7/);
    assert.deepEqual(shelf.heights(), []);
  });
});
