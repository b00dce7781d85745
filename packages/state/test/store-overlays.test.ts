// Blocks in flight: prepare, commit, abort and restart beside copies of a Map (OVER-1 to 6).

import { strict as assert } from 'node:assert';
import { blocksPerMessageMax, windowHeightsMax } from '@witan/ledger/limits';
import { InvariantError } from '@witan/ledger/problems';
import fc from 'fast-check';
import { type AuthenticatedStore, BEFORE_GENESIS } from '../src/store/authenticated-store.ts';
import type { RowBatch } from '../src/store/rows.ts';
import type { Write } from '../src/store/update.ts';
import { hex, twinRange, twinRoot, twinTotal } from './naive-twin.ts';
import {
  arbitraryEntries,
  arbitraryKey,
  arbitraryPrefix,
  arbitraryValue,
  recordValue,
} from './state-arbitraries.ts';
import { blockHash, flush, MapRows, NaiveState, openStore, writeSet } from './store-harness.ts';

/** Two leaves outside the random keys, as TREE-6 has it. */
const genesis: readonly Write[] = [
  { key: Uint8Array.of(0, 1), value: Uint8Array.of(1) },
  { key: Uint8Array.of(0, 2), value: recordValue(5n, Uint8Array.of(1)) },
];

function storeWithGenesis(): AuthenticatedStore {
  const store = openStore(new MapRows(), BEFORE_GENESIS);
  store.prepare(BEFORE_GENESIS.block, blockHash('genesis'), genesis);
  store.commit(blockHash('genesis'));
  return store;
}

function put(number: number): Write[] {
  return [
    { key: Uint8Array.of(7, 1, number), value: recordValue(BigInt(number), Uint8Array.of(2)) },
  ];
}

