// T1: an honest leader keeps its office, where nothing but authors stands in its way.

import type { Checker, Report } from './checker.ts';

export function office(isKept: boolean, report: Report): Checker {
  return {
    signed: (validator, { statement }) => {
      if (!isKept || statement.type !== 'view-change') return;
      report('T1', `validator ${validator} leaves for view ${statement.newView}`);
    },
  };
}
