// What banks say of the treasury's accounts: the first user of logs. Goal: an account's log holds
// each message once, whatever happens to blocks, overlays and nodes; and whoever holds the messages
// finds the proved root by RFC 6962's definition, without this code's frontier or rows.

import { strict as assert } from 'node:assert';
import { ByteWriter, toHex } from '@witan/ledger/bytes';
import { fileStatement } from '@witan/ledger/codec-budget';
import { decodeFrontier } from '@witan/ledger/frontier';
import type { Hash } from '@witan/ledger/hash';
import { leafHash, merkleRoot } from '@witan/ledger/merkle';
import { type ProblemKey, WitanError } from '@witan/ledger/problems';
import { verifyManifest } from '@witan/ledger/snapshot';
import { checkLog, type LogProof } from '@witan/ledger/state-log';
import { entryRow } from '../src/host/log-entries.ts';
import { memberId } from '../src/host/member-id.ts';
import { MemoryRows } from '../src/host/memory-rows.ts';
import { writtenOf } from '../src/host/past-versions.ts';
import { EVENTS_FROM_ROW } from '../src/host/rows.ts';
import { accountKey, BUDGET, statements } from '../src/modules/budget/keys.ts';
import { BUDGET_METHODS } from '../src/modules/budget/methods.ts';
import { demonstrationKey, TestLedger } from '../src/testkit.ts';
import { code, document } from './support/budget-calls.ts';
import { loaded, snapshotOf, verifyTestSignature } from './support/snapshots.ts';

const ACCOUNT = 'FI8529501800030574';
const LOG = `budget/statements/treasury/${ACCOUNT}`;
const KEY = statements.key({ agency: memberId('treasury'), account: accountKey(ACCOUNT) });
const call = BUDGET * 256 + BUDGET_METHODS.fileStatement;

const messages = Array.from({ length: 21 }, (_, i) => document(`message ${i}`));

function filed(ledger: TestLedger, i: number, as = 'treasurer', account = ACCOUNT): Uint8Array {
  const operation = { account: accountKey(account), document: document(`message ${i}`) };
  const operations = [{ call, payload: fileStatement.encode(operation) }];
  return ledger.transaction({ sender: demonstrationKey(as), operations, nonce: i });
}

/** Files messages `from` up to `to`, a few in each block. */
function file(ledger: TestLedger, from: number, to: number): void {
  for (let i = from; i < to; i += 3) {
    const some = [i, i + 1, i + 2].filter((each) => each < to);
    for (const outcome of ledger.commit(some.map((each) => filed(ledger, each)))) {
      assert.equal(outcome.code, 0);
    }
  }
}

function rootOf(entries: readonly Hash[]): string {
  return toHex(merkleRoot(entries.map(leafHash)));
}

interface Answered {
  readonly size: number;
  readonly root: string;
  readonly entries: readonly { readonly index: number; readonly document: string }[];
  readonly entry: unknown;
  readonly prefix: unknown;
  readonly next: string | null;
}

const read = (ledger: TestLedger, path: string, height?: number): Answered =>
  ledger.host.query(path, height).data as unknown as Answered;

function refusedAs(key: ProblemKey): (error: unknown) => boolean {
  return (error) => error instanceof WitanError && error.key === key;
}

