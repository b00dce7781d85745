// Going back below the heights that are held: old proofs are those recorded when the height was new
// (state.md §9), whatever was deleted, inserted, flushed or restarted since.

import { strict as assert } from 'node:assert';
import type { StateQuestion } from '@witan/ledger/state-proof-verdict';
import fc from 'fast-check';
import { AuthenticatedStore, BEFORE_GENESIS } from '../src/store/authenticated-store.ts';
import type { PastOptions } from '../src/store/past-states.ts';
import type { Write } from '../src/store/update.ts';
import { hex, type TwinEntry, twinProof, twinRoot } from './naive-twin.ts';
import { arbitraryKey, arbitraryValue, recordValue } from './state-arbitraries.ts';
import { blockHash, CHAIN_ID, flush, MapRows, NaiveState, writeSet } from './store-harness.ts';

const GENESIS: readonly Write[] = [0, 1].map((number) => ({
  key: Uint8Array.of(7, 9, number),
  value: recordValue(BigInt(number), Uint8Array.of(number)),
}));
const RETAINED = 2;
const LIVES = process.env.WITAN_CI_TIER === 'nightly' ? 1_000 : 30;

function open(rows: MapRows, base: { height: number; block: Uint8Array }, past: PastOptions) {
  const options = { chainId: CHAIN_ID, retainedHeights: RETAINED, cacheBytes: 600, past };
  return AuthenticatedStore.open(rows, base, options);
}

/** A chain of heights, and what each was when it was new. */
class Chain {
  readonly rows = new MapRows();
  readonly blocks: { readonly state: NaiveState; readonly writes: readonly Write[] }[] = [];
  readonly #past: PastOptions;
  readonly #open: { readonly steps: Generator<undefined, void>; readonly height: number }[] = [];
  store: AuthenticatedStore;

  constructor(past: PastOptions) {
    this.#past = past;
    this.store = open(this.rows, BEFORE_GENESIS, past);
    this.grow(GENESIS);
    flush(this.store, this.rows, 0);
  }

  get height(): number {
    return this.blocks.length - 1;
  }

  grow(writes: readonly Write[]): void {
    const before = this.blocks.at(-1)?.state ?? new NaiveState();
    this.blocks.push({ state: before.with(writes), writes });
    this.#commit(this.height);
  }

  #commit(height: number): void {
    const parent = height === 0 ? BEFORE_GENESIS.block : blockHash(height - 1);
    this.store.prepare(parent, blockHash(height), this.blocks[height]!.writes);
    this.store.commit(blockHash(height));
  }

  flush(lag: number): void {
    const upTo = this.height - lag;
    if (upTo > this.store.flushedHeight) flush(this.store, this.rows, upTo);
  }

  /** The log replays what was not flushed. */
  reopen(): void {
    this.#open.splice(0);
    const height = this.store.flushedHeight;
    this.#checkUndo(height);
    this.store = open(this.rows, { height, block: blockHash(height) }, this.#past);
    for (let at = height + 1; at <= this.height; at++) this.#commit(at);
  }

  /** DISK-2: undo rows stand for the heights that the rows contain, one for each. */
  #checkUndo(height: number): void {
    const undo = [...this.rows.rows.keys()].filter((key) => key.startsWith('75')).slice(1);
    const heights = undo.map((key) => Number.parseInt(key.slice(2), 16)).sort((a, b) => a - b);
    const { oldestAnswered: oldest } = this.store;
    const expected = Array.from({ length: height - oldest }, (_, i) => oldest + 1 + i);
    assert.deepEqual(heights, expected);
  }

  entriesAt(height: number): TwinEntry[] {
    return this.blocks[height]!.state.entries;
  }

  /** Begins to recall a height, and goes some steps on with what was begun. */
  recall(pick: number, steps: number): void {
    const from = this.store.oldestAnswered;
    const height = from + (pick % (this.height - from + 1));
    const recall = this.store.recall(height, twinRoot(this.entriesAt(height)));
    this.#open.push({ steps: recall, height });
    const some = this.#open.splice(0);
    for (const each of some) {
      let left = steps;
      let isDone = false;
      while (left-- > 0 && !isDone) isDone = each.steps.next().done === true;
      if (isDone) this.compare(each.height);
      else if (pick % 3 === 0) each.steps.return();
      else this.#open.push(each);
    }
  }

  compare(height: number): void {
    if (height < this.store.oldestAnswered) return;
    const entries = this.entriesAt(height);
    const view = this.store.viewAt(height);
    const all = [...view.entries({ prefix: Uint8Array.of(7) })];
    assert.deepEqual(
      all.map(({ key, value }) => [hex(key), hex(value)]),
      entries.map(({ key, value }) => [hex(key), hex(value)]),
    );
    const prefix = Uint8Array.of(7);
    const questions: StateQuestion[] = [{ ask: 'range', prefix, values: true }];
    const keys = new Set(entries.map(({ key }) => hex(key)));
    const proof = twinProof({ chainId: CHAIN_ID, height }, entries, keys, keys);
    assert.equal(hex(this.store.prove(height, questions)), hex(proof), `height ${height}`);
  }

  /** Nothing of the past is left, and memory is that of a store just opened. */
  rest(): void {
    for (const { steps } of this.#open.splice(0)) steps.return();
    for (let i = 0; i < 4 * RETAINED; i++) this.grow([]);
    this.flush(0);
    const base = { height: this.height, block: blockHash(this.height) };
    const { memory } = open(this.rows, base, this.#past);
    const { nodes, pinned } = this.store.memory;
    assert.deepEqual([nodes, pinned], [memory.nodes, 0]);
  }
}

type Step =
  | { readonly do: 'grow'; readonly writes: Write[] }
  | { readonly do: 'flush'; readonly lag: number }
  | { readonly do: 'recall'; readonly pick: number; readonly steps: number }
  | { readonly do: 'reopen' };

const plain = { noNullPrototype: true };
const arbitraryWrites = fc
  .array(
    fc.record(
      { key: arbitraryKey, value: fc.option(arbitraryValue, { nil: undefined, freq: 3 }) },
      plain,
    ),
    { maxLength: 8 },
  )
  .map(writeSet);

const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('grow' as const), writes: arbitraryWrites }, plain),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('flush' as const), lag: fc.nat(3) }, plain),
  },
  {
    weight: 4,
    arbitrary: fc.record(
      { do: fc.constant('recall' as const), pick: fc.nat(), steps: fc.nat(30) },
      plain,
    ),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'reopen' as const }) },
);

