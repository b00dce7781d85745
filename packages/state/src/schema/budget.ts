// The door for readers of the budget: keys, queries, records, exports. No host, no store, and no
// library of protobuf.
// biome-ignore-all lint/performance/noBarrelFile: a door of the package, like its index.

export { STAGES, VIEWS } from '@witan/ledger/codec-budget-fields';
export {
  type ExportedLine,
  type ExportedPayment,
  toAccountsCsv,
  toFiscalDataPackage,
  toPaymentsCsv,
} from '../modules/budget/export.ts';
export {
  accountKey,
  BUDGET,
  batchKey,
  entryKey,
  invoiceKey,
  itemKey,
  lineKey,
  supplierKey,
} from '../modules/budget/keys.ts';
export { BUDGET_EVENTS, BUDGET_METHODS, BUDGET_POWERS } from '../modules/budget/methods.ts';
export { BUDGET_QUERIES } from '../modules/budget/queries.ts';
