// The budget as tables and as a Fiscal Data Package, against a file that a person reads when it
// changes.

import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { readAll, readRecord } from '../src/host/reader.ts';
import { toAccountsCsv, toFiscalDataPackage, toPaymentsCsv } from '../src/modules/budget/export.ts';
import { ledgers, lines, offsets, payments, suppliers } from '../src/modules/budget/keys.ts';
import { type Budget, budgetAt } from './support/budget-calls.ts';

const golden = new URL('vectors/budget-export.json', import.meta.url);

function exported({ ledger }: Budget): { accounts: string; payments: string; package: unknown } {
  const state = ledger.host.view();
  const all = readAll(state, lines, {}).map(({ key, record: line }) => {
    const balance = readRecord(state, ledgers, key)?.record;
    const leaves = readAll(state, offsets, { year: line.year, currency: line.currency, view: 1 });
    const own = leaves.find((leaf) => Buffer.from(leaf.key.line).equals(key.line));
    return { line, balance, offset: own?.record.amount ?? 0n };
  });
  const paid = readAll(state, lines, {}).flatMap(({ key, record: line }) =>
    readAll(state, payments, key).map(({ key: { seq }, record: payment }) => {
      const supplier = readRecord(state, suppliers, payment)?.record.reference ?? '';
      return { line, seq, payment, supplier };
    }),
  );
  const root = { chainId: new Uint8Array(32), height: 7, stateRoot: new Uint8Array(32) };
  return {
    accounts: toAccountsCsv(all),
    payments: toPaymentsCsv(paid),
    package: toFiscalDataPackage('test-2024', root, 100),
  };
}

describe('budget: export', () => {
  it('MOD-8: tables and descriptor are those of the golden file', () => {
    const budget = budgetAt('delivered');
    budget.pay();
    budget.enact({ code: 'R1', title: 'Fees, "all"', amount: 287n, offset: true });
    const text = `${JSON.stringify(exported(budget), null, 1)}\n`;
    if (process.env.WITAN_REWRITE_VECTORS === '1') writeFileSync(golden, text);
    assert.equal(text, readFileSync(golden, 'utf8'));
  });

  it('BUD-3: what is obligated and what is not are the resources of a line', () => {
    const budget = budgetAt('delivered');
    const [header = '', record = ''] = exported(budget).accounts.split('\r\n');
    const values = record.split(',');
    const amount = (name: string): number => Number(values[header.split(',').indexOf(name)]);
    const resources = amount('total_budgetary_resources_amount');
    const obligated = amount('obligations_incurred_amount');
    assert.deepEqual([resources, obligated], [1_000, 700]);
    assert.equal(amount('unobligated_balance'), resources - obligated);
  });
});
