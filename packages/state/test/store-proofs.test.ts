// What the store proves is true, complete and small, whatever is asked.

import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { installSha256 } from '@witan/ledger/hash';
import { stateProofBytesMax } from '@witan/ledger/limits';
import { type OpenedTree, openStateProof } from '@witan/ledger/state-proof';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import {
  judgeKey,
  judgePage,
  judgeRange,
  judgeRangeTotal,
  judgeTotal,
  type StateQuestion,
} from '@witan/ledger/state-proof-verdict';
import fc from 'fast-check';
import { type AuthenticatedStore, BEFORE_GENESIS } from '../src/store/authenticated-store.ts';
import { hex, type TwinEntry, twinProof, twinRange, twinTotal } from './naive-twin.ts';
import {
  arbitraryEntries,
  arbitraryKey,
  arbitraryPrefix,
  recordValue,
} from './state-arbitraries.ts';
import { blockHash, CHAIN_ID, MapRows, openStore } from './store-harness.ts';

function storeOf(entries: readonly TwinEntry[]): AuthenticatedStore {
  const store = openStore(new MapRows(), BEFORE_GENESIS);
  store.prepare(BEFORE_GENESIS.block, blockHash(0), entries);
  store.commit(blockHash(0));
  return store;
}

function open(store: AuthenticatedStore, proof: Uint8Array): OpenedTree {
  const { height, stateRoot } = store.committed;
  return openStateProof(decodeStateProof(proof), { chainId: CHAIN_ID, height, stateRoot });
}

/** The verdict on a proven question is the truth, and what was asked for is disclosed. */
function assertAnswer(
  opened: OpenedTree,
  question: StateQuestion,
  entries: readonly TwinEntry[],
): void {
  if (question.ask === 'key') {
    const verdict = judgeKey(opened, question.key);
    const there = entries.find(({ key }) => hex(key) === hex(question.key));
    assert.equal(verdict.present, there !== undefined);
    if (verdict.present && question.values) assert.deepEqual(verdict.value, there?.value);
    return;
  }
  assert.ok(question.ask !== 'log', 'a log has no store of its own');
  const { prefix } = question;
  const collection = twinRange(entries, prefix);
  if (question.ask === 'total') {
    assert.deepEqual(judgeTotal(opened, prefix), twinTotal(collection));
    return;
  }
  const to = 'to' in question ? question.to : undefined;
  const inRange = twinRange(entries, prefix, question.from, to);
  if (question.ask === 'range-total') {
    assert.deepEqual(judgeRangeTotal(opened, question), twinTotal(inRange));
    return;
  }
  const page =
    question.ask === 'page' ? judgePage(opened, prefix, question.from, question.limit) : undefined;
  const found = page?.entries ?? judgeRange(opened, question);
  const expected = question.ask === 'page' ? inRange.slice(0, question.limit) : inRange;
  assert.deepEqual(
    found.map(({ key }) => hex(key)),
    expected.map(({ key }) => hex(key)),
  );
  if (question.values) {
    assert.deepEqual(
      found.map(({ value }) => value),
      expected.map(({ value }) => value),
    );
  }
  if (page === undefined) return;
  assert.deepEqual(page.total, twinTotal(collection));
  assert.equal(page.atEnd, inRange.length <= expected.length);
}

const bound = fc.option(arbitraryPrefix, { nil: undefined });
const plain = { noNullPrototype: true };

const arbitraryQuestion: fc.Arbitrary<StateQuestion> = fc.oneof(
  fc.record({ ask: fc.constant('key' as const), key: arbitraryKey, values: fc.boolean() }, plain),
  fc.record(
    {
      ask: fc.constant('range' as const),
      prefix: arbitraryPrefix,
      from: bound,
      to: bound,
      values: fc.boolean(),
    },
    plain,
  ),
  fc.record(
    {
      ask: fc.constant('page' as const),
      prefix: arbitraryPrefix,
      from: bound,
      limit: fc.integer({ min: 1, max: 4 }),
      values: fc.boolean(),
    },
    plain,
  ),
  fc.record({ ask: fc.constant('total' as const), prefix: arbitraryPrefix }, plain),
  fc.record(
    { ask: fc.constant('range-total' as const), prefix: arbitraryPrefix, from: bound, to: bound },
    plain,
  ),
);

