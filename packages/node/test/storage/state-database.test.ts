// DISK-1 to DISK-3, L2 to L5: what the state database returns is what was written, or an error.

import { strict as assert } from 'node:assert';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readdirSync, renameSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { utf8 } from '@witan/ledger/text';
import type { RowWrite } from '@witan/state';
import { ClassicLevel } from 'classic-level';
import { inKeyOrder } from '../../src/storage/key-order.ts';
import { StateDatabase } from '../../src/storage/state-database.ts';
import {
  DATABASE_ID,
  FLIP_ROWS,
  removeTemporaryDirectories,
  rowKey,
  rowValue,
  temporaryDirectory,
} from './fixtures.ts';

const HASH = new Uint8Array(32).fill(3);

async function freshDatabase(): Promise<string> {
  const directory = join(temporaryDirectory(), 'state');
  await StateDatabase.create(directory, DATABASE_ID);
  return directory;
}

function open(directory: string): Promise<StateDatabase> {
  return StateDatabase.open(directory, DATABASE_ID, { cacheBytes: 8 * 1024 * 1024 });
}

function rowsFrom(texts: Record<string, string | undefined>): RowWrite[] {
  return Object.entries(texts).map(([key, value]) => ({
    key: utf8(key),
    value: value === undefined ? undefined : utf8(value),
  }));
}

function batch(height: number, texts: Record<string, string | undefined>) {
  return { height, block: HASH, stateRoot: HASH, rows: rowsFrom(texts) };
}

async function filled(count: number): Promise<string> {
  const directory = await freshDatabase();
  const database = await open(directory);
  const texts = Array.from({ length: count }, (_, i) => [rowKey(i), rowValue(i)]);
  await database.write(batch(1, Object.fromEntries(texts)));
  await database.close();
  return directory;
}

/** Changes rows behind the adapter's back, as rot or a curious administrator would. */
async function tamper(
  directory: string,
  change: (level: ClassicLevel<Uint8Array, Uint8Array>) => Promise<void>,
): Promise<void> {
  const level = new ClassicLevel<Uint8Array, Uint8Array>(directory, {
    keyEncoding: 'view',
    valueEncoding: 'view',
  });
  await level.open();
  await change(level);
  await level.close();
}

