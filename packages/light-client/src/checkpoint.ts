// A checkpoint of the header log, judged: which agencies have cosigned it, whether they are
// enough, and how old it is (light-client.md §4.4, §5.3, §11). Without a clock of its own, and
// from the note alone: size and root come from the text that was verified, and nowhere else.

import {
  attestedAt,
  type CosignatureClaim,
  checkpointClaims,
  decodeCheckpoint,
  type TreeHead,
} from '@witan/ledger/checkpoint';
import { quorum, type Validator } from '@witan/ledger/membership';
import { requireQuorum, type Verify, validClaims } from './seal.ts';
import type { Trust } from './trust.ts';

/** Clocks of phones are poor: a signer may be ahead of the reader by so much. */
const AHEAD_MS_MAX = 120_000;

/**
 * What at least one honest signer vouches for, of the times of those whose signatures were
 * verified: milliseconds of UTC. Times ahead of the reader are ignored.
 */
export function attestedAtMs(
  claims: readonly Pick<CosignatureClaim, 'time'>[],
  validators: number,
  nowMs: number,
): number | undefined {
  const times = claims.map(({ time }) => time * 1_000);
  const believed = times.filter((at) => at <= nowMs + AHEAD_MS_MAX);
  return attestedAt(believed, validators);
}

/** A clock that is behind what was verified before is wrong (§11). Milliseconds of UTC. */
export function presentMs({ head }: Trust, clockMs: number): number {
  return Math.max(clockMs, head?.attestedAtMs ?? clockMs);
}

export interface Cosigner {
  readonly validator: Validator;
  /** Of the signer's clock: milliseconds of UTC. */
  readonly timeMs: number;
}

export interface OpenedCheckpoint extends TreeHead {
  /** Whose signatures were verified, in the order of the council. */
  readonly cosigners: readonly Cosigner[];
  /**
   * Vouched for by at least one honest signer: milliseconds of UTC. Undefined where too few signers
   * have a time that is not ahead of the reader's.
   */
  readonly attestedAtMs: number | undefined;
}

/**
 * Opens a note under the council that the reader trusts. Counts valid signatures only; one that is
 * false neither counts nor spoils the others. Throws DecodeError, VerifyError
 * `checkpoint/other-log` or `checkpoint/quorum`.
 */
export async function openCheckpoint(
  trust: Trust,
  note: string,
  { verify, nowMs }: { readonly verify: Verify; readonly nowMs: number },
): Promise<OpenedCheckpoint> {
  const { chainId, validators } = trust;
  const checkpoint = decodeCheckpoint(note);
  const claims = checkpointClaims(checkpoint, chainId, validators);
  const valid = await validClaims(claims, verify);
  requireQuorum('checkpoint/quorum', valid.length, quorum(validators.length));
  const cosigners = valid.map(({ signer, time }) => {
    return { validator: validators[signer] as Validator, timeMs: time * 1_000 };
  });
  const { size, root } = checkpoint;
  const attested = attestedAtMs(valid, validators.length, presentMs(trust, nowMs));
  return { size, root, cosigners, attestedAtMs: attested };
}

/** What may be said of a head of this age in milliseconds (§11). */
export type Freshness = 'current' | 'as-of' | 'historical';

export function freshnessOf(ageMs: number | undefined): Freshness {
  if (ageMs === undefined || ageMs > 24 * 3_600_000) return 'historical';
  return ageMs <= 600_000 ? 'current' : 'as-of';
}