describe('overlays of the store', () => {
  it('the root is known before the commit, and is the same after it', () => {
    const store = storeWithGenesis();
    const before = hex(store.committed.stateRoot);
    const prepared = store.prepare(blockHash('genesis'), blockHash(1), put(1));
    assert.equal(hex(store.committed.stateRoot), before);
    assert.equal(prepared.count, 3);
    store.commit(blockHash(1));
    const { stateRoot, count, height, block } = store.committed;
    assert.deepEqual([hex(stateRoot), count, height], [hex(prepared.stateRoot), 3, 1]);
    assert.equal(hex(block), hex(blockHash(1)));
  });

  it('OVER-2: a read sees the newest write at or below its block, and deletions', () => {
    const store = storeWithGenesis();
    const key = Uint8Array.of(7, 1, 1);
    const [first, second] = [recordValue(1n, Uint8Array.of(1)), recordValue(2n, Uint8Array.of(2))];
    store.prepare(blockHash('genesis'), blockHash('a'), [{ key, value: first }]);
    store.prepare(blockHash('a'), blockHash('b'), put(9));
    store.prepare(blockHash('b'), blockHash('c'), [{ key, value: second }]);
    store.prepare(blockHash('c'), blockHash('d'), [{ key, value: undefined }]);
    const seen = ['genesis', 'a', 'b', 'c', 'd'].map((name) => store.get(blockHash(name), key));
    assert.deepEqual(seen, [undefined, first, first, second, undefined]);
    assert.equal(store.get(undefined, key), undefined);
  });

  it('OVER-3: blocks commit in height order, each once, and only upon their parent', () => {
    const store = storeWithGenesis();
    store.prepare(blockHash('genesis'), blockHash(1), put(1));
    store.prepare(blockHash(1), blockHash(2), put(2));
    assert.throws(() => store.commit(blockHash(2)), InvariantError);
    store.commit(blockHash(1));
    assert.throws(() => store.commit(blockHash(1)), InvariantError);
    assert.throws(() => store.commit(blockHash('unknown')), InvariantError);
    store.commit(blockHash(2));
    assert.throws(() => store.abort(blockHash(2)), InvariantError);
  });

  it('OVER-3: an abort drops the block and its descendants, and no other', () => {
    const store = storeWithGenesis();
    store.prepare(blockHash('genesis'), blockHash('left'), put(1));
    store.prepare(blockHash('left'), blockHash('left child'), put(2));
    store.prepare(blockHash('genesis'), blockHash('right'), put(3));
    store.prepare(blockHash('right'), blockHash('right child'), put(4));
    store.abort(blockHash('left'));
    assert.throws(() => store.view(blockHash('left')), InvariantError);
    assert.throws(() => store.view(blockHash('left child')), InvariantError);
    assert.equal(store.view(blockHash('right child')).total(Uint8Array.of(7)).count, 2);
    store.abort(blockHash('never prepared'));
  });

  it('OVER-3: a commit drops whatever forked off below it', () => {
    const store = storeWithGenesis();
    store.prepare(blockHash('genesis'), blockHash('left'), put(1));
    store.prepare(blockHash('genesis'), blockHash('right'), put(2));
    store.prepare(blockHash('right'), blockHash('right child'), put(3));
    store.commit(blockHash('left'));
    assert.throws(() => store.prepare(blockHash('right'), blockHash('x'), put(4)), InvariantError);
    assert.throws(() => store.view(blockHash('right child')), InvariantError);
    // What was aborted may be prepared again, upon another parent.
    store.prepare(blockHash('left'), blockHash('right'), put(2));
  });

  it('OVER-6: no more heights are in flight than a catch-up and the window bring', () => {
    const store = storeWithGenesis();
    let parent = blockHash('genesis');
    // S1: a run of blocks has one certificate, at its end.
    for (let height = 1; height <= blocksPerMessageMax + windowHeightsMax; height++) {
      store.prepare(parent, blockHash(height), put(height));
      parent = blockHash(height);
    }
    assert.throws(() => store.prepare(parent, blockHash('beyond'), put(99)), InvariantError);
    assert.throws(() => store.prepare(parent, blockHash(1), put(99)), InvariantError);
  });

  it('TREE-6: a state has at least two leaves', () => {
    const store = openStore(new MapRows(), BEFORE_GENESIS);
    const alone = () => store.prepare(BEFORE_GENESIS.block, blockHash('genesis'), put(1));
    assert.throws(alone, InvariantError);
    const emptied = storeWithGenesis();
    const removed = [{ key: genesis[0]!.key, value: undefined }];
    assert.throws(
      () => emptied.prepare(blockHash('genesis'), blockHash(1), removed),
      InvariantError,
    );
  });

  it('OVER-7: a view refuses to answer once its version is gone, even inside a list', () => {
    const store = storeWithGenesis();
    store.prepare(blockHash('genesis'), blockHash(1), put(1));
    const view = store.view(blockHash(1));
    const listing = view.entries({ prefix: new Uint8Array(0) });
    assert.equal(listing.next().done, false);
    store.abort(blockHash(1));
    assert.throws(() => view.get(genesis[0]!.key), InvariantError);
    assert.throws(() => view.total(new Uint8Array(0)), InvariantError);
    assert.throws(() => listing.next(), InvariantError);
  });

  it('a refused write set leaves no trace', () => {
    const store = storeWithGenesis();
    const wrong = [...put(2), ...put(1)];
    const { nodes, pinned } = store.memory;
    assert.throws(() => store.prepare(blockHash('genesis'), blockHash(1), wrong), InvariantError);
    const crowded = [put(1)[0]!, { key: Uint8Array.of(7, 1), value: Uint8Array.of(1) }];
    const prefixed = () => store.prepare(blockHash('genesis'), blockHash(1), writeSet(crowded));
    assert.throws(prefixed, InvariantError);
    assert.deepEqual([store.memory.nodes, store.memory.pinned], [nodes, pinned]);
    const { stateRoot } = store.prepare(blockHash('genesis'), blockHash(1), put(1));
    const naive = new NaiveState().with([...genesis, ...put(1)]);
    assert.equal(hex(stateRoot), hex(twinRoot(naive.entries)));
  });

  it('a block without writes has the root of its parent', () => {
    const store = storeWithGenesis();
    const { stateRoot } = store.prepare(blockHash('genesis'), blockHash(1), []);
    assert.equal(hex(stateRoot), hex(store.committed.stateRoot));
    store.commit(blockHash(1));
    assert.equal(store.committed.height, 1);
  });
});

/** One step of a random life of the store. `pick` chooses among the blocks it may apply to. */
type Step =
  | { readonly do: 'prepare'; readonly pick: number; readonly writes: Write[] }
  | { readonly do: 'commit'; readonly pick: number }
  | { readonly do: 'abort'; readonly pick: number }
  | { readonly do: 'flush'; readonly pick: number }
  | { readonly do: 'reopen' };

