// Trees made of pages of leaves, and brought to the height of the rows: the root is that of a tree
// made of all rows, or it is known that it is not.

import { strict as assert } from 'node:assert';
import { sha256 } from '@witan/ledger/hash';
import { INDEX_MARKER } from '@witan/ledger/state-value';
import { AuthenticatedStore, BEFORE_GENESIS } from '../src/store/authenticated-store.ts';
import { addLeafPage } from '../src/store/leaf-pages.ts';
import { leafRowKey } from '../src/store/rows.ts';
import { NO_NODE } from '../src/store/tree.ts';
import { TreeBuilder } from '../src/store/tree-builder.ts';
import { renewed } from '../src/store/tree-renewal.ts';
import type { Write } from '../src/store/update.ts';
import { hex } from './naive-twin.ts';
import { recordValue } from './state-arbitraries.ts';
import { blockHash, CHAIN_ID, flush, MapRows, openStore, writeSet } from './store-harness.ts';

const KEYS = 2_600;
const PAST = { past: { heights: 9 } };

/** Entries of an index, records with and without an amount, keys of two lengths. */
function write(number: number, height: number): Write {
  const name = sha256(Uint8Array.of(number >>> 8, number));
  const key = Uint8Array.of(7, number % 2, ...name.subarray(0, number % 2 === 0 ? 20 : 32));
  if (number % 5 === 0) return { key, value: INDEX_MARKER };
  const amount = number % 3 === 0 ? undefined : 2n ** 62n + BigInt(number);
  return { key, value: recordValue(amount, Uint8Array.of(height, number)) };
}

class Ledger {
  readonly rows = new MapRows();
  readonly store: AuthenticatedStore = openStore(this.rows, BEFORE_GENESIS, PAST);
  height = -1;

  commit(writes: readonly Write[]): void {
    const parent = this.height < 0 ? BEFORE_GENESIS.block : blockHash(this.height);
    this.height += 1;
    this.store.prepare(parent, blockHash(this.height), writeSet(writes));
    this.store.commit(blockHash(this.height));
    flush(this.store, this.rows, this.height);
  }

  pages(): Uint8Array[] {
    return [...this.store.leafPages(this.height)].map((page) => page.slice());
  }

  renewed(pages: readonly Uint8Array[], from: number): ReturnType<typeof renewed> {
    const builder = new TreeBuilder();
    for (const page of pages) addLeafPage(builder, page);
    return renewed(builder, from, this.height, (key) => this.rows.get(key));
  }
}

