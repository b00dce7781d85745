// The file of leaves: a start that reads it has the tree that it would have without it, and
// whatever became of the file, the certified root.

import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHex } from '@witan/ledger/bytes';
import { crc32 } from '@witan/ledger/checksum';
import { type Hash, sha256 } from '@witan/ledger/hash';
import { leafRowKey, type RowWrite } from '@witan/state';
import { AuthenticatedStore, BEFORE_GENESIS } from '@witan/state/store';
import { installNativeChecksum } from '../../src/storage/native-checksum.ts';
import { StateDatabase } from '../../src/storage/state-database.ts';
import { loadRows, TreeFileWriter } from '../../src/storage/tree-file.ts';
import { diskImages } from './disk-images.ts';
import { DATABASE_ID, removeTemporaryDirectories, temporaryDirectory } from './fixtures.ts';

const KEYS = 200;
const CHAIN_ID = sha256(Uint8Array.of(1));
const PAGE_AT = 16 + 8;

function keyOf(number: number): Uint8Array {
  return Uint8Array.of(7, 1, ...sha256(Uint8Array.of(number >>> 8, number)));
}

function recordOf(number: number, height: number): Uint8Array {
  const value = new Uint8Array(40).fill(number, 14);
  value.set([2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, height]);
  return value;
}

function blockAt(height: number): Hash {
  return height < 0 ? BEFORE_GENESIS.block : sha256(Uint8Array.of(9, height));
}