const arbitraryWrites = fc
  .array(
    fc.record(
      { key: arbitraryKey, value: fc.option(arbitraryValue, { nil: undefined, freq: 3 }) },
      { noNullPrototype: true },
    ),
    { maxLength: 6 },
  )
  .map(writeSet);

const step = (name: 'commit' | 'abort' | 'flush') =>
  fc.record({ do: fc.constant(name), pick: fc.nat() }, { noNullPrototype: true });

const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record(
      { do: fc.constant('prepare' as const), pick: fc.nat(), writes: arbitraryWrites },
      { noNullPrototype: true },
    ),
  },
  { weight: 4, arbitrary: step('commit') as fc.Arbitrary<Step> },
  { weight: 2, arbitrary: step('abort') as fc.Arbitrary<Step> },
  { weight: 2, arbitrary: step('flush') as fc.Arbitrary<Step> },
  { weight: 1, arbitrary: fc.constant({ do: 'reopen' as const }) },
);

interface NaiveBlock {
  readonly name: string;
  readonly parent: string;
  readonly height: number;
  readonly state: NaiveState;
}

/** So little memory and so few heights that values and versions come and go. */
const OPTIONS = { cacheBytes: 600, retainedHeights: 3 };

/** Overlays as copies of a Map, beside the store, through the same steps. */
class TwoStores {
  readonly rows = new MapRows();
  store: AuthenticatedStore;
  blocks: NaiveBlock[] = [];
  #head: NaiveBlock = { name: 'none', parent: '', height: -1, state: new NaiveState() };
  #flushed: NaiveBlock = this.#head;
  #committed: NaiveBlock[] = [];
  #next = 0;

  constructor() {
    this.store = openStore(this.rows, BEFORE_GENESIS, OPTIONS);
    this.#prepare(this.#head, [...genesis]);
    this.#commit(this.blocks[0]!);
    this.run({ do: 'flush', pick: 0 });
  }

