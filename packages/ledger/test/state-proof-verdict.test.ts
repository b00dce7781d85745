// What an opened proof answers, question by question, and against a scan of the whole state.

import { strict as assert } from 'node:assert';
import { VerifyError } from '@witan/ledger/problems';
import { type OpenedTree, openStateProof } from '@witan/ledger/state-proof';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import {
  judgeKey,
  judgePage,
  judgeRange,
  judgeRangeTotal,
  judgeTotal,
} from '@witan/ledger/state-proof-verdict';
import fc from 'fast-check';
import {
  hex,
  type TwinEntry,
  twinProof,
  twinRange,
  twinRoot,
  twinSha256,
  twinTotal,
} from '../../state/test/naive-twin.ts';
import {
  arbitraryEntries,
  arbitraryKey,
  arbitraryPrefix,
  recordValue,
} from '../../state/test/state-arbitraries.ts';

const envelope = { chainId: twinSha256(Buffer.from('a chain')), height: 9 };

function openKeys(entries: readonly TwinEntry[], keys: readonly Uint8Array[]): OpenedTree {
  const proof = twinProof(envelope, entries, new Set(keys.map(hex)));
  const expected = { ...envelope, stateRoot: twinRoot(entries) };
  return openStateProof(decodeStateProof(proof), expected);
}

const NOT_COVERED = { name: 'VerifyError', key: 'proof/not-covered' };

/** Payments of lines 1 to 3 in table 7.1; the amounts are 10 × line + number. */
const payments: readonly TwinEntry[] = [1, 2, 3].flatMap((line) =>
  [0, 1, 2, 3].map((number) => ({
    key: Uint8Array.of(7, 1, line, number),
    value: recordValue(BigInt(10 * line + number), Uint8Array.of(number)),
  })),
);
const otherTable: readonly TwinEntry[] = [
  { key: Uint8Array.of(7, 2, 0), value: Uint8Array.of(1) },
  { key: Uint8Array.of(7, 2, 1), value: Uint8Array.of(1) },
];
const state = [...payments, ...otherTable];
const payment = (line: number, number: number) => Uint8Array.of(7, 1, line, number);
const line2 = Uint8Array.of(7, 1, 2);
const keysOf = (found: readonly { readonly key: Uint8Array }[]) => found.map(({ key }) => hex(key));

