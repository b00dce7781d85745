// What a receipt says of the past of a record, whole and in pages. Goal: no version can be left out
// or changed, of a page as of the whole, and pages are whole together when each is asked for by the
// link that the one before has proved. Method: a supplier of the budget; the seal around the claim
// is proved elsewhere.

import { strict as assert } from 'node:assert';
import { toHex } from '@witan/ledger/bytes';
import { setDebarment } from '@witan/ledger/codec-budget';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import type { StateClaim } from '@witan/ledger/receipt';
import { encodePast, encodeVersionLink, type VersionLink } from '@witan/ledger/state-history';
import { ask, supplierKey } from '@witan/state/schema';
import { Budget, document } from '../../state/test/support/budget-calls.ts';
import * as beside from '../src/beside-record.ts';
import { checkState, type StateFinding } from '../src/state-claim.ts';

const NOTHING = new Uint8Array(0);
const VERSIONS = 12;
const PAGE = 4;
const budget = new Budget();
const { ledger } = budget;

function claimed(question: string): StateClaim {
  const { proof, past } = ledger.host.query(question);
  return { question, proof, past: encodePast(past), log: NOTHING };
}

function checked(claim: StateClaim): StateFinding {
  const { chainId, head } = ledger.host;
  const expected = { chainId, height: head.height, stateRoot: head.result.stateRoot };
  return checkState(claim, expected, (path) => ask(path).questions, beside);
}

function refuses(claim: StateClaim, what: string): void {
  const isRefusal = (error: unknown): boolean =>
    error instanceof VerifyError || error instanceof DecodeError;
  assert.throws(() => checked(claim), isRefusal, what);
}

const historyOf = (supplier: string): string => `budget/suppliers/${supplier}/history`;
const pageOf = (before: VersionLink | undefined, supplier = 'S1'): string => {
  const from = before === undefined ? '' : `&from=${toHex(encodeVersionLink(before))}`;
  return `${historyOf(supplier)}?limit=${PAGE}${from}`;
};

describe('history claim', () => {
  const pages: StateClaim[] = [];
  before(() => {
    for (const supplier of ['S1', 'S2']) {
      assert.equal(budget.supplier(supplier), 0);
      // Registered and verified, and then one version for each.
      for (let version = 3; version <= VERSIONS; version++) {
        const call = {
          supplier: supplierKey(supplier),
          untilMs: 0,
          document: document(`${version}`),
        };
        assert.equal(budget.send('integrity-officer', 'setDebarment', setDebarment, call), 0);
      }
    }
    for (let next: VersionLink | undefined, i = 0; i === 0 || next !== undefined; i++) {
      const claim = claimed(pageOf(next));
      pages.push(claim);
      next = checked(claim).history?.next;
    }
  });

  it('state §5: pages by the links that they prove are the whole, and each says its part', () => {
    const whole = checked(claimed(historyOf('S1')));
    assert.deepEqual(whole.history, {
      ...{ versions: VERSIONS, first: 1, last: VERSIONS - 1, past: whole.past },
      next: undefined,
    });
    const found = pages.map(checked);
    assert.deepEqual(
      found.map(({ history }) => [history?.first, history?.last, history?.versions]),
      [
        [8, 11, VERSIONS],
        [4, 7, VERSIONS],
        [1, 3, VERSIONS],
      ],
    );
    assert.deepEqual(
      found.toReversed().flatMap(({ past }) => past),
      whole.past,
    );
  });

  it('state §5: changed, missing or added bytes of a page are refused', () => {
    // Every byte, without the proof of the leaf, is flipped in the tests of the ledger package.
    for (const claim of pages) {
      for (let at = 0; at < claim.past.length; at += 11) {
        const changed = claim.past.with(at, (claim.past[at] as number) ^ (1 << (at % 8)));
        refuses({ ...claim, past: changed }, `byte ${at}`);
      }
      refuses({ ...claim, past: claim.past.slice(0, -1) }, 'cut');
      refuses({ ...claim, past: NOTHING }, 'no versions');
    }
  });

  it('state §5: a page with a version fewer, more or elsewhere is refused', () => {
    const steps = pages.map((claim) => checked(claim).past);
    for (const [i, page] of steps.entries()) {
      const claim = pages[i] ?? assert.fail();
      for (const left of page.keys()) {
        refuses({ ...claim, past: encodePast(page.toSpliced(left, 1)) }, `without ${left}`);
      }
      const [first, second] = page;
      assert.ok(first !== undefined && second !== undefined);
      refuses({ ...claim, past: encodePast([first, ...page]) }, 'one twice');
      refuses({ ...claim, past: encodePast([second, first, ...page.slice(2)]) }, 'swapped');
      refuses({ ...claim, past: encodePast(steps[(i + 1) % 3] ?? []) }, 'of another page');
    }
    const [first, second] = pages;
    assert.ok(first !== undefined && second !== undefined);
    refuses({ ...first, question: second.question }, 'a page for another');
    refuses({ ...second, question: first.question }, 'a later page for the first');
    const whole = claimed(historyOf('S1'));
    refuses({ ...whole, past: first.past }, 'a page for the whole');
    refuses({ ...first, past: whole.past }, 'the whole for a page');
  });

  it('state §5: a page of another record, or behind a version that never was, is refused', () => {
    const [, second] = pages;
    const before = checked(pages[0] ?? assert.fail()).history?.next;
    assert.ok(before !== undefined && second !== undefined);
    const other = claimed(pageOf(undefined, 'S2'));
    refuses({ ...other, past: (pages[0] as StateClaim).past }, 'of another record');
    const false1 = { ...before, historyHead: before.historyHead.with(0, 1) };
    for (const link of [false1, { ...before, recVersion: 20 }, { ...before, recVersion: 3 }]) {
      refuses({ ...second, question: pageOf(link) }, `${link.recVersion}`);
      assert.throws(() => ledger.host.query(pageOf(link)), /usage\/invalid|past-gone/);
    }
    for (const from of ['00', `00000001${'00'.repeat(40)}`, '00'.repeat(45)]) {
      const question = `${historyOf('S1')}?limit=4&from=${from}`;
      assert.throws(() => ledger.host.query(question), { key: 'usage/invalid' }, from);
    }
  });

  it('a record without a past, and none at all, have pages too', () => {
    assert.deepEqual(checked(claimed(pageOf(undefined, 'NO'))).history, undefined);
    refuses({ ...claimed(pageOf(undefined, 'NO')), past: (pages[0] as StateClaim).past }, 'absent');
  });
});
