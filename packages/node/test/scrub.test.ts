// The scrub: a row that was edited by hand, with a sound checksum, is found and named.

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import { LEAF_ROWS } from '@witan/state';
import { TestLedger } from '@witan/state/testkit';
import { Scrub } from '../src/scrub.ts';

const FAST = { pauseMs: 0, rowsPerTurn: 7, share: 1 };

/** Runs until one run is over; answers what was found. */
async function scrubbed(ledger: TestLedger): Promise<Error | undefined> {
  let found: Error | undefined;
  const scrub = new Scrub(ledger.host, (error) => (found = error), FAST);
  try {
    while (found === undefined && scrub.runs === 0) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return found;
  } finally {
    scrub.stop();
  }
}

describe('the scrub', () => {
  it('L6: finds nothing in rows that are sound, and names any one that is not', async () => {
    const ledger = new TestLedger();
    ledger.flush();
    assert.equal(await scrubbed(ledger), undefined);
    const rows = [...ledger.rows.entries(LEAF_ROWS)];
    assert.ok(rows.length > 20, `${rows.length} rows`);
    for (const [key, value] of [rows[0], rows[13], rows.at(-1)] as [Uint8Array, Uint8Array][]) {
      const edited = value.slice();
      edited[edited.length - 1] = (edited.at(-1) as number) ^ 1;
      ledger.rows.write({ rows: [{ key, value: edited }] });
      const found = await scrubbed(ledger);
      assert.equal((found as { key?: string }).key, 'state/row-damaged');
      assert.ok(found?.message.includes(toHex(key.subarray(1))), found?.message);
      ledger.rows.write({ rows: [{ key, value: undefined }] });
      assert.equal(((await scrubbed(ledger)) as { key?: string }).key, 'state/row-damaged');
      ledger.rows.write({ rows: [{ key, value }] });
    }
  });

  it('OVER-7: what is committed and flushed between two turns is no damage', async () => {
    const ledger = new TestLedger();
    ledger.flush();
    let after: Uint8Array | undefined;
    for (let turn = 0; turn < 100; turn++) {
      ledger.commitLanes([[], [], [new Uint8Array(9)], []]);
      after = ledger.host.compareRows(after, 3);
      if (turn % 3 === 0) ledger.flush();
    }
    assert.ok(ledger.host.head.height === 100);
  });
});
