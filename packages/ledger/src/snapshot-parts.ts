// The parts of a snapshot, and what each is compared with before a byte of it is stored
// (state.md §10). Each is checked alone, whoever it came from and in whatever order.
//
//   headers    (Header ‖ Result, 390) of 2,048 heights, the last part perhaps of fewer
//   state      key and value of each leaf of one subtree, both behind a uvarint of their length
//   outcomes   of each height: count u32 ‖ outcomes (79 each)

import type { Header, Result } from './block.ts';
import { ENTRY_LENGTH } from './block.ts';
import { ByteReader, type ByteWriter, equalBytes } from './bytes.ts';
import { HASH_LENGTH, type Hash, sha256 } from './hash.ts';
import {
  snapshotChunkLeavesMax,
  snapshotHeadersPerPart,
  snapshotPartBytesMax,
  stateKeyBytesMax,
  stateKeyDepthMax,
  stateValueBytesMax,
} from './limits.ts';
import { leafHash as logLeafHash, merkleRoot } from './merkle.ts';
import { decodeOutcome, OUTCOME_LENGTH, receiptsRoot } from './outcome.ts';
import { DecodeError, VerifyError } from './problems.ts';
import { readEntry, type VerifiedManifest } from './snapshot.ts';
import {
  bitAt,
  criticalBit,
  innerHash,
  leafHash,
  NO_BIT,
  type Subtree,
  stateKeyBytesMin,
} from './state-tree.ts';
import { amountOf } from './state-value.ts';
import { readUvarint, writeUvarint } from './uvarint.ts';

/** One leaf of the state; views of the part that it came in. */
export interface SnapshotLeaf {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
}

export interface SealedEntry {
  readonly header: Header;
  readonly result: Result;
}

/** Outcomes of one height, end to end. */
export interface HeightOutcomes {
  readonly height: number;
  readonly encoded: Uint8Array;
}

export function writeSnapshotLeaf(out: ByteWriter, { key, value }: SnapshotLeaf): void {
  writeUvarint(out, key.length);
  out.raw(key);
  writeUvarint(out, value.length);
  out.raw(value);
}

export function writeHeightOutcomes(out: ByteWriter, encoded: Uint8Array): void {
  out.u32(encoded.length / OUTCOME_LENGTH).raw(encoded);
}

function fail(what: string): never {
  throw new VerifyError('snapshot/part', what);
}

function bounded(bytes: Uint8Array): ByteReader {
  if (bytes.length > snapshotPartBytesMax) throw new DecodeError('codec/too-long', 'part');
  return new ByteReader(bytes);
}

/** What a part is, by its number. */
export type PartPlace =
  | { readonly kind: 'headers'; readonly from: number; readonly to: number; readonly root: Hash }
  | { readonly kind: 'state'; readonly subtree: Subtree & { readonly hash: Hash } }
  | { readonly kind: 'outcomes'; readonly from: number; readonly to: number };

/** Heights `from` … `to`, both included. Undefined for a number that no part has. */
export function placeOfPart(verified: VerifiedManifest, part: number): PartPlace | undefined {
  const { manifest, chunks } = verified;
  const { headerRoots, outcomeHeights, height } = manifest;
  const root = headerRoots[part];
  if (root !== undefined) {
    const from = part * snapshotHeadersPerPart;
    return { kind: 'headers', from, to: Math.min(height, from + snapshotHeadersPerPart) - 1, root };
  }
  const subtree = chunks[part - headerRoots.length];
  if (subtree !== undefined) return { kind: 'state', subtree };
  const index = part - headerRoots.length - chunks.length;
  const from = outcomeHeights[index];
  if (from === undefined) return undefined;
  return { kind: 'outcomes', from, to: (outcomeHeights[index + 1] ?? height + 1) - 1 };
}

/** The entries of a part of headers. Throws DecodeError, VerifyError `snapshot/part`. */
export function verifyHeaders(
  bytes: Uint8Array,
  { from, to, root }: Extract<PartPlace, { kind: 'headers' }>,
): SealedEntry[] {
  if (bytes.length !== (to - from + 1) * ENTRY_LENGTH) fail('length of headers');
  const leaves: Hash[] = [];
  for (let at = 0; at < bytes.length; at += ENTRY_LENGTH) {
    leaves.push(logLeafHash(bytes.subarray(at, at + ENTRY_LENGTH)));
  }
  if (!equalBytes(merkleRoot(leaves), root)) fail('headers differ from the log');
  return leaves.map((_, i) => readEntry(bytes.subarray(i * ENTRY_LENGTH, (i + 1) * ENTRY_LENGTH)));
}

