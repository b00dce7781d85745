// The index of transactions against a map of them, through restarts, lost batches and depths.

import { strict as assert } from 'node:assert';
import { ByteWriter } from '@witan/ledger/bytes';
import { type Hash, sha256 } from '@witan/ledger/hash';
import { MemoryRows } from '../src/host/memory-rows.ts';
import { type Placed, transactionRow } from '../src/host/rows.ts';
import { PlaceList, TransactionIndex } from '../src/host/transaction-index.ts';
import { finished } from '../src/store/portions.ts';
import type { RowWrite } from '../src/store/rows.ts';

const INDEX_ROWS = Uint8Array.of(0x78);
const RUN_ENTRIES = 4;
const batch = (rows: RowWrite[]) => ({ height: 0, block: sha256(INDEX_ROWS), rows });

function txidOf(number: number): Hash {
  return sha256(new ByteWriter(4).u32(number).finish());
}

function encoded(places: readonly (Placed & { txid: Hash })[]): Uint8Array {
  const list = new PlaceList(places.length);
  for (const { txid, height, index, code } of places) list.add(txid, 0, height, index, code);
  return list.finish();
}

/** An index on rows that count what is read of them, with all that it was given. */
class Indexed {
  readonly rows = new MemoryRows();
  reads = 0;
  readonly places: (Placed & { txid: Hash })[] = [];
  index: TransactionIndex = this.reopened();

  reopened(): TransactionIndex {
    const get = (key: Uint8Array): Uint8Array | undefined => {
      this.reads += 1;
      return this.rows.get(key);
    };
    this.index = new TransactionIndex({ get }, RUN_ENTRIES);
    return this.index;
  }

  /** So many transactions of a height, not yet in the rows. */
  made(count: number): (Placed & { txid: Hash })[] {
    const first = this.places.length;
    const height = 2 ** 33 + first;
    return Array.from({ length: count }, (_, index) => {
      return { txid: txidOf(first + index), height, index, code: index % 7 };
    });
  }

  flush(count: number, between: () => void = () => {}): void {
    const places = this.made(count);
    this.rows.write(batch(finished(this.index.take(encoded(places)))));
    between();
    this.index.written();
    this.places.push(...places);
  }

  check(step = 1): void {
    for (let i = 0; i < this.places.length; i += step) {
      const { txid, ...place } = this.places[i] as Placed & { txid: Hash };
      assert.deepEqual(this.index.find(txid), place, `transaction ${i}`);
    }
    assert.equal(this.index.find(txidOf(this.places.length)), undefined);
  }
}

describe('index of transactions', () => {
  it('DISK-2: every transaction is found, whatever moved, whenever the node started again', () => {
    const made = new Indexed();
    for (let run = 0; run < 700; run++) {
      made.flush(run % 3);
      if (run % 50 === 49) made.reopened();
      if (run % 23 === 0) made.check(41);
    }
    made.check();
  });

  it('DISK-2: a batch that a crash lost is taken again, and changes nothing before', () => {
    const made = new Indexed();
    for (let run = 0; run < 300; run++) {
      made.flush(2);
      if (run % 5 > 0) continue;
      finished(made.index.take(encoded(made.made(3))));
      if (run % 2 === 0) made.reopened();
    }
    made.check();
  });

  it('a reader finds every place before it is known that the batch is durable', () => {
    const made = new Indexed();
    for (let run = 0; run < 560; run++) {
      made.flush(1, () => {
        if (run > 500 && run % 16 === 15) made.check(3);
      });
    }
  });

  it('a batch of many runs reads its own', () => {
    const made = new Indexed();
    made.flush(RUN_ENTRIES * 290 + 1);
    made.check();
    made.flush(RUN_ENTRIES * 33);
    made.reopened();
    made.flush(1);
    made.check();
  });

  it('the newest place counts of what was postponed and executed later', () => {
    const made = new Indexed();
    const txid = txidOf(1_000_000);
    for (const height of [5, 6]) {
      const placed = { txid, height, index: 1, code: 8 };
      made.rows.write(
        batch(finished(made.index.take(encoded([placed, { ...placed, index: 2, code: 0 }])))),
      );
      made.index.written();
      for (let run = 0; run < 40; run++) made.flush(1);
      assert.deepEqual(made.index.find(txid), { height, index: 2, code: 0 });
    }
  });

  it('a look-up reads a bounded number of rows, and what has moved leaves none behind', () => {
    const made = new Indexed();
    for (let run = 0; run < 1_000; run++) made.flush(1);
    made.reads = 0;
    made.check(100);
    assert.ok(made.reads < 11 * 3 * 32, `${made.reads} rows read`);
    const rows = [...made.rows.entries(INDEX_ROWS)];
    const bytes = rows.reduce((sum, [, value]) => sum + value.length, 0);
    assert.ok(bytes <= 26 * (1_000 + 64) + 16, `${bytes} bytes`);
  });

  it('a transaction that came with a snapshot has a row to itself', () => {
    const made = new Indexed();
    const key = transactionRow(txidOf(0));
    const value = new ByteWriter(14).u64(7).u32(3).u16(1).finish();
    made.rows.write(batch([{ key, value }]));
    assert.deepEqual(made.index.find(txidOf(0)), { height: 7, index: 3, code: 1 });
  });
});