describe('pages of leaves', () => {
  let ledger: Ledger;
  let pages: Uint8Array[];

  before(() => {
    ledger = new Ledger();
    ledger.commit(Array.from({ length: KEYS }, (_, number) => write(number, 0)));
    pages = ledger.pages();
  });

  function rootOf(made: ReturnType<typeof renewed>): string {
    if (typeof made === 'string') return made;
    const root = made.finish();
    return root === NO_NODE ? '' : hex(made.tree.hash(root));
  }

  it('make the tree again, which answers, proves and goes on as the one before', () => {
    assert.ok(pages.length >= 2, `${pages.length} pages`);
    const made = ledger.renewed(pages, 0);
    assert.equal(rootOf(made), hex(ledger.store.committed.stateRoot));
    if (typeof made === 'string') assert.fail(made);
    const rows = { get: (key: Uint8Array) => ledger.rows.get(key), leaves: () => made };
    const options = { chainId: CHAIN_ID, ...PAST };
    const again = AuthenticatedStore.open(rows, { height: 0, block: blockHash(0) }, options);
    const { key, value } = write(7, 0);
    assert.deepEqual(again.get(undefined, key), value);
    const asked = { ask: 'range' as const, prefix: Uint8Array.of(7, 1), values: true };
    assert.deepEqual(again.prove(0, [asked]), ledger.store.prove(0, [asked]));
    assert.equal(again.compareRows(undefined, KEYS), undefined);
    const writes = writeSet([write(3, 1), write(KEYS + 1, 1), { key, value: undefined }]);
    const { stateRoot } = again.prepare(blockHash(0), blockHash('next'), writes);
    const wanted = ledger.store.prepare(blockHash(0), blockHash('next'), writes);
    assert.deepEqual(stateRoot, wanted.stateRoot);
    ledger.store.abort(blockHash('next'));
  });

  it('lead to the height of the rows by what has changed since', () => {
    const own = new Ledger();
    own.commit(Array.from({ length: 200 }, (_, number) => write(number, 0)));
    const old = own.pages();
    for (let height = 1; height <= 6; height++) {
      // Some are changed twice, some come and go.
      const changed = [height, height + 1, 200 + height].map((number) => write(number, height));
      const gone = height > 2 ? [{ ...write(200 + height - 2, 0), value: undefined }] : [];
      own.commit([...changed, ...gone]);
      const made = own.renewed(old, 0);
      assert.equal(rootOf(made), hex(own.store.committed.stateRoot), `height ${height}`);
    }
    const { count } = own.store.committed;
    const made = own.renewed(old, 0);
    assert.ok(typeof made === 'object' && made.tree.count(made.finish()) === count);
    const most = Array.from({ length: 40 }, (_, number) => write(number, 7));
    own.commit(most);
    assert.match(rootOf(own.renewed(old, 0)), /too much has changed since height 0/);
    for (let height = 8; height <= 10; height++) own.commit([write(1, height)]);
    assert.match(rootOf(own.renewed(old, 0)), /what changed since is not kept/);
    assert.match(rootOf(own.renewed(own.pages(), 11)), /of height 11, and the state of height 10/);
  });

  it('that were changed or cut lead elsewhere, or are refused', () => {
    const few = new Ledger();
    few.commit(Array.from({ length: 5 }, (_, number) => write(number, 0)));
    const [page] = few.pages() as [Uint8Array];
    const wanted = hex(few.store.committed.stateRoot);
    const outcome = (changed: Uint8Array): string => {
      try {
        return rootOf(few.renewed([changed], 0));
      } catch (error) {
        assert.equal((error as { key?: string }).key, 'state/row-damaged');
        return 'refused';
      }
    };
    assert.equal(outcome(page), wanted);
    let harmless = 0;
    for (let at = 0; at < page.length; at++) {
      const changed = page.slice();
      changed[at] = (changed[at] as number) ^ (1 << (at % 8));
      if (outcome(changed) === wanted) harmless += 1;
      assert.notEqual(outcome(page.subarray(0, at)), wanted);
    }
    assert.ok(harmless <= 5, 'only whether a value has a history');
  });

  it('L6: the flag of a history that no hash covers is compared with the row', () => {
    const few = new Ledger();
    few.commit([write(1, 0), write(2, 0)]);
    const [page] = few.pages() as [Uint8Array];
    const changed = page.slice();
    changed[0] = (changed[0] as number) | 2;
    const made = few.renewed([changed], 0);
    if (typeof made === 'string') assert.fail(made);
    assert.equal(rootOf(made), hex(few.store.committed.stateRoot));
    const rows = { get: (key: Uint8Array) => few.rows.get(key), leaves: () => made };
    const base = { height: 0, block: blockHash(0) };
    const store = AuthenticatedStore.open(rows, base, { chainId: CHAIN_ID });
    assert.throws(() => store.compareRows(undefined, 9), { key: 'state/row-damaged' });
  });

  it('L6: a row that is not what the leaf says is not executed upon, for no start has read it', () => {
    const few = new Ledger();
    few.commit([write(1, 0), write(2, 0)]);
    const made = few.renewed(few.pages(), 0);
    if (typeof made === 'string') assert.fail(made);
    const edited = { key: leafRowKey(write(1, 0).key), value: write(1, 1).value };
    const { height, block } = few.store.committed;
    few.rows.write([edited]);
    const rows = { get: (key: Uint8Array) => few.rows.get(key), leaves: () => made };
    const store = AuthenticatedStore.open(rows, { height, block }, { chainId: CHAIN_ID });
    assert.throws(() => store.get(undefined, write(1, 0).key), { key: 'state/row-damaged' });
    assert.deepEqual(store.get(undefined, write(2, 0).key), write(2, 0).value);
  });
});
