// Paths that ask each query of a module about what a ledger holds, and about what it does not.

import { toHex } from '@witan/ledger/bytes';
import type { Module } from '../../src/host/module.ts';
import { readAll } from '../../src/host/reader.ts';
import { grid, parcels, titles } from '../../src/modules/land/keys.ts';
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
  return {
    parcel: [...some(readAll(state, parcels, {})).map(({ record }) => record.id), 'NO-SUCH'],
    title: [
      ...some(readAll(state, titles, {})).map(({ key }) => toHex(key.title)),
      '00'.repeat(20),
    ],
    party: ['alice', 'bank', 'nobody'].map((name) => toHex(demonstrationKey(name))),
    currency: ['USD', 'XTS'],
    column: [...cells.map(({ column }) => `${column}`), '0'],
    row: [...cells.map(({ row }) => `${row}`), '0'],
  };
}

export function pathsOf(module: Module, ledger: TestLedger): QueryPath[] {
  const values = examples(ledger);
  return module.queries.flatMap(({ path: pattern }) => {
    let paths = [''];
    for (const part of pattern.split('/')) {
      const choices = part.startsWith('{') ? (values[part.slice(1, -1)] ?? []) : [part];
      paths = paths.flatMap((path) =>
        choices.map((choice) => `${path}${path === '' ? '' : '/'}${encodeURIComponent(choice)}`),
      );
    }
    return paths.map((path) => ({ path, pattern }));
  });
}