  #hashOf(block: NaiveBlock): Uint8Array {
    return block.name === 'none' ? BEFORE_GENESIS.block : blockHash(block.name);
  }

  #prepare(parent: NaiveBlock, writes: Write[]): void {
    const name = `number ${this.#next++}`;
    const state = parent.state.with(writes);
    const height = parent.height + 1;
    const block = { name, parent: parent.name, height, state };
    const { stateRoot, count } = this.store.prepare(this.#hashOf(parent), blockHash(name), writes);
    assert.equal(hex(stateRoot), hex(twinRoot(state.entries)), 'OVER-4');
    assert.equal(count, state.entries.length);
    this.blocks.push(block);
  }

  #commit(block: NaiveBlock): void {
    this.store.commit(this.#hashOf(block));
    this.#head = block;
    this.#committed.push(block);
    this.blocks = this.blocks.filter((other) => this.#descends(other, block));
  }

  #descends(block: NaiveBlock, from: NaiveBlock): boolean {
    let at: NaiveBlock | undefined = block;
    while (at !== undefined && at.parent !== from.name) {
      const parent: string = at.parent;
      at = this.blocks.find(({ name }) => name === parent);
    }
    return at !== undefined;
  }

  run(step: Step): void {
    const choose = <T>(from: readonly T[], pick: number) => from[pick % from.length];
    if (step.do === 'prepare') {
      const parents = [this.#head, ...this.blocks].filter(
        ({ height }) => height < this.#head.height + windowHeightsMax,
      );
      this.#prepare(choose(parents, step.pick)!, step.writes);
    } else if (step.do === 'commit') {
      const next = choose(
        this.blocks.filter(({ parent }) => parent === this.#head.name),
        step.pick,
      );
      if (next !== undefined) this.#commit(next);
    } else if (step.do === 'abort') {
      const gone = choose(this.blocks, step.pick);
      if (gone === undefined) return;
      this.store.abort(this.#hashOf(gone));
      this.blocks = this.blocks.filter((other) => other !== gone && !this.#descends(other, gone));
    } else if (step.do === 'flush') {
      const due = this.#committed.filter(({ height }) => height > this.#flushed.height);
      const upTo = choose(due, step.pick);
      if (upTo === undefined) return;
      const batch = flush(this.store, this.rows, upTo.height);
      this.#compareRows(batch, upTo);
      this.#flushed = upTo;
    } else {
      this.#reopen();
    }
  }

  /** DISK-2: whole heights, one final value per key, and no row is deleted that was not there. */
  #compareRows({ stateRoot, rows }: RowBatch, upTo: NaiveBlock): void {
    assert.equal(hex(stateRoot), hex(twinRoot(upTo.state.entries)));
    assert.equal(new Set(rows.map(({ key }) => hex(key))).size, rows.length);
    for (const { key, value } of rows) {
      assert.deepEqual(value, upTo.state.get(key.subarray(1)));
      if (value === undefined) assert.ok(this.#flushed.state.get(key.subarray(1)) !== undefined);
    }
  }

  /** All is flushed, and the heights held have one state: memory is that of a store just opened. */
  rest(): void {
    for (const block of this.blocks) {
      if (block.parent === this.#head.name) this.store.abort(this.#hashOf(block));
    }
    this.blocks = [];
    for (let i = 0; i < OPTIONS.retainedHeights; i++) {
      this.#prepare(this.#head, []);
      this.#commit(this.blocks[0]!);
    }
    const batch = flush(this.store, this.rows, this.#head.height);
    this.#compareRows(batch, this.#head);
    const opened = openStore(this.rows, { height: batch.height, block: batch.block }, OPTIONS);
    assert.equal(hex(opened.committed.stateRoot), hex(batch.stateRoot));
    const { nodes, pinned } = this.store.memory;
    assert.deepEqual([nodes, pinned], [opened.memory.nodes, 0]);
  }

  /** What was not flushed is lost with the process; the log replays it, here a later step does. */
  #reopen(): void {
    const { height } = this.#flushed;
    this.store = openStore(this.rows, { height, block: this.#hashOf(this.#flushed) }, OPTIONS);
    const root = hex(twinRoot(this.#flushed.state.entries));
    assert.equal(hex(this.store.committed.stateRoot), root, 'rows = root');
    this.#head = this.#flushed;
    this.#committed = this.#committed.filter((block) => block.height <= height);
    this.blocks = [];
  }

  compare(key: Uint8Array, prefix: Uint8Array): void {
    const held = this.#committed.filter(({ height }) => height >= this.store.oldestHeld);
    for (const block of [...held, ...this.blocks]) {
      const view = this.store.view(this.#hashOf(block));
      const inCollection = twinRange(block.state.entries, prefix);
      assert.deepEqual(view.get(key), block.state.get(key));
      assert.deepEqual(view.total(prefix), twinTotal(inCollection));
      const listed = [...view.entries({ prefix })].map((row) => [hex(row.key), hex(row.value)]);
      assert.deepEqual(
        listed,
        inCollection.map((entry) => [hex(entry.key), hex(entry.value)]),
      );
    }
  }
}

describe('a random life of the store', () => {
  it('OVER-4: prepares, commits, aborts, flushes and restarts agree with copies of a Map', () => {
    const life = fc.property(
      fc.array(arbitraryStep, { minLength: 5, maxLength: 40 }),
      arbitraryKey,
      arbitraryPrefix,
      (steps, key, prefix) => {
        const both = new TwoStores();
        for (const [i, each] of steps.entries()) {
          both.run(each);
          if (i % 5 === 4) both.compare(key, prefix);
        }
        both.compare(key, prefix);
        both.rest();
      },
    );
    fc.assert(life, { seed: 19, numRuns: 150 });
  });

  it('a view lists any range of its block, from the first entry to the last', () => {
    const bound = fc.option(arbitraryPrefix, { nil: undefined });
    const ranges = fc.property(
      arbitraryEntries(2, 12),
      arbitraryPrefix,
      bound,
      bound,
      (entries, prefix, from, to) => {
        const store = openStore(new MapRows(), BEFORE_GENESIS);
        store.prepare(BEFORE_GENESIS.block, blockHash(0), entries);
        const listed = [...store.view(blockHash(0)).entries({ prefix, from, to })];
        const expected = twinRange(entries, prefix, from, to);
        assert.deepEqual(
          listed.map(({ key }) => hex(key)),
          expected.map(({ key }) => hex(key)),
        );
      },
    );
    fc.assert(ranges, { seed: 20, numRuns: 300 });
  });
});
