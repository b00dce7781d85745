// A leader that falls silent while batches wait (T1). What it has not declared cannot be held
// against it, because an author may have sent it to all others. So it is asked: an honest leader
// answers whether it holds anything or not, and one that is dead is left after T(k).

import { nodeAt } from './chain.ts';
import type { Effect } from './effect.ts';
import type { StatusReport } from './event.ts';
import { unreferenced } from './inclusion.ts';
import { compareCursors, NOTHING_HELD } from './lanes.ts';
import { progressDelay } from './patience.ts';
import { leaderOf, leads, type Peer, type State } from './state.ts';
import { sendStatus } from './status.ts';

/** One frame may be lost. */
const QUESTIONS = 2;
/** Of T(k): a pause of the leader before it is asked, and the time that an answer has. */
const QUARTERS = 4;
/** Of T0_min, the shortest time between two answers to one peer. */
const ANSWERS_OF_PROGRESS = 8;

function isWatching(state: State): boolean {
  const { mutant, self } = state.configuration;
  if (mutant === 'silenceUnwatched') return false;
  return state.active && self !== undefined && !leads(state) && state.held.size > 0;
}

/** When to look at the leader next; undefined while there is nothing that it could do. */
export function watchDue(state: State): number | undefined {
  if (!isWatching(state)) {
    state.lookAtMs = undefined;
    return undefined;
  }
  state.lookAtMs ??= state.nowMs + 2 * quarterDelay(state);
  return state.lookAtMs;
}

function quarterDelay(state: State): number {
  return Math.ceil(progressDelay(state) / QUARTERS);
}

/** Since when a batch waits and nothing was committed in this view; undefined if none waits. */
function waitingSince(state: State): number | undefined {
  const waiting = unreferenced(state);
  if (waiting.length === 0) return undefined;
  const heldMs = Math.min(...waiting.map(({ next }) => next.sinceMs));
  return Math.max(heldMs, state.committedMs, state.enteredMs);
}

/**
 * Looks at the leader when it is time to. True when a batch has waited for T(k), and the leader has
 * answered neither question: asked after half of that, or when it was last heard a quarter ago,
 * and again a quarter later. After a pause of this replica's own it is asked first, and what it
 * said meanwhile is read before it is blamed.
 */
export function watchLeader(state: State, effects: Effect[]): boolean {
  const due = watchDue(state);
  if (due === undefined || state.nowMs < due) return false;
  const leader = leaderOf(state, state.view);
  const heardMs = state.peers[leader]?.heardMs;
  const quarterMs = quarterDelay(state);
  // Who has yet to be heard in this process has the time that a start takes (T_silence).
  const fromMs = heardMs === undefined ? state.nowMs : (waitingSince(state) ?? state.nowMs);
  const asksFromMs = Math.max(fromMs + 2 * quarterMs, (heardMs ?? 0) + quarterMs);
  if (Math.max(fromMs, heardMs ?? 0) >= state.askedMs) state.questions = 0;
  if (state.questions === 0 && state.nowMs < asksFromMs) {
    state.lookAtMs = asksFromMs;
    return false;
  }
  state.lookAtMs = state.nowMs + quarterMs;
  if (state.questions === QUESTIONS) return true;
  // The others hear the second one too, and so know that this replica lives when they blame.
  sendStatus(state, effects, state.questions === 0 ? leader : 'all', false);
  state.questions += 1;
  state.askedMs = state.nowMs;
  return false;
}

/** Whether a peer holds what the voted chain does not reference, and so may wonder about it. */
export function asksLeader(
  state: State,
  peer: Peer,
  { view, active, have }: StatusReport,
): boolean {
  if (!state.active || !active || !leads(state) || view !== state.view) return false;
  if (state.configuration.mutant === 'questionUnanswered') return false;
  const pauseMs = state.configuration.timing.progressMsMin / ANSWERS_OF_PROGRESS;
  if (state.nowMs < peer.answeredMs + pauseMs) return false;
  const cursors = nodeAt(state, state.lastPrepare)?.cursors;
  return have.some((held) => {
    return compareCursors(held, cursors?.[held.author] ?? NOTHING_HELD) > 0;
  });
}
