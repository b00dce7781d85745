// Joining: an invitation, the joiner's own request, and READY (M4). Nobody is admitted by a secret:
// an invitation names the one key that can use it, and says so in public.

import { equalBytes } from '@witan/ledger/bytes';
import type { Invite, Leave, RequestJoin } from '@witan/ledger/codec-governance';
import type { Report } from '@witan/ledger/codec-governance-fields';
import { MEMBER_STATUS } from '@witan/ledger/codec-governance-records';
import { COUNCILLOR_POWER } from '@witan/ledger/genesis';
import { isRegistrableKey, KEY_PURPOSE } from '@witan/ledger/keys';
import { invitationMsMax, joiningMsMax, livenessBlocks, mandateMsMax } from '@witan/ledger/limits';
import { utf8 } from '@witan/ledger/text';
import { type Context, refuse } from '../../host/module.ts';
import { keyId } from '../../host/offices.ts';
import { invitations, registeredKeys } from './keys.ts';
import { appoint, createOffice } from './mandates.ts';
import {
  addJoiner,
  admitKeys,
  callingMember,
  callingMemberOrJoiner,
  countOwnChange,
  emit,
  hasJoinLapsed,
  knownMember,
  makeFormer,
  memberOf,
  removeJoiner,
  reportingMember,
  saveMember,
} from './members.ts';
import { proposeRemoval } from './proposals.ts';

export function invite(context: Context, call: Invite): void {
  const inviter = callingMember(context);
  const { member, name, authority, expiresMs } = call;
  checkVacant(context, member);
  const { timeMs } = context;
  if (expiresMs <= timeMs || expiresMs > timeMs + invitationMsMax) {
    refuse('governance/deadline-invalid');
  }
  if (context.get(registeredKeys, { key: keyId(authority) }) !== undefined) {
    refuse('governance/key-used');
  }
  if (!isRegistrableKey(authority)) refuse('governance/key-invalid');
  const invitation = context.newId();
  const record = { member, name, authority, expiresMs, inviter: inviter.member, used: false };
  context.put(invitations, { invitation }, record);
  emit(context, 'Invited', invitation, utf8(member), authority);
}

/** Who left, or took too long to join, may come back under its identifier, with new keys. */
function checkVacant(context: Context, member: string): void {
  const found = memberOf(context, member);
  if (found === undefined || found.status === MEMBER_STATUS.former) return;
  if (!hasJoinLapsed(context, found)) refuse('governance/member-exists');
}

export function requestJoin(context: Context, call: RequestJoin): void {
  const { invitation, networkKey, consensusKey, attestKey, addresses } = call;
  const found = context.get(invitations, { invitation }) ?? refuse('governance/invitation-unknown');
  if (found.used) refuse('governance/invitation-used');
  const { member, name, authority, inviter } = found;
  const { validators } = context.council;
  // An invitation is its inviter's word, and ends with its seat.
  const stands = validators.some((seat) => seat.member === inviter);
  if (!stands || context.timeMs >= found.expiresMs) refuse('governance/invitation-expired');
  if (!equalBytes(authority, context.caller.key)) refuse('governance/invitation-foreign');
  checkVacant(context, member);
  addJoiner(context, member, inviter);
  admitKeys(context, member, [
    [KEY_PURPOSE.account, authority],
    [KEY_PURPOSE.network, networkKey],
    [KEY_PURPOSE.consensus, consensusKey],
    [KEY_PURPOSE.attest, attestKey],
  ]);
  const { height } = context;
  context.put(invitations, { invitation }, { ...found, used: true });
  saveMember(context, {
    member,
    name,
    status: MEMBER_STATUS.joining,
    sinceHeight: height,
    networkKey,
    consensusKey,
    attestKey,
    addresses,
    readyEpoch: 0,
    ready: undefined,
    presence: undefined,
    openProposal: undefined,
    actsFrom: 0,
    acts: 0,
    joinedHeight: height,
    inviter,
    joinUntilMs: context.timeMs + joiningMsMax,
    rekeyedIn: 0,
  });
  // It belongs to the consortium anew: councillors of its former time count no more (GOV-15).
  const office = createOffice(context, { member, title: 'Councillor', power: COUNCILLOR_POWER });
  appoint(context, office, authority, context.timeMs + mandateMsMax);
  emit(context, 'JoinRequested', utf8(member), networkKey, invitation);
}

/**
 * A report names the sealed header of a height that is final everywhere: whoever knows it has
 * followed the ledger so far. A joiner's makes it eligible in this epoch (M4). That of a seated
 * member, which lost its log or its signer's marks, asks for the epoch from which on it may sign
 * again, and for no other change (Resolution 3). It names that epoch, so that a joiner's report
 * that comes when it is seated already, and a second request, start none.
 */
export function reportReady(context: Context, call: Report): void {
  const record = reportingMember(context);
  checkReport(context, call);
  const report = { ready: call, readyEpoch: context.council.epoch };
  if (record.status === MEMBER_STATUS.joining) {
    // M4 asks for it in each epoch anew.
    if (record.readyEpoch === report.readyEpoch) checkInterval(context, record.ready);
    saveMember(context, { ...record, ...report });
    emit(context, 'ReadyReported', utf8(record.member));
    return;
  }
  if (call.asksEpoch !== context.council.epoch + 1) refuse('governance/epoch-not-next');
  // Where an epoch is to end anyhow, the member only waits for it.
  if (context.waiting === undefined) {
    saveMember(context, { ...countOwnChange(context, record), ...report });
    context.reconfigure(undefined, false);
  } else {
    checkInterval(context, record.ready);
    saveMember(context, { ...record, ...report });
  }
  emit(context, 'EpochRequested', utf8(record.member));
}

/**
 * What a member with nothing else to say puts into its lane, so that it counts as present: presence
 * is the batch that carries this, signed by the consensus key (GOV-13).
 */
export function reportPresence(context: Context, call: Report): void {
  const record = reportingMember(context);
  checkReport(context, call);
  checkInterval(context, record.presence);
  saveMember(context, { ...record, presence: call });
  emit(context, 'PresenceReported', utf8(record.member));
}

function checkReport(context: Context, { height, sealedHash }: Report): void {
  const sealed = context.sealedHashAt(height);
  const isRecent = height + livenessBlocks >= context.height;
  if (sealed === undefined || !isRecent || !equalBytes(sealed, sealedHash)) {
    refuse('governance/report-false');
  }
}

/** Reports are for the guard, which looks back `livenessBlocks`: four in that time are enough. */
function checkInterval({ height }: Context, last: Report | undefined): void {
  if (last !== undefined && height < last.height + livenessBlocks / 4) {
    refuse('governance/too-often');
  }
}

/** A joiner gives up at once; a seated member opens the proposal to remove it, and approves. */
export function leave(context: Context, call: Leave): void {
  const { member } = callingMemberOrJoiner(context);
  const record = knownMember(context, member);
  if (record.status !== MEMBER_STATUS.joining) {
    proposeRemoval(context, record, call);
    return;
  }
  removeJoiner(context, member);
  makeFormer(context, record);
  emit(context, 'JoinGivenUp', utf8(member));
}
