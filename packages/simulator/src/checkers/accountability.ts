// §15: evidence names liars and nobody else, whatever crashed, was repeated or came late (E1–E7).

import { decodeEvidence, type Evidence } from '@witan/ledger/evidence';
import { identityOf } from '../founding.ts';
import type { Checker, Circumstances, Report } from './checker.ts';

export function accountability(circumstances: Circumstances, report: Report): Checker {
  const { councilOf, honest } = circumstances;
  const innocent = new Set(honest);
  const check = (validator: number, { culprit, epoch, kind }: Evidence): void => {
    const named = councilOf(epoch)?.validators[culprit];
    if (named === undefined) report('E', `validator ${validator} has ${kind} against nobody`);
    else if (innocent.has(identityOf(named))) {
      report('E', `validator ${validator} has ${kind} against ${identityOf(named)}, who is honest`);
    }
  };
  return {
    accused: check,
    delivered: (validator, _process, { evidence = [] }) => {
      for (const bytes of evidence) check(validator, decodeEvidence(bytes));
    },
  };
}
