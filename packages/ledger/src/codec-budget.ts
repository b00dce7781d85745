// The budget module's calls: the payload of each operation, as plain values and as canonical bytes.
// What a call means, and who may make it, lies in the module; here are shapes and bounds (MOD-10).
// Amounts are minor units of the currency of their line; documents are known by their SHA-256.

import * as shapes from '#gen/budget-shapes.js';
import {
  BUDGET_ID_LENGTH,
  budgetId,
  type Classes,
  classes,
  classPath,
  type OrderName,
  orderName,
  reference,
  type Stage,
  stage,
  title,
  type View,
  view,
  year,
} from './codec-budget-fields.ts';
import {
  amount,
  type Codec,
  count,
  type Fields,
  flag,
  list,
  message,
  optionalBytes,
} from './codec-fields.ts';
import { currency, hash } from './codec-land-fields.ts';
import { recordCodec, type Shape } from './codec-record.ts';
import { codecOf } from './codec-record-writer.ts';
import {
  batchOrdersMax,
  classesPerCallMax,
  entryOrdersMax,
  operationBytesMax,
  yearCeilingsMax,
} from './limits.ts';

/** BUD-3: the most that may be enacted under a class in a year. */
export interface Ceiling {
  readonly currency: string;
  readonly view: View;
  readonly path: string;
  readonly limit: bigint;
}

export interface NewClass {
  readonly view: View;
  readonly path: string;
  readonly title: string;
}

export interface OpenYear {
  readonly year: number;
  readonly startMs: number;
  readonly endMs: number;
  /** Until when what is owed at the end of the year may still be paid. */
  readonly liquidationUntilMs: number;
  readonly law: Uint8Array;
  readonly ceilings: readonly Ceiling[];
}

export interface DefineClasses {
  readonly classes: readonly NewClass[];
}

export interface EnactLine {
  readonly year: number;
  /** As the budget law states it; its key is a hash of it (TREE-4). */
  readonly code: string;
  readonly title: string;
  readonly currency: string;
  readonly classes: Classes;
  readonly amount: bigint;
  /** BUD-5: the most that virements may move in the year, in and out together. */
  readonly virementMax: bigint;
  /** SUM-1: offsetting receipts, negative in the law, which have a table of their own. */
  readonly offset: boolean;
  readonly law: Uint8Array;
}

/** A supplement or a rescission, by a law; an allotment, by a warrant. */
export interface ChangeAuthority {
  readonly line: Uint8Array;
  readonly amount: bigint;
  readonly document: Uint8Array;
}

export interface Apportion {
  readonly line: Uint8Array;
  /** Not to be allotted before. */
  readonly fromMs: number;
  readonly amount: bigint;
}

export interface Virement {
  readonly source: Uint8Array;
  readonly target: Uint8Array;
  /** From which stage of one line to the same of the other. */
  readonly stage: Stage;
  readonly amount: bigint;
  readonly document: Uint8Array;
}

export interface Commit {
  readonly line: Uint8Array;
  readonly reference: string;
  readonly amount: bigint;
  readonly document: Uint8Array;
}

export interface GiveBack {
  readonly line: Uint8Array;
  /** The commitment, the obligation or the delivery. */
  readonly item: Uint8Array;
  readonly amount: bigint;
  readonly document: Uint8Array;
}

export interface Obligate {
  readonly line: Uint8Array;
  readonly commitment: Uint8Array;
  readonly reference: string;
  readonly supplier: Uint8Array;
  readonly amount: bigint;
  /** The contract. */
  readonly document: Uint8Array;
}

export interface AcceptDelivery {
  readonly line: Uint8Array;
  readonly obligation: Uint8Array;
  readonly reference: string;
  readonly amount: bigint;
  readonly document: Uint8Array;
}

export interface RegisterInvoice {
  readonly line: Uint8Array;
  readonly delivery: Uint8Array;
  readonly number: string;
  readonly amount: bigint;
  readonly datedMs: number;
  readonly document: Uint8Array;
}

