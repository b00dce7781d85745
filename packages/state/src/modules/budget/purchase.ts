// From the commitment to the invoice: who may be paid for what. Each item of a stage keeps what is
// open of it, so that a stage of a line is the sum of its items (BUD-1, BUD-10).

import { equalBytes } from '@witan/ledger/bytes';
import type {
  AcceptDelivery,
  Commit,
  GiveBack,
  Obligate,
  RefuseInvoice,
  RegisterInvoice,
} from '@witan/ledger/codec-budget';
import {
  type Delivery,
  INVOICE_STATUS,
  type Obligation,
  YEAR_STATUS,
} from '@witan/ledger/codec-budget-records';
import { must } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import { type Context, refuse } from '../../host/module.ts';
import { OpenLine, requireAmount, yearOf } from './book.ts';
import { commitments, deliveries, invoiceKey, invoices, itemKey, obligations } from './keys.ts';
import { BUDGET_POWERS, type BudgetPower } from './methods.ts';
import { requirePayable, supplierOf } from './suppliers.ts';

export function commit(context: Context, call: Commit): void {
  const { person } = context.mandate(BUDGET_POWERS.preparer);
  const line = OpenLine.at(context, call.line, 'spend');
  const amount = requireAmount(call.amount);
  const { reference, document } = call;
  const key = { line: line.id, item: itemKey(line.id, reference) };
  if (context.get(commitments, key) !== undefined) refuse('budget/reference-used');
  line.move('allotted', 'committed', amount);
  context.put(commitments, key, { reference, amount, open: amount, document, person });
  line.save();
  line.emit('Committed', key.item);
}

/** After the end of a year the treasury settles what is open (MOD-11). */
function requireGiver(context: Context, line: OpenLine, power: BudgetPower): void {
  const isOpen = yearOf(context, line.record.year).status === YEAR_STATUS.open;
  const isTreasury = context.caller.mandates.some((one) => one.power === BUDGET_POWERS.treasury);
  if (isOpen || !isTreasury) context.mandate(power);
}

export function releaseCommitment(context: Context, call: GiveBack): void {
  const line = OpenLine.at(context, call.line, 'liquidate');
  requireGiver(context, line, BUDGET_POWERS.preparer);
  const amount = requireAmount(call.amount);
  const key = { line: line.id, item: call.item };
  const commitment = context.get(commitments, key) ?? refuse('budget/item-unknown');
  if (commitment.open < amount) refuse('budget/commitment-short');
  line.move('committed', 'allotted', amount);
  context.put(commitments, key, { ...commitment, open: commitment.open - amount });
  line.save();
  line.emit('CommitmentReleased', call.item);
}

/** BUD-2: a contract stays within its commitment; BUD-7: with a supplier who may be paid. */
export function obligate(context: Context, call: Obligate): void {
  const { person } = context.mandate(BUDGET_POWERS.preparer);
  const line = OpenLine.at(context, call.line, 'spend');
  const amount = requireAmount(call.amount);
  const { reference, commitment, supplier, document } = call;
  const from = { line: line.id, item: commitment };
  const committed = context.get(commitments, from) ?? refuse('budget/item-unknown');
  const key = { line: line.id, item: itemKey(line.id, reference) };
  if (context.get(obligations, key) !== undefined) refuse('budget/reference-used');
  requirePayable(context, supplierOf(context, supplier));
  if (committed.open < amount) refuse('budget/commitment-short');
  line.move('committed', 'obligated', amount);
  context.put(commitments, from, { ...committed, open: committed.open - amount });
  const contract = { reference, commitment, supplier, amount, open: amount, document, person };
  context.put(obligations, key, contract);
  line.save();
  line.emit('Obligated', key.item, supplier);
}

/** Back to its commitment. */
export function deobligate(context: Context, call: GiveBack): void {
  const line = OpenLine.at(context, call.line, 'liquidate');
  requireGiver(context, line, BUDGET_POWERS.preparer);
  const amount = requireAmount(call.amount);
  const key = { line: line.id, item: call.item };
  const obligation = context.get(obligations, key) ?? refuse('budget/item-unknown');
  if (obligation.open < amount) refuse('budget/obligation-short');
  const from = { line: line.id, item: obligation.commitment };
  const committed = context.get(commitments, from);
  must(committed !== undefined, 'an obligation has a commitment');
  line.move('obligated', 'committed', amount);
  context.put(obligations, key, { ...obligation, open: obligation.open - amount });
  context.put(commitments, from, { ...committed, open: committed.open + amount });
  line.save();
  line.emit('Deobligated', call.item);
}

export function obligationOf(context: Context, line: Uint8Array, item: Uint8Array): Obligation {
  return context.get(obligations, { line, item }) ?? refuse('budget/item-unknown');
}

