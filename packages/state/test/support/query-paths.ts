// Paths that ask each query of a module about what a ledger holds, and about what it does not.

import { toHex } from '@witan/ledger/bytes';
import { sha256 } from '@witan/ledger/hash';
import { utf8 } from '@witan/ledger/text';
import type { Module } from '../../src/host/module.ts';
import { readAll } from '../../src/host/reader.ts';
import {
  approvals,
  invoices,
  lineKey,
  lines,
  orders,
  suppliers,
} from '../../src/modules/budget/keys.ts';
import { invitations, proposals } from '../../src/modules/governance/keys.ts';
import { grid } from '../../src/modules/land/keys.ts';
import { parcels, titles } from '../../src/modules/land/title-keys.ts';
import type { Table } from '../../src/store/tables.ts';
import { demonstrationKey, type TestLedger } from '../../src/testkit.ts';

export interface QueryPath {
  readonly path: string;
  /** The declared path that it matches. */
  readonly pattern: string;
}

/** Values for each parameter, by name: some that exist, and one that does not. */
function examples(ledger: TestLedger): Readonly<Record<string, readonly string[]>> {
  const state = ledger.host.view();
  const some = <T>(items: readonly T[]): T[] => [
    ...items.slice(0, 2),
    ...items.slice(Math.max(2, items.length - 3)),
  ];
  const cells = some(readAll(state, grid, {})).map(({ key }) => key);
  const idsOf = <K>(table: Table<K, unknown>, idOf: (key: K) => Uint8Array): string[] => [
    ...some(readAll(state, table, {})).map(({ key }) => toHex(idOf(key))),
    '00'.repeat(20),
  ];
  return {
    member: ['treasury', 'statistics', 'nobody'],
    epoch: ['0', '1', '99'],
    invitation: idsOf(invitations, ({ invitation }) => invitation),
    proposal: idsOf(proposals, ({ proposal }) => proposal),
    key: ['treasury/network', 'nobody'].map((name) => toHex(demonstrationKey(name))),
    parcel: [...some(readAll(state, parcels, {})).map(({ record }) => record.id), 'NO-SUCH'],
    title: [
      ...some(readAll(state, titles, {})).map(({ key }) => toHex(key.title)),
      '00'.repeat(20),
    ],
    party: ['alice', 'bank', 'nobody'].map((name) => toHex(demonstrationKey(name))),
    currency: ['USD', 'XTS'],
    ...budgetExamples(ledger),
    column: [...cells.map(({ column }) => `${column}`), '0'],
    row: [...cells.map(({ row }) => `${row}`), '0'],
  };
}

/** Few of each: a question about a class has five parameters. */
function budgetExamples(ledger: TestLedger): Readonly<Record<string, readonly string[]>> {
  const state = ledger.host.view();
  const invoice = readAll(state, invoices, {})[0]?.record;
  const seller = readAll(state, suppliers, {})[0]?.record.reference ?? 'S1';
  const paying = readAll(state, orders, {})[0]?.key;
  const code = readAll(state, lines, {}).find(({ record }) => !record.offset)?.record.code ?? '';
  return {
    year: ['2023', '2024'],
    view: ['fund'],
    stage: ['paid', 'unapportioned'],
    class: ['001', '002.10'],
    line: [code, 'NO-SUCH'],
    id: [toHex(lineKey(code)), '00'.repeat(20)],
    supplier: [seller, 'NO-SUCH'],
    number: [invoice?.number ?? '1'],
    amount: [`${invoice?.amount ?? 1n}`],
    dated: [`${invoice?.datedMs ?? 1}`],
    order: [toHex(paying?.item ?? new Uint8Array(20))],
    message: ['M-1', 'NO-SUCH'],
    statement: ['ST'],
    entry: ['1', '2'],
    agency: ['treasury', 'nobody'],
    account: ['ACCOUNT-0', 'NO-SUCH'],
    index: ['0', '1', '9999'],
    size: ['1'],
    document: [toHex(sha256(utf8('document 7'))), '00'.repeat(32)],
    approval: [
      ...readAll(state, approvals, {}).map(({ key }) => toHex(key.approval)),
      '00'.repeat(20),
    ].slice(0, 2),
  };
}

export function pathsOf(module: Module, ledger: TestLedger): QueryPath[] {
  const values = examples(ledger);
  return module.queries.flatMap(({ path: pattern, listing, proof, options: paged }) => {
    let paths = [''];
    for (const part of pattern.split('/')) {
      const choices = part.startsWith('{') ? (values[part.slice(1, -1)] ?? []) : [part];
      paths = paths.flatMap((path) =>
        choices.map((choice) => `${path}${path === '' ? '' : '/'}${encodeURIComponent(choice)}`),
      );
    }
    const isLog = listing === undefined && paged !== undefined && proof === 'range';
    const options = [
      '',
      ...(listing === undefined ? [] : ['?limit=2', '?proof=sum']),
      ...(isLog ? ['?limit=2'] : []),
    ];
    return paths.flatMap((path) => options.map((more) => ({ path: path + more, pattern })));
  });
}
