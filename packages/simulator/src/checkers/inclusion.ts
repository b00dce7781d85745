// L9, Y10: whatever a validator takes in is committed within a bound, whoever leads. Only where no
// fault strikes but a leader that passes over somebody.

import { toHex } from '@witan/ledger/bytes';
import type { Checker, Circumstances, Report } from './checker.ts';

export interface Inclusion extends Checker {
  /** A transaction that an honest validator has taken in. */
  taken(txid: Uint8Array, by: number): void;
}

export function inclusion(
  { transactionsOf }: Circumstances,
  longestMs: number | undefined,
  nowMs: () => number,
  report: Report,
): Inclusion {
  const waiting = new Map<string, { readonly by: number; readonly sinceMs: number }>();
  return {
    taken: (txid, by) => {
      if (longestMs !== undefined) waiting.set(toHex(txid), { by, sinceMs: nowMs() });
    },
    delivered: (_validator, _process, block) => {
      if (waiting.size === 0) return;
      for (const txid of transactionsOf(block)) waiting.delete(toHex(txid));
    },
    sampled: () => {
      if (longestMs === undefined) return;
      for (const { by, sinceMs } of waiting.values()) {
        if (nowMs() <= sinceMs + longestMs) break;
        report('L9', `a transaction of validator ${by} has waited for ${longestMs} ms`);
        return;
      }
    },
  };
}
