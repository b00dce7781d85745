// `witan budget export-payments | reconcile | reject`: what goes to the bank as pain.001, and what
// comes back as camt.053 and pain.002. Names and account numbers come from a file of the treasury
// and go to the bank; the ledger gets the hash of the message and the orders in it.

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fromHex } from '@witan/ledger/bytes';
import {
  confirmDisbursement,
  exportPaymentBatch,
  fileStatement,
  rejectPayment,
} from '@witan/ledger/codec-budget';
import { BUDGET_ID_LENGTH, type OrderName } from '@witan/ledger/codec-budget-fields';
import type { Codec } from '@witan/ledger/codec-fields';
import { WitanError } from '@witan/ledger/problems';
import { utf8Text } from '@witan/ledger/text';
import { accountKey, BUDGET, BUDGET_METHODS, lineKey } from '@witan/state/schema';
import {
  type CreditTransfer,
  endToEndIdOf,
  readCamt053,
  readPain002,
  writePain001,
} from '../budget/iso20022.ts';
import {
  type ExportedOrder,
  matchRejections,
  matchStatements,
  ordersSentIn,
} from '../budget/matching.ts';
import { MESSAGE_BYTES_MAX } from '../budget/xml.ts';
import { parseMoney } from '../land/money.ts';
import { ask } from '../ledger-head.ts';
import { readInput, say } from '../output.ts';
import { type ActOptions, encode, openAct, performOperation } from './act.ts';

const TREASURER = 'treasurer';

export interface BankOptions extends ActOptions {
  /** JSON: `[{"line": CODE, "order": HEX, "amount": "USD 1.00", "name", "iban", "remittance"}]` */
  readonly orders: string;
}

export interface ExportOptions extends BankOptions {
  readonly message: string;
  readonly debtor: string;
  readonly iban: string;
  readonly date: string;
}

interface OrderRow {
  readonly line: string;
  readonly order: string;
  readonly amount: string;
  readonly name?: string;
  readonly iban?: string;
  readonly remittance?: string;
}

interface TreasuryOrder extends ExportedOrder {
  readonly row: OrderRow;
}

function readOrders(path: string): TreasuryOrder[] {
  let rows: unknown;
  try {
    rows = JSON.parse(utf8Text(readInput(path, MESSAGE_BYTES_MAX)));
  } catch (cause) {
    if (cause instanceof WitanError) throw cause;
    throw new WitanError('usage/invalid', `${path} is no JSON`, { cause });
  }
  if (!Array.isArray(rows)) throw new WitanError('usage/invalid', `${path}: not a list of orders`);
  return rows.map((row: OrderRow, i) => {
    const isOrder = fromHex(`${row?.order}`)?.length === BUDGET_ID_LENGTH;
    if (!isOrder || typeof row.line !== 'string') {
      throw new WitanError('usage/invalid', `${path}: order ${i + 1}`);
    }
    const { line, order } = row;
    const amount = parseMoney(`${row.amount}`);
    return { line, order, amount, endToEndId: endToEndIdOf(order), row };
  });
}

function nameOf({ line, order }: ExportedOrder): OrderName {
  return { line: lineKey(line), order: fromHex(order) as Uint8Array };
}

const sha256 = (bytes: Uint8Array | string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(bytes).digest());

function operation<T>(method: keyof typeof BUDGET_METHODS, codec: Codec<T>, call: T) {
  return { call: BUDGET * 256 + BUDGET_METHODS[method], payload: encode(codec, call) };
}

/** Writes the pain.001, and registers its hash with the orders in it. */
export async function exportPayments(file: string, options: ExportOptions): Promise<void> {
  const orders = readOrders(options.orders);
  const transfers = orders.map(({ endToEndId, amount, row }): CreditTransfer => {
    const { name, iban, remittance = '' } = row;
    if (name === undefined || iban === undefined) {
      throw new WitanError('usage/invalid', `order ${row.order} has no name or no IBAN`);
    }
    return { endToEndId, amount, creditorName: name, creditorIban: iban, remittance };
  });
  const act = await openAct(options, TREASURER);
  const text = writePain001({
    messageId: options.message,
    createdMs: act.head.timeMs,
    debtorName: options.debtor,
    debtorIban: options.iban,
    executionDate: options.date,
    transfers,
  });
  writeFileSync(file, text, { mode: 0o600 });
  const call = { messageId: options.message, document: sha256(text), orders: orders.map(nameOf) };
  await performOperation(act, operation('exportPaymentBatch', exportPaymentBatch, call));
}

/**
 * BUD-12: the message enters the log of each account that it is about, before anything is confirmed
 * by it. One that was filed before is in its log already, and a second run goes on.
 */
async function fileMessage(
  document: Uint8Array,
  accounts: ReadonlySet<string>,
  options: ActOptions,
): Promise<void> {
  for (const number of accounts) {
    const call = { account: accountKey(number), document };
    try {
      const act = await openAct(options, TREASURER);
      await performOperation(act, operation('fileStatement', fileStatement, call));
    } catch (error) {
      if (!(error instanceof WitanError && error.key === 'budget/statement-filed')) throw error;
      if (!options.json) say(`  the log of account ${number} has this message already`);
    }
  }
}

/**
 * Files the message, and confirms every order that it books; says what it leaves open and what is
 * unknown.
 */
export async function reconcile(file: string, options: BankOptions): Promise<void> {
  const message = readInput(file, MESSAGE_BYTES_MAX);
  const document = sha256(message);
  const statements = readCamt053(message);
  const { bookings, unmatched, open } = matchStatements(statements, readOrders(options.orders));
  await fileMessage(document, new Set(statements.map(({ account }) => account)), options);
  for (const { entry, why } of unmatched) say(`  entry ${entry.reference} books nothing: ${why}`);
  for (const { line, order } of open) say(`  open: ${line} ${order}`);
  if (bookings.length === 0) throw new WitanError('usage/invalid', 'the statement books no order');
  for (const { statement, entry, orders } of bookings) {
    const act = await openAct(options, TREASURER);
    const { reference, amount, bookedMs } = entry;
    const call = { statement, entry: reference, amount: amount.minorUnits, bookedMs, document };
    await performOperation(
      act,
      operation('confirmDisbursement', confirmDisbursement, {
        ...call,
        orders: orders.map(nameOf),
      }),
    );
  }
}

/** Takes back every order that the bank rejects. */
export async function reject(file: string, options: BankOptions): Promise<void> {
  const message = readInput(file, MESSAGE_BYTES_MAX);
  const document = sha256(message);
  const report = readPain002(message);
  const { client } = await openAct(options, TREASURER);
  const orders = await ordersSentIn(
    report.originalMessageId,
    readOrders(options.orders),
    async ({ line, order }) => {
      const path = `budget/orders/${encodeURIComponent(line)}/${order}`;
      return (await ask<{ readonly batch: string | null }>(client, path))?.batch ?? null;
    },
  );
  const rejections = matchRejections(report, orders);
  if (rejections.length === 0) {
    throw new WitanError('usage/invalid', `no order of message ${report.originalMessageId}`);
  }
  for (const { order, reason } of rejections) {
    const act = await openAct(options, TREASURER);
    const call = { ...nameOf(order), reason, document };
    await performOperation(act, operation('rejectPayment', rejectPayment, call));
  }
}
