// From the law to the allotment and back: stages, views, ceilings, virements, the end of a year.

import { strict as assert } from 'node:assert';
import { STAGES, VIEWS } from '@witan/ledger/codec-budget-fields';
import { lineKey } from '../src/modules/budget/keys.ts';
import { TEST_TIME_MS } from '../src/testkit.ts';
import {
  Budget,
  budgetAt,
  code,
  DAY_MS,
  END_MS,
  genesisWithClerk,
  LIQUIDATION_MS,
  YEAR,
} from './support/budget-calls.ts';

const NEXT = YEAR + 1;
const VIEW_NAMES = Object.keys(VIEWS);

/** The year after, with the line N1 of the same fund. */
function openNextYear(budget: Budget): void {
  const endMs = END_MS + 365 * DAY_MS;
  const dates = { startMs: END_MS, endMs, liquidationUntilMs: endMs + DAY_MS };
  assert.equal(budget.openYear({ year: NEXT, ...dates }), 0);
  assert.equal(budget.enact({ year: NEXT, code: 'N1', amount: 0n }), 0);
}

describe('budget: stages', () => {
  it('BUD-1: a line has at its stages what was enacted, supplemented, less what was rescinded', () => {
    const budget = budgetAt('enacted');
    assert.equal(budget.change('supplement', 250n), 0);
    assert.equal(budget.change('rescind', 50n), 0);
    assert.equal(budget.apportion(700n), 0);
    assert.equal(budget.change('allot', 300n), 0);
    const { authority, unapportioned, apportioned, allotted } = budget.balance();
    assert.deepEqual(
      [authority, unapportioned, apportioned, allotted],
      ['1200', '500', '400', '300'],
    );
    const gained = budget.read<{ kind: string; amount: string }[]>(
      'budget/lines/L1/appropriations',
    );
    assert.deepEqual(
      gained.map(({ kind, amount }) => `${kind} ${amount}`),
      ['enacted 1000', 'supplement 250'],
    );
  });

  it('BUD-2: nothing moves that is not at its stage, and no amount is zero', () => {
    const budget = budgetAt('enacted');
    assert.equal(budget.change('rescind', 1_001n), code('budget/authority-short'));
    assert.equal(budget.apportion(1_001n), code('budget/authority-short'));
    assert.equal(budget.apportion(0n), code('budget/amount-zero'));
    assert.equal(budget.commit(1n), code('budget/allotment-short'));
    const delivered = budgetAt('delivered');
    assert.equal(delivered.commit(101n, 'C2'), code('budget/allotment-short'));
    assert.equal(delivered.obligate(101n, { reference: 'K2' }), code('budget/commitment-short'));
    assert.equal(delivered.accept(201n, 'D2'), code('budget/obligation-short'));
    const short = delivered.giveBack('returnDelivery', 'D1', 501n);
    assert.equal(short, code('budget/delivery-short'));
  });

  it('BUD-3: an allotment waits for the period that it comes from', () => {
    const budget = budgetAt('enacted');
    assert.equal(budget.apportion(400n), 0);
    assert.equal(budget.apportion(600n, TEST_TIME_MS + DAY_MS), 0);
    assert.equal(budget.change('allot', 401n), code('budget/apportionment-short'));
    assert.equal(budget.change('allot', 400n), 0);
    assert.equal(budget.change('allot', 1n), code('budget/apportionment-short'));
    budget.ledger.timeMs += DAY_MS;
    assert.equal(budget.change('allot', 600n), 0);
  });

  it('BUD-3: no class passes its ceiling, and reaching it is an event', () => {
    const budget = new Budget();
    const ceiling = { currency: 'USD', view: VIEWS.func, path: '001', limit: 1_500n };
    assert.equal(budget.openYear({ ceilings: [ceiling, ceiling] }), code('budget/ceiling-exists'));
    assert.equal(budget.openYear({ ceilings: [ceiling] }), 0);
    budget.defineClasses(['001', '001.10']);
    assert.equal(budget.enact(), 0);
    assert.equal(budget.enact({ code: 'L2', amount: 501n }), code('budget/ceiling-exceeded'));
    assert.equal(budget.enact({ code: 'L2', amount: 500n }), 0);
    const events = budget.ledger.host.archive.events(budget.ledger.host.head.height);
    assert.equal(events.length, 2);
    assert.equal(budget.change('supplement', 1n), code('budget/ceiling-exceeded'));
    assert.equal(budget.change('rescind', 10n), 0);
    assert.equal(budget.change('supplement', 10n, 'L2'), 0);
  });

  it('BUD-3: a class stands under one that is defined, and a line in such classes', () => {
    const budget = new Budget();
    budget.openYear();
    assert.equal(budget.defineClasses(['009.10']), code('budget/class-unknown'));
    assert.equal(budget.enact(), code('budget/class-unknown'));
  });

  it('BUD-4: every view has the same total, and the parts of a class add up to it', () => {
    const budget = budgetAt('delivered');
    budget.enact({ code: 'L2', admin: '001.20', amount: 77n });
    budget.enact({ code: 'L3', admin: '002', amount: 5n });
    const sums = (path: string): string[] =>
      VIEW_NAMES.map((view) => {
        return budget.read<{ sum: string }>(`budget/totals/${YEAR}/USD/${view}/${path}`).sum;
      });
    assert.deepEqual(sums('unapportioned'), sums('unapportioned').fill('82'));
    assert.deepEqual(sums('delivered'), sums('delivered').fill('500'));
    const total = `budget/totals/${YEAR}/USD`;
    assert.equal(budget.read<{ authority: string }>(total).authority, '1082');
    const children = budget.read<{ class: string }[]>('budget/classes/admin/001');
    assert.deepEqual(
      children.map((child) => child.class),
      ['001.10', '001.20'],
    );
    const at = `${total}/admin/unapportioned`;
    assert.equal(budget.read<{ sum: string }>(`${at}/001`).sum, '77');
    assert.deepEqual(budget.read(`${at}/002/lines`), [
      { line: Buffer.from(lineKey('L3')).toString('hex'), class: '002', amount: '5' },
    ]);
  });

  it('SUM-1: offsetting receipts are in a table of their own, and nothing spends them', () => {
    const budget = budgetAt('enacted');
    assert.equal(budget.enact({ code: 'R1', amount: 287n, offset: true }), 0);
    assert.equal(budget.read<{ authority: string }>(`budget/totals/${YEAR}/USD`).authority, '1000');
    for (const view of VIEW_NAMES) {
      const { sum } = budget.read<{ sum: string }>(`budget/offsets/${YEAR}/USD/${view}/001`);
      assert.equal(sum, '287');
    }
    assert.equal(budget.apportion(1n, 0, 'R1'), code('budget/line-offset'));
  });

  it('BUD-5: a virement takes two persons with the right offices', () => {
    const budget = budgetAt('enacted');
    budget.enact({ code: 'L2', admin: '001.20' });
    assert.equal(budget.virement('preparer', 10n), code('transaction/mandate-missing'));
    assert.equal(budget.virement('treasurer', 10n), 0);
    assert.equal(budget.balance().authority, '1000', 'nothing moves with one signature');
    assert.equal(budget.virement('treasurer', 10n), code('budget/same-person'));
    assert.equal(budget.virement('approver', 10n), 0);
    assert.equal(budget.balance().authority, '990');
    assert.equal(budget.balance('L2').authority, '1010');
  });

  it('BUD-5: across chapters it needs the legislature, and never leaves fund or year', () => {
    const budget = budgetAt('enacted');
    budget.enact({ code: 'L2', admin: '002' });
    budget.enact({ code: 'L3', fund: '002' });
    assert.equal(budget.virement('approver', 10n), code('transaction/mandate-missing'));
    assert.equal(budget.virement('legislature', 10n), 0);
    assert.equal(budget.virement('treasurer', 10n), 0);
    const foreign = budget.virement('treasurer', 10n, { target: lineKey('L3') });
    assert.equal(foreign, code('budget/virement-foreign'));
    const assigned = budget.virement('treasurer', 10n, { stage: STAGES.obligated });
    assert.equal(assigned, code('budget/stage-assigned'));
  });

  it('BUD-5: virements of a year stay within the cap of each line', () => {
    const budget = budgetAt('enacted');
    budget.enact({ code: 'L2', virementMax: 100n });
    for (const amount of [60n, 41n]) {
      assert.equal(budget.virement('treasurer', amount), 0);
      const second = budget.virement('approver', amount);
      assert.equal(second, amount === 60n ? 0 : code('budget/virement-cap'));
    }
  });

  it('MOD-11: a first signature lapses, and anyone clears it away', () => {
    const budget = budgetAt('enacted', genesisWithClerk());
    budget.enact({ code: 'L2' });
    budget.virement('treasurer', 10n);
    budget.ledger.timeMs += 31 * DAY_MS;
    assert.equal(budget.virement('approver', 10n), 0);
    assert.equal(budget.balance().authority, '1000', 'it counts as the first of two again');
    assert.equal(budget.virement('clerk', 10n), 0);
    assert.equal(budget.balance().authority, '990');
  });

  it('BUD-6: an ended year takes nothing new, and what is owed is still paid', () => {
    const budget = budgetAt('delivered');
    assert.equal(budget.closeYear(), code('budget/year-not-ended'));
    budget.ledger.timeMs = END_MS;
    assert.equal(budget.commit(1n, 'C9'), code('budget/year-ended'));
    assert.equal(budget.closeYear(), 0);
    assert.equal(budget.change('supplement', 1n), code('budget/year-ended'));
    assert.equal(budget.pay(), 0);
    assert.equal(budget.balance().paid, '100');
  });

  it('BUD-6: a closed year takes adjustments alone, by auditor and treasury', () => {
    const budget = budgetAt('allotted');
    budget.ledger.timeMs = END_MS;
    const early = budget.adjust('auditor', STAGES.lapsed, STAGES.allotted, 1n);
    assert.equal(early, code('budget/year-not-closed'));
    budget.closeYear();
    assert.equal(budget.settle(), 0);
    assert.equal(budget.balance().lapsed, '1000');
    assert.equal(budget.closeYear(), code('budget/year-not-ended'));
    budget.ledger.timeMs = LIQUIDATION_MS;
    assert.equal(budget.closeYear(), 0);
    assert.equal(budget.apportion(1n), code('budget/year-closed'));
    const from = STAGES.lapsed;
    assert.equal(budget.adjust('auditor', from, STAGES.paid, 9n), code('budget/stage-assigned'));
    assert.equal(budget.adjust('auditor', from, STAGES.allotted, 9n), 0);
    assert.equal(budget.balance().allotted, '0');
    assert.equal(budget.adjust('treasurer', from, STAGES.allotted, 9n), 0);
    assert.equal(budget.balance().allotted, '9');
  });

  it('BUD-6: what is left of a line is carried into a line of the next year, and counted once', () => {
    const budget = budgetAt('allotted');
    openNextYear(budget);
    budget.ledger.timeMs = END_MS;
    budget.closeYear();
    assert.equal(budget.settle('L1', 'L1'), code('budget/year-ended'));
    assert.equal(budget.settle('L1', 'N1'), 0);
    assert.equal(budget.balance().carried, '1000');
    assert.equal(budget.balance('N1').unapportioned, '1000');
    assert.equal(budget.settle('L1', 'N1'), code('budget/line-settled'));
  });

  it('MOD-11: a year closes when nothing in it hangs, and the treasury can bring that about', () => {
    const budget = budgetAt('delivered');
    budget.invoice(100n);
    budget.approve(100n);
    budget.ledger.timeMs = END_MS;
    budget.closeYear();
    assert.equal(budget.settle(), code('budget/line-outstanding'));
    budget.ledger.timeMs = LIQUIDATION_MS;
    assert.equal(budget.closeYear(), code('budget/year-unsettled'));
    assert.equal(budget.reject(100n), 0);
    const as = 'treasurer';
    assert.equal(budget.giveBack('returnDelivery', 'D1', 500n, as), code('budget/delivery-short'));
    assert.equal(budget.refuse(100n, as), 0);
    assert.equal(budget.giveBack('returnDelivery', 'D1', 500n, as), 0);
    assert.equal(budget.giveBack('deobligate', 'K1', 700n, as), 0);
    assert.equal(budget.giveBack('releaseCommitment', 'C1', 800n, as), 0);
    assert.equal(budget.settle(), 0);
    assert.equal(budget.closeYear(), 0);
    assert.equal(budget.read<{ status: string }>(`budget/years/${YEAR}`).status, 'closed');
  });
});
