// A backup of stores with a snapshot and blocks above it: checked from the genesis alone, refused
// when any of it is another, and restored.

import { strict as assert } from 'node:assert';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeRecord, RECORD_TYPES, type WalRecord } from '@witan/consensus';
import { toHex } from '@witan/ledger/bytes';
import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import { demonstrationKey, TestLedger } from '@witan/state/testkit';
import { BackupWriter, backupFrames, FRAMES } from '../src/backup/backup-file.ts';
import { createBackup } from '../src/backup/create.ts';
import { restoreBackup, verifyBackup } from '../src/backup/restore.ts';
import { ledgerDirectory } from '../src/node-data.ts';
import { installOpenssl } from '../src/signature/install.ts';
import { noteInstall, openStorageWithState, shelfDirectory } from '../src/snapshot/install.ts';
import { Shelf, SnapshotPlace } from '../src/snapshot/shelf.ts';
import { SegmentFiles } from '../src/storage/segment-files.ts';
import { createStorage } from '../src/storage/storage.ts';
import { removeTemporaryDirectories, temporaryDirectory } from './storage/fixtures.ts';
import { shelve, signedCertificate } from './storage/snapshot-ledger.ts';

const SNAPSHOT_HEIGHT = 5;
const HEIGHT = 8;
/** Of the log, for each block. */
const RECORDS_EACH = 2;

function rethrow(error: Error): never {
  throw error;
}

