// What a signer must never forget: its highest statements by kind, and the last ones by hash, so
// that it can sign the same bytes again and no others (G1, G2 of the signer).
//
//   marks = version u16 ‖ chainId 32 ‖ boot u32 ‖ prepares ‖ commits ‖ view-change ‖ new-view
//   prepares, commits = count u16 ‖ count × (epoch u64 ‖ view u64 ‖ height u64 ‖ digest 32)
//   view-change, new-view = count u16 (0 or 1) ‖ the same layout, height 0

import { ByteReader, ByteWriter } from '@witan/ledger/bytes';
import { HASH_LENGTH, type Hash } from '@witan/ledger/hash';
import { windowHeightsMax } from '@witan/ledger/limits';
import { DecodeError } from '@witan/ledger/problems';
import type { Rank } from './rank.ts';

const MARKS_VERSION = 1;
/** G2: statements that can be signed again. A restart repeats at most a window of each kind. */
export const REMEMBERED: number = 2 * windowHeightsMax;

export interface Mark extends Rank {
  /** SHA-256 of the signed bytes. */
  readonly digest: Hash;
}

export interface Marks {
  readonly chainId: Hash;
  /** Boot of the last signed batch. Its seq lives in memory: a new process takes a new boot. */
  boot: number;
  /** Ascending by rank; the last is the high mark of its kind. */
  readonly prepares: Mark[];
  readonly commits: Mark[];
  readonly viewChanges: Mark[];
  readonly newViews: Mark[];
}

export function emptyMarks(chainId: Hash): Marks {
  return { chainId, boot: 0, prepares: [], commits: [], viewChanges: [], newViews: [] };
}

export function encodeMarks(marks: Marks): Uint8Array {
  const out = new ByteWriter(4096).u16(MARKS_VERSION).raw(marks.chainId).u32(marks.boot);
  for (const kind of [marks.prepares, marks.commits, marks.viewChanges, marks.newViews]) {
    out.u16(kind.length);
    for (const { epoch, view, height, digest } of kind) {
      out.u64(epoch).u64(view).u64(height).raw(digest);
    }
  }
  return out.finish();
}

/** Throws DecodeError: marks that do not decode allow no signature (G4). */
export function decodeMarks(bytes: Uint8Array): Marks {
  const input = new ByteReader(bytes);
  if (input.u16() !== MARKS_VERSION) throw new DecodeError('codec/version', 'marks');
  const chainId = input.raw(HASH_LENGTH).slice();
  const boot = input.u32();
  const take = (): Mark[] =>
    Array.from({ length: input.u16() }, () => ({
      epoch: input.u64(),
      view: input.u64(),
      height: input.u64(),
      digest: input.raw(HASH_LENGTH).slice(),
    }));
  const [prepares, commits, viewChanges, newViews] = [take(), take(), take(), take()];
  input.finish();
  return { chainId, boot, prepares, commits, viewChanges, newViews };
}
