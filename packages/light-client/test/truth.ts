// What the state truly answers, by looking at every leaf: shares no code with proofs or verdicts.

import type { StateQuestion } from '@witan/ledger/state-proof-verdict';
import { amountOf } from '@witan/ledger/state-value';
import type { TestBlock } from './chain.ts';
import { entryView, type View } from './verdict-view.ts';

type Leaf = TestBlock['state']['entries'][number];

function viewed({ key, value }: Leaf): View {
  return entryView({ key, value, amount: amountOf(value) });
}

function total(leaves: readonly Leaf[]): View {
  const sum = leaves.reduce((before, { value }) => before + amountOf(value), 0n);
  return { count: leaves.length, sum: sum.toString() };
}

function trueAnswer(leaves: readonly Leaf[], question: StateQuestion): View {
  if (question.ask === 'key') {
    const found = leaves.find(({ key }) => Buffer.compare(key, question.key) === 0);
    return found === undefined ? { present: false } : { present: true, ...viewed(found) };
  }
  if (question.ask === 'log') throw new Error('this chain has no logs');
  const { prefix } = question;
  const collection = leaves.filter(({ key }) => Buffer.from(key).indexOf(prefix) === 0);
  const from = 'from' in question ? question.from : undefined;
  const to = 'to' in question ? question.to : undefined;
  const found = collection
    .filter(({ key }) => from === undefined || Buffer.compare(key, from) >= 0)
    .filter(({ key }) => to === undefined || Buffer.compare(key, to) < 0);
  switch (question.ask) {
    case 'range':
      return { entries: found.map(viewed) };
    case 'page': {
      const entries = found.slice(0, question.limit).map(viewed);
      return { entries, atEnd: entries.length === found.length, total: total(collection) };
    }
    default:
      return total(found);
  }
}

export function trueAnswers(block: TestBlock, questions: readonly StateQuestion[]): View[] {
  return questions.map((question) => trueAnswer(block.state.entries, question));
}
