// From memory to rows and back: whole heights, old values, damaged rows (DISK-2, PROOF-7).

import { strict as assert } from 'node:assert';
import { InvariantError, WitanError } from '@witan/ledger/problems';
import type { StateQuestion } from '@witan/ledger/state-proof-verdict';
import { type AuthenticatedStore, BEFORE_GENESIS } from '../src/store/authenticated-store.ts';
import { finished } from '../src/store/portions.ts';
import type { Write } from '../src/store/update.ts';
import { hex } from './naive-twin.ts';
import { recordValue } from './state-arbitraries.ts';
import { blockHash, flush, MapRows, openStore } from './store-harness.ts';

const KEYS = 40;
const keyOf = (number: number) => Uint8Array.of(7, 1, number);

function write(number: number, height: number): Write {
  return { key: keyOf(number), value: recordValue(BigInt(height), Uint8Array.of(number, height)) };
}

/**
 * Height h rewrites every key with number ≡ h (mod 4); height 3 also deletes two, height 5 adds
 * one.
 */
function writesAt(height: number): Write[] {
  const writes = Array.from({ length: KEYS }, (_, number) => number)
    .filter((number) => height === 0 || number % 4 === height % 4)
    .map((number) => write(number, height));
  if (height === 3) {
    return writes.map((each, i) => (i < 2 ? { key: each.key, value: undefined } : each));
  }
  return height === 5 ? [...writes, write(KEYS + 1, 5)] : writes;
}

function grow(store: AuthenticatedStore, from: number, to: number): void {
  for (let height = from; height <= to; height++) {
    const parent = height === 0 ? BEFORE_GENESIS.block : blockHash(height - 1);
    store.prepare(parent, blockHash(height), writesAt(height));
    store.commit(blockHash(height));
  }
}

const questions: readonly StateQuestion[] = [
  { ask: 'range', prefix: Uint8Array.of(7, 1), values: true },
];

