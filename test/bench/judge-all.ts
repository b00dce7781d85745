// Every verdict that a proof gives, as two numbers: for benchmarks that must see that a proof says
// what was put into the state. Runs in a browser as well.

import type { OpenedTree } from '@witan/ledger/state-proof';
import {
  judgeKey,
  judgePage,
  judgeRange,
  judgeRangeTotal,
  judgeTotal,
  type StateQuestion,
} from '@witan/ledger/state-proof-verdict';

export interface Judged {
  /** Entries listed, or counted by a total. */
  readonly entries: number;
  readonly sum: bigint;
}

const NOTHING: Judged = { entries: 0, sum: 0n };

export function judgeAll(opened: OpenedTree, questions: readonly StateQuestion[]): Judged {
  let [entries, sum] = [0, 0n];
  for (const question of questions) {
    const found = judged(opened, question);
    entries += found.entries;
    sum += found.sum;
  }
  return { entries, sum };
}

function judged(opened: OpenedTree, question: StateQuestion): Judged {
  switch (question.ask) {
    case 'key': {
      const verdict = judgeKey(opened, question.key);
      return verdict.present ? { entries: 1, sum: verdict.amount } : NOTHING;
    }
    case 'range':
      return listed(judgeRange(opened, question));
    case 'page': {
      const { prefix, from, limit } = question;
      return listed(judgePage(opened, prefix, from, limit).entries);
    }
    case 'total':
      return totalled(judgeTotal(opened, question.prefix));
    case 'range-total':
      return totalled(judgeRangeTotal(opened, question));
    case 'log':
      return judgeKey(opened, question.key).present ? { entries: 1, sum: 0n } : NOTHING;
  }
}

function listed(entries: readonly { readonly amount: bigint }[]): Judged {
  return { entries: entries.length, sum: entries.reduce((sum, { amount }) => sum + amount, 0n) };
}

function totalled({ count, sum }: { readonly count: number; readonly sum: bigint }): Judged {
  return { entries: count, sum };
}
