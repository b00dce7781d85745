// The tree in memory against the naive twin: one root for one set of entries, however it came
// about.

import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { installSha256, sha256 } from '@witan/ledger/hash';
import { InvariantError } from '@witan/ledger/problems';
import fc from 'fast-check';
import { Arena } from '../src/store/arena.ts';
import { leavesFrom, rankOf } from '../src/store/lookup.ts';
import { leafRowKey } from '../src/store/rows.ts';
import { NO_NODE, type Node, Tree } from '../src/store/tree.ts';
import { TreeBuilder } from '../src/store/tree-builder.ts';
import {
  applyWrites,
  freeNodes,
  type Update,
  type Write,
  type WriteSet,
} from '../src/store/update.ts';
import { hex, twinNode, twinRoot } from './naive-twin.ts';
import {
  arbitraryEntries,
  arbitraryKey,
  arbitraryPrefix,
  arbitraryValue,
  recordValue,
} from './state-arbitraries.ts';
import { NaiveState, writeSet } from './store-harness.ts';

/** Values by leaf, where the store has its slab. */
class Values {
  readonly byLeaf = new Map<Node, Uint8Array>();

  keep(leaf: Node, value: Uint8Array): void {
    assert.ok(!this.byLeaf.has(leaf), 'an address in use is given to no other leaf');
    this.byLeaf.set(leaf, value);
  }

  forget(leaf: Node): void {
    assert.ok(this.byLeaf.delete(leaf), 'a leaf is freed once');
  }
}

/** A tree with the versions made of it: all are kept unless a test frees them. */
class Forest {
  readonly tree = new Tree();
  readonly values = new Values();

  update(root: Node, writes: WriteSet): Update {
    return applyWrites(this.tree, root, writes, this.values);
  }

  apply(root: Node, writes: WriteSet): Node {
    return this.update(root, writes).root;
  }

  build(writes: readonly Write[]): Node {
    return this.apply(NO_NODE, writeSet(writes));
  }

  free(nodes: Iterable<Node>): void {
    freeNodes(this.tree, nodes, this.values);
  }

  rootOf(root: Node): string {
    return root === NO_NODE ? '00'.repeat(32) : hex(this.tree.hash(root));
  }

  entriesOf(root: Node): [string, string][] {
    const leaves = root === NO_NODE ? [] : [...leavesFrom(this.tree, root, 0)];
    return leaves.map((leaf) => [hex(this.tree.key(leaf)), hex(this.values.byLeaf.get(leaf)!)]);
  }

  /** Bytes of all nodes that some of these versions refers to. */
  reachableBytes(roots: Iterable<Node>): number {
    const seen = new Set<Node>();
    const stack = [...roots].filter((root) => root !== NO_NODE);
    let bytes = 0;
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      bytes += this.tree.sizeOf(node);
      if (!Tree.isLeaf(node)) stack.push(this.tree.left(node), this.tree.right(node));
    }
    return bytes;
  }
}

function textOf(entries: readonly { key: Uint8Array; value: Uint8Array }[]): [string, string][] {
  return entries.map(({ key, value }) => [hex(key), hex(value)]);
}

const arbitraryWrites = fc
  .array(
    fc.record(
      { key: arbitraryKey, value: fc.option(arbitraryValue, { nil: undefined, freq: 3 }) },
      { noNullPrototype: true },
    ),
    { maxLength: 12 },
  )
  .map(writeSet);

