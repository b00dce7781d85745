// The state tree in an arena: nodes never change, and versions share those that they agree on, so
// that an overlay is no more than a root (OVER-1). The bytes that are hashed are those of
// state-tree.ts; they are written here anew, because an object for each node would cost more than
// its hash.

import { compareBytes } from '@witan/ledger/bytes';
import { HASH_LENGTH, type Hash, sha256 } from '@witan/ledger/hash';
import { stateKeyDepthMax } from '@witan/ledger/limits';
import { must } from '@witan/ledger/problems';
import { bitAt, NO_BIT } from '@witan/ledger/state-tree';
import { amountAt, hasHistory } from '@witan/ledger/state-value';
import { type Address, Arena } from './arena.ts';
import type { Path } from './path.ts';

/** A node of some version, or NO_NODE. */
export type Node = Address;
export const NO_NODE: Node = 0;

// inner: left, right, bit | flags | height, count, hash × 8 [, sum × 2 or 4, highest first]
const INNER = 0;
const LEFT = 0;
const RIGHT = 1;
const BIT = 2;
const COUNT = 3;
const INNER_HASH = 4;
const INNER_SUM = 12;

// leaf: key length | flags, place of the value, value hash × 8, hash × 8 [, amount × 2], key
const LEAF = 1;
const SHAPE = 0;
const PLACE = 1;
const VALUE_HASH = 2;
const LEAF_HASH = 10;
const LEAF_SUM = 18;

const HASH_WORDS = 8;
/** A word in the midst of what a parent hashes, of a leaf or of an inner node. */
const TOUCHED = 10;
const LENGTH_MASK = 0xff;
/** There is a sum: of two words, or when it is WIDE of four. Most nodes have none. */
const SUMMED = 1 << 16;
const WIDE = 1 << 21;
const SUM_WORDS = 2;
const SUM_WORDS_MAX = 4;
const BIT_MASK = 0xffff;
/** Branches on the longest path below an inner node, in the highest bits beside its `bit`. */
const HEIGHT_SHIFT = 22;

/** What the store notes at a leaf. */
export const MARKER: number = 1 << 17;
export const PINNED: number = 1 << 18;
export const READ_LATELY: number = 1 << 19;
export const SUPERSEDED: number = 1 << 20;
/** Its value has a history. */
export const HISTORY: number = 1 << 8;

/** `0x01 ‖ 0x00 ‖ bit u16 ‖ countL u64 ‖ sumL u128 ‖ hashL ‖ countR u64 ‖ sumR u128 ‖ hashR`. */
const innerBytes = new Uint8Array(116);
const innerWords = new Int32Array(innerBytes.buffer);
const innerView = new DataView(innerBytes.buffer);
const LEFT_CHILD = 4;
const RIGHT_CHILD = 60;

/** Where hashes are computed; as words, they are copied without a look at the order of bytes. */
const hashBytes: Hash = new Uint8Array(new ArrayBuffer(HASH_LENGTH));
const hashWords = new Int32Array(hashBytes.buffer);

/** `0x00 ‖ length ‖ key ‖ 0x20 ‖ valueHash`, one buffer per length of key. */
const leafPreimages: (Uint8Array | undefined)[] = [];

function leafPreimage(keyLength: number): Uint8Array {
  const known = leafPreimages[keyLength];
  if (known !== undefined) return known;
  // The longest key has 128 bytes, and 128 takes two as a uvarint.
  const prefix = keyLength < 128 ? [0, keyLength] : [0, 128, 1];
  const preimage = new Uint8Array(prefix.length + keyLength + 1 + HASH_LENGTH);
  preimage.set(prefix);
  preimage[prefix.length + keyLength] = HASH_LENGTH;
  leafPreimages[keyLength] = preimage;
  return preimage;
}

/** Turns the hash of a value, in `hashBytes`, into the hash of its leaf. */
function hashLeaf(key: Uint8Array): void {
  const preimage = leafPreimage(key.length);
  const keyTarget = preimage.length - HASH_LENGTH - 1 - key.length;
  for (let i = 0; i < key.length; i++) preimage[keyTarget + i] = key[i] as number;
  const hashTarget = preimage.length - HASH_LENGTH;
  for (let i = 0; i < HASH_LENGTH; i++) preimage[hashTarget + i] = hashBytes[i] as number;
  sha256(preimage, hashBytes);
}

function sumWords(flags: number): number {
  if ((flags & SUMMED) === 0) return 0;
  return (flags & WIDE) === 0 ? SUM_WORDS : SUM_WORDS_MAX;
}

/** Words of a leaf, from what its first word says. */
function leafSize(shape: number): number {
  const keyWords = ((shape & LENGTH_MASK) + 3) >>> 2;
  return (LEAF_SUM + sumWords(shape) + keyWords + 1) & ~1;
}