describe('flushing the store', () => {
  it('DISK-2: a batch holds whole heights, merged to one final value per key', () => {
    const rows = new MapRows();
    const store = openStore(rows, BEFORE_GENESIS);
    grow(store, 0, 6);
    const batch = store.takeBatch(5);
    assert.equal(batch.height, 5);
    const written = batch.rows.map(({ key }) => hex(key));
    assert.equal(new Set(written).size, written.length);
    assert.ok(written.every((key) => key.startsWith('660701')));
    rows.write(batch.rows);
    store.batchWritten();
    assert.equal(store.flushedHeight, 5);
    const reopened = openStore(rows, { height: 5, block: blockHash(5) });
    assert.equal(hex(reopened.committed.stateRoot), hex(batch.stateRoot));
    grow(reopened, 6, 6);
    assert.equal(hex(reopened.committed.stateRoot), hex(store.committed.stateRoot));
  });

  it('DISK-2: a key that comes, goes and comes back between flushes has its last value', () => {
    const rows = new MapRows();
    const store = openStore(rows, BEFORE_GENESIS);
    grow(store, 0, 0);
    flush(store, rows, 0);
    const [kept, gone, passing] = [keyOf(0), keyOf(1), keyOf(90)];
    const value = (number: number) => recordValue(undefined, Uint8Array.of(number));
    const heights: Write[][] = [
      [
        { key: kept, value: undefined },
        { key: gone, value: value(1) },
      ],
      [
        { key: kept, value: value(2) },
        { key: gone, value: undefined },
      ],
      [
        { key: kept, value: undefined },
        { key: passing, value: value(3) },
      ],
      [
        { key: kept, value: value(4) },
        { key: passing, value: undefined },
      ],
    ];
    for (const [i, writes] of heights.entries()) {
      store.prepare(blockHash(i), blockHash(i + 1), writes);
      store.commit(blockHash(i + 1));
    }
    const { rows: written } = store.takeBatch(4);
    const text = written.map((row) => [hex(row.key), row.value && hex(row.value)]);
    assert.deepEqual(
      new Map(text as [string, string | undefined][]),
      new Map([
        [`66${hex(gone)}`, undefined],
        [`66${hex(kept)}`, hex(value(4))],
      ]),
    );
    assert.equal(written.length, 2);
  });

  it('DISK-2: blocks that come while a batch is taken change nothing in it', () => {
    const count = 200;
    const roots: Uint8Array[] = [];
    const grown = () => {
      const rows = new MapRows();
      const store = openStore(rows, BEFORE_GENESIS, {
        ...{ retainedHeights: 3, cacheBytes: 600 },
        past: { heights: 99 },
      });
      const state = (height: number, step: number) =>
        Array.from({ length: Math.ceil(count / step) }, (_, i) => ({
          key: Uint8Array.of(7, 1, (i * step) >>> 8, i * step),
          // Some go, and come back with another height.
          value:
            (i + height) % 5 === 0 ? undefined : recordValue(BigInt(height + i), new Uint8Array(3)),
        }));
      const commit = (height: number, step: number) => {
        const parent = height === 0 ? BEFORE_GENESIS.block : blockHash(height - 1);
        store.prepare(parent, blockHash(`${height} aborted`), state(height + 1, step + 1));
        roots[height] = store.prepare(parent, blockHash(height), state(height, step)).stateRoot;
        if (height % 2 === 0) store.abort(blockHash(`${height} aborted`));
        store.commit(blockHash(height));
      };
      commit(0, 1);
      flush(store, rows, 0);
      for (const height of [1, 2, 3]) commit(height, 1);
      return { rows, store, commit };
    };
    const [alone, busy] = [grown(), grown()];
    const wanted = alone.store.takeBatch(3);
    const taking = busy.store.takeInTurns(3, 16);
    let [height, pauses] = [3, 0];
    let turn = taking.next();
    for (; turn.done !== true; turn = taking.next(), pauses += 1) {
      assert.throws(() => busy.store.batchWritten(), InvariantError);
      assert.throws(() => busy.store.takeBatch(3), InvariantError);
      busy.commit(++height, 97);
    }
    assert.ok(pauses >= 20, `${pauses} pauses`);
    assert.deepEqual(turn.value, wanted);
    busy.rows.write(turn.value.rows);
    busy.store.batchWritten();
    const { committed } = openStore(busy.rows, { height: 3, block: blockHash(3) });
    assert.equal(hex(committed.stateRoot), hex(wanted.stateRoot));
    flush(busy.store, busy.rows, height);
    const newest = openStore(busy.rows, { height, block: blockHash(height) }).committed;
    assert.equal(hex(newest.stateRoot), hex(busy.store.committed.stateRoot));
    // Throws where the rows of the past lead to another root.
    for (const past of [1, 2, 3]) finished(busy.store.recall(past, roots[past] as Uint8Array));
  });

  it('DISK-2: part of a batch, or of a height, is found when the store opens', () => {
    const store = openStore(new MapRows(), BEFORE_GENESIS);
    grow(store, 0, 5);
    const { rows: writes, stateRoot } = store.takeBatch(5);
    for (const left of [0, 1, Math.floor(writes.length / 2), writes.length - 1]) {
      const rows = new MapRows();
      rows.write(writes.filter((_, i) => i !== left));
      const { committed } = openStore(rows, { height: 5, block: blockHash(5) });
      assert.notEqual(hex(committed.stateRoot), hex(stateRoot));
    }
  });

  it('values are read from memory until their batch is durable, and from rows after that', () => {
    const rows = new MapRows();
    const store = openStore(rows, BEFORE_GENESIS, { cacheBytes: 0 });
    grow(store, 0, 2);
    const batch = store.takeBatch(1);
    assert.ok(store.get(undefined, keyOf(0)) !== undefined);
    assert.equal(rows.reads, 0);
    rows.write(batch.rows);
    store.batchWritten();
    assert.deepEqual(store.get(undefined, keyOf(0)), write(0, 0).value);
    assert.equal(rows.reads, 1);
    // Height 2 is not flushed yet.
    assert.deepEqual(store.get(undefined, keyOf(2)), write(2, 2).value);
    assert.equal(rows.reads, 1);
  });

  it('memory for flushed values is bounded, and spares reads', () => {
    const rows = new MapRows();
    const store = openStore(rows, BEFORE_GENESIS, { cacheBytes: 10_000 });
    grow(store, 0, 1);
    flush(store, rows, 1);
    for (let round = 0; round < 3; round++) {
      for (let number = 0; number < 10; number++) store.get(undefined, keyOf(number));
    }
    assert.ok(rows.reads <= 10, `${rows.reads} reads`);
  });

  it('one batch is written at a time, of committed heights only, each once', () => {
    const rows = new MapRows();
    const store = openStore(rows, BEFORE_GENESIS);
    grow(store, 0, 2);
    assert.throws(() => store.takeBatch(3), InvariantError);
    assert.throws(() => store.batchWritten(), InvariantError);
    store.takeBatch(1);
    assert.throws(() => store.takeBatch(2), InvariantError);
    store.batchWritten();
    assert.throws(() => store.takeBatch(1), InvariantError);
    store.takeBatch(2);
  });

  it('proofs at a retained height are those recorded when it was new, values included', () => {
    const rows = new MapRows();
    const store = openStore(rows, BEFORE_GENESIS, { retainedHeights: 6, cacheBytes: 0 });
    const recorded: string[] = [];
    for (let height = 0; height <= 12; height++) {
      grow(store, height, height);
      recorded.push(hex(store.prove(height, questions)));
      if (height % 3 === 2) flush(store, rows, height - 1);
      for (let past = store.oldestHeld; past <= height; past++) {
        assert.equal(hex(store.prove(past, questions)), recorded[past], `${past} at ${height}`);
      }
    }
    assert.equal(store.oldestHeld, 7);
  });

  it('PROOF-7: heights outside the retained window, and uncommitted ones, are not proven', () => {
    const store = openStore(new MapRows(), BEFORE_GENESIS, { retainedHeights: 2 });
    grow(store, 0, 4);
    store.prepare(blockHash(4), blockHash(5), writesAt(5));
    for (const height of [-1, 0, 2, 5, 1.5]) {
      const refused = () => store.prove(height, questions);
      assert.throws(refused, { name: 'WitanError', key: 'state/height-not-held' });
    }
    assert.ok(store.prove(3, questions).length > 0);
    assert.equal(store.viewAt(3).total(Uint8Array.of(7)).count, 38);
  });

  it('a lagging flush keeps what it still needs, whatever the window', () => {
    const rows = new MapRows();
    const store = openStore(rows, BEFORE_GENESIS, { retainedHeights: 1, cacheBytes: 0 });
    grow(store, 0, 9);
    flush(store, rows, 4);
    flush(store, rows, 9);
    const reopened = openStore(rows, { height: 9, block: blockHash(9) });
    assert.equal(hex(reopened.committed.stateRoot), hex(store.committed.stateRoot));
  });

  it('a row that is missing or wrong is never served as proven', () => {
    const rows = new MapRows();
    const store = openStore(rows, BEFORE_GENESIS, { cacheBytes: 0 });
    grow(store, 0, 1);
    flush(store, rows, 1);
    const row = `66${hex(keyOf(3))}`;
    const question: StateQuestion = { ask: 'key', key: keyOf(3), values: true };
    rows.rows.set(row, recordValue(77n, Uint8Array.of(1)));
    const damaged = { name: 'WitanError', key: 'state/row-damaged' };
    assert.throws(() => store.prove(1, [question]), damaged);
    rows.rows.delete(row);
    assert.throws(() => store.prove(1, [question]), damaged);
    assert.throws(() => store.get(undefined, keyOf(3)), WitanError);
    assert.ok(store.prove(1, [{ ...question, values: false }]).length > 0);
  });

  it('a row that holds no state value is found when the store opens', () => {
    const rows = new MapRows();
    const store = openStore(rows, BEFORE_GENESIS);
    grow(store, 0, 1);
    flush(store, rows, 1);
    rows.rows.set(`66${hex(keyOf(3))}`, Uint8Array.of(9));
    const reopen = () => openStore(rows, { height: 1, block: blockHash(1) });
    assert.throws(reopen, { name: 'WitanError', key: 'state/row-damaged' });
  });
});