describe('verdicts on a state proof', () => {
  it('inclusion: the leaf at the end of the path of a key is the key', () => {
    const opened = openKeys(state, [payment(2, 1)]);
    const verdict = judgeKey(opened, payment(2, 1));
    assert.ok(verdict.present);
    assert.equal(verdict.amount, 21n);
    assert.equal(verdict.value, undefined);
  });

  it('absence: the leaf at the end of the path of a key is another', () => {
    const opened = openKeys(state, [payment(2, 1)]);
    assert.deepEqual(judgeKey(opened, payment(2, 0x41)), { present: false });
  });

  it('PROOF-5: an opaque node is not an absence', () => {
    const opened = openKeys(state, [payment(2, 1)]);
    assert.throws(() => judgeKey(opened, payment(2, 0)), NOT_COVERED);
    assert.throws(() => judgeKey(opened, payment(3, 9)), NOT_COVERED);
    assert.throws(() => judgeTotal(opened, Uint8Array.of(7, 2)), NOT_COVERED);
    assert.throws(() => judgeRange(opened, { prefix: line2 }), NOT_COVERED);
  });

  it('PROOF-3: an absent key of another length in the same table is refused', () => {
    const opened = openKeys(state, [payment(2, 1)]);
    assert.throws(() => judgeKey(opened, Uint8Array.of(7, 1, 2, 1, 0)), { key: 'proof/shape' });
  });

  it('a key of a short-keyed table is sought beyond its end with zeros', () => {
    // Table 7.1 has longer keys than the absent 7.1.2: its path leads to the first key below 7.1.2.
    const opened = openKeys(state, [payment(2, 0)]);
    assert.throws(() => judgeKey(opened, line2), { key: 'proof/shape' });
    assert.deepEqual(judgeKey(openKeys(state, [payment(1, 0)]), Uint8Array.of(7, 0)), {
      present: false,
    });
  });

  it('sum: one leaf of a collection proves its count and its total', () => {
    for (const number of [0, 1, 2, 3]) {
      const opened = openKeys(state, [payment(2, number)]);
      assert.deepEqual(judgeTotal(opened, line2), { count: 4, sum: 86n });
      assert.deepEqual(judgeTotal(opened, Uint8Array.of(7, 1)), { count: 12, sum: 258n });
      assert.deepEqual(judgeTotal(opened, new Uint8Array(0)), { count: 14, sum: 258n });
    }
  });

  it('sum: a prefix that no key has is proven empty by its neighbour', () => {
    const opened = openKeys(state, [payment(2, 3)]);
    assert.deepEqual(judgeTotal(opened, Uint8Array.of(7, 1, 2, 7)), { count: 0, sum: 0n });
    assert.deepEqual(judgeRange(opened, { prefix: Uint8Array.of(7, 1, 2, 7) }), []);
  });

  it('PROOF-1: a valid proof of another prefix answers nothing', () => {
    const opened = openKeys(
      state,
      [0, 1, 2, 3].map((number) => payment(1, number)),
    );
    assert.equal(judgeRange(opened, { prefix: Uint8Array.of(7, 1, 1) }).length, 4);
    assert.throws(() => judgeRange(opened, { prefix: line2 }), NOT_COVERED);
    assert.throws(() => judgeTotal(opened, line2), NOT_COVERED);
  });

  it('range: a collection is complete only when nothing of it is opaque', () => {
    const all = [0, 1, 2, 3].map((number) => payment(2, number));
    assert.deepEqual(keysOf(judgeRange(openKeys(state, all), { prefix: line2 })), all.map(hex));
    for (const missing of all) {
      const opened = openKeys(
        state,
        all.filter((key) => key !== missing),
      );
      assert.throws(() => judgeRange(opened, { prefix: line2 }), NOT_COVERED);
    }
  });

  it('range: fences stand outside the bounds and nothing opaque lies between them', () => {
    const bounds = { prefix: line2, from: payment(2, 1), to: payment(2, 3) };
    const fenced = openKeys(
      state,
      [0, 1, 2, 3].map((number) => payment(2, number)),
    );
    assert.deepEqual(keysOf(judgeRange(fenced, bounds)), [payment(2, 1), payment(2, 2)].map(hex));
    // Without the right fence a key 7.1.2.2.x could hide in the opaque node.
    const open = openKeys(
      state,
      [0, 1, 2].map((number) => payment(2, number)),
    );
    assert.throws(() => judgeRange(open, bounds), NOT_COVERED);
    const closed = openKeys(
      state,
      [1, 2, 3].map((number) => payment(2, number)),
    );
    assert.throws(() => judgeRange(closed, bounds), NOT_COVERED);
  });

  it('range total: opaque nodes count inside the bounds, never at a border', () => {
    const many = Array.from({ length: 16 }, (_, number) => ({
      key: payment(2, number),
      value: recordValue(1n << BigInt(number), Uint8Array.of(0)),
    }));
    const bounds = { prefix: line2, from: payment(2, 3), to: payment(2, 12) };
    const borders = [2, 3, 11, 12].map((number) => payment(2, number));
    const total = { count: 9, sum: 2n ** 12n - 2n ** 3n };
    const entries = [...many, ...otherTable];
    assert.deepEqual(judgeRangeTotal(openKeys(entries, borders), bounds), total);
    for (const missing of borders) {
      const opened = openKeys(
        entries,
        borders.filter((key) => key !== missing),
      );
      assert.throws(() => judgeRangeTotal(opened, bounds), NOT_COVERED, hex(missing));
    }
    const ends = openKeys(entries, [payment(2, 5)]);
    assert.equal(judgeRangeTotal(ends, { prefix: line2 }).count, 16);
  });

  it('page: the first entries from a bound, the size of the whole, and whether more follow', () => {
    const shown = openKeys(
      state,
      [0, 1, 2].map((number) => payment(2, number)),
    );
    const page = judgePage(shown, line2, payment(2, 1), 2);
    assert.deepEqual(keysOf(page.entries), [payment(2, 1), payment(2, 2)].map(hex));
    assert.equal(page.atEnd, false);
    assert.deepEqual(page.total, { count: 4, sum: 86n });
    assert.throws(() => judgePage(shown, line2, payment(2, 1), 3), NOT_COVERED);
    const last = openKeys(
      state,
      [2, 3].map((number) => payment(2, number)),
    );
    const end = judgePage(last, line2, payment(2, 3), 10);
    assert.deepEqual(keysOf(end.entries), [hex(payment(2, 3))]);
    assert.equal(end.atEnd, true);
    // Nothing tells that 7.1.2.3 is the first after 7.1.2.2 when that fence is missing.
    const unfenced = openKeys(state, [payment(2, 3)]);
    assert.throws(() => judgePage(unfenced, line2, payment(2, 3), 10), NOT_COVERED);
  });

  it('several questions are judged apart on one tree', () => {
    const opened = openKeys(state, [payment(1, 0), payment(3, 3)]);
    assert.ok(judgeKey(opened, payment(1, 0)).present);
    assert.ok(judgeKey(opened, payment(3, 3)).present);
    assert.throws(() => judgeKey(opened, payment(2, 0)), NOT_COVERED);
  });
});

