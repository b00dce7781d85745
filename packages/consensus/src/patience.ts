// Patience: how long to wait, how often to say something again, and how much to ask for at once,
// all by what commits take and by how many views have failed (T2, N8, N1). A council whose members
// are short of processor time is slow with everything. Whatever is paced by a constant then adds
// work faster than it is done, and nothing commits for as long as the shortage lasts.

import { blockPayloadBytesMax } from '@witan/ledger/limits';
import type { State } from './state.ts';

/** T2: T0 is so many times the smoothed commit latency, or T0_min. */
const LATENCY_FACTOR = 8;
/** N8: an answer that takes so many times that latency is overdue. */
const OVERDUE_FACTOR = 2;
const DOUBLINGS_MAX = 40;

/** k of T2: views since the last commit. */
export function failedViews(state: State): number {
  return Math.min(DOUBLINGS_MAX, Math.max(0, state.view - state.viewAtCommit));
}

/** T2: a delay that doubles with each failed view, up to T_max. */
function patient(state: State, firstMs: number): number {
  const { mutant, timing } = state.configuration;
  const first = Math.max(firstMs, LATENCY_FACTOR * state.commitLatencyMs);
  const delay = first * 2 ** failedViews(state);
  return mutant === 'timerWithoutCap' ? delay : Math.min(timing.progressMsMax, delay);
}

/** T2: T(k) = min(T_max, T0·2^k). */
export function progressDelay(state: State): number {
  return patient(state, state.configuration.timing.progressMsMin);
}

/** T_silence, which grows as T(k) does: a silence that stayed short would end each view first. */
export function silenceDelay(state: State): number {
  return patient(state, state.configuration.timing.silenceMs);
}

/**
 * N1: what a block of this leader may carry, in bytes; one batch in any case. What the council
 * cannot check and execute within T_max never commits in one view.
 */
export function payloadBytesMax(state: State): number {
  const { timing } = state.configuration;
  const excess = Math.max(1, (LATENCY_FACTOR * state.commitLatencyMs) / timing.progressMsMax);
  return Math.floor(blockPayloadBytesMax / excess / 2 ** failedViews(state));
}

/** N8, V1: something moved, or what was said before is over: the next answer has its time. */
export function beginRepeating(state: State): void {
  state.quietFromMs = state.nowMs;
  state.repeats = 0;
}

/** A peer that was away has heard none of the copies, so the next one is as urgent as the first. */
export function repeatSoon(state: State): void {
  state.repeats = 0;
}

/**
 * N8, V1: whether to say it again now. As in a transport, the pause follows the latency that was
 * measured, and doubles each time: most often a council that does not answer is slow, and copies
 * cost every member the very time that it lacks.
 */
export function repeatsNow(state: State, firstMs: number): boolean {
  const { mutant, timing } = state.configuration;
  const first = Math.max(firstMs, OVERDUE_FACTOR * state.commitLatencyMs);
  const pause = Math.min(timing.progressMsMax, first * 2 ** Math.min(DOUBLINGS_MAX, state.repeats));
  const pauseMs = mutant === 'repeatedSteadily' ? firstMs : pause;
  if (state.nowMs < state.quietFromMs + pauseMs) return false;
  state.quietFromMs = state.nowMs;
  state.repeats += 1;
  return true;
}
