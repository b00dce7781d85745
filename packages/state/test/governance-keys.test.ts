// Keys of members: proved by signing, registered once, rotated each on its own (GOV-15, ADR 7).

import { strict as assert } from 'node:assert';
import { change, SEAT_KEYS } from '@witan/ledger/codec-governance';
import { PUBLIC_KEY_LENGTH } from '@witan/ledger/signature';
import { demonstrationKey } from '../src/testkit.ts';
import { Chamber, code, councillorKey, keyNames } from './support/chamber.ts';

/** Suite 1, and the encoding of the neutral point: a key that no signature proves. */
const NEUTRAL_KEY = Uint8Array.of(1, 1, ...new Uint8Array(PUBLIC_KEY_LENGTH - 2));

describe('governance: keys', () => {
  it('GOV-15: each of the three keys signs the request that registers it', () => {
    const chamber = new Chamber();
    const { id } = chamber.invite('agency-0', 'joiner');
    const names = keyNames('joiner');
    for (const missing of names) {
      const cosigned = names.filter((name) => name !== missing);
      const outcome = chamber.requestJoin(id, 'joiner', cosigned);
      assert.equal(outcome, code('governance/key-unproven'), missing);
    }
    assert.equal(chamber.requestJoin(id, 'joiner'), 0);
  });

  it('GOV-15: a key serves one purpose of one member', () => {
    const chamber = new Chamber();
    const { id } = chamber.invite('agency-0', 'joiner');
    const [network, consensus] = keyNames('joiner');
    const twice = chamber.requestJoin(
      id,
      'joiner',
      [network, consensus],
      [network, consensus, consensus],
    );
    assert.equal(twice, code('governance/key-used'));
    const founders = ['agency-1/consensus', network, consensus] as const;
    assert.equal(
      chamber.requestJoin(id, 'joiner', founders, founders),
      code('governance/key-used'),
    );
    const known = chamber.invite('agency-0', 'other', demonstrationKey('agency-1/attest'));
    assert.equal(known.code, code('governance/key-used'));
    const neutral = chamber.invite('agency-0', 'other', NEUTRAL_KEY);
    assert.equal(neutral.code, code('governance/key-invalid'));
  });

  it('GOV-15: keys rotate each on its own, from the next epoch on, and the old never return', () => {
    const chamber = new Chamber();
    const { consensus } = SEAT_KEYS;
    assert.equal(
      chamber.rotate('agency-1', consensus, 'fresh', 'another'),
      code('governance/key-unproven'),
    );
    assert.equal(chamber.rotate('agency-1', consensus, 'fresh'), 0);
    const before = chamber.ledger.host.council.validators[1];
    assert.deepEqual(before?.consensusKey, demonstrationKey('agency-1/consensus'));
    chamber.toNextEpoch();
    const after = chamber.ledger.host.council.validators[1];
    assert.deepEqual(after?.consensusKey, demonstrationKey('fresh'));
    assert.deepEqual(after?.networkKey, before?.networkKey);
    assert.deepEqual(after?.attestKey, before?.attestKey);
    chamber.enact(change.renew());
    chamber.toNextEpoch();
    for (const purpose of [SEAT_KEYS.network, SEAT_KEYS.consensus, SEAT_KEYS.attest]) {
      const back = chamber.rotate('agency-1', purpose, 'agency-1/consensus');
      assert.equal(back, code('governance/key-used'));
    }
  });

  it('M5: as many seats get a new consensus key in one epoch as members may change', () => {
    const chamber = new Chamber();
    assert.equal(chamber.rotate('agency-0', SEAT_KEYS.consensus, 'fresh-0'), 0);
    const second = chamber.rotate('agency-1', SEAT_KEYS.consensus, 'fresh-1');
    assert.equal(second, code('governance/too-many-changes'));
    assert.equal(chamber.rotate('agency-1', SEAT_KEYS.attest, 'fresh-2'), 0);
    chamber.toNextEpoch();
    assert.equal(chamber.rotate('agency-1', SEAT_KEYS.consensus, 'fresh-1'), 0);
  });

  it('M5: a rotation takes no room of what the council decides', () => {
    const chamber = new Chamber();
    chamber.admit('joiner');
    const { id } = chamber.propose('agency-0', change.add('joiner'), { acceptsZeroSlack: true });
    assert.equal(chamber.vote('agency-1', id), 0);
    assert.equal(chamber.rotate('agency-3', SEAT_KEYS.consensus, 'veto'), 0);
    assert.equal(chamber.vote('agency-2', id), 0);
    chamber.toNextEpoch();
    assert.deepEqual(chamber.seated.at(-1), 'joiner');
    assert.deepEqual(
      chamber.ledger.host.council.validators[3]?.consensusKey,
      demonstrationKey('veto'),
    );
  });

  it('M5: nobody takes the room of others for new keys in two epochs running', () => {
    const chamber = new Chamber();
    assert.equal(chamber.rotate('agency-0', SEAT_KEYS.consensus, 'fresh-0'), 0);
    chamber.toNextEpoch();
    const again = chamber.rotate('agency-0', SEAT_KEYS.consensus, 'fresh-1');
    assert.equal(again, code('governance/too-often'));
    assert.equal(chamber.rotate('agency-0', SEAT_KEYS.attest, 'fresh-2'), 0, 'other keys may');
    assert.equal(chamber.rotate('agency-1', SEAT_KEYS.consensus, 'fresh-3'), 0, 'others may');
    chamber.toNextEpoch();
    assert.equal(chamber.rotate('agency-0', SEAT_KEYS.consensus, 'fresh-1'), 0);
  });

  it('GOV-15: who left comes back with new keys; its old councillor has no voice', () => {
    const chamber = new Chamber();
    chamber.admit('joiner');
    chamber.enact(change.add('joiner'));
    chamber.toNextEpoch();
    const { id } = chamber.leave('joiner');
    for (const member of ['agency-0', 'agency-1', 'agency-2']) chamber.vote(member, id);
    chamber.toNextEpoch();
    assert.equal(chamber.present('joiner'), code('governance/not-a-member'));
    const same = chamber.invite('agency-0', 'joiner');
    assert.equal(same.code, code('governance/key-used'), 'its old councillor');
    const again = chamber.invite('agency-0', 'joiner', demonstrationKey('new-councillor'));
    assert.equal(again.code, 0);
    assert.equal(chamber.propose('joiner', change.renew()).code, code('governance/no-councillor'));
    assert.notDeepEqual(councillorKey('joiner'), demonstrationKey('new-councillor'));
  });
});
