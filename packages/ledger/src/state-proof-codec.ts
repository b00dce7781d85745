// The envelope of a state proof (state.md §4.1): protobuf in its one canonical form, read by hand
// so that a browser needs no protobuf library. The length is checked before the first byte
// (PROOF-6).

import { ByteReader, ByteWriter } from './bytes.ts';
import { HASH_LENGTH, type Hash } from './hash.ts';
import { stateProofBytesMax, stateValueBytesMax } from './limits.ts';
import { DecodeError } from './problems.ts';
import { readUvarint, writeUvarint } from './uvarint.ts';

export const STATE_PROOF_FORMAT = 1;

/** `StateProof { 1 format 2 chain_id 3 height 4 tree 5 values }`. */
export interface StateProof {
  /** Hash of the genesis document. */
  readonly chainId: Hash;
  /** Of the header whose state root, the root *after* that block, is meant. */
  readonly height: number;
  /** The pruned tree in preorder. */
  readonly tree: Uint8Array;
  /** Disclosed values, in the order of the first leaf that holds each. */
  readonly values: readonly Uint8Array[];
}

// Field number and wire type; every field number is below 16.
const TAG_FORMAT = (1 << 3) | 0;
const TAG_CHAIN_ID = (2 << 3) | 2;
const TAG_HEIGHT = (3 << 3) | 0;
const TAG_TREE = (4 << 3) | 2;
const TAG_VALUE = (5 << 3) | 2;

/** Tag, key length, two bytes of key, amount and hash: no opened leaf is shorter. */
const LEAF_BYTES_MIN = 37;

export function encodeStateProof(proof: StateProof): Uint8Array {
  const writer = new ByteWriter(proof.tree.length + 1024);
  writer.u8(TAG_FORMAT).u8(STATE_PROOF_FORMAT);
  writeBytes(writer, TAG_CHAIN_ID, proof.chainId);
  // A field that holds its default is left out: genesis has height 0.
  if (proof.height > 0) writeUvarint(writer.u8(TAG_HEIGHT), proof.height);
  writeBytes(writer, TAG_TREE, proof.tree);
  for (const value of proof.values) writeBytes(writer, TAG_VALUE, value);
  return writer.finish();
}

function writeBytes(writer: ByteWriter, tag: number, bytes: Uint8Array): void {
  writeUvarint(writer.u8(tag), bytes.length);
  writer.raw(bytes);
}

/** Views into `bytes`; the tree itself is read by `openStateProof`. Throws DecodeError. */
export function decodeStateProof(bytes: Uint8Array): StateProof {
  if (bytes.length > stateProofBytesMax) throw new DecodeError('codec/too-long');
  const reader = new ByteReader(bytes);
  expectTag(reader.u8(), TAG_FORMAT);
  if (reader.u8() !== STATE_PROOF_FORMAT) throw new DecodeError('codec/version');
  expectTag(reader.u8(), TAG_CHAIN_ID);
  const chainId = readBytes(reader, HASH_LENGTH);
  if (chainId.length !== HASH_LENGTH) throw new DecodeError('codec/malformed', 'chain id');
  let height = 0;
  let tag = reader.u8();
  if (tag === TAG_HEIGHT) {
    height = readUvarint(reader);
    if (height === 0) throw new DecodeError('codec/not-canonical', 'height');
    tag = reader.u8();
  }
  expectTag(tag, TAG_TREE);
  const tree = readBytes(reader, stateProofBytesMax);
  return { chainId, height, tree, values: readValues(reader, tree.length) };
}

function readValues(reader: ByteReader, treeLength: number): Uint8Array[] {
  // PROOF-4 gives each value a leaf of its own, so the tree bounds how many views are made.
  const countMax = Math.floor(treeLength / LEAF_BYTES_MIN);
  const values: Uint8Array[] = [];
  while (reader.remaining > 0) {
    expectTag(reader.u8(), TAG_VALUE);
    if (values.length === countMax) throw new DecodeError('codec/count', 'values');
    values.push(readBytes(reader, stateValueBytesMax));
  }
  return values;
}

function readBytes(reader: ByteReader, lengthMax: number): Uint8Array {
  const length = readUvarint(reader);
  if (length > lengthMax) throw new DecodeError('codec/too-long');
  return reader.raw(length);
}

function expectTag(tag: number, expected: number): void {
  if (tag !== expected) throw new DecodeError('codec/not-canonical', 'field order');
}
