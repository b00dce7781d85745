// The tree in memory against the naive twin: one root for one set of entries, however it came
// about.

import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { installSha256, sha256 } from '@witan/ledger/hash';
import { InvariantError } from '@witan/ledger/problems';
import fc from 'fast-check';
import { changesBetween, findLeaf, leavesFrom, rankOf } from '../src/store/lookup.ts';
import type { TreeNode } from '../src/store/tree.ts';
import { applyWrites, KeyStore, type Write } from '../src/store/update.ts';
import { hex, twinNode, twinRoot } from './naive-twin.ts';
import {
  arbitraryEntries,
  arbitraryKey,
  arbitraryPrefix,
  arbitraryValue,
  recordValue,
} from './state-arbitraries.ts';
import { NaiveState, writeSet } from './store-harness.ts';

const keys = new KeyStore();

function rootOf(root: TreeNode | undefined): string {
  return root === undefined ? '00'.repeat(32) : hex(root.hash());
}

function build(writes: readonly Write[]): TreeNode | undefined {
  return applyWrites(undefined, writeSet(writes), keys);
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
      let root: TreeNode | undefined;
      let naive = new NaiveState();
      for (const writes of sets) {
        root = applyWrites(root, writes, keys);
        naive = naive.with(writes);
        assert.equal(rootOf(root), hex(twinRoot(naive.entries)));
        if (root === undefined) continue;
        const { count, sum } = twinNode(naive.entries);
        assert.deepEqual([BigInt(root.count), root.sum], [count, sum]);
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
        let root: TreeNode | undefined;
        for (let i = 0; i < shuffled.length; i += size) {
          root = applyWrites(root, writeSet(shuffled.slice(i, i + size)), keys);
        }
        assert.equal(rootOf(root), hex(twinRoot(entries)));
      },
    );
    fc.assert(groupings, { seed: 11, numRuns: 200 });
  });

  it('what was written and deleted again leaves no trace', () => {
    const traceless = fc.property(arbitraryEntries(0, 12), arbitraryWrites, (entries, extra) => {
      const before = build(entries);
      const naive = new NaiveState().with(entries);
      const added = extra.filter(({ key }) => naive.get(key) === undefined);
      const during = applyWrites(before, added, keys);
      const gone = added.map(({ key }) => ({ key, value: undefined }));
      assert.equal(rootOf(applyWrites(during, gone, keys)), rootOf(before));
    });
    fc.assert(traceless, { seed: 12, numRuns: 200 });
  });

  it('OVER-1: an update leaves the tree before it as it was', () => {
    const untouched = fc.property(arbitraryEntries(1, 12), arbitraryWrites, (entries, writes) => {
      const before = build(entries);
      applyWrites(before, writes, keys);
      assert.equal(rootOf(before), hex(twinRoot(entries)));
      const kept = before === undefined ? [] : [...leavesFrom(before, 0)];
      assert.deepEqual(
        kept.map((leaf) => [hex(leaf.key), hex(leaf.value!)]),
        entries.map(({ key, value }) => [hex(key), hex(value)]),
      );
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
      const root = build(first);
      assert.throws(() => applyWrites(root, writeSet(second), keys), InvariantError);
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
      assert.throws(() => applyWrites(undefined, writes, keys), InvariantError);
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
    assert.equal(build(deepest)?.count, 513);
    assert.throws(() => build(comb(66)), { message: /TREE-3: depth/ });
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
      const root = applyWrites(undefined, sorted, keys);
      // A value and a leaf per write, and one inner node less.
      assert.equal(hashes, 2_999);
      hashes = 0;
      applyWrites(root, sorted, keys);
      assert.equal(hashes, 2_999);
      hashes = 0;
      assert.equal(applyWrites(root, [{ key: Uint8Array.of(0, 0), value: undefined }], keys), root);
      assert.equal(hashes, 0);
    } finally {
      installSha256(nobleSha256);
    }
  });
});

describe('reading the state tree', () => {
  it('finds every key that is there, and none that is not', () => {
    const lookups = fc.property(arbitraryEntries(0, 15), arbitraryKey, (entries, key) => {
      const root = build(entries);
      const there = entries.find((entry) => hex(entry.key) === hex(key));
      assert.deepEqual(findLeaf(root, key)?.value, there?.value);
    });
    fc.assert(lookups, { seed: 14 });
  });

  it('the rank of a bound is the number of smaller keys', () => {
    const ranks = fc.property(arbitraryEntries(1, 15), arbitraryPrefix, (entries, bound) => {
      const smaller = entries.filter(({ key }) => Buffer.compare(key, bound) < 0);
      assert.equal(rankOf(build(entries) as TreeNode, bound), smaller.length);
    });
    fc.assert(ranks, { seed: 15, numRuns: 500 });
    const beyond = build([{ key: Uint8Array.of(7, 1), value: Uint8Array.of(1) }]) as TreeNode;
    assert.equal(rankOf(beyond, Uint8Array.of(7, 1, 0)), 1);
    assert.equal(rankOf(beyond, Uint8Array.of(7, 1)), 0);
    assert.equal(rankOf(beyond, new Uint8Array(0)), 0);
  });

  it('lists leaves in key order from any rank', () => {
    const lists = fc.property(arbitraryEntries(1, 15), fc.nat({ max: 16 }), (entries, rank) => {
      const found = [...leavesFrom(build(entries) as TreeNode, rank)].map(({ key }) => hex(key));
      assert.deepEqual(
        found,
        entries.slice(rank).map(({ key }) => hex(key)),
      );
    });
    fc.assert(lists, { seed: 16 });
  });

  it('the difference of two versions is exactly what was written between them', () => {
    const differences = fc.property(arbitraryEntries(0, 15), arbitraryWrites, (entries, writes) => {
      const before = build(entries);
      const after = applyWrites(before, writes, keys);
      const naive = new NaiveState().with(entries);
      const expected = writes
        .filter(({ key, value }) => value !== undefined || naive.get(key) !== undefined)
        .map(({ key, value }) => [hex(key), naive.get(key), value]);
      const found = [...changesBetween(before, after)].map((change) => [
        hex((change.before ?? change.after)!.key),
        change.before?.value,
        change.after?.value,
      ]);
      assert.deepEqual(found, expected);
    });
    fc.assert(differences, { seed: 17, numRuns: 500 });
  });

  it('the difference of unrelated versions is complete too', () => {
    const unrelated = fc.property(arbitraryEntries(0, 12), arbitraryEntries(0, 12), (a, b) => {
      const changes = [...changesBetween(build(a), build(b))];
      const removed = changes.filter(({ before }) => before !== undefined);
      const added = changes.filter(({ after }) => after !== undefined);
      assert.deepEqual(
        removed.map(({ before }) => hex(before!.key)),
        a.map(({ key }) => hex(key)),
      );
      assert.deepEqual(
        added.map(({ after }) => hex(after!.key)),
        b.map(({ key }) => hex(key)),
      );
    });
    fc.assert(unrelated, { seed: 18 });
  });
});
