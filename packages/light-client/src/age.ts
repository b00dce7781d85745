// How old what was verified is (light-client.md §11): by signers' clocks, of which at least one
// honest one vouches, and without a clock of its own.

import { attestedAt, type CosignatureClaim } from '@witan/ledger/checkpoint';
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

/** What may be said of a head of this age in milliseconds (§11). */
export type Freshness = 'current' | 'as-of' | 'historical';

/** `isUnseen`: too few outsiders have cosigned it to call it current (§5.4). */
export function freshnessOf(ageMs: number | undefined, isUnseen = false): Freshness {
  if (ageMs === undefined || ageMs > 24 * 3_600_000) return 'historical';
  return ageMs <= 600_000 && !isUnseen ? 'current' : 'as-of';
}

export interface Age {
  /** Milliseconds. */
  readonly ageMs: number | undefined;
  readonly freshness: Freshness;
}

/** Of what holds as of a time; where none is known nothing is said. */
export function ageOf(asOfMs: number | undefined, nowMs: number, isUnseen?: boolean): Age {
  const ageMs = asOfMs === undefined ? undefined : Math.max(0, nowMs - asOfMs);
  return { ageMs, freshness: freshnessOf(ageMs, isUnseen) };
}
