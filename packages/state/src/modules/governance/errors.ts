// Every refusal of governance: the calls that give it, and the invariant behind it. Numbers and
// texts are in the catalogue of `ledger`. 'governance/quota-exceeded' comes from the host, for any
// call, and stands here because its number is of this block.

import type { ModuleErrors } from '../../host/module.ts';

const ON_MANDATE = ['grantMandate', 'renewMandate', 'endMandate'];
const BY_COUNCILLOR = [
  ...['invite', 'leave', 'rotateKey', 'propose', 'vote', 'withdraw'],
  ...ON_MANDATE,
];
const REGISTERING = ['invite', 'requestJoin', 'rotateKey', 'grantMandate'];
const REPORTS = ['reportReady', 'reportPresence'];
const OPENING = ['propose', 'leave'];
const OWN_CHANGES = ['reportReady', 'rotateKey'];
const ON_PROPOSAL = ['vote', 'withdraw'];
const SUCCEEDING = ['propose', 'leave', 'vote', 'rotateKey'];

export const GOVERNANCE_ERRORS: ModuleErrors = {
  'governance/no-councillor': { rule: 'GOV-1', calls: BY_COUNCILLOR },
  'governance/member-unknown': { rule: 'GOV-3', calls: OPENING },
  'governance/member-exists': { rule: 'GOV-15', calls: ['invite', 'requestJoin'] },
  'governance/not-joining': { rule: 'GOV-3', calls: OPENING },
  'governance/not-seated': { rule: 'GOV-3', calls: [...OPENING, 'rotateKey'] },
  'governance/not-a-member': { rule: 'GOV-15', calls: REPORTS },
  'governance/joiners-full': { rule: 'MOD-10', calls: ['requestJoin'] },
  'governance/invitation-unknown': { rule: 'GOV-3', calls: ['requestJoin'] },
  'governance/invitation-used': { rule: 'GOV-3', calls: ['requestJoin'] },
  'governance/invitation-expired': { rule: 'MOD-11', calls: ['requestJoin'] },
  'governance/invitation-foreign': { rule: 'GOV-3', calls: ['requestJoin'] },
  'governance/key-unproven': { rule: 'GOV-15', calls: REGISTERING.slice(1) },
  'governance/key-used': { rule: 'GOV-15', calls: REGISTERING },
  'governance/key-invalid': { rule: 'GOV-15', calls: REGISTERING },
  'governance/report-false': { rule: 'GOV-13', calls: REPORTS },
  'governance/epoch-not-next': { rule: 'GOV-3', calls: ['reportReady'] },
  'governance/too-often': { rule: 'MOD-10', calls: [...OWN_CHANGES, 'reportPresence'] },
  'governance/proposal-unknown': { rule: 'GOV-5', calls: ON_PROPOSAL },
  'governance/proposal-open': { rule: 'MOD-10', calls: OPENING },
  'governance/proposal-closed': { rule: 'GOV-5', calls: ON_PROPOSAL },
  'governance/proposal-lapsed': { rule: 'MOD-11', calls: ['vote'] },
  'governance/vote-cast': { rule: 'GOV-1', calls: ['vote'] },
  'governance/rehearsal-differs': { rule: 'GOV-4', calls: ['vote'] },
  'governance/not-proposer': { rule: 'GOV-5', calls: ['withdraw'] },
  'governance/deadline-invalid': {
    rule: 'MOD-11',
    calls: ['invite', ...OPENING, ...ON_MANDATE.slice(0, 2)],
  },
  'governance/change-malformed': { rule: 'GOV-4', calls: ['propose'] },
  'governance/change-empty': { rule: 'GOV-4', calls: ['propose'] },
  'governance/parameter-fixed': { rule: 'GOV-1', calls: ['propose'] },
  'governance/parameter-out-of-range': { rule: 'GOV-9', calls: ['propose'] },
  'governance/budgets-exceed-capacity': { rule: 'GOV-9', calls: ['propose'] },
  'governance/council-too-small': { rule: 'GOV-2', calls: OPENING },
  'governance/council-too-large': { rule: 'GOV-2', calls: ['propose'] },
  'governance/too-many-changes': { rule: 'GOV-2', calls: SUCCEEDING },
  'governance/quorum-at-risk': { rule: 'GOV-2', calls: SUCCEEDING },
  'governance/zero-slack': { rule: 'GOV-2', calls: SUCCEEDING },
  'governance/office-unknown': { rule: 'GOV-6', calls: ['grantMandate'] },
  'governance/office-foreign': { rule: 'GOV-6', calls: ON_MANDATE },
  'governance/mandate-unknown': { rule: 'GOV-6', calls: ['renewMandate', 'endMandate'] },
  'governance/mandate-held': { rule: 'GOV-6', calls: ['grantMandate'] },
  'governance/mandate-over': { rule: 'GOV-6', calls: ['renewMandate', 'endMandate'] },
  'governance/mandates-full': { rule: 'MOD-10', calls: ['grantMandate', 'requestJoin'] },
  'governance/last-councillor': { rule: 'MOD-11', calls: ['endMandate'] },
  'governance/not-ready': { rule: 'GOV-3', calls: ['propose', 'vote'] },
};
