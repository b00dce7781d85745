// Suppliers: who may be paid, and at which account. Until registers of businesses and identities
// are on the ledger, offices attest both; `supplierOf` and `requirePayable` are all that the rest
// of this module asks, so that those registers can answer in their place.

import { equalBytes } from '@witan/ledger/bytes';
import type {
  ChangePayeeAccount,
  RegisterSupplier,
  SetDebarment,
  VerifySupplier,
} from '@witan/ledger/codec-budget';
import type { Supplier } from '@witan/ledger/codec-budget-records';
import { accountCoolingMs } from '@witan/ledger/limits';
import { utf8 } from '@witan/ledger/text';
import { type Context, refuse } from '../../host/module.ts';
import { supplierKey, suppliers } from './keys.ts';
import { BUDGET_POWERS } from './methods.ts';
import { accountAt, isDebarred } from './records.ts';

export function supplierOf(context: Context, supplier: Uint8Array): Supplier {
  return context.get(suppliers, { supplier }) ?? refuse('budget/supplier-unknown');
}

/** BUD-7: verified, and not debarred. */
export function requirePayable(context: Context, supplier: Supplier): void {
  if (supplier.verifier === undefined) refuse('budget/supplier-unverified');
  if (isDebarred(supplier, context.timeMs)) refuse('budget/supplier-debarred');
}

export function registerSupplier(context: Context, call: RegisterSupplier): void {
  const { person } = context.mandate(BUDGET_POWERS.supplierOffice);
  const { reference, name, account } = call;
  const key = { supplier: supplierKey(reference) };
  if (context.get(suppliers, key) !== undefined) refuse('budget/supplier-exists');
  context.put(suppliers, key, {
    reference,
    name,
    account,
    nextAccount: undefined,
    nextFromMs: 0,
    person,
    verifier: undefined,
    debarredUntilMs: 0,
    debarment: undefined,
  });
  context.emit('SupplierRegistered', key.supplier, utf8(reference));
}

/** By a second person, who has seen that the account is the supplier's (MOD-4). */
export function verifySupplier(context: Context, call: VerifySupplier): void {
  const { person } = context.mandate(BUDGET_POWERS.treasury);
  const supplier = supplierOf(context, call.supplier);
  if (equalBytes(person, supplier.person)) refuse('budget/same-person');
  if (supplier.verifier !== undefined) refuse('budget/supplier-exists');
  context.put(suppliers, call, { ...supplier, verifier: person });
  context.emit('SupplierVerified', call.supplier);
}

/** BUD-7: a new account is paid when it has cooled off, and the old one until then. */
export function changePayeeAccount(context: Context, call: ChangePayeeAccount): void {
  context.mandate(BUDGET_POWERS.supplierOffice);
  const supplier = supplierOf(context, call.supplier);
  context.put(
    suppliers,
    { supplier: call.supplier },
    {
      ...supplier,
      account: accountAt(supplier, context.timeMs),
      nextAccount: call.account,
      nextFromMs: context.timeMs + accountCoolingMs,
    },
  );
  context.emit('PayeeAccountChanged', call.supplier);
}

/** A debarment has a term and ends by itself; 0 lifts it (BUD-7). */
export function setDebarment(context: Context, call: SetDebarment): void {
  context.mandate(BUDGET_POWERS.integrityOffice);
  const supplier = supplierOf(context, call.supplier);
  const { untilMs, document } = call;
  if (untilMs !== 0 && untilMs <= context.timeMs) refuse('budget/term-invalid');
  context.put(
    suppliers,
    { supplier: call.supplier },
    { ...supplier, debarredUntilMs: untilMs, debarment: document },
  );
  context.emit(untilMs === 0 ? 'DebarmentLifted' : 'SupplierDebarred', call.supplier);
}
