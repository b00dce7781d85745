// The replica as a pure function (§17): what happened, and what is to be done about it. No clock,
// no keys, no input or output; the same state and event give the same effects everywhere.

import { referenceTo } from '@witan/ledger/batch';
import type { Certificate } from '@witan/ledger/certificate';
import type { Commit, Prepare } from '@witan/ledger/messages';
import { fetchMissing, noteBlocks, serveBatches, serveBlocks, wantProposed } from './catch-up.ts';
import { noteCommitted, notePrepared } from './certificates.ts';
import { nodeAt } from './chain.ts';
import { advanceExecution, applyFinal, noteExecuted, voteCommits } from './commitment.ts';
import type { Effect } from './effect.ts';
import { append, halt, send, setTimer } from './emit.ts';
import { isSigned } from './entry-proof.ts';
import type { Event, StatusReport } from './event.ts';
import { keyOf } from './hash-key.ts';
import { holdBatch, lostBatches } from './lanes.ts';
import {
  admitProposals,
  fastForward,
  keepProposal,
  propose,
  revoteBase,
  voteNext,
} from './normal-case.ts';
import { addTransaction, closeBatch, sendOwnBatch } from './own-lane.ts';
import { type LaneCursor, leads, type OwnStatements, type Peer, type State } from './state.ts';
import { armProgress, beat, helpBehind, progressOver } from './timers.ts';
import {
  enterView,
  joinOthers,
  noteViewChange,
  openView,
  sendOwnNewView,
  sendOwnViewChange,
  signOwnNewView,
  signOwnViewChange,
  startViewChange,
} from './view-change.ts';
import { addVote, sealsDiverged } from './vote-keeper.ts';

/** Changes `state` and says what must follow. Throws only when an invariant of its own breaks. */
export function step(state: State, event: Event): Effect[] {
  const effects: Effect[] = [];
  if (event.type === 'time') {
    state.nowMs = event.monotonicMs;
    state.utcMs = event.utcMs;
    return effects;
  }
  if (state.halted !== undefined) return effects;
  handle(state, effects, event);
  advance(state, effects);
  return effects;
}

type Untimed = Exclude<Event, { type: 'time' }>;

function handle(state: State, effects: Effect[], event: Untimed): void {
  switch (event.type) {
    case 'start':
      return start(state, effects);
    case 'heard':
      return noteHeard(state, event.from, event.rttMs);
    case 'vote':
      return countVote(state, effects, event.vote);
    case 'proposal':
      // The leader's PREPARE comes with its proposal (§4).
      if (keepProposal(state, event.proposal)) {
        const { block, view, prepareSignature: signature } = event.proposal;
        const { epoch, height, proposer: voter } = block.header;
        const vote = { kind: 'prepare', epoch, view, height, voter, signature } as const;
        countVote(state, effects, { ...vote, blockHash: block.hash });
      }
      return;
    case 'view-change':
      noteViewChange(state, effects, event.message);
      if (state.active && event.message.newView <= state.view) {
        helpBehind(state, effects, event.message.voter);
      }
      return;
    case 'entry':
      return enterView(state, effects, event.proof);
    case 'status':
      return noteStatus(state, effects, event.from, event.status);
    case 'blocks':
      return noteBlocks(state, effects, event.from, event.blocks, event.certificate);
    case 'batch':
      if (state.held.has(keyOf(event.batch.hash))) return;
      append(state, effects, { type: 'batch', batch: event.batch });
      return holdBatch(state, referenceTo(event.batch));
    case 'get-batch':
      return serveBatches(state, effects, event.from, event.batchHashes);
    case 'get-blocks':
      return serveBlocks(state, effects, event.from, event.fromHeight, event.toHeight);
    case 'executed': {
      const { result, sealedHash } = event;
      return noteExecuted(state, effects, event.blockHash, { result, sealedHash });
    }
    case 'signed':
      return noteSigned(state, effects, event);
    case 'refused':
      return halt(state, effects, 'consensus/signer-refused', event.statement.type);
    case 'submitted':
      return addTransaction(state, effects, event.transaction, event.txid);
    case 'timer':
      return noteTimer(state, effects, event.name);
  }
}

/** Whatever the event was: everything that has become possible, in the order of the protocol. */
function advance(state: State, effects: Effect[]): void {
  for (let moved = true; moved && state.halted === undefined; ) {
    joinOthers(state, effects);
    openView(state, effects);
    admitProposals(state);
    wantProposed(state);
    moved =
      advanceView(state, effects) ||
      fastForwardOrVote(state, effects) ||
      advanceExecution(state, effects) ||
      voteCommits(state, effects) ||
      applyFinal(state, effects) ||
      propose(state, effects);
  }
  if (state.halted !== undefined) return;
  fetchMissing(state, effects);
  armProgress(state, effects);
}

function fastForwardOrVote(state: State, effects: Effect[]): boolean {
  return revoteBase(state, effects) || voteNext(state, effects) || fastForward(state, effects);
}

/** Carries out what a rule found out about the view itself. */
function advanceView(state: State, effects: Effect[]): boolean {
  const { rotation, suspicion } = state;
  state.rotation = undefined;
  state.suspicion = false;
  if (rotation !== undefined) {
    enterView(state, effects, rotation);
    return true;
  }
  if (!suspicion) return false;
  leaveLeader(state, effects);
  return true;
}

function leaveLeader(state: State, effects: Effect[]): void {
  startViewChange(state, effects, Math.max(state.view, state.lock?.view ?? 0) + 1);
}

