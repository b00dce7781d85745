// STATUS on its way out: how far this replica is, for those who lag and for those who count.

import type { Status } from '@witan/ledger/messages';
import type { Effect } from './effect.ts';
import { send } from './emit.ts';
import { isSigned } from './entry-proof.ts';
import { haveVector } from './lanes.ts';
import type { State } from './state.ts';

/** STATUS; the proof of entry goes only to those who need it (V2). */
export function sendStatus(
  state: State,
  effects: Effect[],
  to: number | 'all',
  withEntry: boolean,
): void {
  const { entry } = state;
  const status: Status = {
    kind: 'status',
    epoch: state.epoch,
    view: state.view,
    active: state.active,
    committedTip: state.committed.certificate,
    entry: withEntry && state.active && entry !== undefined && isSigned(entry) ? entry : undefined,
    have: haveVector(state),
  };
  // L3: what `have` names must be durable, and batches stand in the log in front of this position.
  send(effects, to, status, state.appended);
}

/** V2, N8: a peer behind in views gets the proof of entry, not more often than it can ask. */
export function helpBehind(state: State, effects: Effect[], to: number): void {
  const peer = state.peers[to];
  if (peer === undefined || !state.active || to === state.configuration.self) return;
  if (state.nowMs < peer.answeredMs + state.configuration.timing.heartbeatMs) return;
  peer.answeredMs = state.nowMs;
  sendStatus(state, effects, to, true);
}
