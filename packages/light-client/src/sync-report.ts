// What a synchronisation says: which mirrors agree, who signed the newest head, and how old it is
// (light-client.md §11, §12). No field says more than was compared.

import type { TreeHead } from '@witan/ledger/checkpoint';
import type { ProblemKey } from '@witan/ledger/problems';
import type { Freshness } from './age.ts';
import type { Fork } from './sync-state.ts';
import type { WitnessesSeen } from './witnesses.ts';

export type MirrorState =
  | 'agrees'
  /** Its head is of the same log, and old. */
  | 'stale'
  | 'unreachable'
  /** What it served is no checkpoint of this chain by a quorum. */
  | 'refused'
  /** Nobody in office shows that its head is of the same log, or that it is not. */
  | 'unlinked'
  | 'forked';

export interface MirrorReport {
  readonly name: string;
  readonly state: MirrorState;
  /** Of its head. */
  readonly size?: number;
  /** By how much its head is older than the newest one, in milliseconds. */
  readonly behindMs?: number;
  /** Why it counts for nothing. */
  readonly problem?: ProblemKey;
}

export interface SyncReport {
  /**
   * `compared`: at least two mirrors served current heads of one log. `not-compared`: one did.
   * `offline`: none, and all is as of the head that was accepted last.
   */
  readonly status: 'compared' | 'not-compared' | 'offline' | 'forked';
  readonly head: TreeHead | undefined;
  /** The (f + 1)-th largest time of its signers: milliseconds of UTC. */
  readonly attestedAtMs: number | undefined;
  readonly ageMs: number | undefined;
  readonly freshness: Freshness;
  readonly epoch: number;
  /** Agencies in the council. */
  readonly council: number;
  /** Names of those that signed the head; none where their signatures were not kept. */
  readonly signers: readonly string[];
  /** Outside witnesses under the head, in what mirrors served. */
  readonly witnesses: WitnessesSeen;
  /** The trust was older than 180 days: confirm it with a waypoint. */
  readonly needsWaypoint: boolean;
  readonly mirrors: readonly MirrorReport[];
  /** Heads that were met and contradict this one, without signatures that would accuse anybody. */
  readonly doubts: readonly TreeHead[];
  readonly fork: Fork | undefined;
  readonly syncedAtMs: number;
}
