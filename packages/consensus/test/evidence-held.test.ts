// How much evidence a replica holds: E8 may be of any epoch that ever was, so keys that leaked long
// ago must not fill anybody's memory, nor keep out what is new (§15).

import { strict as assert } from 'node:assert';
import { twoCheckpoints } from '@witan/ledger/checkpoint-evidence';
import type { Evidence } from '@witan/ledger/evidence';
import { sha256 } from '@witan/ledger/hash';
import { evidenceHeldMax, evidencePerKindMax } from '@witan/ledger/limits';
import { utf8 } from '@witan/ledger/text';
import type { Effect } from '../src/effect.ts';
import { evidenceBeyond, isKnown, noteEvidence } from '../src/evidence.ts';
import type { State } from '../src/state.ts';

const [one, two] = ['one', 'two'].map((name) => {
  return { root: sha256(utf8(name)), time: 7, signature: new Uint8Array(65).fill(1) };
}) as [Parameters<typeof twoCheckpoints>[1], Parameters<typeof twoCheckpoints>[2]];

function piece(epoch: number, size: number): Evidence {
  return twoCheckpoints({ epoch, culprit: 0, size }, one, two) ?? assert.fail();
}

describe('the evidence that a replica holds', () => {
  let state: State;
  let effects: Effect[];
  const note = (epoch: number, size = 1): void => noteEvidence(state, effects, piece(epoch, size));
  const all = () => [...state.evidence.values()];

  beforeEach(() => {
    state = { epoch: 1_000, evidence: new Map() } as unknown as State;
    effects = [];
  });

  it('§15: is bounded over all ended epochs, and what is new lands when blocks carried some', () => {
    for (let epoch = 0; epoch < 400; epoch++) note(epoch);
    assert.equal(state.evidence.size, evidenceHeldMax);
    const passedOn = effects.length;
    note(999);
    assert.ok(isKnown(state, piece(999, 1)), 'there is no room');
    assert.equal(effects.length, passedOn, 'nor is it passed on');
    for (const held of all().slice(0, 4)) held.recorded = true;
    note(999);
    assert.ok(state.evidence.size <= evidenceHeldMax);
    assert.equal(all().filter(({ recorded }) => recorded).length, 3, 'the oldest gave way');
    assert.equal(all().at(-1)?.evidence.epoch, 999);
  });

  it('§15: the present epoch has room of its own, and the next takes over what still waits', () => {
    for (let epoch = 0; epoch < 400; epoch++) note(epoch);
    for (let size = 1; size <= 20; size++) note(1_000, size);
    const present = all().filter(({ evidence }) => evidence.epoch === 1_000);
    assert.equal(present.length, evidencePerKindMax);
    for (const held of all().slice(-6)) held.recorded = true;
    const next = [...evidenceBeyond(state).values()];
    assert.equal(next.length, evidenceHeldMax);
    assert.equal(next.filter(({ recorded }) => !recorded).length, evidenceHeldMax);
  });
});