describe('state database', () => {
  after(removeTemporaryDirectories);

  it('DISK-2: a batch writes and deletes rows together with the height they stand for', async () => {
    const directory = await freshDatabase();
    let database = await open(directory);
    assert.equal(database.applied(), undefined);
    await database.write(batch(7, { fa: 'one', fb: 'two', fc: '' }));
    await database.write(batch(9, { fa: undefined, fb: 'three' }));
    await database.close();
    database = await open(directory);
    assert.equal(database.get(utf8('fa')), undefined);
    assert.deepEqual(database.get(utf8('fb')), utf8('three'));
    assert.deepEqual(database.get(utf8('fc')), new Uint8Array(0));
    assert.deepEqual(database.applied(), { height: 9, block: HASH, stateRoot: HASH });
    await database.close();
  });

  it('DISK-2: a batch is filled in turns, and nothing of it is there before all of it is', async () => {
    const directory = await freshDatabase();
    const database = await open(directory);
    await database.write(batch(1, { fa: 'one' }));
    const texts = Array.from({ length: 9_000 }, (_, i) => [rowKey((i * 7_919) % 9_000), 'two']);
    let isWritten = false;
    const written = database.write(batch(2, Object.fromEntries(texts))).then(() => {
      isWritten = true;
    });
    let turns = 0;
    for (; !isWritten; turns++) {
      const seen = [0, 4_500, 8_999].map((i) => database.get(utf8(rowKey(i))));
      if (seen.some((value) => value !== undefined)) assert.equal(database.applied()?.height, 2);
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.ok(turns >= 5, `${turns} turns`);
    await written;
    assert.equal(database.applied()?.height, 2);
    for (const i of [0, 4_500, 8_999]) assert.deepEqual(database.get(utf8(rowKey(i))), utf8('two'));
    await database.close();
  });

  it('rows are put in the order of their keys, in whatever stretches they come', () => {
    const gather = (rows: readonly RowWrite[]) => {
      for (const sorting = inKeyOrder(rows); ; ) {
        const { done, value } = sorting.next();
        if (done) return value;
      }
    };
    for (const count of [0, 1, 2, 3, 50, 1_001]) {
      for (const stretch of [1, 7, 400]) {
        const keys = Array.from({ length: count }, (_, i) => {
          const number = (i % stretch) * 1_009 + ((i * 7_919) % 1_009);
          return i % 3 === 0 ? rowKey(number) : `same beginning ${number} ${i}`;
        });
        const rows = rowsFrom(Object.fromEntries([...new Set(keys)].map((key) => [key, 'x'])));
        const wanted = rows.toSorted((a, b) => Buffer.compare(a.key, b.key));
        assert.deepEqual(gather(rows), wanted);
      }
    }
  });

  it('rows in no order at all take n log n steps', () => {
    const sortingTime = (count: number): number => {
      const rows = Array.from({ length: count }, (_, i): RowWrite => {
        const key = new Uint8Array(8);
        new DataView(key.buffer).setUint32(4, Math.imul(i + 1, 0x9e37_79b1));
        return { key, value: undefined };
      });
      const times = [1, 2, 3].map(() => {
        const before = performance.now();
        for (const sorting = inKeyOrder(rows); sorting.next().done !== true; );
        return performance.now() - before;
      });
      return Math.min(...times);
    };
    sortingTime(2_000);
    const [few, many] = [sortingTime(2_000), sortingTime(32_000)];
    assert.ok(many < 60 * few, `${many} ms, and ${few} ms for a sixteenth`);
  });

  it('all leaf rows make a tree, and no others', async () => {
    const directory = await freshDatabase();
    const database = await open(directory);
    const keys = Array.from({ length: 9_000 }, (_, i) => rowKey(i));
    const marker = String.fromCharCode(1);
    const others = { e: 'x', ezz: 'x', g: 'x', gaa: 'x' };
    const leaves = Object.fromEntries(keys.toReversed().map((key) => [key, marker]));
    await database.write(batch(1, { ...others, ...leaves }));
    const rows = await database.load();
    const builder = rows.leaves();
    const root = builder.finish();
    assert.equal(builder.tree.count(root), keys.length);
    for (const key of keys) assert.notEqual(builder.tree.find(root, utf8(key.slice(1))), 0);
    assert.deepEqual(rows.get(utf8('gaa')), utf8('x'));
    await database.write(batch(2, { [rowKey(5)]: 'no state value' }));
    await assert.rejects(database.load(), { key: 'state/row-damaged' });
    await database.close();
  });

  it('DISK-1: a flipped byte in a row is refused, by get and by loading', async () => {
    const directory = await filled(3);
    for (const offset of [0, 3, 4, 20]) {
      await tamper(directory, async (level) => {
        const stored = (await level.get(utf8(rowKey(1)))) as Uint8Array;
        stored[offset] = (stored[offset] as number) ^ 1;
        await level.put(utf8(rowKey(1)), stored);
      });
      const database = await open(directory);
      const refused = { key: 'storage/checksum', message: /Rename it to .*damaged.*rebuild/ };
      assert.throws(() => database.get(utf8(rowKey(1))), refused);
      await assert.rejects(database.load(), refused);
      assert.ok(database.get(utf8(rowKey(0))));
      await database.close();
      await tamper(directory, async (level) => {
        const stored = (await level.get(utf8(rowKey(1)))) as Uint8Array;
        stored[offset] = (stored[offset] as number) ^ 1;
        await level.put(utf8(rowKey(1)), stored);
      });
    }
  });

  it('L5: a sound row under another key is refused', async () => {
    const directory = await filled(3);
    await tamper(directory, async (level) => {
      await level.put(utf8(rowKey(1)), (await level.get(utf8(rowKey(2)))) as Uint8Array);
      await level.put(utf8(rowKey(0)), new Uint8Array(2));
    });
    const database = await open(directory);
    assert.throws(() => database.get(utf8(rowKey(1))), { key: 'storage/checksum' });
    assert.throws(() => database.get(utf8(rowKey(0))), { key: 'storage/checksum' });
    await database.close();
  });

  it('L5: whatever bit flips in a table file, no read returns a wrong value', async function () {
    this.timeout(120_000);
    const directory = await filled(FLIP_ROWS);
    await tamper(directory, (level) => level.compactRange(utf8('a'), utf8('z')));
    const outcomes: string[] = [];
    // LevelDB's own assertions may abort the process that reads: the next goes on behind the flip.
    for (let lives = 0; outcomes.length < 100 && lives < 30; lives++) {
      const reader = fork(new URL('./flip-reader.ts', import.meta.url), {
        execArgv: process.execArgv,
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      reader.send({ directory, from: outcomes.length, to: 100 });
      reader.on('message', (outcome) => outcomes.push(outcome as string));
      await once(reader, 'close');
      if (outcomes.length < 100) outcomes.push('aborted');
    }
    const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
    assert.equal(outcomes.length, 100);
    assert.equal(count('wrong value'), 0);
    assert.ok(count('refused') > 50, `only ${count('refused')} of 100 flips were met`);
  });

  it('L5: a table that LevelDB finds corrupt is damage, which is rebuilt, and no failing disk', async () => {
    const directory = await filled(FLIP_ROWS);
    await tamper(directory, (level) => level.compactRange(utf8('a'), utf8('z')));
    for (const name of readdirSync(directory).filter((each) => each.endsWith('.ldb'))) {
      const table = openSync(join(directory, name), 'r+');
      writeSync(table, new Uint8Array(16).fill(0xff), 0, 16, 0);
      closeSync(table);
    }
    const database = await open(directory);
    const damaged = { key: 'storage/damaged', message: /Corruption: .*rebuild/ };
    assert.throws(() => database.get(utf8(rowKey(0))), damaged);
    await assert.rejects(database.load(), damaged);
    await database.close();
  });

  it('L4: a missing, empty or foreign database is refused, and none is made', async () => {
    const directory = await filled(3);
    await assert.rejects(open(`${directory}.elsewhere`), { key: 'storage/damaged' });
    await assert.rejects(StateDatabase.open(directory, HASH.subarray(0, 16)), {
      key: 'storage/damaged',
      message: /another log/,
    });
    await assert.rejects(StateDatabase.create(directory, DATABASE_ID), { key: 'storage/exists' });
    renameSync(join(directory, 'CURRENT'), join(directory, 'CURRENT.away'));
    await assert.rejects(open(directory), {
      key: 'storage/damaged',
      message: /Rename it to .*damaged.*rebuild/,
    });
  });

  it('L4: a database that LevelDB opens as an empty one is refused', async () => {
    const directory = await filled(3);
    await tamper(directory, (level) => level.clear());
    await assert.rejects(open(directory), { key: 'storage/damaged', message: /identity/ });
    const other = await filled(3);
    const manifest = readdirSync(other).find((name) => name.startsWith('MANIFEST')) as string;
    truncateSync(join(other, manifest), 10);
    await assert.rejects(open(other), { key: 'storage/damaged' });
  });

  it('L8: a batch is refused when the home is no longer ours', async () => {
    const directory = await freshDatabase();
    const database = await StateDatabase.open(directory, DATABASE_ID, {
      assertHeld: () => {
        throw new Error('taken');
      },
    });
    await assert.rejects(database.write(batch(1, { fa: 'one' })), /taken/);
    assert.equal(database.get(utf8('fa')), undefined);
    await database.close();
  });

  it('one batch at a time', async () => {
    const database = await open(await freshDatabase());
    const first = database.write(batch(1, { fa: 'one' }));
    await assert.rejects(database.write(batch(2, { fa: 'two' })), { name: 'InvariantError' });
    await first;
    assert.deepEqual(database.get(utf8('fa')), utf8('one'));
    await database.close();
  });
});