export interface ApprovePayment {
  readonly line: Uint8Array;
  readonly invoice: Uint8Array;
  /** Commitment to the account that is to be paid (BUD-7). */
  readonly account: Uint8Array;
}

export interface RefuseInvoice {
  readonly line: Uint8Array;
  readonly invoice: Uint8Array;
  readonly reason: string;
}

export interface ExportPaymentBatch {
  /** MsgId of the pain.001. */
  readonly messageId: string;
  /** Of the pain.001. */
  readonly document: Uint8Array;
  readonly orders: readonly OrderName[];
}

export interface ConfirmDisbursement {
  /** Id of the camt.053 statement, and the reference of its entry. */
  readonly statement: string;
  readonly entry: string;
  readonly amount: bigint;
  readonly bookedMs: number;
  readonly document: Uint8Array;
  /** All that the bank booked in this entry. */
  readonly orders: readonly OrderName[];
}

export interface RejectPayment {
  readonly line: Uint8Array;
  readonly order: Uint8Array;
  /** Reason code of the pain.002. */
  readonly reason: string;
  readonly document: Uint8Array;
}

export interface Refund {
  readonly line: Uint8Array;
  readonly order: Uint8Array;
  readonly amount: bigint;
  readonly document: Uint8Array;
}

export interface RecordRevenue {
  readonly year: number;
  readonly currency: string;
  /** In the economic classification. */
  readonly path: string;
  readonly amount: bigint;
  readonly document: Uint8Array;
}

export interface FileStatement {
  readonly account: Uint8Array;
  readonly document: Uint8Array;
}

export interface FlagUnreconciled {
  readonly line: Uint8Array;
  readonly order: Uint8Array;
}

export interface ExpireApproval {
  readonly approval: Uint8Array;
}

export interface RegisterSupplier {
  /** Reference of a business register, such as an LEI; its key is a hash of it. */
  readonly reference: string;
  readonly name: string;
  readonly account: Uint8Array;
}

export interface VerifySupplier {
  readonly supplier: Uint8Array;
}

export interface ChangePayeeAccount {
  readonly supplier: Uint8Array;
  readonly account: Uint8Array;
  readonly document: Uint8Array;
}

export interface SetDebarment {
  readonly supplier: Uint8Array;
  /** 0 lifts it. */
  readonly untilMs: number;
  readonly document: Uint8Array;
}

export interface CloseYear {
  readonly year: number;
}

export interface SettleLine {
  readonly line: Uint8Array;
  /** The line of the next year that carries what is left; undefined = it lapses. */
  readonly into: Uint8Array | undefined;
  readonly document: Uint8Array;
}

export interface ReopenAdjust {
  readonly line: Uint8Array;
  readonly from: Stage;
  readonly to: Stage;
  readonly amount: bigint;
  readonly document: Uint8Array;
}

const ceiling = message<Ceiling>({ currency, view, path: classPath, limit: amount() });
const newClass = message<NewClass>({ view, path: classPath, title });
const document = hash;

function call<T>(shape: NoInfer<Shape<T>>, fields: Fields<T>): Codec<T> {
  return codecOf(recordCodec(shape, operationBytesMax, fields));
}

