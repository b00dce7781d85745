// §15: evidence names liars and nobody else, whatever crashed, was repeated or came late (E1–E7).

import { identityOf } from '../founding.ts';
import type { Checker, Circumstances, Report } from './checker.ts';

export function accountability(circumstances: Circumstances, report: Report): Checker {
  const { councilOf, honest } = circumstances;
  const innocent = new Set(honest);
  return {
    accused: (validator, evidence) => {
      const { culprit, epoch, kind } = evidence;
      const named = councilOf(epoch)?.validators[culprit];
      if (named === undefined) report('E', `validator ${validator} has ${kind} against nobody`);
      else if (innocent.has(identityOf(named))) {
        report(
          'E',
          `validator ${validator} has ${kind} against ${identityOf(named)}, who is honest`,
        );
      }
    },
  };
}