describe('proofs of the store', () => {
  it('every question is answered, truly and completely, alone and among others', () => {
    const answered = fc.property(
      arbitraryEntries(2, 20),
      fc.array(arbitraryQuestion, { minLength: 1, maxLength: 4 }),
      (entries, questions) => {
        const store = storeOf(entries);
        const together = open(store, store.prove(0, questions));
        for (const question of questions) {
          assertAnswer(open(store, store.prove(0, [question])), question, entries);
          assertAnswer(together, question, entries);
        }
      },
    );
    fc.assert(answered, { seed: 21, numRuns: 600 });
  });

  it('the bytes are those of the naive twin for the same opened leaves', () => {
    const sameBytes = fc.property(
      arbitraryEntries(2, 16),
      fc.array(arbitraryQuestion, { maxLength: 3 }),
      (entries, questions) => {
        const store = storeOf(entries);
        const proof = store.prove(0, questions);
        const opened = open(store, proof).items.flatMap(({ entry }) => entry ?? []);
        const keys = new Set(opened.map(({ key }) => hex(key)));
        const disclosed = new Set(
          opened.filter(({ value }) => value !== undefined).map(({ key }) => hex(key)),
        );
        const envelope = { chainId: CHAIN_ID, height: 0 };
        assert.equal(hex(proof), hex(twinProof(envelope, entries, keys, disclosed)));
      },
    );
    fc.assert(sameBytes, { seed: 22, numRuns: 300 });
  });

  it('PROOF-4: values are disclosed for what was asked, once each, and for nothing else', () => {
    const entries = [1, 2, 3, 4].map((number) => ({
      key: Uint8Array.of(7, 1, number),
      value: number === 3 ? recordValue(3n, Uint8Array.of(3)) : Uint8Array.of(1),
    }));
    const store = storeOf(entries);
    const between: StateQuestion = {
      ask: 'range',
      prefix: Uint8Array.of(7, 1),
      from: Uint8Array.of(7, 1, 3),
      to: Uint8Array.of(7, 1, 4),
      values: true,
    };
    assert.equal(decodeStateProof(store.prove(0, [between])).values.length, 1);
    const all: StateQuestion = { ask: 'range', prefix: Uint8Array.of(7, 1), values: true };
    assert.equal(decodeStateProof(store.prove(0, [all])).values.length, 2);
    const keysOnly: StateQuestion = { ...all, values: false };
    assert.equal(decodeStateProof(store.prove(0, [keysOnly])).values.length, 0);
  });

  it('a count and a sum take a path, not a list', () => {
    const entries = Array.from({ length: 5_000 }, (_, number) => ({
      key: Uint8Array.of(7, 1, number >>> 8, number),
      value: recordValue(BigInt(number), Uint8Array.of(1)),
    }));
    const store = storeOf(entries);
    const proof = store.prove(0, [{ ask: 'total', prefix: Uint8Array.of(7, 1) }]);
    const total = judgeTotal(open(store, proof), Uint8Array.of(7, 1));
    assert.deepEqual(total, { count: 5_000, sum: 12_497_500n });
    assert.ok(proof.length < 1_000, `${proof.length} bytes`);
    const range = {
      prefix: Uint8Array.of(7, 1),
      from: Uint8Array.of(7, 1, 1),
      to: Uint8Array.of(7, 1, 18),
    };
    const part = store.prove(0, [{ ask: 'range-total', ...range }]);
    assert.equal(judgeRangeTotal(open(store, part), range).count, 4_352);
    assert.ok(part.length < 2_500, `${part.length} bytes`);
  });

  it('2^63 - 1 adds up exactly', () => {
    const largest = 2n ** 63n - 1n;
    const entries = [1, 2, 3].map((number) => ({
      key: Uint8Array.of(7, 1, number),
      value: recordValue(largest, Uint8Array.of(number)),
    }));
    const store = storeOf(entries);
    const prefix = Uint8Array.of(7, 1);
    const total = judgeTotal(open(store, store.prove(0, [{ ask: 'total', prefix }])), prefix);
    assert.equal(total.sum, 3n * largest);
  });
});

describe('large proofs of the store', () => {
  // Ten megabytes are hashed several times over.
  before(() => installSha256((bytes) => createHash('sha256').update(bytes).digest()));
  after(() => installSha256(nobleSha256));

  it('PROOF-6: a proof beyond the limit is refused, not cut', () => {
    const entries = Array.from({ length: 40 }, (_, number) => ({
      key: Uint8Array.of(7, 1, number),
      value: recordValue(1n, new Uint8Array(250_000).fill(number)),
    }));
    const store = storeOf(entries);
    const prefix = Uint8Array.of(7, 1);
    const tooLarge = () => store.prove(0, [{ ask: 'range', prefix, values: true }]);
    assert.throws(tooLarge, { name: 'WitanError', key: 'state/proof-too-large' });
    const to = Uint8Array.of(7, 1, 30);
    const smaller = store.prove(0, [{ ask: 'range', prefix, to, values: true }]);
    assert.ok(smaller.length <= stateProofBytesMax);
    assert.equal(judgeRange(open(store, smaller), { prefix, to }).length, 30);
  });
});
