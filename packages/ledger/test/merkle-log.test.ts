// Goal: a log proves inclusion at every size it has had. Method: against the list functions, which
// are themselves checked against the definitions of RFC 6962.

import { strict as assert } from 'node:assert';
import { inclusionPath, leafHash, merkleRoot, rootFromPath } from '@witan/ledger/merkle';
import { MerkleLog } from '@witan/ledger/merkle-log';

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

  it('refuses a leaf or a size that it has not had', () => {
    const log = new MerkleLog();
    log.append(leafHash(Uint8Array.of(1)));
    assert.throws(() => log.path(1, 1), { name: 'InvariantError' });
    assert.throws(() => log.path(0, 2), { name: 'InvariantError' });
  });
});