describe('a backup', function () {
  this.timeout(60_000);
  const directory = temporaryDirectory();
  const file = join(directory, 'ledger.backup');
  const ledger = new TestLedger();
  const { genesis } = ledger;
  let stateRoot: string;

  /** Stores of the whole ledger, that begin with a snapshot or with genesis. */
  async function storesIn(
    data: string,
    { snapshot, from = 1 }: { snapshot: boolean; from?: number },
    held: readonly WalRecord[] = records,
  ): Promise<number[]> {
    const stores = ledgerDirectory(data);
    mkdirSync(data);
    await createStorage(stores, { genesisHash: chainIdOf(genesis), segmentBytes: 64 * 1024 });
    if (snapshot) {
      const own = new Shelf(shelfDirectory(stores));
      cpSync(shelf.place(SNAPSHOT_HEIGHT).path, own.place(SNAPSHOT_HEIGHT).path, {
        recursive: true,
      });
      noteInstall(stores, SNAPSHOT_HEIGHT);
    }
    const { storage } = await openStorageWithState(stores, genesis, rethrow);
    const ends = held.slice(RECORDS_EACH * (from - 1)).map((record) => {
      return storage.log.append(RECORD_TYPES[record.type], encodeRecord(record)).end;
    });
    while (storage.log.durableEnd < (ends.at(-1) ?? 0)) {
      await new Promise<void>((resolve) => {
        storage.log.onDurable = () => resolve();
      });
    }
    await storage.close();
    return ends;
  }

  const records: WalRecord[] = [];
  const shelf = new Shelf(join(directory, 'snapshots'));
  const data = join(directory, 'data');

  before(async () => {
    installOpenssl();
    for (let height = 1; height <= HEIGHT; height++) {
      const { block } = ledger.block([]);
      ledger.commit([]);
      if (height === SNAPSHOT_HEIGHT) await shelve(ledger, shelf, height);
      const certificate = signedCertificate(ledger, height);
      records.push({ type: 'block', block });
      records.push({ type: 'commit', certificate, seals: [certificate.sealedHash] });
    }
    await storesIn(data, { snapshot: true });
    stateRoot = toHex(ledger.host.head.result.stateRoot);
    const { bytes, ...made } = createBackup({ data, genesis }, file);
    assert.deepEqual(made, { snapshotHeight: SNAPSHOT_HEIGHT, height: HEIGHT });
    assert.equal(readFileSync(file).length, bytes);
  });

  after(removeTemporaryDirectories);

  /** The same frames, one of them another, under a checksum that is right. */
  function rewritten(
    name: string,
    type: number,
    change: (bytes: Uint8Array) => Uint8Array,
    of = file,
  ): string {
    const path = join(directory, name);
    const writer = new BackupWriter(path, of === file ? 'snapshot' : 'genesis');
    const frames = [...backupFrames(of)];
    const last = frames.findLastIndex((frame) => frame.type === type);
    for (const [i, frame] of frames.entries()) {
      writer.frame(frame.type, i === last ? change(frame.bytes) : frame.bytes);
    }
    writer.finish();
    return path;
  }

  function flipped(bytes: Uint8Array): Uint8Array {
    const copy = bytes.slice();
    const at = copy.length - 3;
    copy[at] = (copy[at] as number) ^ 4;
    return copy;
  }

  it('§3.5: it is checked from the genesis alone, blocks above the snapshot too, and restored', async () => {
    const checked = { snapshotHeight: SNAPSHOT_HEIGHT, height: HEIGHT, stateRoot };
    assert.deepEqual(await verifyBackup(file, genesis), checked);
    const config = { data: join(directory, 'restored'), genesis, signer: undefined };
    assert.deepEqual(await restoreBackup(config, file), checked);
    await assert.rejects(restoreBackup(config, file), { key: 'storage/exists' });
  });

  it('a file that is cut, grown or has another byte is damaged', async () => {
    const bytes = readFileSync(file);
    const spoilt = join(directory, 'spoilt.backup');
    const middle = bytes.length >> 1;
    const other = Buffer.concat([bytes.subarray(0, middle), flipped(bytes.subarray(middle))]);
    const early = Buffer.concat([flipped(bytes.subarray(0, 3_000)), bytes.subarray(3_000)]);
    for (const each of [
      other,
      early,
      bytes.subarray(0, -1),
      Buffer.concat([bytes, Buffer.of(0)]),
    ]) {
      writeFileSync(spoilt, each);
      await assert.rejects(verifyBackup(spoilt, genesis), { key: 'backup/damaged' });
    }
  });

  it('whoever rewrites it, checksum and all, is refused', async () => {
    const refused = { name: 'VerifyError' };
    const { chain: _, ...frames } = FRAMES;
    for (const [name, type] of Object.entries(frames)) {
      await assert.rejects(verifyBackup(rewritten(name, type, flipped), genesis), refused, name);
    }
    const other: Genesis = { ...genesis, network: 'another' };
    await assert.rejects(verifyBackup(file, other), { key: 'backup/other-network' });
  });

  it('§3.5: before there is a snapshot it is of all blocks from genesis on', async () => {
    const young = join(directory, 'young');
    await storesIn(young, { snapshot: false });
    const path = join(directory, 'young.backup');
    const { bytes, ...made } = createBackup({ data: young, genesis }, path);
    assert.deepEqual(made, { snapshotHeight: 0, height: HEIGHT });
    const checked = { ...made, stateRoot };
    const config = { data: join(directory, 'young-again'), genesis, signer: undefined };
    assert.deepEqual(await restoreBackup(config, path), checked);
    const again = join(directory, 'again.backup');
    assert.deepEqual(createBackup({ ...config }, again), { ...made, bytes }, 'and so on');
    assert.deepEqual(readFileSync(again), readFileSync(path), 'one backup has one form');
    const refused = { name: 'VerifyError' };
    for (const type of [FRAMES.chain, FRAMES.record]) {
      const other = rewritten(`young-${type}`, type, flipped, path);
      await assert.rejects(verifyBackup(other, genesis), refused, `${type}`);
    }
    const other: Genesis = { ...genesis, network: 'another' };
    await assert.rejects(verifyBackup(path, other), { key: 'backup/other-network' });
  });

  it('§3.5: what the node drops while it is copied is copied all the same', async () => {
    const { readPart } = SnapshotPlace.prototype;
    const stores = ledgerDirectory(join(directory, 'dropping'));
    cpSync(data, join(directory, 'dropping'), { recursive: true });
    SnapshotPlace.prototype.readPart = function (part) {
      rmSync(new Shelf(shelfDirectory(stores)).place(SNAPSHOT_HEIGHT).path, {
        recursive: true,
        force: true,
      });
      rmSync(join(stores, 'log'), { recursive: true, force: true });
      return readPart.call(this, part);
    };
    const path = join(directory, 'dropped.backup');
    try {
      createBackup({ data: join(directory, 'dropping'), genesis }, path);
    } finally {
      SnapshotPlace.prototype.readPart = readPart;
    }
    assert.deepEqual(readFileSync(path), readFileSync(file));
    assert.deepEqual(readdirSync(shelfDirectory(stores)), [], 'and the links to it are gone');
  });

  it('§3.5: what the node adds while it is copied spoils nothing', async () => {
    const busy = join(directory, 'busy');
    const at = new TestLedger();
    const added: WalRecord[] = [];
    for (let height = 1; height <= HEIGHT; height++) {
      const junk = at.transaction({ sender: demonstrationKey('registrar'), operations: [] });
      const { block, batches } = at.block([[junk]]);
      at.commit([junk]);
      const certificate = signedCertificate(at, height);
      for (const batch of batches) added.push({ type: 'batch', batch });
      added.push({ type: 'block', block });
      added.push({ type: 'commit', certificate, seals: [certificate.sealedHash] });
    }
    const ends = await storesIn(busy, { snapshot: false }, added);
    const segment = join(ledgerDirectory(busy), 'log', 'segment-00000000');
    const whole = readFileSync(segment);
    const { segments } = SegmentFiles.prototype;
    let looks = 0;
    SegmentFiles.prototype.segments = function () {
      const end = ends[Math.min(3 * ++looks, ends.length) - 1];
      writeFileSync(
        segment,
        whole.map((byte, i) => (i < (end as number) ? byte : 0)),
        { flag: 'r+' },
      );
      return segments.call(this);
    };
    const path = join(directory, 'busy.backup');
    try {
      createBackup({ data: busy, genesis }, path);
    } finally {
      SegmentFiles.prototype.segments = segments;
    }
    const types = [...backupFrames(path)].map(
      ({ type, bytes }) => type === FRAMES.record && bytes[0],
    );
    const count = (of: WalRecord['type']): number =>
      types.filter((type) => type === RECORD_TYPES[of]).length;
    assert.ok(count('block') > 0 && count('block') < HEIGHT, 'the log grew meanwhile');
    assert.equal(count('batch'), count('block'), 'no block without its batch');
  });

  it('§3.5: what cannot be copied whole leaves no file', async () => {
    const spoilt = join(directory, 'spoilt');
    const stores = ledgerDirectory(spoilt);
    await storesIn(spoilt, { snapshot: true, from: SNAPSHOT_HEIGHT + 1 });
    const { path } = new Shelf(shelfDirectory(stores)).place(SNAPSHOT_HEIGHT);
    rmSync(join(path, 'part-00000001'));
    const to = join(directory, 'none.backup');
    const make = (): unknown => createBackup({ data: spoilt, genesis }, to);
    assert.throws(make, { key: 'snapshot/part' });
    rmSync(path, { recursive: true });
    assert.throws(make, { key: 'snapshot/none' }, 'its log begins above genesis');
    rmSync(join(stores, 'log'), { recursive: true });
    assert.throws(make, { key: 'storage/missing' });
    const left = readdirSync(directory).filter((name) => name.startsWith('none'));
    assert.deepEqual([left, readdirSync(shelfDirectory(stores))], [[], []]);
    assert.throws(() => createBackup({ data, genesis }, file), { key: 'storage/exists' });
  });
});
