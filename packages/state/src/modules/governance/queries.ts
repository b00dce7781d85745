// What anyone may ask of governance, and what a verified answer says. Councils, reconfigurations
// and budgets are records of the host; people ask for them here.

import { fromHex } from '@witan/ledger/bytes';
import { MEMBER_STATUS, type Member } from '@witan/ledger/codec-governance-records';
import { memberNameBytesMax } from '@witan/ledger/limits';
import { PUBLIC_KEY_LENGTH } from '@witan/ledger/signature';
import { utf8 } from '@witan/ledger/text';
import { RECORD_ID_LENGTH } from '@witan/ledger/transaction';
import { budgets } from '../../host/budgets.ts';
import { councils, reconfigurations } from '../../host/council.ts';
import { historyQuery } from '../../host/history-queries.ts';
import { memberId } from '../../host/member-id.ts';
import { keyId } from '../../host/offices.ts';
import type { Query, QueryParameters } from '../../host/query.ts';
import { rangeQuery, recordQuery, totalQuery } from '../../host/query-kinds.ts';
import { epochParameter, hexParameter, invalid } from '../../host/query-parameters.ts';
import { readRecord, type StateReader } from '../../host/reader.ts';
import { EVIDENCE_QUERIES } from './evidence-queries.ts';
import {
  councillors,
  invitations,
  JOINING_KEY,
  joining,
  members,
  proposals,
  registeredKeys,
  votes,
} from './keys.ts';
import {
  budgetView,
  councillorView,
  councilView,
  invitationView,
  keyView,
  memberView,
  proposalView,
  reconfigurationView,
  voteView,
} from './views.ts';

function memberParameter({ member = '' }: QueryParameters): { member: Uint8Array } {
  if (member === '' || !member.isWellFormed() || utf8(member).length > memberNameBytesMax) {
    invalid('not the identifier of a member');
  }
  return { member: memberId(member) };
}

const invitationParameter = (parameters: QueryParameters): { invitation: Uint8Array } => ({
  invitation: hexParameter(parameters, 'invitation', RECORD_ID_LENGTH),
});
const proposalParameter = (parameters: QueryParameters): { proposal: Uint8Array } => ({
  proposal: hexParameter(parameters, 'proposal', RECORD_ID_LENGTH),
});

function keyParameter({ key = '' }: QueryParameters): { key: Uint8Array } {
  const bytes = fromHex(key);
  if (bytes?.length !== PUBLIC_KEY_LENGTH) invalid('not a public key');
  return { key: keyId(bytes) };
}

const MEMBER_QUERIES: readonly Query[] = [
  rangeQuery(
    'governance/members',
    'These are all members, present, joining and former.',
    members,
    () => ({}),
    (_, record) => memberView(record),
  ),
  recordQuery(
    'governance/members/{member}',
    'This is the member with this identifier, or there never was one.',
    members,
    memberParameter,
    (_, record) => memberView(record),
  ),
  historyQuery(
    'governance/members/{member}/history',
    'This is the member, and these are all versions that its record ever had.',
    members,
    memberParameter,
    (_, record) => memberView(record),
  ),
  recordQuery(
    'governance/joiners',
    'These are all members that are joining now.',
    joining,
    () => JOINING_KEY,
    (_, record) => ({ members: record.members }),
  ),
  rangeQuery(
    'governance/councillors',
    'These are all councillors there ever were, by the hash of the key, and their terms.',
    councillors,
    () => ({}),
    ({ key }, record) => councillorView(key, record),
  ),
  recordQuery(
    'governance/keys/{key}',
    'This key was registered by this member, or by nobody ever.',
    registeredKeys,
    keyParameter,
    (_, record) => keyView(record),
  ),
  rangeQuery(
    'governance/invitations',
    'These are all invitations, used or not.',
    invitations,
    () => ({}),
    ({ invitation }, record) => invitationView(invitation, record),
  ),
  recordQuery(
    'governance/invitations/{invitation}',
    'This is the invitation, or there is none.',
    invitations,
    invitationParameter,
    ({ invitation }, record) => invitationView(invitation, record),
  ),
];

const COUNCIL_QUERIES: readonly Query[] = [
  recordQuery(
    'governance/councils/{epoch}',
    'This council validated this epoch, under these parameters; or the epoch has not begun.',
    councils,
    epochParameter,
    (_, record) => councilView(record),
  ),
  recordQuery(
    'governance/reconfigurations/{epoch}',
    'This ended the epoch, or will end it; or nothing does so before its longest length.',
    reconfigurations,
    epochParameter,
    (_, record) => reconfigurationView(record),
  ),
  rangeQuery(
    'governance/quotas',
    'These are the budgets of all members of the present council, and what they have used.',
    budgets,
    () => ({}),
    (_, record) => budgetView(record),
  ),
  recordQuery(
    'governance/quotas/{member}',
    'This is the budget of the member and what it has used, or it has no seat.',
    budgets,
    memberParameter,
    (_, record) => budgetView(record),
  ),
  totalQuery(
    'governance/usage',
    'So many members have budgets, and so many bytes they have used since budgets began.',
    () => budgets.totalPrefix({}),
    (reader, prefix) => {
      const { count, sum } = reader.total(prefix);
      return { members: count, usedBytes: sum.toString() };
    },
  ),
];

const PROPOSAL_QUERIES: readonly Query[] = [
  rangeQuery(
    'governance/proposals',
    'These are all proposals there ever were, and what became of them.',
    proposals,
    () => ({}),
    ({ proposal }, record) => proposalView(proposal, record),
  ),
  recordQuery(
    'governance/proposals/{proposal}',
    'This is the proposal, or there is none.',
    proposals,
    proposalParameter,
    ({ proposal }, record) => proposalView(proposal, record),
  ),
  rangeQuery(
    'governance/proposals/{proposal}/votes',
    'These are all votes on the proposal.',
    votes,
    proposalParameter,
    ({ member }, record) => voteView(member, record),
  ),
];

export const GOVERNANCE_QUERIES: readonly Query[] = [
  ...MEMBER_QUERIES,
  ...COUNCIL_QUERIES,
  ...PROPOSAL_QUERIES,
  ...EVIDENCE_QUERIES,
];

/** Who is joining: a mesh lets them in by their network keys, as soon as a request is final. */
export function joinersIn(state: StateReader): readonly Member[] {
  const list = readRecord(state, joining, JOINING_KEY)?.record.members ?? [];
  const found = list.map((member) => readRecord(state, members, { member: memberId(member) }));
  return found.flatMap((stored) =>
    stored?.record.status === MEMBER_STATUS.joining ? [stored.record] : [],
  );
}
