// A council at work, for tests of governance: a ledger of so many agencies, their councillors, and
// the steps of joining and voting as people take them.

import { strict as assert } from 'node:assert';
import {
  change,
  endMandate,
  grantMandate,
  invite,
  leave,
  propose,
  renewMandate,
  report,
  requestJoin,
  rotateKey,
  type SeatKeyPurpose,
  vote,
  withdraw,
} from '@witan/ledger/codec-governance';
import type { Change, Report } from '@witan/ledger/codec-governance-fields';
import type { Member, Proposal } from '@witan/ledger/codec-governance-records';
import { exampleGenesis } from '@witan/ledger/example-consortium';
import type { ChainParameters, Genesis } from '@witan/ledger/genesis';
import { type ProblemKey, problemOf } from '@witan/ledger/problems';
import type { PublicKey } from '@witan/ledger/signature';
import { type Operation, recordId } from '@witan/ledger/transaction';
import { type Budget, budgets, GOVERNANCE } from '../../src/host/budgets.ts';
import { memberId } from '../../src/host/member-id.ts';
import { readRecord } from '../../src/host/reader.ts';
import { members, proposals } from '../../src/modules/governance/keys.ts';
import { GOVERNANCE_EVENTS, GOVERNANCE_METHODS } from '../../src/modules/governance/methods.ts';
import { demonstrationKey, TestLedger } from '../../src/testkit.ts';

export const HOUR_MS = 3_600_000;
export const YEAR_MS = 365 * 24 * HOUR_MS;
export const WINDOW = 4;

export function code(key: ProblemKey): number {
  return problemOf(key).code;
}

export function seats(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `agency-${i}`);
}

/** Members agency-0 …; the window is short, so that epochs end soon. */
export function chamberGenesis(count = 4, parameters: Partial<ChainParameters> = {}): Genesis {
  const genesis = exampleGenesis(seats(count).map((member) => ({ member, name: member })));
  const short = { windowHeights: WINDOW, epochBlocksMax: 10_000, epochBytesPerMember: 2 ** 26 };
  return { ...genesis, parameters: { ...genesis.parameters, ...short, ...parameters } };
}

export function governanceCall(
  method: keyof typeof GOVERNANCE_METHODS,
  payload: Uint8Array,
): Operation {
  return { call: GOVERNANCE * 256 + GOVERNANCE_METHODS[method], payload };
}

/** Founders' councillors are persons of the example; joiners' keys are named like theirs. */
export const councillorKey = (member: string): PublicKey =>
  demonstrationKey(`person/${member}-councillor`);

export type SeatKeyNames = readonly [network: string, consensus: string, attest: string];
export const keyNames = (member: string): SeatKeyNames => [
  `${member}/network`,
  `${member}/consensus`,
  `${member}/attest`,
];

export interface ProposeOptions {
  readonly deadlineMs?: number;
  readonly acceptsZeroSlack?: boolean;
}

export class Chamber {
  ledger: TestLedger;

  constructor(genesis: Genesis = chamberGenesis()) {
    this.ledger = new TestLedger({ genesis });
  }

  get timeMs(): number {
    return this.ledger.timeMs;
  }

  get epoch(): number {
    return this.ledger.host.council.epoch;
  }

  get seated(): string[] {
    return this.ledger.host.council.validators.map(({ member }) => member);
  }

  member(member: string): Member | undefined {
    const found = readRecord(this.ledger.host.view(), members, { member: memberId(member) });
    return found?.record;
  }

  budget(member: string): Budget {
    const found = readRecord(this.ledger.host.view(), budgets, { member: memberId(member) });
    assert.ok(found !== undefined, `${member} has a budget`);
    return found.record;
  }

  proposal(proposal: Uint8Array): Proposal {
    const found = readRecord(this.ledger.host.view(), proposals, { proposal });
    assert.ok(found !== undefined);
    return found.record;
  }

