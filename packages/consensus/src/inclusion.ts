// Forced inclusion (L9): who holds what the leader does not reference, how the leader is given its
// chance, and when it loses office for passing something over.

import type { BatchReference } from '@witan/ledger/block';
import { nodeAt } from './chain.ts';
import type { Effect } from './effect.ts';
import { compareCursors, holders, nextHeld } from './lanes.ts';
import {
  type HeldBatch,
  type Lane,
  type LaneCursor,
  leaderOf,
  leads,
  type State,
} from './state.ts';

/** L9: blocks that may pass over a batch that a quorum holds. */
const INCLUSION_BLOCKS = 20;

/** The first batch of each lane that the voted chain does not reference. */
export function unreferenced(state: State): { lane: Lane; next: HeldBatch }[] {
  const cursors = nodeAt(state, state.lastPrepare)?.cursors;
  if (cursors === undefined) return [];
  return state.lanes.flatMap((lane, author) => {
    const next = nextHeld(lane, cursors[author] as LaneCursor);
    return next === undefined ? [] : [{ lane, next }];
  });
}

function leaderDeclares(state: State, reference: BatchReference): boolean {
  const have = state.peers[leaderOf(state, state.view)]?.have.get(reference.author);
  return have !== undefined && compareCursors(have, reference) >= 0;
}

/**
 * Whether the leader surely has this batch: it says so, or this replica has handed it over twice,
 * for one frame may be lost.
 */
function leaderCanReference(state: State, lane: Lane, reference: BatchReference): boolean {
  return leaderDeclares(state, reference) || timesHanded(state, lane, reference) >= 2;
}

function timesHanded(state: State, { handed }: Lane, reference: BatchReference): number {
  if (handed?.view !== state.view || compareCursors(handed, reference) !== 0) return 0;
  return handed.times;
}

/**
 * Hands the leader what a quorum holds and it does not declare. A quorum counts its liars: an
 * author that sends a batch to all but the leader would otherwise bring honest leaders down.
 */
export function handToLeader(state: State, effects: Effect[]): void {
  const { quorum, self, timing } = state.configuration;
  if (!state.active || leads(state) || self === undefined) return;
  const to = leaderOf(state, state.view);
  for (const { lane, next } of unreferenced(state)) {
    const { reference, sinceMs } = next;
    if (state.nowMs < sinceMs + 2 * timing.heartbeatMs) continue;
    if (leaderDeclares(state, reference) || holders(state, reference) < quorum) continue;
    const times = timesHanded(state, lane, reference);
    if (times > 0 && state.nowMs < (lane.handed?.atMs ?? 0) + timing.inclusionMs) continue;
    const { boot, seq } = reference;
    lane.handed = { boot, seq, view: state.view, atMs: state.nowMs, times: times + 1 };
    effects.push({ type: 'serve-batch', to, batchHash: reference.batchHash });
  }
}

/** T1: a batch waits that the leader could reference. */
export function hasLaneWork(state: State): boolean {
  return unreferenced(state).some(({ lane, next }) =>
    leaderCanReference(state, lane, next.reference),
  );
}

/**
 * L9: whether the leader passes over a batch that it could reference and a quorum holds. Only the
 * first unreferenced batch of a lane counts, so an author that withholds one cannot use those
 * behind it.
 */
export function suspectsCensorship(state: State): boolean {
  const { quorum, timing } = state.configuration;
  const ripe = new Set<Lane>();
  let suspected = false;
  for (const { lane, next } of unreferenced(state)) {
    const { reference } = next;
    if (!leaderCanReference(state, lane, reference) || holders(state, reference) < quorum) continue;
    ripe.add(lane);
    const { boot, seq } = reference;
    if (lane.ripe === undefined || compareCursors(lane.ripe.cursor, reference) !== 0) {
      lane.ripe = { cursor: { boot, seq }, sinceMs: state.nowMs, height: state.committed.height };
    }
    const passed = state.committed.height - Math.max(lane.ripe.height, state.heightAtEntry);
    const late = state.nowMs - lane.ripe.sinceMs > timing.inclusionMs;
    const tolerated = state.configuration.mutant === 'censorshipTolerated';
    if (late && passed >= INCLUSION_BLOCKS && !tolerated) suspected = true;
  }
  for (const lane of state.lanes) if (!ripe.has(lane)) lane.ripe = undefined;
  return suspected;
}
