// The invariants of the budget that a whole state shows, recomputed from its items: tests run them
// after random calls. What only a call can break (BUD-5 … BUD-8) is tested call by call.

import { equalBytes, toHex } from '@witan/ledger/bytes';
import { STAGES, type Stage, VIEWS } from '@witan/ledger/codec-budget-fields';
import {
  type Balance,
  INVOICE_STATUS,
  ORDER_STATUS,
  YEAR_STATUS,
} from '@witan/ledger/codec-budget-records';
import type { Invariant } from '../../host/module.ts';
import { readAll, readRecord, type StateReader } from '../../host/reader.ts';
import {
  appropriations,
  balances,
  ceilings,
  commitments,
  deliveries,
  entries,
  filings,
  invoiceKey,
  invoices,
  ledgers,
  levelsAbove,
  levelsOf,
  lines,
  obligations,
  offsets,
  orders,
  pathOf,
  payees,
  payments,
  reductions,
  refunds,
  statements,
  years,
} from './keys.ts';
import { authorityOf, pathsOf, STAGE_NAMES } from './records.ts';

/** The first line, with its balance, for which `fault` finds something. */
function overLines(
  state: StateReader,
  fault: (line: Uint8Array, balance: Balance) => string | undefined,
): string | undefined {
  for (const { key, record } of readAll(state, ledgers, {})) {
    const found = fault(key.line, record);
    if (found !== undefined) return `${toHex(key.line)}: ${found}`;
  }
  return undefined;
}

function authorityIsWhatWasEnacted(state: StateReader): string | undefined {
  return overLines(state, (line, balance) => {
    const gained = state.total(appropriations.totalPrefix({ line })).sum;
    const lost = state.total(reductions.totalPrefix({ line })).sum;
    return authorityOf(balance) === gained - lost ? undefined : 'authority from nowhere';
  });
}

/** Each stage that items stand behind is their sum, so none is negative or short. */
function stagesAreTheirItems(state: StateReader): string | undefined {
  return overLines(state, (line, balance) => {
    const sums = {
      committed: state.total(commitments.totalPrefix({ line })).sum,
      obligated: state.total(obligations.totalPrefix({ line })).sum,
      delivered: state.total(deliveries.totalPrefix({ line })).sum,
      ordered: state.total(orders.totalPrefix({ line })).sum,
      paid:
        state.total(payments.totalPrefix({ line })).sum -
        state.total(refunds.totalPrefix({ line })).sum,
    };
    for (const [name, sum] of Object.entries(sums) as [keyof typeof sums, bigint][]) {
      if (balance[name] !== sum) return `${name} is not the sum of its items`;
    }
    return undefined;
  });
}

/** The parts of every class add up to it, and no ceiling is passed. */
function classesAddUp(state: StateReader): string | undefined {
  const levels = new Map<string, bigint>();
  for (const { key, record } of readAll(state, balances, {})) {
    const codes = pathOf(key).split('.');
    for (let depth = 0; depth <= codes.length; depth++) {
      const { year, currency, view, stage } = key;
      const above = levelsAbove(codes.slice(0, depth).join('.'));
      const name = toHex(balances.totalPrefix({ year, currency, view, stage, ...above }));
      levels.set(name, (levels.get(name) ?? 0n) + record.amount);
    }
  }
  for (const [name, sum] of levels) {
    const prefix = Uint8Array.from({ length: name.length / 2 }, (_, i) =>
      Number(`0x${name.slice(2 * i, 2 * i + 2)}`),
    );
    if (state.total(prefix).sum !== sum) return 'a class is not the sum of its lines';
  }
  return ceilingsHold(state);
}

function ceilingsHold(state: StateReader): string | undefined {
  for (const { key, record } of readAll(state, ceilings, {})) {
    const { year, currency, view } = key;
    let used = 0n;
    for (const stage of Object.values(STAGES)) {
      const above = levelsAbove(pathOf(key));
      used += state.total(balances.totalPrefix({ year, currency, view, stage, ...above })).sum;
    }
    if (record.used !== used) return 'a ceiling that is not used as it says';
    if (used > record.limit) return 'a ceiling that is passed';
  }
  return undefined;
}

/** Every line is in every view as its ledger has it; nothing else is. */
function viewsAgree(state: StateReader): string | undefined {
  let leaves = 0;
  const fault = overLines(state, (line, balance) => {
    const record = readRecord(state, lines, { line })?.record;
    if (record === undefined) return 'a ledger without a line';
    const { year, currency } = record;
    for (const [view, path] of pathsOf(record.classes)) {
      for (const [i, name] of STAGE_NAMES.entries()) {
        const key = { year, currency, view, stage: (i + 1) as Stage, ...levelsOf(path), line };
        const leaf = readRecord(state, balances, key)?.record.amount ?? 0n;
        if (leaf !== balance[name]) return `${name} differs in view ${view}`;
        if (leaf > 0n) leaves += 1;
      }
    }
    return undefined;
  });
  if (fault !== undefined) return fault;
  if (leaves !== state.total(balances.prefix({})).count) return 'a balance of no line';
  return offsetsAgree(state);
}

