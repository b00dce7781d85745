// What anyone may ask the budget, and what a verified answer says.

import { toHex } from '@witan/ledger/bytes';
import {
  BUDGET_ID_LENGTH,
  isClassPath,
  STAGES,
  type Stage,
  VIEWS,
  type View,
} from '@witan/ledger/codec-budget-fields';
import { HASH_LENGTH } from '@witan/ledger/hash';
import { classLevelsMax } from '@witan/ledger/limits';
import { historyQuery } from '../../host/history-queries.ts';
import { logQueries } from '../../host/log-queries.ts';
import { memberId } from '../../host/member-id.ts';
import type { Json, Query, QueryParameters } from '../../host/query.ts';
import { rangeQuery, recordQuery, totalQuery } from '../../host/query-kinds.ts';
import {
  currencyParameter,
  hexParameter,
  invalid,
  numberParameter,
} from '../../host/query-parameters.ts';
import { readStored, type StateReader } from '../../host/reader.ts';
import type { Table } from '../../store/tables.ts';
import {
  type AccountKey,
  accountKey,
  adjustments,
  appropriations,
  approvals,
  balances,
  batches,
  batchKey,
  ceilings,
  classes,
  commitments,
  deliveries,
  entries,
  entryKey,
  filingKey,
  filings,
  invoiceKey,
  invoices,
  ledgers,
  levelsAbove,
  lineKey,
  lines,
  type Numbered,
  obligations,
  offsets,
  orders,
  type PayeeKey,
  pathOf,
  payees,
  payments,
  reductions,
  refunds,
  revenues,
  statements,
  supplierKey,
  suppliers,
  years,
} from './keys.ts';
import {
  adjustmentView,
  authorityView,
  balanceView,
  batchView,
  commitmentView,
  deliveryView,
  entryView,
  invoiceView,
  lineView,
  obligationView,
  orderView,
  paymentView,
  returnView,
  supplierView,
  yearView,
} from './views.ts';

const YEAR_MAX = 9999;

function textOf(parameters: QueryParameters, name: string): string {
  const text = parameters[name] as string;
  return text !== '' && text.isWellFormed() ? text : invalid(`${name} is no text`);
}

const lineOf = (parameters: QueryParameters): { line: Uint8Array } => ({
  line: lineKey(textOf(parameters, 'line')),
});

const supplierOf = (parameters: QueryParameters): Uint8Array =>
  supplierKey(textOf(parameters, 'supplier'));

function moneyOf(parameters: QueryParameters): { year: number; currency: string } {
  const year = numberParameter(parameters, 'year', YEAR_MAX);
  return { year, currency: currencyParameter(parameters) };
}

function viewOf({ view = '' }: QueryParameters): View {
  return view in VIEWS ? VIEWS[view as keyof typeof VIEWS] : invalid('not a classification');
}

function stageOf({ stage = '' }: QueryParameters): Stage {
  return stage in STAGES ? STAGES[stage as keyof typeof STAGES] : invalid('not a stage');
}

function classOf({ class: path = '' }: QueryParameters): string {
  return isClassPath(path) ? path : invalid('not a class path');
}

function amountOf({ amount = '' }: QueryParameters): bigint {
  const isDecimal = amount !== '' && [...amount].every((c) => c >= '0' && c <= '9');
  if (!isDecimal || amount.length > 19) invalid('not an amount in minor units');
  const value = BigInt(amount);
  return value < 2n ** 63n && value.toString() === amount ? value : invalid('not an amount');
}

const totalView = (reader: StateReader, prefix: Uint8Array): Json => {
  const { count, sum } = reader.total(prefix);
  return { count, sum: sum.toString() };
};

const classPrefix = (parameters: QueryParameters): Uint8Array =>
  balances.totalPrefix({
    ...moneyOf(parameters),
    view: viewOf(parameters),
    stage: stageOf(parameters),
    ...levelsAbove(classOf(parameters)),
  });

