// Random acts of councillors and joiners, for tests and the simulator: mostly such as people make,
// chosen by what the state holds, so that joins and proposals get through; some wrong in one place.

import { equalBytes } from '@witan/ledger/bytes';
import * as payloads from '@witan/ledger/codec-governance';
import { change, SEAT_KEYS } from '@witan/ledger/codec-governance';
import type { Change } from '@witan/ledger/codec-governance-fields';
import {
  type Invitation,
  MEMBER_STATUS,
  type Member,
  PROPOSAL_STATUS,
  type Proposal,
} from '@witan/ledger/codec-governance-records';
import type { Operation } from '@witan/ledger/transaction';
import { GOVERNANCE } from '../../host/budgets.ts';
import { councils, type SeatedCouncil } from '../../host/council.ts';
import { memberId } from '../../host/member-id.ts';
import type { Act, Scenery } from '../../host/module.ts';
import { keyId } from '../../host/offices.ts';
import { readAll, readRecord, type Stored } from '../../host/reader.ts';
import { PARAMETERS } from '../../host/registry.ts';
import { invitations, members, proposals, registeredKeys, votes } from './keys.ts';
import { GOVERNANCE_METHODS } from './methods.ts';

const DAY_MS = 24 * 3_600_000;
const AGENCIES = ['statistics', 'health', 'customs', 'archives'];

/** The next random act. The same state and random numbers give the same act. */
export function randomAct(scenery: Scenery): Act {
  return new Assembly(scenery).next();
}

type StoredProposal = Stored<{ proposal: Uint8Array }, Proposal>;

class Assembly {
  readonly #scenery: Scenery;
  readonly #members: readonly Member[];
  readonly #council: SeatedCouncil;

  constructor(scenery: Scenery) {
    this.#scenery = scenery;
    const { state } = scenery;
    this.#members = readAll(state, members, {}).map(({ record }) => record);
    const epoch = state.total(councils.prefix({})).count - 1;
    this.#council = readRecord(state, councils, { epoch })?.record as SeatedCouncil;
  }

  next(): Act {
    const open = readAll(this.#scenery.state, proposals, {}).filter(
      ({ record }) => record.status === PROPOSAL_STATUS.open,
    );
    if (open.length > 0 && this.#scenery.random(4) > 0) return this.#vote(this.#pick(open));
    const acts = [
      this.#invite,
      this.#join,
      this.#join,
      this.#report,
      this.#report,
      this.#propose,
      this.#propose,
      this.#rotate,
      this.#leave,
      this.#withdraw,
      this.#junk,
    ];
    return this.#pick(acts).call(this);
  }

  #pick<T>(items: readonly T[]): T {
    return items[this.#scenery.random(items.length)] as T;
  }

  #seat(): string {
    return this.#pick(this.#council.validators).member;
  }