describe('state tree', () => {
  it('has the root, count and sum of the naive twin after every batch of random writes', () => {
    const batches = fc.property(fc.array(arbitraryWrites, { maxLength: 12 }), (sets) => {
      const forest = new Forest();
      let root = NO_NODE;
      let naive = new NaiveState();
      for (const writes of sets) {
        root = forest.apply(root, writes);
        naive = naive.with(writes);
        assert.equal(forest.rootOf(root), hex(twinRoot(naive.entries)));
        if (root === NO_NODE) continue;
        const { count, sum } = twinNode(naive.entries);
        assert.deepEqual([BigInt(forest.tree.count(root)), forest.tree.sum(root)], [count, sum]);
      }
    });
    fc.assert(batches, { seed: 10, numRuns: 300 });
  });

  it('DISK-4: order and grouping of writes leave no trace in the root', () => {
    const groupings = fc.property(
      arbitraryEntries(1, 20),
      fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
      fc.integer({ min: 1, max: 6 }),
      (entries, order, size) => {
        const shuffled = entries
          .map((entry, i) => ({ entry, at: order[i]! }))
          .sort((a, b) => a.at - b.at)
          .map(({ entry }) => entry);
        const forest = new Forest();
        let root = NO_NODE;
        for (let i = 0; i < shuffled.length; i += size) {
          root = forest.apply(root, writeSet(shuffled.slice(i, i + size)));
        }
        assert.equal(forest.rootOf(root), hex(twinRoot(entries)));
      },
    );
    fc.assert(groupings, { seed: 11, numRuns: 200 });
  });

  it('what was written and deleted again leaves no trace', () => {
    const traceless = fc.property(arbitraryEntries(0, 12), arbitraryWrites, (entries, extra) => {
      const forest = new Forest();
      const before = forest.build(entries);
      const naive = new NaiveState().with(entries);
      const added = extra.filter(({ key }) => naive.get(key) === undefined);
      const during = forest.apply(before, added);
      const gone = added.map(({ key }) => ({ key, value: undefined }));
      assert.equal(forest.rootOf(forest.apply(during, gone)), forest.rootOf(before));
    });
    fc.assert(traceless, { seed: 12, numRuns: 200 });
  });

  it('OVER-1: an update leaves the tree before it as it was', () => {
    const untouched = fc.property(arbitraryEntries(1, 12), arbitraryWrites, (entries, writes) => {
      const forest = new Forest();
      const before = forest.build(entries);
      forest.update(before, writes);
      assert.equal(forest.rootOf(before), hex(twinRoot(entries)));
      assert.deepEqual(forest.entriesOf(before), textOf(entries));
    });
    fc.assert(untouched, { seed: 13, numRuns: 200 });
  });

  it('TREE-2: a key that begins with another is an error, whichever comes first', () => {
    const short = { key: Uint8Array.of(7, 1, 2), value: Uint8Array.of(1) };
    const long = { key: Uint8Array.of(7, 1, 2, 0), value: Uint8Array.of(1) };
    const other = { key: Uint8Array.of(7, 1, 3), value: Uint8Array.of(1) };
    const third = { key: Uint8Array.of(7, 1, 1), value: Uint8Array.of(1) };
    for (const [first, second] of [
      [[short], [long]],
      [[long], [short]],
      [[], [short, long]],
      [[short, other], [long]],
      [[long, other], [short]],
      [
        [other, short],
        [third, long],
      ],
      [[long], [third, short, other]],
    ] as const) {
      const forest = new Forest();
      const root = forest.build(first);
      assert.throws(() => forest.update(root, writeSet(second)), InvariantError);
      assert.equal(forest.tree.bytesInUse, forest.reachableBytes([root]), 'no trace');
    }
  });

  it('writes that are unsorted, repeated or too long are errors of the host', () => {
    const [a, b] = [
      { key: Uint8Array.of(7, 1), value: Uint8Array.of(1) },
      { key: Uint8Array.of(7, 2), value: Uint8Array.of(1) },
    ];
    for (const writes of [
      [b, a],
      [a, a],
      [{ key: Uint8Array.of(7), value: undefined }],
      [{ key: new Uint8Array(129), value: undefined }],
      [{ key: a.key, value: new Uint8Array(256 * 1024 + 1) }],
    ]) {
      assert.throws(() => new Forest().update(NO_NODE, writes), InvariantError);
    }
  });

  it('TREE-3: keys of 64 bytes fill the depth of 512, longer ones are stopped there', () => {
    const comb = (bytes: number) =>
      Array.from({ length: 8 * bytes }, (_, bit) => {
        const key = new Uint8Array(bytes);
        key[bit >>> 3] = 128 >>> (bit & 7);
        return { key, value: Uint8Array.of(1) };
      });
    const deepest = [...comb(64), { key: new Uint8Array(64), value: Uint8Array.of(1) }];
    const forest = new Forest();
    assert.equal(forest.tree.count(forest.build(deepest)), 513);
    assert.throws(() => forest.build(comb(66)), { message: /TREE-3: depth/ });
  });

  it('hashes each changed inner node once per batch', () => {
    let hashes = 0;
    const writes = Array.from({ length: 1_000 }, (_, number) => ({
      key: sha256(Uint8Array.of(number >>> 8, number)),
      value: recordValue(undefined, Uint8Array.of(number)),
    }));
    const sorted = writeSet(writes);
    installSha256((bytes) => {
      hashes += 1;
      return createHash('sha256').update(bytes).digest();
    });
    try {
      hashes = 0;
      const forest = new Forest();
      const root = forest.build(sorted);
      // A value and a leaf per write, and one inner node less.
      assert.equal(hashes, 2_999);
      hashes = 0;
      forest.update(root, sorted);
      assert.equal(hashes, 2_999);
      hashes = 0;
      assert.equal(forest.apply(root, [{ key: Uint8Array.of(0, 0), value: undefined }]), root);
      assert.equal(hashes, 0);
      const builder = new TreeBuilder();
      for (const { key, value } of sorted) builder.add(leafRowKey(key), value!);
      builder.finish();
      assert.equal(hashes, 2_999);
    } finally {
      installSha256(nobleSha256);
    }
  });
});

