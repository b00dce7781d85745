// Goal: whom the mesh admits follows from the committed state alone, at every step of joining,
// leaving and changing keys, and numbers stay put while somebody stays what it is.

import { strict as assert } from 'node:assert';
import { OBSERVER_LINK } from '@witan/consensus';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import type { Validator } from '@witan/ledger/membership';
import { Admission, type Register } from '../src/admission.ts';
import { withPeerId } from '../src/network/identity.ts';

function key(label: string) {
  return demonstrationKeyPair(`admission/${label}`).publicKey;
}

function validator(member: string, network = member): Validator {
  return {
    member,
    name: member,
    networkKey: key(network),
    consensusKey: key(`${member}/consensus`),
    attestKey: key(`${member}/attest`),
  };
}

function council(letters: string): Validator[] {
  return [...letters].map((letter) => validator(letter));
}

const nobody: Register = {
  validators: council('abcd'),
  previous: [],
  next: [],
  members: [],
  knows: () => true,
};

function numbers(admission: Admission, register: Partial<Register>): [string, number][] {
  return admission
    .members({ ...nobody, ...register })
    .map(({ name, index }): [string, number] => [name, index]);
}

const SEATS: [string, number][] = [
  ['a', 0],
  ['b', 1],
  ['c', 2],
  ['d', 3],
];

describe('admission', () => {
  it('validators have the numbers of their seats; the home says where they are', () => {
    const admission = new Admission(new Map([['b', '/ip4/10.0.0.2/tcp/1']]));
    const members = admission.members(nobody);
    assert.deepEqual(
      members.map(({ name, index, addresses }) => [name, index, addresses]),
      [
        ['a', 0, []],
        ['b', 1, ['/ip4/10.0.0.2/tcp/1']],
        ['c', 2, []],
        ['d', 3, []],
      ],
    );
    assert.equal(admission.memberOf(2), 'c');
  });

  it('a joiner is an observer from its request on, at the addresses that it registered', () => {
    const admission = new Admission(new Map());
    const joiner = { ...validator('e'), addresses: ['/ip4/10.0.0.5/tcp/5'] };
    const members = admission.members({ ...nobody, members: [joiner] });
    assert.deepEqual(
      [members[4]?.name, members[4]?.index, members[4]?.addresses],
      ['e', OBSERVER_LINK, ['/ip4/10.0.0.5/tcp/5']],
    );
    const seated = numbers(admission, { validators: council('abcde'), members: [joiner] });
    assert.deepEqual(seated, [...SEATS, ['e', 4]]);
  });

  it('numbers of observers stay while others come and go', () => {
    const admission = new Admission(new Map());
    const [e, f, g] = ['e', 'f', 'g'].map((each) => ({ ...validator(each), addresses: [] }));
    numbers(admission, { members: [e, f] as never });
    const later = numbers(admission, { members: [f, g] as never });
    assert.deepEqual(later.slice(4), [
      ['f', OBSERVER_LINK + 1],
      ['g', OBSERVER_LINK],
    ]);
  });

  it('M3: who left stays linked through the next epoch, and is a stranger after it', () => {
    const admission = new Admission(new Map([['d', '/ip4/10.0.0.4/tcp/4']]));
    const after = { validators: council('abce'), previous: council('abcd') };
    const members = admission.members({ ...nobody, ...after });
    assert.deepEqual(members.map(({ name, index }) => [name, index]).at(-1), ['d', OBSERVER_LINK]);
    const later = { validators: council('abce'), previous: council('abce') };
    assert.equal(numbers(admission, later).length, 4);
  });

  it('a rotated network key: both until the epoch ends, then the new one alone', () => {
    const admission = new Admission(new Map([['a', '/ip4/10.0.0.1/tcp/1']]));
    const next = [validator('a', 'a/new'), ...council('bcd')];
    const before = admission.members({ ...nobody, next });
    assert.deepEqual(
      before.filter(({ name }) => name === 'a').map(({ index }) => index),
      [0, OBSERVER_LINK],
    );
    const after = admission.members({ ...nobody, validators: next, previous: council('abcd') });
    assert.deepEqual(
      after.map(({ networkKey }) => Buffer.from(networkKey).toString('hex')),
      next.map(({ networkKey }) => Buffer.from(networkKey.subarray(1)).toString('hex')),
    );
  });

  it('a key of the home counts only until the ledger knows it', () => {
    const address = withPeerId('/ip4/10.0.0.9/tcp/9', key('z'));
    const admission = new Admission(new Map([['z', address]]));
    const unknown = admission.members({ ...nobody, knows: () => false });
    assert.deepEqual(
      unknown.slice(4).map(({ name, index, addresses }) => [name, index, addresses]),
      [['z', OBSERVER_LINK, ['/ip4/10.0.0.9/tcp/9']]],
    );
    assert.equal(numbers(admission, { knows: () => true }).length, 4);
  });
});
