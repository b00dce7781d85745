// The budget of a country on a running network: from its total to one payment, every step proved;
// and no payment is left out, added or moved without the reader's own program refusing the answer.

import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { amountOf, paymentSteps, type Step, supplierSteps } from '@witan/cli/budget/generator';
import { type CreditTransfer, readPain001 } from '@witan/cli/budget/iso20022';
import { type BudgetLine, readBudgetSource } from '@witan/cli/budget/source';
import { type LedgerClient, signTransaction } from '@witan/client';
import { toHex } from '@witan/ledger/bytes';
import { decodeLinkedReceipt } from '@witan/ledger/linked-receipt';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import { decodeReceipt } from '@witan/ledger/receipt';
import { encodeReceipt } from '@witan/ledger/receipt-writer';
import { verifySignature } from '@witan/ledger/signature';
import { decodeStateProof, type StateProof } from '@witan/ledger/state-proof-codec';
import { encodeStateProof } from '@witan/ledger/state-proof-writer';
import { utf8 } from '@witan/ledger/text';
import { verifyReceipt } from '@witan/light-client';
import { answer, ask, lineKey } from '@witan/state/schema';
import { witan } from '../../packages/cli/test/support/command.ts';
import type { Consortium } from '../e2e/consortium.ts';
import { person } from '../e2e/land.ts';

const TABLES = join(
  fileURLToPath(new URL('../../../shared/data/budget/', import.meta.url)),
  'fedspendingtransparency__usaspending-api/usaspending_api/data/testing_data/',
);
const AUTHORITY = join(TABLES, 'budget_authority/budget_authority.csv');
const YEAR = 2016;
const PAYMENTS = 150;
const PAGE = 60;
const AGREED_MS = 60_000;

interface Page {
  readonly entries: readonly { readonly seq: number; readonly amount: string }[];
  readonly total: { readonly count: number; readonly sum: string };
  readonly next: string | null;
}

interface Shown {
  readonly sum: string;
  readonly parts: readonly { readonly class: string; readonly sum: string }[];
  readonly lines: readonly { readonly line: string; readonly amount: string }[];
}

/** One transaction after the other: each needs those before it to be final. */
async function perform(
  { trust: { chainId } }: Consortium,
  client: LedgerClient,
  steps: readonly Step[],
): Promise<void> {
  let height = (await client.query('registry/parameters')).verdict.height;
  for (const { as, operations } of steps) {
    const body = { chainId, operations, validUntilHeight: height + 1_000, nonce: height };
    const { verdict } = await client.submit(signTransaction(body, person(as)), 30_000);
    assert.equal(verdict.finding.outcome.code, 0, as);
    height = verdict.height;
  }
}

/** What a bank says of transfers that it has made, one entry for all. */
function statementOf(transfers: readonly CreditTransfer[]): string {
  const sum = transfers.reduce((total, { amount }) => total + amount.minorUnits, 0n);
  const amt = (minorUnits: bigint): string =>
    `<Amt Ccy="USD">${(Number(minorUnits) / 100).toFixed(2)}</Amt>`;
  const details = transfers.map(
    ({ endToEndId, amount }) =>
      `<TxDtls><Refs><EndToEndId>${endToEndId}</EndToEndId></Refs><AmtDtls><TxAmt>` +
      `${amt(amount.minorUnits)}</TxAmt></AmtDtls></TxDtls>`,
  );
  return (
    `<Document><BkToCstmrStmt><Stmt><Id>S-1</Id><Acct><Id><IBAN>${ACCOUNT}</IBAN></Id>` +
    `</Acct><Ntry><NtryRef>1</NtryRef>${amt(sum)}<CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>` +
    `<BookgDt><Dt>2026-02-01</Dt></BookgDt><NtryDtls>${details.join('')}</NtryDtls></Ntry>` +
    '</Stmt></BkToCstmrStmt></Document>'
  );
}

const ACCOUNT = 'FI8529501800030574';

