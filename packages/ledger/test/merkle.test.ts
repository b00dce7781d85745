// Goal: roots and proofs are those of RFC 6962 and RFC 9162, and nothing else verifies.
// Method: a twin by the RFC's own recursive definitions, and public vectors where they are present.

import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { concatBytes, toHex } from '@witan/ledger/bytes';
import { appendToFrontier, EMPTY_FRONTIER, frontierRoot } from '@witan/ledger/frontier';
import { type Hash, sha256 } from '@witan/ledger/hash';
import { inclusionPath, leafHash, merkleRoot, nodeHash, rootFromPath } from '@witan/ledger/merkle';
import { verifyConsistency } from '@witan/ledger/merkle-prefix';
import fc from 'fast-check';

/** MTH of RFC 6962 §2.1, word by word. */
function rootByDefinition(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return sha256(new Uint8Array(0));
  if (leaves.length === 1) return leaves[0] as Hash;
  const split = splitOf(leaves.length);
  return nodeHash(rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)));
}

function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** PROOF(m, D[n]) of RFC 6962 §2.1.2. */
function consistencyByDefinition(m: number, leaves: readonly Hash[]): Hash[] {
  const subproof = (size: number, part: readonly Hash[], whole: boolean): Hash[] => {
    if (size === part.length) return whole ? [] : [rootByDefinition(part)];
    const split = splitOf(part.length);
    return size <= split
      ? [...subproof(size, part.slice(0, split), whole), rootByDefinition(part.slice(split))]
      : [
          ...subproof(size - split, part.slice(split), false),
          rootByDefinition(part.slice(0, split)),
        ];
  };
  return subproof(m, leaves, true);
}

const leavesOf = (size: number): Hash[] =>
  Array.from({ length: size }, (_, i) => leafHash(Uint8Array.of(i & 0xff, i >> 8)));

const SHARED = join(
  fileURLToPath(new URL('.', import.meta.url)),
  '../../../../shared/data/vectors/rfc6962',
);

interface PublicVector {
  readonly wantErr: boolean;
  readonly proof: string[] | null;
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string;
  readonly leafHash: string;
  readonly size1: number;
  readonly size2: number;
  readonly root1: string;
  readonly root2: string;
}

function readVectors(folder: string): [string, PublicVector][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as PublicVector]);
}

const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

describe('merkle', () => {
  it('RFC 6962: a leaf is hashed behind 0x00, a node behind 0x01, the empty list is SHA-256("")', () => {
    assert.deepStrictEqual(leafHash(Uint8Array.of(5)), sha256(Uint8Array.of(0, 5)));
    const [a, b] = leavesOf(2) as [Hash, Hash];
    assert.deepStrictEqual(nodeHash(a, b), sha256(concatBytes(Uint8Array.of(1), a, b)));
    assert.equal(
      toHex(merkleRoot([])),
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('RFC 6962: roots of lists of every size up to 130 follow the definition, in a frontier too', () => {
    let frontier = EMPTY_FRONTIER;
    for (let size = 0; size <= 130; size++) {
      const leaves = leavesOf(size);
      assert.deepStrictEqual(merkleRoot(leaves), rootByDefinition(leaves));
      assert.deepStrictEqual(frontierRoot(frontier), rootByDefinition(leaves));
      frontier = appendToFrontier(frontier, leavesOf(size + 1)[size] as Hash);
    }
  });

  it('RFC 9162: each inclusion path gives the root, and no altered path does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (size, at, flip) => {
        const leaves = leavesOf(size);
        const index = at % size;
        const path = inclusionPath(leaves, index);
        const root = merkleRoot(leaves);
        const leaf = leaves[index] as Hash;
        assert.deepStrictEqual(rootFromPath(leaf, index, size, path), root);
        assert.throws(() => rootFromPath(leaf, index, size, [...path, leaf]), {
          key: 'proof/path',
        });
        if (path.length > 0) {
          assert.throws(() => rootFromPath(leaf, index, size, path.slice(1)), {
            key: 'proof/path',
          });
          const bent = path.map((hash) => hash.slice());
          const sibling = bent[flip % bent.length] as Hash;
          sibling[flip % 32] = (sibling[flip % 32] as number) ^ 1;
          assert.notDeepStrictEqual(rootFromPath(leaf, index, size, bent), root);
        }
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('RFC 9162: consistency proofs verify, and not for other sizes, roots or from size 0', () => {
    for (let size = 1; size <= 40; size++) {
      const leaves = leavesOf(size);
      const root = merkleRoot(leaves);
      for (let size0 = 1; size0 <= size; size0++) {
        const root0 = merkleRoot(leaves.slice(0, size0));
        const proof = consistencyByDefinition(size0, leaves);
        verifyConsistency(size0, root0, size, root, proof);
        assert.throws(() => verifyConsistency(0, root0, size, root, proof));
        assert.throws(() => verifyConsistency(size0, sha256(root0), size, root, proof));
        assert.throws(() => verifyConsistency(size0, root0, size, root, [...proof, root]));
      }
    }
  });

  it('agrees with the public inclusion vectors', function () {
    if (!existsSync(SHARED)) {
      console.log('SKIPPED rfc6962 inclusion: the shared vectors are absent');
      this.skip();
    }
    const vectors = readVectors(join(SHARED, 'inclusion'));
    assert.ok(vectors.length >= 40, `only ${vectors.length} vectors`);
    for (const [name, vector] of vectors) {
      const verdict = (): boolean => {
        const path = (vector.proof ?? []).map(bytes);
        const leaf = bytes(vector.leafHash);
        return (
          toHex(rootFromPath(leaf, vector.leafIdx, vector.treeSize, path)) ===
          toHex(bytes(vector.root))
        );
      };
      assert.equal(accepts(verdict), !vector.wantErr, name);
    }
  });

  it('agrees with the public consistency vectors', function () {
    if (!existsSync(SHARED)) {
      console.log('SKIPPED rfc6962 consistency: the shared vectors are absent');
      this.skip();
    }
    const vectors = readVectors(join(SHARED, 'consistency'));
    assert.ok(vectors.length >= 40, `only ${vectors.length} vectors`);
    for (const [name, vector] of vectors) {
      const verdict = (): boolean => {
        const path = (vector.proof ?? []).map(bytes);
        verifyConsistency(
          vector.size1,
          bytes(vector.root1),
          vector.size2,
          bytes(vector.root2),
          path,
        );
        return true;
      };
      assert.equal(accepts(verdict), !vector.wantErr, name);
    }
  });
});

function accepts(verdict: () => boolean): boolean {
  try {
    return verdict();
  } catch (error) {
    if ((error as { key?: string }).key !== 'proof/path') throw error;
    return false;
  }
}
