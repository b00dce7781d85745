// What a reader trusts before reading anything: the chain and its council, pinned from a genesis
// that reached the reader by another way than the answer that is to be checked.

import type { TreeHead } from '@witan/ledger/checkpoint';
import { chainIdOf, type Genesis } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import type { Landmark } from '@witan/ledger/landmark';
import { type Validator, validatorsHash } from '@witan/ledger/membership';
import type { Witnesses } from '@witan/ledger/witness-policy';

/** A head that the reader has verified before: what stands under it needs no signature again. */
export interface AttestedHead extends TreeHead {
  /** Milliseconds of UTC; undefined where no time of its signers could be believed. */
  readonly attestedAtMs: number | undefined;
}

/** Where trust came from (light-client.md §8). */
export const TRUST_SOURCES = ['pinned', 'bundle', 'waypoint', 'witnesses'] as const;
export type TrustSource = (typeof TRUST_SOURCES)[number];

export interface Trust {
  readonly chainId: Hash;
  readonly network: string;
  /** Keys come from a public seed, so anyone can sign anything: verdicts say so. */
  readonly demonstration: boolean;
  /** The epoch whose council is trusted; links lead on from it. */
  readonly epoch: number;
  /** Of a trust that was stored, `networkKey` and `consensusKey` are empty: 6 KB hold no more. */
  readonly validators: readonly Validator[];
  /** Of the whole list, where its other keys may be lacking: see `councilHash`. */
  readonly validatorsHash?: Hash;
  /** The newest head that was verified. */
  readonly head?: AttestedHead;
  /** When this trust was given out, by its issuer: milliseconds of UTC. */
  readonly datedMs?: number;
  /** It moved when it was so old that its keys may have leaked: only a new source mends that. */
  readonly needsWaypoint?: boolean;
  /** Of the head by which it moved so: a waypoint of fewer headers says nothing of its council. */
  readonly agedSize?: number;
  /** Who must have cosigned beside the agencies. */
  readonly witnesses?: Witnesses;
  /** Of the trust bundle that was opened last. */
  readonly bundleVersion?: number;
  readonly sources?: readonly TrustSource[];
  /** Of any days, in any order; kept beside the trust state. */
  readonly landmarks?: readonly Landmark[];
}

export function trustFromGenesis(genesis: Genesis): Trust {
  return {
    chainId: chainIdOf(genesis),
    network: genesis.network,
    demonstration: genesis.demonstration,
    epoch: 0,
    validators: genesis.validators,
    datedMs: genesis.createdMs,
    sources: ['pinned'],
  };
}

/** What headers name as the hash of the trusted council. */
export function councilHash({ validatorsHash: named, validators }: Trust): Hash {
  return named ?? validatorsHash(validators);
}

/** Whether the keys of votes are known as well: only then COMMIT certificates can be judged. */
export function hasVoteKeys({ validators }: Trust): boolean {
  return validators.every(({ consensusKey }) => consensusKey.length > 0);
}

/** Keys may have leaked that long ago: such trust goes on, and needs a fresh waypoint (§9). */
export const TRUST_AGE_MS_MAX: number = 180 * 24 * 3_600_000;

/** Whoever has no date at all is as old as can be. */
export function needsWaypoint(trust: Trust, nowMs: number): boolean {
  const { datedMs = 0, head } = trust;
  const isAged = nowMs - Math.max(datedMs, head?.attestedAtMs ?? 0) > TRUST_AGE_MS_MAX;
  return isAged || trust.needsWaypoint === true;
}

/** For links that are not compared with its head, whose age goes on deciding. */
export function withoutHead({ head, ...trust }: Trust): Trust {
  return { ...trust, datedMs: Math.max(head?.attestedAtMs ?? 0, trust.datedMs ?? 0) };
}

/** §8: two sources of different kinds agree. One alone is trusted on first use, never verified. */
export function isVerified({ sources = [] }: Trust): boolean {
  return new Set(sources).size >= 2;
}
