// Opens a state proof (state.md §4.2): reads the pruned tree with an explicit stack, recomputes
// every hash, count and sum upwards, and compares the root with that of a verified header. What a
// question gets out of an opened tree is decided in state-proof-verdict.ts.

import { ByteReader, byteName, equalBytes } from './bytes.ts';
import { HASH_LENGTH, type Hash, sha256 } from './hash.ts';
import { stateKeyBytesMax, stateKeyDepthMax } from './limits.ts';
import { DecodeError, VerifyError } from './problems.ts';
import type { StateProof } from './state-proof-codec.ts';
import {
  bitAt,
  criticalBit,
  innerHash,
  leafHash,
  NO_BIT,
  type Subtree,
  stateAmountMax,
  stateKeyBytesMin,
  stateSumMax,
} from './state-tree.ts';
import { amountOf } from './state-value.ts';
import { readBigUvarint, readUvarint } from './uvarint.ts';

/** One opened leaf. */
export interface StateEntry {
  readonly key: Uint8Array;
  readonly amount: bigint;
  readonly valueHash: Hash;
  /** Undefined when the proof does not disclose it. */
  readonly value: Uint8Array | undefined;
}

/**
 * A node of the pruned tree. `entry` is set at opened leaves, `left` and `right` at inner nodes.
 */
export interface ProofNode extends Subtree {
  /** Position of the critical bit of an inner node; NO_BIT at leaves and opaque nodes. */
  readonly bit: number;
  readonly hash: Hash;
  readonly entry: StateEntry | undefined;
  readonly left: ProofNode | undefined;
  readonly right: ProofNode | undefined;
  /** An opened leaf at or below this node, if there is one: it tells the prefix of all of them. */
  readonly witness: StateEntry | undefined;
  /** Leaves and opaque nodes at or below this one: `opened.items[itemsFrom … itemsTo)`. */
  readonly itemsFrom: number;
  readonly itemsTo: number;
}

/** A leaf with its entry, or an opaque node without one. */
export function outerNode(
  count: number,
  sum: bigint,
  hash: Hash,
  index: number,
  entry: StateEntry | undefined,
): ProofNode {
  return {
    ...{ bit: NO_BIT, count, sum, hash, entry, left: undefined, right: undefined },
    ...{ witness: entry, itemsFrom: index, itemsTo: index + 1 },
    copyHash: (target, offset) => target.set(hash, offset),
  };
}

/** Throws VerifyError `proof/shape` for sides that do not belong together. */
export function innerNode(bit: number, left: ProofNode, right: ProofNode): ProofNode {
  const count = left.count + right.count;
  const sum = left.sum + right.sum;
  if (!Number.isSafeInteger(count) || sum > stateSumMax) shapeError('count');
  checkBranches(bit, left.witness, right.witness);
  const hash = innerHash(bit, left, right);
  return {
    ...{ bit, count, sum, hash, entry: undefined, left, right },
    witness: left.witness ?? right.witness,
    ...{ itemsFrom: left.itemsFrom, itemsTo: right.itemsTo },
    copyHash: (target, offset) => target.set(hash, offset),
  };
}

function shapeError(detail: string): never {
  throw new VerifyError('proof/shape', detail);
}

/**
 * PROOF-3: keys agree with the branch that parts them. One leaf per side is enough: all leaves of a
 * side share the bits above their own, deeper branches, which were checked before this one.
 */
function checkBranches(
  bit: number,
  left: StateEntry | undefined,
  right: StateEntry | undefined,
): void {
  if (left !== undefined && bitAt(left.key, bit) !== 0) shapeError('branch');
  if (right !== undefined && bitAt(right.key, bit) !== 1) shapeError('branch');
  if (left === undefined || right === undefined) return;
  if (criticalBit(left.key, right.key) !== bit) shapeError('branch');
  // The first two bytes name the table, and all keys of a table have one length (TREE-2).
  if (bit >= 16 && left.key.length !== right.key.length) shapeError('key lengths');
}

/** A branch whose children are still being read. */
interface OpenBranch {
  readonly bit: number;
  readonly left: ProofNode | undefined;
}

/** The tree of a proof whose root was found under a verified header. */
export interface OpenedTree {
  readonly root: ProofNode;
  /** Opened leaves and opaque nodes in key order. */
  readonly items: readonly ProofNode[];
}

export interface ExpectedState {
  readonly chainId: Hash;
  readonly height: number;
  readonly stateRoot: Hash;
}

/**
 * Checks a proof against a header that was verified before. Throws VerifyError for a proof that is
 * false, DecodeError for a tree that is none.
 */
