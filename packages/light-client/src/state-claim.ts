// What a receipt says of the state: the reader's questions, answered from the opened proof.

import { DecodeError, must, VerifyError, WitanError } from '@witan/ledger/problems';
import type { StateClaim } from '@witan/ledger/receipt';
import type { HistoryVerdict, PastStep } from '@witan/ledger/state-history';
import type { LogAnswer } from '@witan/ledger/state-log';
import {
  type ExpectedState,
  type OpenedTree,
  openStateProof,
  type StateEntry,
} from '@witan/ledger/state-proof';
import { decodeStateProof } from '@witan/ledger/state-proof-codec';
import {
  judgeKey,
  type KeyVerdict,
  type PageVerdict,
  type StateQuestion,
  type StateTotal,
} from '@witan/ledger/state-proof-verdict';

/** What the state answers, by the kind of the question. Lists and totals are complete. */
export type StateAnswer =
  | ({ readonly ask: 'key' } & KeyVerdict)
  | { readonly ask: 'range'; readonly entries: readonly StateEntry[] }
  | ({ readonly ask: 'page' } & PageVerdict)
  | ({ readonly ask: 'total' } & StateTotal)
  | LogAnswer;

export interface StateFinding {
  readonly kind: 'state';
  /** Percent-encoded path of the question. The server chose it: compare it with your own. */
  readonly question: string;
  /** One for each question that the path stands for, in their order. */
  readonly answers: readonly StateAnswer[];
  /** The tree behind the answers, for a schema that reads records from it. */
  readonly opened: OpenedTree;
  /** Versions that the record had before, oldest first, where the question asks for them. */
  readonly past: readonly PastStep[];
  /** Which those are: all from one to another, and where the others follow. */
  readonly history: HistoryVerdict | undefined;
}

/**
 * Turns the path of a question into keys by the reader's own schema (PROOF-1). Throws WitanError
 * for a path that is no question.
 */
export type Questions = (path: string) => readonly StateQuestion[];

/** What answers more than one record: lists and totals, its past, and logs. */
export type Beside = Pick<typeof import('./beside-record.ts'), 'judge' | 'pastOf'>;

/** Whether a claim can be checked with `Beside` only. Throws as `checkState` does. */
export function needsBeside(claim: StateClaim, questionsOf: Questions): boolean {
  if (claim.log.length + claim.past.length > 0) return true;
  return readQuestion(claim.question, questionsOf).some(
    (asked) => asked.ask !== 'key' || asked.past !== undefined,
  );
}

/**
 * Throws DecodeError `receipt/unknown-question` and those of the proof's codec, and VerifyError
 * `proof/…` for a proof that is false or does not answer.
 */
export function checkState(
  claim: StateClaim,
  expected: ExpectedState,
  questionsOf: Questions,
  beside: Beside | undefined,
): StateFinding {
  const { question } = claim;
  const questions = readQuestion(question, questionsOf);
  const opened = openStateProof(decodeStateProof(claim.proof), expected);
  const answers = questions.map((asked): StateAnswer => {
    if (asked.ask === 'key')
      return disclosed(asked, { ask: 'key', ...judgeKey(opened, asked.key) });
    must(beside !== undefined, 'the part was loaded');
    return disclosed(asked, beside.judge(opened, asked, claim.log));
  });
  if (claim.log.length > 0 && !answers.some(({ ask }) => ask === 'log')) {
    throw new VerifyError('proof/log', 'not asked for');
  }
  const past = beside?.pastOf(questions, answers, claim.past) ?? { past: [], history: undefined };
  return { kind: 'state', question, answers, opened, ...past };
}

function readQuestion(path: string, questionsOf: Questions): readonly StateQuestion[] {
  try {
    const questions = questionsOf(path);
    if (questions.length > 0) return questions;
  } catch (cause) {
    if (!(cause instanceof WitanError)) throw cause;
    throw new DecodeError('receipt/unknown-question', path, { cause });
  }
  throw new DecodeError('receipt/unknown-question', path);
}

/**
 * Whoever asks for values gets them all: "there is a record" is no answer to "what does it say".
 */
function disclosed(question: StateQuestion, answer: StateAnswer): StateAnswer {
  const wantsValues = 'values' in question && question.values;
  if (wantsValues && entriesOf(answer).some(({ value }) => value === undefined)) {
    throw new VerifyError('proof/not-covered', 'withheld');
  }
  return answer;
}

function entriesOf(answer: StateAnswer): readonly StateEntry[] {
  if (answer.ask === 'key') return answer.present ? [answer] : [];
  return answer.ask === 'range' || answer.ask === 'page' ? answer.entries : [];
}
