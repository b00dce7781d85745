// What a receipt of the state answers beside a record by its key, as its reader needs it: the past
// of a record, and parts of logs; and lists and totals, which are in beside-lists.ts.

import { decodeFrontier } from '@witan/ledger/frontier';
import { VerifyError } from '@witan/ledger/problems';
import { checkHistoryPart } from '@witan/ledger/state-history';
import { checkLog, decodeLogProof, type LogAnswer, type LogPart } from '@witan/ledger/state-log';
import type { OpenedTree } from '@witan/ledger/state-proof';
import { judgeKey, type KeyVerdict, type StateQuestion } from '@witan/ledger/state-proof-verdict';
import { decodeValue } from '@witan/ledger/state-value';
import { type Further, judgeList } from './beside-lists.ts';
import type { StateAnswer, StateFinding } from './state-claim.ts';

/** Throws VerifyError `proof/…`. `log`: what the receipt carries of one. */
export function judge(opened: OpenedTree, question: Further, log: Uint8Array): StateAnswer {
  if (question.ask !== 'log') return judgeList(opened, question);
  return judgeLog(question, judgeKey(opened, question.key), log);
}

/** Nothing may be carried that nobody asked for: it would be checked by nobody. */
export function pastOf(
  [question]: readonly StateQuestion[],
  [answer]: readonly StateAnswer[],
  bytes: Uint8Array,
): Pick<StateFinding, 'past' | 'history'> {
  const part = question?.ask === 'key' ? question.past : undefined;
  const value = part && answer?.ask === 'key' && answer.present ? answer.value : undefined;
  const record = value && decodeValue(value);
  const history = part && record && checkHistoryPart(record, part, bytes);
  if (!history && bytes.length > 0) throw new VerifyError('proof/history');
  return { past: history?.past ?? [], history };
}

/** The head of a log says what must be shown; where there is none, nothing can be. */
function judgeLog(part: LogPart, head: KeyVerdict, bytes: Uint8Array): LogAnswer {
  const value = head.present ? head.value : undefined;
  const record = value && decodeValue(value);
  if (head.present && record !== undefined) {
    const verdict = checkLog(decodeFrontier(record.payload), part, decodeLogProof(bytes));
    return { ask: 'log', present: true, ...verdict };
  }
  if (head.present || bytes.length > 0) throw new VerifyError('proof/log');
  return { ask: 'log', present: false };
}
