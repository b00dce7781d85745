// A process that flips one bit after another in the table file of a state database, reads every
// row each time, and tells its parent what came of it. It may be aborted by LevelDB.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utf8 } from '@witan/ledger/text';
import { StateDatabase } from '../../src/storage/state-database.ts';
import { DATABASE_ID, FLIP_ROWS, rowKey, rowValue } from './fixtures.ts';

process.once('message', async (work: { directory: string; from: number; to: number }) => {
  const { directory, from, to } = work;
  const name = readdirSync(directory).find((each) => each.endsWith('.ldb')) as string;
  const table = join(directory, name);
  const backup = join(directory, '..', 'table');
  if (from === 0) writeFileSync(backup, readFileSync(table));
  const whole = readFileSync(backup);
  for (let i = from; i < to; i++) {
    const flipped = Buffer.from(whole);
    const at = (i * 7_919) % whole.length;
    flipped[at] = (flipped[at] as number) ^ (1 << (i % 8));
    writeFileSync(table, flipped);
    process.send?.(await outcomeOf(directory));
  }
  process.disconnect();
});

async function outcomeOf(directory: string): Promise<string> {
  let database: StateDatabase | undefined;
  try {
    database = await StateDatabase.open(directory, DATABASE_ID, { cacheBytes: 0 });
    for (let i = 0; i < FLIP_ROWS; i++) {
      const value = database.get(utf8(rowKey(i)));
      if (value === undefined) return 'missing';
      if (Buffer.from(value).toString() !== rowValue(i)) return 'wrong value';
    }
    return 'no effect';
  } catch (error) {
    const { key } = error as { key?: string };
    if (!key?.startsWith('storage/')) throw error;
    return 'refused';
  } finally {
    await database?.close();
  }
}
