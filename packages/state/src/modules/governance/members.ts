// Who acts for whom, and which keys belong to whom: what all calls of governance share.

import { byteName, equalBytes } from '@witan/ledger/bytes';
import type { SeatKeyPurpose } from '@witan/ledger/codec-governance';
import {
  type Councillor,
  MEMBER_STATUS,
  type Member,
} from '@witan/ledger/codec-governance-records';
import { isRegistrableKey, KEY_PURPOSE, type KeyPurpose } from '@witan/ledger/keys';
import { joinersPerInviterMax, ownChangesMax } from '@witan/ledger/limits';
import type { PublicKey } from '@witan/ledger/signature';
import { memberId } from '../../host/member-id.ts';
import { type Context, refuse } from '../../host/module.ts';
import { keyId } from '../../host/offices.ts';
import { councillors, JOINING_KEY, joining, members, registeredKeys, voices } from './keys.ts';
import type { GovernanceEvent } from './methods.ts';

export function emit(
  context: Context,
  name: GovernanceEvent,
  ...keys: readonly Uint8Array[]
): void {
  context.emit(name, ...keys);
}

export function memberOf(context: Pick<Context, 'get'>, member: string): Member | undefined {
  return context.get(members, { member: memberId(member) });
}

/** A record that must be there, for what names it was checked. */
export function knownMember(context: Context, member: string): Member {
  return memberOf(context, member) ?? refuse('governance/member-unknown');
}

export function saveMember(context: Context, record: Member): void {
  context.put(members, { member: memberId(record.member) }, record);
}

/** Whether the key votes for its member at block time (GOV-6). */
export function isInOffice(context: Context, key: PublicKey): boolean {
  const { timeMs } = context;
  const found = context.get(councillors, { key: keyId(key) });
  if (found === undefined || timeMs < found.fromMs || timeMs >= found.toMs) return false;
  // GOV-15: who left and came back has new councillors; those of its former time have no voice.
  return found.sinceHeight >= knownMember(context, found.member).joinedHeight;
}

/** The member whose councillor the caller is, in office at block time. */
function representedMember(context: Context): Member {
  const { key } = context.caller;
  if (!isInOffice(context, key)) refuse('governance/no-councillor');
  const found = context.get(councillors, { key: keyId(key) }) as Councillor;
  return knownMember(context, found.member);
}

/** Keys that vote for a member, or did until their term was over; not those that were ended. */
export function voicesOf(context: Context, member: string): readonly PublicKey[] {
  return context.get(voices, { member: memberId(member) })?.keys ?? [];
}

/**
 * MOD-11: the member of a caller whose term was the last to be over of all its councillors', of
 * whom none is in office any more. Whoever was deposed is no caretaker.
 */
export function caretaker(context: Context): Member | undefined {
  const { caller, timeMs, council } = context;
  const found = context.get(councillors, { key: keyId(caller.key) });
  const isSeated = council.validators.some((seat) => seat.member === found?.member);
  if (found === undefined || !isSeated || timeMs < found.toMs) return undefined;
  const record = knownMember(context, found.member);
  const keys = voicesOf(context, found.member);
  const ends = keys.map((key) => context.get(councillors, { key: keyId(key) })?.toMs ?? 0);
  const isLast =
    found.sinceHeight >= record.joinedHeight &&
    keys.some((key) => equalBytes(key, caller.key)) &&
    ends.every((toMs) => toMs <= found.toMs);
  return isLast ? record : undefined;
}

/** GOV-1, GOV-3: a voice has whoever sits in the council of the block, and nobody else. */
export function callingMember(context: Context): Member {
  const member = representedMember(context);
  const isSeated = context.council.validators.some((seat) => seat.member === member.member);
  return isSeated ? member : refuse('governance/no-councillor');
}

/** The same, or a member that is joining, by its own councillor. */
export function callingMemberOrJoiner(context: Context): Member {
  const member = representedMember(context);
  return member.status === MEMBER_STATUS.joining ? member : callingMember(context);
}

/** The member that uses one of the keys of a seat: what a node signs with by itself. */
export function reportingMember(context: Context): Member {
  const found = context.get(registeredKeys, { key: keyId(context.caller.key) });
  if (found === undefined || found.revoked || found.purpose === KEY_PURPOSE.account) {
    refuse('governance/not-a-member');
  }
  return knownMember(context, found.member);
}

