// A snapshot of a replica for its API and its operator: plain values, nothing shared.

import { seatOf } from '@witan/ledger/council';
import type { Hash } from '@witan/ledger/hash';
import type { ProblemKey } from '@witan/ledger/problems';
import { type Footprint, footprintOf } from './footprint.ts';
import { ownUnreferenced } from './lanes.ts';
import { progressDelay } from './patience.ts';
import { FENCE_OPEN } from './ports.ts';
import { type LaneCursor, leaderOf, type State } from './state.ts';

export interface LaneStatus {
  readonly author: number;
  /** Referenced by committed blocks up to here. */
  readonly committed: LaneCursor;
  /** Held without a gap up to here. */
  readonly held: LaneCursor;
  readonly batches: number;
  readonly bytes: number;
}

export interface PeerStatus {
  readonly index: number;
  /** Undefined while it was not heard since the start. */
  readonly heardMsAgo: number | undefined;
  readonly view: number;
  readonly active: boolean;
  readonly tipHeight: number;
  readonly rttMs: number | undefined;
}

/**
 * `validator` votes. `observer` has no seat in this council. `learner` has one and signs nothing,
 * because it lost what it must not contradict (S5): when it has caught up, a new epoch lets it vote
 * again, which any agency proposes by `witan network renew`.
 */
export type Role = 'validator' | 'observer' | 'learner';

export interface ReplicaStatus {
  readonly role: Role;
  /** Of a learner: the first epoch in which it votes; undefined until it has caught up. */
  readonly signsFrom: number | undefined;
  /** What an operator should be told; its text says what to do. */
  readonly notice: ProblemKey | undefined;
  readonly epoch: number;
  readonly view: number;
  /** False between leaving a view and entering the next. */
  readonly active: boolean;
  readonly leader: number;
  readonly committedHeight: number;
  readonly committedHash: Hash;
  /** Highest height voted in this view. */
  readonly preparedHeight: number;
  /** Highest certified height known, perhaps not fetched yet. */
  readonly tipHeight: number;
  /** The latest epoch that somebody speaks of, proved or not. */
  readonly claimedEpoch: number;
  readonly lock: { readonly view: number; readonly height: number } | undefined;
  readonly commitLatencyMs: number;
  /** T(k) of T2: so long without progress ends the view. */
  readonly progressTimerMs: number;
  readonly ownUnreferenced: number;
  readonly lanes: readonly LaneStatus[];
  readonly peers: readonly PeerStatus[];
  readonly footprint: Footprint;
  readonly halted: { readonly key: ProblemKey; readonly detail: string } | undefined;
}

export function roleOf({ configuration }: State): Role {
  const { consensusKey, council, self } = configuration;
  if (self !== undefined) return 'validator';
  return seatOf(council, consensusKey) === undefined ? 'observer' : 'learner';
}

function signsFromOf(state: State): number | undefined {
  const { signsFrom } = state;
  return roleOf(state) === 'learner' && signsFrom !== FENCE_OPEN ? signsFrom : undefined;
}

export function statusOf(state: State): ReplicaStatus {
  const { committed, lock, nowMs } = state;
  const cursors = state.nodes.get(committed.key)?.cursors ?? [];
  const { self } = state.configuration;
  const role = roleOf(state);
  return {
    role,
    signsFrom: signsFromOf(state),
    notice: role === 'learner' ? 'consensus/learner' : undefined,
    epoch: state.epoch,
    view: state.view,
    active: state.active,
    leader: leaderOf(state, state.view),
    committedHeight: committed.height,
    committedHash: committed.hash,
    preparedHeight: state.lastPrepare.height,
    tipHeight: Math.max(committed.height, state.tip?.height ?? 0),
    claimedEpoch: Math.max(state.epoch, ...[...state.claims.values()].map(({ epoch }) => epoch)),
    lock: lock && { view: lock.view, height: lock.height },
    commitLatencyMs: state.commitLatencyMs,
    progressTimerMs: progressDelay(state),
    ownUnreferenced: ownUnreferenced(state),
    lanes: state.lanes.map(({ have, batches, bytes }, author) => {
      const { boot, seq } = cursors[author] ?? { boot: 0, seq: 0 };
      return { author, committed: { boot, seq }, held: { ...have }, batches, bytes };
    }),
    peers: state.peers.flatMap(({ heardMs, view, active, tipHeight, rttMs }, index) =>
      index === self
        ? []
        : [
            {
              index,
              heardMsAgo: heardMs === undefined ? undefined : nowMs - heardMs,
              view,
              active,
              tipHeight,
              rttMs,
            },
          ],
    ),
    footprint: footprintOf(state),
    halted: state.halted,
  };
}
