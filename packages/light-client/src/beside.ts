// What a page needs for what stands beside a record: lists and totals come with this file, pasts
// and logs when a receipt carries one, or a question asks for it.

import type { StateClaim } from '@witan/ledger/receipt';
import { judgeList, type ListQuestion } from './beside-lists.ts';
import type { Beside, Questions } from './state-claim.ts';

const LISTS: Beside = {
  judge: (opened, question) => judgeList(opened, question as ListQuestion),
  pastOf: () => ({ past: [], history: undefined }),
};

/** All of it where there is a past or a log. */
export async function besideOf(claim: StateClaim, questionsOf: Questions): Promise<Beside> {
  if (claim.log.length + claim.past.length > 0) return import('./beside-record.ts');
  const isOfLists = questionsOf(claim.question).every(
    (asked) => asked.ask !== 'log' && (asked.ask !== 'key' || asked.past === undefined),
  );
  return isOfLists ? LISTS : import('./beside-record.ts');
}