  /** Names of the events of the newest block. */
  events(): string[] {
    const { archive, head } = this.ledger.host;
    return archive.events(head.height).map(({ type }) => GOVERNANCE_EVENTS[type - 1] as string);
  }

  /** One block with one transaction in the lane of the first seat. */
  send(sender: PublicKey, operation: Operation, cosigners: readonly PublicKey[] = []): number {
    return this.ledger.submit({ sender, operations: [operation], cosigners });
  }

  /** The same, and the identifier of what the operation made. */
  sendNamed(sender: PublicKey, operation: Operation): { code: number; id: Uint8Array } {
    const bytes = this.ledger.transaction({ sender, operations: [operation] });
    const [outcome] = this.ledger.commit([bytes]);
    assert.ok(outcome !== undefined);
    return { code: outcome.code, id: recordId(outcome.txid) };
  }

  advance(blocks: number): void {
    for (let i = 0; i < blocks; i++) this.ledger.commit([]);
  }

  /** Empty blocks until the next epoch has begun. */
  toNextEpoch(): void {
    const { epoch } = this;
    for (let i = 0; i < 20 && this.epoch === epoch; i++) this.advance(1);
    assert.equal(this.epoch, epoch + 1, 'an epoch was to end');
  }

  /** A report of the newest header that is old enough. */
  report(height?: number): Report {
    const { head, council } = this.ledger.host;
    const newest = Math.max(0, head.height + 1 - council.parameters.windowHeights);
    return this.reportOf(height ?? newest);
  }

  reportOf(height: number): Report {
    const sealedHash = this.ledger.sealedHashAt(height);
    return { height, sealedHash, software: 'witan', asksEpoch: 0 };
  }

  invite(
    by: string,
    member: string,
    authority: PublicKey = councillorKey(member),
    expiresMs: number = this.timeMs + HOUR_MS,
  ): { code: number; id: Uint8Array } {
    const payload = invite.encode({ member, name: member, authority, expiresMs });
    return this.sendNamed(councillorKey(by), governanceCall('invite', payload));
  }

  requestJoin(
    invitation: Uint8Array,
    member: string,
    cosigned: readonly string[] = keyNames(member),
    named: SeatKeyNames = keyNames(member),
  ): number {
    const [networkKey, consensusKey, attestKey] = named.map(demonstrationKey) as [
      PublicKey,
      PublicKey,
      PublicKey,
    ];
    const addresses = ['/ip4/127.0.0.1/tcp/26600'];
    const call = { invitation, networkKey, consensusKey, attestKey, addresses };
    const operation = governanceCall('requestJoin', requestJoin.encode(call));
    return this.send(councillorKey(member), operation, cosigned.map(demonstrationKey));
  }

  ready(member: string, sent: Report = this.report()): number {
    const operation = governanceCall('reportReady', report.encode(sent));
    return this.send(demonstrationKey(`${member}/network`), operation);
  }

  /** READY of a learner: it asks for the epoch in which it may sign again. */
  returned(member: string, asksEpoch = this.epoch + 1): number {
    return this.ready(member, { ...this.report(), asksEpoch });
  }

  present(member: string, sent: Report = this.report()): number {
    const operation = governanceCall('reportPresence', report.encode(sent));
    return this.send(demonstrationKey(`${member}/network`), operation);
  }

  /** Invited, joined and ready. */
  admit(member: string): void {
    const { id } = this.invite(this.seated[0] as string, member);
    assert.equal(this.requestJoin(id, member), 0);
    assert.equal(this.ready(member), 0);
  }

  /** Who left sits again, with the keys of another name. */
  readmit(member: string, keysOf: string): void {
    const { id } = this.invite(this.seated[0] as string, member, councillorKey(keysOf));
    assert.equal(this.requestJoin(id, keysOf), 0);
    assert.equal(this.ready(keysOf), 0);
    this.enact(change.add(member));
    this.toNextEpoch();
    assert.ok(this.seated.includes(member));
  }