/** Outcomes by height. `resultAt` answers from verified headers. Throws as `verifyHeaders` does. */
export function verifyOutcomes(
  bytes: Uint8Array,
  { from, to }: Extract<PartPlace, { kind: 'outcomes' }>,
  resultAt: (height: number) => Pick<Result, 'receiptsRoot'>,
): HeightOutcomes[] {
  const input = bounded(bytes);
  const found: HeightOutcomes[] = [];
  for (let height = from; height <= to; height++) {
    const encoded = input.raw(input.u32() * OUTCOME_LENGTH);
    if (!equalBytes(receiptsRoot(encoded), resultAt(height).receiptsRoot)) {
      fail(`outcomes of height ${height}`);
    }
    if (encoded.length > 0) decodeOutcome(encoded.subarray(0, OUTCOME_LENGTH));
    found.push({ height, encoded });
  }
  input.finish();
  return found;
}

/**
 * The leaves of one chunk of the state, in key order. Throws DecodeError, or VerifyError
 * `snapshot/part` where hash, count or sum are not those of the manifest's node.
 */
export function verifyStateChunk(
  bytes: Uint8Array,
  { subtree }: Extract<PartPlace, { kind: 'state' }>,
): SnapshotLeaf[] {
  if (subtree.count > snapshotChunkLeavesMax) fail('too many leaves for a chunk');
  const input = bounded(bytes);
  const leaves: SnapshotLeaf[] = [];
  const fold = new SubtreeFold();
  for (let left = subtree.count; left > 0; left--) {
    const key = readSized(input, stateKeyBytesMax);
    const value = readSized(input, stateValueBytesMax);
    fold.add(key, value);
    leaves.push({ key, value });
  }
  input.finish();
  const { hash, sum } = fold.finish();
  if (!equalBytes(hash, subtree.hash)) fail('a chunk differs from the state root');
  if (sum !== subtree.sum) fail('a chunk has another sum');
  return leaves;
}

function readSized(input: ByteReader, lengthMax: number): Uint8Array {
  const length = readUvarint(input);
  if (length > lengthMax) throw new DecodeError('codec/too-long', 'leaf');
  return input.raw(length);
}

class FoldedNode implements Subtree {
  readonly count: number;
  readonly sum: bigint;
  readonly hash: Hash;

  constructor(count: number, sum: bigint, hash: Hash) {
    this.count = count;
    this.sum = sum;
    this.hash = hash;
  }

  copyHash(target: Uint8Array, offset: number): void {
    for (let i = 0; i < HASH_LENGTH; i++) target[offset + i] = this.hash[i] as number;
  }
}

/** The node over leaves that come in key order: only the path to the newest is open. */
class SubtreeFold {
  readonly #open: { readonly bit: number; readonly left: FoldedNode }[] = [];
  #last: FoldedNode | undefined;
  #lastKey: Uint8Array = new Uint8Array(0);

  add(key: Uint8Array, value: Uint8Array): void {
    if (key.length < stateKeyBytesMin) throw new DecodeError('codec/malformed', 'key length');
    if (this.#last !== undefined) {
      const bit = criticalBit(this.#lastKey, key);
      if (bit === NO_BIT || bitAt(key, bit) === 0) fail('leaves out of order');
      this.#open.push({ bit, left: this.#closeBelow(bit, this.#last) });
      if (this.#open.length > stateKeyDepthMax) fail('too deep');
    }
    this.#last = new FoldedNode(1, amountOf(value), leafHash(key, sha256(value)));
    this.#lastKey = key;
  }

  #closeBelow(bit: number, last: FoldedNode): FoldedNode {
    let node = last;
    for (let top = this.#open.at(-1); top !== undefined && top.bit > bit; top = this.#open.at(-1)) {
      const hash = innerHash(top.bit, top.left, node);
      node = new FoldedNode(top.left.count + node.count, top.left.sum + node.sum, hash);
      this.#open.pop();
    }
    return node;
  }

  finish(): FoldedNode {
    if (this.#last === undefined) fail('a chunk without a leaf');
    return this.#closeBelow(-1, this.#last);
  }
}