const offsetPrefix = (parameters: QueryParameters, path: string): Uint8Array =>
  offsets.totalPrefix({
    ...moneyOf(parameters),
    view: viewOf(parameters),
    ...levelsAbove(path),
  });

/** The children of a class have one level more, and its levels before. */
function childrenOf(parameters: QueryParameters, path: string) {
  const depth = path === '' ? 1 : path.split('.').length + 1;
  if (depth > classLevelsMax) invalid('a class of the last level has no children');
  return { view: viewOf(parameters), depth, ...levelsAbove(path) };
}

const TOTALS: readonly Query[] = [
  totalQuery(
    'budget/totals/{year}/{currency}',
    'This is all authority of the year in this currency, at whatever stage it is.',
    (parameters) => balances.totalPrefix({ ...moneyOf(parameters), view: VIEWS.admin }),
    (reader, prefix) => ({ authority: reader.total(prefix).sum.toString() }),
  ),
  totalQuery(
    'budget/totals/{year}/{currency}/{view}/{stage}',
    'So much of the year is at this stage, in so many lines.',
    (parameters) =>
      balances.totalPrefix({
        ...moneyOf(parameters),
        view: viewOf(parameters),
        stage: stageOf(parameters),
      }),
    totalView,
  ),
  totalQuery(
    'budget/totals/{year}/{currency}/{view}/{stage}/{class}',
    'So much of this class is at this stage, in so many lines.',
    classPrefix,
    totalView,
  ),
  rangeQuery(
    'budget/totals/{year}/{currency}/{view}/{stage}/{class}/lines',
    'These are all lines of this class that have something at this stage.',
    balances,
    (parameters) => ({
      ...moneyOf(parameters),
      view: viewOf(parameters),
      stage: stageOf(parameters),
      ...levelsAbove(classOf(parameters)),
    }),
    (key, { amount }) => ({
      line: toHex(key.line),
      class: pathOf(key),
      amount: amount.toString(),
    }),
  ),
  totalQuery(
    'budget/offsets/{year}/{currency}/{view}',
    'So much are the offsetting receipts of the year: the reader subtracts them.',
    (parameters) => offsetPrefix(parameters, ''),
    totalView,
  ),
  totalQuery(
    'budget/offsets/{year}/{currency}/{view}/{class}',
    'So much are the offsetting receipts of this class.',
    (parameters) => offsetPrefix(parameters, classOf(parameters)),
    totalView,
  ),
  rangeQuery(
    'budget/classes/{view}',
    'These are all classes of the first level.',
    classes,
    (parameters) => childrenOf(parameters, ''),
    (key, { title }) => ({ class: pathOf(key), title }),
  ),
  rangeQuery(
    'budget/classes/{view}/{class}',
    'These are all classes right below this one.',
    classes,
    (parameters) => childrenOf(parameters, classOf(parameters)),
    (key, { title }) => ({ class: pathOf(key), title }),
  ),
  rangeQuery(
    'budget/ceilings/{year}/{currency}',
    'These are all ceilings of the year, and how much of each is used.',
    ceilings,
    moneyOf,
    (key, { limit, used }) => ({
      view: key.view,
      class: pathOf(key),
      limit: limit.toString(),
      used: used.toString(),
    }),
  ),
  totalQuery(
    'budget/revenues/{year}/{currency}',
    'So much revenue was recorded for the year.',
    (parameters) => revenues.totalPrefix(moneyOf(parameters)),
    totalView,
  ),
  totalQuery(
    'budget/revenues/{year}/{currency}/{class}',
    'So much revenue was recorded for this economic class.',
    (parameters) =>
      revenues.totalPrefix({ ...moneyOf(parameters), ...levelsAbove(classOf(parameters)) }),
    totalView,
  ),
];

/** Where the money of a line is: a total for each kind of item that stands behind a stage. */
const FLOW = {
  appropriated: appropriations,
  reduced: reductions,
  committed: commitments,
  obligated: obligations,
  delivered: deliveries,
  ordered: orders,
  paid: payments,
  refunded: refunds,
} as const;
const FLOW_TABLES = Object.entries(FLOW) as [string, Table<{ line: Uint8Array }, unknown>][];

