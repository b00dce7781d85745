// Entries of logs: documents of a bank, filed by a treasury, and what an agency answers of them.

import { strict as assert } from 'node:assert';
import type { LedgerClient } from '@witan/client';
import { toHex } from '@witan/ledger/bytes';
import { fileStatement } from '@witan/ledger/codec-budget';
import { sha256 } from '@witan/ledger/hash';
import { utf8 } from '@witan/ledger/text';
import type { Operation } from '@witan/ledger/transaction';
import { accountKey, BUDGET, BUDGET_METHODS } from '@witan/state/schema';

export const ACCOUNT = 'FI8529501800030574';

const documentOf = (number: number): Uint8Array => sha256(utf8(`statement ${number}`));

/** Files documents `from` up to `to`. */
export function filings(from: number, to: number): Operation[] {
  const call = BUDGET * 256 + BUDGET_METHODS.fileStatement;
  return Array.from({ length: to - from }, (_, i) => {
    const document = documentOf(from + i);
    return { call, payload: fileStatement.encode({ account: accountKey(ACCOUNT), document }) };
  });
}

/** The log of an agency's account has exactly the first `count` documents, proved. */
export async function assertFiled(
  client: LedgerClient,
  agency: string,
  count: number,
): Promise<void> {
  const { verdict } = await client.query(`budget/statements/${agency}/${ACCOUNT}/entries`);
  const [log] = verdict.finding.answers;
  const expected = Array.from({ length: count }, (_, i) => documentOf(i));
  assert.ok(log?.ask === 'log' && log.present);
  assert.deepEqual(log.entries.map(toHex), expected.map(toHex));
}
