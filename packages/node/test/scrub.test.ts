// The scrub: a row that was edited by hand, with a sound checksum, is found and named.

import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHex } from '@witan/ledger/bytes';
import { LEAF_ROWS } from '@witan/state';
import { TestLedger } from '@witan/state/testkit';
import { Scrub } from '../src/scrub.ts';
import { createStorage, logDirectory, openStorage } from '../src/storage/storage.ts';
import {
  GENESIS_HASH,
  removeTemporaryDirectories,
  temporaryDirectory,
} from './storage/fixtures.ts';

const FAST = { pauseMs: 0, rowsPerTurn: 7, share: 1 };
const SEGMENT_BYTES = 16 * 1024;
const NO_SEGMENTS = { segmentBytes: 1, segments: () => [], read: () => assert.fail() };

/** Runs until one run is over; answers what was found. */
async function scrubbed(ledger: TestLedger): Promise<Error | undefined> {
  let found: Error | undefined;
  const onDamage = (error: Error): unknown => (found = error);
  const parts = { host: ledger.host, segments: NO_SEGMENTS, onDamage, log: assert.fail };
  const scrub = new Scrub(parts, FAST);
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

  it('L6: a run that begins while rows are written leaves none out', () => {
    const ledger = new TestLedger();
    ledger.flush();
    const [[key, value]] = [...ledger.rows.entries(LEAF_ROWS)] as [[Uint8Array, Uint8Array]];
    ledger.rows.write({ rows: [{ key, value: value.slice(1) }] });
    ledger.commit([]);
    const batch = ledger.host.takeBatch(1);
    const after = ledger.host.compareRows(undefined, 1_000);
    assert.ok(after !== undefined, 'it is not over');
    ledger.rows.write(batch);
    ledger.host.batchWritten();
    assert.throws(() => ledger.host.compareRows(after, 1_000), { key: 'state/row-damaged' });
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

  it('W5: names each sealed segment of the log in which a byte went bad, once, and goes on', async () => {
    const directory = temporaryDirectory();
    await createStorage(directory, { genesisHash: GENESIS_HASH, segmentBytes: SEGMENT_BYTES });
    const storage = await openStorage(directory, GENESIS_HASH, assert.ifError);
    const { log, segments } = storage;
    for (let record = 0; record < 25; record++) log.append(1, new Uint8Array(3_000).fill(record));
    while (log.durableEnd < log.end) await new Promise((resolve) => setImmediate(resolve));
    assert.ok(segments.segments().length > 4);
    const lines: string[] = [];
    const parts = {
      ...{ host: { compareRows: () => undefined }, segments, onDamage: assert.ifError },
      log: (line: string): unknown => lines.push(line),
    };
    const runOnce = async (): Promise<string[]> => {
      const scrub = new Scrub(parts, FAST);
      while (scrub.runs < 2) await new Promise((resolve) => setTimeout(resolve, 1));
      scrub.stop();
      return lines.splice(0);
    };
    assert.deepEqual(await runOnce(), []);
    const flip = (segment: number, at: number): void => {
      const path = join(logDirectory(directory), `segment-0000000${segment}`);
      const bytes = readFileSync(path);
      bytes[at] = (bytes[at] as number) ^ 1;
      writeFileSync(path, bytes);
    };
    for (const [segment, at] of [
      [0, 3],
      [1, SEGMENT_BYTES >> 1],
      [2, 70],
    ] as const) {
      flip(segment, at);
      const found = await runOnce();
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', new RegExp(`^log/damaged: segment ${segment}: .*address \\d+`));
      assert.match(found[0] ?? '', /WITAN5001\); this node goes on.*`witan network renew`/);
      flip(segment, at);
    }
    assert.deepEqual(await runOnce(), []);
    flip(0, 3);
    const drop = SEGMENT_BYTES + 1;
    await storage.dropBelow({ beginsAt: drop, neededFrom: drop });
    assert.deepEqual(await runOnce(), [], 'what is dropped is not missed');
    await storage.close();
    removeTemporaryDirectories();
  });
});
