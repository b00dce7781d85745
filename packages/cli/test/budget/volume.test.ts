// "All payments of line L": as many as a ministry makes, in pages of which each is proved, with a
// total that is the proved sum. A hundred thousand at night, fewer before a merge.

import { strict as assert } from 'node:assert';
import * as payloads from '@witan/ledger/codec-budget';
import { openYear } from '@witan/ledger/codec-budget';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { exampleKeyLabel } from '@witan/ledger/example-consortium';
import { VerifyError } from '@witan/ledger/problems';
import { openStateProof } from '@witan/ledger/state-proof';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import { utf8 } from '@witan/ledger/text';
import { answer, ask, BUDGET, BUDGET_METHODS } from '@witan/state/schema';
import type { TestLedger } from '@witan/state/testkit';
import { amountOf, paymentSteps, supplierSteps } from '../../src/budget/generator.ts';
import { exampleLedger } from '../support/ledger-node.ts';

const IS_NIGHTLY = process.env.WITAN_CI_TIER === 'nightly';
const PAYMENTS = IS_NIGHTLY ? 100_000 : 1_000;
const PAGE = 200;
const DAY_MS = 86_400_000;
const LINE = 'L1';

interface Page {
  readonly entries: readonly { readonly seq: number; readonly amount: string }[];
  readonly total: { readonly count: number; readonly sum: string };
  readonly next: string | null;
}

const keys = new Map<string, Uint8Array>();
function keyOf(name: string): Uint8Array {
  const key = keys.get(name) ?? demonstrationKeyPair(exampleKeyLabel(name)).publicKey;
  keys.set(name, key);
  return key;
}

function found(ledger: TestLedger, amount: bigint): void {
  const send = (as: string, method: keyof typeof BUDGET_METHODS, payload: Uint8Array): void => {
    const sender = keyOf(as);
    const operations = [{ call: BUDGET * 256 + BUDGET_METHODS[method], payload }];
    assert.equal(ledger.submit({ sender, operations }), 0, method);
  };
  const classes = ([1, 2, 3, 4, 5] as const).map((view) => ({ view, path: '001', title: '' }));
  send('treasurer', 'defineClasses', payloads.defineClasses.encode({ classes }));
  const endMs = ledger.timeMs + 100 * DAY_MS;
  const law = new Uint8Array(32);
  const dates = { startMs: 0, endMs, liquidationUntilMs: endMs + DAY_MS };
  const year = 2016;
  send('legislature', 'openYear', openYear.encode({ year, ...dates, law, ceilings: [] }));
  const path = { admin: '001', econ: '001', func: '001', prog: '001', fund: '001' };
  const terms = { year, code: LINE, title: '', currency: 'USD', classes: path, amount };
  const call = { ...terms, virementMax: 0n, offset: false, law };
  send('legislature', 'enactLine', payloads.enactLine.encode(call));
}

describe(`budget: ${PAYMENTS} payments of a line`, function () {
  this.timeout(IS_NIGHTLY ? 3_600_000 : 60_000);

  it('MOD-1, MOD-2: every page is proved, and all of them are the proved total', () => {
    const ledger = exampleLedger();
    const plan = { seed: utf8('volume'), line: LINE, count: PAYMENTS, timeMs: 1 };
    const due = amountOf(plan);
    found(ledger, due);
    for (const { as, operations } of [...supplierSteps(), ...paymentSteps(plan)]) {
      assert.equal(ledger.submit({ sender: keyOf(as), operations }), 0);
    }
    const { host } = ledger;
    const { stateRoot } = host.head.result;
    const expected = { chainId: host.chainId, height: host.head.height, stateRoot };
    const proved = (path: string): Page => {
      const opened = openStateProof(decodeStateProof(host.query(path).proof), expected);
      return answer(ask(path), { opened, past: [] }) as unknown as Page;
    };
    const first = `budget/lines/${LINE}/payments?limit=${PAGE}`;
    let [path, sum, count] = [first, 0n, 0];
    for (let next: string | null = ''; next !== null; ) {
      const page = proved(path);
      for (const { seq, amount } of page.entries) {
        assert.equal(seq, count++);
        sum += BigInt(amount);
      }
      assert.deepEqual(page.total, { count: PAYMENTS, sum: `${due}` });
      next = page.next;
      path = `${first}&from=${next}`;
    }
    assert.deepEqual([count, sum], [PAYMENTS, due]);
    const { ordered, paid } = host.query(`budget/lines/${LINE}/balance`).data as Record<
      string,
      string
    >;
    assert.deepEqual([ordered, paid], ['0', `${sum}`]);
    // A page that is one short, offered for the whole, is not covered.
    const short = host.query(`budget/lines/${LINE}/payments?limit=${PAGE - 1}`).proof;
    const opened = openStateProof(decodeStateProof(short), expected);
    assert.throws(() => answer(ask(first), { opened, past: [] }), VerifyError);
  });
});
