// R10: the same block gives the same result on every honest validator, and on every execution.

import { encodeResult } from '@witan/ledger/block';
import { byteName } from '@witan/ledger/bytes';
import type { Checker, Circumstances, Report } from './checker.ts';

export function results(_circumstances: Circumstances, report: Report): Checker {
  const known = new Map<string, string>();
  return {
    delivered: (validator, _process, { hash, header }, result) => {
      const block = byteName(hash);
      const found = byteName(encodeResult(result));
      const first = known.get(block) ?? found;
      known.set(block, first);
      if (first !== found) {
        report('R10', `validator ${validator} has another result at height ${header.height}`);
      }
    },
  };
}
