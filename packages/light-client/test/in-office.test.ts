// Rule 5 for readers who judge each answer from the council that they pinned.

import { strict as assert } from 'node:assert';
import { freshnessOf } from '@witan/light-client';
import { followedBy, freshnessInOffice, requireInOffice } from '@witan/light-client/in-office';
import { trustOf } from './sync-world.ts';

const root = new Uint8Array(32);

describe('councils beyond their end', () => {
  const trust = { ...trustOf([], 2), head: { size: 100, root, attestedAtMs: 1 } };
  const followed = followedBy(trust);
  const said = { basis: 'signatures', freshness: freshnessOf(0), epoch: 1 } as const;

  it('rule 5: what a council signs after its end is refused, what it signed before is not new', () => {
    assert.deepEqual(followed, { epoch: 2, size: 100 });
    assert.equal(freshnessInOffice(followed, { ...said, sealedAt: 99 }), 'as-of');
    const beyond = { key: 'epoch/unlinked', name: 'VerifyError' };
    assert.throws(() => freshnessInOffice(followed, { ...said, sealedAt: 100 }), beyond);
    assert.throws(() => requireInOffice(followed, 0, 101), beyond);
    const historical = { ...said, freshness: 'historical', sealedAt: 99 } as const;
    assert.equal(freshnessInOffice(followed, historical), 'historical');
  });

  it('rule 5: says nothing of a council in office, of a later one, nor of what needs no signature', () => {
    for (const epoch of [2, 3]) {
      assert.equal(freshnessInOffice(followed, { ...said, epoch, sealedAt: 500 }), 'current');
    }
    for (const basis of ['landmark', 'head'] as const) {
      const held = { ...said, basis, epoch: 0, sealedAt: 500 };
      assert.equal(freshnessInOffice(followed, held), 'current');
    }
  });

  it('rule 5: without a head of its own, a later council leaves an earlier one nothing to sign', () => {
    const blind = followedBy(trustOf([], 1));
    assert.throws(() => requireInOffice(blind, 0, 1), { key: 'epoch/unlinked' });
    requireInOffice(blind, 1, 1);
  });
});
