// A disk without room for a snapshot: none is made, fetched or begun with, what was half made is
// removed, and the node goes on.

import { strict as assert } from 'node:assert';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chainIdOf } from '@witan/ledger/genesis';
import { verifySignature } from '@witan/ledger/signature';
import type { TestLedger } from '@witan/state/testkit';
import { installOpenssl } from '../src/signature/install.ts';
import { SnapshotFetch } from '../src/snapshot/fetch.ts';
import { noteInstall, openStorageWithState, shelfDirectory } from '../src/snapshot/install.ts';
import { SnapshotMaker } from '../src/snapshot/maker.ts';
import { SnapshotServer } from '../src/snapshot/server.ts';
import { Shelf, SnapshotPlace } from '../src/snapshot/shelf.ts';
import { isFull, roomBytes } from '../src/storage/disk-space.ts';
import { ioFailure } from '../src/storage/file-io.ts';
import { StateDatabase } from '../src/storage/state-database.ts';
import { createStorage } from '../src/storage/storage.ts';
import { removeTemporaryDirectories, temporaryDirectory } from './storage/fixtures.ts';
import { assertWhole, grownLedger, shelve, signedCertificate } from './storage/snapshot-ledger.ts';

const [OLD, NEW] = [3, 6];
const PLENTY = Number.MAX_SAFE_INTEGER;

function noSpace(path: string): Error {
  const cause = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
  return ioFailure(path, cause);
}

/** While `work` runs, the disk is full from this part on. */
async function fullFrom<T>(part: number, work: () => Promise<T>): Promise<T> {
  const { writePart } = SnapshotPlace.prototype;
  SnapshotPlace.prototype.writePart = function (number, bytes) {
    return number < part ? writePart.call(this, number, bytes) : Promise.reject(noSpace(this.path));
  };
  try {
    return await work();
  } finally {
    SnapshotPlace.prototype.writePart = writePart;
  }
}

