// From the contract to the bank: who may act, what must agree, what happens once.

import { strict as assert } from 'node:assert';
import * as payloads from '@witan/ledger/codec-budget';
import { accountCoolingMs, reconciliationMsMax } from '@witan/ledger/limits';
import { lineKey, supplierKey } from '../src/modules/budget/keys.ts';
import {
  account,
  budgetAt,
  code,
  DAY_MS,
  document,
  genesisWithClerk,
  invoiceId,
  item,
  YEAR,
} from './support/budget-calls.ts';

const PAGE = 100;
interface Page {
  readonly entries: readonly { readonly seq: number }[];
  readonly total: unknown;
  readonly next: string | null;
}

describe('budget: payments', () => {
  it('BUD-1: an appropriation becomes a payment, and every stage on the way is its items', () => {
    const budget = budgetAt('delivered');
    assert.equal(budget.pay(), 0);
    const balance = budget.balance();
    assert.equal(balance.authority, '1000');
    assert.deepEqual(
      [
        'unapportioned',
        'apportioned',
        'allotted',
        'committed',
        'obligated',
        'delivered',
        'paid',
      ].map((name) => balance[name]),
      ['0', '100', '100', '100', '200', '400', '100'],
    );
    const { items } = budget.read<{ items: Record<string, { sum: string }> }>(
      'budget/lines/L1/flow',
    );
    for (const name of ['committed', 'obligated', 'delivered', 'ordered', 'paid']) {
      assert.equal(items[name]?.sum, balance[name], name);
    }
    assert.equal(items.appropriated?.sum, balance.authority);
  });

  it('BUD-7: no contract and no payment for a supplier who is unverified or debarred', () => {
    const budget = budgetAt('delivered');
    const unknown = budget.obligate(1n, { supplier: 'S9', reference: 'K2' });
    assert.equal(unknown, code('budget/supplier-unknown'));
    const call = { reference: 'S2', name: 'Firm', account: account('S2') };
    budget.send('supplier-officer', 'registerSupplier', payloads.registerSupplier, call);
    const unverified = budget.obligate(1n, { supplier: 'S2', reference: 'K2' });
    assert.equal(unverified, code('budget/supplier-unverified'));
    const untilMs = budget.ledger.timeMs + DAY_MS;
    const debarment = { supplier: supplierKey('S1'), untilMs, document: document('case') };
    budget.invoice(100n);
    const debar = budget.send(
      'integrity-officer',
      'setDebarment',
      payloads.setDebarment,
      debarment,
    );
    assert.equal(debar, 0);
    assert.equal(budget.approve(100n), code('budget/supplier-debarred'));
    budget.ledger.timeMs += DAY_MS;
    assert.equal(budget.approve(100n), 0, 'a debarment ends by itself');
  });

  it('BUD-7: a changed account is paid after its cooling-off, and the old one until then', () => {
    const budget = budgetAt('delivered');
    budget.invoice(100n);
    const next = account('another bank');
    const change = { supplier: supplierKey('S1'), account: next, document: document() };
    const send = (as: string): number =>
      budget.send(as, 'changePayeeAccount', payloads.changePayeeAccount, change);
    assert.equal(send('preparer'), code('transaction/mandate-missing'));
    assert.equal(send('supplier-officer'), 0);
    assert.equal(budget.approve(100n, '1', 'approver', next), code('budget/account-differs'));
    budget.ledger.timeMs += accountCoolingMs;
    assert.equal(budget.approve(100n), code('budget/account-differs'));
    assert.equal(budget.approve(100n, '1', 'approver', next), 0);
  });

  it('BUD-8: preparer, receiver and approver are three persons, whatever offices one holds', () => {
    const budget = budgetAt('delivered', genesisWithClerk());
    const same = code('budget/same-person');
    budget.invoice(100n, '1', 'clerk');
    assert.equal(budget.approve(100n, '1', 'clerk'), same);
    assert.equal(budget.approve(100n, '1'), 0);
    budget.accept(50n, 'D2', 'clerk');
    assert.equal(budget.invoice(50n, '2', 'clerk', 'D2'), same);
    budget.invoice(50n, '2', 'preparer', 'D2');
    assert.equal(budget.approve(50n, '2', 'clerk'), same);
    assert.equal(budget.approve(50n, '2'), 0);
  });

  it('BUD-8: the officer of a contract does not accept its delivery', () => {
    const budget = budgetAt('delivered', genesisWithClerk());
    const contract = { reference: 'K2', supplier: supplierKey('S1'), amount: 50n };
    const from = { line: lineKey('L1'), commitment: item('C1'), document: document() };
    const call = { ...contract, ...from };
    assert.equal(budget.send('clerk', 'obligate', payloads.obligate, call), 0);
    const accepted = budget.send('clerk', 'acceptDelivery', payloads.acceptDelivery, {
      ...{ line: lineKey('L1'), obligation: item('K2'), reference: 'D2', amount: 50n },
      document: document(),
    });
    assert.equal(accepted, code('budget/same-person'));
  });

  it('BUD-9: an invoice is registered once and paid once, and its absence is an answer', () => {
    const budget = budgetAt('delivered');
    const path = `budget/invoices/S1/1/100/${budget.ledger.genesis.createdMs}`;
    assert.equal(budget.read(path), null);
    assert.equal(budget.invoice(100n), 0);
    assert.notEqual(budget.read(path), null);
    assert.equal(budget.invoice(100n), code('budget/invoice-used'));
    assert.equal(budget.approve(100n), 0);
    assert.equal(budget.approve(100n), code('budget/invoice-status'));
    assert.equal(budget.refuse(100n), code('budget/invoice-status'));
    assert.equal(budget.invoice(100n, '2'), 0);
    assert.equal(budget.refuse(100n, 'approver', '2'), 0);
    assert.equal(budget.invoice(100n, '2'), code('budget/invoice-used'), 'refused stays used');
  });

  it('BUD-10: invoices cover no more than was delivered, and belong to their line', () => {
    const budget = budgetAt('delivered');
    assert.equal(budget.invoice(501n), code('budget/invoice-unmatched'));
    assert.equal(budget.invoice(300n), 0);
    assert.equal(budget.invoice(201n, '2'), code('budget/invoice-unmatched'));
    assert.equal(budget.invoice(1n, '3', 'preparer', 'D9'), code('budget/item-unknown'));
    budget.enact({ code: 'L2' });
    const call = { line: lineKey('L2'), invoice: invoiceId(300n), account: account() };
    const foreign = budget.send('approver', 'approvePayment', payloads.approvePayment, call);
    assert.equal(foreign, code('budget/invoice-unknown'));
  });

  it('BUD-11: an entry of the statement is used once and books exactly its orders', () => {
    const budget = budgetAt('delivered');
    const orders = [
      [100n, '1'],
      [50n, '2'],
    ] as const;
    for (const [amount, number] of orders) {
      budget.invoice(amount, number);
      budget.approve(amount, number);
    }
    assert.equal(budget.confirm(orders, 150n), code('budget/order-status'), 'not exported');
    assert.equal(budget.export(orders), 0);
    assert.equal(budget.export(orders), code('budget/batch-exists'));
    assert.equal(budget.confirm(orders, 151n), code('budget/entry-differs'));
    assert.equal(budget.confirm([...orders, [100n, '1']], 250n), code('budget/order-status'));
    assert.equal(budget.confirm(orders, 150n), 0);
    assert.equal(budget.confirm(orders, 150n), code('budget/entry-used'));
    assert.equal(budget.confirm(orders, 150n, 'E2'), code('budget/order-status'));
    const entry = budget.read<{ orders: unknown[] }>('budget/entries/ST1/E1');
    assert.equal(entry.orders.length, 2);
    assert.equal(budget.read('budget/entries/ST1/E2'), null);
  });

  it('BUD-11: an order that the bank has not booked in time is an event, once', () => {
    const budget = budgetAt('delivered');
    budget.invoice(100n);
    budget.approve(100n);
    const call = { line: lineKey('L1'), order: invoiceId(100n) };
    const flag = (): number =>
      budget.send('nobody', 'flagUnreconciled', payloads.flagUnreconciled, call);
    assert.equal(flag(), code('budget/not-overdue'));
    budget.ledger.timeMs += reconciliationMsMax;
    assert.equal(flag(), 0);
    assert.equal(flag(), code('budget/not-overdue'));
  });

  it('MOD-11: what the bank rejects can be ordered anew', () => {
    const budget = budgetAt('delivered');
    budget.invoice(100n);
    budget.approve(100n);
    budget.export([[100n, '1']]);
    assert.equal(budget.reject(100n), 0);
    assert.deepEqual([budget.balance().ordered, budget.balance().delivered], ['0', '500']);
    assert.equal(budget.reject(100n), code('budget/order-status'));
    assert.equal(budget.approve(100n), 0);
    assert.equal(budget.export([[100n, '1']], 'M2'), 0);
    assert.equal(budget.confirm([[100n, '1']], 100n), 0);
  });

  it('SUM-1: what comes back is a refund, at most what was paid, and may be spent again', () => {
    const budget = budgetAt('delivered');
    budget.pay();
    assert.equal(budget.refund(100n, 101n), code('budget/payment-short'));
    assert.equal(budget.refund(100n, 60n), 0);
    assert.equal(budget.refund(100n, 41n), code('budget/payment-short'));
    assert.deepEqual([budget.balance().paid, budget.balance().allotted], ['40', '160']);
    const paid = budget.read<{ sum: string }>('budget/lines/L1/payments?proof=sum');
    assert.equal(paid.sum, '100', 'the payment stays whole');
    const payee = budget.read<{ received: string }>(`budget/payees/${YEAR}/USD/S1`);
    assert.equal(payee.received, '100');
  });

  it('MOD-1: payments come in pages, each with the total of all', () => {
    const budget = budgetAt('delivered');
    const orders = Array.from({ length: PAGE + 3 }, (_, i) => [1n, `${i}`] as const);
    const line = lineKey('L1');
    const invoices = orders.map(([amount, number]) => {
      const datedMs = budget.ledger.genesis.createdMs;
      return { line, delivery: item('D1'), number, amount, datedMs, document: document() };
    });
    const payments = orders.map(([amount, number]) => {
      return { line, invoice: invoiceId(amount, number), account: account() };
    });
    budget.send('preparer', 'registerInvoice', payloads.registerInvoice, ...invoices);
    budget.send('approver', 'approvePayment', payloads.approvePayment, ...payments);
    assert.equal(budget.export(orders), 0);
    assert.equal(budget.confirm(orders, BigInt(orders.length)), 0);
    const total = { count: PAGE + 3, sum: `${PAGE + 3}` };
    const path = 'budget/lines/L1/payments';
    assert.deepEqual(budget.read(`${path}?proof=sum`), total);
    const first = budget.read<Page>(`${path}?limit=${PAGE}`);
    const second = budget.read<Page>(`${path}?limit=${PAGE}&from=${first.next}`);
    const seen = [...first.entries, ...second.entries].map(({ seq }) => seq);
    assert.deepEqual(seen, [...orders.keys()]);
    assert.deepEqual([first.total, second.total, second.next], [total, total, null]);
  });
});
