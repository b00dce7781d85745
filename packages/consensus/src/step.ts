// The replica as a pure function (§17): what happened, and what is to be done about it. No clock,
// no keys, no input or output; the same state and event give the same effects everywhere.

import { referenceTo } from '@witan/ledger/batch';
import { fetchMissing, noteBlocks, serveBatches, serveBlocks, wantMissing } from './catch-up.ts';
import { advanceExecution, applyFinal, noteExecuted, voteCommits } from './commitment.ts';
import type { Effect, TimerName } from './effect.ts';
import { append, halt } from './emit.ts';
import { noteFence } from './epoch.ts';
import type { Event } from './event.ts';
import { noteEvidence, reportFaults } from './evidence.ts';
import { keyOf } from './hash-key.ts';
import { holdBatch } from './lanes.ts';
import {
  admitProposals,
  fastForward,
  keepProposal,
  propose,
  revoteBase,
  voteNext,
} from './normal-case.ts';
import { addTransaction, closeOverdue } from './own-lane.ts';
import { noteHeard, noteStatus } from './peers.ts';
import { leaderOf, type State } from './state.ts';
import { countVote, noteSigned, start } from './statements.ts';
import { armProgress, beat, excusePause, progressOver } from './timers.ts';
import { enterView, joinOthers, leaveLeader, noteViewChange, openView } from './view-change.ts';

/** Changes `state` and says what must follow. Throws only when an invariant of its own breaks. */
export function step(state: State, event: Event): Effect[] {
  const effects: Effect[] = [];
  if (event.type === 'time') {
    excusePause(state, event.monotonicMs - state.nowMs);
    state.nowMs = event.monotonicMs;
    state.utcMs = event.utcMs;
    return effects;
  }
  if (state.halted !== undefined) return effects;
  if (event.type === 'heard') {
    noteHeard(state, effects, event.from, event.rttMs);
    return effects;
  }
  if (event.type === 'submitted') {
    // Nothing becomes possible until the batch is signed, and thousands of these come a second.
    addTransaction(state, effects, event.transaction, keyOf(event.txid));
    return effects;
  }
  handle(state, effects, event);
  advance(state, effects);
  return effects;
}

/** Events that may make something possible; time and silence are asked about at heartbeats. */
type Consequential = Exclude<Event, { type: 'time' | 'heard' | 'submitted' }>;

function handle(state: State, effects: Effect[], event: Consequential): void {
  switch (event.type) {
    case 'start':
      start(state, effects, event);
      break;
    case 'vote':
      countVote(state, effects, event.vote);
      break;
    case 'proposal': {
      if (!keepProposal(state, event.proposal)) break;
      // The leader's PREPARE comes with its proposal (§4).
      const { block, view, prepareSignature: signature } = event.proposal;
      const { epoch, height } = block.header;
      const voter = leaderOf(state, view);
      const slot = { kind: 'prepare', epoch, view, height, voter } as const;
      countVote(state, effects, { ...slot, blockHash: block.hash, signature });
      break;
    }
    case 'view-change':
      noteViewChange(state, effects, event.message);
      break;
    case 'entry':
      enterView(state, effects, event.proof);
      break;
    case 'evidence':
      noteEvidence(state, effects, event.evidence);
      break;
    case 'status':
      noteStatus(state, effects, event.from, event.status);
      break;
    case 'blocks':
      noteBlocks(state, effects, event.from, event.blocks, event.certificate);
      break;
    case 'batch':
      state.arrived.delete(keyOf(event.batch.hash));
      if (state.held.has(keyOf(event.batch.hash))) break;
      // It may have been at the verifier while its epoch ended (Resolution 5).
      if (event.batch.header.epoch !== state.epoch) break;
      append(state, effects, { type: 'batch', batch: event.batch });
      holdBatch(state, referenceTo(event.batch));
      break;
    case 'batch-arrived':
      state.arrived.add(keyOf(event.batchHash));
      break;
    case 'batch-refused':
      state.arrived.delete(keyOf(event.batchHash));
      break;
    case 'get-batch':
      serveBatches(state, effects, event.from, event.batchHashes);
      break;
    case 'get-blocks':
      serveBlocks(state, effects, event.from, event.fromHeight, event.toHeight);
      break;
    case 'executed': {
      const { blockHash, result, sealedHash, notice } = event;
      noteExecuted(state, effects, blockHash, { result, sealedHash, notice });
      break;
    }
    case 'signed':
      noteSigned(state, effects, event);
      break;
    case 'fenced':
      noteFence(state, effects, event.signsFrom);
      break;
    case 'room':
      state.spares = event.spares;
      break;
    case 'refused':
      halt(state, effects, 'consensus/signer-refused', event.statement.type);
      break;
    case 'timer':
      noteTimer(state, effects, event.name);
      break;
  }
}

function noteTimer(state: State, effects: Effect[], name: TimerName): void {
  switch (name) {
    case 'tick':
      if (beat(state, effects)) leaveLeader(state, effects);
      break;
    case 'progress':
      if (progressOver(state, effects)) leaveLeader(state, effects);
      break;
    case 'propose':
      state.proposeArmedMs = undefined;
      break;
    case 'close-batch':
      state.ownLane.overdue = state.ownLane.transactions.length > 0;
      break;
    case 'fetch':
      state.fetchArmedMs = undefined;
      break;
  }
}

/** Whatever the event was: everything that has become possible, in the order of the protocol. */
function advance(state: State, effects: Effect[]): void {
  for (let moved = true; moved && state.halted === undefined; ) {
    joinOthers(state, effects);
    openView(state, effects);
    admitProposals(state);
    reportFaults(state, effects);
    wantMissing(state);
    moved =
      changeView(state, effects) ||
      revoteBase(state, effects) ||
      voteNext(state, effects) ||
      fastForward(state, effects) ||
      // What is executed commits before more is executed, so that few results wait in memory.
      applyFinal(state, effects) ||
      advanceExecution(state, effects) ||
      voteCommits(state, effects) ||
      propose(state, effects);
  }
  if (state.halted !== undefined) return;
  closeOverdue(state, effects);
  fetchMissing(state, effects);
  armProgress(state, effects);
}

/** Carries out what the other rules found out about the view itself. */
function changeView(state: State, effects: Effect[]): boolean {
  const { rotation, suspicion } = state;
  state.rotation = undefined;
  state.suspicion = false;
  if (rotation !== undefined) enterView(state, effects, rotation);
  else if (suspicion) leaveLeader(state, effects);
  return rotation !== undefined || suspicion;
}
