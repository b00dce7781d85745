// The governance module's records: what the leaves of its tables hold, as plain values and as
// canonical bytes. Status numbers are part of the ledger's format.

import * as shapes from '#gen/governance-shapes.js';
import {
  count,
  type Field,
  type Fields,
  flag,
  integer,
  list,
  message,
  optional,
  optionalBytes,
  text,
} from './codec-fields.ts';
import {
  addresses,
  type Change,
  changeField,
  hash,
  memberText,
  publicKey,
  type Report,
  reportField,
} from './codec-governance-fields.ts';
import { type RecordCodec, recordCodec, type Shape } from './codec-record.ts';
import { KEY_PURPOSE, type KeyPurpose } from './keys.ts';
import {
  councillorsPerMemberMax,
  joinersMax,
  memberNameBytesMax,
  operationBytesMax,
  validatorsMax,
} from './limits.ts';
import type { PublicKey } from './signature.ts';
import { RECORD_ID_LENGTH } from './transaction.ts';

/**
 * `joining` follows and serves blocks without weight (GOV-3); `seated` has a seat in the council of
 * the present epoch or of the next; `former` had one, or gave up joining.
 */
export const MEMBER_STATUS = { joining: 1, seated: 2, former: 3 } as const;
export type MemberStatus = (typeof MEMBER_STATUS)[keyof typeof MEMBER_STATUS];

export interface Member {
  readonly member: string;
  readonly name: string;
  readonly status: MemberStatus;
  /** Where the status began. */
  readonly sinceHeight: number;
  readonly networkKey: PublicKey;
  readonly consensusKey: PublicKey;
  readonly attestKey: PublicKey;
  readonly addresses: readonly string[];
  /** The epoch in which `ready` was reported (M4). */
  readonly readyEpoch: number;
  readonly ready: Report | undefined;
  readonly presence: Report | undefined;
  /** A member has one open proposal at most (MOD-10). */
  readonly openProposal: Uint8Array | undefined;
  /** Acts of its own that change the council since budgets began at `actsFrom` (MOD-10). */
  readonly actsFrom: number;
  readonly acts: number;
  /** Where it asked to join, the last time; 0 for a founder. Its councillors are since then. */
  readonly joinedHeight: number;
  /** Empty for a founder. */
  readonly inviter: string;
  /** Joining ends by then, seated or not (MOD-11); 0 for a founder. */
  readonly joinUntilMs: number;
  /** The epoch from which on its consensus key, the last one that it rotated to, signs; or 0. */
  readonly rekeyedIn: number;
}

/** Identifiers of all who are joining, ascending: one record, so that a mesh reads one. */
export interface Joining {
  readonly members: readonly string[];
}

/** Who votes for a member, by the hash of the key, and when (GOV-6). */
export interface Councillor {
  readonly member: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly sinceHeight: number;
}

/** Keys that vote for a member and whose mandates nobody ended, oldest first. */
export interface Voices {
  readonly keys: readonly PublicKey[];
}

/** A key that was ever registered; the record stays for ever (GOV-15). */
export interface RegisteredKey {
  readonly member: string;
  /** Of KEY_PURPOSE. */
  readonly purpose: KeyPurpose;
  readonly revoked: boolean;
  readonly sinceHeight: number;
}

export interface Invitation {
  readonly member: string;
  readonly name: string;
  readonly authority: PublicKey;
  readonly expiresMs: number;
  /** The member whose councillor invited. */
  readonly inviter: string;
  readonly used: boolean;
}

export interface Side {
  readonly members: number;
  readonly quorum: number;
  readonly tolerance: number;
}

/** What a proposal would do, worked out before anybody votes. */
export interface Rehearsal {
  /** Of everything that enactment would put in place (GOV-4). */
  readonly hash: Uint8Array;
  readonly before: Side;
  readonly after: Side;
  /** Members of the council after, seen recently or ready, when this was worked out. */
  readonly live: number;
  readonly joining: readonly string[];
  readonly leaving: readonly string[];
}

export const PROPOSAL_STATUS = { open: 1, enacted: 2, withdrawn: 3, stale: 4, lapsed: 5 } as const;
export type ProposalStatus = (typeof PROPOSAL_STATUS)[keyof typeof PROPOSAL_STATUS];

export interface Proposal {
  readonly proposer: string;
  readonly change: Change;
  readonly deadlineMs: number;
  readonly acceptsZeroSlack: boolean;
  readonly status: ProposalStatus;
  readonly openedHeight: number;
  /** 0 while it is open. */
  readonly closedHeight: number;
  readonly rehearsal: Rehearsal;
}

export interface CastVote {
  readonly approves: boolean;
  readonly rehearsal: Uint8Array;
  readonly height: number;
  readonly key: PublicKey;
}

const side: Field<Side> = message<Side>({
  members: integer(0, validatorsMax),
  quorum: integer(0, validatorsMax),
  tolerance: integer(0, validatorsMax),
});
const members: Field<readonly string[]> = list(memberText, validatorsMax);
const rehearsal: Field<Rehearsal> = message<Rehearsal>({
  hash,
  before: side,
  after: side,
  live: integer(0, validatorsMax),
  joining: members,
  leaving: members,
});

function record<T>(shape: NoInfer<Shape<T>>, fields: Fields<T>): RecordCodec<T> {
  return recordCodec(shape, operationBytesMax, fields);
}

export const memberCodec: RecordCodec<Member> = record(shapes.Member, {
  member: memberText,
  name: memberText,
  status: integer(1, 3) as Field<MemberStatus>,
  sinceHeight: count,
  networkKey: publicKey,
  consensusKey: publicKey,
  attestKey: publicKey,
  addresses,
  readyEpoch: count,
  ready: optional(reportField),
  presence: optional(reportField),
  openProposal: optionalBytes(RECORD_ID_LENGTH),
  actsFrom: count,
  acts: integer(0, 255),
  joinedHeight: count,
  inviter: text(0, memberNameBytesMax),
  joinUntilMs: count,
  rekeyedIn: count,
});
export const joiningCodec: RecordCodec<Joining> = record(shapes.Joining, {
  members: list(memberText, joinersMax),
});
export const councillorCodec: RecordCodec<Councillor> = record(shapes.Councillor, {
  member: memberText,
  fromMs: count,
  toMs: count,
  sinceHeight: count,
});
export const voicesCodec: RecordCodec<Voices> = record(shapes.Voices, {
  keys: list(publicKey, councillorsPerMemberMax),
});
export const registeredKeyCodec: RecordCodec<RegisteredKey> = record(shapes.RegisteredKey, {
  member: memberText,
  purpose: integer(KEY_PURPOSE.network, KEY_PURPOSE.account) as Field<KeyPurpose>,
  revoked: flag,
  sinceHeight: count,
});
export const invitationCodec: RecordCodec<Invitation> = record(shapes.Invitation, {
  member: memberText,
  name: memberText,
  authority: publicKey,
  expiresMs: count,
  inviter: memberText,
  used: flag,
});
export const proposalCodec: RecordCodec<Proposal> = record(shapes.Proposal, {
  proposer: memberText,
  change: changeField,
  deadlineMs: count,
  acceptsZeroSlack: flag,
  status: integer(1, 5) as Field<ProposalStatus>,
  openedHeight: count,
  closedHeight: count,
  rehearsal,
});
export const castVoteCodec: RecordCodec<CastVote> = record(shapes.CastVote, {
  approves: flag,
  rehearsal: hash,
  height: count,
  key: publicKey,
});
