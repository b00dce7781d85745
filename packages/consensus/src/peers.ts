// What peers say about themselves: when they were heard, how far they are, what they hold (STATUS).

import { validatorsMax } from '@witan/ledger/limits';
import { noteCommitted } from './certificates.ts';
import type { Effect } from './effect.ts';
import type { StatusReport } from './event.ts';
import { lostBatches, NOTHING_HELD } from './lanes.ts';
import { asksLeader } from './leader-watch.ts';
import { repeatSoon } from './patience.ts';
import type { State } from './state.ts';
import { helpBehind, sendStatus } from './status.ts';

/** Links whose claims are kept: every validator, and some observers. */
const CLAIMS_MAX = 2 * validatorsMax;

/**
 * N8, S1: whoever was away, or whom this replica has not heard since its start, is told at once how
 * far this one is. It does the same, so who has come back need not wait for a heartbeat to learn
 * what it lacks.
 */
export function noteHeard(
  state: State,
  effects: Effect[],
  from: number,
  rttMs: number | undefined,
): void {
  const peer = state.peers[from];
  if (peer === undefined) return;
  const { silenceMs } = state.configuration.timing;
  if (peer.heardMs === undefined || state.nowMs >= peer.heardMs + silenceMs) {
    repeatSoon(state);
    sendStatus(state, effects, from, false);
  }
  peer.heardMs = state.nowMs;
  peer.rttMs = rttMs ?? peer.rttMs;
}

/**
 * S1, M3: a later epoch cannot be proved before this one has ended here; whoever speaks of it is
 * asked for the blocks that lead there.
 */
function noteClaim(state: State, from: number, { epoch, tipHeight }: StatusReport): void {
  if (epoch <= state.epoch) state.claims.delete(from);
  else if (state.claims.has(from) || state.claims.size < CLAIMS_MAX) {
    state.claims.set(from, { epoch, tipHeight });
  }
}

/** S3, V2, L3: a tip that is proved, a view that may lag, and lanes that may have gaps. */
export function noteStatus(
  state: State,
  effects: Effect[],
  from: number,
  status: StatusReport,
): void {
  noteClaim(state, from, status);
  // The certificate that ends this epoch also comes from those who are in the next already.
  if (status.tip !== undefined) noteCommitted(state, effects, status.tip);
  const peer = state.peers[from];
  if (peer === undefined || status.epoch !== state.epoch) return;
  const { self } = state.configuration;
  peer.present = true;
  peer.view = status.view;
  peer.active = status.active;
  const lost = status.view > state.view && !status.active;
  peer.lostMs = lost ? (peer.lostMs ?? state.nowMs) : undefined;
  const proved = Math.max(state.committed.height, status.tip?.height ?? 0);
  peer.tipHeight = Math.max(peer.tipHeight, Math.min(status.tipHeight, proved));
  const before = (self === undefined ? undefined : peer.have.get(self)) ?? NOTHING_HELD;
  for (const { author, boot, seq } of status.have) peer.have.set(author, { boot, seq });
  for (const { reference } of lostBatches(state, peer, before)) {
    effects.push({ type: 'serve-batch', to: from, batchHash: reference.batchHash });
  }
  const behind = status.view < state.view || (status.view === state.view && !status.active);
  if (behind) helpBehind(state, effects, from);
  else if (asksLeader(state, peer, status)) {
    peer.answeredMs = state.nowMs;
    sendStatus(state, effects, from, false);
  }
}
