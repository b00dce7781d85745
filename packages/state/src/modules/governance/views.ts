// Records of governance as JSON shows them: bytes in hexadecimal, numbers of kinds as names.

import { toHex } from '@witan/ledger/bytes';
import { CHANGE_KINDS, type Change, type Report } from '@witan/ledger/codec-governance-fields';
import {
  type CastVote,
  type Councillor,
  type Invitation,
  MEMBER_STATUS,
  type Member,
  PROPOSAL_STATUS,
  type Proposal,
  type RegisteredKey,
} from '@witan/ledger/codec-governance-records';
import { KEY_PURPOSE } from '@witan/ledger/keys';
import { faultTolerance, quorum, type Validator } from '@witan/ledger/membership';
import type { Budget } from '../../host/budgets.ts';
import type { CouncilPlan, Reconfiguration, SeatedCouncil } from '../../host/council.ts';
import type { Json } from '../../host/query.ts';

function nameIn(numbers: Readonly<Record<string, number>>, number: number): string {
  return Object.keys(numbers).find((name) => numbers[name] === number) ?? '';
}

const hexOrNull = (bytes: Uint8Array | undefined): string | null =>
  bytes === undefined ? null : toHex(bytes);

function reportView(report: Report | undefined): Json {
  return report === undefined ? null : { ...report, sealedHash: toHex(report.sealedHash) };
}

export function memberView(record: Member): { readonly [name: string]: Json } {
  return {
    member: record.member,
    name: record.name,
    status: nameIn(MEMBER_STATUS, record.status),
    sinceHeight: record.sinceHeight,
    joinedHeight: record.joinedHeight,
    inviter: record.inviter === '' ? null : record.inviter,
    joinUntilMs: record.joinUntilMs === 0 ? null : record.joinUntilMs,
    networkKey: toHex(record.networkKey),
    consensusKey: toHex(record.consensusKey),
    attestKey: toHex(record.attestKey),
    addresses: record.addresses,
    readyEpoch: record.ready === undefined ? null : record.readyEpoch,
    ready: reportView(record.ready),
    presence: reportView(record.presence),
    openProposal: hexOrNull(record.openProposal),
  };
}

export function councillorView(key: Uint8Array, record: Councillor): Json {
  return { keyId: toHex(key), ...record };
}

export function keyView(record: RegisteredKey): Json {
  return { ...record, purpose: nameIn(KEY_PURPOSE, record.purpose) };
}

export function invitationView(invitation: Uint8Array, record: Invitation): Json {
  return { invitation: toHex(invitation), ...record, authority: toHex(record.authority) };
}

function changeView(change: Change): Json {
  return {
    ...change,
    kind: nameIn(CHANGE_KINDS, change.kind),
    settings: change.settings.map(({ number, value }) => ({ number, value })),
  };
}

export function proposalView(proposal: Uint8Array, record: Proposal): Json {
  const { rehearsal } = record;
  return {
    proposal: toHex(proposal),
    ...record,
    status: nameIn(PROPOSAL_STATUS, record.status),
    closedHeight: record.closedHeight === 0 ? null : record.closedHeight,
    change: changeView(record.change),
    rehearsal: {
      ...rehearsal,
      hash: toHex(rehearsal.hash),
      before: { ...rehearsal.before },
      after: { ...rehearsal.after },
    },
  };
}

export function voteView(member: Uint8Array, record: CastVote): Json {
  const { approves, height, rehearsal, key } = record;
  return {
    memberId: toHex(member),
    approves,
    height,
    rehearsal: toHex(rehearsal),
    key: toHex(key),
  };
}

function seatView({ networkKey, consensusKey, attestKey, ...validator }: Validator): Json {
  return {
    ...validator,
    networkKey: toHex(networkKey),
    consensusKey: toHex(consensusKey),
    attestKey: toHex(attestKey),
  };
}

function planView({ validators, parameters, allowances }: CouncilPlan): {
  readonly [name: string]: Json;
} {
  return {
    validators: validators.map(seatView),
    quorum: quorum(validators.length),
    faultTolerance: faultTolerance(validators.length),
    parameters: { ...parameters },
    allowances: allowances.map(({ bytes, operations }) => ({ bytes, operations })),
  };
}

export function councilView(council: SeatedCouncil): { readonly [name: string]: Json } {
  const { epoch, baseHeight, baseHash, budgetsFrom } = council;
  return { epoch, baseHeight, baseHash: toHex(baseHash), budgetsFrom, ...planView(council) };
}

export function reconfigurationView(waiting: Reconfiguration): Json {
  const { changedAt, renewsBudgets, plan } = waiting;
  return { changedAt, renewsBudgets, next: plan === undefined ? null : planView(plan) };
}

export function budgetView(budget: Budget): Json {
  return { ...budget };
}