/** W5, L2: a new boot, the last statements once more, and the first heartbeat. */
function start(state: State, effects: Effect[]): void {
  const { ownLane, epoch, view } = state;
  ownLane.boot += 1;
  ownLane.bootPosition = append(state, effects, { type: 'boot', boot: ownLane.boot });
  for (const peer of state.peers) peer.heardMs = state.nowMs;
  if (!state.active) signOwnViewChange(state, effects);
  else signOwnNewView(state, effects);
  for (const statement of state.repeated) {
    if (state.active && statement.view === view) {
      effects.push({ type: 'sign', epoch, statement, lane: undefined, after: state.appended });
    }
  }
  state.repeated.length = 0;
  setTimer(effects, 'tick', 0);
}

function noteHeard(state: State, from: number, rttMs: number | undefined): void {
  const peer = state.peers[from];
  if (peer === undefined) return;
  peer.heardMs = state.nowMs;
  peer.rttMs = rttMs ?? peer.rttMs;
}

/** N4, N6: counts a vote, and acts on the certificate that it completes. */
function countVote(state: State, effects: Effect[], vote: Prepare | Commit): void {
  const certificate: Certificate | undefined = addVote(state, vote);
  if (certificate?.kind === 'prepare') notePrepared(state, certificate);
  if (certificate?.kind === 'commit') noteCommitted(state, effects, certificate);
  if (vote.kind === 'commit' && sealsDiverged(state, vote.height, keyOf(vote.blockHash))) {
    halt(state, effects, 'consensus/diverged', `height ${vote.height}`);
  }
}

const NOTHING_HELD: LaneCursor = { boot: 0, seq: 0 };

function noteStatus(state: State, effects: Effect[], from: number, status: StatusReport): void {
  const peer: Peer | undefined = state.peers[from];
  if (peer === undefined || status.epoch !== state.epoch) return;
  peer.view = status.view;
  peer.active = status.active;
  if (status.tip !== undefined) noteCommitted(state, effects, status.tip);
  const proved = Math.max(state.committed.height, status.tip?.height ?? 0);
  peer.tipHeight = Math.max(peer.tipHeight, Math.min(status.tipHeight, proved));
  const { self } = state.configuration;
  const before = peer.have.get(self) ?? NOTHING_HELD;
  for (const { author, boot, seq } of status.have) peer.have.set(author, { boot, seq });
  for (const { reference } of lostBatches(state, before, peer.have.get(self) ?? NOTHING_HELD)) {
    effects.push({ type: 'serve-batch', to: from, batchHash: reference.batchHash });
  }
  const behind = status.view < state.view || (status.view === state.view && !status.active);
  if (behind) helpBehind(state, effects, from);
}

/** An own statement counts from here on: it is durable, judged and signed. */
function noteSigned(
  state: State,
  effects: Effect[],
  { epoch, statement, signature }: Extract<Event, { type: 'signed' }>,
): void {
  const voter = state.configuration.self;
  switch (statement.type) {
    case 'batch':
      return sendOwnBatch(state, effects, statement.batchHash, signature);
    case 'new-view':
      return sendOwnNewView(state, effects, signature);
    case 'view-change': {
      const own = state.ownViewChange;
      if (own === undefined || own.newView !== statement.newView) return;
      const { newView, justification, certificate } = own;
      const committedTip = state.committed.certificate;
      const message = {
        newView,
        justification,
        certificate,
        committedTip,
        epoch,
        voter,
        signature,
      };
      noteViewChange(state, effects, { kind: 'view-change', ...message });
      return sendOwnViewChange(state, effects);
    }
    default:
      return sendOwnVote(state, effects, {
        kind: statement.type,
        ...statement,
        epoch,
        voter,
        signature,
      } as Prepare | Commit);
  }
}

/** N7: a vote whose view was left while it waited for the disk is never said. */
function sendOwnVote(state: State, effects: Effect[], vote: Prepare | Commit): void {
  if (vote.view !== state.view || !state.active || vote.height <= state.committed.height) return;
  let own: OwnStatements | undefined = state.own.get(vote.height);
  if (own === undefined) {
    own = { propose: undefined, prepare: undefined, commit: undefined };
    state.own.set(vote.height, own);
  }
  const node = nodeAt(state, { hash: vote.blockHash });
  if (vote.kind === 'commit') {
    own.commit = vote;
    send(effects, 'all', vote);
  } else if (leads(state) && node?.block.header.originView === vote.view) {
    const { header, references } = node.block;
    // N1: the first PROPOSE of a view carries the proof of entry.
    const first = header.height === state.base.height + 1;
    const entry = first && state.entry && isSigned(state.entry) ? state.entry : undefined;
    const { view, signature: prepareSignature } = vote;
    own.propose = { kind: 'propose', view, header, references, entry, prepareSignature };
    send(effects, 'all', own.propose);
  } else {
    own.prepare = vote;
    send(effects, 'all', vote);
  }
  countVote(state, effects, vote);
}

function noteTimer(
  state: State,
  effects: Effect[],
  name: Extract<Event, { type: 'timer' }>['name'],
): void {
  switch (name) {
    case 'tick':
      if (beat(state, effects)) leaveLeader(state, effects);
      return;
    case 'progress':
      if (progressOver(state)) leaveLeader(state, effects);
      return;
    case 'propose':
      state.proposeArmedMs = undefined;
      return;
    case 'close-batch':
      return closeBatch(state, effects);
    case 'fetch':
      state.fetchArmedMs = undefined;
      return;
  }
}
