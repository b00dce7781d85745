// A verdict as plain JSON, so that one found in a browser, one found in Node and one kept in a file
// can be compared. Runs in a browser as well.

import { fromHex, toHex } from '@witan/ledger/bytes';
import { genesisFromJson } from '@witan/ledger/genesis-json';
import type { Landmark } from '@witan/ledger/landmark';
import { DecodeError, VerifyError } from '@witan/ledger/problems';
import type { LogVerdict } from '@witan/ledger/state-log';
import type { StateEntry } from '@witan/ledger/state-proof';
import { type StateAnswer, type Trust, trustFromGenesis, type Verdict } from '@witan/light-client';

export type View = { readonly [name: string]: unknown };

/** A file of test/vectors/receipts: whom its reader trusts, and receipts with their verdicts. */
export interface VectorFile {
  /** Genesis in its JSON form. */
  readonly genesis: unknown;
  /** The reader's clock. */
  readonly nowMs: number;
  /** That the reader holds. */
  readonly landmarks: readonly (Pick<Landmark, 'day' | 'size'> & {
    readonly root: string;
    readonly stateRoot: string;
  })[];
  readonly cases: readonly VectorCase[];
}

export interface VectorCase {
  readonly name: string;
  /** In hexadecimal. */
  readonly receipt: string;
  readonly verdict: View;
}

/** What the reader of a file trusts. */
export function trustOf({ genesis, landmarks }: VectorFile): Trust {
  const held = landmarks.map(({ day, size, root, stateRoot }): Landmark => {
    const hashes = { root: fromHex(root), stateRoot: fromHex(stateRoot) };
    return { day, size, ...(hashes as Pick<Landmark, 'root' | 'stateRoot'>) };
  });
  return { ...trustFromGenesis(genesisFromJson(genesis)), landmarks: held };
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

export function verdictView({ finding, head, ...whole }: Verdict): View {
  // How the reader came to trust is no matter of the receipt.
  const { isTrustVerified: _, needsWaypoint: __, ...verdict } = whole;
  const headView = head === undefined ? null : { size: head.size, root: toHex(head.root) };
  const { attestedAtMs = null, ageMs = null, ...others } = verdict;
  const rest = { ...others, attestedAtMs, ageMs, head: headView };
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
