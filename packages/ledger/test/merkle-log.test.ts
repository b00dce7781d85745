// Goal: a log proves inclusion at every size it has had. Method: against the list functions, which
// are themselves checked against the definitions of RFC 6962.

import { strict as assert } from 'node:assert';
import { grownFrontier } from '@witan/ledger/frontier';
import { inclusionPath, leafHash, merkleRoot, rootFromPath } from '@witan/ledger/merkle';
import { MerkleLog, pathBetween, peaksAt } from '@witan/ledger/merkle-log';
import { prefixRoot, verifyConsistency } from '@witan/ledger/merkle-prefix';

describe('merkle log', () => {
  it('RFC 6962: gives the audit path of every leaf at every size up to 34', () => {
    const log = new MerkleLog();
    const leaves = Array.from({ length: 34 }, (_, i) => leafHash(Uint8Array.of(i)));
    for (const leaf of leaves) log.append(leaf);
    assert.equal(log.size, leaves.length);
    for (let size = 1; size <= leaves.length; size++) {
      const prefix = leaves.slice(0, size);
      for (let index = 0; index < size; index++) {
        const path = log.path(index, size);
        assert.deepStrictEqual(path, inclusionPath(prefix, index), `${index} of ${size}`);
        const leaf = leaves[index] as Uint8Array;
        assert.deepStrictEqual(rootFromPath(leaf, index, size, path), merkleRoot(prefix));
      }
    }
  });

  it('RFC 6962: knows its root at every size, and proves each size from every smaller one', () => {
    const log = new MerkleLog();
    const leaves = Array.from({ length: 34 }, (_, i) => leafHash(Uint8Array.of(i)));
    for (const leaf of leaves) log.append(leaf);
    const roots = leaves.map((_, i) => merkleRoot(leaves.slice(0, i + 1)));
    roots.forEach((root, i) => {
      const size = i + 1;
      assert.deepStrictEqual(log.root(size), root);
      for (let size0 = 1; size0 <= size; size0++) {
        const proof = log.consistency(size0, size);
        const root0 = roots[size0 - 1] as Uint8Array;
        verifyConsistency(size0, root0, size, root, proof);
        // §12: the smaller root comes out of the proof alone, whatever anyone says that it is.
        assert.deepStrictEqual(prefixRoot(size0, size, log.prefixProof(size0, size), root), root0);
      }
    });
    assert.throws(() => log.root(0), { name: 'InvariantError' });
    assert.throws(() => log.consistency(0, 3), { name: 'InvariantError' });
  });

  it('refuses a leaf or a size that it has not had', () => {
    const log = new MerkleLog();
    log.append(leafHash(Uint8Array.of(1)));
    assert.throws(() => log.path(1, 1), { name: 'InvariantError' });
    assert.throws(() => log.path(0, 2), { name: 'InvariantError' });
  });
});

describe('growing frontiers', () => {
  it('a frontier of any size grows to that of any larger one, by exactly what it lacks', () => {
    const log = new MerkleLog();
    for (let leaf = 0; leaf < 70; leaf++) log.append(leafHash(Uint8Array.of(leaf)));
    const nodeAt = (level: number, index: number) => log.node(level, index);
    for (let size0 = 0; size0 <= 70; size0++) {
      const before = { size: size0, peaks: size0 === 0 ? [] : peaksAt(nodeAt, size0) };
      for (let size = Math.max(size0, 1); size <= 70; size++) {
        const path = pathBetween(nodeAt, size0, size);
        const grown = grownFrontier(before, size, path);
        assert.deepEqual(grown, { size, peaks: peaksAt(nodeAt, size) }, `${size0} to ${size}`);
        const longer = [...path, leafHash(Uint8Array.of(99))];
        assert.throws(() => grownFrontier(before, size, longer), { key: 'proof/path' });
        if (path.length === 0) continue;
        const cut = path.slice(1);
        assert.throws(() => grownFrontier(before, size, cut), { key: 'proof/path' });
      }
    }
    const backwards = { size: 5, peaks: peaksAt(nodeAt, 5) };
    assert.throws(() => grownFrontier(backwards, 4, []), { key: 'proof/path' });
  });
});
