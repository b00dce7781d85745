// View change: one certificate per validator, a base that is voted again, planned rotation (V1–V6).

import type { Certificate } from '@witan/ledger/certificate';
import type { EntryProof, NewView, ViewChange } from '@witan/ledger/messages';
import { JUSTIFICATION, type Justification } from '@witan/ledger/statement';
import { noteCommitted, notePrepared } from './certificates.ts';
import { pointOf, pruneUnvoted } from './chain.ts';
import type { Effect } from './effect.ts';
import { append, send, sign } from './emit.ts';
import { isSigned, newViewDigest, UNSIGNED, viewOpenedBy } from './entry-proof.ts';
import { beginRepeating } from './patience.ts';
import { compareRank, justificationOf, rankOf } from './rank.ts';
import { type BlockPoint, leaderOf, leads, type State } from './state.ts';
import { certificatesOfView, pruneVotes } from './vote-keeper.ts';

/** The epoch's base, for a replica that holds no certificate of the epoch. */
function baseJustification(state: State): Justification {
  const { height, hash } = state.epochBase;
  return { kind: JUSTIFICATION.base, epoch: state.epoch, view: 0, height, blockHash: hash };
}

/**
 * V1: leaves the view for a higher one, with the lock frozen into the report. Resolution 6: a
 * replica that holds a certificate of a view does not report for that view.
 */
export function startViewChange(state: State, effects: Effect[], newView: number): void {
  if (newView <= state.view || newView <= (state.lock?.view ?? -1)) return;
  if (state.configuration.self === undefined) return;
  const forgets = state.configuration.mutant === 'forgetLock';
  const certificate = forgets ? undefined : state.lock;
  const justification = certificate ? justificationOf(certificate) : baseJustification(state);
  state.view = newView;
  state.active = false;
  state.ownViewChange = { newView, justification, certificate };
  if (state.configuration.mutant !== 'viewChangeNotInLog') {
    append(state, effects, {
      type: 'view-change',
      epoch: state.epoch,
      newView,
      justification,
      certificate,
    });
  }
  signOwnViewChange(state, effects);
  leaveView(state);
  effects.push({ type: 'view-changed', epoch: state.epoch, view: newView, active: false });
}

/** Gives up the leader, or the attempt to enter a view: the next one is asked for. */
export function leaveLeader(state: State, effects: Effect[]): void {
  // A certificate of a later view proves that view active: its entry is awaited, not the next one.
  if (state.lock !== undefined && state.lock.view > state.view) {
    state.progressFromMs = state.nowMs;
    return;
  }
  startViewChange(state, effects, state.view + 1);
}

export function signOwnViewChange(state: State, effects: Effect[]): void {
  const own = state.ownViewChange;
  if (own === undefined) return;
  const { newView, justification } = own;
  sign(state, effects, { type: 'view-change', newView, justification });
}

/** N7: nothing of the view that was left is said any more. */
function leaveView(state: State): void {
  state.prepared.clear();
  state.own.clear();
  state.progressFromMs = undefined;
  state.lookAtMs = undefined;
  state.questions = 0;
  beginRepeating(state);
  for (const view of state.proposals.keys()) if (view < state.view) state.proposals.delete(view);
  // What the old leader proposed and nobody certified need not be fetched any more.
  for (const [key, { certified }] of state.wanted) if (!certified) state.wanted.delete(key);
}

/** The own view change counts once it is signed. */
export function storeOwnViewChange(state: State, newView: number, signature: Uint8Array): void {
  const own = state.ownViewChange;
  if (own === undefined || own.newView !== newView) return;
  const { self: voter } = state.configuration;
  if (voter === undefined) return;
  const { epoch } = state;
  const committedTip = state.committed.certificate;
  state.viewChanges.set(voter, {
    kind: 'view-change',
    epoch,
    ...own,
    voter,
    signature,
    committedTip,
  });
}

/** V1: the same bytes whenever they are sent, for J of a given view is frozen. */
export function sendOwnViewChange(state: State, effects: Effect[]): void {
  const { self } = state.configuration;
  const own = self === undefined ? undefined : state.viewChanges.get(self);
  if (own === undefined || own.newView !== state.view || state.active) return;
  if (own.certificate !== state.lock && reportsAnew(state, effects, own.newView)) return;
  // The tip is not signed: a later one helps those behind, and proves itself.
  send(effects, 'all', { ...own, committedTip: state.committed.certificate });
}

/** The mutant that reports what it learned since. */
function reportsAnew(state: State, effects: Effect[], newView: number): boolean {
  const { lock } = state;
  if (state.configuration.mutant !== 'reportNotFrozen' || lock === undefined) return false;
  state.ownViewChange = { newView, justification: justificationOf(lock), certificate: lock };
  signOwnViewChange(state, effects);
  return true;
}

