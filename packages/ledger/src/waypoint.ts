// A waypoint: which chain, and one head of its header log, short enough to be printed in a gazette
// or read from a QR code of version 3 (light-client.md §8). It is a second source beside the one
// from which a reader has its trust; 48 bytes, 76 characters.
//
//   WT1:<base45(first 8 bytes of the chain id ‖ size u64 ‖ root 32)>

import { fromBase45, toBase45 } from './base45.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { TreeHead } from './checkpoint.ts';
import { HASH_LENGTH, type Hash } from './hash.ts';
import { DecodeError } from './problems.ts';

const SCHEME = 'WT1:';
export const CHAIN_PREFIX_LENGTH = 8;
const WAYPOINT_LENGTH: number = CHAIN_PREFIX_LENGTH + 8 + HASH_LENGTH;

export interface Waypoint extends TreeHead {
  /** Of the chain id. What leads to the root leads through that chain's genesis, too. */
  readonly chain8: Uint8Array;
}

export function waypointOf(chainId: Hash, { size, root }: TreeHead): Waypoint {
  return { chain8: chainId.slice(0, CHAIN_PREFIX_LENGTH), size, root };
}

export function encodeWaypoint({ chain8, size, root }: Waypoint): string {
  const out = new ByteWriter(WAYPOINT_LENGTH).raw(chain8).u64(size).raw(root);
  return SCHEME + toBase45(out.finish());
}

/** Throws DecodeError. */
export function decodeWaypoint(text: string): Waypoint {
  const bytes = text.startsWith(SCHEME) ? fromBase45(text.slice(SCHEME.length)) : undefined;
  if (bytes?.length !== WAYPOINT_LENGTH) throw new DecodeError('codec/malformed', 'waypoint');
  const input = new ByteReader(bytes);
  const chain8 = input.raw(CHAIN_PREFIX_LENGTH).slice();
  const size = input.u64();
  if (size === 0) throw new DecodeError('codec/integer', 'size 0');
  return { chain8, size, root: input.raw(HASH_LENGTH).slice() };
}
