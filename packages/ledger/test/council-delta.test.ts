// Lists as what differs from other lists: any two councils, and no other form of a difference.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyCouncilDelta, encodeCouncilDelta } from '../src/council-delta.ts';
import { encodeValidators, type Validator } from '../src/membership.ts';

const seatOf = (seed: number): Validator => {
  const key = (kind: number) => new Uint8Array(33).fill(seed, 1).fill(kind, 1, 2);
  const [networkKey, consensusKey, attestKey] = [key(1), key(2), key(3)];
  return { member: `m${seed}`, name: `Agency ${seed}`, networkKey, consensusKey, attestKey };
};

const council = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });

describe('council deltas', () => {
  it('lead from any list to any other, and have one form', () => {
    fc.assert(
      fc.property(council, council, (from, to) => {
        const [before, after] = [from.map(seatOf), to.map(seatOf)];
        const delta = encodeCouncilDelta(before, after);
        assert.deepEqual(applyCouncilDelta(before, delta), after);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('one change in 67 costs one seat and a few bytes', () => {
    const before = Array.from({ length: 67 }, (_, i) => seatOf(i + 1));
    const after = before.map((seat, i) => (i === 30 ? seatOf(99) : seat));
    const seat = encodeValidators([seatOf(99)]).length - 2;
    assert.equal(encodeCouncilDelta(before, after).length, 1 + 2 + (1 + seat) + 2);
    assert.equal(encodeCouncilDelta(before, before).length, 3);
  });

  it('another way to write a list is refused', () => {
    const [a, b] = [seatOf(1), seatOf(2)];
    const from = [a, b];
    const split = Uint8Array.of(2, 1, 1, 2, 1);
    const beyond = Uint8Array.of(2, 1, 9);
    const none = Uint8Array.of(1, 7, 1);
    const idle = Uint8Array.of(1, 1, 0);
    const known = [...encodeCouncilDelta([], [a])];
    const many = Uint8Array.of(0x65, 1, 2);
    for (const bytes of [split, beyond, none, idle, Uint8Array.from(known), many]) {
      assert.throws(() => applyCouncilDelta(from, bytes), { name: 'DecodeError' });
    }
    assert.deepEqual(applyCouncilDelta(from, Uint8Array.of(2, 1, 2)), from);
  });
});