export function deliveryOf(context: Context, line: Uint8Array, item: Uint8Array): Delivery {
  return context.get(deliveries, { line, item }) ?? refuse('budget/item-unknown');
}

/** BUD-8: by a receiver who is not the officer of the contract. */
export function acceptDelivery(context: Context, call: AcceptDelivery): void {
  const { person } = context.mandate(BUDGET_POWERS.receiver);
  const line = OpenLine.at(context, call.line, 'liquidate');
  const amount = requireAmount(call.amount);
  const { reference, document } = call;
  const obligation = obligationOf(context, line.id, call.obligation);
  if (equalBytes(person, obligation.person)) refuse('budget/same-person');
  if (obligation.open < amount) refuse('budget/obligation-short');
  const key = { line: line.id, item: itemKey(line.id, reference) };
  if (context.get(deliveries, key) !== undefined) refuse('budget/reference-used');
  line.move('obligated', 'delivered', amount);
  context.put(
    obligations,
    { line: line.id, item: call.obligation },
    { ...obligation, open: obligation.open - amount },
  );
  context.put(deliveries, key, {
    reference,
    obligation: call.obligation,
    amount,
    open: amount,
    invoiced: 0n,
    document,
    person,
  });
  line.save();
  line.emit('DeliveryAccepted', key.item, call.obligation);
}

/** What no invoice covers goes back to the contract. */
export function returnDelivery(context: Context, call: GiveBack): void {
  const line = OpenLine.at(context, call.line, 'liquidate');
  requireGiver(context, line, BUDGET_POWERS.receiver);
  const amount = requireAmount(call.amount);
  const delivery = deliveryOf(context, line.id, call.item);
  if (delivery.amount - delivery.invoiced < amount) refuse('budget/delivery-short');
  line.move('delivered', 'obligated', amount);
  context.put(
    deliveries,
    { line: line.id, item: call.item },
    { ...delivery, amount: delivery.amount - amount, open: delivery.open - amount },
  );
  const obligation = obligationOf(context, line.id, delivery.obligation);
  context.put(
    obligations,
    { line: line.id, item: delivery.obligation },
    { ...obligation, open: obligation.open + amount },
  );
  line.save();
  line.emit('DeliveryReturned', call.item);
}

/** BUD-9: once. BUD-10: for a delivery, which names its contract; no more than was delivered. */
export function registerInvoice(context: Context, call: RegisterInvoice): void {
  const { person } = context.mandate(BUDGET_POWERS.preparer);
  const line = OpenLine.at(context, call.line, 'liquidate');
  const amount = requireAmount(call.amount);
  const delivery = deliveryOf(context, line.id, call.delivery);
  if (equalBytes(person, delivery.person)) refuse('budget/same-person');
  const { supplier } = obligationOf(context, line.id, delivery.obligation);
  const { number, datedMs, document } = call;
  if (datedMs > context.timeMs) refuse('budget/invoice-date');
  const key = { invoice: invoiceKey(supplier, { number, amount, datedMs }) };
  if (context.get(invoices, key) !== undefined) refuse('budget/invoice-used');
  const invoiced = delivery.invoiced + amount;
  if (invoiced > delivery.amount) refuse('budget/invoice-unmatched');
  const place = { line: line.id, item: call.delivery };
  context.put(deliveries, place, { ...delivery, invoiced });
  context.put(invoices, key, {
    number,
    line: line.id,
    delivery: call.delivery,
    supplier,
    amount,
    datedMs,
    document,
    person,
    status: INVOICE_STATUS.registered,
    reason: '',
  });
  line.emit('InvoiceRegistered', key.invoice, supplier, utf8(number));
}

/** By an approver, or by the treasury once the year has ended; the number stays used (BUD-9). */
export function refuseInvoice(context: Context, call: RefuseInvoice): void {
  const line = OpenLine.at(context, call.line, 'liquidate');
  requireGiver(context, line, BUDGET_POWERS.approver);
  const { invoice: id, reason } = call;
  const invoice = context.get(invoices, { invoice: id }) ?? refuse('budget/invoice-unknown');
  if (!equalBytes(invoice.line, line.id)) refuse('budget/invoice-unknown');
  if (invoice.status !== INVOICE_STATUS.registered) refuse('budget/invoice-status');
  const place = { line: line.id, item: invoice.delivery };
  const delivery = deliveryOf(context, place.line, place.item);
  context.put(deliveries, place, { ...delivery, invoiced: delivery.invoiced - invoice.amount });
  context.put(invoices, { invoice: id }, { ...invoice, status: INVOICE_STATUS.refused, reason });
  line.emit('InvoiceRefused', id, invoice.supplier);
}
