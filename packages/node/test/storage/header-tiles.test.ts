// A state from before the header log had rows of its own, in a real database.

import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { Host, MODULES } from '@witan/state';
import { TestLedger } from '@witan/state/testkit';
import { completeHeaderLog } from '../../src/storage/header-tiles.ts';
import { StateDatabase } from '../../src/storage/state-database.ts';
import { DATABASE_ID, removeTemporaryDirectories, temporaryDirectory } from './fixtures.ts';

const TILE = 0x74;

describe('tiles of the header log', () => {
  after(removeTemporaryDirectories);

  it('a state without them gets them once, and a start goes on from it', async () => {
    const ledger = new TestLedger();
    while (ledger.host.head.height < 255) ledger.commit([]);
    const batch = ledger.host.takeBatch(255);
    const isTile = ({ key }: { key: Uint8Array }): boolean => key[0] === TILE;
    const [tile] = batch.rows.filter(isTile);
    assert.equal(tile?.value?.length, 8_192, 'one in 256 headers');
    const directory = join(temporaryDirectory(), 'state');
    await StateDatabase.create(directory, DATABASE_ID);
    const database = await StateDatabase.open(directory, DATABASE_ID);
    try {
      await completeHeaderLog(database);
      await database.write({ ...batch, rows: batch.rows.filter((row) => !isTile(row)) });
      const rows = await database.load();
      const opened = () => new Host({ genesis: ledger.genesis, modules: MODULES, rows });
      assert.throws(opened, { key: 'state/row-damaged' });
      await completeHeaderLog(database);
      assert.deepEqual(database.get(tile.key), tile.value);
      const loaded = await database.load();
      const host = new Host({ genesis: ledger.genesis, modules: MODULES, rows: loaded });
      assert.deepEqual(host.archive.headers.root(256), ledger.host.archive.headers.root(256));
    } finally {
      await database.close();
    }
  });
});
