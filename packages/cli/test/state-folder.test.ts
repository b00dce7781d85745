// The state as files: complete below every page that is there, whatever interrupts the writing.

import { strict as assert } from 'node:assert';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hash } from '@witan/ledger/hash';
import { openStatePage, pagesBelow, statePagePath } from '@witan/ledger/state-page';
import { type AuthenticatedStore, BEFORE_GENESIS } from '@witan/state/store';
import type { TwinEntry } from '../../state/test/naive-twin.ts';
import { recordValue } from '../../state/test/state-arbitraries.ts';
import { blockHash, MapRows, openStore } from '../../state/test/store-harness.ts';
import { writeState } from '../src/portal/state-folder.ts';

function storeOf(changed = -1): AuthenticatedStore {
  const entries = Array.from({ length: 3_000 }, (_, i): TwinEntry => {
    const key = Uint8Array.of(0, 7, 0, i >> 8, i & 0xff);
    return { key, value: recordValue(BigInt(i), Uint8Array.of(i === changed ? 1 : 0)) };
  });
  const store = openStore(new MapRows(), BEFORE_GENESIS);
  store.prepare(BEFORE_GENESIS.block, blockHash(0), entries);
  store.commit(blockHash(0));
  return store;
}

/** What a page in the folder names is there too, down to the last leaf. */
function assertComplete(folder: string, hash: Hash): number {
  const page = openStatePage(readFileSync(join(folder, statePagePath(hash))), hash);
  const leaves = (node: typeof page): number =>
    pagesBelow(node).reduce((sum, { node: below }) => {
      const bytes = readFileSync(join(folder, statePagePath(below.hash)));
      return sum + leaves(openStatePage(bytes, below));
    }, opened(node));
  return leaves(page);
}

function opened(node: ReturnType<typeof openStatePage>): number {
  if (node.entry !== undefined) return 1;
  return node.left === undefined || node.right === undefined
    ? 0
    : opened(node.left) + opened(node.right);
}

describe('the state as files', () => {
  const store = storeOf();
  const { height, stateRoot } = store.committed;
  let folder: string;

  const read = async (turns: string): Promise<Uint8Array> =>
    store.page(height, turns) ?? assert.fail('a page that its parent names');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'witan-state-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('all leaves are in it, and a second export reads nothing', async () => {
    assert.ok((await writeState(folder, stateRoot, read)) > 10);
    assert.equal(assertComplete(folder, stateRoot), 3_000);
    assert.equal(await writeState(folder, stateRoot, () => assert.fail('it is there')), 0);
  });

  it('of a later state only the way to what changed is read', async () => {
    await writeState(folder, stateRoot, read);
    const later = storeOf(1_234);
    const reads: string[] = [];
    const fresh = await writeState(folder, later.committed.stateRoot, async (turns) => {
      reads.push(turns);
      return later.page(0, turns) as Uint8Array;
    });
    assert.equal(fresh, reads.length);
    assert.ok(fresh <= 3, `${fresh} pages`);
    assert.equal(assertComplete(folder, later.committed.stateRoot), 3_000);
  });

  it('interrupted anywhere, no page is there whose pages are not, and the next run ends it', async () => {
    for (const after of [0, 1, 7, 20]) {
      let reads = 0;
      const partial = join(folder, String(after));
      await assert.rejects(
        writeState(partial, stateRoot, async (turns) => {
          if (reads++ === after) throw new Error('the node is gone');
          return read(turns);
        }),
        /gone/,
      );
      assert.equal(existsSync(join(partial, statePagePath(stateRoot))), false);
      await writeState(partial, stateRoot, read);
      assert.equal(assertComplete(partial, stateRoot), 3_000);
    }
  });

  it('a false page is refused, and no file is left of it', async () => {
    const lying = async (turns: string): Promise<Uint8Array> => {
      const page = (await read(turns)).slice();
      if (turns !== '') page[page.length - 1] = (page.at(-1) as number) ^ 1;
      return page;
    };
    await assert.rejects(writeState(folder, stateRoot, lying), /proof|codec/);
    assert.deepEqual(readdirSync(folder), []);
  });
});
