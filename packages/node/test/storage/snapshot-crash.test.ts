// Crashes while snapshots are made, fetched, begun with and taken apart, and while the log drops
// what they replace: after each operation on a file, killed or without power, a start finds the
// old or the new, with the certified root, and never a half.

import { strict as assert } from 'node:assert';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeRecord, type LogRecord, RECORD_TYPES } from '@witan/consensus';
import { toHex } from '@witan/ledger/bytes';
import { chainIdOf } from '@witan/ledger/genesis';
import { verifySignature } from '@witan/ledger/signature';
import { encodeManifest, layoutOf, type SnapshotManifest } from '@witan/ledger/snapshot';
import { Host, MODULES } from '@witan/state';
import type { TestLedger } from '@witan/state/testkit';
import { installOpenssl } from '../../src/signature/install.ts';
import { SnapshotFetch } from '../../src/snapshot/fetch.ts';
import { noteInstall, openStorageWithState, shelfDirectory } from '../../src/snapshot/install.ts';
import { SnapshotMaker, type SnapshotMakerParts } from '../../src/snapshot/maker.ts';
import { SnapshotServer } from '../../src/snapshot/server.ts';
import { Shelf } from '../../src/snapshot/shelf.ts';
import { createStorage, openStorage } from '../../src/storage/storage.ts';
import { type DiskImage, diskImages } from './disk-images.ts';
import {
  GENESIS_HASH,
  numberedPayload,
  removeTemporaryDirectories,
  temporaryDirectory,
} from './fixtures.ts';
import { assertWhole, grownLedger, shelve, signedCertificate } from './snapshot-ledger.ts';

const NIGHTLY = process.env.WITAN_CI_TIER === 'nightly';
const [OLDEST, OLD, NEW] = [3, 6, 9];
/** Lives of a process that is killed; one takes half a second. */
const LIVES = NIGHTLY ? 60 : 2;

function rethrow(error: Error): never {
  throw error;
}

function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes[40] = (bytes[40] as number) ^ 1;
  writeFileSync(path, bytes);
}

async function images(root: string, work: () => Promise<unknown>): Promise<readonly DiskImage[]> {
  return diskImages(root, temporaryDirectory(), work);
}

async function forEach(
  all: readonly DiskImage[],
  check: (image: DiskImage) => Promise<void>,
): Promise<void> {
  for (const image of all) {
    await check(image).catch((cause: Error) => {
      const { before, kind } = image;
      throw new Error(`${kind} before “${before}”: ${cause.message}`, { cause });
    });
  }
}

