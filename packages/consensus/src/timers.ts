// Timers: when a replica stops waiting for a leader (T1–T4), and the heartbeat that repeats what
// may have been lost (N8, V1).

import { epochIsDue } from './chain.ts';
import type { Effect } from './effect.ts';
import { send, setTimer } from './emit.ts';
import { isSigned } from './entry-proof.ts';
import { settleFence } from './epoch.ts';
import { handToLeader, hasLaneWork, suspectsCensorship } from './inclusion.ts';
import { watchDue, watchLeader } from './leader-watch.ts';
import { mayVote } from './normal-case.ts';
import { beginRepeating, progressDelay, repeatsNow, silenceDelay } from './patience.ts';
import { leaderOf, leads, type State } from './state.ts';
import { sendStatus } from './status.ts';
import { sendOwnViewChange, viewChangesFrom } from './view-change.ts';

/** So many times T_silence a leader may stay unheard after a start. */
const STARTING_SILENCES = 4;

/** T1: whether this replica knows of work that is not committed. */
export function hasWork(state: State): boolean {
  // M1: an epoch that is due ends, with or without transactions.
  if (state.revote || state.laneWork || epochIsDue(state)) return true;
  if (state.lastPrepare.height > state.committed.height) return true;
  return (state.proposals.get(state.view)?.size ?? 0) > 0;
}

/** Validators, this one included, that were heard within so long. */
function heardLately(state: State, withinMs: number): number {
  const from = state.nowMs - withinMs;
  return 1 + state.peers.filter(({ heardMs }) => heardMs !== undefined && heardMs > from).length;
}

/**
 * Whether a leader may be blamed for what does not come. After a start links take their time, and
 * whoever leaves a view alone cannot vote again until the others follow; so the leader must have
 * been heard in this process, or have had the time in which it would have been.
 */
function mayBlame(state: State, withinMs: number = silenceDelay(state)): boolean {
  const { quorum, timing, self } = state.configuration;
  if (self === undefined) return false;
  // A certificate above proves that the others go on: this replica is what lags.
  if (state.tip !== undefined || !mayVote(state)) return false;
  if (heardLately(state, withinMs) < quorum) return false;
  const heard = leads(state) || state.peers[leaderOf(state, state.view)]?.heardMs !== undefined;
  return heard || state.nowMs >= state.startedMs + STARTING_SILENCES * timing.silenceMs;
}

/**
 * After a pause of this machine's own (a stopped process, a full disk queue, a long execution)
 * frames of some come before those of others: nobody was silent while nobody listened.
 */
export function excusePause(state: State, pauseMs: number): void {
  if (pauseMs <= 2 * state.configuration.timing.heartbeatMs) return;
  for (const peer of state.peers) if (peer.heardMs !== undefined) peer.heardMs += pauseMs;
  if (state.progressFromMs !== undefined) state.progressFromMs += pauseMs;
}

/** T1, T3: starts, keeps or stops the progress timer, as the end of every step. */
export function armProgress(state: State, effects: Effect[]): void {
  const lookMs = watchDue(state);
  if (lookMs !== undefined) armAt(state, effects, lookMs);
  const { quorum, self } = state.configuration;
  const awaited = state.active
    ? hasWork(state) && mayBlame(state)
    : viewChangesFrom(state, state.view) >= quorum && self !== undefined;
  if (!awaited) {
    state.progressFromMs = undefined;
    return;
  }
  state.progressFromMs ??= state.nowMs;
  armAt(state, effects, state.progressFromMs + progressDelay(state));
}

/** A timer that fires too early is armed anew then, which is cheaper than at every commit. */
function armAt(state: State, effects: Effect[], due: number): void {
  if (state.progressArmedMs !== undefined && state.progressArmedMs <= due) return;
  state.progressArmedMs = due;
  setTimer(effects, 'progress', due - state.nowMs);
}

/** Whether the progress timer, or the leader's silence, is really over: the view is to be left. */
export function progressOver(state: State, effects: Effect[]): boolean {
  state.progressArmedMs = undefined;
  if (leaderIsSilent(state)) return true;
  // Who hears nobody either blames its own link; the others answer or ask within half of T(k).
  if (watchLeader(state, effects) && mayBlame(state, progressDelay(state) / 2)) return true;
  if (state.progressFromMs === undefined) return false;
  if (state.configuration.mutant === 'leaderNeverLeft') return false;
  return state.nowMs >= state.progressFromMs + progressDelay(state);
}

/**
 * §8: the leader has been silent for T_silence while a quorum, this replica included, is heard. In
 * a view that is not active that counts only once a quorum wants it (T3).
 */
export function leaderIsSilent(state: State): boolean {
  const { quorum } = state.configuration;
  if (leads(state) || !mayBlame(state)) return false;
  if (!state.active && viewChangesFrom(state, state.view) < quorum) return false;
  const heardMs = state.peers[leaderOf(state, state.view)]?.heardMs;
  return heardMs === undefined || heardMs + silenceDelay(state) <= state.nowMs;
}

/** A silence that is over before the next heartbeat is noticed then, and not up to one later. */
function armSilence(state: State, effects: Effect[]): void {
  const heardMs = state.peers[leaderOf(state, state.view)]?.heardMs;
  if (!state.active || leads(state) || heardMs === undefined) return;
  const leftMs = heardMs + silenceDelay(state) - state.nowMs;
  if (leftMs <= 0 || leftMs >= state.configuration.timing.heartbeatMs) return;
  armAt(state, effects, state.nowMs + leftMs);
}

/** One heartbeat. Says whether the leader has lost this replica's trust. */
export function beat(state: State, effects: Effect[]): boolean {
  const { timing } = state.configuration;
  setTimer(effects, 'tick', timing.heartbeatMs);
  armSilence(state, effects);
  state.heartbeats += 1;
  if (leads(state) || state.heartbeats % 2 === 0) sendStatus(state, effects, 'all', false);
  state.laneWork = hasLaneWork(state);
  handToLeader(state, effects);
  settleFence(state, effects);
  const isQuiet = state.active && state.own.size === 0 && !state.revote;
  // Who has said nothing waits for no answer, so the first loss after a quiet hour is no late one.
  if (isQuiet || state.committed.height !== state.heightAtTick) beginRepeating(state);
  else if (state.active) {
    if (repeatsNow(state, timing.heartbeatMs)) repeatStatements(state, effects);
  } else if (repeatsNow(state, timing.viewChangeRepeatMs)) {
    const silenced = state.configuration.mutant === 'viewChangeNotRepeated';
    if (!silenced) sendOwnViewChange(state, effects);
  }
  state.heightAtTick = state.committed.height;
  if (leaderIsSilent(state)) return true;
  return state.active && !leads(state) && suspectsCensorship(state) && mayBlame(state);
}

/** N8: own statements of this view above the committed height, byte for byte, and the entry. */
function repeatStatements(state: State, effects: Effect[]): void {
  if (leads(state) && state.entry !== undefined && isSigned(state.entry)) {
    send(effects, 'all', state.entry);
  }
  for (const { propose, prepare, commit } of state.own.values()) {
    if (propose !== undefined) send(effects, 'all', propose);
    if (prepare !== undefined) send(effects, 'all', prepare);
    if (commit !== undefined) send(effects, 'all', commit);
  }
}
