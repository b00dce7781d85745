// The budget module's records: what the leaves of its tables hold, as plain values and as canonical
// bytes. Status numbers and stage names are part of the ledger's format. `person` is the officer
// who made the record, by the random id of the registry (MOD-5).

import * as shapes from '#gen/budget-shapes.js';
import {
  BUDGET_ID_LENGTH,
  budgetId,
  type Classes,
  classes,
  type OrderName,
  orderName,
  reference,
  type Stage,
  type StageName,
  stage,
  title,
  year,
} from './codec-budget-fields.ts';
import {
  amount,
  count,
  type Field,
  type Fields,
  fixedBytes,
  flag,
  integer,
  list,
  message,
  optionalBytes,
  text,
} from './codec-fields.ts';
import { currency, hash } from './codec-land-fields.ts';
import { type RecordCodec, recordCodec, type Shape } from './codec-record.ts';
import { PERSON_ID_LENGTH } from './genesis.ts';
import { HASH_LENGTH } from './hash.ts';
import {
  approvalPowersMax,
  budgetReferenceBytesMax,
  entryOrdersMax,
  linePeriodsMax,
  stateValueBytesMax,
  yearCeilingsMax,
} from './limits.ts';

/** closing: nothing new; what is owed is still paid. closed: audit adjustments only (BUD-6). */
export const YEAR_STATUS = { open: 1, closing: 2, closed: 3 } as const;
export type YearStatus = (typeof YEAR_STATUS)[keyof typeof YEAR_STATUS];

export interface Year {
  readonly status: YearStatus;
  readonly startMs: number;
  readonly endMs: number;
  readonly liquidationUntilMs: number;
  readonly law: Uint8Array;
  /** How many classes have one. */
  readonly ceilings: number;
  /** Lines that are not settled. */
  readonly openLines: number;
  /** Orders that the bank has neither booked nor rejected. */
  readonly openOrders: number;
}

export interface Class {
  readonly title: string;
}

export interface CeilingUse {
  readonly limit: bigint;
  /** Authority of all lines under the class. */
  readonly used: bigint;
}

export interface Line {
  readonly code: string;
  readonly title: string;
  readonly year: number;
  readonly currency: string;
  readonly classes: Classes;
  readonly virementMax: bigint;
  readonly virementUsed: bigint;
  /** Offsetting receipts: no stages, nothing to spend. */
  readonly offset: boolean;
  /** After the end of its year: nothing is left to spend or to pay. */
  readonly settled: boolean;
}

/** What a line has at each stage. */
export type Balance = { readonly [S in StageName]: bigint };

/** The balance of one line at one stage in one classification: its amount is what is summed. */
export interface Leaf {
  readonly amount: bigint;
}

export interface Period {
  readonly fromMs: number;
  readonly amount: bigint;
}

/** Periods of availability, and what was allotted from them. */
export interface Apportionment {
  readonly periods: readonly Period[];
  readonly allotted: bigint;
}

export const AUTHORITY_KINDS = {
  enacted: 1,
  supplement: 2,
  rescission: 3,
  virement: 4,
  carried: 5,
} as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[keyof typeof AUTHORITY_KINDS];

/** Authority that a line gained or lost. */
export interface AuthorityEntry {
  readonly kind: AuthorityKind;
  readonly amount: bigint;
  readonly document: Uint8Array;
  /** The other line of a virement, or the one that it was carried from. */
  readonly other: Uint8Array | undefined;
  readonly person: Uint8Array;
}

export interface Commitment {
  readonly reference: string;
  readonly amount: bigint;
  /** Not yet obligated or released: what is summed. */
  readonly open: bigint;
  readonly document: Uint8Array;
  readonly person: Uint8Array;
}

export interface Obligation {
  readonly reference: string;
  readonly commitment: Uint8Array;
  readonly supplier: Uint8Array;
  readonly amount: bigint;
  /** Not yet delivered: what is summed. */
  readonly open: bigint;
  /** The contract. */
  readonly document: Uint8Array;
  readonly person: Uint8Array;
}

export interface Delivery {
  readonly reference: string;
  readonly obligation: Uint8Array;
  readonly amount: bigint;
  /** Accepted and not yet ordered to be paid: what is summed. */
  readonly open: bigint;
  /** Covered by invoices that were not refused. */
  readonly invoiced: bigint;
  readonly document: Uint8Array;
  /** The goods receiver. */
  readonly person: Uint8Array;
}

export const INVOICE_STATUS = { registered: 1, ordered: 2, paid: 3, refused: 4 } as const;
export type InvoiceStatus = (typeof INVOICE_STATUS)[keyof typeof INVOICE_STATUS];

