// A verdict as plain JSON, so that one found in a browser, one found in Node and one kept in a file
// can be compared. Runs in a browser as well.

import { toHex } from '@witan/ledger/bytes';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import type { LogVerdict } from '@witan/ledger/state-log';
import type { StateEntry } from '@witan/ledger/state-proof';
import type { StateAnswer, Verdict } from '@witan/light-client';

export type View = { readonly [name: string]: unknown };

/** A file of test/vectors/receipts: whom its reader trusts, and receipts with their verdicts. */
export interface VectorFile {
  /** Genesis in its JSON form. */
  readonly genesis: unknown;
  readonly cases: readonly VectorCase[];
}

export interface VectorCase {
  readonly name: string;
  /** In hexadecimal. */
  readonly receipt: string;
  readonly verdict: View;
}

export function entryView({ key, amount, value }: Omit<StateEntry, 'valueHash'>): View {
  return {
    key: toHex(key),
    amount: amount.toString(),
    value: value === undefined ? null : toHex(value),
  };
}

function logView({ size, root, entries, rootBefore }: LogVerdict): View {
  const before = rootBefore === undefined ? null : toHex(rootBefore);
  return { size, root: toHex(root), entries: entries.map(toHex), before };
}

export function answerView(answer: StateAnswer): View {
  switch (answer.ask) {
    case 'key':
      return answer.present ? { present: true, ...entryView(answer) } : { present: false };
    case 'range':
      return { entries: answer.entries.map(entryView) };
    case 'page': {
      const { count, sum } = answer.total;
      const total = { count, sum: sum.toString() };
      return { entries: answer.entries.map(entryView), atEnd: answer.atEnd, total };
    }
    case 'total':
      return { count: answer.count, sum: answer.sum.toString() };
    case 'log':
      return answer.present ? logView(answer) : { present: false };
  }
}

export function verdictView({ finding, ...rest }: Verdict): View {
  if (finding.kind === 'state') {
    const { question, answers } = finding;
    return { ...rest, kind: 'state', question, answers: answers.map(answerView) };
  }
  const { txid, body, outcome } = finding;
  return {
    ...rest,
    kind: 'transaction',
    txid: toHex(txid),
    sender: toHex(body.sender),
    operations: body.operations.length,
    code: outcome.code,
    index: outcome.index,
  };
}

/** The verdict, or which of the two errors it ended in; any other error is thrown on. */
export async function viewOf(verdict: Promise<Verdict>): Promise<View> {
  try {
    return verdictView(await verdict);
  } catch (error) {
    if (error instanceof DecodeError) return { error: 'DecodeError', key: error.key };
    if (error instanceof VerifyError) return { error: 'VerifyError', key: error.key };
    throw error;
  }
}
