// S4: the state machine gets each height exactly once, in order, from where its database stands.

import type { Checker, Circumstances, Report } from './checker.ts';

export function delivery(_circumstances: Circumstances, report: Report): Checker {
  /** Process → the height that it was given last. */
  const last = new Map<number, number>();
  return {
    started: (_validator, process, appliedHeight) => {
      last.set(process, appliedHeight);
    },
    delivered: (validator, process, { header }) => {
      const expected = (last.get(process) ?? 0) + 1;
      last.set(process, header.height);
      if (header.height !== expected) {
        report('S4', `validator ${validator} got height ${header.height}, not ${expected}`);
      }
    },
  };
}