/**
 * GOV-9: whether a key may use the reserve, for it is of somebody whom the council let in: seated
 * or joining, a councillor or a node. Strangers pay from what others pay from.
 */
export function mayUseReserve(state: Pick<Context, 'get'>, key: PublicKey): boolean {
  const found = state.get(registeredKeys, { key: keyId(key) });
  if (found === undefined || found.revoked) return false;
  const member = state.get(members, { member: memberId(found.member) });
  return member !== undefined && member.status !== MEMBER_STATUS.former;
}

/** GOV-15: whoever asks has proved each key by a signature, and none was ever registered. */
export function admitKeys(
  context: Context,
  member: string,
  fresh: readonly (readonly [KeyPurpose, PublicKey])[],
): void {
  const names = new Set(fresh.map(([, key]) => byteName(key)));
  if (names.size !== fresh.length) refuse('governance/key-used');
  for (const [, key] of fresh) {
    if (!hasSigned(context, key)) refuse('governance/key-unproven');
    if (context.get(registeredKeys, { key: keyId(key) }) !== undefined) {
      refuse('governance/key-used');
    }
  }
  // C5, and the costliest check: it comes last.
  if (!fresh.every(([, key]) => isRegistrableKey(key))) refuse('governance/key-invalid');
  const sinceHeight = context.height;
  for (const [purpose, key] of fresh) {
    const record = { member, purpose, revoked: false, sinceHeight };
    context.put(registeredKeys, { key: keyId(key) }, record);
  }
}

export function hasSigned({ caller, cosigners }: Context, key: PublicKey): boolean {
  return equalBytes(caller.key, key) || cosigners.some((cosigner) => equalBytes(cosigner, key));
}

/** GOV-15: the record stays, so that nobody registers the key again. */
export function revokeKey(
  context: Context,
  member: string,
  purpose: SeatKeyPurpose,
  key: PublicKey,
): void {
  const record = { member, purpose, revoked: true, sinceHeight: context.height };
  context.put(registeredKeys, { key: keyId(key) }, record);
}

/** Ends a membership or a candidature; the record and its history stay. */
export function makeFormer(context: Context, record: Member): void {
  const { member, networkKey, consensusKey, attestKey } = record;
  revokeKey(context, member, KEY_PURPOSE.network, networkKey);
  revokeKey(context, member, KEY_PURPOSE.consensus, consensusKey);
  revokeKey(context, member, KEY_PURPOSE.attest, attestKey);
  saveMember(context, {
    ...record,
    status: MEMBER_STATUS.former,
    sinceHeight: context.height,
    openProposal: undefined,
  });
}

/** MOD-11: whether somebody is joining, and took too long. */
export function hasJoinLapsed({ timeMs }: Context, { status, joinUntilMs }: Member): boolean {
  return status === MEMBER_STATUS.joining && timeMs >= joinUntilMs;
}

/** Those who are joining; who took too long is among the former from now on (MOD-11). */
function currentJoiners(context: Context): readonly Member[] {
  const { members: listed } = context.get(joining, JOINING_KEY) ?? { members: [] };
  const current: Member[] = [];
  for (const member of listed) {
    const record = knownMember(context, member);
    if (hasJoinLapsed(context, record)) makeFormer(context, record);
    else current.push(record);
  }
  return current;
}

/** MOD-10: a member has so many agencies joining at one time; others have room for theirs. */
export function addJoiner(context: Context, member: string, inviter: string): void {
  const current = currentJoiners(context);
  const fromInviter = current.filter((record) => record.inviter === inviter);
  if (fromInviter.length >= joinersPerInviterMax) refuse('governance/joiners-full');
  const after = [...current.map((record) => record.member), member];
  context.put(joining, JOINING_KEY, { members: after.sort((a, b) => (a < b ? -1 : 1)) });
}

export function removeJoiner(context: Context, member: string): void {
  const { members: before } = context.get(joining, JOINING_KEY) ?? { members: [] };
  context.put(joining, JOINING_KEY, { members: before.filter((other) => other !== member) });
}

/** MOD-10: how often a member starts a new epoch without a vote, until budgets renew. */
export function countOwnChange(context: Context, record: Member): Member {
  const { budgetsFrom } = context.council;
  const acts = record.actsFrom === budgetsFrom ? record.acts : 0;
  if (acts >= ownChangesMax) refuse('governance/too-often');
  return { ...record, actsFrom: budgetsFrom, acts: acts + 1 };
}
