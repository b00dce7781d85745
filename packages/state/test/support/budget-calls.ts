// Builders for calls of the budget, with defaults that are accepted: one year, one line, one
// supplier, and the way from an appropriation to a payment.

import * as payloads from '@witan/ledger/codec-budget';
import { type OrderName, STAGES, type Stage, VIEWS } from '@witan/ledger/codec-budget-fields';
import type { Codec } from '@witan/ledger/codec-fields';
import type { Genesis } from '@witan/ledger/genesis';
import { sha256 } from '@witan/ledger/hash';
import { type ProblemKey, problemOf } from '@witan/ledger/problems';
import { utf8 } from '@witan/ledger/text';
import {
  BUDGET,
  invoiceKey,
  itemKey,
  lineKey,
  supplierKey,
} from '../../src/modules/budget/keys.ts';
import { BUDGET_METHODS } from '../../src/modules/budget/methods.ts';
import {
  demonstrationKey,
  demonstrationPerson,
  TEST_TIME_MS,
  TestLedger,
  testGenesis,
} from '../../src/testkit.ts';

export const DAY_MS = 24 * 3_600_000;
export const YEAR = 2024;
export const END_MS: number = TEST_TIME_MS + 100 * DAY_MS;
export const LIQUIDATION_MS: number = TEST_TIME_MS + 130 * DAY_MS;

export function code(key: ProblemKey): number {
  return problemOf(key).code;
}

export function document(name = 'a document'): Uint8Array {
  return sha256(utf8(name));
}

export function account(name = 'S1'): Uint8Array {
  return sha256(utf8(`account of ${name}`));
}

/** The testkit's offices, and one person who holds several of the budget's. */
export function genesisWithClerk(): Genesis {
  const genesis = testGenesis();
  const { persons, offices, mandates } = genesis.registry;
  const id = demonstrationPerson('clerk');
  const powers = ['preparer', 'receiver', 'approver', 'treasury', 'supplier-office'];
  const held = offices.filter(({ power }) => powers.some((one) => power === `budget/${one}`));
  const [first] = mandates;
  return {
    ...genesis,
    registry: {
      persons: [...persons, { id, key: demonstrationKey('clerk') }],
      offices,
      mandates: [
        ...mandates,
        ...held.map((office, i) => ({
          id: mandates.length + i,
          office: office.id,
          person: id,
          fromMs: first?.fromMs ?? 0,
          toMs: first?.toMs ?? 0,
        })),
      ],
    },
  };
}

export interface LineChanges extends Partial<payloads.EnactLine> {
  readonly admin?: string;
  readonly fund?: string;
}

/** A budget while a test works on it; every method answers the code, 0 when accepted. */
export class Budget {
  readonly ledger: TestLedger;

  constructor(genesis: Genesis = testGenesis()) {
    this.ledger = new TestLedger({ genesis });
  }

  send<T>(
    as: string,
    method: keyof typeof BUDGET_METHODS,
    codec: Codec<T>,
    ...calls: readonly T[]
  ): number {
    const call = BUDGET * 256 + BUDGET_METHODS[method];
    const operations = calls.map((one) => ({ call, payload: codec.encode(one) }));
    return this.ledger.submit({ sender: demonstrationKey(as), operations });
  }

  openYear(changes: Partial<payloads.OpenYear> = {}): number {
    return this.send('legislature', 'openYear', payloads.openYear, {
      year: YEAR,
      startMs: TEST_TIME_MS - DAY_MS,
      endMs: END_MS,
      liquidationUntilMs: LIQUIDATION_MS,
      law: document('law'),
      ceilings: [],
      ...changes,
    });
  }

  defineClasses(paths: readonly string[]): number {
    const classes = Object.values(VIEWS).flatMap((view) =>
      paths.map((path) => ({ view, path, title: `class ${path}` })),
    );
    return this.send('treasurer', 'defineClasses', payloads.defineClasses, { classes });
  }

  enact(changes: LineChanges = {}): number {
    const { admin = '001.10', fund = '001', ...call } = changes;
    return this.send('legislature', 'enactLine', payloads.enactLine, {
      year: YEAR,
      code: 'L1',
      title: 'Roads',
      currency: 'USD',
      classes: { admin, econ: '001', func: '001.10', prog: '001', fund },
      amount: 1_000n,
      virementMax: 300n,
      offset: false,
      law: document('law'),
      ...call,
    });
  }

  change(method: 'supplement' | 'rescind' | 'allot', amount: bigint, line = 'L1'): number {
    const as = method === 'allot' ? 'treasurer' : 'legislature';
    const call = { line: lineKey(line), amount, document: document(method) };
    return this.send(as, method, payloads.changeAuthority, call);
  }

  apportion(amount: bigint, fromMs = TEST_TIME_MS, line = 'L1'): number {
    const call = { line: lineKey(line), fromMs, amount };
    return this.send('treasurer', 'apportion', payloads.apportion, call);
  }

  supplier(reference = 'S1'): number {
    const call = { reference, name: `Firm ${reference}`, account: account(reference) };
    this.send('supplier-officer', 'registerSupplier', payloads.registerSupplier, call);
    return this.send('treasurer', 'verifySupplier', payloads.verifySupplier, {
      supplier: supplierKey(reference),
    });
  }

  commit(amount: bigint, reference = 'C1', line = 'L1', as = 'preparer'): number {
    const call = { line: lineKey(line), reference, amount, document: document(reference) };
    return this.send(as, 'commit', payloads.commit, call);
  }