const flow: Query = {
  path: 'budget/lines/{line}/flow',
  proof: 'sum',
  says: 'This is where the appropriation of this line went, and its items add up to it.',
  questions(parameters) {
    const line = lineOf(parameters);
    const totals = FLOW_TABLES.map(
      ([, table]) => ({ ask: 'total', prefix: table.totalPrefix(line) }) as const,
    );
    return [{ ask: 'key', key: ledgers.key(line), values: true }, ...totals];
  },
  answer(reader, parameters) {
    const line = lineOf(parameters);
    const key = ledgers.key(line);
    const value = reader.get(key);
    const totals = FLOW_TABLES.map(
      ([name, table]) => [name, totalView(reader, table.totalPrefix(line))] as const,
    );
    if (value === undefined) return null;
    const { record } = readStored(ledgers, { key, value });
    return { balance: balanceView(record), items: Object.fromEntries(totals) };
  },
};

/** All that is kept of a line in a table of events. */
function entriesOfLine<V>(
  name: string,
  says: string,
  records: Table<Numbered, V>,
  view: (seq: number, record: V) => Json,
): Query {
  return rangeQuery(`budget/lines/{line}/${name}`, says, records, lineOf, ({ seq }, record) =>
    view(seq, record),
  );
}

/** The same of a table of items. */
function itemsOfLine<V>(
  name: string,
  says: string,
  records: Table<{ line: Uint8Array; item: Uint8Array }, V>,
  view: (id: Uint8Array, record: V) => Json,
): Query {
  return rangeQuery(`budget/lines/{line}/${name}`, says, records, lineOf, ({ item }, record) =>
    view(item, record),
  );
}

const LINES: readonly Query[] = [
  recordQuery(
    'budget/lines/{line}',
    'This is the budget line with this code, or there is none.',
    lines,
    lineOf,
    ({ line }, record) => lineView(line, record),
  ),
  recordQuery(
    'budget/line-ids/{id}',
    'This is the budget line with this identifier, as lists name it, or there is none.',
    lines,
    (parameters) => ({ line: hexParameter(parameters, 'id', BUDGET_ID_LENGTH) }),
    ({ line }, record) => lineView(line, record),
  ),
  recordQuery(
    'budget/lines/{line}/balance',
    'This is what the line has at each stage.',
    ledgers,
    lineOf,
    (_, balance) => balanceView(balance),
  ),
  historyQuery(
    'budget/lines/{line}/balance/history',
    'This is the balance of the line, and these are all that it ever had.',
    ledgers,
    lineOf,
    (_, balance) => balanceView(balance),
  ),
  flow,
  entriesOfLine(
    'appropriations',
    'These are all entries by which the line gained authority.',
    appropriations,
    authorityView,
  ),
  entriesOfLine(
    'reductions',
    'These are all entries by which the line lost authority.',
    reductions,
    authorityView,
  ),
  itemsOfLine('commitments', 'These are all commitments of the line.', commitments, commitmentView),
  itemsOfLine('obligations', 'These are all contracts of the line.', obligations, obligationView),
  itemsOfLine('deliveries', 'These are all deliveries of the line.', deliveries, deliveryView),
  itemsOfLine('orders', 'These are all payment orders of the line.', orders, orderView),
  entriesOfLine(
    'payments',
    'These are all payments of the line, in the order in which the bank booked them.',
    payments,
    paymentView,
  ),
  entriesOfLine('refunds', 'This is all that came back to the line.', refunds, returnView),
  entriesOfLine(
    'adjustments',
    'These are all audit adjustments of the line after its year was closed.',
    adjustments,
    adjustmentView,
  ),
];

