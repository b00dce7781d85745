// The flusher: whole heights, in order, never ahead of the log, one batch at a time (L1–L3).

import { strict as assert } from 'node:assert';
import type { RowBatch } from '@witan/state';
import { TestLedger } from '@witan/state/testkit';
import { Flusher, flushGenesis } from '../src/flusher.ts';

describe('the flusher', () => {
  let ledger: TestLedger;
  let durableHeight: number;
  let written: RowBatch[];
  let failures: Error[];
  let writing: number;
  let flusher: Flusher;

  const target = {
    write: async (batch: RowBatch): Promise<void> => {
      writing += 1;
      assert.equal(writing, 1, 'one batch at a time');
      await new Promise((resolve) => setImmediate(resolve));
      ledger.rows.write(batch);
      written.push(batch);
      writing -= 1;
    },
  };

  beforeEach(async () => {
    ledger = new TestLedger();
    [durableHeight, writing, written, failures] = [0, 0, [], []];
    await flushGenesis(ledger.host, target);
    written = [];
    flusher = new Flusher(
      ledger.host,
      target,
      () => durableHeight,
      (error) => failures.push(error),
    );
  });

  function commit(count: number, durable = ledger.host.head.height + count): void {
    for (let i = 0; i < count; i++) {
      ledger.commit([]);
      durableHeight = Math.max(durableHeight, Math.min(durable, ledger.host.head.height));
      flusher.noteCommitted();
    }
  }

  const heights = (): number[] => written.map(({ height }) => height);

  it('L3: a height is written only when its certificate is durable in the log', async () => {
    commit(5, 3);
    await flusher.finish();
    assert.deepEqual(heights(), [3]);
    durableHeight = 5;
    await flusher.finish();
    assert.deepEqual(heights(), [3, 5]);
  });

  it('L1: what the log has and nobody has executed yet makes no height urgent', async () => {
    commit(1, 1_000);
    durableHeight = 1_000;
    commit(200, 1_000);
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(heights(), []);
    await flusher.finish();
    assert.deepEqual(heights(), [201]);
  });

  it('L1: many heights at once are written before the interval is over', async () => {
    commit(600);
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.ok((heights().at(-1) ?? 0) >= 256, `${heights()}`);
    await flusher.finish();
    assert.equal(heights().at(-1), 600);
    assert.deepEqual(
      heights(),
      heights().toSorted((a, b) => a - b),
    );
  });

  it('L1: many heights that came while others were written need no further block', async () => {
    commit(256);
    const isWriting = (): boolean => writing > 0;
    for (let turn = 0; turn < 100 && !isWriting(); turn++) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    commit(300);
    for (let turn = 0; turn < 1_000 && heights().length < 2; turn++) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.deepEqual(heights(), [256, 556]);
  });

  it('L1: a few heights are written when the interval is over', async () => {
    commit(2);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    assert.deepEqual(heights(), [2]);
  });

  it('a clean stop leaves nothing to be executed again', async () => {
    commit(3);
    await flusher.finish();
    assert.equal(ledger.reopened().host.appliedHeight, 3);
    await flusher.finish();
    assert.deepEqual(heights(), [3], 'nothing is written twice');
  });

  it('a failure to write is told, for the node must stop', async () => {
    const failure = new Error('no space left');
    const failing = new Flusher(
      ledger.host,
      { write: () => Promise.reject(failure) },
      () => durableHeight,
      (error) => failures.push(error),
    );
    ledger.commit([]);
    durableHeight = 1;
    await failing.finish();
    assert.deepEqual(failures, [failure]);
  });
});
