// What a signer must never forget: its highest statements by kind, and the last ones by hash, so
// that it can sign the same bytes again and no others (G1, G2 of the signer).
//
//   marks = version u16 ‖ chainId 32 ‖ signsFrom u64 ‖ boot u32 ‖ prepares ‖ commits
//           ‖ view-change ‖ new-view
//   prepares, commits = count u16 ‖ count × (epoch u64 ‖ view u64 ‖ height u64 ‖ digest 32)
//   view-change, new-view = count u16 (0 or 1) ‖ the same layout, height 0

import { ByteReader, ByteWriter, equalBytes } from '@witan/ledger/bytes';
import { HASH_LENGTH, type Hash } from '@witan/ledger/hash';
import { windowHeightsMax } from '@witan/ledger/limits';
import { DecodeError, WitanError } from '@witan/ledger/problems';
import { compareRank, type Rank } from './rank.ts';

const MARKS_VERSION = 2;
/** G2: statements that can be signed again. A restart repeats at most a window of each kind. */
export const REMEMBERED: number = 2 * windowHeightsMax;

export interface Mark extends Rank {
  /** SHA-256 of the signed bytes. */
  readonly digest: Hash;
}

export interface Marks {
  readonly chainId: Hash;
  /** S5: nothing of an epoch below this is signed; 0 without a fence. */
  signsFrom: number;
  /** Boot of the last signed batch. Its seq lives in memory: a new process takes a new boot. */
  boot: number;
  /** Ascending by rank; the last is the high mark of its kind. */
  readonly prepares: Mark[];
  readonly commits: Mark[];
  readonly viewChanges: Mark[];
  readonly newViews: Mark[];
}

export function emptyMarks(chainId: Hash): Marks {
  return {
    chainId,
    signsFrom: 0,
    boot: 0,
    prepares: [],
    commits: [],
    viewChanges: [],
    newViews: [],
  };
}

export function encodeMarks(marks: Marks): Uint8Array {
  const out = new ByteWriter(4096).u16(MARKS_VERSION).raw(marks.chainId);
  out.u64(marks.signsFrom).u32(marks.boot);
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
  const signsFrom = input.u64();
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
  return { chainId, signsFrom, boot, prepares, commits, viewChanges, newViews };
}

const KINDS = ['prepares', 'commits', 'viewChanges', 'newViews'] as const;
export type MarkKind = (typeof KINDS)[number];

/** The highest epoch of which anything but batches was signed. */
export function signedEpoch(marks: Marks): number | undefined {
  const epochs = KINDS.flatMap((kind) => marks[kind].slice(-1).map(({ epoch }) => epoch));
  return epochs.length === 0 ? undefined : Math.max(...epochs);
}

/** The highest slot by kind of which somebody can prove that it was signed. */
export type SignedSlots = Readonly<Partial<Record<MarkKind, Rank | undefined>>>;

/** G4: the first kind in which marks lie below what was signed under them; they went back. */
export function kindBehind(marks: Marks, signed: SignedSlots): MarkKind | undefined {
  return KINDS.find((kind) => compareRank(signed[kind], marks[kind].at(-1)) > 0);
}

/**
 * G6: the marks of two places where one key was held, none of them behind either. Throws WitanError
 * `storage/mismatch` for marks of two networks, `signer/marks-conflict` where they remember
 * different bytes for one slot: then the key has signed twice already.
 */
export function mergeMarks(a: Marks, b: Marks): Marks {
  if (!equalBytes(a.chainId, b.chainId)) {
    throw new WitanError('storage/mismatch', 'the marks belong to two networks');
  }
  const [prepares, commits, viewChanges, newViews] = KINDS.map((kind) => {
    const kept = kind === 'prepares' || kind === 'commits' ? REMEMBERED : 1;
    return mergeKind(a[kind], b[kind]).slice(-kept);
  }) as [Mark[], Mark[], Mark[], Mark[]];
  const boot = Math.max(a.boot, b.boot);
  const signsFrom = Math.max(a.signsFrom, b.signsFrom);
  return { chainId: a.chainId, signsFrom, boot, prepares, commits, viewChanges, newViews };
}

function mergeKind(a: readonly Mark[], b: readonly Mark[]): Mark[] {
  const merged: Mark[] = [];
  for (const mark of [...a, ...b].sort(compareRank)) {
    const last = merged.at(-1);
    if (last === undefined || compareRank(last, mark) !== 0) merged.push(mark);
    else if (!equalBytes(last.digest, mark.digest)) {
      const slot = `epoch ${mark.epoch}, view ${mark.view}, height ${mark.height}`;
      throw new WitanError('signer/marks-conflict', slot);
    }
  }
  return merged;
}
