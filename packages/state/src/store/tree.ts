// The state tree in memory: immutable nodes, shared between versions, so that an overlay is no more
// than a root (OVER-1) and dropping one leaves no trace. The bytes are those of state-tree.ts.

import { HASH_LENGTH, type Hash, sha256 } from '@witan/ledger/hash';
import { innerHash, leafHash, NO_BIT, type Subtree } from '@witan/ledger/state-tree';
import { amountOf } from '@witan/ledger/state-value';

/** A hash on its way into words or its parent's input: thousands a second that nobody keeps. */
const scratch: Hash = new Uint8Array(HASH_LENGTH);

/** A hash in eight words of its owner: as an array of its own it would take 240 bytes of heap. */
class HashWords {
  readonly w0: number;
  readonly w1: number;
  readonly w2: number;
  readonly w3: number;
  readonly w4: number;
  readonly w5: number;
  readonly w6: number;
  readonly w7: number;

  constructor(hash: Hash) {
    this.w0 = wordAt(hash, 0);
    this.w1 = wordAt(hash, 4);
    this.w2 = wordAt(hash, 8);
    this.w3 = wordAt(hash, 12);
    this.w4 = wordAt(hash, 16);
    this.w5 = wordAt(hash, 20);
    this.w6 = wordAt(hash, 24);
    this.w7 = wordAt(hash, 28);
  }

  copyWords(target: Uint8Array, offset: number): void {
    putWord(target, offset, this.w0);
    putWord(target, offset + 4, this.w1);
    putWord(target, offset + 8, this.w2);
    putWord(target, offset + 12, this.w3);
    putWord(target, offset + 16, this.w4);
    putWord(target, offset + 20, this.w5);
    putWord(target, offset + 24, this.w6);
    putWord(target, offset + 28, this.w7);
  }

  wordBytes(): Hash {
    const bytes = new Uint8Array(HASH_LENGTH);
    this.copyWords(bytes, 0);
    return bytes;
  }
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] as number) << 24) |
    ((bytes[at + 1] as number) << 16) |
    ((bytes[at + 2] as number) << 8) |
    (bytes[at + 3] as number)
  );
}

function putWord(target: Uint8Array, at: number, word: number): void {
  target[at] = word >>> 24;
  target[at + 1] = word >>> 16;
  target[at + 2] = word >>> 8;
  target[at + 3] = word;
}

/**
 * One entry. It holds the hash of its value; its own hash is computed when its parent is built,
 * which costs a tenth more hashing and saves a fifth of the memory.
 */
export class Leaf extends HashWords implements Subtree {
  readonly key: Uint8Array;
  readonly sum: bigint;
  /**
   * The bytes, while they are in memory. They never differ from what the hash says, so that any
   * version that shares the leaf may drop or reload them.
   */
  value: Uint8Array | undefined;
  /** Whether `value` may be dropped: the rows hold it, and will as long as a version needs it. */
  evictable: boolean;

  constructor(key: Uint8Array, value: Uint8Array) {
    super(sha256(value, scratch));
    this.key = key;
    this.sum = amountOf(value);
    this.value = value;
    this.evictable = false;
  }

  get bit(): number {
    return NO_BIT;
  }

  get count(): number {
    return 1;
  }

  valueHash(): Hash {
    return this.wordBytes();
  }

  hash(): Hash {
    return leafHash(this.key, this.valueHash());
  }

  copyHash(target: Uint8Array, offset: number): void {
    this.copyWords(scratch, 0);
    target.set(leafHash(this.key, scratch, scratch), offset);
  }
}

export class Inner extends HashWords implements Subtree {
  /** The first bit in which the keys below differ; keys with a 0 are left. */
  readonly bit: number;
  readonly count: number;
  /** The key of some leaf below: all of them agree with it in the bits before `bit`. */
  readonly key: Uint8Array;
  readonly sum: bigint;
  readonly left: TreeNode;
  readonly right: TreeNode;

  constructor(bit: number, left: TreeNode, right: TreeNode) {
    super(innerHash(bit, left, right, scratch));
    this.bit = bit;
    this.count = left.count + right.count;
    this.key = left.key;
    this.sum = right.sum === 0n ? left.sum : left.sum + right.sum;
    this.left = left;
    this.right = right;
  }

  hash(): Hash {
    return this.wordBytes();
  }

  copyHash(target: Uint8Array, offset: number): void {
    this.copyWords(target, offset);
  }
}

export type TreeNode = Leaf | Inner;
