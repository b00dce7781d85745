// Pages of the state for static hosts: the tree of one height, cut into pruned subtrees, each in a
// file that is named by the hash of its root (light-client.md §15). Whoever has a sealed state root
// finds the page of any key by walking down, checks each page against the node that named it, and
// tells no server which record was wanted. A subtree that did not change keeps its file.
//
//   StatePage { 1 format, 2 tree (preorder, as in a StateProof), 3 repeated values }
//
// A page is no proof by itself: spliced into one another, pages become the tree of a StateProof.

import { ByteWriter, toHex } from './bytes.ts';
import type { Hash } from './hash.ts';
import { statePageBytesMax, stateValueBytesMax, stateValuesPerPageMax } from './limits.ts';
import { DecodeError, VerifyError } from './problems.ts';
import { openSubtree, type ProofNode } from './state-proof.ts';
import type { Subtree } from './state-tree.ts';
import { writeBigUvarint, writeUvarint } from './uvarint.ts';
import { WireReader } from './wire-reader.ts';
import { WireWriter } from './wire-writer.ts';

const FORMAT = 1;

export interface StatePage {
  readonly tree: Uint8Array;
  /** Of the opened leaves, in the order of the first that holds each. */
  readonly values: readonly Uint8Array[];
}

/** What a page hangs from: an opaque node of the page above, or the root. */
export type PageRoot = Pick<Subtree, 'count' | 'sum'> & { readonly hash: Hash };

/** Below the folder of a log: two digits of the hash are a folder, so that none grows too large. */
export function statePagePath(hash: Hash): string {
  const name = toHex(hash);
  return `state/${name.slice(0, 2)}/${name.slice(2)}`;
}

export function encodeStatePage({ tree, values }: StatePage): Uint8Array {
  const out = new WireWriter().integer(1, FORMAT).bytes(2, tree);
  for (const value of values) out.element(3, value);
  return out.finish();
}

/**
 * The subtree in a page; `expected` is the node that it hangs from, or the root's hash alone, since
 * an inner node commits to all that is below it. Throws DecodeError, and VerifyError
 * `proof/other-root` or those of a state proof.
 */
export function openStatePage(bytes: Uint8Array, expected: Hash | PageRoot): ProofNode {
  if (bytes.length > statePageBytesMax) throw new DecodeError('codec/too-long', 'page');
  const input = new WireReader(bytes);
  input.version(FORMAT, 'page');
  const tree = input.bytes(2, statePageBytesMax);
  const values = input.elements(3, stateValuesPerPageMax, stateValueBytesMax);
  input.finish();
  const { root, items } = openSubtree(tree, values, expected);
  // An opaque root would be a page that stands for itself, and for ever.
  if (root.left === undefined && root.entry === undefined) {
    throw new VerifyError('proof/shape', 'a page opens nothing');
  }
  if (items.some(({ entry }) => entry !== undefined && entry.value === undefined)) {
    throw new VerifyError('proof/not-covered', 'a page withholds a value');
  }
  return root;
}

/** A node that has a page of its own, and how to come to it: `0` for left, `1` for right. */
export interface PageBelow {
  readonly turns: string;
  readonly node: ProofNode;
}

/** The pages right below a page, in key order. */
export function pagesBelow(page: ProofNode): readonly PageBelow[] {
  const below: PageBelow[] = [];
  const stack: PageBelow[] = [{ turns: '', node: page }];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const { turns, node } = at;
    if (node.left !== undefined && node.right !== undefined) {
      stack.push({ turns: `${turns}1`, node: node.right }, { turns: `${turns}0`, node: node.left });
    } else if (node.entry === undefined) {
      below.push(at);
    }
  }
  return below;
}

/** The page of an opaque node, where it is known. */
export type PageOf = (hash: Hash) => ProofNode | undefined;

/**
 * Splices pages into one pruned tree, as a StateProof carries it: opaque nodes whose page is known
 * give way to it, and what holds no leaf that `opens` asks for becomes opaque again. `opens` is
 * asked of the leaves from a rank on, in key order. Every value of an opened leaf is disclosed.
 */
export function splicePages(
  root: ProofNode,
  pageOf: PageOf,
  opens: (rank: number, count: number) => boolean,
): StatePage {
  const tree = new ByteWriter(4_096);
  const values = new Map<string, Uint8Array>();
  const stack: ProofNode[] = [root];
  let rank = 0;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const { entry, left, right, count } = node;
    const isOpened = opens(rank, count);
    const page = isOpened && entry === undefined && left === undefined && pageOf(node.hash);
    if (page) {
      stack.push(page);
    } else if (isOpened && left !== undefined && right !== undefined) {
      writeUvarint(tree, node.bit + 2);
      stack.push(right, left);
    } else {
      rank += count;
      if (isOpened && entry !== undefined) {
        writeUvarint(tree, 1);
        writeUvarint(tree, entry.key.length);
        tree.raw(entry.key);
        writeBigUvarint(tree, entry.amount);
        tree.raw(entry.valueHash);
        if (entry.value !== undefined) values.set(toHex(entry.valueHash), entry.value);
      } else {
        writeUvarint(tree, 0);
        writeUvarint(tree, count);
        writeBigUvarint(tree, node.sum);
        tree.raw(node.hash);
      }
    }
  }
  return { tree: tree.finish(), values: [...values.values()] };
}