/** V2: keeps the highest view change of each validator. */
export function noteViewChange(state: State, effects: Effect[], message: ViewChange): void {
  if (message.epoch !== state.epoch) return;
  if (message.committedTip !== undefined) noteCommitted(state, effects, message.committedTip);
  const known = state.viewChanges.get(message.voter);
  if (known !== undefined && message.newView <= known.newView) return;
  state.viewChanges.set(message.voter, message);
  // A leader that asks for a later view has left its own: nobody need wait for it.
  const leader = leaderOf(state, state.view);
  if (state.active && message.voter === leader && message.newView > state.view) {
    state.suspicion = true;
  }
}

/** V2: the largest view that f + 1 validators have asked for, if it is above the own one. */
export function joinOthers(state: State, effects: Effect[]): void {
  const asked = [...state.viewChanges.values()].map(({ newView }) => newView);
  asked.sort((a, b) => b - a);
  const view = asked[state.configuration.faults];
  if (view !== undefined && view > state.view) startViewChange(state, effects, view);
}

/** How many validators have asked for this view or a later one (T3). */
export function viewChangesFrom(state: State, view: number): number {
  let count = 0;
  for (const { newView } of state.viewChanges.values()) if (newView >= view) count += 1;
  return count;
}

/** V3: the leader of a view with a quorum of view changes for exactly that view opens it. */
export function openView(state: State, effects: Effect[]): void {
  if (state.active || !leads(state)) return;
  const { quorum } = state.configuration;
  const asking = [...state.viewChanges.values()].filter(({ newView }) => newView === state.view);
  if (asking.length < quorum) return;
  const rank = (change: ViewChange): ReturnType<typeof rankOf> => rankOf(change.justification);
  const { mutant } = state.configuration;
  asking.sort((a, b) => compareRank(rank(b), rank(a), mutant) || a.voter - b.voter);
  const listed = asking.slice(0, quorum);
  const highest = listed[0]?.certificate;
  const viewChanges = listed
    .sort((a, b) => a.voter - b.voter)
    .map(({ voter, justification, signature }) => ({ voter, justification, signature }));
  const { epoch, view } = state;
  const proof = {
    kind: 'new-view',
    epoch,
    view,
    viewChanges,
    highest,
    signature: UNSIGNED,
  } as const;
  enterView(state, effects, proof);
  signOwnNewView(state, effects);
}

/** W3: asked for behind the record of entry, so that a restart signs the same NEWVIEW again. */
export function signOwnNewView(state: State, effects: Effect[]): void {
  const { entry, view } = state;
  if (entry?.kind !== 'new-view' || isSigned(entry)) return;
  sign(state, effects, { type: 'new-view', view, digest: newViewDigest(entry) });
}

export function sendOwnNewView(
  state: State,
  effects: Effect[],
  signed: { readonly view: number },
  signature: Uint8Array,
): void {
  const { entry } = state;
  if (entry?.kind !== 'new-view' || entry.view !== signed.view || isSigned(entry)) return;
  const proof: NewView = { ...entry, signature };
  state.entry = proof;
  send(effects, 'all', proof);
}

/** V4: never the same view twice, and never back. */
export function wantsEntry(state: State, proof: EntryProof): boolean {
  const epoch = proof.kind === 'new-view' ? proof.epoch : proof.certificate.epoch;
  if (epoch !== state.epoch) return false;
  const view = viewOpenedBy(proof);
  if (state.configuration.mutant === 'staleViewChangeAccepted') return view !== state.view;
  return view > state.view || (view === state.view && !state.active);
}

/** V5, V6: enters the view that a verified proof opens; the record comes before any vote in it. */
export function enterView(state: State, effects: Effect[], proof: EntryProof): void {
  if (!wantsEntry(state, proof)) return;
  const view = viewOpenedBy(proof);
  if (state.configuration.mutant !== 'entryNotInLog') {
    append(state, effects, { type: 'enter', view, proof });
  }
  beginView(state, view, proof);
  const certificate = proof.kind === 'new-view' ? proof.highest : proof.certificate;
  if (certificate?.kind === 'commit') noteCommitted(state, effects, certificate);
  if (certificate?.kind === 'prepare') notePrepared(state, certificate);
  // N5: what was already prepared in this view while this replica was elsewhere.
  for (const prepared of certificatesOfView(state, view)) notePrepared(state, prepared);
  state.heightAtEntry = state.committed.height;
  effects.push({ type: 'view-changed', epoch: state.epoch, view, active: true });
}

/** What entry does to the state, also when it is read back from the log (W5). */
export function beginView(state: State, view: number, proof: EntryProof): void {
  const certificate = proof.kind === 'new-view' ? proof.highest : proof.certificate;
  state.view = view;
  state.active = true;
  state.entry = proof;
  state.base = baseOf(state, certificate);
  const { mutant } = state.configuration;
  state.revote = certificate?.kind === 'prepare' && mutant !== 'noRevote';
  state.lastPrepare = state.base;
  state.closed = false;
  state.commitVoted = 0;
  state.enteredMs = state.nowMs;
  if (proof.kind === 'rotate') state.viewAtCommit = view;
  leaveView(state);
  pruneVotes(state);
  pruneUnvoted(state);
}

function baseOf(state: State, certificate: Certificate | undefined): BlockPoint {
  return certificate === undefined ? state.epochBase : pointOf(certificate);
}
