// Peers that serve a snapshot within every bound of one answer, and so slowly that a fetch would
// last for hours. Time is virtual.

import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { verifySignature } from '@witan/ledger/signature';
import { encodeManifest } from '@witan/ledger/snapshot';
import { MANIFEST_PART } from '@witan/ledger/state-sync';
import type { TestLedger } from '@witan/state/testkit';
import { installOpenssl } from '../src/signature/install.ts';
import { BYTES_PER_SECOND_MIN, Pace } from '../src/snapshot/asker.ts';
import { SnapshotFetch } from '../src/snapshot/fetch.ts';
import { SnapshotServer } from '../src/snapshot/server.ts';
import { Shelf, SnapshotPlace } from '../src/snapshot/shelf.ts';
import { removeTemporaryDirectories, temporaryDirectory } from './storage/fixtures.ts';
import { assertWhole, grownLedger, shelve } from './storage/snapshot-ledger.ts';
import { VirtualClock } from './virtual-clock.ts';

const HEIGHT = 40;
/** Just before an answer counts as none. */
const DRIBBLE_MS = new Pace(BYTES_PER_SECOND_MIN).answerMs - 100;
const LINK_MS = 20;

interface Peer {
  readonly shelf: Shelf;
  readonly delayMs: number;
  /** Of parts, the manifest apart; then it has none. */
  readonly serves?: number;
}

