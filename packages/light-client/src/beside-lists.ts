// Lists and totals of the tree: what most questions ask beside a record by its key.

import type { OpenedTree } from '@witan/ledger/state-proof';
import {
  judgePage,
  judgeRange,
  judgeRangeTotal,
  judgeTotal,
  type StateQuestion,
} from '@witan/ledger/state-proof-verdict';
import type { StateAnswer } from './state-claim.ts';

export type Further = Exclude<StateQuestion, { readonly ask: 'key' }>;
export type ListQuestion = Exclude<Further, { readonly ask: 'log' }>;

/** Throws VerifyError `proof/…`. */
export function judgeList(opened: OpenedTree, question: ListQuestion): StateAnswer {
  switch (question.ask) {
    case 'range':
      return { ask: 'range', entries: judgeRange(opened, question) };
    case 'page':
      return { ask: 'page', ...judgePage(opened, question.prefix, question.from, question.limit) };
    case 'total':
      return { ask: 'total', ...judgeTotal(opened, question.prefix) };
    case 'range-total':
      return { ask: 'total', ...judgeRangeTotal(opened, question) };
  }
}
