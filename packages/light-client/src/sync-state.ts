// What the synchronising client remembers beside its trust: the signatures of its head, heads that
// it has seen since, and what froze it (light-client.md §12). Canonical, bounded, and nothing that
// must be kept secret.
//
//   SyncState { 1 version, 2 own Head, 3 synced at ms, 4 flags, 5 repeated seen Head }
//   Fork      { 1 version, 2 split view, 3 Head, 4 Head, 5 repeated mirror, 6 repeated Seat }

import { splitViewBytesMax, validatorsMax } from '@witan/ledger/limits';
import { DecodeError } from '@witan/ledger/problems';
import { decodeSignedHead, encodeSignedHead, type SignedHead } from '@witan/ledger/split-view';
import { strictText, utf8 } from '@witan/ledger/text';
import { WireReader } from '@witan/ledger/wire-reader';
import { WireWriter } from '@witan/ledger/wire-writer';
import { decodeSeat, encodeSeat, SEAT_BYTES_MAX, type Seat } from './seat.ts';

const VERSION = 1;
/** Heads of receipts and QR codes that are kept until they are compared. */
export const SEEN_MAX = 64;
const HEAD_BYTES_MAX = 9 * 1024;
const STATE_BYTES_MAX = 64 * 1024;
const TEXT_BYTES_MAX = 256;
const MIRRORS_MAX = 64;

const COMPARED = 1;

export interface SyncState {
  /** The newest head that was accepted, with its signatures where they are known. */
  readonly own: SignedHead | undefined;
  readonly syncedAtMs: number;
  /** Whether at least two mirrors agreed then. */
  readonly wasCompared: boolean;
  readonly seen: readonly SignedHead[];
}

/**
 * Of seen heads, signatures come along while there is room: without them a head can still raise
 * doubts, but accuses nobody.
 */
export function encodeSyncState({ own, syncedAtMs, wasCompared, seen }: SyncState): Uint8Array {
  const out = new WireWriter().integer(1, VERSION);
  if (own !== undefined) out.bytes(2, encodeSignedHead(own));
  out.integer(3, syncedAtMs).integer(4, wasCompared ? COMPARED : 0);
  let room = STATE_BYTES_MAX - 2 * HEAD_BYTES_MAX;
  for (const head of seen.slice(-SEEN_MAX)) {
    let bytes = encodeSignedHead(head);
    if (bytes.length > room) bytes = encodeSignedHead({ ...head, cosignatures: [] });
    room -= bytes.length;
    out.element(5, bytes);
  }
  return out.finish();
}

/** Throws DecodeError. */
export function decodeSyncState(bytes: Uint8Array): SyncState {
  if (bytes.length > STATE_BYTES_MAX) throw new DecodeError('codec/too-long', 'state');
  const input = new WireReader(bytes);
  input.version(VERSION, 'state');
  const own = input.bytes(2, HEAD_BYTES_MAX);
  const syncedAtMs = input.integer(3);
  const wasCompared = input.integer(4, COMPARED) === COMPARED;
  const seen = input.elements(5, SEEN_MAX, HEAD_BYTES_MAX).map(decodeSignedHead);
  input.finish();
  return {
    own: own.length === 0 ? undefined : decodeSignedHead(own),
    syncedAtMs,
    wasCompared,
    seen,
  };
}

/** Who cosigned both of two logs, as people know them. */
export type Culprit = Seat;

/** Two heads that cannot be of one log. Whoever has met one follows neither. */
export interface Fork {
  readonly heads: readonly [SignedHead, SignedHead];
  /**
   * The file that convinces others. None where one of the heads was trusted without signatures: a
   * waypoint, or what a bundle said.
   */
  readonly evidence: Uint8Array | undefined;
  readonly guilty: readonly Culprit[];
  /** That served the one head or the other. */
  readonly mirrors: readonly string[];
}

export function encodeFork({ heads, evidence, guilty, mirrors }: Fork): Uint8Array {
  const out = new WireWriter().integer(1, VERSION).bytes(2, evidence ?? new Uint8Array(0));
  out.bytes(3, encodeSignedHead(heads[0])).bytes(4, encodeSignedHead(heads[1]));
  for (const name of mirrors.slice(0, MIRRORS_MAX)) {
    out.element(5, utf8(name.slice(0, TEXT_BYTES_MAX / 4)));
  }
  for (const seat of guilty) out.element(6, encodeSeat(seat));
  return out.finish();
}

/** Throws DecodeError. */
export function decodeFork(bytes: Uint8Array): Fork {
  const input = new WireReader(bytes);
  input.version(VERSION, 'fork');
  const evidence = input.bytes(2, splitViewBytesMax);
  const first = decodeSignedHead(input.bytes(3, HEAD_BYTES_MAX));
  const second = decodeSignedHead(input.bytes(4, HEAD_BYTES_MAX));
  const mirrors = input.elements(5, MIRRORS_MAX, TEXT_BYTES_MAX).map(strictText);
  const guilty = input.elements(6, validatorsMax, SEAT_BYTES_MAX).map(decodeSeat);
  input.finish();
  return {
    heads: [first, second],
    evidence: evidence.length === 0 ? undefined : evidence.slice(),
    guilty,
    mirrors,
  };
}