describe('the pace of a fetch', function () {
  this.timeout(30_000);
  const directory = temporaryDirectory();
  const { writePart, writeManifest } = SnapshotPlace.prototype;
  const { finish } = Shelf.prototype;
  let clock: VirtualClock;
  let ledger: TestLedger;
  let source: Shelf;

  before(async () => {
    installOpenssl();
    ledger = grownLedger(HEIGHT);
    source = new Shelf(join(directory, 'source'));
    await shelve(ledger, source, HEIGHT);
    SnapshotPlace.prototype.writePart = function (...part) {
      return clock.during(writePart.apply(this, part));
    };
    SnapshotPlace.prototype.writeManifest = function (bytes) {
      return clock.during(writeManifest.call(this, bytes));
    };
    Shelf.prototype.finish = function (...whole) {
      return clock.during(finish.apply(this, whole));
    };
  });
  beforeEach(() => {
    clock = new VirtualClock();
  });
  after(() => {
    Object.assign(SnapshotPlace.prototype, { writePart, writeManifest });
    Object.assign(Shelf.prototype, { finish });
    removeTemporaryDirectories();
  });

  /** The same snapshot, its outcomes cut into as many parts as a liar likes. */
  async function cut(name: string, heightsPerPart: number): Promise<Shelf> {
    const shelf = new Shelf(join(directory, name));
    const theirs = source.place(HEIGHT);
    const manifest = theirs.manifest() ?? assert.fail();
    const [from = 0] = manifest.outcomeHeights;
    const place = shelf.begin('cutting');
    const last = manifest.outcomeHeights.length;
    let others = 0;
    for (; theirs.hasPart(others + last); others++) {
      await place.writePart(others, theirs.readPart(others));
    }
    const outcomeHeights: number[] = [];
    for (let at = from; at <= HEIGHT; at += heightsPerPart) {
      const heights = Math.min(heightsPerPart, HEIGHT + 1 - at);
      // Blocks without a transaction.
      await place.writePart(others + outcomeHeights.length, new Uint8Array(4 * heights));
      outcomeHeights.push(at);
    }
    await place.writeManifest(encodeManifest({ ...manifest, outcomeHeights }));
    await shelf.finish(place, HEIGHT);
    return shelf;
  }

  function fetching(name: string, peers: readonly Peer[]) {
    const shelf = new Shelf(join(directory, name));
    const lines: string[] = [];
    const asked: number[][] = peers.map(() => []);
    const fetch: SnapshotFetch = new SnapshotFetch({
      ...{ genesis: ledger.genesis, shelf, verify: verifySignature, clock },
      nameOf: (peer) => `peer-${peer}`,
      room: () => Number.MAX_SAFE_INTEGER,
      log: (line) => lines.push(line),
      send: (to, _kind, payload) => {
        const peer = peers[to] ?? assert.fail();
        const part = new DataView(payload.buffer, payload.byteOffset).getUint32(8);
        const parts = asked[to] ?? [];
        if (part !== MANIFEST_PART) parts.push(part);
        const isServed = parts.length <= (peer.serves ?? Number.POSITIVE_INFINITY);
        const server = new SnapshotServer(isServed ? peer.shelf : empty(), (_to, _kind, bytes) => {
          clock.setTimer(peer.delayMs, () => fetch.receive(to, bytes));
          return true;
        });
        void clock.during(server.answer(0, payload));
        return true;
      },
    });
    const all = peers.map((_, peer) => peer);
    return { shelf, lines, asked, run: () => clock.until(fetch.fetch(all, 0)) };
  }

  function empty(): Shelf {
    return new Shelf(join(directory, 'empty'));
  }

  it('S2: who serves a layout of its own slowly is set aside, and the others serve theirs', async () => {
    const own = await cut('dribbled', 1);
    const dribbles = { shelf: own, delayMs: DRIBBLE_MS };
    const honest = { shelf: source, delayMs: LINK_MS };
    const { shelf, lines, run } = fetching('slow', [dribbles, dribbles, honest, honest]);
    assert.equal(await run(), HEIGHT);
    assertWhole(shelf, ledger);
    for (const peer of ['peer-0', 'peer-1']) {
      assert.match(lines.join('\n'), new RegExp(`${peer} serves less than 65536 B/s`));
    }
    assert.doesNotMatch(lines.join('\n'), /peer-[23] serves less/);
    assert.ok(clock.monotonicMs() < 4 * DRIBBLE_MS, `${clock.monotonicMs()} ms`);
  });

  it('S2: a slow one among others costs no more than its manifest: they send what it should', async () => {
    const dribbles = { shelf: source, delayMs: DRIBBLE_MS };
    const honest = { shelf: source, delayMs: LINK_MS };
    const { shelf, run } = fetching('among', [dribbles, honest, honest]);
    assert.equal(await run(), HEIGHT);
    assertWhole(shelf, ledger);
    assert.ok(clock.monotonicMs() < 2 * DRIBBLE_MS, `${clock.monotonicMs()} ms`);
  });

  it('S2: where all are slow the snapshot still comes, from whoever is fast enough then', async () => {
    const slow = { shelf: source, delayMs: DRIBBLE_MS };
    const silent = { shelf: source, delayMs: 1e9 };
    const { shelf, lines, run } = fetching('all-slow', [slow, silent]);
    assert.equal(await run(), HEIGHT);
    assertWhole(shelf, ledger);
    assert.match(lines.join('\n'), /no snapshot came fast enough; 16384 B\/s will do now/);
  });

  it('S2: of two that alternate manifests, nothing is fetched twice', async () => {
    const layouts = [await cut('every-8', 8), await cut('every-7', 7)];
    const served: string[] = [];
    const shelf = new Shelf(join(directory, 'alternating'));
    for (let turn = 0; shelf.newest === undefined; turn++) {
      assert.ok(turn < 20, 'it ends');
      const own = layouts[turn % 2] as Shelf;
      const peer = { shelf: own, delayMs: LINK_MS, serves: 4 };
      const { asked, run } = fetching('alternating', [peer]);
      await run();
      for (const part of (asked[0] ?? []).slice(0, 4)) served.push(`${turn % 2}/${part}`);
    }
    assertWhole(shelf, ledger);
    assert.equal(new Set(served).size, served.length, 'each part once');
  });

  it('S2: however many layouts are offered, those with most parts keep their room', async () => {
    const shelf = new Shelf(join(directory, 'many'));
    const layoutOf = (number: number): string => `${number}`.repeat(64);
    const first = shelf.incoming(layoutOf(0));
    await first.writePart(0, new Uint8Array(8));
    for (let number = 1; number < 9; number++) shelf.incoming(layoutOf(number));
    assert.equal(readdirSync(shelf.directory).length, 3);
    assert.ok(first.hasPart(0));
    shelf.dropIncoming();
    assert.deepEqual(readdirSync(shelf.directory), []);
  });

  it('a peer may lag by its patience, and makes up for it with whatever comes faster', () => {
    const pace = new Pace(1_000);
    assert.equal(pace.look(1, 14_000, 0), false);
    pace.note(1, 14_000, 0);
    pace.note(1, 1_000, 11_000);
    assert.equal(pace.look(1, 10_000, 0), false);
    assert.equal(pace.look(1, 12_000, 0), true);
    assert.equal(pace.isSlow(1), true);
    assert.equal(pace.isSlow(2), false);
  });
});