export function openStateProof(proof: StateProof, expected: ExpectedState): OpenedTree {
  if (!equalBytes(proof.chainId, expected.chainId)) throw new VerifyError('proof/other-chain');
  if (proof.height !== expected.height) throw new VerifyError('proof/other-height');
  return openSubtree(proof.tree, proof.values, expected.stateRoot);
}

/**
 * A pruned tree with disclosed values, below a node that was verified before: an inner one by its
 * hash alone, any other by all that its parent commits to. Throws as `openStateProof` does.
 */
export function openSubtree(
  tree: Uint8Array,
  values: readonly Uint8Array[],
  expected: Hash | (Pick<Subtree, 'count' | 'sum'> & { readonly hash: Hash }),
): OpenedTree {
  const { root, items } = readTree(tree);
  if (expected instanceof Uint8Array) {
    // PROOF-2: count and sum of an opaque root, and the amount of a leaf, would be bare claims.
    if (root.left === undefined) shapeError('root');
    if (!equalBytes(root.hash, expected)) throw new VerifyError('proof/other-root');
  } else {
    const { count, sum, hash } = expected;
    if (!equalBytes(root.hash, hash)) throw new VerifyError('proof/other-root');
    if (root.count !== count || root.sum !== sum) shapeError('count');
  }
  discloseValues(items, values);
  return { root, items };
}

function readTree(bytes: Uint8Array): OpenedTree {
  const reader = new ByteReader(bytes);
  const items: ProofNode[] = [];
  const branches: OpenBranch[] = [];
  for (;;) {
    const tag = readUvarint(reader);
    if (tag >= 2) {
      openBranch(branches, tag - 2);
      continue;
    }
    let node = tag === 0 ? readOpaque(reader, items.length) : readLeaf(reader, items.length);
    items.push(node);
    // It ends the right side of every branch that has its left one.
    let branch = branches.pop();
    for (; branch?.left !== undefined; branch = branches.pop()) {
      node = innerNode(branch.bit, branch.left, node);
    }
    if (branch === undefined) {
      reader.finish();
      return { root: node, items };
    }
    branches.push({ bit: branch.bit, left: node });
  }
}

function openBranch(branches: OpenBranch[], bit: number): void {
  if (bit >= 8 * stateKeyBytesMax || bit <= (branches.at(-1)?.bit ?? -1)) shapeError('bit');
  if (branches.length === stateKeyDepthMax) shapeError('too deep');
  branches.push({ bit, left: undefined });
}

function readOpaque(reader: ByteReader, index: number): ProofNode {
  const count = readUvarint(reader);
  if (count === 0) shapeError('count');
  const sum = readBigUvarint(reader, stateSumMax);
  return outerNode(count, sum, reader.raw(HASH_LENGTH), index, undefined);
}

function readLeaf(reader: ByteReader, index: number): ProofNode {
  const length = readUvarint(reader);
  if (length < stateKeyBytesMin || length > stateKeyBytesMax) {
    throw new DecodeError('codec/malformed', 'key length');
  }
  const key = reader.raw(length);
  const amount = readBigUvarint(reader, stateAmountMax);
  const valueHash = reader.raw(HASH_LENGTH);
  const entry = { key, amount, valueHash, value: undefined };
  return outerNode(1, amount, leafHash(key, valueHash), index, entry);
}

type Disclosable = { -readonly [Field in keyof StateEntry]: StateEntry[Field] };

/** PROOF-4: each value belongs to a leaf, in order of first use, none twice and none unused. */
function discloseValues(items: readonly ProofNode[], values: readonly Uint8Array[]): void {
  if (values.length === 0) return;
  const holders = new Map<string, { readonly order: number; readonly entries: Disclosable[] }>();
  for (const { entry } of items) {
    if (entry === undefined) continue;
    const hash = byteName(entry.valueHash);
    const holder = holders.get(hash);
    if (holder === undefined) holders.set(hash, { order: holders.size, entries: [entry] });
    else holder.entries.push(entry);
  }
  let before = -1;
  for (const value of values) {
    const holder = holders.get(byteName(sha256(value)));
    if (holder === undefined) throw new VerifyError('proof/value', 'no leaf holds it');
    if (holder.order <= before) throw new VerifyError('proof/value', 'order');
    before = holder.order;
    const amount = amountOf(value);
    for (const entry of holder.entries) {
      if (entry.amount !== amount) throw new VerifyError('proof/value', 'amount');
      entry.value = value;
    }
  }
}