function offsetsAgree(state: StateReader): string | undefined {
  const views = Object.values(VIEWS).length;
  for (const { key, record } of readAll(state, lines, {})) {
    if (!record.offset) continue;
    const amounts = pathsOf(record.classes).map(([view, path]) => {
      const { year, currency } = record;
      const place = { year, currency, view, ...levelsOf(path), line: key.line };
      return readRecord(state, offsets, place)?.record.amount;
    });
    const isSame = amounts.length === views && amounts.every((one) => one === amounts[0]);
    if (!isSame || amounts[0] === undefined) return 'an offset that differs between views';
  }
  return undefined;
}

/** What is counted as left to settle is what is left. */
function yearsCountWhatIsOpen(state: StateReader): string | undefined {
  const open = new Map<number, { lines: number; orders: number }>();
  for (const { key, record } of readAll(state, lines, {})) {
    if (record.offset) continue;
    const before = open.get(record.year) ?? { lines: 0, orders: 0 };
    const waiting = readAll(state, orders, { line: key.line }).filter(
      ({ record: { status } }) =>
        status === ORDER_STATUS.approved || status === ORDER_STATUS.exported,
    );
    open.set(record.year, {
      lines: before.lines + (record.settled ? 0 : 1),
      orders: before.orders + waiting.length,
    });
  }
  for (const { key, record } of readAll(state, years, {})) {
    const found = open.get(key.year) ?? { lines: 0, orders: 0 };
    if (record.openLines !== found.lines || record.openOrders !== found.orders) {
      return 'a year that counts what is not open';
    }
    const isClosed = record.status === YEAR_STATUS.closed;
    if (isClosed && (found.lines > 0 || found.orders > 0)) return 'a closed year with open items';
  }
  return undefined;
}

/** An invoice has its own key, and at most one payment. */
function invoicesArePaidOnce(state: StateReader): string | undefined {
  const paid = new Set<string>();
  for (const { record } of readAll(state, payments, {})) {
    const name = toHex(record.order);
    if (paid.has(name)) return `invoice ${name} is paid twice`;
    paid.add(name);
  }
  for (const { key, record } of readAll(state, invoices, {})) {
    if (!equalBytes(key.invoice, invoiceKey(record.supplier, record))) return 'a key of another';
    const isPaid = record.status === INVOICE_STATUS.paid;
    if (isPaid !== paid.has(toHex(key.invoice))) return 'a status that its payment denies';
  }
  return undefined;
}

/** Contract, delivery and invoice of each payment are of one supplier, and cover it. */
function paymentsMatchThreeWays(state: StateReader): string | undefined {
  for (const { key, record } of readAll(state, payments, {})) {
    const { line } = key;
    const invoice = readRecord(state, invoices, { invoice: record.order })?.record;
    if (invoice === undefined || invoice.amount !== record.amount) return 'an invoice differs';
    const delivery = readRecord(state, deliveries, { line, item: invoice.delivery })?.record;
    if (delivery === undefined || delivery.invoiced > delivery.amount) return 'no delivery';
    const contract = readRecord(state, obligations, { line, item: delivery.obligation })?.record;
    if (contract === undefined || !equalBytes(contract.supplier, record.supplier)) {
      return 'a payment to another than the supplier of the contract';
    }
  }
  return undefined;
}

/** Each payment is in the entry that it names, and the entry is the sum of its payments. */
function entriesBookTheirPayments(state: StateReader): string | undefined {
  const booked = new Map<string, bigint>();
  const received = new Map<string, bigint>();
  for (const { key, record } of readAll(state, payments, {})) {
    const name = toHex(record.entry);
    booked.set(name, (booked.get(name) ?? 0n) + record.amount);
    const line = readRecord(state, lines, { line: key.line })?.record;
    if (line === undefined) return 'a payment of no line';
    const { year, currency } = line;
    const payee = toHex(payees.key({ year, currency, supplier: record.supplier }));
    received.set(payee, (received.get(payee) ?? 0n) + record.amount);
  }
  for (const { key, record } of readAll(state, entries, {})) {
    if (booked.get(toHex(key.entry)) !== record.amount) return 'an entry that is not its orders';
  }
  for (const { key, record } of readAll(state, payees, {})) {
    if (received.get(toHex(payees.key(key))) !== record.received) return 'a payee who differs';
  }
  return undefined;
}

/** As many messages are known by their hash as stand in the logs: none is there twice. */
function filingsAreEntries(state: StateReader): string | undefined {
  const filed = readAll(state, filings, {}).length;
  const sizes = readAll(state, statements, {}).map(({ record }) => record.size);
  const entered = sizes.reduce((sum, size) => sum + size, 0);
  return filed === entered ? undefined : `${filed} filings, ${entered} entries`;
}

export const BUDGET_INVARIANTS: readonly Invariant[] = [
  { rule: 'BUD-1', broken: authorityIsWhatWasEnacted },
  { rule: 'BUD-2', broken: stagesAreTheirItems },
  { rule: 'BUD-3', broken: classesAddUp },
  { rule: 'BUD-4', broken: viewsAgree },
  { rule: 'BUD-6', broken: yearsCountWhatIsOpen },
  { rule: 'BUD-9', broken: invoicesArePaidOnce },
  { rule: 'BUD-10', broken: paymentsMatchThreeWays },
  { rule: 'BUD-11', broken: entriesBookTheirPayments },
  { rule: 'BUD-12', broken: filingsAreEntries },
];