describe('crashes around snapshots', function () {
  this.timeout(NIGHTLY ? 300_000 : 60_000);
  let ledger: TestLedger;
  let root: string;
  before(() => {
    installOpenssl();
    ledger = grownLedger(NEW);
  });
  beforeEach(() => {
    root = realpathSync(temporaryDirectory());
  });
  after(removeTemporaryDirectories);

  function make(shelf: Shelf, host: SnapshotMakerParts['host'] = ledger.host): Promise<void> {
    return new Promise((resolve, reject) => {
      new SnapshotMaker({
        host,
        blocks: {
          block: (height) => ({ references: ledger.references.get(height) ?? [] }),
          certificate: (height) => signedCertificate(ledger, height),
        },
        shelf,
        linksTo: () => [],
        room: () => Number.MAX_SAFE_INTEGER,
        everyBlocks: OLDEST,
        log: () => undefined,
        onFailure: reject,
        onMade: () => resolve(),
      }).note();
    });
  }

  function fetch(shelf: Shelf, source: Shelf): Promise<number | undefined> {
    const fetching: SnapshotFetch = new SnapshotFetch({
      genesis: ledger.genesis,
      shelf,
      verify: verifySignature,
      nameOf: (peer) => `peer-${peer}`,
      room: () => Number.MAX_SAFE_INTEGER,
      log: (line) => assert.doesNotMatch(line, /false/),
      send: (to, _kind, payload) => {
        const server = new SnapshotServer(source, (_peer, _answer, bytes) => {
          fetching.receive(to, bytes);
          return true;
        });
        void server.answer(0, payload);
        return true;
      },
    });
    return fetching.fetch([0, 1], 0);
  }

  /** Whole ones only, of which the newest is the old or the new; then the work is done again. */
  async function assertOldOrNew(
    all: readonly DiskImage[],
    again: (shelf: Shelf) => Promise<unknown>,
  ): Promise<void> {
    let isNew = 0;
    await forEach(all, async ({ directory }) => {
      const shelf = new Shelf(join(directory, 'snapshots'));
      assertWhole(shelf, ledger);
      const { newest } = shelf;
      assert.ok(newest === OLD || newest === NEW, `${newest}`);
      if (newest === NEW) isNew += 1;
      await again(shelf);
      assertWhole(shelf, ledger);
      assert.equal(shelf.newest, NEW);
    });
    assert.ok(isNew > 0 && isNew < all.length, `${isNew} of ${all.length}`);
    const [killed, cut] = all
      .slice(-2)
      .map(({ directory }) => new Shelf(join(directory, 'snapshots')));
    assert.deepEqual([killed?.newest, cut?.newest], [NEW, NEW], 'durable once it is said to be');
  }

  async function shelved(): Promise<Shelf> {
    const shelf = new Shelf(shelfDirectory(root));
    for (const height of [OLDEST, OLD]) await shelve(grownLedger(height), shelf, height);
    return shelf;
  }

  it('§10: one is made, and the oldest taken apart: whole ones only have a name', async () => {
    const shelf = await shelved();
    const all = await images(root, () => make(shelf));
    await assertOldOrNew(all, async (each) => {
      if (each.newest !== NEW) await make(each);
      assert.deepEqual(each.heights().slice(-2), [OLD, NEW]);
    });
  });

  it('§10: one takes its old headers from the one before: both are whole, whichever goes', async () => {
    const shelf = new Shelf(shelfDirectory(root));
    const source = new Shelf(join(temporaryDirectory(), 'snapshots'));
    await make(source);
    const manifest = source.place(NEW).manifest() as SnapshotManifest;
    const [headerRoot] = manifest.headerRoots as [Uint8Array];
    const lastPart = (height: number): Uint8Array => new Uint8Array(500).fill(height);
    /** As if its headers filled two parts, of which the first is the same in all. */
    const makeAt = (at: Shelf, height: number): Promise<void> =>
      make(at, {
        ...{ oldestHeld: 0, archive: ledger.host.archive, head: { ...ledger.host.head, height } },
        *snapshot({ headerRoots }) {
          if (headerRoots.length === 0) yield { part: 0, bytes: lastPart(0) };
          yield { part: 1, bytes: lastPart(height) };
          return { ...manifest, height, headerRoots: [headerRoot, headerRoot] };
        },
      });
    for (const height of [OLDEST, OLD]) await makeAt(shelf, height);
    const all = await images(root, () => makeAt(shelf, NEW));
    assert.ok(all.some(({ before }) => before.startsWith('link')));
    await forEach(all, async ({ directory }) => {
      const left = new Shelf(shelfDirectory(directory));
      if (left.newest !== NEW) await makeAt(left, NEW);
      assert.deepEqual(left.heights().slice(-2), [OLD, NEW]);
      for (const height of left.heights()) {
        const place = left.place(height);
        assert.equal(place.manifest()?.height, height);
        assert.deepEqual([place.readPart(0), place.readPart(1)], [lastPart(0), lastPart(height)]);
      }
    });
  });

  it('§10: the first snapshot outlasts a power cut, with the directory that it lies in', async () => {
    const all = await images(root, () => make(new Shelf(shelfDirectory(root))));
    await forEach(all.slice(-2), async ({ directory }) => {
      assert.deepEqual(new Shelf(shelfDirectory(directory)).heights(), [NEW]);
    });
  });

  it('S2: one is fetched: what is left of it is fetched on, and blamed on nobody', async () => {
    const source = new Shelf(join(temporaryDirectory(), 'snapshots'));
    await make(source);
    const shelf = await shelved();
    const all = await images(root, () => fetch(shelf, source));
    await assertOldOrNew(all, async (each) => assert.equal(await fetch(each, source), NEW));
  });

  /** Opens the stores as a start does; answers where the state stands, compared with the ledger. */
  async function started(directory: string, said = /^$/): Promise<number> {
    const { genesis } = ledger;
    const { storage, notices } = await openStorageWithState(directory, genesis, rethrow);
    try {
      const damage = notices.filter((notice) => notice.includes('damaged'));
      assert.match(damage.join('\n'), said);
      const applied = storage.state.applied();
      assert.ok(applied);
      const { height } = applied;
      const host = new Host({ genesis, modules: MODULES, rows: await storage.state.load() });
      while (ledger.host.head.height < height) ledger.commit([]);
      const certified = ledger.host.archive.sealed(height)?.result;
      assert.deepEqual([host.head.height, host.head.result], [height, certified]);
      assert.ok(storage.superblock.fields.minHeight <= height);
      const bases = [...storage.records].filter(({ type }) => type === RECORD_TYPES.base);
      const record = bases.map(({ type, payload }) => decodeRecord(type, payload)).at(-1);
      assert.ok(record?.type === 'base' && record.base.header.height >= height);
      assert.ok(storage.beginsAt === 0 || bases.some(({ at }) => at === storage.beginsAt));
      return height;
    } finally {
      await storage.close();
    }
  }

  async function freshStores(): Promise<void> {
    const genesisHash = chainIdOf(ledger.genesis);
    await createStorage(root, { genesisHash, segmentBytes: 16 * 1024 });
  }

  it('§11: a start puts one in the place of the state: the old one or the new, certified', async () => {
    await freshStores();
    const shelf = await shelved();
    noteInstall(root, OLD);
    assert.equal(await started(root), OLD);
    await make(shelf);
    const all = await images(root, async () => {
      noteInstall(root, NEW);
      assert.equal(await started(root), NEW);
    });
    let before = OLD;
    await forEach(all, async ({ directory, kind }) => {
      const height = await started(directory);
      assert.ok(height === OLD || height === NEW);
      if (kind === 'killed') {
        assert.ok(height >= before, 'what was noted is done');
        before = height;
      }
      if (NIGHTLY) assert.equal(await started(directory), height, 'and so it stays');
    });
    assert.equal(before, NEW);
  });

  it('§11: of a snapshot that lost a part, or rots, the older one takes the place', async () => {
    for (const spoil of [rmSync, flip]) {
      root = realpathSync(temporaryDirectory());
      await freshStores();
      const shelf = await shelved();
      spoil(join(shelf.place(OLD).path, 'part-00000001'));
      assert.equal(await started(root, /the snapshot of height 6 is damaged/), OLDEST);
      assert.deepEqual(shelf.heights(), [OLDEST]);
    }
  });

  it('S2: what rots of a snapshot that is being fetched is fetched again, and no peer is blamed', async () => {
    const source = new Shelf(join(temporaryDirectory(), 'snapshots'));
    await make(source);
    const shelf = new Shelf(shelfDirectory(root));
    const manifest = source.place(NEW).manifest() as SnapshotManifest;
    const place = shelf.incoming(toHex(layoutOf(manifest)));
    await place.writeManifest(encodeManifest(manifest));
    for (let part = 0; part < 2; part++) {
      await place.writePart(part, source.place(NEW).readPart(part));
      flip(join(place.path, `part-0000000${part}`));
    }
    assert.equal(await fetch(shelf, source), NEW);
    assertWhole(shelf, ledger);
  });

  it('§11: a process that is killed while it makes, begins with and drops goes on where it was', async () => {
    await freshStores();
    const script = new URL('./snapshot-writer.ts', import.meta.url);
    let reached = 0;
    for (let life = 0; life < LIVES; life++) {
      const writer = fork(script, [root], { execArgv: process.execArgv });
      const delayMs = (life * 37) % 150;
      const before = reached;
      writer.on('message', (height) => {
        reached = Math.max(reached, height as number);
        if (reached > before) setTimeout(() => writer.kill('SIGKILL'), delayMs);
      });
      const [code, signal] = await once(writer, 'exit');
      assert.equal(signal, 'SIGKILL', `the writer ended by itself with ${code}`);
      assertWhole(new Shelf(shelfDirectory(root)), ledger);
      const height = await started(root);
      assert.ok(height >= reached && reached > before, `${height}, ${reached}, ${before}`);
      reached = height;
    }
  });

  it('W3: the log drops segments: all that is needed is there, without a gap', async () => {
    await createStorage(root, { genesisHash: GENESIS_HASH, segmentBytes: 16 * 1024 });
    const storage = await openStorage(root, GENESIS_HASH, rethrow);
    for (let number = 0; number < 360; number++) {
      const { end } = storage.log.append(1, numberedPayload(number));
      while (number % 20 === 19 && storage.log.durableEnd < end) {
        await new Promise<void>((resolve) => {
          storage.log.onDurable = () => resolve();
        });
      }
    }
    await storage.close();
    const opened = await openStorage(root, GENESIS_HASH, rethrow);
    const needed = ([...opened.records][290] as LogRecord).at;
    const all = await images(root, () =>
      opened.dropBelow({ beginsAt: needed, neededFrom: needed }),
    );
    await opened.close();
    let fewest = 360;
    await forEach(all, async ({ directory }) => {
      const { records, close, beginsAt } = await openStorage(directory, GENESIS_HASH, rethrow);
      const found = [...records];
      await close();
      const numbers = found.map(({ payload }) =>
        new DataView(payload.buffer, payload.byteOffset).getUint32(0),
      );
      assert.equal(numbers.at(-1), 359);
      assert.ok((numbers[0] as number) <= 290);
      for (const [i, number] of numbers.entries()) assert.equal(number, (numbers[0] as number) + i);
      assert.ok(beginsAt === needed || found.length === 360);
      fewest = Math.min(fewest, found.length);
    });
    assert.ok(fewest < 180, `${fewest} are left`);
  });
});