const RECORDS: readonly Query[] = [
  recordQuery(
    'budget/years/{year}',
    'This is the fiscal year, or it was never opened.',
    years,
    (parameters) => ({ year: numberParameter(parameters, 'year', YEAR_MAX) }),
    ({ year }, record) => yearView(year, record),
  ),
  recordQuery(
    'budget/invoices/{supplier}/{number}/{amount}/{dated}',
    'This is the invoice, or it was never registered: it can be paid once at most.',
    invoices,
    (parameters) => ({
      invoice: invoiceKey(supplierOf(parameters), {
        number: textOf(parameters, 'number'),
        amount: amountOf(parameters),
        datedMs: numberParameter(parameters, 'dated', Number.MAX_SAFE_INTEGER),
      }),
    }),
    ({ invoice }, record) => invoiceView(invoice, record),
  ),
  recordQuery(
    'budget/orders/{line}/{order}',
    'This is the payment order of this line, or there is none.',
    orders,
    (parameters) => ({
      ...lineOf(parameters),
      item: hexParameter(parameters, 'order', BUDGET_ID_LENGTH),
    }),
    ({ item }, record) => orderView(item, record),
  ),
  recordQuery(
    'budget/batches/{message}',
    'This is the batch that went to the bank under this message id, or there is none.',
    batches,
    (parameters) => ({ batch: batchKey(textOf(parameters, 'message')) }),
    ({ batch }, record) => batchView(batch, record),
  ),
  recordQuery(
    'budget/entries/{statement}/{entry}',
    'These are all orders that this entry of the statement booked, or it is not reconciled.',
    entries,
    (parameters) => ({
      entry: entryKey(textOf(parameters, 'statement'), textOf(parameters, 'entry')),
    }),
    ({ entry }, record) => entryView(entry, record),
  ),
  recordQuery(
    'budget/suppliers/{supplier}',
    'This is the supplier with this reference, or there is none.',
    suppliers,
    (parameters) => ({ supplier: supplierOf(parameters) }),
    ({ supplier }, record) => supplierView(supplier, record),
  ),
  historyQuery(
    'budget/suppliers/{supplier}/history',
    'This is the supplier, and these are all versions that its record ever had.',
    suppliers,
    (parameters) => ({ supplier: supplierOf(parameters) }),
    ({ supplier }, record) => supplierView(supplier, record),
  ),
  recordQuery(
    'budget/approvals/{approval}',
    'This act waits for its second signature, or nothing does under this identifier.',
    approvals,
    (parameters) => ({ approval: hexParameter(parameters, 'approval', BUDGET_ID_LENGTH) }),
    (_, { method, person, deadlineMs }) => ({ method, person: toHex(person), deadlineMs }),
  ),
  rangeQuery(
    'budget/payees/{year}/{currency}',
    'These are all who received money of the year in this currency, and how much.',
    payees,
    moneyOf,
    ({ supplier }, { received, payments: count }) => ({
      supplier: toHex(supplier),
      received: received.toString(),
      payments: count,
    }),
  ),
  recordQuery(
    'budget/payees/{year}/{currency}/{supplier}',
    'This is what the supplier received of the year, or it received nothing.',
    payees,
    (parameters): PayeeKey => ({ ...moneyOf(parameters), supplier: supplierOf(parameters) }),
    (_, { received, payments: count }) => ({ received: received.toString(), payments: count }),
  ),
];

const accountOf = (parameters: QueryParameters): AccountKey => ({
  agency: memberId(textOf(parameters, 'agency')),
  account: accountKey(textOf(parameters, 'account')),
});

const STATEMENTS: readonly Query[] = [
  ...logQueries(
    'budget/statements/{agency}/{account}',
    'messages of the bank about this account of the agency',
    statements,
    accountOf,
    (index, document) => ({ index, document: toHex(document) }),
  ),
  recordQuery(
    'budget/statements/{agency}/{account}/filings/{document}',
    'This message is filed, at this place in the log of its account; or it was never filed.',
    filings,
    (parameters) => ({
      filing: filingKey(accountOf(parameters), hexParameter(parameters, 'document', HASH_LENGTH)),
    }),
    (_, { index }) => ({ index }),
  ),
];

export const BUDGET_QUERIES: readonly Query[] = [...TOTALS, ...LINES, ...RECORDS, ...STATEMENTS];
