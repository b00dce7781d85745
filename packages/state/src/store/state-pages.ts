// Cuts one version of the tree into pages for static hosts (light-client.md §15): a small subtree
// is one page with all its leaves; of a large one a page opens the widest branches, and each node
// that stays opaque has a page of its own. Where pages are cut depends on the entries alone, so
// all agencies publish the same files, and a subtree that did not change keeps its page.

import { ByteWriter, toHex } from '@witan/ledger/bytes';
import { statePageBranches, statePageLeaves, statePageValueBytes } from '@witan/ledger/limits';
import { encodeStatePage, type StatePage } from '@witan/ledger/state-page';
import { writeUvarint } from '@witan/ledger/uvarint';
import { writeOpaqueNode, writeOpenLeaf } from './prover.ts';
import { type Node, Tree } from './tree.ts';

/** Reads the value of a leaf, compared with its hash. */
export type ReadLeaf = (leaf: Node) => Uint8Array;

/** The bytes of the page of a node. */
export function pageOf(tree: Tree, node: Node, read: ReadLeaf): Uint8Array {
  const small = tree.count(node) <= statePageLeaves ? cut(tree, node, read, () => true) : undefined;
  if (small?.whole === true) return encodeStatePage(small);
  const opened = widestBranches(tree, node);
  return encodeStatePage(cut(tree, node, read, (inner) => opened.has(inner)));
}

/**
 * The branches that a page of a large subtree opens: the widest one each time, so that pages are
 * as shallow as those of a B-tree, whatever the keys are. What fits into one page stays whole.
 */
function widestBranches(tree: Tree, root: Node): ReadonlySet<Node> {
  const opened = new Set<Node>([root]);
  const frontier = [tree.left(root), tree.right(root)];
  while (opened.size < statePageBranches) {
    let widest = 0;
    for (let i = 1; i < frontier.length; i++) {
      if (tree.count(frontier[i] as Node) > tree.count(frontier[widest] as Node)) widest = i;
    }
    const branch = frontier[widest] as Node;
    if (tree.count(branch) <= statePageLeaves) break;
    opened.add(branch);
    frontier.splice(widest, 1, tree.left(branch), tree.right(branch));
  }
  return opened;
}

/** In preorder; a leaf stays opaque where its value finds no room, unless it is all of the page. */
function cut(
  tree: Tree,
  root: Node,
  read: ReadLeaf,
  opens: (inner: Node) => boolean,
): StatePage & { readonly whole: boolean } {
  const out = new ByteWriter(8_192);
  const values = new Map<string, Uint8Array>();
  let room = statePageValueBytes;
  let whole = true;
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (Tree.isLeaf(node)) {
      const value = read(node);
      if (value.length <= room || node === root) {
        room -= value.length;
        writeOpenLeaf(out, tree, node);
        values.set(toHex(tree.valueHash(node)), value);
        continue;
      }
    } else if (opens(node)) {
      writeUvarint(out, tree.bit(node) + 2);
      stack.push(tree.right(node), tree.left(node));
      continue;
    }
    whole = false;
    writeOpaqueNode(out, tree, node);
  }
  return { tree: out.finish(), values: [...values.values()], whole };
}