  obligate(amount: bigint, changes: { reference?: string; supplier?: string } = {}): number {
    const { reference = 'K1', supplier = 'S1' } = changes;
    return this.send('preparer', 'obligate', payloads.obligate, {
      line: lineKey('L1'),
      commitment: item('C1'),
      reference,
      supplier: supplierKey(supplier),
      amount,
      document: document(reference),
    });
  }

  accept(amount: bigint, reference = 'D1', as = 'receiver'): number {
    return this.send(as, 'acceptDelivery', payloads.acceptDelivery, {
      line: lineKey('L1'),
      obligation: item('K1'),
      reference,
      amount,
      document: document(reference),
    });
  }

  invoice(amount: bigint, number = '1', as = 'preparer', delivery = 'D1'): number {
    return this.send(as, 'registerInvoice', payloads.registerInvoice, {
      line: lineKey('L1'),
      delivery: item(delivery),
      number,
      amount,
      datedMs: TEST_TIME_MS - DAY_MS,
      document: document(number),
    });
  }

  approve(amount: bigint, number = '1', as = 'approver', to: Uint8Array = account()): number {
    const call = { line: lineKey('L1'), invoice: invoiceId(amount, number), account: to };
    return this.send(as, 'approvePayment', payloads.approvePayment, call);
  }

  export(orders: readonly (readonly [bigint, string])[], messageId = 'M1'): number {
    return this.send('treasurer', 'exportPaymentBatch', payloads.exportPaymentBatch, {
      messageId,
      document: document(messageId),
      orders: namesOf(orders),
    });
  }

  confirm(orders: readonly (readonly [bigint, string])[], amount: bigint, entry = 'E1'): number {
    return this.send('treasurer', 'confirmDisbursement', payloads.confirmDisbursement, {
      statement: 'ST1',
      entry,
      amount,
      bookedMs: this.ledger.timeMs,
      document: document('statement'),
      orders: namesOf(orders),
    });
  }

  refuse(amount: bigint, as = 'approver', number = '1'): number {
    const call = { line: lineKey('L1'), invoice: invoiceId(amount, number), reason: 'not ours' };
    return this.send(as, 'refuseInvoice', payloads.refuseInvoice, call);
  }

  reject(amount: bigint, number = '1'): number {
    const call = { line: lineKey('L1'), order: invoiceId(amount, number), reason: 'AC01' };
    return this.send('treasurer', 'rejectPayment', payloads.rejectPayment, {
      ...call,
      document: document('rejection'),
    });
  }

  refund(paid: bigint, amount: bigint, number = '1'): number {
    const call = { line: lineKey('L1'), order: invoiceId(paid, number), amount };
    return this.send('treasurer', 'refund', payloads.refund, { ...call, document: document() });
  }

  giveBack(
    method: 'releaseCommitment' | 'deobligate' | 'returnDelivery',
    reference: string,
    amount: bigint,
    as = method === 'returnDelivery' ? 'receiver' : 'preparer',
  ): number {
    const call = { line: lineKey('L1'), item: item(reference), amount, document: document() };
    return this.send(as, method, payloads.giveBack, call);
  }

  virement(as: string, amount: bigint, changes: Partial<payloads.Virement> = {}): number {
    return this.send(as, 'virement', payloads.virement, {
      source: lineKey('L1'),
      target: lineKey('L2'),
      stage: STAGES.unapportioned,
      amount,
      document: document('virement'),
      ...changes,
    });
  }

  adjust(as: string, from: Stage, to: Stage, amount: bigint): number {
    const call = { line: lineKey('L1'), from, to, amount, document: document('finding') };
    return this.send(as, 'reopenAdjust', payloads.reopenAdjust, call);
  }

  closeYear(year = YEAR): number {
    return this.send('nobody', 'closeYear', payloads.closeYear, { year });
  }

  settle(line = 'L1', into?: string): number {
    const target = into === undefined ? undefined : lineKey(into);
    const call = { line: lineKey(line), into: target, document: document('settlement') };
    return this.send('treasurer', 'settleLine', payloads.settleLine, call);
  }

  /** A paid invoice of 100, behind it everything that it needs. */
  pay(number = '1'): number {
    const order = [[100n, number]] as const;
    return (
      this.invoice(100n, number) ||
      this.approve(100n, number) ||
      this.export(order, `M${number}`) ||
      this.confirm(order, 100n, `E${number}`)
    );
  }

  read<T>(path: string): T {
    return this.ledger.host.query(path).data as unknown as T;
  }

  balance(line = 'L1'): Readonly<Record<string, string>> {
    return this.read(`budget/lines/${line}/balance`);
  }
}

/** Key of an item of the line L1. */
export function item(reference: string): Uint8Array {
  return itemKey(lineKey('L1'), reference);
}

export function invoiceId(amount: bigint, number = '1'): Uint8Array {
  return invoiceKey(supplierKey('S1'), { number, amount, datedMs: TEST_TIME_MS - DAY_MS });
}

function namesOf(orders: readonly (readonly [bigint, string])[]): OrderName[] {
  return orders.map(([amount, number]) => ({
    line: lineKey('L1'),
    order: invoiceId(amount, number),
  }));
}

/** The line L1 with 1,000 appropriated, and whatever follows: each stage takes half of the last. */
export function budgetAt(
  stage: 'enacted' | 'allotted' | 'delivered',
  genesis: Genesis = testGenesis(),
): Budget {
  const budget = new Budget(genesis);
  budget.openYear();
  budget.defineClasses(['001', '001.10', '001.20', '002']);
  budget.enact();
  budget.supplier();
  if (stage === 'enacted') return budget;
  budget.apportion(1_000n);
  budget.change('allot', 900n);
  if (stage === 'allotted') return budget;
  budget.commit(800n);
  budget.obligate(700n);
  budget.accept(500n);
  return budget;
}