/**
 * The verdict, or undefined when the proof does not cover the question; anything else is thrown.
 */
function covered<T>(judge: () => T): T | undefined {
  try {
    return judge();
  } catch (error) {
    if (error instanceof VerifyError && error.key === 'proof/not-covered') return undefined;
    throw error;
  }
}

describe('verdicts against the naive twin', () => {
  const bound = fc.option(arbitraryPrefix, { nil: undefined });
  const opening = arbitraryEntries(2, 14).chain((entries) =>
    fc.tuple(fc.constant(entries), fc.subarray(entries.map(({ key }) => key))),
  );

  it('PROOF-5: whatever is opened, a verdict is true or the question is not covered', () => {
    const count = { covered: 0, open: 0 };
    const sound = fc.property(
      opening,
      arbitraryKey,
      arbitraryPrefix,
      bound,
      bound,
      fc.integer({ min: 1, max: 4 }),
      ([entries, keys], key, prefix, from, to, limit) => {
        const opened = openKeys(entries, keys);
        const range = { prefix, from, to };
        const inRange = twinRange(entries, prefix, from, to);
        const collection = twinTotal(twinRange(entries, prefix));

        const isPresent = covered(() => judgeKey(opened, key))?.present;
        const isInState = entries.some((entry) => hex(entry.key) === hex(key));
        if (isPresent !== undefined) assert.equal(isPresent, isInState);

        const listed = covered(() => judgeRange(opened, range));
        if (listed !== undefined) assert.deepEqual(keysOf(listed), keysOf(inRange));

        const total = covered(() => judgeTotal(opened, prefix));
        if (total !== undefined) assert.deepEqual(total, collection);

        const sum = covered(() => judgeRangeTotal(opened, range));
        if (sum !== undefined) assert.deepEqual(sum, twinTotal(inRange));

        const page = covered(() => judgePage(opened, prefix, from, limit));
        const rest = twinRange(entries, prefix, from);
        if (page !== undefined) {
          assert.deepEqual(keysOf(page.entries), keysOf(rest.slice(0, limit)));
          assert.deepEqual(page.total, collection);
          assert.equal(page.atEnd, rest.length <= limit);
        }
        for (const verdict of [isPresent, listed, total, sum, page]) {
          count[verdict === undefined ? 'open' : 'covered'] += 1;
        }
      },
    );
    fc.assert(sound, { seed: 6, numRuns: 1_500 });
    assert.ok(count.covered > 1_000 && count.open > 1_000, 'both outcomes were met');
  });

  it('a proof that opens everything covers every question', () => {
    const complete = fc.property(
      arbitraryEntries(2, 10),
      arbitraryKey,
      arbitraryPrefix,
      bound,
      bound,
      (entries, key, prefix, from, to) => {
        const opened = openKeys(
          entries,
          entries.map((entry) => entry.key),
        );
        const isPresent = entries.some((entry) => hex(entry.key) === hex(key));
        assert.equal(judgeKey(opened, key).present, isPresent);
        const range = { prefix, from, to };
        const inRange = twinRange(entries, prefix, from, to);
        assert.deepEqual(keysOf(judgeRange(opened, range)), keysOf(inRange));
        assert.deepEqual(judgeRangeTotal(opened, range), twinTotal(inRange));
      },
    );
    fc.assert(complete, { seed: 7, numRuns: 300 });
  });
});
