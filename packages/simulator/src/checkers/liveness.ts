// R5: once the network has healed and all honest validators run, each of them commits new
// transactions that were handed to each of them, within a bound.

import { byteName } from '@witan/ledger/bytes';
import type { Checker, Circumstances, Report } from './checker.ts';

export interface Liveness extends Checker {
  /** A transaction that was handed in after healing. */
  expect(txid: Uint8Array): void;
  /** Whether somebody honest has committed it. */
  isCommitted(txid: Uint8Array): boolean;
  /** Whether everything that was expected has been committed by all honest validators. */
  readonly satisfied: boolean;
}

export function liveness({ honest, transactionsOf }: Circumstances, report: Report): Liveness {
  /** Validator → what it has yet to commit. */
  const missing = new Map(honest.map((validator) => [validator, new Set<string>()]));
  const expected = new Set<string>();
  return {
    expect: (txid) => {
      expected.add(byteName(txid));
      for (const left of missing.values()) left.add(byteName(txid));
    },
    isCommitted: (txid) => {
      const name = byteName(txid);
      for (const left of missing.values()) if (!left.has(name)) return true;
      return false;
    },
    get satisfied() {
      for (const { size } of missing.values()) if (size > 0) return false;
      return true;
    },
    delivered: (validator, _process, block) => {
      if (expected.size === 0) return;
      const left = missing.get(validator);
      if (left === undefined || left.size === 0) return;
      for (const txid of transactionsOf(block)) left.delete(byteName(txid));
    },
    finished: () => {
      for (const [validator, left] of missing) {
        if (left.size === 0) continue;
        report('R5', `validator ${validator} lacks ${left.size} of ${expected.size} after healing`);
      }
    },
  };
}
