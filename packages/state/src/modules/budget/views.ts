// The budget's records as plain values for JSON: amounts as decimal text of minor units, bytes in
// hexadecimal, statuses by name.

import { toHex } from '@witan/ledger/bytes';
import { STAGES } from '@witan/ledger/codec-budget-fields';
import {
  type Adjustment,
  AUTHORITY_KINDS,
  type AuthorityEntry,
  type Balance,
  type Batch,
  type Commitment,
  type Delivery,
  type Entry,
  INVOICE_STATUS,
  type Invoice,
  type Line,
  type Obligation,
  ORDER_STATUS,
  type Order,
  type Payment,
  type Return,
  type Supplier,
  YEAR_STATUS,
  type Year,
} from '@witan/ledger/codec-budget-records';
import type { Json } from '../../host/query.ts';
import { nameOf } from '../../host/query-kinds.ts';
import { authorityOf, STAGE_NAMES } from './records.ts';

function hexOrNull(bytes: Uint8Array | undefined): string | null {
  return bytes === undefined ? null : toHex(bytes);
}

export function yearView(year: number, record: Year): Json {
  const { status, startMs, endMs, liquidationUntilMs, law, openLines, openOrders } = record;
  return {
    year,
    status: nameOf(YEAR_STATUS, status),
    startMs,
    endMs,
    liquidationUntilMs,
    law: toHex(law),
    openLines,
    openOrders,
  };
}

export function lineView(id: Uint8Array, line: Line): Json {
  const { code, title, year, currency, classes, virementMax, virementUsed, offset, settled } = line;
  return {
    id: toHex(id),
    code,
    title,
    year,
    currency,
    classes: { ...classes },
    virementMax: virementMax.toString(),
    virementUsed: virementUsed.toString(),
    offset,
    settled,
  };
}

export function balanceView(balance: Balance): Json {
  const stages = STAGE_NAMES.map((name) => [name, balance[name].toString()] as const);
  return { authority: authorityOf(balance).toString(), ...Object.fromEntries(stages) };
}

export function authorityView(seq: number, entry: AuthorityEntry): Json {
  const { kind, amount, document, other, person } = entry;
  return {
    seq,
    kind: nameOf(AUTHORITY_KINDS, kind),
    amount: amount.toString(),
    document: toHex(document),
    other: hexOrNull(other),
    person: toHex(person),
  };
}

export function commitmentView(id: Uint8Array, commitment: Commitment): Json {
  const { reference, amount, open, document, person } = commitment;
  return {
    id: toHex(id),
    reference,
    amount: amount.toString(),
    open: open.toString(),
    document: toHex(document),
    person: toHex(person),
  };
}

export function obligationView(id: Uint8Array, obligation: Obligation): Json {
  const { commitment, supplier } = obligation;
  const common = commitmentView(id, obligation) as { readonly [name: string]: Json };
  return { ...common, commitment: toHex(commitment), supplier: toHex(supplier) };
}

export function deliveryView(id: Uint8Array, delivery: Delivery): Json {
  const common = commitmentView(id, delivery) as { readonly [name: string]: Json };
  const { obligation, invoiced } = delivery;
  return { ...common, obligation: toHex(obligation), invoiced: invoiced.toString() };
}

export function invoiceView(id: Uint8Array, invoice: Invoice): Json {
  const { number, line, delivery, supplier, amount, datedMs, document, person } = invoice;
  return {
    id: toHex(id),
    number,
    line: toHex(line),
    delivery: toHex(delivery),
    supplier: toHex(supplier),
    amount: amount.toString(),
    datedMs,
    document: toHex(document),
    person: toHex(person),
    status: nameOf(INVOICE_STATUS, invoice.status),
    reason: invoice.reason,
  };
}

export function orderView(id: Uint8Array, order: Order): Json {
  const { delivery, supplier, account, amount, open, refunded, approvedMs, person } = order;
  return {
    id: toHex(id),
    delivery: toHex(delivery),
    supplier: toHex(supplier),
    account: toHex(account),
    amount: amount.toString(),
    open: open.toString(),
    refunded: refunded.toString(),
    approvedMs,
    person: toHex(person),
    status: nameOf(ORDER_STATUS, order.status),
    batch: hexOrNull(order.batch),
    entry: hexOrNull(order.entry),
    reason: order.reason,
    flagged: order.flagged,
  };
}

export function paymentView(seq: number, payment: Payment): Json {
  const { order, supplier, amount, entry, bookedMs } = payment;
  return {
    seq,
    order: toHex(order),
    supplier: toHex(supplier),
    amount: amount.toString(),
    entry: toHex(entry),
    bookedMs,
  };
}

export function returnView(seq: number, back: Return): Json {
  const { order, supplier, amount, document, person } = back;
  return {
    seq,
    order: toHex(order),
    supplier: toHex(supplier),
    amount: amount.toString(),
    document: toHex(document),
    person: toHex(person),
  };
}

export function batchView(id: Uint8Array, batch: Batch): Json {
  const { messageId, currency, amount, orders, document, person } = batch;
  return {
    id: toHex(id),
    messageId,
    currency,
    amount: amount.toString(),
    orders,
    document: toHex(document),
    person: toHex(person),
  };
}

export function entryView(id: Uint8Array, entry: Entry): Json {
  const { statement, currency, amount, bookedMs, document, person, orders } = entry;
  return {
    id: toHex(id),
    statement,
    entry: entry.entry,
    currency,
    amount: amount.toString(),
    bookedMs,
    document: toHex(document),
    person: toHex(person),
    orders: orders.map(({ line, order }) => ({ line: toHex(line), order: toHex(order) })),
  };
}

export function supplierView(id: Uint8Array, supplier: Supplier): Json {
  const { reference, name, account, nextAccount, nextFromMs, person, verifier } = supplier;
  return {
    id: toHex(id),
    reference,
    name,
    account: toHex(account),
    nextAccount: hexOrNull(nextAccount),
    nextFromMs,
    person: toHex(person),
    verifier: hexOrNull(verifier),
    debarredUntilMs: supplier.debarredUntilMs,
    debarment: hexOrNull(supplier.debarment),
  };
}

export function adjustmentView(seq: number, adjustment: Adjustment): Json {
  const { from, to, amount, document, auditor, treasurer } = adjustment;
  return {
    seq,
    from: nameOf(STAGES, from),
    to: nameOf(STAGES, to),
    amount: amount.toString(),
    document: toHex(document),
    auditor: toHex(auditor),
    treasurer: toHex(treasurer),
  };
}
