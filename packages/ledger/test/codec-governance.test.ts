// Goal: governance's calls and records have one byte string each, and bounds hold both ways.
// Method: round trips, vectors of another encoding of the same value, and values beyond a bound.

import { strict as assert } from 'node:assert';
import type { Codec } from '@witan/ledger/codec-fields';
import {
  change,
  invite,
  leave,
  propose,
  report,
  requestJoin,
  rotateKey,
  vote,
  withdraw,
} from '@witan/ledger/codec-governance';
import {
  castVoteCodec,
  councillorCodec,
  invitationCodec,
  joiningCodec,
  memberCodec,
  proposalCodec,
  registeredKeyCodec,
} from '@witan/ledger/codec-governance-records';
import { codecOf, writeRecord } from '@witan/ledger/codec-record-writer';
import { joinersMax, settingsMax } from '@witan/ledger/limits';
import { DecodeError } from '@witan/ledger/problems';

const key = (fill: number): Uint8Array => Uint8Array.of(1, ...new Uint8Array(32).fill(fill));
const id = new Uint8Array(20).fill(7);
const hash = new Uint8Array(32).fill(9);
const sent = { height: 2 ** 40, sealedHash: hash, software: 'witan 0.1.0', asksEpoch: 7 };
const member = {
  member: 'joiner',
  name: 'Büro für Statistik',
  status: 1,
  sinceHeight: 5,
  networkKey: key(1),
  consensusKey: key(2),
  attestKey: key(3),
  addresses: ['/dns4/example.org/tcp/1'],
  readyEpoch: 3,
  ready: sent,
  presence: undefined,
  openProposal: id,
  actsFrom: 4,
  acts: 2,
  joinedHeight: 5,
  inviter: 'treasury',
  joinUntilMs: 2 ** 41,
  rekeyedIn: 4,
} as const;
const side = { members: 4, quorum: 3, tolerance: 1 };
const rehearsal = { hash, before: side, after: side, live: 4, joining: ['joiner'], leaving: [] };

// biome-ignore lint/suspicious/noExplicitAny: each codec with a value of its own type.
const VALUES: readonly (readonly [name: string, codec: Codec<any>, value: unknown])[] = [
  ['invite', invite, { member: 'a', name: 'A', authority: key(4), expiresMs: 2 ** 41 }],
  [
    'requestJoin',
    requestJoin,
    { invitation: id, networkKey: key(1), consensusKey: key(2), attestKey: key(3), addresses: [] },
  ],
  ['report', report, sent],
  ['leave', leave, { deadlineMs: 1, acceptsZeroSlack: true }],
  ['rotateKey', rotateKey, { purpose: 2, key: key(5) }],
  ['propose', propose, { change: change.renew(), deadlineMs: 9, acceptsZeroSlack: false }],
  [
    'propose quota',
    propose,
    { change: change.quota('a', 2 ** 40, 7), deadlineMs: 9, acceptsZeroSlack: true },
  ],
  ['vote', vote, { proposal: id, rehearsal: hash, approves: true }],
  ['withdraw', withdraw, { proposal: id }],
  ['member', codecOf(memberCodec), member],
  ['councillor', codecOf(councillorCodec), { member: 'a', fromMs: 1, toMs: 2, sinceHeight: 3 }],
  ['key', codecOf(registeredKeyCodec), { member: 'a', purpose: 4, revoked: true, sinceHeight: 3 }],
  [
    'invitation',
    codecOf(invitationCodec),
    { member: 'a', name: 'A', authority: key(4), expiresMs: 8, inviter: 'b', used: false },
  ],
  ['joining', codecOf(joiningCodec), { members: ['a', 'b'] }],
  [
    'proposal',
    codecOf(proposalCodec),
    {
      proposer: 'a',
      change: change.parameters([{ number: 4, value: 150 }]),
      deadlineMs: 8,
      acceptsZeroSlack: false,
      status: 1,
      openedHeight: 3,
      closedHeight: 0,
      rehearsal,
    },
  ],
  [
    'vote cast',
    codecOf(castVoteCodec),
    { approves: false, rehearsal: hash, height: 3, key: key(6) },
  ],
];

describe('codec of governance', () => {
  for (const [name, codec, value] of VALUES) {
    it(`${name}: reads what it wrote, and no other bytes for it`, () => {
      const bytes = codec.encode(value);
      assert.deepEqual(codec.decode(bytes), value);
      // A field of an unknown number, and one cut short.
      for (const other of [Uint8Array.of(...bytes, 0xf8, 0x01, 0x01), bytes.subarray(0, -1)]) {
        assert.throws(() => codec.decode(other), DecodeError);
      }
    });
  }

  it('counts and lengths beyond their bounds are neither written nor read', () => {
    const settings = Array.from({ length: settingsMax + 1 }, () => ({ number: 1, value: 1 }));
    const call = { change: change.parameters(settings), deadlineMs: 1, acceptsZeroSlack: false };
    assert.throws(() => propose.encode(call), RangeError);
    const many = Array.from({ length: joinersMax + 1 }, (_, i) => `m${i}`);
    assert.throws(() => writeRecord(joiningCodec, { members: many }), RangeError);
    const long = { member: 'm'.repeat(65), name: 'A', authority: key(4), expiresMs: 1 };
    assert.throws(() => invite.encode(long), RangeError);
    assert.throws(() => invite.encode({ ...long, member: '' }), RangeError);
    assert.throws(() => withdraw.decode(new Uint8Array(0)), DecodeError);
  });
});