  #joiner(): Member | undefined {
    return this.#members.find(({ status }) => status === MEMBER_STATUS.joining);
  }

  #by(member: string, operation: Operation, cosigners: readonly string[] = []): Act {
    return { as: `${member}-councillor`, operations: [operation], cosigners };
  }

  #invite(): Act {
    const isHere = (name: string): boolean =>
      this.#members.some(
        ({ member, status }) => member === name && status !== MEMBER_STATUS.former,
      );
    const absent = AGENCIES.filter((name) => !isHere(name));
    const member = this.#pick(absent.length === 0 ? AGENCIES : absent);
    const authority = this.#scenery.keyOf(this.#authority(member));
    const expiresMs = this.#scenery.timeMs + (this.#scenery.random(8) === 0 ? 0 : DAY_MS);
    const call = { member, name: member, authority, expiresMs };
    return this.#by(this.#seat(), governanceCall('invite', payloads.invite.encode(call)));
  }

  /** The name of the key under which an agency joins next: each time another (GOV-15). */
  #authority(member: string): string {
    const { state, keyOf } = this.#scenery;
    for (let turn = 0; ; turn++) {
      const name = turn === 0 ? `${member}-councillor` : `${member}-${turn}-councillor`;
      const key = keyId(keyOf(name));
      if (readRecord(state, registeredKeys, { key }) === undefined) return name;
    }
  }

  #join(): Act {
    const { state, timeMs, keyOf } = this.#scenery;
    const isOpen = ({ used, expiresMs }: Invitation): boolean => !used && timeMs < expiresMs;
    const found = readAll(state, invitations, {}).filter(({ record }) => isOpen(record));
    const chosen = found[this.#scenery.random(Math.max(1, found.length))];
    if (chosen === undefined)
      return this.#joiner() === undefined ? this.#invite() : this.#propose();
    const { member } = chosen.record;
    const as = this.#authority(member);
    const keys = ['network', 'consensus', 'attest'].map((purpose) => `${as}/${purpose}`);
    const [networkKey, consensusKey, attestKey] = keys.map(keyOf) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    const call = { ...chosen.key, networkKey, consensusKey, attestKey, addresses: [] };
    const operation = governanceCall('requestJoin', payloads.requestJoin.encode(call));
    const cosigners = this.#scenery.random(6) === 0 ? keys.slice(1) : keys;
    return { as, operations: [operation], cosigners };
  }

  /** READY of a joiner, most often; now and then that of a member, or a presence. */
  #report(): Act {
    const { random, sealedHashAt, keyOf } = this.#scenery;
    const joiner = this.#joiner();
    const founder = random(2) === 0 ? 'treasury' : 'interior';
    const isJoiner = joiner !== undefined && random(4) > 0;
    const as = isJoiner ? this.#networkKeyName(joiner) : `${founder}/network`;
    const height = this.#newestReportable();
    const sealedHash = sealedHashAt(height) ?? keyOf('nobody').slice(1);
    const method = isJoiner || random(8) === 0 ? 'reportReady' : 'reportPresence';
    const asksEpoch = isJoiner ? 0 : this.#council.epoch + 1;
    const call = { height, sealedHash, software: 'witan', asksEpoch };
    return { as, operations: [governanceCall(method, payloads.report.encode(call))] };
  }

  #newestReportable(): number {
    const { windowHeights } = this.#council.parameters;
    return Math.max(0, this.#scenery.height + 1 - windowHeights);
  }

  #networkKeyName({ member, networkKey }: Member): string {
    const { keyOf } = this.#scenery;
    for (let turn = 0; turn < 16; turn++) {
      const as = turn === 0 ? `${member}-councillor` : `${member}-${turn}-councillor`;
      if (equalBytes(keyOf(`${as}/network`), networkKey)) return `${as}/network`;
    }
    return `${member}/network`;
  }

  #change(): Change {
    const joiner = this.#joiner();
    const { parameters } = this.#council;
    const changes = [
      joiner === undefined ? change.renew() : change.add(joiner.member),
      joiner === undefined ? change.remove(this.#seat()) : change.add(joiner.member),
      change.replace(this.#seat(), joiner?.member ?? 'nobody'),
      change.remove(this.#seat()),
      change.renew(),
      change.parameters([
        { number: PARAMETERS.blockIntervalMsMax, value: 1 + this.#scenery.random(1_000) },
      ]),
      change.parameters([{ number: PARAMETERS.replayWindowBlocks, value: 100 }]),
      change.parameters([{ number: PARAMETERS.termBlocks, value: parameters.termBlocks }]),
      change.quota(this.#seat(), 2 ** 29 + this.#scenery.random(1_000), 100_000),
    ];
    return this.#pick(changes);
  }

  #propose(): Act {
    const call = {
      change: this.#change(),
      deadlineMs: this.#scenery.timeMs + DAY_MS,
      acceptsZeroSlack: this.#scenery.random(3) > 0,
    };
    return this.#by(this.#seat(), governanceCall('propose', payloads.propose.encode(call)));
  }

  #vote({ key, record }: StoredProposal): Act {
    const { state, random } = this.#scenery;
    const { proposal } = key;
    const silent = this.#council.validators.filter(
      ({ member }) =>
        readRecord(state, votes, { proposal, member: memberId(member) }) === undefined,
    );
    const voter = silent[random(Math.max(1, silent.length))]?.member;
    if (voter === undefined || random(12) === 0) return this.#withdrawal(record.proposer, proposal);
    const rehearsal = random(10) === 0 ? this.#council.baseHash : record.rehearsal.hash;
    const call = { proposal, rehearsal, approves: random(6) > 0 };
    return this.#by(voter, governanceCall('vote', payloads.vote.encode(call)));
  }

  #withdraw(): Act {
    return this.#withdrawal(this.#seat(), new Uint8Array(20));
  }

  #withdrawal(member: string, proposal: Uint8Array): Act {
    const payload = payloads.withdraw.encode({ proposal });
    return this.#by(member, governanceCall('withdraw', payload));
  }

  /** Attest keys more often than consensus keys, of which few may change in an epoch. */
  #rotate(): Act {
    const member = this.#seat();
    const purpose = this.#scenery.random(4) === 0 ? SEAT_KEYS.consensus : SEAT_KEYS.attest;
    const name = `${member}/rotated/${this.#scenery.random(1_000)}`;
    const payload = payloads.rotateKey.encode({ purpose, key: this.#scenery.keyOf(name) });
    return this.#by(member, governanceCall('rotateKey', payload), [name]);
  }

  #leave(): Act {
    const joiner = this.#joiner();
    const leaver = joiner !== undefined && this.#scenery.random(4) === 0;
    const call = { deadlineMs: this.#scenery.timeMs + DAY_MS, acceptsZeroSlack: true };
    const member = leaver ? joiner.member : this.#seat();
    return this.#by(member, governanceCall('leave', payloads.leave.encode(call)));
  }

  #junk(): Act {
    const operation = { call: GOVERNANCE * 256 + 200, payload: Uint8Array.of(1) };
    return this.#by('nobody', operation);
  }
}

function governanceCall(method: keyof typeof GOVERNANCE_METHODS, payload: Uint8Array): Operation {
  return { call: GOVERNANCE * 256 + GOVERNANCE_METHODS[method], payload };
}
