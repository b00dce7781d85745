// Payments of any number from a seed, with everything behind them: apportionment, allotment, one
// commitment, contract and delivery, an invoice and an order for each, batches for the bank and the
// entries of its statement. Steps come in an order in which the ledger accepts them.

import { ByteReader, ByteWriter } from '@witan/ledger/bytes';
import * as payloads from '@witan/ledger/codec-budget';
import type { OrderName } from '@witan/ledger/codec-budget-fields';
import type { Codec } from '@witan/ledger/codec-fields';
import { sha256 } from '@witan/ledger/hash';
import { entryOrdersMax } from '@witan/ledger/limits';
import { utf8 } from '@witan/ledger/text';
import type { Operation } from '@witan/ledger/transaction';
import {
  BUDGET,
  BUDGET_METHODS,
  invoiceKey,
  itemKey,
  lineKey,
  supplierKey,
} from '@witan/state/schema';

/** Officers by the names of the example consortium. */
export type Officer = 'treasurer' | 'preparer' | 'receiver' | 'approver' | 'supplier-officer';

/** One transaction's worth: who signs, and what. */
export interface Step {
  readonly as: Officer;
  readonly operations: readonly Operation[];
}

export interface PaymentPlan {
  readonly seed: Uint8Array;
  /** Code of a line that has enough authority: see `amountOf`. */
  readonly line: string;
  readonly count: number;
  /** Block time that no invoice is dated after; ms since 1970 UTC. */
  readonly timeMs: number;
}

const OPERATIONS_MAX = 128;
const SUPPLIERS = 8;
const AMOUNT_MAX = 100_000;

interface Invoice {
  readonly number: string;
  readonly supplier: number;
  readonly amount: bigint;
  readonly datedMs: number;
}

/** What a number of the plan says: its supplier and its amount, the same for the same seed. */
function invoiceAt({ seed, timeMs, line }: PaymentPlan, index: number): Invoice {
  const writer = new ByteWriter().sized16(seed).sized16(utf8(line)).u32(index);
  const random = new ByteReader(sha256(writer.finish()));
  const supplier = random.u32() % SUPPLIERS;
  const amount = BigInt(1 + (random.u32() % AMOUNT_MAX));
  return { number: `${line} ${index}`, supplier, amount, datedMs: timeMs };
}

/** Minor units that the plan pays in all. */
export function amountOf(plan: PaymentPlan): bigint {
  let sum = 0n;
  for (let i = 0; i < plan.count; i++) sum += invoiceAt(plan, i).amount;
  return sum;
}

function operation<T>(method: keyof typeof BUDGET_METHODS, codec: Codec<T>, call: T): Operation {
  return { call: BUDGET * 256 + BUDGET_METHODS[method], payload: codec.encode(call) };
}

const referenceOf = (supplier: number): string => `SUPPLIER-${supplier}`;
const accountOf = (supplier: number): Uint8Array =>
  sha256(utf8(`account of ${referenceOf(supplier)}`));

/** Suppliers that all plans pay; once for a ledger. */
export function supplierSteps(): readonly Step[] {
  const all = Array.from({ length: SUPPLIERS }, (_, i) => i);
  return [
    {
      as: 'supplier-officer',
      operations: all.map((i) =>
        operation('registerSupplier', payloads.registerSupplier, {
          ...{ reference: referenceOf(i), name: `Supplier ${i}`, account: accountOf(i) },
        }),
      ),
    },
    {
      as: 'treasurer',
      operations: all.map((i) =>
        operation('verifySupplier', payloads.verifySupplier, {
          supplier: supplierKey(referenceOf(i)),
        }),
      ),
    },
  ];
}

/** Up to `size` items at a time. */
function* slices<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}

