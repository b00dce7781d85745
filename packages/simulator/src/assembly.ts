// Agencies at their governance, by the real module: invitations, joining, READY, proposals, votes
// and key rotations, as the state of one validator suggests them (GOV-1…15). Some come too late or
// name what has changed by then, as with people; a refusal is a result too.
//
// Network and attest keys rotate. A consensus key does not: its machine would have to start anew
// with the new key at the epoch's end, by its operator's hand.

import { sealedHash } from '@witan/ledger/block';
import {
  change,
  invite,
  propose,
  report,
  requestJoin,
  rotateKey,
  SEAT_KEYS,
  vote,
} from '@witan/ledger/codec-governance';
import type { Change } from '@witan/ledger/codec-governance-fields';
import { MEMBER_STATUS, PROPOSAL_STATUS } from '@witan/ledger/codec-governance-records';
import type { PublicKey } from '@witan/ledger/signature';
import type { Operation } from '@witan/ledger/transaction';
import {
  governanceMembers,
  type Host,
  invitations,
  memberId,
  proposals,
  readAll,
  readRecord,
  votes,
} from '@witan/state';
import { GOVERNANCE_METHODS } from '@witan/state/schema';
import { councillorOf, identityOf, validatorOf } from './founding.ts';
import type { Random } from './random.ts';
import type { SignatureScheme } from './signatures.ts';

const GOVERNANCE = 1;
const HOUR_MS = 3_600_000;
const SEATS_MIN = 4;

/** Keys are named by the labels that the scheme makes them from. */
export interface Act {
  readonly sender: string;
  readonly operation: Operation;
  readonly cosigners: readonly string[];
}

type Method = keyof typeof GOVERNANCE_METHODS;

export class Assembly {
  readonly #random: Random;
  readonly #scheme: SignatureScheme;
  /** Of all machines, seated or not. */
  readonly #identities: readonly number[];
  #rotations = 0;

  constructor(random: Random, scheme: SignatureScheme, machines: number) {
    this.#random = random;
    this.#scheme = scheme;
    this.#identities = [...Array(machines).keys()];
  }

  next(host: Host): Act {
    const open = readAll(host.view(), proposals, {}).filter(
      ({ record }) => record.status === PROPOSAL_STATUS.open,
    );
    if (open.length > 0 && this.#random.chance(850)) {
      const { key, record } = this.#random.pick(open);
      return this.#vote(host, key.proposal, record.rehearsal.hash);
    }
    const joining = this.#join(host);
    if (joining !== undefined && this.#random.chance(600)) return joining;
    const joiner = this.#joiner(host);
    if (joiner !== undefined && this.#random.chance(400)) return this.#ready(host, joiner);
    return this.#random.chance(300) ? this.#rotate(host) : this.#propose(host, joiner);
  }

  #key(label: string): PublicKey {
    return this.#scheme.keyPair(label).publicKey;
  }

  #seat({ council }: Host): number {
    return identityOf(this.#random.pick(council.validators));
  }

  #joiner(host: Host): number | undefined {
    const found = readAll(host.view(), governanceMembers, {});
    const joiner = found.find(({ record }) => record.status === MEMBER_STATUS.joining);
    return joiner && identityOf(joiner.record);
  }

  /** An invitation of an agency that never was a member, or its answer to one (GOV-15). */
  #join(host: Host): Act | undefined {
    const view = host.view();
    const stranger = this.#identities.find((identity) => {
      const { member } = validatorOf(identity, this.#scheme);
      return readRecord(view, governanceMembers, { member: memberId(member) }) === undefined;
    });
    if (stranger === undefined) return undefined;
    const { member, name, networkKey, consensusKey, attestKey } = validatorOf(
      stranger,
      this.#scheme,
    );
    const invited = readAll(view, invitations, {}).find(
      ({ record }) => record.member === member && !record.used,
    );
    if (invited === undefined) {
      const authority = this.#key(councillorOf(stranger));
      const expiresMs = host.head.header.timeMs + HOUR_MS;
      const payload = invite.encode({ member, name, authority, expiresMs });
      return act(councillorOf(this.#seat(host)), 'invite', payload);
    }
    const { invitation } = invited.key;
    const call = { invitation, networkKey, consensusKey, attestKey, addresses: [] };
    const cosigners = ['network', 'validator', 'attest'].map((use) => `${use} ${stranger}`);
    return act(councillorOf(stranger), 'requestJoin', requestJoin.encode(call), cosigners);
  }

  /** M4: a joiner says how far it has followed. */
  #ready({ archive, council, head }: Host, joiner: number): Act {
    const height = Math.max(0, head.height + 1 - council.parameters.windowHeights);
    const sealed = archive.sealed(height);
    const seal = sealed === undefined ? head.hash : sealedHash(sealed.header, sealed.result);
    const call = { height, sealedHash: seal, software: 'witan', asksEpoch: 0 };
    return act(`validator ${joiner}`, 'reportReady', report.encode(call));
  }

  #propose(host: Host, joiner: number | undefined): Act {
    const call = {
      change: this.#change(host, joiner),
      deadlineMs: host.head.header.timeMs + HOUR_MS,
      acceptsZeroSlack: true,
    };
    return act(councillorOf(this.#seat(host)), 'propose', propose.encode(call));
  }

  #change(host: Host, joiner: number | undefined): Change {
    const { validators } = host.council;
    const leaver = this.#random.pick(validators).member;
    if (joiner !== undefined) {
      const { member } = validatorOf(joiner, this.#scheme);
      return this.#random.chance(600) ? change.add(member) : change.replace(leaver, member);
    }
    if (validators.length > SEATS_MIN && this.#random.chance(500)) return change.remove(leaver);
    const windowHeights = { number: 1, value: this.#random.pick([2, 4]) };
    return this.#random.pick([change.renew(), change.parameters([windowHeights])]);
  }

  #vote(host: Host, proposal: Uint8Array, rehearsal: Uint8Array): Act {
    const view = host.view();
    const silent = host.council.validators.filter(({ member }) => {
      return readRecord(view, votes, { proposal, member: memberId(member) }) === undefined;
    });
    const voter = silent.length === 0 ? this.#seat(host) : identityOf(this.#random.pick(silent));
    const call = { proposal, rehearsal, approves: this.#random.chance(950) };
    return act(councillorOf(voter), 'vote', vote.encode(call));
  }

  #rotate(host: Host): Act {
    const seat = this.#seat(host);
    const purpose = this.#random.pick([SEAT_KEYS.network, SEAT_KEYS.attest]);
    this.#rotations += 1;
    const label = `rotated ${seat} ${this.#rotations}`;
    const payload = rotateKey.encode({ purpose, key: this.#key(label) });
    return act(councillorOf(seat), 'rotateKey', payload, [label]);
  }
}

function act(
  sender: string,
  method: Method,
  payload: Uint8Array,
  cosigners: readonly string[] = [],
): Act {
  const call = GOVERNANCE * 256 + GOVERNANCE_METHODS[method];
  return { sender, operation: { call, payload }, cosigners };
}