function forestOf(entries: readonly Write[]): { tree: Tree; values: Values; root: Node } {
  const forest = new Forest();
  return { tree: forest.tree, values: forest.values, root: forest.build(entries) };
}

describe('reading the state tree', () => {
  it('finds every key that is there, and none that is not', () => {
    const lookups = fc.property(arbitraryEntries(0, 15), arbitraryKey, (entries, key) => {
      const { tree, values, root } = forestOf(entries);
      const there = entries.find((entry) => hex(entry.key) === hex(key));
      assert.deepEqual(values.byLeaf.get(tree.find(root, key)), there?.value);
    });
    fc.assert(lookups, { seed: 14 });
  });

  it('the rank of a bound is the number of smaller keys', () => {
    const ranks = fc.property(arbitraryEntries(1, 15), arbitraryPrefix, (entries, bound) => {
      const smaller = entries.filter(({ key }) => Buffer.compare(key, bound) < 0);
      const { tree, root } = forestOf(entries);
      assert.equal(rankOf(tree, root, bound), smaller.length);
    });
    fc.assert(ranks, { seed: 15, numRuns: 500 });
    const { tree, root } = forestOf([{ key: Uint8Array.of(7, 1), value: Uint8Array.of(1) }]);
    assert.equal(rankOf(tree, root, Uint8Array.of(7, 1, 0)), 1);
    assert.equal(rankOf(tree, root, Uint8Array.of(7, 1)), 0);
    assert.equal(rankOf(tree, root, new Uint8Array(0)), 0);
  });

  it('lists leaves in key order from any rank', () => {
    const lists = fc.property(arbitraryEntries(1, 15), fc.nat({ max: 16 }), (entries, rank) => {
      const { tree, root } = forestOf(entries);
      assert.deepEqual(
        [...leavesFrom(tree, root, rank)].map((leaf) => hex(tree.key(leaf))),
        entries.slice(rank).map(({ key }) => hex(key)),
      );
    });
    fc.assert(lists, { seed: 16 });
  });

  it('leaf rows in key order make the same tree', () => {
    const built = fc.property(arbitraryEntries(0, 30), (entries) => {
      const builder = new TreeBuilder();
      for (const { key, value } of entries) builder.add(leafRowKey(key), value);
      const root = builder.finish();
      const hash = root === NO_NODE ? '00'.repeat(32) : hex(builder.tree.hash(root));
      assert.equal(hash, hex(twinRoot(entries)));
      const { tree, root: written } = forestOf(entries);
      assert.equal(builder.tree.sum(root), tree.sum(written));
      assert.equal(builder.tree.bytesInUse, tree.bytesInUse);
    });
    fc.assert(built, { seed: 17, numRuns: 300 });
    const [a, b] = [Uint8Array.of(7, 1), Uint8Array.of(7, 2)];
    const marker = Uint8Array.of(1);
    const damaged = { name: 'WitanError', key: 'state/row-damaged' };
    for (const keys of [
      [b, a],
      [a, a],
      [a, Uint8Array.of(7, 1, 0)],
    ] as const) {
      const builder = new TreeBuilder();
      builder.add(leafRowKey(keys[0]), marker);
      assert.throws(() => builder.add(leafRowKey(keys[1]), marker), damaged);
    }
    for (const length of [0, 1, 129]) {
      const row = leafRowKey(new Uint8Array(length));
      assert.throws(() => new TreeBuilder().add(row, marker), damaged);
    }
  });
});