function recalled(chain: Chain, height: number): void {
  for (const _ of chain.store.recall(height, twinRoot(chain.entriesAt(height))));
}

describe('going back in the store', () => {
  it('every past height is the state that it was, and its proof the one it had', () => {
    const life = fc.property(
      fc.array(arbitraryStep, { minLength: 10, maxLength: 60 }),
      fc.constantFrom(0, 2_000, 1e6),
      (steps, cacheBytes) => {
        const chain = new Chain({ heights: Number.POSITIVE_INFINITY, cacheBytes });
        for (const step of steps) {
          if (step.do === 'grow') chain.grow(step.writes);
          else if (step.do === 'flush') chain.flush(step.lag);
          else if (step.do === 'recall') chain.recall(step.pick, step.steps);
          else chain.reopen();
        }
        chain.flush(0);
        assert.equal(chain.store.oldestAnswered, 0);
        for (let height = chain.height; height >= 0; height--) {
          recalled(chain, height);
          chain.compare(height);
        }
        chain.rest();
      },
    );
    fc.assert(life, { seed: 21, numRuns: LIVES });
  });

  it('a window is what it says, also after a restart, and rows below it are gone', () => {
    const chain = new Chain({ heights: 5 });
    const write = (n: number): Write[] => [
      { key: Uint8Array.of(7, 0, n % 3), value: recordValue(1n, Uint8Array.of(n)) },
    ];
    for (let n = 1; n <= 20; n++) {
      chain.grow(write(n));
      if (n % 4 === 0) chain.flush(0);
    }
    assert.equal(chain.store.oldestAnswered, 15);
    chain.reopen();
    assert.equal(chain.store.oldestAnswered, 15);
    for (let height = 15; height <= 20; height++) {
      recalled(chain, height);
      chain.compare(height);
    }
    const refused = { name: 'WitanError', key: 'state/height-not-held', message: /held: 15/ };
    assert.throws(() => recalled(chain, 14), refused);
    assert.throws(() => chain.store.prove(14, []), refused);
    const undo = [...chain.rows.rows.keys()].filter((key) => key.startsWith('75'));
    assert.equal(undo.length, 1 + 5);
  });

  it('a smaller window takes effect, and a larger one grows from where rows begin', () => {
    const chain = new Chain({ heights: 10 });
    for (let n = 1; n <= 20; n++) chain.grow([]);
    chain.flush(0);
    const base = { height: 20, block: blockHash(20) };
    chain.store = open(chain.rows, base, { heights: 4 });
    chain.grow([]);
    const batch = flush(chain.store, chain.rows, 21);
    const written = new Set(batch.rows.map(({ key }) => hex(key)));
    assert.equal(written.size, batch.rows.length, 'DISK-2: one final value per key');
    assert.equal(chain.store.oldestAnswered, 17);
    chain.store = open(chain.rows, { height: 21, block: blockHash(21) }, { heights: 100 });
    chain.grow([]);
    chain.flush(0);
    assert.equal(chain.store.oldestAnswered, 17);
  });

  it('without a window no row of the past is written', () => {
    const chain = new Chain({ heights: 0 });
    for (let n = 1; n <= 9; n++) chain.grow([]);
    chain.flush(0);
    assert.equal([...chain.rows.rows.keys()].filter((key) => key.startsWith('75')).length, 1);
    assert.equal(chain.store.oldestAnswered, 8, 'what is held answers all the same');
  });

  it('OVER-7: what is being made keeps old versions for a thousand blocks, and no longer', () => {
    const chain = new Chain({ heights: 2_000 });
    const write = (n: number): Write[] => [
      { key: Uint8Array.of(7, 0, n % 3), value: recordValue(1n, Uint8Array.of(n)) },
    ];
    for (let n = 1; n <= 9; n++) chain.grow(write(n));
    chain.flush(0);
    const steps = chain.store.recall(1, twinRoot(chain.entriesAt(1)));
    for (let i = 0; i < 5; i++) assert.equal(steps.next().done, false);
    for (let n = 0; n < 1_100; n++) chain.grow([]);
    assert.throws(() => steps.next(), { key: 'state/height-in-making' });
    chain.rest();
  });

  it('OVER-7: a large past state is given back over many blocks, and none waits for all of it', () => {
    const rows = new MapRows();
    const store = open(rows, BEFORE_GENESIS, { heights: 100 });
    const roots: Uint8Array[] = [];
    const grow = (writes: readonly Write[]): number => {
      const height = roots.length;
      const parent = height === 0 ? BEFORE_GENESIS.block : blockHash(height - 1);
      store.prepare(parent, blockHash(height), writes);
      const { nodes } = store.memory;
      store.commit(blockHash(height));
      roots.push(store.committed.stateRoot);
      flush(store, rows, height);
      return nodes - store.memory.nodes;
    };
    const keys = Array.from({ length: 2_200 }, (_, i) => Uint8Array.of(7, 1, i >> 8, i));
    grow(keys.map((key) => ({ key, value: recordValue(1n, key) })));
    grow(keys.slice(2).map((key) => ({ key, value: undefined })));
    for (let n = 0; n < 4; n++) grow([]);
    const before = store.memory.nodes;
    for (const _ of store.recall(0, roots[0] as never));
    const past = store.memory.nodes - before;
    const given = Array.from({ length: 12 }, () => grow([]));
    assert.ok(Math.max(...given) < past, `${given} of ${past}`);
    assert.equal(store.memory.nodes, before);
  }).timeout(20_000);

  it('OVER-3: what was aborted is in no state that is made where it lay', () => {
    const chain = new Chain({ heights: 100 });
    const entry = (number: number): Write => {
      return { key: Uint8Array.of(7, 9, number), value: recordValue(1n, Uint8Array.of(number)) };
    };
    for (const writes of [[entry(8)], [entry(12)], [], [], []]) chain.grow(writes);
    chain.flush(0);
    const { store } = chain;
    store.prepare(blockHash(chain.height), blockHash('aborted'), [entry(2)]);
    store.abort(blockHash('aborted'));
    // One node is made for it, in the place of the root that was given back last.
    recalled(chain, 1);
    assert.equal(store.viewAt(1).get(entry(2).key), undefined);
    assert.deepEqual(store.viewAt(1).get(entry(8).key), entry(8).value);
    chain.rest();
  });

  it('a height that was not recalled says so, and a wrong row of the past is never served', () => {
    const chain = new Chain({ heights: 100 });
    for (let n = 1; n <= 9; n++) {
      chain.grow([{ key: Uint8Array.of(7, 0, 1), value: recordValue(1n, Uint8Array.of(n)) }]);
    }
    chain.flush(0);
    assert.throws(() => chain.store.prove(3, []), { key: 'state/height-in-making' });
    const row = `75${(6).toString(16).padStart(16, '0')}`;
    chain.rows.rows.set(row, chain.rows.rows.get(row)!.with(-1, 77));
    recalled(chain, 6);
    chain.compare(6);
    assert.throws(() => recalled(chain, 5), { key: 'query/past-gone' });
    chain.rows.rows.delete(row);
    assert.throws(() => recalled(chain, 4), { key: 'state/height-not-held' });
    chain.rest();
  });
});
