// Statements: votes as they are counted, and own ones on their way out, which begins when they come
// back signed (W3, N7) and begins again after a restart (W5).

import type { Commit, Prepare } from '@witan/ledger/messages';
import { noteCommitted, notePrepared } from './certificates.ts';
import { nodeAt } from './chain.ts';
import type { Effect } from './effect.ts';
import { halt, send, setTimer } from './emit.ts';
import { isSigned } from './entry-proof.ts';
import { openSeat } from './epoch.ts';
import type { Event } from './event.ts';
import { keyOf } from './hash-key.ts';
import { moveFence } from './initial-state.ts';
import { sendOwnBatch } from './own-lane.ts';
import { leads, type OwnStatements, type State } from './state.ts';
import {
  sendOwnNewView,
  sendOwnViewChange,
  signOwnNewView,
  signOwnViewChange,
  storeOwnViewChange,
} from './view-change.ts';
import { addVote, sealsDiverged } from './vote-keeper.ts';

/** L2, W5: a new boot, the last statements once more, and the first heartbeat. */
export function start(
  state: State,
  effects: Effect[],
  { changedAt, signsFrom, boot }: Extract<Event, { type: 'start' }>,
): void {
  state.startedMs = state.nowMs;
  state.changedAt = changedAt;
  if (signsFrom !== state.signsFrom) moveFence(state, signsFrom);
  setTimer(effects, 'tick', 0);
  // L2: where the log was lost, the signer remembers boots that the log does not.
  state.ownLane.boot = Math.max(state.ownLane.boot, boot);
  if (state.configuration.self === undefined) return;
  openSeat(state, effects);
  repeatLast(state, effects);
}

/** W5: the last statements once more, byte for byte. */
function repeatLast(state: State, effects: Effect[]): void {
  const { epoch, view } = state;
  if (state.active) signOwnNewView(state, effects);
  else signOwnViewChange(state, effects);
  for (const statement of state.repeated.splice(0)) {
    if (!state.active || statement.view !== view) continue;
    effects.push({ type: 'sign', epoch, statement, lane: undefined, after: state.appended });
  }
}

/** N4, N6: counts a vote, and acts on the certificate that it completes. */
export function countVote(state: State, effects: Effect[], vote: Prepare | Commit): void {
  const certificate = addVote(state, vote);
  if (certificate?.kind === 'prepare') notePrepared(state, certificate);
  if (certificate?.kind === 'commit') noteCommitted(state, effects, certificate);
  if (vote.kind === 'commit' && sealsDiverged(state, vote.height, keyOf(vote.blockHash))) {
    halt(state, effects, 'consensus/diverged', `height ${vote.height}`);
  }
}

/** An own statement counts from here on: it is durable, judged and signed. */
export function noteSigned(
  state: State,
  effects: Effect[],
  { epoch, statement, signature }: Extract<Event, { type: 'signed' }>,
): void {
  const { self: voter } = state.configuration;
  // M2: what was asked for in the old epoch came back in the new one.
  if (epoch !== state.epoch || voter === undefined) return;
  const signed = { epoch, voter, signature };
  switch (statement.type) {
    case 'batch':
      sendOwnBatch(state, effects, statement.batchHash, signature);
      break;
    case 'new-view':
      sendOwnNewView(state, effects, statement, signature);
      break;
    case 'view-change':
      storeOwnViewChange(state, statement.newView, signature);
      sendOwnViewChange(state, effects);
      break;
    case 'prepare': {
      const { view, height, blockHash } = statement;
      sendOwnVote(state, effects, { kind: 'prepare', view, height, blockHash, ...signed });
      break;
    }
    case 'commit': {
      const { view, height, blockHash, sealedHash } = statement;
      sendOwnVote(state, effects, {
        kind: 'commit',
        view,
        height,
        blockHash,
        sealedHash,
        ...signed,
      });
      break;
    }
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
    const { header, references, evidence } = node.block;
    // N1: the first PROPOSE of a view carries the proof of entry.
    const first = header.height === state.base.height + 1;
    const entry = first && state.entry && isSigned(state.entry) ? state.entry : undefined;
    const { view, signature: prepareSignature } = vote;
    const body = { header, references, evidence };
    own.propose = { kind: 'propose', view, ...body, entry, prepareSignature };
    send(effects, 'all', own.propose);
  } else {
    own.prepare = vote;
    send(effects, 'all', vote);
  }
  countVote(state, effects, vote);
}
