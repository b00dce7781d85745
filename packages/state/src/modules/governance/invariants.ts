// The invariants of governance that a whole state shows: tests run them after random calls. What
// only a call can break (GOV-2, GOV-4) is tested call by call.

import { byteName, equalBytes } from '@witan/ledger/bytes';
import { MEMBER_STATUS, PROPOSAL_STATUS } from '@witan/ledger/codec-governance-records';
import { governanceReserveBytes, governanceReserveOperations } from '@witan/ledger/limits';
import { quorum } from '@witan/ledger/membership';
import { budgets } from '../../host/budgets.ts';
import { councils, reconfigurations, type SeatedCouncil } from '../../host/council.ts';
import { memberId } from '../../host/member-id.ts';
import type { Invariant } from '../../host/module.ts';
import { keyId } from '../../host/offices.ts';
import { readAll, readRecord, type StateReader } from '../../host/reader.ts';
import { JOINING_KEY, joining, members, proposals, registeredKeys, votes } from './keys.ts';
import { allowancesFit } from './rehearsal.ts';

function presentCouncil(state: StateReader): SeatedCouncil | undefined {
  return readAll(state, councils, {}).at(-1)?.record;
}

/** Councils at all times; and what was enacted had a quorum of members of one of them. */
function quorumApproved(state: StateReader): string | undefined {
  const all = readAll(state, councils, {}).map(({ record }) => record);
  for (const { key, record } of readAll(state, proposals, {})) {
    if (record.status !== PROPOSAL_STATUS.enacted) continue;
    const voters = new Set(
      readAll(state, votes, { proposal: key.proposal })
        .filter((vote) => vote.record.approves)
        .map((vote) => byteName(vote.key.member)),
    );
    const council = all.findLast(({ baseHeight }) => baseHeight < record.closedHeight);
    if (council === undefined) return 'enacted before the founding';
    const { validators } = council;
    const approvals = validators.filter(({ member }) => voters.has(byteName(memberId(member))));
    if (approvals.length < quorum(validators.length)) return 'enacted without a quorum';
  }
  return undefined;
}

function joinersHaveNoSeat(state: StateReader): string | undefined {
  const council = presentCouncil(state);
  const seats = new Set(council?.validators.map(({ member }) => member));
  const waiting = readRecord(state, reconfigurations, { epoch: council?.epoch ?? 0 })?.record.plan;
  for (const { member } of waiting?.validators ?? []) seats.add(member);
  const listed = readRecord(state, joining, JOINING_KEY)?.record.members ?? [];
  for (const { record } of readAll(state, members, {})) {
    const { member, status } = record;
    const isJoining = status === MEMBER_STATUS.joining;
    if (isJoining && seats.has(member)) return `${member} is joining and seated`;
    if (isJoining !== listed.includes(member)) return `${member}: the list of joiners differs`;
    if (status === MEMBER_STATUS.seated && !seats.has(member)) return `${member} has no seat`;
  }
  return undefined;
}

function closedOnce(state: StateReader): string | undefined {
  const open = readAll(state, proposals, {}).filter(
    ({ record }) => record.status === PROPOSAL_STATUS.open,
  );
  for (const { key, record } of open) {
    if (record.closedHeight !== 0) return 'an open proposal was closed';
    const proposer = readRecord(state, members, { member: memberId(record.proposer) })?.record;
    const { openProposal } = proposer ?? {};
    if (openProposal === undefined || !equalBytes(openProposal, key.proposal)) {
      return `${record.proposer} has two open proposals`;
    }
  }
  return undefined;
}

function budgetsHold(state: StateReader): string | undefined {
  const council = presentCouncil(state);
  if (council === undefined) return 'no council';
  if (!allowancesFit(council)) return 'budgets exceed capacity';
  const found = readAll(state, budgets, {}).map(({ record }) => record);
  if (found.length !== council.validators.length) return 'not one budget for each seat';
  const broken = found.find(
    (budget) =>
      budget.usedBytes > budget.bytes ||
      budget.usedOperations > budget.operations ||
      budget.reserveBytes > governanceReserveBytes ||
      budget.reserveOperations > governanceReserveOperations,
  );
  return broken === undefined ? undefined : `${broken.member} is over its budget`;
}

/** Every key of every council is registered for its one member. */
function keysStayRegistered(state: StateReader): string | undefined {
  for (const { record } of readAll(state, councils, {})) {
    for (const { member, networkKey, consensusKey, attestKey } of record.validators) {
      for (const key of [networkKey, consensusKey, attestKey]) {
        const found = readRecord(state, registeredKeys, { key: keyId(key) })?.record;
        if (found?.member !== member) return `a key of ${member} is not its own`;
      }
    }
  }
  const inUse = readAll(state, members, {}).filter(
    ({ record }) => record.status !== MEMBER_STATUS.former,
  );
  for (const { record } of inUse) {
    for (const key of [record.networkKey, record.consensusKey, record.attestKey]) {
      const found = readRecord(state, registeredKeys, { key: keyId(key) })?.record;
      if (found === undefined || found.revoked) return `${record.member} uses a revoked key`;
    }
  }
  return undefined;
}

export const GOVERNANCE_INVARIANTS: readonly Invariant[] = [
  { rule: 'GOV-1', broken: quorumApproved },
  { rule: 'GOV-3', broken: joinersHaveNoSeat },
  { rule: 'GOV-5', broken: closedOnce },
  { rule: 'GOV-9', broken: budgetsHold },
  { rule: 'GOV-15', broken: keysStayRegistered },
];
