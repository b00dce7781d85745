// Where verified messages contradict each other (§15): what a replica sees anyway, compared with
// what it still holds. Each function says what evidence two things make, or that they make none;
// nobody is accused here, because everybody verifies evidence anew.

import type { Batch } from '@witan/ledger/batch';
import { equalBytes } from '@witan/ledger/bytes';
import type { Certificate } from '@witan/ledger/certificate';
import { type Evidence, orderedPair } from '@witan/ledger/evidence';
import {
  type EvidenceContext,
  faultBehind,
  faultOf,
  isStaticallyValid,
} from '@witan/ledger/evidence-verdict';
import { inclusionPath, leafHash } from '@witan/ledger/merkle';
import type { Commit, Prepare, ViewChange } from '@witan/ledger/messages';
import type { Proposal } from './event.ts';
import type { Block } from './ports.ts';
import { compareRank, rankOf } from './rank.ts';
import type { HeldBatch, State } from './state.ts';
import { slotOf } from './vote-keeper.ts';

/** E1, E2: another vote of this sender that stands in the slot of a vote. */
export function otherVote(state: State, vote: Prepare | Commit): Prepare | Commit | undefined {
  if (vote.epoch !== state.epoch) return undefined;
  const slot = slotOf(state, vote.kind, vote.view, vote.height);
  const first = slot?.ballots.find(({ voter }) => voter === vote.voter)?.vote;
  if (first === undefined || first.kind !== vote.kind) return undefined;
  return saysTheSame(first, vote) ? undefined : first;
}

function saysTheSame(a: Prepare | Commit, b: Prepare | Commit): boolean {
  const seals = a.kind === 'commit' && b.kind === 'commit';
  return equalBytes(a.blockHash, b.blockHash) && (!seals || equalBytes(a.sealedHash, b.sealedHash));
}

export function twoVotes(a: Prepare | Commit, b: Prepare | Commit): Evidence | undefined {
  const { epoch, voter: culprit, view, height } = a;
  if (a.kind === 'prepare' && b.kind === 'prepare') {
    const votes = orderedPair(prepareClaim(a), prepareClaim(b));
    return votes && { kind: 'E1', epoch, culprit, view, height, votes };
  }
  if (a.kind === 'commit' && b.kind === 'commit') {
    const votes = orderedPair(commitClaim(a), commitClaim(b));
    return votes && { kind: 'E2', epoch, culprit, view, height, votes };
  }
  return undefined;
}

function prepareClaim({ blockHash, signature }: Prepare): Pick<Prepare, 'blockHash' | 'signature'> {
  return { blockHash, signature };
}

function commitClaim({
  blockHash,
  sealedHash,
  signature,
}: Commit): Pick<Commit, 'blockHash' | 'sealedHash' | 'signature'> {
  return { blockHash, sealedHash, signature };
}

/** E3: the held batch in the place of another one, which is not that one. */
export function otherBatch(state: State, { header, hash }: Batch): HeldBatch | undefined {
  if (header.epoch !== state.epoch) return undefined;
  const held = state.lanes[header.author]?.boots.get(header.boot)?.get(header.seq);
  return held === undefined || equalBytes(held.reference.batchHash, hash) ? undefined : held;
}

export function twoBatches(a: Batch, b: Batch): Evidence | undefined {
  const { author: culprit, epoch } = a.header;
  const claim = ({ header, signature }: Batch): Pick<Batch, 'header' | 'signature'> => {
    return { header, signature: signature.slice() };
  };
  const batches = orderedPair(claim(a), claim(b));
  return batches && { kind: 'E3', epoch, culprit, batches };
}

/** E4: the first transaction of a batch that is invalid by its bytes. The root must be its own. */
export function invalidBatch(
  { header, signature, transactions }: Batch,
  context: Pick<EvidenceContext, 'chainId' | 'verify'>,
): Evidence | undefined {
  const index = transactions.findIndex((bytes) => !isStaticallyValid(bytes, context));
  if (index < 0) return undefined;
  const { epoch, author: culprit } = header;
  const batch = { header, signature: signature.slice() };
  const transaction = (transactions[index] as Uint8Array).slice();
  const path = inclusionPath(transactions.map(leafHash), index);
  return { kind: 'E4', epoch, culprit, batch, index, transaction, path };
}

type Change = Pick<ViewChange, 'epoch' | 'newView' | 'justification' | 'voter' | 'signature'>;

