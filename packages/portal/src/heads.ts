// What several servers' checkpoints say together: who signed last, and whether they contradict.

import { equalBytes } from '@witan/ledger/bytes';
import type { Cosigner } from '@witan/light-client';
import type { Head } from './fact.ts';

/** An idle council signs its newest head again every ten seconds. */
export const RECENT_MS = 60_000;

/** The newest verified signature of each member, over all checkpoints that were served. */
export function newestSignatures(heads: readonly Head[]): ReadonlyMap<string, Cosigner> {
  const newest = new Map<string, Cosigner>();
  for (const { fact } of heads) {
    if (fact.kind !== 'opened') continue;
    for (const cosigner of fact.checkpoint.cosigners) {
      const { member } = cosigner.validator;
      const known = newest.get(member);
      if (known === undefined || known.timeMs < cosigner.timeMs) newest.set(member, cosigner);
    }
  }
  return newest;
}

/** Two heads of one size with different roots, both cosigned by a quorum: proof of a fork. */
export function isSplit(heads: readonly Head[]): boolean {
  const opened = heads.flatMap(({ fact }) => (fact.kind === 'opened' ? [fact.checkpoint] : []));
  return opened.some((one) =>
    opened.some((other) => one.size === other.size && !equalBytes(one.root, other.root)),
  );
}
