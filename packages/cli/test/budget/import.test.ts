// The budget of a real country through the real state machine: every record becomes a line, is
// empty in the year, or is refused with a code; what the ledger proves is what the table says.

import { strict as assert } from 'node:assert';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importBudget } from '../../src/budget/import.ts';
import { centsOfThousands, readBudgetSource } from '../../src/budget/source.ts';
import { exampleLedger, ledgerNode } from '../support/ledger-node.ts';

const FOLDER = join(
  fileURLToPath(new URL('../../../../../shared/data/budget/', import.meta.url)),
  'fedspendingtransparency__usaspending-api/usaspending_api/data/testing_data/',
);
const AUTHORITY = join(FOLDER, 'budget_authority/budget_authority.csv');
const ACCOUNTS = join(FOLDER, 'tas_list_1.csv');
const YEAR = 2016;
const RECORDS = 145 + 88;

describe('budget import', () => {
  let scratch: string;
  before(function () {
    if (!existsSync(AUTHORITY)) {
      console.log('SKIPPED budget import: the shared sample data is absent');
      this.skip();
    }
    scratch = mkdtempSync(join(tmpdir(), 'witan-budget-'));
  });
  after(() => {
    if (scratch !== undefined) rmSync(scratch, { recursive: true });
  });

  it('records = accepted + empty + refused, and both totals are proved', async () => {
    const ledger = exampleLedger();
    const { node, executed } = ledgerNode(ledger);
    const source = { authority: AUTHORITY, accounts: ACCOUNTS, year: YEAR };
    const { report, complete } = await importBudget({ client: node, ...source, quiet: true });
    assert.equal(complete, true);
    assert.equal(report.records, RECORDS);
    assert.equal(report.accepted + report.refused + report.empty, RECORDS);
    assert.ok(report.accepted > 60, `${report.accepted} lines`);
    assert.ok(report.refusals.every(({ code }) => /^WITAN43\d\d$/.test(code)));
    assert.equal(report.provedAuthority, report.appropriated);
    assert.equal(report.provedOffset, report.offset);
    assert.ok(BigInt(report.offset) > 0n && BigInt(report.appropriated) > BigInt(report.offset));
    assert.ok(executed.length < 12, 'many lines are in one transaction');
    const again = await importBudget({ client: node, ...source, quiet: true });
    assert.deepEqual(
      [again.report.accepted, again.report.acceptedBefore],
      [report.accepted, report.accepted],
    );
    assert.equal(again.report.provedAuthority, report.provedAuthority);
  });

  it('stopped, it says so and leaves its journal; run again, it ends in the same budget', async () => {
    const ledger = exampleLedger();
    const { node } = ledgerNode(ledger);
    const report = join(scratch, 'report.json');
    const source = { authority: AUTHORITY, year: YEAR, report, quiet: true };
    const signal = AbortSignal.abort();
    const stopped = await importBudget({ client: node, ...source, signal });
    assert.equal(stopped.complete, false);
    assert.deepEqual([existsSync(report), existsSync(`${report}.journal`)], [false, true]);
    const other = { ...source, year: YEAR - 1 };
    await assert.rejects(importBudget({ client: node, ...other }), { key: 'land/journal-differs' });
    const { complete, report: done } = await importBudget({ client: node, ...source });
    assert.equal(complete, true);
    assert.equal(done.provedAuthority, done.appropriated);
    assert.deepEqual([existsSync(report), existsSync(`${report}.journal`)], [true, false]);
  });

  it('SUM-1: a negative amount is an offset, and thousands of dollars are exact cents', () => {
    assert.equal(centsOfThousands('280,000'), 28_000_000_000n);
    assert.equal(centsOfThousands('-287'), -28_700_000n);
    for (const text of ['', '1.5', '1,00', '--1', '1e3', '１']) {
      assert.equal(centsOfThousands(text), undefined, text);
    }
  });

  it('a file without its columns is refused with its name', async () => {
    const path = join(scratch, 'wrong.csv');
    writeFileSync(path, 'Agency Code,2016\n001,5\n');
    await assert.rejects(readBudgetSource({ authority: path }, YEAR), {
      key: 'budget/source-malformed',
    });
  });
});