export const openYear: Codec<OpenYear> = call(shapes.OpenYear, {
  year,
  startMs: count,
  endMs: count,
  liquidationUntilMs: count,
  law: hash,
  ceilings: list(ceiling, yearCeilingsMax),
});
export const defineClasses: Codec<DefineClasses> = call(shapes.DefineClasses, {
  classes: list(newClass, classesPerCallMax),
});
export const enactLine: Codec<EnactLine> = call(shapes.EnactLine, {
  year,
  code: reference,
  title,
  currency,
  classes,
  amount: amount(),
  virementMax: amount(),
  offset: flag,
  law: hash,
});
export const changeAuthority: Codec<ChangeAuthority> = call(shapes.ChangeAuthority, {
  line: budgetId,
  amount: amount(),
  document,
});
export const apportion: Codec<Apportion> = call(shapes.Apportion, {
  line: budgetId,
  fromMs: count,
  amount: amount(),
});
export const virement: Codec<Virement> = call(shapes.Virement, {
  source: budgetId,
  target: budgetId,
  stage,
  amount: amount(),
  document,
});
export const commit: Codec<Commit> = call(shapes.Commit, {
  line: budgetId,
  reference,
  amount: amount(),
  document,
});
export const giveBack: Codec<GiveBack> = call(shapes.GiveBack, {
  line: budgetId,
  item: budgetId,
  amount: amount(),
  document,
});
export const obligate: Codec<Obligate> = call(shapes.Obligate, {
  line: budgetId,
  commitment: budgetId,
  reference,
  supplier: budgetId,
  amount: amount(),
  document,
});
export const acceptDelivery: Codec<AcceptDelivery> = call(shapes.AcceptDelivery, {
  line: budgetId,
  obligation: budgetId,
  reference,
  amount: amount(),
  document,
});
export const registerInvoice: Codec<RegisterInvoice> = call(shapes.RegisterInvoice, {
  line: budgetId,
  delivery: budgetId,
  number: reference,
  amount: amount(),
  datedMs: count,
  document,
});
export const approvePayment: Codec<ApprovePayment> = call(shapes.ApprovePayment, {
  line: budgetId,
  invoice: budgetId,
  account: hash,
});
export const refuseInvoice: Codec<RefuseInvoice> = call(shapes.RefuseInvoice, {
  line: budgetId,
  invoice: budgetId,
  reason: reference,
});
export const exportPaymentBatch: Codec<ExportPaymentBatch> = call(shapes.ExportPaymentBatch, {
  messageId: reference,
  document,
  orders: list(orderName, batchOrdersMax),
});
export const confirmDisbursement: Codec<ConfirmDisbursement> = call(shapes.ConfirmDisbursement, {
  statement: reference,
  entry: reference,
  amount: amount(),
  bookedMs: count,
  document,
  orders: list(orderName, entryOrdersMax),
});
export const rejectPayment: Codec<RejectPayment> = call(shapes.RejectPayment, {
  line: budgetId,
  order: budgetId,
  reason: reference,
  document,
});
export const refund: Codec<Refund> = call(shapes.Refund, {
  line: budgetId,
  order: budgetId,
  amount: amount(),
  document,
});
export const fileStatement: Codec<FileStatement> = call(shapes.FileStatement, {
  account: budgetId,
  document,
});
export const recordRevenue: Codec<RecordRevenue> = call(shapes.RecordRevenue, {
  year,
  currency,
  path: classPath,
  amount: amount(),
  document,
});
export const flagUnreconciled: Codec<FlagUnreconciled> = call(shapes.FlagUnreconciled, {
  line: budgetId,
  order: budgetId,
});
export const expireApproval: Codec<ExpireApproval> = call(shapes.ExpireApproval, {
  approval: budgetId,
});
export const registerSupplier: Codec<RegisterSupplier> = call(shapes.RegisterSupplier, {
  reference,
  name: title,
  account: hash,
});
export const verifySupplier: Codec<VerifySupplier> = call(shapes.VerifySupplier, {
  supplier: budgetId,
});
export const changePayeeAccount: Codec<ChangePayeeAccount> = call(shapes.ChangePayeeAccount, {
  supplier: budgetId,
  account: hash,
  document,
});
export const setDebarment: Codec<SetDebarment> = call(shapes.SetDebarment, {
  supplier: budgetId,
  untilMs: count,
  document,
});
export const closeYear: Codec<CloseYear> = call(shapes.CloseYear, { year });
export const settleLine: Codec<SettleLine> = call(shapes.SettleLine, {
  line: budgetId,
  into: optionalBytes(BUDGET_ID_LENGTH),
  document,
});
export const reopenAdjust: Codec<ReopenAdjust> = call(shapes.ReopenAdjust, {
  line: budgetId,
  from: stage,
  to: stage,
  amount: amount(),
  document,
});