describe('a disk without room for a snapshot', function () {
  this.timeout(30_000);
  let ledger: TestLedger;
  let room: number;
  let lines: string[];
  const log = (line: string): unknown => lines.push(line);
  const source = new Shelf(join(temporaryDirectory(), 'source'));

  before(async () => {
    installOpenssl();
    ledger = grownLedger(OLD);
    await shelve(ledger, source, OLD);
    while (ledger.host.head.height < NEW) ledger.commit([]);
    await shelve(ledger, source, NEW);
  });
  beforeEach(() => {
    room = PLENTY;
    lines = [];
  });
  after(removeTemporaryDirectories);

  function makerOn(shelf: Shelf): SnapshotMaker {
    return new SnapshotMaker({
      host: ledger.host,
      blocks: {
        block: (height) => ({ references: ledger.references.get(height) ?? [] }),
        certificate: (height) => signedCertificate(ledger, height),
      },
      ...{ shelf, linksTo: () => [], everyBlocks: 0, room: () => room, log },
      onMade: () => undefined,
      onFailure: assert.ifError,
    });
  }

  function fetchOn(shelf: Shelf, asked: number[] = []): SnapshotFetch {
    const fetch: SnapshotFetch = new SnapshotFetch({
      ...{ genesis: ledger.genesis, shelf, verify: verifySignature, room: () => room, log },
      nameOf: (peer) => `peer-${peer}`,
      send: (to, _kind, payload) => {
        asked.push(new DataView(payload.buffer, payload.byteOffset).getUint32(8));
        const server = new SnapshotServer(source, (_to, _kind, bytes) => {
          fetch.receive(to, bytes);
          return true;
        });
        void server.answer(0, payload);
        return true;
      },
    });
    return fetch;
  }

  /** Once: a maker that was stopped makes nothing more. */
  async function made(shelf: Shelf): Promise<void> {
    const maker = makerOn(shelf);
    maker.ask();
    await maker.stop();
  }

  /** Makes one to its end. */
  async function makeWhole(shelf: Shelf): Promise<void> {
    makerOn(shelf).ask();
    while (shelf.newest === undefined) await new Promise((go) => setTimeout(go, 1));
  }

  it('§3.5: that fills up while one is made costs the snapshot, and not the node', async () => {
    const shelf = new Shelf(join(temporaryDirectory(), 'snapshots'));
    await fullFrom(1, async () => {
      makerOn(shelf).ask();
      while (lines.length === 0) await new Promise((go) => setTimeout(go, 1));
    });
    assert.match(lines.join(), /^no snapshot of height 6: snapshot\/no-room: .*\(WITAN5204\)$/);
    assert.deepEqual(readdirSync(shelf.directory), []);
    await makeWhole(shelf);
    assertWhole(shelf, ledger);
  });

  it('§3.5: where the last one would not fit, the next is not begun', async () => {
    const shelf = new Shelf(join(temporaryDirectory(), 'snapshots'));
    await shelve(grownLedger(OLD), shelf, OLD);
    room = shelf.place(OLD).size().bytes - 1;
    shelf.begin('making');
    await made(shelf);
    assert.match(lines.join(), /it needs about 1 MB, and 1 MB may be written before the disk of/);
    assert.deepEqual(readdirSync(shelf.directory), [String(OLD)]);
  });

  it('§3.5: it is said what a fetch needs, once, and no part is asked for', async () => {
    const shelf = new Shelf(join(temporaryDirectory(), 'snapshots'));
    const asked: number[] = [];
    const fetch = fetchOn(shelf, asked);
    room = 1_000;
    shelf.incoming('0'.repeat(64));
    for (let look = 0; look < 3; look++) assert.equal(await fetch.fetch([0], 0), undefined);
    assert.equal(fetch.lacksRoom, true);
    assert.match(
      lines.join('\n'),
      /^the snapshot of height 6 is not fetched: .* needs about \d+ MB.*$/,
    );
    assert.equal(asked.length, 3, 'the manifest');
    assert.deepEqual(readdirSync(shelf.directory), [], 'what was begun of others gives its room');
    room = PLENTY;
    assert.equal(await fetch.fetch([0], 0), NEW);
    assert.equal(fetch.lacksRoom, false);
  });

  it('§3.5: that fills up while one is fetched is left as it was', async () => {
    const shelf = new Shelf(join(temporaryDirectory(), 'snapshots'));
    const fetch = fetchOn(shelf);
    await fullFrom(1, async () => assert.equal(await fetch.fetch([0], 0), undefined));
    assert.match(lines.join('\n'), /height 6 is not fetched: snapshot\/no-room: .*WITAN5204/);
    assert.deepEqual(readdirSync(shelf.directory), []);
    assert.equal(await fetch.fetch([0], 0), NEW);
    assertWhole(shelf, ledger);
  });

  it('§3.5: that fills up at a start leaves the old state, or says what is needed', async () => {
    const directory = temporaryDirectory();
    const { genesis } = ledger;
    await createStorage(directory, { genesisHash: chainIdOf(genesis), segmentBytes: 16 * 1024 });
    const shelf = new Shelf(shelfDirectory(directory));
    await shelve(grownLedger(OLD), shelf, OLD);
    const start = async (): Promise<{ height: number | undefined; said: string }> => {
      const { storage, notices } = await openStorageWithState(directory, genesis, assert.ifError);
      const height = storage.state.applied()?.height;
      await storage.close();
      return { height, said: notices.join('\n') };
    };
    const { bulk } = StateDatabase.prototype;
    const fullAtStart = (): unknown => {
      StateDatabase.prototype.bulk = () => Promise.reject(noSpace(directory));
      return start().finally(() => {
        StateDatabase.prototype.bulk = bulk;
      });
    };
    noteInstall(directory, OLD);
    await assert.rejects(fullAtStart() as Promise<unknown>, { key: 'snapshot/no-room' });
    assert.equal(existsSync(join(directory, 'state.loading')), false);
    assert.deepEqual([(await start()).height, shelf.heights()], [OLD, [OLD]]);
    await shelve(ledger, shelf, NEW);
    noteInstall(directory, NEW);
    const { height, said } = (await fullAtStart()) as Awaited<ReturnType<typeof start>>;
    assert.equal(height, OLD);
    assert.match(said, /the snapshot of height 6 waits: .*needs about 1 MB.*WITAN5204/);
    noteInstall(directory, NEW);
    assert.equal((await start()).height, NEW);
  });

  it('knows a full disk by its code, LevelDB’s words too', () => {
    assert.ok(isFull(noSpace('file')));
    assert.ok(isFull(new Error('no', { cause: new Error('IO error: No space left on device') })));
    assert.ok(!isFull(ioFailure('file', new Error('EIO'))));
    assert.ok(!isFull(undefined));
    assert.ok(roomBytes('/') >= 0);
  });
});