export class Tree {
  readonly #arena = new Arena();

  static isLeaf(node: Node): boolean {
    return (node & LEAF) !== 0;
  }

  #word(node: Node, field: number): number {
    return this.#arena.words(node)[Arena.offset(node) + field] as number;
  }

  /** The first bit in which the keys below differ; keys with a 0 are left. NO_BIT at a leaf. */
  bit(node: Node): number {
    return (node & LEAF) !== 0 ? NO_BIT : this.#word(node, BIT) & BIT_MASK;
  }

  left(inner: Node): Node {
    return this.#word(inner, LEFT);
  }

  right(inner: Node): Node {
    return this.#word(inner, RIGHT);
  }

  /** Leaves at or below a node. */
  count(node: Node): number {
    if (node === NO_NODE) return 0;
    return (node & LEAF) !== 0 ? 1 : this.#word(node, COUNT);
  }

  /** Of the amounts at or below a node. */
  sum(node: Node): bigint {
    if (node === NO_NODE) return 0n;
    const isLeaf = (node & LEAF) !== 0;
    const words = sumWords(this.#word(node, isLeaf ? SHAPE : BIT));
    const first = isLeaf ? LEAF_SUM : INNER_SUM;
    let sum = 0n;
    for (let i = first; i < first + words; i++) {
      sum = (sum << 32n) | BigInt(this.#word(node, i) >>> 0);
    }
    return sum;
  }

  /** The leaf at the end of a key's path: its own, or the one that shows its absence. */
  leafOnPath(root: Node, key: Uint8Array): Node {
    let node = root;
    while ((node & LEAF) === 0) {
      const words = this.#arena.words(node);
      const at = Arena.offset(node);
      const bit = (words[at + BIT] as number) & BIT_MASK;
      const byte = key[bit >>> 3];
      // A bit beyond the end of the key reads as 0.
      const isRight = byte !== undefined && ((byte >>> (7 - (bit & 7))) & 1) === 1;
      node = words[at + (isRight ? RIGHT : LEFT)] as number;
    }
    return node;
  }

  /** The same from any node on the path; notes the branches on the way. */
  follow(from: Node, key: Uint8Array, path: Path): Node {
    let node = from;
    while ((node & LEAF) === 0) {
      const words = this.#arena.words(node);
      const at = Arena.offset(node);
      const bit = (words[at + BIT] as number) & BIT_MASK;
      const right = bitAt(key, bit);
      const next = words[at + (LEFT | right)] as number;
      const other = words[at + (RIGHT ^ right)] as number;
      path.push(node, bit, right, other);
      path.touched[path.depth] = this.#word(other, TOUCHED);
      node = next;
    }
    return node;
  }

  /** The leaf of a key, or NO_NODE. */
  find(root: Node, key: Uint8Array): Node {
    if (root === NO_NODE) return NO_NODE;
    const leaf = this.leafOnPath(root, key);
    return this.isOf(leaf, key) ? leaf : NO_NODE;
  }

  /** Whether this is the key of a leaf. */
  isOf(leaf: Node, key: Uint8Array): boolean {
    return this.keyLength(leaf) === key.length && this.criticalBit(leaf, key) === NO_BIT;
  }

  /** A leaf with a value that nobody keeps yet. Throws DecodeError for what is no state value. */
  leaf(key: Uint8Array, value: Uint8Array): Node {
    const amount = amountAt(value);
    const high = amount === 0 ? 0 : wordAt(value, amount);
    const low = amount === 0 ? 0 : wordAt(value, amount + 4);
    const isMarker = value.length === 1;
    sha256(value, hashBytes);
    return this.#leaf(key, isMarker ? MARKER : hasHistory(value) ? HISTORY : 0, high, low);
  }

  /**
   * The same from what a leaf says of its value. `kind`: MARKER, HISTORY or 0; the amount in two
   * halves.
   */
  leafOf(key: Uint8Array, kind: number, high: number, low: number, valueHash: Uint8Array): Node {
    hashBytes.set(valueHash);
    return this.#leaf(key, kind, high, low);
  }

  /** `hashBytes` has the hash of the value. */
  #leaf(key: Uint8Array, kind: number, high: number, low: number): Node {
    const summed = (high | low) === 0 ? 0 : SUMMED;
    const shape = key.length | summed | kind;
    const leaf = this.#arena.allocate(leafSize(shape), LEAF);
    const words = this.#arena.words(leaf);
    const at = Arena.offset(leaf);
    words[at + SHAPE] = shape;
    words[at + PLACE] = 0;
    for (let i = 0; i < HASH_WORDS; i++) words[at + VALUE_HASH + i] = hashWords[i] as number;
    if (summed !== 0) {
      words[at + LEAF_SUM] = high;
      words[at + LEAF_SUM + 1] = low;
    }
    const bytes = this.#arena.bytes(leaf);
    const keyAt = this.#keyAt(leaf);
    for (let i = 0; i < key.length; i++) bytes[keyAt + i] = key[i] as number;
    hashLeaf(key);
    for (let i = 0; i < HASH_WORDS; i++) words[at + LEAF_HASH + i] = hashWords[i] as number;
    return leaf;
  }

  /** A node above two others, with its hash. */
  inner(bit: number, left: Node, right: Node): Node {
    innerView.setInt32(0, (1 << 24) | bit);
    const leftFlags = this.#fillChild(LEFT_CHILD, left);
    const rightFlags = this.#fillChild(RIGHT_CHILD, right);
    const height = 1 + Math.max(leftFlags >>> HEIGHT_SHIFT, rightFlags >>> HEIGHT_SHIFT);
    must(height <= stateKeyDepthMax, 'TREE-3: depth');
    sha256(innerBytes, hashBytes);
    const summed = ((leftFlags | rightFlags) & SUMMED) === 0 ? 0 : addSums();
    const node = this.#arena.allocate(INNER_SUM + sumWords(summed), INNER);
    const words = this.#arena.words(node);
    const at = Arena.offset(node);
    words[at + LEFT] = left;
    words[at + RIGHT] = right;
    words[at + BIT] = bit | summed | (height << HEIGHT_SHIFT);
    words[at + COUNT] = innerView.getInt32(LEFT_CHILD + 4) + innerView.getInt32(RIGHT_CHILD + 4);
    for (let i = 0; i < HASH_WORDS; i++) words[at + INNER_HASH + i] = hashWords[i] as number;
    const unused = SUM_WORDS_MAX - sumWords(summed);
    for (let i = unused; i < SUM_WORDS_MAX; i++) {
      words[at + INNER_SUM - unused + i] = sumOfBoth[i] as number;
    }
    return node;
  }

  /** Puts count, sum and hash of a child into the preimage; answers with its flags and height. */
  #fillChild(target: number, child: Node): number {
    const isLeaf = (child & LEAF) !== 0;
    const words = this.#arena.words(child);
    const at = Arena.offset(child);
    // The upper half of a count stays zero: there are no 2^32 nodes.
    innerView.setInt32(target + 4, isLeaf ? 1 : (words[at + COUNT] as number));
    const hash = (target + 24) >>> 2;
    const kept = at + (isLeaf ? LEAF_HASH : INNER_HASH);
    for (let i = 0; i < HASH_WORDS; i++) innerWords[hash + i] = words[kept + i] as number;
    const sum = (target + 8) >>> 2;
    for (let i = 0; i < SUM_WORDS_MAX; i++) innerWords[sum + i] = 0;
    const flags = words[at + (isLeaf ? SHAPE : BIT)] as number;
    const count = sumWords(flags);
    const from = at + (isLeaf ? LEAF_SUM : INNER_SUM);
    for (let i = 0; i < count; i++) {
      innerView.setInt32(target + 24 - 4 * (count - i), words[from + i] as number);
    }
    return isLeaf ? flags & SUMMED : flags;
  }

  /** The amount of a leaf in two halves of 32 bits. */
  amount(leaf: Node): readonly [high: number, low: number] {
    if ((this.#word(leaf, SHAPE) & SUMMED) === 0) return [0, 0];
    return [this.#word(leaf, LEAF_SUM) >>> 0, this.#word(leaf, LEAF_SUM + 1) >>> 0];
  }

  /** The hash of a node, in an array of its own. */
  hash(node: Node): Hash {
    return this.#hashAt(node, (node & LEAF) !== 0 ? LEAF_HASH : INNER_HASH);
  }

  valueHash(leaf: Node): Hash {
    return this.#hashAt(leaf, VALUE_HASH);
  }

  /** The same in an array that the caller has. */
  copyValueHash(leaf: Node, target: Hash): Hash {
    const bytes = this.#arena.bytes(leaf);
    const from = 4 * (Arena.offset(leaf) + VALUE_HASH);
    for (let i = 0; i < HASH_LENGTH; i++) target[i] = bytes[from + i] as number;
    return target;
  }

  #hashAt(node: Node, field: number): Hash {
    const from = 4 * (Arena.offset(node) + field);
    return this.#arena.bytes(node).slice(from, from + HASH_LENGTH);
  }

  keyLength(leaf: Node): number {
    return this.#word(leaf, SHAPE) & LENGTH_MASK;
  }

  /** Where the key of a leaf begins in its chunk of bytes. */
  #keyAt(leaf: Node): number {
    return 4 * (Arena.offset(leaf) + LEAF_SUM + sumWords(this.#word(leaf, SHAPE)));
  }

  /** The key of a leaf, in an array of its own. */
  key(leaf: Node): Uint8Array {
    const from = this.#keyAt(leaf);
    return this.#arena.bytes(leaf).slice(from, from + this.keyLength(leaf));
  }

  /** The same as a view, which is good until the next node is made. */
  keyView(leaf: Node): Uint8Array {
    const from = this.#keyAt(leaf);
    return this.#arena.bytes(leaf).subarray(from, from + this.keyLength(leaf));
  }

  /** What a function says of the key of a leaf, which lies in the midst of other bytes. */
  withKey<T>(leaf: Node, use: (bytes: Uint8Array, from: number, end: number) => T): T {
    const from = this.#keyAt(leaf);
    return use(this.#arena.bytes(leaf), from, from + this.keyLength(leaf));
  }

  /** The first bit in which a key differs from that of a leaf; NO_BIT when one begins the other. */
  criticalBit(leaf: Node, key: Uint8Array): number {
    const bytes = this.#arena.bytes(leaf);
    const at = this.#keyAt(leaf);
    const shared = Math.min(this.keyLength(leaf), key.length);
    for (let i = 0; i < shared; i++) {
      const difference = (bytes[at + i] as number) ^ (key[i] as number);
      if (difference !== 0) return 8 * i + Math.clz32(difference) - 24;
    }
    return NO_BIT;
  }

  /** Order of a bound and the key of a leaf: negative, zero or positive. */
  compare(bound: Uint8Array, leaf: Node): number {
    return compareBytes(bound, this.key(leaf));
  }

  /** Order of the keys of two leaves. */
  compareLeaves(one: Node, other: Node): number {
    const [bytes, otherBytes] = [this.#arena.bytes(one), this.#arena.bytes(other)];
    const [at, otherAt] = [this.#keyAt(one), this.#keyAt(other)];
    const [length, otherLength] = [this.keyLength(one), this.keyLength(other)];
    for (let i = 0; i < Math.min(length, otherLength); i++) {
      const difference = (bytes[at + i] as number) - (otherBytes[otherAt + i] as number);
      if (difference !== 0) return difference;
    }
    return length - otherLength;
  }

  has(leaf: Node, flag: number): boolean {
    return (this.#word(leaf, SHAPE) & flag) !== 0;
  }

  mark(leaf: Node, flag: number): void {
    const words = this.#arena.words(leaf);
    const at = Arena.offset(leaf) + SHAPE;
    words[at] = (words[at] as number) | flag;
  }

  unmark(leaf: Node, flag: number): void {
    const words = this.#arena.words(leaf);
    const at = Arena.offset(leaf) + SHAPE;
    words[at] = (words[at] as number) & ~flag;
  }

  /** Where the value of a leaf lies in memory; 0 when it does not. */
  place(leaf: Node): number {
    return this.#word(leaf, PLACE);
  }

  setPlace(leaf: Node, place: number): void {
    this.#arena.words(leaf)[Arena.offset(leaf) + PLACE] = place;
  }

  /** Gives back a node that no version in use refers to. */
  free(node: Node): void {
    must(Tree.isLeaf(node) || this.right(node) !== NO_NODE, 'a node is freed once');
    this.#arena.free(node, this.#size(node));
  }

  #size(node: Node): number {
    return (node & LEAF) !== 0
      ? leafSize(this.#word(node, SHAPE))
      : INNER_SUM + sumWords(this.#word(node, BIT));
  }

  /** Bytes of the arena that a node takes. */
  sizeOf(node: Node): number {
    return 4 * this.#size(node);
  }

  get bytesInUse(): number {
    return this.#arena.bytesInUse;
  }

  get bytesHeld(): number {
    return this.#arena.bytesHeld;
  }
}

/** Four bytes, the most significant first. */
function wordAt(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] as number) << 24) |
    ((bytes[at + 1] as number) << 16) |
    ((bytes[at + 2] as number) << 8) |
    (bytes[at + 3] as number)
  );
}

const sumOfBoth = new Int32Array(SUM_WORDS_MAX);

/** Adds up the sums of both children, which stand in the preimage; answers with the flags. */
function addSums(): number {
  let carry = 0;
  for (let i = SUM_WORDS_MAX - 1; i >= 0; i--) {
    const left = innerView.getUint32(LEFT_CHILD + 8 + 4 * i);
    const sum = left + innerView.getUint32(RIGHT_CHILD + 8 + 4 * i) + carry;
    sumOfBoth[i] = sum;
    carry = sum >= 2 ** 32 ? 1 : 0;
  }
  return sumOfBoth[0] === 0 && sumOfBoth[1] === 0 ? SUMMED : SUMMED | WIDE;
}