/** Never deleted, so that its number is used once (BUD-9). */
export interface Invoice {
  readonly number: string;
  readonly line: Uint8Array;
  readonly delivery: Uint8Array;
  readonly supplier: Uint8Array;
  readonly amount: bigint;
  readonly datedMs: number;
  readonly document: Uint8Array;
  /** The preparer of the payment. */
  readonly person: Uint8Array;
  readonly status: InvoiceStatus;
  /** Why it was refused, or its last order rejected. */
  readonly reason: string;
}

export const ORDER_STATUS = { approved: 1, exported: 2, paid: 3, rejected: 4 } as const;
export type OrderStatus = (typeof ORDER_STATUS)[keyof typeof ORDER_STATUS];

/** A payment order; its key is that of its invoice. */
export interface Order {
  readonly delivery: Uint8Array;
  readonly supplier: Uint8Array;
  readonly account: Uint8Array;
  readonly amount: bigint;
  /** Neither booked nor rejected: what is summed. */
  readonly open: bigint;
  readonly refunded: bigint;
  readonly approvedMs: number;
  /** The approver. */
  readonly person: Uint8Array;
  readonly status: OrderStatus;
  readonly batch: Uint8Array | undefined;
  readonly entry: Uint8Array | undefined;
  readonly reason: string;
  /** BUD-11: it was overdue, and an event said so. */
  readonly flagged: boolean;
}

export interface Batch {
  readonly messageId: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly orders: number;
  readonly document: Uint8Array;
  readonly person: Uint8Array;
}

/** An entry of a bank statement, and all orders that it booked (BUD-11). */
export interface Entry {
  readonly statement: string;
  readonly entry: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly bookedMs: number;
  readonly document: Uint8Array;
  readonly person: Uint8Array;
  readonly orders: readonly OrderName[];
}

export interface Payment {
  readonly order: Uint8Array;
  readonly supplier: Uint8Array;
  readonly amount: bigint;
  readonly entry: Uint8Array;
  readonly bookedMs: number;
}

/** Money that came back: a table of its own (SUM-1). */
export interface Return {
  readonly order: Uint8Array;
  readonly supplier: Uint8Array;
  readonly amount: bigint;
  readonly document: Uint8Array;
  readonly person: Uint8Array;
}

export interface Revenue {
  readonly amount: bigint;
  readonly document: Uint8Array;
  readonly person: Uint8Array;
}

/** What a supplier received in a year, before anything that it paid back. */
export interface Payee {
  readonly received: bigint;
  readonly payments: number;
}

export interface Supplier {
  readonly reference: string;
  readonly name: string;
  /** Commitment to its account: the number itself is not on the ledger. */
  readonly account: Uint8Array;
  /** Takes the place of `account` from `nextFromMs` on (BUD-7). */
  readonly nextAccount: Uint8Array | undefined;
  readonly nextFromMs: number;
  readonly person: Uint8Array;
  /** Who verified it; undefined before. */
  readonly verifier: Uint8Array | undefined;
  readonly debarredUntilMs: number;
  /** Document of the newest debarment or of its end. */
  readonly debarment: Uint8Array | undefined;
}

/** The first of two persons' signatures under an act (MOD-4). */
export interface Approval {
  readonly method: number;
  readonly person: Uint8Array;
  /** Of the budget's powers, those that this person held. */
  readonly powers: readonly string[];
  readonly deadlineMs: number;
}

/** That a message of a bank stands in the log of its account. */
export interface Filing {
  readonly index: number;
}

/** In a closed year, signed by an auditor and by the treasury (BUD-6). */
export interface Adjustment {
  readonly from: Stage;
  readonly to: Stage;
  readonly amount: bigint;
  readonly document: Uint8Array;
  /** The two persons, in the order of their signatures. */
  readonly auditor: Uint8Array;
  readonly treasurer: Uint8Array;
}

const person = fixedBytes(PERSON_ID_LENGTH);
const optionalId = optionalBytes(BUDGET_ID_LENGTH);
const reason = text(0, budgetReferenceBytesMax);

function record<T>(shape: NoInfer<Shape<T>>, fields: Fields<T>): RecordCodec<T> {
  return recordCodec(shape, stateValueBytesMax, fields);
}

