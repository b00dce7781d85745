// What peers say about themselves: when they were heard, how far they are, what they hold (STATUS).

import { noteCommitted } from './certificates.ts';
import type { Effect } from './effect.ts';
import type { StatusReport } from './event.ts';
import { lostBatches, NOTHING_HELD } from './lanes.ts';
import type { State } from './state.ts';
import { helpBehind } from './timers.ts';

export function noteHeard(state: State, from: number, rttMs: number | undefined): void {
  const peer = state.peers[from];
  if (peer === undefined) return;
  peer.heardMs = state.nowMs;
  peer.rttMs = rttMs ?? peer.rttMs;
}

/** S3, V2, L3: a tip that is proved, a view that may lag, and lanes that may have gaps. */
export function noteStatus(
  state: State,
  effects: Effect[],
  from: number,
  status: StatusReport,
): void {
  const peer = state.peers[from];
  if (peer === undefined || status.epoch !== state.epoch) return;
  const { self } = state.configuration;
  peer.view = status.view;
  peer.active = status.active;
  const lost = status.view > state.view && !status.active;
  peer.lostMs = lost ? (peer.lostMs ?? state.nowMs) : undefined;
  if (status.tip !== undefined) noteCommitted(state, effects, status.tip);
  const proved = Math.max(state.committed.height, status.tip?.height ?? 0);
  peer.tipHeight = Math.max(peer.tipHeight, Math.min(status.tipHeight, proved));
  const before = peer.have.get(self) ?? NOTHING_HELD;
  for (const { author, boot, seq } of status.have) peer.have.set(author, { boot, seq });
  for (const { reference } of lostBatches(state, peer, before)) {
    effects.push({ type: 'serve-batch', to: from, batchHash: reference.batchHash });
  }
  const behind = status.view < state.view || (status.view === state.view && !status.active);
  if (behind) helpBehind(state, effects, from);
}
