// The envelope of a state proof (state.md §4.1): protobuf in its one canonical form, read by hand
// so that a browser needs no protobuf library. The length is checked before the first byte
// (PROOF-6).

import { HASH_LENGTH, type Hash } from './hash.ts';
import { stateProofBytesMax, stateValueBytesMax } from './limits.ts';
import { DecodeError } from './problems.ts';
import { WireReader } from './wire-reader.ts';

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

/** Tag, key length, two bytes of key, amount and hash: no opened leaf is shorter. */
const LEAF_BYTES_MIN = 37;

/** Views into `bytes`; the tree itself is read by `openStateProof`. Throws DecodeError. */
export function decodeStateProof(bytes: Uint8Array): StateProof {
  if (bytes.length > stateProofBytesMax) throw new DecodeError('codec/too-long');
  const input = new WireReader(bytes);
  input.version(STATE_PROOF_FORMAT, 'state proof');
  const chainId = input.fixed(2, HASH_LENGTH);
  const height = input.integer(3);
  const tree = input.bytes(4, stateProofBytesMax);
  if (tree.length === 0) throw new DecodeError('codec/short', 'tree');
  // PROOF-4 gives each value a leaf of its own, so the tree bounds how many views are made.
  const countMax = Math.floor(tree.length / LEAF_BYTES_MIN);
  const values = input.elements(5, countMax, stateValueBytesMax);
  input.finish();
  return { chainId, height, tree, values };
}
