// A rotated key counts from the next epoch on: a node changes over then, not before, and finds its
// way back when the others have cut its old network key before it heard of the new epoch.

import { strict as assert } from 'node:assert';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import type { Validator } from '@witan/ledger/membership';
import { SeatKeys } from '../src/seat-keys.ts';

function seat(keys: Partial<Validator> = {}): Validator {
  const key = (kind: string) => demonstrationKeyPair(`seat/${kind}`).publicKey;
  return {
    member: 'a',
    name: 'A',
    networkKey: key('network'),
    consensusKey: key('consensus'),
    attestKey: key('attest'),
    ...keys,
  };
}

const fresh = demonstrationKeyPair('seat/fresh').publicKey;

function watch(present: Validator, next: Validator | undefined, own: Validator = seat()) {
  const told: Validator[] = [];
  const council = (validators: Validator[]) => ({ validators });
  const councils = {
    present: council([present]),
    next: next === undefined ? undefined : council([next]),
  } as never;
  const keys = new SeatKeys({ councils, member: 'a', own, onSeat: (each) => told.push(each) });
  return { keys, told };
}

describe('keys of a seat', () => {
  it('are compared when an epoch begins: each of the three counts', () => {
    for (const field of ['networkKey', 'consensusKey', 'attestKey'] as const) {
      const { keys, told } = watch(seat({ [field]: fresh }), undefined);
      keys.compare();
      assert.equal(told.length, 1, field);
    }
    const { keys, told } = watch(seat(), seat({ networkKey: fresh }));
    keys.compare();
    assert.equal(told.length, 0, 'a key of the next epoch is no reason yet');
  });

  it('a network key that the others cut too early: alone for a while, the new one is tried', () => {
    const { keys, told } = watch(seat(), seat({ networkKey: fresh, consensusKey: fresh }));
    for (const linksUp of [3, 0, 0, 1, 0, 0]) keys.noteLinks(linksUp);
    assert.equal(told.length, 0);
    keys.noteLinks(0);
    assert.deepEqual(told, [seat({ networkKey: fresh })]);
    const changed = watch(seat(), seat({ networkKey: fresh }), seat({ networkKey: fresh }));
    for (const linksUp of [0, 0, 0, 0]) changed.keys.noteLinks(linksUp);
    changed.keys.compare();
    assert.equal(changed.told.length, 0, 'who has the new key waits for the epoch');
  });

  it('alone without a rotation, nothing is tried', () => {
    const { keys, told } = watch(seat(), undefined);
    for (const linksUp of [0, 0, 0, 0, 0]) keys.noteLinks(linksUp);
    assert.equal(told.length, 0);
  });
});