export const yearCodec: RecordCodec<Year> = record(shapes.Year, {
  status: integer(1, 3) as Field<YearStatus>,
  startMs: count,
  endMs: count,
  liquidationUntilMs: count,
  law: hash,
  ceilings: integer(0, yearCeilingsMax),
  openLines: count,
  openOrders: count,
});
export const classCodec: RecordCodec<Class> = record(shapes.Class, { title });
export const ceilingCodec: RecordCodec<CeilingUse> = record(shapes.CeilingUse, {
  limit: amount(),
  used: amount(),
});
export const lineCodec: RecordCodec<Line> = record(shapes.Line, {
  code: reference,
  title,
  year,
  currency,
  classes,
  virementMax: amount(),
  virementUsed: amount(),
  offset: flag,
  settled: flag,
});
export const balanceCodec: RecordCodec<Balance> = record(shapes.Balance, {
  unapportioned: amount(),
  apportioned: amount(),
  allotted: amount(),
  committed: amount(),
  obligated: amount(),
  delivered: amount(),
  ordered: amount(),
  paid: amount(),
  lapsed: amount(),
  carried: amount(),
});
export const leafCodec: RecordCodec<Leaf> = record(shapes.Leaf, { amount: amount() });
export const apportionmentCodec: RecordCodec<Apportionment> = record(shapes.Apportionment, {
  periods: list(message<Period>({ fromMs: count, amount: amount() }), linePeriodsMax),
  allotted: amount(),
});
export const authorityCodec: RecordCodec<AuthorityEntry> = record(shapes.AuthorityEntry, {
  kind: integer(1, 5) as Field<AuthorityKind>,
  amount: amount(),
  document: hash,
  other: optionalId,
  person,
});
export const commitmentCodec: RecordCodec<Commitment> = record(shapes.Commitment, {
  reference,
  amount: amount(),
  open: amount(),
  document: hash,
  person,
});
export const obligationCodec: RecordCodec<Obligation> = record(shapes.Obligation, {
  reference,
  commitment: budgetId,
  supplier: budgetId,
  amount: amount(),
  open: amount(),
  document: hash,
  person,
});
export const deliveryCodec: RecordCodec<Delivery> = record(shapes.Delivery, {
  reference,
  obligation: budgetId,
  amount: amount(),
  open: amount(),
  invoiced: amount(),
  document: hash,
  person,
});
export const invoiceCodec: RecordCodec<Invoice> = record(shapes.Invoice, {
  number: reference,
  line: budgetId,
  delivery: budgetId,
  supplier: budgetId,
  amount: amount(),
  datedMs: count,
  document: hash,
  person,
  status: integer(1, 4) as Field<InvoiceStatus>,
  reason,
});
export const orderCodec: RecordCodec<Order> = record(shapes.Order, {
  delivery: budgetId,
  supplier: budgetId,
  account: hash,
  amount: amount(),
  open: amount(),
  refunded: amount(),
  approvedMs: count,
  person,
  status: integer(1, 4) as Field<OrderStatus>,
  batch: optionalId,
  entry: optionalId,
  reason,
  flagged: flag,
});
export const batchCodec: RecordCodec<Batch> = record(shapes.Batch, {
  messageId: reference,
  currency,
  amount: amount(),
  orders: integer(1, 2 ** 31 - 1),
  document: hash,
  person,
});
export const entryCodec: RecordCodec<Entry> = record(shapes.Entry, {
  statement: reference,
  entry: reference,
  currency,
  amount: amount(),
  bookedMs: count,
  document: hash,
  person,
  orders: list(orderName, entryOrdersMax),
});
export const paymentCodec: RecordCodec<Payment> = record(shapes.Payment, {
  order: budgetId,
  supplier: budgetId,
  amount: amount(),
  entry: budgetId,
  bookedMs: count,
});
export const returnCodec: RecordCodec<Return> = record(shapes.Return, {
  order: budgetId,
  supplier: budgetId,
  amount: amount(),
  document: hash,
  person,
});
export const revenueCodec: RecordCodec<Revenue> = record(shapes.Revenue, {
  amount: amount(),
  document: hash,
  person,
});
export const payeeCodec: RecordCodec<Payee> = record(shapes.Payee, {
  received: amount(),
  payments: count,
});
export const supplierCodec: RecordCodec<Supplier> = record(shapes.Supplier, {
  reference,
  name: title,
  account: hash,
  nextAccount: optionalBytes(HASH_LENGTH),
  nextFromMs: count,
  person,
  verifier: optionalBytes(PERSON_ID_LENGTH),
  debarredUntilMs: count,
  debarment: optionalBytes(HASH_LENGTH),
});
export const approvalCodec: RecordCodec<Approval> = record(shapes.Approval, {
  method: integer(1, 255),
  person,
  powers: list(text(1, 64), approvalPowersMax),
  deadlineMs: count,
});
export const adjustmentCodec: RecordCodec<Adjustment> = record(shapes.Adjustment, {
  from: stage,
  to: stage,
  amount: amount(),
  document: hash,
  auditor: person,
  treasurer: person,
});
export const filingCodec: RecordCodec<Filing> = record(shapes.Filing, { index: count });