describe('memory of the state tree', () => {
  it('records of both kinds share no word, also where one fills a chunk to its end', () => {
    const arena = new Arena();
    const records: (readonly [number, number])[] = [];
    // Those of two words end exactly with their chunk of 2^18.
    for (let i = 0; i < 135_000; i++) {
      records.push([arena.allocate(2, 0), 2]);
      if (i % 10 === 0) records.push([arena.allocate(30, 1), 30]);
    }
    for (const [i, [address, size]] of records.entries()) {
      const at = Arena.offset(address);
      arena.words(address).fill(i, at, at + size);
    }
    for (const [i, [address, size]] of records.entries()) {
      const at = Arena.offset(address);
      const words = arena.words(address);
      if (words[at] !== i || words[at + size - 1] !== i)
        assert.fail(`record ${i} was written over`);
    }
    assert.equal(arena.bytesInUse, 4 * records.reduce((sum, [, size]) => sum + size, 0));
  });

  const arbitraryLife = fc.array(
    fc.record({ writes: arbitraryWrites, pick: fc.nat(), drop: fc.nat({ max: 9 }) }),
    { minLength: 1, maxLength: 60 },
  );

  it('OVER-7: a line of versions with aborts: nodes in use are those of the versions held', () => {
    const lives = fc.property(arbitraryLife, fc.integer({ min: 1, max: 6 }), (steps, held) => {
      const forest = new Forest();
      const line: { root: Node; removed: Int32Array; state: NaiveState }[] = [
        { root: NO_NODE, removed: new Int32Array(0), state: new NaiveState() },
      ];
      for (const { writes, drop } of steps) {
        const parent = line.at(-1)!;
        const update = forest.update(parent.root, writes);
        const bytes = forest.reachableBytes([...line.map(({ root }) => root), update.root]);
        assert.equal(forest.tree.bytesInUse, bytes);
        if (drop < 3) {
          forest.free(update.created);
        } else {
          line.push({ ...update, state: parent.state.with(writes) });
          if (line.length > held) {
            line.shift();
            forest.free(line[0]!.removed);
          }
        }
        assert.equal(forest.tree.bytesInUse, forest.reachableBytes(line.map(({ root }) => root)));
        for (const { root, state } of line) {
          assert.equal(forest.rootOf(root), hex(twinRoot(state.entries)));
          assert.deepEqual(forest.entriesOf(root), textOf(state.entries));
        }
      }
    });
    fc.assert(lives, { seed: 18, numRuns: 60 });
  });

  it('what is written over and over takes the memory of a few versions', () => {
    const forest = new Forest();
    let root = NO_NODE;
    const keys = Array.from({ length: 100 }, (_, i) => sha256(Uint8Array.of(i)));
    const writesAt = (round: number) =>
      writeSet(keys.map((key) => ({ key, value: recordValue(BigInt(round), key.slice(0, 3)) })));
    for (let round = 0; round < 40; round++) {
      const update = forest.update(root, writesAt(round));
      forest.free(update.removed);
      root = update.root;
    }
    assert.equal(forest.tree.bytesInUse, forest.reachableBytes([root]));
    assert.ok(forest.tree.bytesHeld < 5 * forest.tree.bytesInUse);
  });
});
