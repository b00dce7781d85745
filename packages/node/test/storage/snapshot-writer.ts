// A process that makes snapshots, begins with each, and drops what the log needs no more, until it
// is killed; it tells its parent the height that it has begun with.

import { RECORD_TYPES } from '@witan/consensus';
import { noteInstall, openStorageWithState, shelfDirectory } from '../../src/snapshot/install.ts';
import { Shelf } from '../../src/snapshot/shelf.ts';
import { grownLedger, shelve } from './snapshot-ledger.ts';

const HEIGHTS_EACH = 2;
const FILLING = new Uint8Array(7_000);

const [directory] = process.argv.slice(2) as [string];
const ledger = grownLedger(0);
const shelf = new Shelf(shelfDirectory(directory));

for (;;) {
  const { storage } = await openStorageWithState(directory, ledger.genesis, (error) => {
    throw error;
  });
  const height = storage.state.applied()?.height ?? 0;
  process.send?.(height);
  const begins = [...storage.records].findLast(({ type }) => type === RECORD_TYPES.base);
  const { end } = storage.log.append(RECORD_TYPES.block, FILLING);
  while (storage.log.durableEnd < end) {
    await new Promise<void>((resolve) => {
      storage.log.onDurable = () => resolve();
    });
  }
  if (begins !== undefined) await storage.dropBelow({ beginsAt: begins.at, neededFrom: begins.at });
  const next = height + HEIGHTS_EACH;
  while (ledger.host.head.height < next) ledger.commit([]);
  await shelve(ledger, shelf, next);
  await storage.close();
  noteInstall(directory, next);
}
