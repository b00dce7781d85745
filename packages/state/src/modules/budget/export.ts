// The budget in the field's standards: tables with the column names of USAspending's account
// breakdowns, and the descriptor of an Open Fiscal Data Package over them. Pure: the same records
// give the same text (MOD-8). Amounts are whole minor units; the descriptor states the factor.

import { toHex } from '@witan/ledger/bytes';
import type { Balance, Line, Payment } from '@witan/ledger/codec-budget-records';
import type { Json } from '../../host/query.ts';
import { authorityOf } from './records.ts';

export interface ExportedLine {
  readonly line: Line;
  /** Undefined for offsetting receipts, whose amount is `offset`. */
  readonly balance: Balance | undefined;
  readonly offset: bigint;
}

export interface ExportedPayment {
  readonly line: Line;
  readonly seq: number;
  readonly payment: Payment;
  /** In a business register. */
  readonly supplier: string;
}

type Column<Row> = readonly [name: string, columnType: string, of: (row: Row) => string];

const obligated = ({ obligated, delivered, ordered, paid }: Balance): bigint =>
  obligated + delivered + ordered + paid;

const amountOf =
  (of: (balance: Balance) => bigint) =>
  ({ balance }: ExportedLine): string =>
    balance === undefined ? '0' : of(balance).toString();

const LINE_COLUMNS: readonly Column<ExportedLine>[] = [
  ['reporting_fiscal_year', 'date:fiscal-year', ({ line }) => `${line.year}`],
  ['currency', 'value-currency:code', ({ line }) => line.currency],
  ['treasury_account_symbol', 'fin-source:generic:code', ({ line }) => line.code],
  ['account_title', 'fin-source:generic:title', ({ line }) => line.title],
  ['agency', 'administrative-classification:generic:code:full', ({ line }) => line.classes.admin],
  ['object_class', 'economic-classification:generic:code:full', ({ line }) => line.classes.econ],
  [
    'budget_function',
    'functional-classification:generic:code:full',
    ({ line }) => line.classes.func,
  ],
  ['program_activity', 'activity:generic:program:code:full', ({ line }) => line.classes.prog],
  ['fund', 'fin-source:generic:code:full', ({ line }) => line.classes.fund],
  ['total_budgetary_resources_amount', 'value', amountOf(authorityOf)],
  ['unobligated_balance', 'value', amountOf((all) => authorityOf(all) - obligated(all))],
  ['obligations_incurred_amount', 'value', amountOf(obligated)],
  ['gross_outlay_amount', 'value', amountOf(({ paid }) => paid)],
  ['lapsed_amount', 'value', amountOf(({ lapsed }) => lapsed)],
  ['carried_forward_amount', 'value', amountOf(({ carried }) => carried)],
  ['offsetting_receipts_amount', 'value', ({ offset }) => offset.toString()],
];

const PAYMENT_COLUMNS: readonly Column<ExportedPayment>[] = [
  ['treasury_account_symbol', 'fin-source:generic:code', ({ line }) => line.code],
  ['payment_number', 'transaction-id:code', ({ seq }) => `${seq}`],
  ['recipient_id', 'recipient:generic:legal-entity:code', ({ supplier }) => supplier],
  ['currency', 'value-currency:code', ({ line }) => line.currency],
  ['gross_outlay_amount', 'value', ({ payment }) => payment.amount.toString()],
  ['booked_ms', 'date:generic', ({ payment }) => `${payment.bookedMs}`],
  ['invoice', 'invoice-id', ({ payment }) => toHex(payment.order)],
];

/** RFC 4180: quoted where a comma, a quote or a line break would divide it. */
function field(text: string): string {
  const isPlain = ![',', '"', '\n', '\r'].some((mark) => text.includes(mark));
  return isPlain ? text : `"${text.split('"').join('""')}"`;
}

function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const header = columns.map(([name]) => name);
  const records = rows.map((row) => columns.map(([, , of]) => field(of(row))));
  return [header, ...records].map((fields) => `${fields.join(',')}\r\n`).join('');
}

/** One record for each line, in the order given. */
export function toAccountsCsv(lines: readonly ExportedLine[]): string {
  return table(LINE_COLUMNS, lines);
}

export function toPaymentsCsv(payments: readonly ExportedPayment[]): string {
  return table(PAYMENT_COLUMNS, payments);
}

/** What the tables were read from: whoever doubts them asks for this state. */
export interface ExportedState {
  readonly chainId: Uint8Array;
  readonly height: number;
  readonly stateRoot: Uint8Array;
}

/** Descriptor of `accounts.csv` and `payments.csv`; `factor` is minor units per unit. */
export function toFiscalDataPackage(
  name: string,
  { chainId, height, stateRoot }: ExportedState,
  factor: number,
): Json {
  const resource = <Row>(path: string, columns: readonly Column<Row>[]): Json => ({
    name: path.split('.')[0] as string,
    path,
    format: 'csv',
    encoding: 'utf-8',
    dialect: { lineTerminator: '\r\n' },
    schema: {
      fields: columns.map(([column, columnType]) => ({
        name: column,
        columnType,
        ...(columnType === 'value' ? { type: 'integer', factor } : { type: 'string' }),
      })),
    },
  });
  return {
    name,
    profile: 'fiscal-data-package',
    resources: [resource('accounts.csv', LINE_COLUMNS), resource('payments.csv', PAYMENT_COLUMNS)],
    witan: { chainId: toHex(chainId), height, stateRoot: toHex(stateRoot) },
  };
}
