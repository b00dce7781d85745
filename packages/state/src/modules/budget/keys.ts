// Every key of the budget as a named function, and its tables. A prefix of a balance's key is a
// class, so any total is one sum proof, and its parts are the totals of the next level (BUD-3).
//
// | table                       | key                                       | asked by            |
// |-----------------------------|-------------------------------------------|---------------------|
// | balances, offsets           | year, currency, view, stage, levels, line | total of a class    |
// | classes                     | view, depth, 4 levels                     | children of a class |
// | ledgers                     | line                                      | balance, history    |
// | commitments … orders        | line, H20(reference)                      | list and total      |
// | payments, refunds           | line, seq                                 | pages and total     |
// | appropriations, reductions  | line, seq                                 | list and total      |
// | invoices                    | H20(supplier, number, amount, date)       | invoice, or unused  |
// | entries                     | H20(statement, entry)                     | entry, or unused    |
// | payees                      | year, currency, supplier                  | who received, total |
// | suppliers, batches          | H20(name)                                 | one record          |
// | statements (logs)           | agency, H20(account)                      | entries, prefix     |
// | filings                     | H20(agency, account, document)            | entry, or not filed |

import { type ByteReader, ByteWriter, concatBytes } from '@witan/ledger/bytes';
import { BUDGET_ID_LENGTH, type Stage, type View } from '@witan/ledger/codec-budget-fields';
import * as records from '@witan/ledger/codec-budget-records';
import type { Codec } from '@witan/ledger/codec-fields';
import { HASH_LENGTH, sha256 } from '@witan/ledger/hash';
import { DecodeError, must } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import { code3, h20, id20, type KeyPart, u8, u16, u64 } from '../../store/key-parts.ts';
import { type LogTable, log } from '../../store/log-tables.ts';
import { type Table, table, tableId } from '../../store/tables.ts';

export const BUDGET = 5;

/** Key of a line: a hash of the code in the budget law, as received (TREE-1, TREE-4). */
export function lineKey(code: string): Uint8Array {
  return h20('witan/1/budget/line', code);
}

/** Key of a supplier: a hash of its reference in a business register. */
export function supplierKey(reference: string): Uint8Array {
  return h20('witan/1/budget/supplier', reference);
}

export function batchKey(messageId: string): Uint8Array {
  return h20('witan/1/budget/batch', messageId);
}

function idOf(domain: string, ...parts: readonly Uint8Array[]): Uint8Array {
  return sha256(concatBytes(utf8(domain), ...parts)).slice(0, BUDGET_ID_LENGTH);
}

/** Key of a commitment, an obligation or a delivery: unique in its line. */
export function itemKey(line: Uint8Array, reference: string): Uint8Array {
  return idOf('witan/1/budget/item', line, utf8(reference));
}

/** BUD-11: what the bank calls an entry; the first part has its length before it. */
export function entryKey(statement: string, entry: string): Uint8Array {
  const name = utf8(statement);
  const length = new ByteWriter(2).u16(name.length).finish();
  return idOf('witan/1/budget/entry', length, name, utf8(entry));
}

/** BUD-9: an invoice is its supplier, number, amount and date. */
export function invoiceKey(
  supplier: Uint8Array,
  { number, amount, datedMs }: Pick<records.Invoice, 'number' | 'amount' | 'datedMs'>,
): Uint8Array {
  const exact = new ByteWriter(16).u64(Number(amount >> 32n)).u64(Number(amount & 0xffff_ffffn));
  const date = new ByteWriter(8).u64(datedMs).finish();
  return idOf('witan/1/budget/invoice', supplier, exact.finish(), date, utf8(number));
}

/** The act that waits for a second person: its method and payload. */
export function approvalKey(method: number, payload: Uint8Array): Uint8Array {
  return idOf('witan/1/budget/approval', Uint8Array.of(method), payload);
}

const CODE_LENGTH = 6;
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const BASE = 37;

/**
 * One level of a class path in 4 bytes: up to six characters as digits 1–36 of base 37, from the
 * left, so that codes keep their order and their leading zeros; none is 0 (TREE-2).
 */
export const classCode: KeyPart<string> = {
  width: 4,
  write(writer, code) {
    let packed = 0;
    for (let i = 0; i < CODE_LENGTH; i++) {
      const digit = i < code.length ? DIGITS.indexOf(code[i] as string) + 1 : 0;
      must(i >= code.length || digit > 0, 'a class code has digits and capital letters');
      packed = packed * BASE + digit;
    }
    return writer.u32(packed);
  },
  read(reader: ByteReader) {
    let packed = reader.u32();
    let code = '';
    for (let i = 0; i < CODE_LENGTH; i++) {
      const digit = packed % BASE;
      packed = (packed - digit) / BASE;
      if (digit > 0) code = `${DIGITS[digit - 1]}${code}`;
    }
    return code;
  },
};

export interface Levels {
  level1: string;
  level2: string;
  level3: string;
  level4: string;
}

