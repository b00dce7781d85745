// A backup of stores with a snapshot and blocks above it: checked from the genesis alone, refused
// when any of it is another, and restored.

import { strict as assert } from 'node:assert';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeRecord, RECORD_TYPES, type WalRecord } from '@witan/consensus';
import { toHex } from '@witan/ledger/bytes';
import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import { TestLedger } from '@witan/state/testkit';
import { BackupWriter, backupFrames, FRAMES } from '../src/backup/backup-file.ts';
import { createBackup } from '../src/backup/create.ts';
import { restoreBackup, verifyBackup } from '../src/backup/restore.ts';
import { ledgerDirectory } from '../src/node-data.ts';
import { installOpenssl } from '../src/signature/install.ts';
import { noteInstall, openStorageWithState, shelfDirectory } from '../src/snapshot/install.ts';
import { Shelf } from '../src/snapshot/shelf.ts';
import { createStorage } from '../src/storage/storage.ts';
import { removeTemporaryDirectories, temporaryDirectory } from './storage/fixtures.ts';
import { shelve, signedCertificate } from './storage/snapshot-ledger.ts';

const SNAPSHOT_HEIGHT = 5;
const HEIGHT = 8;

function rethrow(error: Error): never {
  throw error;
}

describe('a backup', function () {
  this.timeout(20_000);
  const directory = temporaryDirectory();
  const file = join(directory, 'ledger.backup');
  const ledger = new TestLedger();
  const { genesis } = ledger;
  let stateRoot: string;

  before(async () => {
    installOpenssl();
    const data = join(directory, 'data');
    const stores = ledgerDirectory(data);
    mkdirSync(data);
    await createStorage(stores, { genesisHash: chainIdOf(genesis), segmentBytes: 64 * 1024 });
    const records: WalRecord[] = [];
    for (let height = 1; height <= HEIGHT; height++) {
      const { block } = ledger.block([]);
      ledger.commit([]);
      if (height === SNAPSHOT_HEIGHT) {
        await shelve(ledger, new Shelf(shelfDirectory(stores)), height);
      }
      const certificate = signedCertificate(ledger, height);
      records.push({ type: 'block', block });
      records.push({ type: 'commit', certificate, seals: [certificate.sealedHash] });
    }
    noteInstall(stores, SNAPSHOT_HEIGHT);
    const { storage } = await openStorageWithState(stores, genesis, rethrow);
    let end = 0;
    for (const record of records) {
      ({ end } = storage.log.append(RECORD_TYPES[record.type], encodeRecord(record)));
    }
    while (storage.log.durableEnd < end) {
      await new Promise<void>((resolve) => {
        storage.log.onDurable = () => resolve();
      });
    }
    await storage.close();
    stateRoot = toHex(ledger.host.head.result.stateRoot);
    const { bytes, ...made } = createBackup({ data }, file);
    assert.deepEqual(made, { snapshotHeight: SNAPSHOT_HEIGHT, height: HEIGHT });
    assert.equal(readFileSync(file).length, bytes);
  });

  after(removeTemporaryDirectories);

  /** The same frames, one of them another, under a checksum that is right. */
  function rewritten(
    name: string,
    type: number,
    change: (bytes: Uint8Array) => Uint8Array,
  ): string {
    const path = join(directory, name);
    const writer = new BackupWriter(path);
    const frames = [...backupFrames(file)];
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
    for (const each of [other, bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.of(0)])]) {
      writeFileSync(spoilt, each);
      await assert.rejects(verifyBackup(spoilt, genesis), { key: 'backup/damaged' });
    }
  });

  it('whoever rewrites it, checksum and all, is refused', async () => {
    const refused = { name: 'VerifyError' };
    for (const [name, type] of Object.entries(FRAMES)) {
      await assert.rejects(verifyBackup(rewritten(name, type, flipped), genesis), refused, name);
    }
    const other: Genesis = { ...genesis, network: 'another' };
    await assert.rejects(verifyBackup(file, other), { key: 'backup/other-network' });
  });
});
