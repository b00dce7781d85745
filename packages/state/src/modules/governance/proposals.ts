// Proposals: rehearsed when they are made, voted on by members, enacted once by the vote that
// completes a quorum (GOV-1, GOV-4, GOV-5).

import { equalBytes } from '@witan/ledger/bytes';
import {
  change as changes,
  type Leave,
  type Propose,
  type Vote,
  type Withdraw,
} from '@witan/ledger/codec-governance';
import type { Change } from '@witan/ledger/codec-governance-fields';
import {
  MEMBER_STATUS,
  type Member,
  PROPOSAL_STATUS,
  type Proposal,
  type ProposalStatus,
} from '@witan/ledger/codec-governance-records';
import { proposalMsMax } from '@witan/ledger/limits';
import { quorum } from '@witan/ledger/membership';
import { utf8 } from '@witan/ledger/text';
import { memberId } from '../../host/member-id.ts';
import { type Context, Refusal, refuse } from '../../host/module.ts';
import { proposals, votes } from './keys.ts';
import { createOffice } from './mandates.ts';
import {
  callingMember,
  emit,
  knownMember,
  makeFormer,
  memberOf,
  removeJoiner,
  saveMember,
} from './members.ts';
import { type Effect, effectOf, faultOfSuccession, rehearsalHash, rehearsed } from './rehearsal.ts';

export function propose(context: Context, call: Propose): void {
  open(context, callingMember(context), call);
}

export function proposeRemoval(context: Context, leaver: Member, call: Leave): void {
  open(context, leaver, { ...call, change: changes.remove(leaver.member) });
}

function open(context: Context, proposer: Member, call: Propose): void {
  const { change, deadlineMs, acceptsZeroSlack } = call;
  const { timeMs, height } = context;
  if (deadlineMs <= timeMs || deadlineMs > timeMs + proposalMsMax) {
    refuse('governance/deadline-invalid');
  }
  closeLapsed(context, proposer);
  const effect = effectOf(context, change);
  const fault = faultOfSuccession(context, effect.after, acceptsZeroSlack);
  if (fault !== undefined) refuse(fault);
  const proposal = context.newId();
  const rehearsal = rehearsed(context, effect, acceptsZeroSlack);
  context.put(
    proposals,
    { proposal },
    {
      proposer: proposer.member,
      change,
      deadlineMs,
      acceptsZeroSlack,
      status: PROPOSAL_STATUS.open,
      openedHeight: height,
      closedHeight: 0,
      rehearsal,
    },
  );
  saveMember(context, { ...proposer, openProposal: proposal });
  cast(context, proposer, { proposal, rehearsal: rehearsal.hash, approves: true });
  emit(context, 'Proposed', proposal, utf8(proposer.member));
}

/** MOD-10, MOD-11: a member has one open proposal; one that lapsed makes room for the next. */
function closeLapsed(context: Context, { openProposal }: Member): void {
  if (openProposal === undefined) return;
  const record = proposalAt(context, openProposal);
  if (context.timeMs < record.deadlineMs) refuse('governance/proposal-open');
  const closed = { status: PROPOSAL_STATUS.lapsed, closedHeight: context.height };
  context.put(proposals, { proposal: openProposal }, { ...record, ...closed });
}

function proposalAt(context: Context, proposal: Uint8Array): Proposal {
  return context.get(proposals, { proposal }) ?? refuse('governance/proposal-unknown');
}

function openProposalAt(context: Context, proposal: Uint8Array): Proposal {
  const record = proposalAt(context, proposal);
  if (record.status !== PROPOSAL_STATUS.open) refuse('governance/proposal-closed');
  return record;
}

function cast(context: Context, { member }: Member, { proposal, rehearsal, approves }: Vote): void {
  const { height, caller } = context;
  const record = { approves, rehearsal, height, key: caller.key };
  context.put(votes, { proposal, member: memberId(member) }, record);
}

export function vote(context: Context, call: Vote): void {
  const voter = callingMember(context);
  const { proposal } = call;
  const record = openProposalAt(context, proposal);
  if (context.timeMs >= record.deadlineMs) refuse('governance/proposal-lapsed');
  const key = { proposal, member: memberId(voter.member) };
  if (context.get(votes, key) !== undefined) refuse('governance/vote-cast');
  if (!equalBytes(call.rehearsal, record.rehearsal.hash)) refuse('governance/rehearsal-differs');
  const effect = sameEffect(context, record);
  if (effect === undefined) {
    close(context, proposal, PROPOSAL_STATUS.stale);
    emit(context, 'ProposalStale', proposal);
    return;
  }
  cast(context, voter, call);
  emit(context, 'VoteCast', proposal, utf8(voter.member));
  if (!isApproved(context, proposal)) return;
  // What was safe when it was proposed may no longer be: then this vote waits, and the proposal.
  const fault = faultOfSuccession(context, effect.after, record.acceptsZeroSlack);
  if (fault !== undefined) refuse(fault);
  close(context, proposal, PROPOSAL_STATUS.enacted);
  enact(context, effect);
  emit(context, 'ProposalEnacted', proposal);
}

/** GOV-4: the effect, if it is the one that was rehearsed; any other makes the proposal stale. */
function sameEffect(context: Context, record: Proposal): Effect | undefined {
  const effect = possibleEffect(context, record.change);
  if (effect === undefined) return undefined;
  const hash = rehearsalHash(effect, record.acceptsZeroSlack);
  return equalBytes(hash, record.rehearsal.hash) ? effect : undefined;
}

function possibleEffect(context: Context, change: Change): Effect | undefined {
  try {
    return effectOf(context, change);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** GOV-1: approvals of members of this council, of whom each has one vote, make a quorum. */
function isApproved(context: Context, proposal: Uint8Array): boolean {
  const { validators } = context.council;
  const approvals = validators.filter(
    ({ member }) => context.get(votes, { proposal, member: memberId(member) })?.approves === true,
  );
  return approvals.length >= quorum(validators.length);
}

/** GOV-5: what is closed is never open again. */
function close(context: Context, proposal: Uint8Array, status: ProposalStatus): void {
  const record = proposalAt(context, proposal);
  context.put(proposals, { proposal }, { ...record, status, closedHeight: context.height });
  const proposer = memberOf(context, record.proposer);
  const isIts = proposer?.openProposal !== undefined && equalBytes(proposer.openProposal, proposal);
  if (isIts) saveMember(context, { ...proposer, openProposal: undefined });
}

function enact(context: Context, { after, renewsBudgets, joiners, leavers, office }: Effect): void {
  if (office !== undefined) {
    createOffice(context, office);
    return;
  }
  for (const { member } of joiners) {
    const record = knownMember(context, member);
    const { seated: status } = MEMBER_STATUS;
    saveMember(context, { ...record, status, sinceHeight: context.height });
    removeJoiner(context, member);
  }
  for (const member of leavers) {
    const { openProposal } = knownMember(context, member);
    if (openProposal !== undefined) close(context, openProposal, PROPOSAL_STATUS.withdrawn);
    makeFormer(context, knownMember(context, member));
  }
  context.reconfigure(after, renewsBudgets);
}

export function withdraw(context: Context, { proposal }: Withdraw): void {
  const { member } = callingMember(context);
  const record = openProposalAt(context, proposal);
  if (record.proposer !== member) refuse('governance/not-proposer');
  close(context, proposal, PROPOSAL_STATUS.withdrawn);
  emit(context, 'ProposalWithdrawn', proposal);
}