const LEVELS = { level1: classCode, level2: classCode, level3: classCode, level4: classCode };

/** The levels of a path; unused ones are empty. */
export function levelsOf(path: string): Levels {
  const [level1 = '', level2 = '', level3 = '', level4 = ''] = path.split('.');
  return { level1, level2, level3, level4 };
}

/** The levels that a path names, for a prefix; all of the classification for an empty path. */
export function levelsAbove(path: string): Partial<Levels> {
  if (path === '') return {};
  const [level1, level2, level3, level4] = path.split('.');
  return {
    ...(level1 === undefined ? {} : { level1 }),
    ...(level2 === undefined ? {} : { level2 }),
    ...(level3 === undefined ? {} : { level3 }),
    ...(level4 === undefined ? {} : { level4 }),
  };
}

export function pathOf({ level1, level2, level3, level4 }: Levels): string {
  return [level1, level2, level3, level4].filter((code) => code !== '').join('.');
}

const view = u8 as KeyPart<View>;
const stage = u8 as KeyPart<Stage>;

export interface BalanceKey extends Levels {
  year: number;
  currency: string;
  view: View;
  stage: Stage;
  line: Uint8Array;
}

/** BUD-4: one leaf in each view, written together. A leaf of nothing is deleted. */
export const balances: Table<BalanceKey, records.Leaf> = table({
  id: tableId(BUDGET, 1),
  path: 'budget/bal',
  key: { year: u16, currency: code3, view, stage, ...LEVELS, line: id20 },
  value: records.leafCodec,
  deletable: true,
  sum: { of: ({ amount }) => amount, unit: 'currency' },
});

/** SUM-1: offsetting receipts, which the law states as negative amounts. */
export const offsets: Table<Omit<BalanceKey, 'stage'>, records.Leaf> = table({
  id: tableId(BUDGET, 2),
  path: 'budget/offsets',
  key: { year: u16, currency: code3, view, ...LEVELS, line: id20 },
  value: records.leafCodec,
  sum: { of: ({ amount }) => amount, unit: 'currency' },
});

export const classes: Table<{ view: View; depth: number } & Levels, records.Class> = table({
  id: tableId(BUDGET, 3),
  path: 'budget/classes',
  key: { view, depth: u8, ...LEVELS },
  value: records.classCodec,
});

export const years: Table<{ year: number }, records.Year> = table({
  id: tableId(BUDGET, 4),
  path: 'budget/years',
  key: { year: u16 },
  value: records.yearCodec,
});

export const ceilings: Table<
  { year: number; currency: string; view: View } & Levels,
  records.CeilingUse
> = table({
  id: tableId(BUDGET, 5),
  path: 'budget/ceilings',
  key: { year: u16, currency: code3, view, ...LEVELS },
  value: records.ceilingCodec,
});

export interface OfLine {
  line: Uint8Array;
}

export const lines: Table<OfLine, records.Line> = table({
  id: tableId(BUDGET, 6),
  path: 'budget/lines',
  key: { line: id20 },
  value: records.lineCodec,
});

/** All stages of a line in one record, whose versions are its history. */
export const ledgers: Table<OfLine, records.Balance> = table({
  id: tableId(BUDGET, 7),
  path: 'budget/ledgers',
  key: { line: id20 },
  value: records.balanceCodec,
  history: true,
});

export const apportionments: Table<OfLine, records.Apportionment> = table({
  id: tableId(BUDGET, 8),
  path: 'budget/apportionments',
  key: { line: id20 },
  value: records.apportionmentCodec,
});

export interface Numbered extends OfLine {
  seq: number;
}

// A line has one currency, so a total of one line is of one unit (SUM-2).
function authorityTable(number: number, path: string): Table<Numbered, records.AuthorityEntry> {
  return table({
    id: tableId(BUDGET, number),
    path,
    kind: 'events',
    key: { line: id20, seq: u64 },
    value: records.authorityCodec,
    sum: { of: ({ amount }) => amount, unit: 'line' },
  });
}

export const appropriations: Table<Numbered, records.AuthorityEntry> = authorityTable(
  9,
  'budget/appropriations',
);
/** Authority taken away or moved to another line: a table of its own (SUM-1). */
export const reductions: Table<Numbered, records.AuthorityEntry> = authorityTable(
  10,
  'budget/reductions',
);

export interface ItemKey extends OfLine {
  item: Uint8Array;
}

export const commitments: Table<ItemKey, records.Commitment> = table({
  id: tableId(BUDGET, 11),
  path: 'budget/commitments',
  key: { line: id20, item: id20 },
  value: records.commitmentCodec,
  sum: { of: ({ open }) => open, unit: 'line' },
});

export const obligations: Table<ItemKey, records.Obligation> = table({
  id: tableId(BUDGET, 12),
  path: 'budget/obligations',
  key: { line: id20, item: id20 },
  value: records.obligationCodec,
  sum: { of: ({ open }) => open, unit: 'line' },
});

