// The budget as a module of the host.

import * as payloads from '@witan/ledger/codec-budget';
import type { Codec } from '@witan/ledger/codec-fields';
import {
  type Call,
  type Context,
  defineCall,
  defineModule,
  type Module,
} from '../../host/module.ts';
import { expireApproval, reopenAdjust, virement } from './approvals.ts';
import {
  allot,
  apportion,
  defineClasses,
  enactLine,
  openYear,
  rescind,
  supplement,
} from './authority.ts';
import { closeYear, settleLine } from './closing.ts';
import { BUDGET_ERRORS } from './errors.ts';
import { BUDGET_INVARIANTS } from './invariants.ts';
import * as keys from './keys.ts';
import { BUDGET_EVENTS, BUDGET_METHODS } from './methods.ts';
import {
  approvePayment,
  confirmDisbursement,
  exportPaymentBatch,
  fileStatement,
  flagUnreconciled,
  recordRevenue,
  refund,
  rejectPayment,
} from './payments.ts';
import {
  acceptDelivery,
  commit,
  deobligate,
  obligate,
  refuseInvoice,
  registerInvoice,
  releaseCommitment,
  returnDelivery,
} from './purchase.ts';
import { BUDGET_QUERIES } from './queries.ts';
import { changePayeeAccount, registerSupplier, setDebarment, verifySupplier } from './suppliers.ts';
import { randomAct } from './workload.ts';

function budgetCall<T>(
  name: keyof typeof BUDGET_METHODS,
  payload: Codec<T>,
  execute: (context: Context, call: T) => void,
): Call {
  return defineCall({ name, method: BUDGET_METHODS[name], payload, execute });
}

export const budget: Module = defineModule({
  name: 'budget',
  number: keys.BUDGET,
  version: 1,
  uses: [],
  tables: [
    keys.balances,
    keys.offsets,
    keys.classes,
    keys.years,
    keys.ceilings,
    keys.lines,
    keys.ledgers,
    keys.apportionments,
    keys.appropriations,
    keys.reductions,
    keys.commitments,
    keys.obligations,
    keys.deliveries,
    keys.orders,
    keys.payments,
    keys.refunds,
    keys.invoices,
    keys.entries,
    keys.batches,
    keys.suppliers,
    keys.payees,
    keys.revenues,
    keys.approvals,
    keys.adjustments,
    keys.statements,
    keys.filings,
  ],
  indexes: [],
  calls: [
    budgetCall('openYear', payloads.openYear, openYear),
    budgetCall('defineClasses', payloads.defineClasses, defineClasses),
    budgetCall('enactLine', payloads.enactLine, enactLine),
    budgetCall('supplement', payloads.changeAuthority, supplement),
    budgetCall('rescind', payloads.changeAuthority, rescind),
    budgetCall('apportion', payloads.apportion, apportion),
    budgetCall('allot', payloads.changeAuthority, allot),
    budgetCall('virement', payloads.virement, virement),
    budgetCall('commit', payloads.commit, commit),
    budgetCall('releaseCommitment', payloads.giveBack, releaseCommitment),
    budgetCall('obligate', payloads.obligate, obligate),
    budgetCall('deobligate', payloads.giveBack, deobligate),
    budgetCall('acceptDelivery', payloads.acceptDelivery, acceptDelivery),
    budgetCall('returnDelivery', payloads.giveBack, returnDelivery),
    budgetCall('registerInvoice', payloads.registerInvoice, registerInvoice),
    budgetCall('refuseInvoice', payloads.refuseInvoice, refuseInvoice),
    budgetCall('approvePayment', payloads.approvePayment, approvePayment),
    budgetCall('exportPaymentBatch', payloads.exportPaymentBatch, exportPaymentBatch),
    budgetCall('confirmDisbursement', payloads.confirmDisbursement, confirmDisbursement),
    budgetCall('rejectPayment', payloads.rejectPayment, rejectPayment),
    budgetCall('refund', payloads.refund, refund),
    budgetCall('flagUnreconciled', payloads.flagUnreconciled, flagUnreconciled),
    budgetCall('recordRevenue', payloads.recordRevenue, recordRevenue),
    budgetCall('registerSupplier', payloads.registerSupplier, registerSupplier),
    budgetCall('verifySupplier', payloads.verifySupplier, verifySupplier),
    budgetCall('changePayeeAccount', payloads.changePayeeAccount, changePayeeAccount),
    budgetCall('setDebarment', payloads.setDebarment, setDebarment),
    budgetCall('closeYear', payloads.closeYear, closeYear),
    budgetCall('settleLine', payloads.settleLine, settleLine),
    budgetCall('reopenAdjust', payloads.reopenAdjust, reopenAdjust),
    budgetCall('expireApproval', payloads.expireApproval, expireApproval),
    budgetCall('fileStatement', payloads.fileStatement, fileStatement),
  ],
  events: BUDGET_EVENTS,
  errors: BUDGET_ERRORS,
  queries: BUDGET_QUERIES,
  invariants: BUDGET_INVARIANTS,
  randomAct,
});
