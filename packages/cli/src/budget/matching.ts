// What a bank says against what was ordered: which entries book which orders, which orders were
// rejected, and what nobody expected. Nothing is matched by guessing: an entry books orders by
// their EndToEndIds, and to the last unit (BUD-11).

import { toHex } from '@witan/ledger/bytes';
import type { Money } from '@witan/ledger/codec-land-fields';
import { batchKey } from '@witan/state/schema';
import type { Statement, StatementEntry, StatusReport } from './iso20022.ts';

/** An order as it went to the bank. */
export interface ExportedOrder {
  /** Hexadecimal identifiers of its line and of itself. */
  readonly line: string;
  readonly order: string;
  readonly endToEndId: string;
  readonly amount: Money;
}

export interface Booking {
  readonly statement: string;
  readonly entry: StatementEntry;
  readonly orders: readonly ExportedOrder[];
}

/** Why an entry books nothing here. */
export type Unmatched = 'credit' | 'without reference' | 'unknown order' | 'amount differs';

export interface Matching {
  readonly bookings: readonly Booking[];
  readonly unmatched: readonly { readonly entry: StatementEntry; readonly why: Unmatched }[];
  /** Neither booked in these statements nor rejected. */
  readonly open: readonly ExportedOrder[];
}

function isSame(a: Money, b: Money): boolean {
  return a.currency === b.currency && a.minorUnits === b.minorUnits;
}

/** Each order is booked by one entry at most. */
export function matchStatements(
  statements: readonly Statement[],
  orders: readonly ExportedOrder[],
): Matching {
  const waiting = new Map(orders.map((order) => [order.endToEndId, order]));
  const bookings: Booking[] = [];
  const unmatched: { entry: StatementEntry; why: Unmatched }[] = [];
  for (const { id: statement, entries } of statements) {
    for (const entry of entries) {
      const found = ordersOf(entry, waiting);
      if (typeof found === 'string') {
        unmatched.push({ entry, why: found });
        continue;
      }
      for (const { endToEndId } of found) waiting.delete(endToEndId);
      bookings.push({ statement, entry, orders: found });
    }
  }
  return { bookings, unmatched, open: [...waiting.values()] };
}

function ordersOf(
  entry: StatementEntry,
  waiting: ReadonlyMap<string, ExportedOrder>,
): ExportedOrder[] | Unmatched {
  if (!entry.isDebit) return 'credit';
  if (entry.details.length === 0) return 'without reference';
  const found: ExportedOrder[] = [];
  let sum = 0n;
  for (const { endToEndId, amount } of entry.details) {
    const order = waiting.get(endToEndId);
    if (order === undefined || found.includes(order)) return 'unknown order';
    if (!isSame(order.amount, amount)) return 'amount differs';
    found.push(order);
    sum += order.amount.minorUnits;
  }
  return sum === entry.amount.minorUnits ? found : 'amount differs';
}

/**
 * The orders that a message took to the bank and no later one did: a report on a message says
 * nothing of others, and nothing any more of an order that was exported anew. `batchOf` answers
 * from the ledger in which batch an order lies.
 */
export async function ordersSentIn<O extends ExportedOrder>(
  messageId: string,
  orders: readonly O[],
  batchOf: (order: O) => Promise<string | null>,
): Promise<O[]> {
  const batch = toHex(batchKey(messageId));
  const sent: O[] = [];
  for (const order of orders) if ((await batchOf(order)) === batch) sent.push(order);
  return sent;
}

/** The orders that a status report rejects, each with the bank's reason. */
export function matchRejections(
  { rejections }: StatusReport,
  orders: readonly ExportedOrder[],
): readonly { readonly order: ExportedOrder; readonly reason: string }[] {
  const rejected = new Map<ExportedOrder, string>();
  for (const { endToEndId, reason } of rejections) {
    for (const order of orders) {
      const isMeant = endToEndId === undefined || endToEndId === order.endToEndId;
      if (isMeant && !rejected.has(order)) rejected.set(order, reason);
    }
  }
  return [...rejected].map(([order, reason]) => ({ order, reason }));
}