export const deliveries: Table<ItemKey, records.Delivery> = table({
  id: tableId(BUDGET, 13),
  path: 'budget/deliveries',
  key: { line: id20, item: id20 },
  value: records.deliveryCodec,
  sum: { of: ({ open }) => open, unit: 'line' },
});

export const orders: Table<ItemKey, records.Order> = table({
  id: tableId(BUDGET, 14),
  path: 'budget/orders',
  key: { line: id20, item: id20 },
  value: records.orderCodec,
  sum: { of: ({ open }) => open, unit: 'line' },
});

/** What the bank booked, in the order of its confirmation. */
export const payments: Table<Numbered, records.Payment> = table({
  id: tableId(BUDGET, 15),
  path: 'budget/pay',
  kind: 'events',
  key: { line: id20, seq: u64 },
  value: records.paymentCodec,
  sum: { of: ({ amount }) => amount, unit: 'line' },
});

export const refunds: Table<Numbered, records.Return> = table({
  id: tableId(BUDGET, 16),
  path: 'budget/refunds',
  kind: 'events',
  key: { line: id20, seq: u64 },
  value: records.returnCodec,
  sum: { of: ({ amount }) => amount, unit: 'line' },
});

export const invoices: Table<{ invoice: Uint8Array }, records.Invoice> = table({
  id: tableId(BUDGET, 17),
  path: 'budget/invoices',
  key: { invoice: id20 },
  value: records.invoiceCodec,
});

export const entries: Table<{ entry: Uint8Array }, records.Entry> = table({
  id: tableId(BUDGET, 18),
  path: 'budget/entries',
  key: { entry: id20 },
  value: records.entryCodec,
});

export const batches: Table<{ batch: Uint8Array }, records.Batch> = table({
  id: tableId(BUDGET, 19),
  path: 'budget/batches',
  key: { batch: id20 },
  value: records.batchCodec,
});

export const suppliers: Table<{ supplier: Uint8Array }, records.Supplier> = table({
  id: tableId(BUDGET, 20),
  path: 'budget/suppliers',
  key: { supplier: id20 },
  value: records.supplierCodec,
  history: true,
});

export interface PayeeKey {
  year: number;
  currency: string;
  supplier: Uint8Array;
}

export const payees: Table<PayeeKey, records.Payee> = table({
  id: tableId(BUDGET, 21),
  path: 'budget/payees',
  key: { year: u16, currency: code3, supplier: id20 },
  value: records.payeeCodec,
  sum: { of: ({ received }) => received, unit: 'currency' },
});

export const revenues: Table<
  { year: number; currency: string; seq: number } & Levels,
  records.Revenue
> = table({
  id: tableId(BUDGET, 22),
  path: 'budget/revenues',
  kind: 'events',
  key: { year: u16, currency: code3, ...LEVELS, seq: u64 },
  value: records.revenueCodec,
  sum: { of: ({ amount }) => amount, unit: 'currency' },
});

export const approvals: Table<{ approval: Uint8Array }, records.Approval> = table({
  id: tableId(BUDGET, 23),
  path: 'budget/approvals',
  key: { approval: id20 },
  value: records.approvalCodec,
  deletable: true,
});

/** In closed years (BUD-6). */
export const adjustments: Table<Numbered, records.Adjustment> = table({
  id: tableId(BUDGET, 24),
  path: 'budget/adjustments',
  kind: 'events',
  key: { line: id20, seq: u64 },
  value: records.adjustmentCodec,
  sum: { of: ({ amount }) => amount, unit: 'line' },
});

/** What a bank says of one account of an agency. */
export interface AccountKey {
  /** `memberId` of the agency. */
  readonly agency: Uint8Array;
  /** `accountKey` of its number. */
  readonly account: Uint8Array;
}

/** Key of an account: a hash of its number, such as an IBAN. */
export function accountKey(number: string): Uint8Array {
  return h20('witan/1/budget/account', number);
}

export function filingKey({ agency, account }: AccountKey, document: Uint8Array): Uint8Array {
  return idOf('witan/1/budget/filing', agency, account, document);
}

const DOCUMENT: Codec<Uint8Array> = {
  encode: (document) => document,
  decode(bytes) {
    if (bytes.length !== HASH_LENGTH) throw new DecodeError('codec/malformed', 'document');
    return bytes;
  },
};

/** BUD-12: SHA-256 of each message, so that whoever holds them all recomputes the root. */
export const statements: LogTable<AccountKey, Uint8Array> = log({
  id: tableId(BUDGET, 25),
  path: 'budget/statements',
  key: { agency: id20, account: id20 },
  entry: DOCUMENT,
});

export const filings: Table<{ filing: Uint8Array }, records.Filing> = table({
  id: tableId(BUDGET, 26),
  path: 'budget/filings',
  key: { filing: id20 },
  value: records.filingCodec,
});
