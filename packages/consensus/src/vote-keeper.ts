// Votes and the certificates that they make: bounded slots, one ballot per sender (G1, N4, N6).

import type { Certificate } from '@witan/ledger/certificate';
import { ZERO_HASH } from '@witan/ledger/hash';
import type { Commit, Prepare } from '@witan/ledger/messages';
import { keyOf } from './hash-key.ts';
import type { Ballot, HeightVotes, State, VoteSlot } from './state.ts';

/** Views whose open slots are kept behind the current one, so that memory stays bounded. */
const OLD_VIEWS_KEPT = 16;

function slotKey(kind: 'prepare' | 'commit', view: number): string {
  return kind === 'prepare' ? `p${view}` : `c${view}`;
}

export function slotOf(
  state: State,
  kind: 'prepare' | 'commit',
  view: number,
  height: number,
): VoteSlot | undefined {
  return state.votes.get(height)?.slots.get(slotKey(kind, view));
}

/** G1: whether a slot for this vote is open, or may be opened. */
function hasRoom(state: State, vote: Prepare | Commit): boolean {
  const { committed, view } = state;
  const { windowHeights } = state.configuration.parameters;
  if (vote.epoch !== state.epoch || vote.height > committed.height + 2 * windowHeights)
    return false;
  if (slotOf(state, vote.kind, vote.view, vote.height) !== undefined) return true;
  if (vote.height <= committed.height) return false;
  return vote.view === view || vote.view === view + 1;
}

/** Whether the vote can still matter; what cannot is dropped before its signature is checked. */
export function wantsVote(state: State, vote: Prepare | Commit): boolean {
  if (vote.voter >= state.configuration.validators || !hasRoom(state, vote)) return false;
  const slot = slotOf(state, vote.kind, vote.view, vote.height);
  if (slot === undefined) return true;
  if (slot.certificate !== undefined) return false;
  if (state.configuration.mutant === 'voteSenderNotDeduplicated') return true;
  return !slot.ballots.some(({ voter }) => voter === vote.voter);
}

/** Counts a verified vote; returns the certificate that it completes, if it does. */
export function addVote(state: State, vote: Prepare | Commit): Certificate | undefined {
  if (!wantsVote(state, vote)) return undefined;
  const slot = openSlot(state, vote);
  const block = keyOf(vote.blockHash);
  const value = vote.kind === 'commit' ? block + keyOf(vote.sealedHash) : block;
  slot.ballots.push({ voter: vote.voter, value, vote });
  if (vote.kind === 'commit') noteSeal(state, vote, block, value);
  const equal = slot.ballots.filter((ballot) => ballot.value === value);
  if (equal.length < state.configuration.quorum) return undefined;
  slot.certificate = certificateOf(equal);
  return slot.certificate;
}

function openSlot(state: State, vote: Prepare | Commit): VoteSlot {
  let height: HeightVotes | undefined = state.votes.get(vote.height);
  if (height === undefined) {
    height = { slots: new Map(), seals: new Map() };
    state.votes.set(vote.height, height);
  }
  const key = slotKey(vote.kind, vote.view);
  let slot = height.slots.get(key);
  if (slot === undefined) {
    slot = { view: vote.view, ballots: [], certificate: undefined };
    height.slots.set(key, slot);
  }
  return slot;
}

function certificateOf(equal: readonly Ballot[]): Certificate {
  const ordered = [...equal].sort((a, b) => a.voter - b.voter);
  const { vote } = ordered[0] as Ballot;
  return {
    kind: vote.kind,
    epoch: vote.epoch,
    view: vote.view,
    height: vote.height,
    blockHash: vote.blockHash,
    sealedHash: vote.kind === 'commit' ? vote.sealedHash : ZERO_HASH,
    signers: ordered.map(({ voter }) => voter),
    signatures: ordered.map(({ vote: { signature } }) => signature),
  };
}

function noteSeal(state: State, vote: Commit, block: string, value: string): void {
  const seals = state.votes.get(vote.height)?.seals;
  if (seals === undefined) return;
  let voters = seals.get(block);
  if (voters === undefined) {
    voters = new Map();
    seals.set(block, voters);
  }
  if (!voters.has(vote.voter)) voters.set(vote.voter, value);
}

/**
 * N6: for this block no seal can reach a quorum any more, whoever of those not heard joins in. One
 * liar cannot cause that: the honest ones alone would be q equal seals.
 */
export function sealsDiverged(state: State, height: number, block: string): boolean {
  const voters = state.votes.get(height)?.seals.get(block);
  if (voters === undefined) return false;
  const counts = new Map<string, number>();
  for (const seal of voters.values()) counts.set(seal, (counts.get(seal) ?? 0) + 1);
  const { mutant, validators, quorum } = state.configuration;
  if (mutant === 'divergedTooEarly' && voters.size >= quorum) {
    return Math.max(...counts.values()) < quorum;
  }
  return Math.max(...counts.values()) + (validators - voters.size) < quorum;
}

/** PREPARE certificates already collected for a view that is being entered (N5). */
export function certificatesOfView(state: State, view: number): Certificate[] {
  const found: Certificate[] = [];
  for (const { slots } of state.votes.values()) {
    const certificate = slots.get(slotKey('prepare', view))?.certificate;
    if (certificate !== undefined) found.push(certificate);
  }
  return found.sort((a, b) => a.height - b.height);
}

/** Seals of blocks that no open slot names are of no use for the divergence rule. */
function pruneSeals({ slots, seals }: HeightVotes): void {
  const named = new Set<string>();
  for (const { ballots } of slots.values()) {
    for (const { vote } of ballots) named.add(keyOf(vote.blockHash));
  }
  for (const block of seals.keys()) if (!named.has(block)) seals.delete(block);
}

/** G3: drops what a commit or a new view has made useless. */
export function pruneVotes(state: State): void {
  const { committed, uncertified, view } = state;
  for (const [height, votes] of state.votes) {
    const { slots } = votes;
    if (height <= committed.height && !uncertified.has(height)) {
      state.votes.delete(height);
      continue;
    }
    for (const [key, slot] of slots) {
      const late = height <= committed.height && key.charCodeAt(0) !== 0x63;
      if (late || slot.view < view - OLD_VIEWS_KEPT) slots.delete(key);
    }
    pruneSeals(votes);
  }
}