/** All steps of a plan, in order: each needs those before it to be final. */
export function* paymentSteps(plan: PaymentPlan): Generator<Step, void, undefined> {
  const line = lineKey(plan.line);
  const document = sha256(plan.seed);
  const invoices = Array.from({ length: plan.count }, (_, i) => invoiceAt(plan, i));
  const owed = Array.from({ length: SUPPLIERS }, () => 0n);
  for (const { supplier, amount } of invoices) owed[supplier] = (owed[supplier] ?? 0n) + amount;
  yield* fundingSteps(line, document, owed);
  for (const some of slices(invoices, OPERATIONS_MAX)) {
    const operations = some.map(({ number, supplier, amount, datedMs }) =>
      operation('registerInvoice', payloads.registerInvoice, {
        ...{ line, delivery: itemKey(line, `D${supplier}`), number, amount, datedMs, document },
      }),
    );
    yield { as: 'preparer', operations };
  }
  const orders = invoices.map((invoice) => ({
    ...{ line, order: invoiceKey(supplierKey(referenceOf(invoice.supplier)), invoice) },
  }));
  const approvals = orders.map(({ order: invoice }, i) =>
    operation('approvePayment', payloads.approvePayment, {
      ...{ line, invoice, account: accountOf((invoices[i] as Invoice).supplier) },
    }),
  );
  for (const operations of slices(approvals, OPERATIONS_MAX)) yield { as: 'approver', operations };
  yield* bankSteps(plan, invoices, orders, document);
}

/** One commitment, contract and delivery for each supplier. */
function* fundingSteps(
  line: Uint8Array,
  document: Uint8Array,
  owed: readonly bigint[],
): Generator<Step, void, undefined> {
  const amount = owed.reduce((sum, one) => sum + one, 0n);
  const suppliers = [...owed.entries()].filter(([, due]) => due > 0n);
  const each = <T>(
    method: keyof typeof BUDGET_METHODS,
    codec: Codec<T>,
    callOf: (supplier: number, amount: bigint) => T,
  ): Operation[] => suppliers.map(([i, due]) => operation(method, codec, callOf(i, due)));
  const allotment = { line, amount, document };
  yield {
    as: 'treasurer',
    operations: [
      operation('apportion', payloads.apportion, { line, fromMs: 0, amount }),
      operation('allot', payloads.changeAuthority, allotment),
    ],
  };
  yield {
    as: 'preparer',
    operations: [
      ...each('commit', payloads.commit, (i, due) => {
        return { line, reference: `C${i}`, amount: due, document };
      }),
      ...each('obligate', payloads.obligate, (i, due) => {
        const [commitment, supplier] = [itemKey(line, `C${i}`), supplierKey(referenceOf(i))];
        return { line, commitment, reference: `K${i}`, supplier, amount: due, document };
      }),
    ],
  };
  const operations = each('acceptDelivery', payloads.acceptDelivery, (i, due) => {
    const obligation = itemKey(line, `K${i}`);
    return { line, obligation, reference: `D${i}`, amount: due, document };
  });
  yield { as: 'receiver', operations };
}

/** A batch for as many orders as one entry books, and that entry. */
function* bankSteps(
  plan: PaymentPlan,
  invoices: readonly Invoice[],
  orders: readonly OrderName[],
  document: Uint8Array,
): Generator<Step, void, undefined> {
  let index = 0;
  for (const some of slices(orders, entryOrdersMax)) {
    const first = index * entryOrdersMax;
    const amounts = invoices.slice(first, first + some.length).map(({ amount }) => amount);
    const name = `${plan.line} ${index}`;
    const entry = {
      statement: `Statement ${plan.line}`,
      entry: `${index}`,
      amount: amounts.reduce((sum, one) => sum + one, 0n),
      bookedMs: plan.timeMs,
    };
    yield {
      as: 'treasurer',
      operations: [
        operation('exportPaymentBatch', payloads.exportPaymentBatch, {
          ...{ messageId: name, document, orders: some },
        }),
        operation('confirmDisbursement', payloads.confirmDisbursement, {
          ...entry,
          ...{ document, orders: some },
        }),
      ],
    };
    index += 1;
  }
}