describe('the file of leaves', () => {
  let database: StateDatabase;
  let store: AuthenticatedStore;
  let path: string;
  let said: string[];
  let changed: number;

  beforeEach(async () => {
    installNativeChecksum();
    const root = temporaryDirectory();
    await StateDatabase.create(join(root, 'state'), DATABASE_ID);
    database = await StateDatabase.open(join(root, 'state'), DATABASE_ID);
    path = join(root, 'tree');
    said = [];
    await open();
    await commit(Array.from({ length: KEYS }, (_, number) => number));
  });
  afterEach(() => database.close());
  after(removeTemporaryDirectories);

  /** Answers with the height of the file that was read. */
  async function open(): Promise<number | undefined> {
    const rows = await loadRows(database, path, (line) => said.push(line));
    const options = { chainId: CHAIN_ID, past: { heights: 4 } };
    store = AuthenticatedStore.open(rows, database.applied() ?? BEFORE_GENESIS, options);
    changed = rows.changed;
    return rows.madeOf;
  }

  async function commit(numbers: readonly number[]): Promise<void> {
    const height = store.committed.height + 1;
    const writes = numbers
      .map((number) => ({ key: keyOf(number), value: recordOf(number, height) }))
      .sort((a, b) => Buffer.compare(a.key, b.key));
    store.prepare(blockAt(height - 1), blockAt(height), writes);
    store.commit(blockAt(height));
    await database.write(store.takeBatch(height));
    store.batchWritten();
  }

  async function writeFile(): Promise<void> {
    const { height } = store.committed;
    const file = await TreeFileWriter.begin(path, height);
    for (const page of store.leafPages(height)) await file.add(page);
    await file.finish();
  }

  /** A start, which must lead to the root before it; answers as `open`, with what it said. */
  async function reopened(): Promise<{ madeOf: number | undefined; line: string }> {
    const root = toHex(store.committed.stateRoot);
    said = [];
    const madeOf = await open();
    assert.equal(toHex(store.committed.stateRoot), root);
    assert.equal(store.committed.count, KEYS);
    assert.equal(madeOf === undefined, said.length > 0);
    return { madeOf, line: said.join() };
  }

  it('R7: a start makes the tree of it, and of what has changed since', async () => {
    await writeFile();
    assert.equal((await reopened()).madeOf, 0);
    for (const height of [1, 2]) {
      await commit([height, 5, KEYS - 1]);
      assert.equal((await reopened()).madeOf, 0);
      assert.equal(changed, 2 + height, 'a keeper counts them on');
      assert.deepEqual(store.get(undefined, keyOf(5)), recordOf(5, height));
    }
    await commit([1, 2, 3]);
    await writeFile();
    assert.equal((await reopened()).madeOf, 3);
  });

  it('L6: a row that was edited is found behind such a start, though that reads none', async () => {
    await writeFile();
    await database.keep([{ key: leafRowKey(keyOf(8)), value: recordOf(8, 77) }]);
    assert.equal(await open(), 0);
    const message = new RegExp(toHex(keyOf(8)));
    const find = () => store.compareRows(undefined, KEYS);
    assert.throws(find, { key: 'state/row-damaged', message });
    const asked = { ask: 'key' as const, key: keyOf(8), values: true };
    assert.throws(() => store.prove(0, [asked]), { key: 'state/row-damaged' });
  });

  it('whatever byte changes or is missing, it is named, and every row is read', async () => {
    await writeFile();
    const sound = readFileSync(path);
    for (const at of [0, 7, 12, 15, 16, 19, 20, PAGE_AT, 3_000, sound.length - 1]) {
      const changed = Uint8Array.from(sound);
      changed[at] = (changed[at] as number) ^ 1;
      writeFileSync(path, changed);
      const { madeOf, line } = await reopened();
      assert.equal(madeOf, undefined, `byte ${at}`);
      assert.match(line, /^every row of the state is read: .*tree/);
    }
    for (const length of [0, 9, 20, PAGE_AT + 9, sound.length - 8, sound.length - 1]) {
      writeFileSync(path, sound.subarray(0, length));
      assert.equal((await reopened()).madeOf, undefined, `cut to ${length}`);
    }
    writeFileSync(path, Buffer.concat([sound, Uint8Array.of(0)]));
    assert.equal((await reopened()).madeOf, undefined);
    writeFileSync(path, sound);
    assert.equal((await reopened()).madeOf, 0);
  });

  it('one that was edited, with sound checksums, does not lead to the certified root', async () => {
    await writeFile();
    const bytes = Uint8Array.from(readFileSync(path));
    const page = bytes.subarray(PAGE_AT, bytes.length - 8);
    page[page.length - 1] = (page.at(-1) as number) ^ 1;
    new DataView(bytes.buffer).setUint32(PAGE_AT - 4, crc32(page));
    writeFileSync(path, bytes);
    assert.match((await reopened()).line, /does not lead to the certified root/);
  });

  it('one of another time is not used', async () => {
    await writeFile();
    await commit(Array.from({ length: KEYS / 4 }, (_, number) => number));
    assert.match((await reopened()).line, /too much has changed since height 0/);
    for (let height = 2; height < 7; height++) await commit([height]);
    assert.match((await reopened()).line, /what changed since is not kept/);
    const file = await TreeFileWriter.begin(path, 99);
    for (const page of store.leafPages(6)) await file.add(page);
    await file.finish();
    assert.match((await reopened()).line, /of height 99, and the state of height 6/);
  });

  it('killed or without power while it is written, a start finds the old one or the new', async () => {
    const root = temporaryDirectory();
    path = join(root, 'tree');
    await writeFile();
    await commit([4, 5]);
    const found = new Set<number | undefined>();
    for (const image of await diskImages(root, temporaryDirectory(), writeFile)) {
      path = join(image.directory, 'tree');
      const { madeOf } = await reopened();
      assert.notEqual(madeOf, undefined, `${image.kind} before “${image.before}”`);
      found.add(madeOf);
    }
    assert.deepEqual([...found].sort(), [0, 1]);
  });

  it('L6: a row that is missing is met when it is read', async () => {
    await writeFile();
    const gone: RowWrite = { key: leafRowKey(keyOf(8)), value: undefined };
    await database.write({
      height: 0,
      block: blockAt(0),
      stateRoot: store.committed.stateRoot,
      rows: [gone],
    });
    assert.equal(await open(), 0);
    assert.throws(() => store.get(undefined, keyOf(8)), { key: 'state/row-damaged' });
  });
});
