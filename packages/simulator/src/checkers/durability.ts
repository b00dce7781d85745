// R3: what an honest validator once reported as final, with its certificate, is in the chain of
// every honest validator at the end, whatever crashed in between.

import { toHex } from '@witan/ledger/bytes';
import type { Checker, Circumstances, Report } from './checker.ts';

export function durability(_circumstances: Circumstances, report: Report): Checker {
  /** Height → block that was acknowledged, and by whom first. */
  const acknowledged = new Map<number, { readonly block: string; readonly by: number }>();
  let highest = 0;
  const acknowledge = (by: number, height: number, hash: Uint8Array): void => {
    highest = Math.max(highest, height);
    if (!acknowledged.has(height)) acknowledged.set(height, { block: toHex(hash), by });
  };
  return {
    committed: (validator, { hash, header }, _result, certificate) => {
      if (certificate !== undefined) acknowledge(validator, header.height, hash);
    },
    certified: (validator, { height, blockHash }) => acknowledge(validator, height, blockHash),
    finished: (heads) => {
      for (const [validator, { height, blockAt }] of heads) {
        if (height < highest) {
          report('R3', `validator ${validator} ends at ${height}; ${highest} was acknowledged`);
        }
        for (const [at, { block, by }] of acknowledged) {
          const found = blockAt(at);
          if (found === undefined || toHex(found) === block) continue;
          report('R3', `validator ${validator} lost block ${at}, acknowledged by ${by}`);
        }
      }
    },
  };
}
