// From the approval to the bank and back: orders, batches for the bank, its statement, refunds.

import { byteName, equalBytes } from '@witan/ledger/bytes';
import type {
  ApprovePayment,
  ConfirmDisbursement,
  ExportPaymentBatch,
  FileStatement,
  FlagUnreconciled,
  RecordRevenue,
  Refund,
  RejectPayment,
} from '@witan/ledger/codec-budget';
import type { OrderName } from '@witan/ledger/codec-budget-fields';
import {
  INVOICE_STATUS,
  type Invoice,
  ORDER_STATUS,
  type Order,
} from '@witan/ledger/codec-budget-records';
import { reconciliationMsMax } from '@witan/ledger/limits';
import { must } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import { memberId } from '../../host/member-id.ts';
import { type Context, refuse } from '../../host/module.ts';
import { countOpen, OpenLine, requireAmount, requireYear } from './book.ts';
import {
  batches,
  batchKey,
  deliveries,
  entries,
  entryKey,
  filingKey,
  filings,
  invoices,
  levelsOf,
  orders,
  payees,
  payments,
  refunds,
  revenues,
  statements,
} from './keys.ts';
import { BUDGET_POWERS } from './methods.ts';
import { deliveryOf, obligationOf } from './purchase.ts';
import { accountAt, areDistinct } from './records.ts';
import { requirePayable, supplierOf } from './suppliers.ts';

/**
 * BUD-7: to a supplier who may be paid, at its account. BUD-8: preparer, receiver and approver are
 * three. BUD-10: contract, delivery and invoice agree.
 */
export function approvePayment(context: Context, call: ApprovePayment): void {
  const { person } = context.mandate(BUDGET_POWERS.approver);
  const line = OpenLine.at(context, call.line, 'liquidate');
  const { invoice: id, account } = call;
  const invoice = context.get(invoices, { invoice: id }) ?? refuse('budget/invoice-unknown');
  if (!equalBytes(invoice.line, line.id)) refuse('budget/invoice-unknown');
  if (invoice.status !== INVOICE_STATUS.registered) refuse('budget/invoice-status');
  const delivery = deliveryOf(context, line.id, invoice.delivery);
  const contract = obligationOf(context, line.id, delivery.obligation);
  if (!areDistinct([invoice.person, delivery.person, person])) refuse('budget/same-person');
  if (!equalBytes(contract.supplier, invoice.supplier)) refuse('budget/invoice-unmatched');
  const supplier = supplierOf(context, invoice.supplier);
  requirePayable(context, supplier);
  if (!equalBytes(accountAt(supplier, context.timeMs), account)) refuse('budget/account-differs');
  const { amount } = invoice;
  if (delivery.open < amount) refuse('budget/delivery-short');
  line.move('delivered', 'ordered', amount);
  const place = { line: line.id, item: invoice.delivery };
  context.put(deliveries, place, { ...delivery, open: delivery.open - amount });
  context.put(invoices, { invoice: id }, { ...invoice, status: INVOICE_STATUS.ordered });
  const order: Order = {
    delivery: invoice.delivery,
    supplier: invoice.supplier,
    account,
    amount,
    open: amount,
    refunded: 0n,
    approvedMs: context.timeMs,
    person,
    status: ORDER_STATUS.approved,
    batch: undefined,
    entry: undefined,
    reason: '',
    flagged: false,
  };
  context.put(orders, { line: line.id, item: id }, order);
  countOpen(context, line.record.year, { orders: 1 });
  line.save();
  line.emit('PaymentApproved', id, invoice.supplier);
}

function orderOf(context: Context, { line, order }: OrderName): Order {
  return context.get(orders, { line, item: order }) ?? refuse('budget/order-unknown');
}

/** The lines of several orders, each opened once; all in one currency. */
class OpenLines {
  readonly #context: Context;
  readonly #lines = new Map<string, OpenLine>();
  #currency: string | undefined;

  constructor(context: Context) {
    this.#context = context;
  }