  propose(
    by: string,
    proposed: Change,
    { deadlineMs = this.timeMs + HOUR_MS, acceptsZeroSlack = false }: ProposeOptions = {},
  ): { code: number; id: Uint8Array } {
    const payload = propose.encode({ change: proposed, deadlineMs, acceptsZeroSlack });
    return this.sendNamed(councillorKey(by), governanceCall('propose', payload));
  }

  vote(by: string, proposal: Uint8Array, approves = true, rehearsal?: Uint8Array): number {
    const seen = rehearsal ?? this.proposal(proposal).rehearsal.hash;
    const payload = vote.encode({ proposal, rehearsal: seen, approves });
    return this.send(councillorKey(by), governanceCall('vote', payload));
  }

  withdraw(by: string, proposal: Uint8Array): number {
    const payload = withdraw.encode({ proposal });
    return this.send(councillorKey(by), governanceCall('withdraw', payload));
  }

  leave(by: string, acceptsZeroSlack = false): { code: number; id: Uint8Array } {
    const payload = leave.encode({ deadlineMs: this.timeMs + HOUR_MS, acceptsZeroSlack });
    return this.sendNamed(councillorKey(by), governanceCall('leave', payload));
  }

  rotate(by: string, purpose: SeatKeyPurpose, key: string, cosigner: string = key): number {
    const payload = rotateKey.encode({ purpose, key: demonstrationKey(key) });
    const operation = governanceCall('rotateKey', payload);
    return this.send(councillorKey(by), operation, [demonstrationKey(cosigner)]);
  }

  /** An office by the key of a person of the demonstration, which signs as well. */
  grant(
    by: string,
    office: number,
    holder: string,
    toMs: number = this.timeMs + YEAR_MS,
    cosigned: readonly string[] = [holder],
  ): number {
    const payload = grantMandate.encode({ office, key: demonstrationKey(holder), toMs });
    const operation = governanceCall('grantMandate', payload);
    return this.send(councillorKey(by), operation, cosigned.map(demonstrationKey));
  }

  renewMandate(sender: PublicKey, mandate: number, toMs: number = this.timeMs + YEAR_MS): number {
    const payload = renewMandate.encode({ mandate, toMs });
    return this.send(sender, governanceCall('renewMandate', payload));
  }

  endMandate(sender: PublicKey, mandate: number): number {
    return this.send(sender, governanceCall('endMandate', endMandate.encode({ mandate })));
  }

  /** Offices and mandates by their numbers, as anyone may list them. */
  offices(): { office: number; member: string; power: string }[] {
    return this.#list('registry/offices');
  }

  mandates(): { mandate: number; office: number; person: string; toMs: number }[] {
    return this.#list('registry/mandates');
  }

  #list<T>(path: string): T[] {
    return this.ledger.host.query(path).data as unknown as T[];
  }

  /** The number of the office with that power at an agency. */
  officeOf(member: string, power: string): number {
    const found = this.offices().find((one) => one.member === member && one.power === power);
    assert.ok(found !== undefined, `${power} of ${member}`);
    return found.office;
  }

  /** The newest mandate of an office. */
  mandateOf(office: number): number {
    const found = this.mandates().findLast((one) => one.office === office);
    assert.ok(found !== undefined);
    return found.mandate;
  }

  /** Proposed by the first seat, and approved by one after the other until it is enacted. */
  enact(proposed: Change, options?: ProposeOptions): Uint8Array {
    const [proposer, ...others] = this.seated as [string, ...string[]];
    const { code: outcome, id } = this.propose(proposer, proposed, options);
    assert.equal(outcome, 0, 'proposed');
    for (const other of others) {
      if (this.proposal(id).status !== 1) break;
      assert.equal(this.vote(other, id), 0, `${other} votes`);
    }
    assert.ok(this.events().includes('ProposalEnacted'));
    return id;
  }
}