/** E5: two reports for one view. J is frozen, across crashes too, so nobody honest has two. */
export function twoViewChanges(a: Change, b: Change): Evidence | undefined {
  const { epoch, voter: culprit, newView } = a;
  if (b.newView !== newView || b.voter !== culprit || b.epoch !== epoch) return undefined;
  const claim = ({
    justification,
    signature,
  }: Change): Pick<Change, 'justification' | 'signature'> => {
    return { justification, signature };
  };
  const changes = orderedPair(claim(a), claim(b));
  return changes && { kind: 'E5', epoch, culprit, newView, changes };
}

/** E6: a COMMIT, and a report for a later view that ranks below it. */
export function lockRegression(commit: Commit, change: Change): Evidence | undefined {
  const { epoch, voter: culprit, view, height } = commit;
  if (change.voter !== culprit || change.epoch !== epoch || change.newView <= view)
    return undefined;
  const reported = rankOf(change.justification);
  if (compareRank(reported, { epoch, view, height }) >= 0) return undefined;
  const { newView, justification, signature } = change;
  return {
    ...{ kind: 'E6', epoch, culprit },
    commit: { view, height, ...commitClaim(commit) },
    change: { newView, justification, signature },
  };
}

/** E6: the COMMITs of a validator that are still held, in votes and in the last certificate. */
export function commitsOf(state: State, voter: number): Commit[] {
  const found: Commit[] = [];
  for (const { slots } of state.votes.values()) {
    for (const { ballots } of slots.values()) {
      const vote = ballots.find((ballot) => ballot.voter === voter)?.vote;
      if (vote?.kind === 'commit') found.push(vote);
    }
  }
  const { certificate } = state.committed;
  const vote = certificate?.epoch === state.epoch ? commitIn(certificate, voter) : undefined;
  if (vote !== undefined) found.push(vote);
  return found;
}

/** The COMMIT of a validator that a certificate stands on. */
function commitIn(certificate: Certificate, voter: number): Commit | undefined {
  const signature = certificate.signatures[certificate.signers.indexOf(voter)];
  if (certificate.kind !== 'commit' || signature === undefined) return undefined;
  const { epoch, view, height, blockHash, sealedHash } = certificate;
  return { kind: 'commit', epoch, view, height, blockHash, sealedHash, voter, signature };
}

/**
 * Who can be proved to have made two contradicting COMMIT certificates: in one slot, whoever signed
 * both (E2); in two views, whoever signed the lower one and then reported less (E6). Whoever merely
 * stands in both may be honest.
 */
export function forkCulprits(state: State, a: Certificate, b: Certificate): Evidence[] {
  const lower = a.view <= b.view ? a : b;
  const upper = lower === a ? b : a;
  return lower.signers.flatMap((voter) => {
    const first = commitIn(lower, voter) as Commit;
    const second = commitIn(upper, voter);
    const isOneSlot = lower.view === upper.view && lower.height === upper.height;
    if (isOneSlot) return (second && twoVotes(first, second)) ?? [];
    const forgot = reportsOf(state, voter).map((change) => lockRegression(first, change));
    return forgot.find((evidence) => evidence !== undefined) ?? [];
  });
}

/** The reports of a validator that are still held: its last one, and that in the entry proof. */
function reportsOf(state: State, voter: number): Change[] {
  const { entry, viewChanges } = state;
  const last = viewChanges.get(voter);
  const proof = entry?.kind === 'new-view' ? entry : undefined;
  const listed = proof?.viewChanges.find((change) => change.voter === voter);
  const { epoch = 0, view: newView = 0 } = proof ?? {};
  return [...(last ? [last] : []), ...(listed ? [{ epoch, newView, ...listed }] : [])];
}

/** E7: what a leader's own proposal shows, by itself or with its parent. */
export function invalidProposal(
  state: State,
  { block, prepareSignature: signature }: Proposal,
  parent: Block | undefined,
): Evidence | undefined {
  const { header } = block;
  const { epoch } = state;
  const { chainId, council } = state.configuration;
  const accused = { kind: 'E7', epoch, culprit: header.proposer, header, signature } as const;
  if (faultOf(header, epoch, { chainId, council }) !== undefined) {
    return { ...accused, parent: undefined };
  }
  if (parent === undefined || faultBehind(header, parent.header) === undefined) return undefined;
  return { ...accused, parent: parent.header };
}
