// The bytes of the authenticated state tree (state.md §3.3): an ordered crit-bit tree over raw keys
// in which every inner node commits to count, sum and hash of *each* child. Hashing the totals
// alone would let a builder show everyone paths that add up to a false root (state.md §3.4).

import { HASH_LENGTH, type Hash, sha256, ZERO_HASH } from './hash.ts';
import { stateKeyBytesMax } from './limits.ts';

/** Root of a set without entries. It stands in tests only: genesis writes two leaves (TREE-6). */
export const EMPTY_STATE_ROOT: Hash = ZERO_HASH;

/** Every key begins with the u16 of its table (TREE-1). */
export const stateKeyBytesMin: number = 2;
/** An amount is below 2^63 and a sum below 2^116: 2^53 leaves of that size (PROOF-2). */
export const stateAmountMax: bigint = 2n ** 63n - 1n;
export const stateSumMax: bigint = 2n ** 116n - 1n;

/** What `criticalBit` says of keys of which one begins with the other, and the `bit` of a leaf. */
export const NO_BIT = 0xffff;

/** What a parent commits to. `copyHash` writes the 32 bytes of the hash at `offset`. */
export interface Subtree {
  readonly count: number;
  readonly sum: bigint;
  copyHash(target: Uint8Array, offset: number): void;
}

/** Bit 0 is the most significant of byte 0; a bit beyond the end of the key reads as 0. */
export function bitAt(key: Uint8Array, bit: number): number {
  const index = bit >>> 3;
  return index < key.length ? ((key[index] as number) >>> (7 - (bit & 7))) & 1 : 0;
}

/** The lowest key of the same length above a key that is not the highest. */
export function keyAfter(key: Uint8Array): Uint8Array {
  const next = key.slice();
  for (let i = next.length - 1; i >= 0; i--) {
    const byte = ((next[i] as number) + 1) % 256;
    next[i] = byte;
    if (byte !== 0) break;
  }
  return next;
}

/**
 * The first bit in which two keys differ, or NO_BIT when one begins with the other.
 * Bytes before `fromByte` are known to be equal.
 */
export function criticalBit(a: Uint8Array, b: Uint8Array, fromByte = 0): number {
  const shared = Math.min(a.length, b.length);
  for (let i = fromByte; i < shared; i++) {
    const difference = (a[i] as number) ^ (b[i] as number);
    if (difference !== 0) return 8 * i + Math.clz32(difference) - 24;
  }
  return NO_BIT;
}

const LEAF_TAG = 0x00;
const INNER_TAG = 0x01;
const U32_SPAN = 2 ** 32;
const U64_SPAN = 2n ** 64n;

/** Lengths from 128 on take two bytes as a uvarint. */
function lengthPrefixBytes(length: number): number {
  return length < 128 ? 1 : 2;
}

function writeLeaf(target: Uint8Array, key: Uint8Array, valueHash: Uint8Array): void {
  let at = 0;
  target[at++] = LEAF_TAG;
  if (key.length < 128) {
    target[at++] = key.length;
  } else {
    target[at++] = (key.length & 127) | 128;
    target[at++] = key.length >>> 7;
  }
  for (let i = 0; i < key.length; i++) target[at++] = key[i] as number;
  target[at++] = HASH_LENGTH;
  target.set(valueHash, at);
}

function leafPreimageBytes(key: Uint8Array): number {
  return 2 + lengthPrefixBytes(key.length) + key.length + HASH_LENGTH;
}

/** `0x00 ‖ uvarint(len key) ‖ key ‖ 0x20 ‖ valueHash`. */
export function leafPreimage(key: Uint8Array, valueHash: Hash): Uint8Array {
  checkKey(key);
  const preimage = new Uint8Array(leafPreimageBytes(key));
  writeLeaf(preimage, key, valueHash);
  return preimage;
}

function checkKey(key: Uint8Array): void {
  if (key.length < stateKeyBytesMin || key.length > stateKeyBytesMax) {
    throw new RangeError('length of a state key');
  }
}

// One buffer per key length, and one for inner nodes: hashing is synchronous and keeps no reference
// to its input, and a fresh buffer costs as much as the hash itself.
const leafBuffers: (Uint8Array | undefined)[] = [];

export function leafHash(key: Uint8Array, valueHash: Hash, target?: Hash): Hash {
  checkKey(key);
  let buffer = leafBuffers[key.length];
  if (buffer === undefined) {
    buffer = new Uint8Array(leafPreimageBytes(key));
    leafBuffers[key.length] = buffer;
  }
  writeLeaf(buffer, key, valueHash);
  return sha256(buffer, target);
}

const INNER_BYTES = 116;
const CHILD_BYTES = 56;
const innerBuffer = new Uint8Array(INNER_BYTES);
const innerView = new DataView(innerBuffer.buffer);

function fillInnerBuffer(bit: number, left: Subtree, right: Subtree): void {
  innerView.setUint16(0, INNER_TAG << 8);
  innerView.setUint16(2, bit);
  fillChild(4, left);
  fillChild(4 + CHILD_BYTES, right);
}

function fillChild(at: number, child: Subtree): void {
  const { count, sum } = child;
  innerView.setUint32(at, Math.floor(count / U32_SPAN));
  innerView.setUint32(at + 4, count % U32_SPAN);
  // Most sums are short, and arithmetic on big integers allocates.
  if (sum < U64_SPAN) {
    innerBuffer.fill(0, at + 8, at + 16);
    innerView.setBigUint64(at + 16, sum);
  } else {
    innerView.setBigUint64(at + 8, sum >> 64n);
    innerView.setBigUint64(at + 16, BigInt.asUintN(64, sum));
  }
  child.copyHash(innerBuffer, at + 24);
}

/** `0x01 ‖ 0x00 ‖ bit u16 ‖ countL u64 ‖ sumL u128 ‖ hashL ‖ countR u64 ‖ sumR u128 ‖ hashR`. */
export function innerPreimage(bit: number, left: Subtree, right: Subtree): Uint8Array {
  fillInnerBuffer(bit, left, right);
  return innerBuffer.slice();
}

export function innerHash(bit: number, left: Subtree, right: Subtree, target?: Hash): Hash {
  fillInnerBuffer(bit, left, right);
  return sha256(innerBuffer, target);
}
