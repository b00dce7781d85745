// Cuts one version of the tree into chunks that can be checked alone (state.md §10): subtrees of so
// many leaves at most, and of so many bytes, in key order. Where they are cut depends on the
// entries alone, so that any node's chunks of one height are the others' too.

import { ByteWriter } from '@witan/ledger/bytes';
import { snapshotChunkBytes, snapshotChunkLeavesMax } from '@witan/ledger/limits';
import { writeSnapshotLeaf } from '@witan/ledger/snapshot-parts';
import { writeUvarint } from '@witan/ledger/uvarint';
import { leavesFrom } from './lookup.ts';
import { writeOpaqueNode } from './prover.ts';
import { type Node, Tree } from './tree.ts';

/** Leaves between two pauses: some milliseconds of reading and hashing. */
const LEAVES_PER_TURN = 256;

/**
 * Yields each chunk's bytes, and undefined where others may go on first; ends with the pruned tree.
 * The root is always opened, for an opaque root would claim its count and sum (PROOF-2).
 */
export function* chunksOf(
  tree: Tree,
  root: Node,
  read: (leaf: Node) => Uint8Array,
): Generator<Uint8Array | undefined, Uint8Array> {
  const pruned = new ByteWriter(1024);
  const stack: Node[] = [tree.right(root), tree.left(root)];
  writeUvarint(pruned, tree.bit(root) + 2);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const chunk =
      tree.count(node) > snapshotChunkLeavesMax ? undefined : yield* chunkOf(tree, node, read);
    if (chunk === undefined) {
      writeUvarint(pruned, tree.bit(node) + 2);
      stack.push(tree.right(node), tree.left(node));
      continue;
    }
    writeOpaqueNode(pruned, tree, node);
    yield chunk;
  }
  return pruned.finish();
}

/** Undefined for a subtree of too many bytes, unless it is a single leaf. */
function* chunkOf(
  tree: Tree,
  node: Node,
  read: (leaf: Node) => Uint8Array,
): Generator<undefined, Uint8Array | undefined> {
  const out = new ByteWriter(64 * 1024);
  let leaves = 0;
  for (const leaf of leavesFrom(tree, node, 0)) {
    writeSnapshotLeaf(out, { key: tree.key(leaf), value: read(leaf) });
    if (out.length > snapshotChunkBytes && !Tree.isLeaf(node)) return undefined;
    leaves += 1;
    if (leaves % LEAVES_PER_TURN === 0) yield undefined;
  }
  return out.finish();
}
