// What governance holds from height 0 on: the founders, their keys, and who votes for them.

import { byteName } from '@witan/ledger/bytes';
import { MEMBER_STATUS } from '@witan/ledger/codec-governance-records';
import { COUNCILLOR_POWER, type Genesis } from '@witan/ledger/genesis';
import { KEY_PURPOSE } from '@witan/ledger/keys';
import { must } from '@witan/ledger/problems';
import type { PublicKey } from '@witan/ledger/signature';
import { memberId } from '../../host/member-id.ts';
import type { PutRecord } from '../../host/module.ts';
import { keyId } from '../../host/offices.ts';
import { councillors, JOINING_KEY, joining, members, registeredKeys, voices } from './keys.ts';

export function foundingRecords(genesis: Genesis, put: PutRecord): void {
  put(joining, JOINING_KEY, { members: [] });
  for (const validator of genesis.validators) {
    const { member, networkKey, consensusKey, attestKey } = validator;
    put(
      members,
      { member: memberId(member) },
      {
        ...validator,
        status: MEMBER_STATUS.seated,
        sinceHeight: 0,
        addresses: [],
        readyEpoch: 0,
        ready: undefined,
        presence: undefined,
        openProposal: undefined,
        actsFrom: 0,
        acts: 0,
        joinedHeight: 0,
        inviter: '',
        joinUntilMs: 0,
        rekeyedIn: 0,
      },
    );
    const keys = [
      [KEY_PURPOSE.network, networkKey],
      [KEY_PURPOSE.consensus, consensusKey],
      [KEY_PURPOSE.attest, attestKey],
    ] as const;
    for (const [purpose, key] of keys) {
      const record = { member, purpose, revoked: false, sinceHeight: 0 };
      put(registeredKeys, { key: keyId(key) }, record);
    }
  }
  foundingCouncillors(genesis, put);
}

/** Whoever holds an office with the councillor's power; its agency has one vote all the same. */
function foundingCouncillors({ validators, registry }: Genesis, put: PutRecord): void {
  const officeOf = new Map(registry.offices.map((office) => [office.id, office]));
  const keyOf = new Map(registry.persons.map(({ id, key }) => [byteName(id), key]));
  const keysOf = new Map<string, PublicKey[]>();
  for (const { office: id, person, fromMs, toMs } of registry.mandates) {
    const office = officeOf.get(id);
    if (office?.power !== COUNCILLOR_POWER) continue;
    const member = validators[office.member]?.member;
    const key = keyOf.get(byteName(person));
    must(member !== undefined && key !== undefined, 'a mandate names a member and a person');
    const account = { member, purpose: KEY_PURPOSE.account, revoked: false, sinceHeight: 0 };
    put(registeredKeys, { key: keyId(key) }, account);
    put(councillors, { key: keyId(key) }, { member, fromMs, toMs, sinceHeight: 0 });
    keysOf.set(member, [...(keysOf.get(member) ?? []), key]);
  }
  for (const [member, keys] of keysOf) put(voices, { member: memberId(member) }, { keys });
}
