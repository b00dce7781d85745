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
  judgePage,
  judgeRange,
  judgeRangeTotal,
  judgeTotal,
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

/** What reads the past of a record, and logs: beside the tree, and rarely asked for. */
export type Beside = typeof import('./beside-tree.ts');

/** Whether a claim can be checked with `Beside` only. Throws as `checkState` does. */
export function needsBeside(claim: StateClaim, questionsOf: Questions): boolean {
  if (claim.log.length > 0 || claim.past.length > 0) return true;
  return readQuestion(claim.question, questionsOf).some(
    (asked) => asked.ask === 'log' || (asked.ask === 'key' && asked.past !== undefined),
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
    if (asked.ask !== 'log') return disclosed(asked, judge(opened, asked));
    must(beside !== undefined, 'what reads logs is there');
    return beside.judgeLog(asked, judgeKey(opened, asked.key), claim.log);
  });
  if (claim.log.length > 0 && !answers.some(({ ask }) => ask === 'log')) {
    throw new VerifyError('proof/log', 'nobody asked for it');
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

type OfTree = Exclude<StateQuestion, { readonly ask: 'log' }>;

function judge(opened: OpenedTree, question: OfTree): StateAnswer {
  switch (question.ask) {
    case 'key':
      return { ask: 'key', ...judgeKey(opened, question.key) };
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

/**
 * Whoever asks for values gets them all: "there is a record" is no answer to "what does it say".
 */
function disclosed(question: StateQuestion, answer: StateAnswer): StateAnswer {
  const wantsValues = 'values' in question && question.values;
  if (wantsValues && entriesOf(answer).some(({ value }) => value === undefined)) {
    throw new VerifyError('proof/not-covered', 'a value is withheld');
  }
  return answer;
}

function entriesOf(answer: StateAnswer): readonly StateEntry[] {
  switch (answer.ask) {
    case 'key':
      return answer.present ? [answer] : [];
    case 'range':
    case 'page':
      return answer.entries;
    case 'total':
    case 'log':
      return [];
  }
}
