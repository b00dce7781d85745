// What nodes say to each other to pass on a snapshot (S2): a question for a piece of one part, and
// the piece. Neither is for the replica, and neither is believed: what a piece says is compared
// with the manifest once its part is whole, and the manifest with the genesis.
//
//   GET_STATE    height u64 ‖ part u32 ‖ offset u32        height 0: the newest; part 2^32 − 1: the
//   STATE_CHUNK  the same ‖ total u32 ‖ bytes              manifest; total 0: not here

import { ByteReader, ByteWriter } from './bytes.ts';
import { snapshotManifestBytesMax, snapshotPieceBytesMax } from './limits.ts';
import { DecodeError } from './problems.ts';

/** The number under which a manifest is asked for. */
export const MANIFEST_PART = 0xffff_ffff;

export interface GetState {
  /** 0 asks for the newest. */
  readonly height: number;
  readonly part: number;
  readonly offset: number;
}

export interface StatePiece extends GetState {
  /** Bytes of the whole part; 0 where the sender has none. */
  readonly total: number;
  readonly bytes: Uint8Array;
}

export function encodeGetState({ height, part, offset }: GetState): Uint8Array {
  return new ByteWriter(16).u64(height).u32(part).u32(offset).finish();
}

/** Throws DecodeError. */
export function decodeGetState(bytes: Uint8Array): GetState {
  const input = new ByteReader(bytes);
  const question = { height: input.u64(), part: input.u32(), offset: input.u32() };
  input.finish();
  return question;
}

export function encodeStatePiece({ height, part, offset, total, bytes }: StatePiece): Uint8Array {
  const out = new ByteWriter(20 + bytes.length).u64(height).u32(part).u32(offset);
  return out.u32(total).raw(bytes).finish();
}

/** `bytes` is a view. Throws DecodeError. */
export function decodeStatePiece(bytes: Uint8Array): StatePiece {
  const input = new ByteReader(bytes);
  const head = { height: input.u64(), part: input.u32(), offset: input.u32() };
  const total = input.u32();
  const { remaining } = input;
  if (total > snapshotManifestBytesMax || remaining > snapshotPieceBytesMax) {
    throw new DecodeError('codec/too-long', 'piece');
  }
  // All that fits: whoever dribbles bytes would hold up a fetch for as long as it likes.
  const due = Math.min(snapshotPieceBytesMax, total - head.offset);
  const fits = total === 0 ? remaining === 0 : remaining > 0 && remaining === due;
  if (!fits) throw new DecodeError('codec/malformed', 'piece');
  return { ...head, total, bytes: input.raw(remaining) };
}
