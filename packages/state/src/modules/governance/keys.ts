// Every key of governance as a named function, and its tables. Councils, what waits for the end of
// an epoch, and budgets are tables of the host, which needs them whatever modules there are.
//
// | table       | key                | asked by                                        |
// |-------------|--------------------|-------------------------------------------------|
// | members     | H20(member)        | all members ever, by status; one; its history   |
// | joining     | –                  | who is joining now                              |
// | councillors | H20(key)           | who votes for whom (range)                      |
// | keys        | H20(key)           | all keys ever; whether one was ever registered  |
// | invitations | invitation         | all invitations; one                            |
// | proposals   | proposal           | all proposals; one                              |
// | votes       | proposal, H20(member) | all votes on a proposal (range)              |
// | voices      | H20(member)        | the keys that vote for a member                 |

import {
  type CastVote,
  type Councillor,
  castVoteCodec,
  councillorCodec,
  type Invitation,
  invitationCodec,
  type Joining,
  joiningCodec,
  type Member,
  memberCodec,
  type Proposal,
  proposalCodec,
  type RegisteredKey,
  registeredKeyCodec,
  type Voices,
  voicesCodec,
} from '@witan/ledger/codec-governance-records';
import { GOVERNANCE } from '../../host/budgets.ts';

import { id20, u8 } from '../../store/key-parts.ts';
import { type Table, table, tableId } from '../../store/tables.ts';

/** By `memberId`. Former members stay. */
export const members: Table<{ member: Uint8Array }, Member> = table({
  id: tableId(GOVERNANCE, 1),
  path: 'governance/members',
  key: { member: id20 },
  value: memberCodec,
  history: true,
});

export const JOINING_KEY: { readonly list: number } = { list: 0 };

export const joining: Table<{ list: number }, Joining> = table({
  id: tableId(GOVERNANCE, 2),
  path: 'governance/joining',
  key: { list: u8 },
  value: joiningCodec,
});

export const councillors: Table<{ key: Uint8Array }, Councillor> = table({
  id: tableId(GOVERNANCE, 3),
  path: 'governance/councillors',
  key: { key: id20 },
  value: councillorCodec,
});

export const registeredKeys: Table<{ key: Uint8Array }, RegisteredKey> = table({
  id: tableId(GOVERNANCE, 4),
  path: 'governance/keys',
  key: { key: id20 },
  value: registeredKeyCodec,
});

export const invitations: Table<{ invitation: Uint8Array }, Invitation> = table({
  id: tableId(GOVERNANCE, 5),
  path: 'governance/invitations',
  key: { invitation: id20 },
  value: invitationCodec,
});

export const proposals: Table<{ proposal: Uint8Array }, Proposal> = table({
  id: tableId(GOVERNANCE, 6),
  path: 'governance/proposals',
  key: { proposal: id20 },
  value: proposalCodec,
  history: true,
});

export const voices: Table<{ member: Uint8Array }, Voices> = table({
  id: tableId(GOVERNANCE, 8),
  path: 'governance/voices',
  key: { member: id20 },
  value: voicesCodec,
});

/** A member has one vote, however many keys and machines: it is the key of the record (GOV-1). */
export const votes: Table<{ proposal: Uint8Array; member: Uint8Array }, CastVote> = table({
  id: tableId(GOVERNANCE, 7),
  path: 'governance/votes',
  key: { proposal: id20, member: id20 },
  value: castVoteCodec,
});