  at(id: Uint8Array): OpenLine {
    const name = byteName(id);
    const line = this.#lines.get(name) ?? OpenLine.at(this.#context, id, 'liquidate');
    this.#lines.set(name, line);
    this.#currency ??= line.record.currency;
    if (this.#currency !== line.record.currency) refuse('budget/currency-differs');
    return line;
  }

  get currency(): string {
    must(this.#currency !== undefined, 'there is at least one order');
    return this.#currency;
  }

  save(): void {
    for (const line of this.#lines.values()) line.save();
  }
}

/** What goes to the bank as one pain.001. */
export function exportPaymentBatch(context: Context, call: ExportPaymentBatch): void {
  const { person } = context.mandate(BUDGET_POWERS.treasury);
  const { messageId, document } = call;
  const batch = batchKey(messageId);
  if (context.get(batches, { batch }) !== undefined) refuse('budget/batch-exists');
  if (call.orders.length === 0) refuse('budget/order-unknown');
  const open = new OpenLines(context);
  let sum = 0n;
  for (const name of call.orders) {
    open.at(name.line);
    const order = orderOf(context, name);
    if (order.status !== ORDER_STATUS.approved) refuse('budget/order-status');
    sum += order.amount;
    const exported = { ...order, status: ORDER_STATUS.exported, batch };
    context.put(orders, { line: name.line, item: name.order }, exported);
  }
  context.put(
    batches,
    { batch },
    {
      messageId,
      currency: open.currency,
      amount: sum,
      orders: call.orders.length,
      document,
      person,
    },
  );
  context.emit('PaymentBatchExported', batch, utf8(messageId));
}

/** BUD-12: each message about an account is filed once, in the order in which the agency got it. */
export function fileStatement(context: Context, { account, document }: FileStatement): void {
  const { member } = context.mandate(BUDGET_POWERS.treasury);
  const key = { agency: memberId(member), account };
  const filing = filingKey(key, document);
  if (context.get(filings, { filing }) !== undefined) refuse('budget/statement-filed');
  const index = context.appendEntry(statements, key, document);
  context.put(filings, { filing }, { index });
  context.emit('StatementFiled', key.agency, account, document);
}

/** BUD-11: an entry is used once, and books exactly the orders that it names. */
export function confirmDisbursement(context: Context, call: ConfirmDisbursement): void {
  const { person } = context.mandate(BUDGET_POWERS.treasury);
  const { statement, entry: reference, amount, bookedMs, document } = call;
  const entry = entryKey(statement, reference);
  if (context.get(entries, { entry }) !== undefined) refuse('budget/entry-used');
  if (call.orders.length === 0) refuse('budget/order-unknown');
  const open = new OpenLines(context);
  let sum = 0n;
  for (const name of call.orders) {
    const line = open.at(name.line);
    const order = orderOf(context, name);
    if (order.status !== ORDER_STATUS.exported) refuse('budget/order-status');
    sum += order.amount;
    pay(context, line, name.order, { ...order, entry }, bookedMs);
  }
  if (sum !== amount) refuse('budget/entry-differs');
  open.save();
  const { currency } = open;
  const record = { statement, entry: reference, currency, amount, bookedMs, document, person };
  context.put(entries, { entry }, { ...record, orders: call.orders });
  context.emit('DisbursementConfirmed', entry, ...call.orders.map(({ order }) => order));
}

function pay(
  context: Context,
  line: OpenLine,
  id: Uint8Array,
  order: Order & { readonly entry: Uint8Array },
  bookedMs: number,
): void {
  const { supplier, amount, entry } = order;
  const { year, currency } = line.record;
  line.move('ordered', 'paid', amount);
  const status = ORDER_STATUS.paid;
  context.put(orders, { line: line.id, item: id }, { ...order, status, open: 0n });
  context.append(payments, { line: line.id }, { order: id, supplier, amount, entry, bookedMs });
  const payee = { year, currency, supplier };
  const before = context.get(payees, payee) ?? { received: 0n, payments: 0 };
  context.put(payees, payee, {
    received: before.received + amount,
    payments: before.payments + 1,
  });
  const invoice = invoiceOf(context, id);
  context.put(invoices, { invoice: id }, { ...invoice, status: INVOICE_STATUS.paid });
  countOpen(context, year, { orders: -1 });
}

function invoiceOf(context: Context, invoice: Uint8Array): Invoice {
  const found = context.get(invoices, { invoice });
  must(found !== undefined, 'an order is of an invoice');
  return found;
}

/** The bank says no (pain.002): the invoice waits to be ordered anew, or to be refused. */
export function rejectPayment(context: Context, call: RejectPayment): void {
  context.mandate(BUDGET_POWERS.treasury);
  const line = OpenLine.at(context, call.line, 'liquidate');
  const { order: id, reason } = call;
  const order = orderOf(context, call);
  const isOpen = order.status === ORDER_STATUS.approved || order.status === ORDER_STATUS.exported;
  if (!isOpen) refuse('budget/order-status');
  line.move('ordered', 'delivered', order.amount);
  const status = ORDER_STATUS.rejected;
  context.put(orders, { line: line.id, item: id }, { ...order, status, open: 0n, reason });
  const place = { line: line.id, item: order.delivery };
  const delivery = deliveryOf(context, place.line, place.item);
  context.put(deliveries, place, { ...delivery, open: delivery.open + order.amount });
  const invoice = { ...invoiceOf(context, id), status: INVOICE_STATUS.registered, reason };
  context.put(invoices, { invoice: id }, invoice);
  countOpen(context, line.record.year, { orders: -1 });
  line.save();
  line.emit('PaymentRejectedByBank', id, utf8(reason));
}

/** What a supplier pays back may be spent again in an open year; it is no negative payment. */
export function refund(context: Context, call: Refund): void {
  const { person } = context.mandate(BUDGET_POWERS.treasury);
  const line = OpenLine.at(context, call.line, 'liquidate');
  const amount = requireAmount(call.amount);
  const order = orderOf(context, call);
  if (order.status !== ORDER_STATUS.paid) refuse('budget/order-status');
  const refunded = order.refunded + amount;
  if (refunded > order.amount) refuse('budget/payment-short');
  line.move('paid', 'allotted', amount);
  context.put(orders, { line: line.id, item: call.order }, { ...order, refunded });
  const { supplier } = order;
  const back = { order: call.order, supplier, amount, document: call.document, person };
  context.append(refunds, { line: line.id }, back);
  line.save();
  line.emit('Refunded', call.order, supplier);
}

/** BUD-11: anyone may say that the bank has not booked an order in time. */
export function flagUnreconciled(context: Context, call: FlagUnreconciled): void {
  const order = orderOf(context, call);
  const isOverdue = order.approvedMs + reconciliationMsMax <= context.timeMs;
  if (order.open === 0n || order.flagged || !isOverdue) refuse('budget/not-overdue');
  context.put(orders, { line: call.line, item: call.order }, { ...order, flagged: true });
  context.emit('Unreconciled', call.line, call.order);
}

export function recordRevenue(context: Context, call: RecordRevenue): void {
  const { person } = context.mandate(BUDGET_POWERS.treasury);
  requireYear(context, call.year, 'liquidate');
  const { year, currency, path, document } = call;
  const amount = requireAmount(call.amount);
  const parts = { year, currency, ...levelsOf(path) };
  context.append(revenues, parts, { amount, document, person });
  context.emit('RevenueRecorded', utf8(`${year}`), utf8(path));
}
