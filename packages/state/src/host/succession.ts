// The end of a block, and of an epoch: what waits takes the council's place, and budgets and the
// registry follow (M1, M2).

import type { Header } from '@witan/ledger/block';
import type { Hash } from '@witan/ledger/hash';
import { beginBudgets } from './budgets.ts';
import {
  councils,
  type Reconfiguration,
  reconfigurations,
  renewalIsDue,
  type SeatedCouncil,
  type Standing,
  successor,
  waitingIn,
} from './council.ts';
import type { CouncilNotice } from './host.ts';
import type { Journal } from './journal.ts';
import { updateRegistry } from './registry.ts';

/** Writes what the host itself has to write behind a block's transactions. */
export function closeBlock(
  journal: Journal,
  council: SeatedCouncil,
  { hash, header }: { readonly hash: Hash; readonly header: Header },
): { notice: CouncilNotice; standing: Standing } {
  const waiting = waitingIn(journal, council) ?? renewal(journal, council, header);
  const changedAt = waiting?.changedAt;
  if (!header.epochEnd) {
    journal.keep(hash);
    return { notice: { changedAt, next: undefined }, standing: { council, changedAt } };
  }
  const next = successor(council, { height: header.height, hash }, waiting);
  journal.put(councils, { epoch: next.epoch }, next);
  updateRegistry(next, council, journal);
  beginBudgets(next, council.validators, journal);
  journal.keep(hash);
  const standing = { council: next, changedAt: undefined };
  return { notice: { changedAt, next }, standing };
}

/** Resolution 3: budgets renew when it was said that they would. */
function renewal(
  journal: Journal,
  council: SeatedCouncil,
  { height, epochEnd }: Header,
): Reconfiguration | undefined {
  if (epochEnd || !renewalIsDue(council, height)) return undefined;
  const due = { changedAt: height, plan: undefined, renewsBudgets: true };
  journal.put(reconfigurations, { epoch: council.epoch }, due);
  return due;
}
