// Problems of governance in English (8xxx), by key. GOV-n are its invariants.

import type { GovernanceProblemKey, ProblemText } from '../problems.ts';

export const enGovernance: Readonly<Record<GovernanceProblemKey, ProblemText>> = {
  'governance/quota-exceeded': {
    title: 'The agency that carried it has used up its budget',
    detail:
      'The transaction was not used up: it may still execute, carried by another agency or later.',
    help: 'Use another agency, or wait for the height that `witan query governance/quotas` names.',
  },
  'governance/no-councillor': {
    title: 'The key is not that of a councillor in office of a member of this council',
    help: 'Sign as councillor of a seated member; `witan query governance/councillors` lists all.',
  },
  'governance/member-unknown': {
    title: 'There is no member with this identifier',
    help: 'Check it; `witan query governance/members` lists all members, former ones too.',
  },
  'governance/member-exists': {
    title: 'There is a member with this identifier',
    help: 'Invite the agency under an identifier of its own.',
  },
  'governance/not-joining': {
    title: 'The member is not joining',
    help: 'Propose to seat a member that `witan query governance/members` shows as joining.',
  },
  'governance/not-seated': {
    title: 'The member has no seat in the council to be',
    help: 'Compare with `witan query governance/members`; an earlier change may have removed it.',
  },
  'governance/not-a-member': {
    title: 'The key is not in use by any member',
    help: 'Sign with a key of the reporting seat: its network, consensus or attest key.',
  },
  'governance/joiners-full': {
    title: 'The inviting member has as many agencies joining as it may',
    help: 'Seat one of them, ask one to leave, or let another member invite.',
  },
  'governance/invitation-unknown': {
    title: 'There is no invitation with this id',
    help: 'Ask the inviting member for the invitation again.',
  },
  'governance/invitation-used': {
    title: 'The invitation has been used',
    help: 'An invitation admits once: ask for another if the request was not yours.',
  },
  'governance/invitation-expired': {
    title: 'The invitation has expired, or its inviter has no seat any more',
    help: 'Ask a seated member for a new one.',
  },
  'governance/invitation-foreign': {
    title: 'The invitation is for another key',
    help: 'Sign the request with the councillor key that was given to the inviting member.',
  },
  'governance/key-unproven': {
    title: 'A key that is to be registered has not signed the transaction',
    help: 'Cosign the transaction with every new key: this proves that you hold it.',
  },
  'governance/key-used': {
    title: 'A key was registered before, or is named twice',
    help: 'Make a new key: a key serves one purpose of one member, once, and never again.',
  },
  'governance/key-invalid': {
    title: 'A key is not acceptable',
    help: 'Make the key with `witan keys create`.',
  },
  'governance/report-false': {
    title: 'The reported header is not that of the ledger, or is too old or too new',
    help: 'Report a header from before the window in flight; let the node catch up first.',
  },
  'governance/too-often': {
    title: 'The member has changed the council by itself as often as it may',
    help: 'Wait until budgets renew, or have the council vote for the change.',
  },
  'governance/epoch-not-next': {
    title: 'The member sits, and asks for no epoch that follows the present one',
    detail: 'No epoch was started: one that does not let the node sign again would be wasted.',
    help: 'Nothing, if the node votes; else ask for the epoch that `witan node status` shows.',
  },
  'governance/proposal-unknown': {
    title: 'There is no proposal with this id',
    help: 'List them with `witan query governance/proposals`.',
  },
  'governance/proposal-open': {
    title: 'The member has an open proposal already',
    help: 'Withdraw it, or wait until it is enacted or lapses.',
  },
  'governance/proposal-closed': {
    title: 'The proposal is closed',
    help: 'Look at what became of it with `witan query governance/proposals`.',
  },
  'governance/proposal-lapsed': {
    title: 'The deadline of the proposal has passed',
    help: 'Propose it again.',
  },
  'governance/vote-cast': {
    title: 'The member has voted on this proposal',
    help: 'A vote stands; a member has one, however many machines and keys it has.',
  },
  'governance/rehearsal-differs': {
    title: 'The vote is for another effect than the one that was rehearsed',
    help: 'Read the proposal again and vote for the rehearsal that it states.',
  },
  'governance/not-proposer': {
    title: 'Only the member that proposed it can withdraw it',
    help: 'Ask that member, or vote against the proposal.',
  },
  'governance/deadline-invalid': {
    title: 'The deadline has passed, or lies too far ahead',
    help: 'Choose a deadline within 30 days.',
  },
  'governance/change-malformed': {
    title: 'The change states what its kind does not use, or not what it needs',
    help: 'Build the change with the client library.',
  },
  'governance/change-empty': {
    title: 'The change would change nothing',
    help: 'Propose a renewal where a new epoch with the same council is wanted.',
  },
  'governance/parameter-fixed': {
    title: 'The parameter is unknown, or cannot be changed by a proposal',
    help: 'See `witan query registry/parameters`; the replay window stands for ever.',
  },
  'governance/parameter-out-of-range': {
    title: 'A parameter lies outside its range',
    help: 'Choose a value between the bounds that the documentation of chain parameters states.',
  },
  'governance/budgets-exceed-capacity': {
    title: 'All budgets and reserves together exceed what an epoch can carry',
    help: 'Lower the budgets, or make epochs longer, before the council grows.',
  },
  'governance/council-too-small': {
    title: 'A council of fewer than four members tolerates no fault',
    help: 'Seat another member first, or replace the one that leaves.',
  },
  'governance/council-too-large': {
    title: 'The council would have more members than the protocol allows',
    help: 'Remove a member first.',
  },
  'governance/too-many-changes': {
    title: 'More than a third of the council would change in one epoch',
    help: 'Wait for the next epoch, then go on.',
  },
  'governance/quorum-at-risk': {
    title: 'Fewer members are live than the new council needs for a quorum',
    help: 'Bring members back: `witan query governance/quotas` shows when each was last seen.',
  },
  'governance/zero-slack': {
    title: 'Exactly a quorum of the new council is live: the next fault would halt the ledger',
    help: 'Bring another member back, or accept zero slack in the proposal in so many words.',
  },
  'governance/not-ready': {
    title: 'The joiner has not reported ready in this epoch',
    help: 'Let its node catch up and report: it does so by itself once it is synchronised.',
  },
  'governance/office-unknown': {
    title: 'There is no office with this number',
    help: 'List them with `witan network mandate list`.',
  },
  'governance/office-foreign': {
    title: 'The office belongs to another agency',
    help: 'Let a councillor of that agency act: each appoints to its own offices only.',
  },
  'governance/mandate-unknown': {
    title: 'There is no mandate with this number',
    help: 'List them with `witan network mandate list`.',
  },
  'governance/mandate-held': {
    title: 'The person holds this office already',
    help: 'Renew the mandate instead: `witan network mandate renew`.',
  },
  'governance/mandate-over': {
    title: 'The mandate is over',
    help: 'Grant a new one: `witan network mandate grant`.',
  },
  'governance/mandates-full': {
    title: 'The person, or the agency, has as many mandates as fit',
    help: 'End one first: `witan network mandate end`.',
  },
  'governance/last-councillor': {
    title: 'It is the last councillor in office of its agency',
    help: 'Grant the office to the successor first, then end this mandate.',
  },
};