describe('budget: statements', () => {
  it('BUD-12: each message of a bank is filed once, in the log of its account', () => {
    const ledger = new TestLedger();
    assert.equal(read(ledger, LOG), null);
    assert.equal(read(ledger, `${LOG}/entries`), null);
    // Two of a block, one of them twice, and one by somebody who may not.
    const sent = [filed(ledger, 0), filed(ledger, 1), filed(ledger, 2, 'preparer')];
    const codes = ledger.commit(sent).map((outcome) => outcome.code);
    assert.deepEqual(codes, [0, 0, code('transaction/mandate-missing')]);
    const [twice] = ledger.commit([filed(ledger, 1)]);
    assert.equal(twice?.code, code('budget/statement-filed'));
    const { size, root } = read(ledger, LOG);
    assert.deepEqual({ size, root }, { size: 2, root: rootOf(messages.slice(0, 2)) });
    const filing = (i: number): unknown =>
      ledger.host.query(`${LOG}/filings/${toHex(document(`message ${i}`))}`).data;
    assert.deepEqual((filing(1) as { index: number }).index, 1);
    assert.equal(filing(2), null);
    assert.equal(read(ledger, 'budget/statements/treasury/ANOTHER'), null);
  });

  it('LOG-2: whoever holds all messages finds the root; each is at its place, in pages as well', () => {
    const ledger = new TestLedger();
    file(ledger, 0, 21);
    const all = read(ledger, `${LOG}/entries`);
    assert.deepEqual(
      all.entries,
      messages.map((each, index) => ({ index, document: toHex(each) })),
    );
    assert.deepEqual([all.size, all.root, all.next], [21, rootOf(messages), null]);
    const paged: unknown[] = [];
    for (let [path, next] = [`${LOG}/entries?limit=4`, '' as string | null]; next !== null; ) {
      const page = read(ledger, path);
      assert.equal(page.root, all.root);
      paged.push(...page.entries);
      next = page.next;
      path = `${LOG}/entries?limit=4&from=${next}`;
    }
    assert.deepEqual(paged, all.entries);
    for (const index of [0, 7, 20]) {
      assert.deepEqual(read(ledger, `${LOG}/entries/${index}`).entry, all.entries[index]);
    }
    assert.equal(read(ledger, `${LOG}/entries/21`).entry, null);
  });

  it('LOG-2: what a log was at any size is a prefix of what it is; of none there is no proof', () => {
    const ledger = new TestLedger();
    file(ledger, 0, 9);
    const yearEnd = ledger.host.head.height;
    const then = read(ledger, LOG);
    file(ledger, 9, 21);
    for (let size = 1; size <= 21; size++) {
      const prefix = { size, root: rootOf(messages.slice(0, size)) };
      const expected = { size: 21, root: rootOf(messages), prefix };
      assert.deepEqual(read(ledger, `${LOG}/prefixes/${size}`), expected);
    }
    assert.deepEqual(read(ledger, `${LOG}/prefixes/${then.size}`).prefix, {
      size: 9,
      root: then.root,
    });
    // As of the end of the year, later entries are not there.
    assert.equal(read(ledger, `${LOG}/entries`, yearEnd).entries.length, 9);
    assert.equal(read(ledger, `${LOG}/entries/9`, yearEnd).entry, null);
    const prefixOf = (size: number) => () => ledger.host.query(`${LOG}/prefixes/${size}`);
    assert.throws(prefixOf(0), refusedAs('usage/invalid'));
    assert.throws(prefixOf(22), refusedAs('query/no-prefix'));
    for (const options of ['?limit=4&from=00', '?limit=4&from=ffffffffffffffff', '?proof=sum']) {
      assert.throws(
        () => ledger.host.query(`${LOG}/entries${options}`),
        refusedAs('usage/invalid'),
        options,
      );
    }
  });

  it('OVER-5: an aborted block leaves no entry, and the one in its place has its index', () => {
    const ledger = new TestLedger();
    file(ledger, 0, 3);
    const { block, batches } = ledger.block([[filed(ledger, 3), filed(ledger, 4)]]);
    ledger.host.execute(block, batches);
    ledger.host.abort(block.hash);
    ledger.commit([filed(ledger, 5)]);
    const expected = [0, 1, 2, 5].map((i) => document(`message ${i}`));
    assert.equal(read(ledger, `${LOG}/entries`).root, rootOf(expected));
    assert.equal(read(ledger, `${LOG}/entries/3`).size, 4);
  });

  it('a restart goes on with the log, from rows alone; what is damaged is not served', () => {
    const rows = new MemoryRows();
    const first = new TestLedger({ rows });
    file(first, 0, 7);
    first.flush();
    const ledger = new TestLedger({ rows });
    file(ledger, 7, 14);
    assert.equal(read(ledger, `${LOG}/entries`).root, rootOf(messages.slice(0, 14)));
    ledger.flush();
    const again = new TestLedger({ rows });
    assert.equal(read(again, `${LOG}/prefixes/7`).root, rootOf(messages.slice(0, 14)));
    assert.equal(compareAll(again), undefined);
    const row = entryRow(KEY, 4);
    const sound = rows.get(row) as Uint8Array;
    for (const at of [0, 9, sound.length - 1]) {
      rows.write({ rows: [{ key: row, value: sound.with(at, (sound[at] as number) ^ 1) }] });
      assert.throws(() => again.host.query(`${LOG}/entries/4`), refusedAs('state/row-damaged'));
      assert.throws(() => compareAll(again), refusedAs('state/row-damaged'), `byte ${at}`);
    }
    rows.write({ rows: [{ key: row, value: undefined }] });
    assert.throws(() => compareAll(again), refusedAs('state/row-damaged'));
    assert.throws(() => again.host.query(`${LOG}/entries`), refusedAs('query/entries-gone'));
  });

  it('S2: behind a snapshot a log goes on to the same root; what is not held is answered 410', () => {
    const ledger = new TestLedger();
    file(ledger, 0, 7);
    const { height } = ledger.host.head;
    const made = snapshotOf(ledger, height);
    const verified = verifyManifest(made.manifest, ledger.genesis, verifyTestSignature);
    const { rows } = loaded(verified, made.parts);
    const from = new ByteWriter(8).u64(height + 1).finish();
    rows.write({ rows: [{ key: EVENTS_FROM_ROW, value: from }] });
    const young = new TestLedger({ rows });
    young.timeMs = ledger.timeMs;
    for (const each of [ledger, young]) file(each, 7, 14);
    assert.equal(read(young, LOG).root, rootOf(messages.slice(0, 14)));
    assert.equal(toHex(young.host.head.result.stateRoot), toHex(ledger.host.head.result.stateRoot));
    for (const part of ['entries', 'entries/3', 'prefixes/5']) {
      assert.throws(() => young.host.query(`${LOG}/${part}`), refusedAs('query/entries-gone'));
    }
    assert.equal(compareAll(young), undefined);
    young.flush();
    const row = entryRow(KEY, 9);
    const sound = rows.get(row) as Uint8Array;
    rows.write({ rows: [{ key: row, value: sound.with(3, (sound[3] as number) ^ 1) }] });
    assert.throws(() => compareAll(young), refusedAs('state/row-damaged'));
  });

  it('the proof beside an answer is what its bytes show under the head', () => {
    const ledger = new TestLedger();
    file(ledger, 0, 21);
    const { log } = ledger.host.query(`${LOG}/entries/13`);
    const value = ledger.host.view().get(KEY) as Uint8Array;
    const head = decodeFrontier(writtenOf(value).payload);
    const verdict = checkLog(head, { from: 13, limit: 1 }, log as LogProof);
    assert.deepEqual(verdict.entries, [messages[13]]);
    assert.equal(ledger.host.query(LOG).log, undefined);
  });
});

/** All rows of the state, as the scrub reads them. */
function compareAll(ledger: TestLedger): undefined {
  let after: Uint8Array | undefined;
  do {
    after = ledger.host.compareRows(after, 16);
  } while (after !== undefined);
  return undefined;
}