/** BUD-12: whoever holds the message sees that it is all, then and later. */
async function auditStatements(message: string, receipt: string, url: string): Promise<void> {
  const audit = (...args: string[]) =>
    witan('budget', 'statements', 'treasury', ACCOUNT, ...args, '--node', url);
  const log = `budget/statements/treasury/${ACCOUNT}`;
  const head = await witan('query', log, '--out', receipt, '--node', url);
  assert.equal(head.code, 0, head.err);
  const whole = await audit(message, '--since', receipt, '--json');
  assert.equal(whole.code, 0, whole.err);
  const { size, since } = JSON.parse(whole.out);
  assert.deepEqual([size, since.size], [1, 1]);
  const other = await audit(receipt);
  assert.equal(other.code, 6);
  assert.match(other.err, /WITAN4375/);
  for (const part of ['entries', 'entries/0', 'prefixes/1']) {
    const asked = await witan('query', `${log}/${part}`, '--out', receipt, '--node', url);
    assert.equal(asked.code, 0, asked.err);
    const verified = await witan('verify', receipt);
    assert.equal(verified.code, 0, verified.err);
    assert.match(verified.out, part === 'prefixes/1' ? /is a prefix of its 1/ : /1 of 1 entries/);
  }
}

/** Tests on a network that others started. */
export function budgetTests(network: () => Consortium): void {
  const questions = (path: string) => ask(path).questions;
  let [line, other] = [] as unknown as [BudgetLine, BudgetLine];

  it('imports a budget over four agencies, and proves its totals', async function () {
    if (!existsSync(AUTHORITY)) {
      console.log('SKIPPED the budget on a network: the shared sample data is absent');
      this.skip();
    }
    const nodes = network().agencies.flatMap(({ api }) => ['--node', api]);
    const report = join(network().directory, 'budget.json');
    const args = ['--year', `${YEAR}`, '--report', report, '--quiet', '--json'];
    const { code, out, err } = await witan('budget', 'import', TABLES, ...args, ...nodes);
    assert.equal(code, 0, err);
    const found = JSON.parse(out.trim().split('\n').at(-1) ?? '');
    assert.equal(found.accepted + found.refused + found.empty, found.records);
    assert.equal(found.provedAuthority, found.appropriated);
    assert.equal(found.provedOffset, found.offset);
    const { lines } = await readBudgetSource({ authority: AUTHORITY }, YEAR);
    const spending = lines.filter(({ offset, classes }) => {
      return !offset && classes.admin.split('.').length === 3;
    });
    [line, other] = spending as [BudgetLine, BudgetLine];
  });

  it('BUD-1, MOD-1: from the national total to one payment, and through all payments of a line', async function () {
    if (line === undefined) this.skip();
    const consortium = network();
    const [client] = consortium.agencies.map(({ member }) => consortium.client(member));
    assert.ok(client !== undefined);
    const plan = {
      seed: utf8('e2e'),
      line: line.code,
      count: PAYMENTS,
      timeMs: Date.UTC(2026, 0, 2),
    };
    const paid = amountOf(plan);
    assert.ok(paid <= line.amount);
    await perform(consortium, client, [...supplierSteps(), ...paymentSteps(plan)]);
    await consortium.agreed(AGREED_MS);
    // Class by class: each total proved, its parts proved to be the whole.
    let shown: Shown | undefined;
    for (let path: string | undefined = ''; path !== undefined; path = shown.parts[0]?.class) {
      const ways = ['--stage', 'paid', '--json', '--node', client.url];
      const at: string[] = path === '' ? [] : [path];
      const { code, out, err } = await witan('budget', 'show', `${YEAR}`, ...at, ...ways);
      assert.equal(code, 0, err);
      const { parts, ...whole } = JSON.parse(out) as Shown;
      shown = { ...whole, parts: parts.filter(({ sum }) => sum !== '0') };
      assert.equal(shown.sum, `${paid}`, path);
    }
    assert.deepEqual(
      shown?.lines.map((one) => one.line),
      [toHex(lineKey(line.code))],
    );
    // Every payment of that line, from another agency, in pages as of one block.
    const auditor = consortium.client('audit-court');
    const first = `budget/lines/${encodeURIComponent(line.code)}/payments?limit=${PAGE}`;
    const { height: at } = (await auditor.query(first)).verdict;
    let [sum, count] = [0n, 0];
    for (let [path, next] = [first, '' as string | null]; next !== null; ) {
      const { verdict } = await auditor.query(path, at);
      const page = answer(ask(path), verdict.finding) as unknown as Page;
      for (const { seq, amount } of page.entries) {
        assert.equal(seq, count++);
        sum += BigInt(amount);
      }
      assert.deepEqual(page.total, { count: PAYMENTS, sum: `${paid}` });
      next = page.next;
      path = `${first}&from=${next}`;
    }
    assert.deepEqual([count, sum], [PAYMENTS, paid]);
  });

  it('BUD-11: orders go to the bank as pain.001, and its camt.053 confirms them, once', async function () {
    if (line === undefined) this.skip();
    const consortium = network();
    const client = consortium.client('treasury');
    const { code } = other;
    const plan = { seed: utf8('bank'), line: code, count: 3, timeMs: Date.UTC(2026, 0, 2) };
    const steps = [...paymentSteps(plan)].slice(0, -1);
    await perform(consortium, client, steps);
    const path = `budget/lines/${encodeURIComponent(code)}/orders`;
    const found = await client.query(path);
    const waiting = answer(ask(path), found.verdict.finding) as { id: string; amount: string }[];
    assert.equal(waiting.length, 3);
    const at = (name: string): string => join(consortium.directory, name);
    const orders = waiting.map(({ id: order, amount }) => {
      const money = `USD ${(Number(amount) / 100).toFixed(2)}`;
      return { line: code, order, amount: money, name: 'A firm', iban: 'DE89370400440532013000' };
    });
    writeFileSync(at('orders.json'), JSON.stringify(orders));
    const common = ['--orders', at('orders.json'), '--node', client.url];
    const terms = ['--message', 'M-1', '--debtor', 'Treasury', '--iban', 'FI8529501800030574'];
    const dated = [...terms, '--date', '2026-01-31'];
    const sent = await witan('budget', 'export-payments', at('pain.xml'), ...dated, ...common);
    assert.equal(sent.code, 0, sent.err);
    const { transfers } = readPain001(new Uint8Array(readFileSync(at('pain.xml'))));
    writeFileSync(at('camt.xml'), statementOf(transfers));
    const booked = await witan('budget', 'reconcile', at('camt.xml'), ...common);
    assert.equal(booked.code, 0, booked.err);
    await auditStatements(at('camt.xml'), at('head.witan'), client.url);
    const again = await witan('budget', 'reconcile', at('camt.xml'), ...common, '--json');
    assert.equal(again.code, 6);
    assert.equal(JSON.parse(again.err).key, 'budget/entry-used');
  });

  it('a payment removed, added, changed or moved in an answer is refused', async function () {
    if (line === undefined) this.skip();
    const path = `budget/lines/${encodeURIComponent(line.code)}/payments?limit=${PAGE}`;
    const client = network().client('interior');
    const { receipt } = await client.query(path);
    const whole = decodeReceipt(decodeLinkedReceipt(receipt).receipt);
    assert.ok(whole.claim.kind === 'state');
    const proof = decodeStateProof(whole.claim.proof);
    const judged = async (values: StateProof['values']): Promise<number> => {
      const changed = encodeStateProof({ ...proof, values });
      const forged = encodeReceipt({
        ...whole,
        claim: { ...whole.claim, proof: changed } as never,
      });
      const reader = { verify: verifySignature, questions, nowMs: Date.now() };
      const { finding } = await verifyReceipt(network().trust, forged, reader);
      const { opened, past } = finding as Extract<typeof finding, { kind: 'state' }>;
      return (answer(ask(path), { opened, past }) as unknown as Page).entries.length;
    };
    const { values } = proof;
    assert.equal(await judged(values), PAGE);
    const [a, b] = [values[3], values[4]] as [Uint8Array, Uint8Array];
    const more = a.slice();
    more[more.length - 1] = (more.at(-1) ?? 0) ^ 1;
    for (const forged of [
      values.toSpliced(3, 1),
      values.toSpliced(3, 0, b),
      [...values, a],
      values.with(3, b).with(4, a),
      values.with(3, more),
    ]) {
      await assert.rejects(
        judged(forged),
        (error) => error instanceof VerifyError || error instanceof DecodeError,
      );
    }
  });
}
