// Random acts on the budget, for tests and the simulator: mostly such as offices make, chosen by
// what the state holds, so that appropriations become payments; some of them wrong in one place.

import * as payloads from '@witan/ledger/codec-budget';
import { STAGES, VIEWS } from '@witan/ledger/codec-budget-fields';
import {
  type Balance,
  INVOICE_STATUS,
  type Line,
  ORDER_STATUS,
  YEAR_STATUS,
  type Year,
} from '@witan/ledger/codec-budget-records';
import { sha256 } from '@witan/ledger/hash';
import { utf8 } from '@witan/ledger/text';
import type { Act, Random, Scenery } from '../../host/module.ts';
import { readAll, readRecord, type StateReader } from '../../host/reader.ts';
import {
  accountKey,
  approvals,
  BUDGET,
  commitments,
  deliveries,
  invoices,
  ledgers,
  lineKey,
  lines,
  obligations,
  orders,
  supplierKey,
  suppliers,
  years,
} from './keys.ts';
import { BUDGET_METHODS } from './methods.ts';
import { accountAt } from './records.ts';

const DAY_MS = 24 * 3_600_000;
const YEARS = [2023, 2024];
const LINES = 4;
const SUPPLIERS = ['S1', 'S2', 'S3'];
const OFFICERS = [
  'legislature',
  'treasurer',
  'preparer',
  'receiver',
  'approver',
  'supplier-officer',
  'integrity-officer',
  'auditor',
];

/** The next random act. The same state and random numbers give the same act. */
export function randomAct(scenery: Scenery): Act {
  return new Imagination(scenery).next();
}

interface Known {
  readonly id: Uint8Array;
  readonly line: Line;
  readonly balance: Balance;
  readonly year: Year;
}

class Imagination {
  readonly #state: StateReader;
  readonly #random: Random;
  readonly #timeMs: number;

  constructor({ state, random, timeMs }: Scenery) {
    this.#state = state;
    this.#random = random;
    this.#timeMs = timeMs;
  }

  next(): Act {
    const opened = readAll(this.#state, years, {}).length;
    if (opened < YEARS.length) return this.#openYear(YEARS[opened] as number);
    const known = this.#line();
    if (known === undefined || this.#random(40) === 0) return this.#found();
    if (this.#random(12) === 0) return this.#supplier();
    if (known.year.status !== YEAR_STATUS.open) return this.#wind(known);
    const steps = [
      this.#authorize,
      this.#authorize,
      this.#commit,
      this.#obligate,
      this.#accept,
      this.#invoice,
      this.#approve,
      this.#export,
      this.#confirm,
      this.#confirm,
      this.#giveBack,
      this.#virement,
      this.#refund,
      this.#flag,
      this.#close,
      this.#revenue,
      this.#file,
      this.#junk,
    ];
    return this.#pick(steps).call(this, known);
  }

  #pick<T>(items: readonly T[]): T {
    return items[this.#random(items.length)] as T;
  }

  /** Up to the whole of it; now and then a unit more. */
  #part(most: bigint): bigint {
    if (this.#random(12) === 0) return most + 1n;
    return most < 2n ? most : most - BigInt(this.#random(Number(most) >> 1));
  }

  #act<T>(
    as: string,
    method: keyof typeof BUDGET_METHODS,
    codec: { encode(value: T): Uint8Array },
    call: T,
  ): Act {
    // Now and then somebody tries what another may do.
    const sender = this.#random(16) === 0 ? this.#pick(OFFICERS) : as;
    const payload = codec.encode(call);
    return { as: sender, operations: [{ call: BUDGET * 256 + BUDGET_METHODS[method], payload }] };
  }

  #document(): Uint8Array {
    return sha256(utf8(`document ${this.#random(1_000)}`));
  }

  /** The first year ends and closes while the tests run. */
  #openYear(year: number): Act {
    const endMs = this.#timeMs + (year === 2023 ? 5 : 300) * DAY_MS;
    return this.#act('legislature', 'openYear', payloads.openYear, {
      year,
      startMs: this.#timeMs - DAY_MS,
      endMs,
      liquidationUntilMs: endMs + 4 * DAY_MS,
      law: this.#document(),
      ceilings: [{ currency: 'USD', view: VIEWS.admin, path: '001', limit: 9_000n }],
    });
  }

  /** A line, and the classes that it needs. */
  #found(): Act {
    const classes = readAll(this.#state, lines, {}).length;
    const paths = ['001', '001.10', '001.20', '002', '002.10'];
    if (classes === 0 && this.#random(3) > 0) {
      const views = Object.values(VIEWS);
      return this.#act('treasurer', 'defineClasses', payloads.defineClasses, {
        classes: views.flatMap((view) => paths.map((path) => ({ view, path, title: path }))),
      });
    }
    const path = (): string => this.#pick(paths);
    return this.#act('legislature', 'enactLine', payloads.enactLine, {
      year: this.#pick(YEARS),
      code: `L-${this.#random(LINES * 2)}`,
      title: 'A line',
      currency: 'USD',
      classes: { admin: path(), econ: path(), func: path(), prog: path(), fund: '001' },
      amount: BigInt(1_000 + this.#random(3_000)),
      virementMax: 900n,
      offset: this.#random(8) === 0,
      law: this.#document(),
    });
  }

  #line(): Known | undefined {
    const all = readAll(this.#state, ledgers, {});
    if (all.length < LINES) return undefined;
    const { key, record: balance } = this.#pick(all);
    const line = readRecord(this.#state, lines, key)?.record;
    const year = line && readRecord(this.#state, years, { year: line.year })?.record;
    if (line === undefined || year === undefined) return undefined;
    return { id: key.line, line, balance, year };
  }

  #supplier(): Act {
    const reference = this.#pick(SUPPLIERS);
    const supplier = supplierKey(reference);
    const known = readRecord(this.#state, suppliers, { supplier })?.record;
    const document = this.#document();
    const account = sha256(utf8(`${reference} ${this.#random(3)}`));
    if (known === undefined) {
      const call = { reference, name: reference, account };
      return this.#act('supplier-officer', 'registerSupplier', payloads.registerSupplier, call);
    }
    if (known.verifier === undefined) {
      return this.#act('treasurer', 'verifySupplier', payloads.verifySupplier, { supplier });
    }
    if (this.#random(3) > 0) {
      const untilMs = known.debarredUntilMs > 0 ? 0 : this.#timeMs + this.#random(3) * DAY_MS;
      const call = { supplier, untilMs, document };
      return this.#act('integrity-officer', 'setDebarment', payloads.setDebarment, call);
    }
    const call = { supplier, account, document };
    return this.#act('supplier-officer', 'changePayeeAccount', payloads.changePayeeAccount, call);
  }

  #authorize({ id: line, balance }: Known): Act {
    const document = this.#document();
    const change = (amount: bigint) => ({ line, amount, document });
    if (balance.apportioned > 0n) {
      const call = change(this.#part(balance.apportioned));
      return this.#act('treasurer', 'allot', payloads.changeAuthority, call);
    }
    if (balance.unapportioned > 0n) {
      if (this.#random(6) === 0) {
        return this.#act('legislature', 'rescind', payloads.changeAuthority, change(10n));
      }
      const fromMs = this.#timeMs + (this.#random(6) === 0 ? DAY_MS : 0);
      const call = { line, fromMs, amount: this.#part(balance.unapportioned) };
      return this.#act('treasurer', 'apportion', payloads.apportion, call);
    }
    return this.#act('legislature', 'supplement', payloads.changeAuthority, change(500n));
  }

  #commit(known: Known): Act {
    const { id: line, balance } = known;
    if (balance.allotted === 0n) return this.#authorize(known);
    const amount = this.#part(balance.allotted);
    return this.#act('preparer', 'commit', payloads.commit, {
      ...{ line, amount, document: this.#document() },
      reference: `C-${this.#random(200)}`,
    });
  }

  #obligate(known: Known): Act {
    const { id: line } = known;
    const open = readAll(this.#state, commitments, { line }).filter(({ record }) => record.open);
    if (open.length === 0) return this.#commit(known);
    const { key, record } = this.#pick(open);
    return this.#act('preparer', 'obligate', payloads.obligate, {
      line,
      commitment: key.item,
      reference: `K-${this.#random(200)}`,
      supplier: supplierKey(this.#pick(SUPPLIERS)),
      amount: this.#part(record.open),
      document: this.#document(),
    });
  }

  #accept(known: Known): Act {
    const { id: line } = known;
    const open = readAll(this.#state, obligations, { line }).filter(({ record }) => record.open);
    if (open.length === 0) return this.#obligate(known);
    const { key, record } = this.#pick(open);
    return this.#act('receiver', 'acceptDelivery', payloads.acceptDelivery, {
      line,
      obligation: key.item,
      reference: `D-${this.#random(200)}`,
      amount: this.#part(record.open),
      document: this.#document(),
    });
  }

  #invoice(known: Known): Act {
    const { id: line } = known;
    const free = readAll(this.#state, deliveries, { line }).filter(
      ({ record }) => record.amount > record.invoiced,
    );
    if (free.length === 0) return this.#accept(known);
    const { key, record } = this.#pick(free);
    return this.#act('preparer', 'registerInvoice', payloads.registerInvoice, {
      line,
      delivery: key.item,
      number: `${this.#random(20)}`,
      amount: this.#part(record.amount - record.invoiced),
      datedMs: this.#random(20) === 0 ? this.#timeMs + DAY_MS : 1,
      document: this.#document(),
    });
  }

  #approve(known: Known): Act {
    const { id: line } = known;
    const waiting = readAll(this.#state, invoices, {}).filter(
      ({ record: { status, line: of } }) =>
        status === INVOICE_STATUS.registered && of.every((byte, i) => byte === line[i]),
    );
    if (waiting.length === 0) return this.#invoice(known);
    const { key, record } = this.#pick(waiting);
    const { invoice } = key;
    if (this.#random(10) === 0) {
      const call = { line, invoice, reason: 'not ours' };
      return this.#act('approver', 'refuseInvoice', payloads.refuseInvoice, call);
    }
    const supplier = readRecord(this.#state, suppliers, { supplier: record.supplier })?.record;
    const paid = supplier && accountAt(supplier, this.#timeMs);
    const account = this.#random(16) === 0 ? undefined : paid;
    return this.#act('approver', 'approvePayment', payloads.approvePayment, {
      ...{ line, invoice, account: account ?? sha256(line) },
    });
  }

  #ordersOf(line: Uint8Array, status: number) {
    return readAll(this.#state, orders, { line }).filter(({ record }) => record.status === status);
  }

  #export(known: Known): Act {
    const approved = this.#ordersOf(known.id, ORDER_STATUS.approved);
    if (approved.length === 0) return this.#approve(known);
    return this.#act('treasurer', 'exportPaymentBatch', payloads.exportPaymentBatch, {
      messageId: `M-${this.#random(300)}`,
      document: this.#document(),
      orders: approved.map(({ key }) => ({ line: key.line, order: key.item })),
    });
  }

  #confirm(known: Known): Act {
    const exported = this.#ordersOf(known.id, ORDER_STATUS.exported);
    if (exported.length === 0) return this.#export(known);
    const { key, record } = this.#pick(exported);
    const document = this.#document();
    if (this.#random(5) === 0) {
      const call = { line: key.line, order: key.item, reason: 'AC01', document };
      return this.#act('treasurer', 'rejectPayment', payloads.rejectPayment, call);
    }
    return this.#act('treasurer', 'confirmDisbursement', payloads.confirmDisbursement, {
      statement: 'ST',
      entry: `${this.#random(300)}`,
      amount: record.amount + (this.#random(12) === 0 ? 1n : 0n),
      bookedMs: this.#timeMs,
      document,
      orders: [{ line: key.line, order: key.item }],
    });
  }

  /** One step back, of whatever is open. */
  #giveBack({ id: line }: Known): Act {
    const document = this.#document();
    const back = (item: Uint8Array, open: bigint) => ({
      ...{ line, item, amount: this.#part(open), document },
    });
    const free = readAll(this.#state, deliveries, { line }).find(
      ({ record }) => record.amount > record.invoiced,
    );
    if (free !== undefined && this.#random(2) === 0) {
      const call = back(free.key.item, free.record.amount - free.record.invoiced);
      return this.#act('receiver', 'returnDelivery', payloads.giveBack, call);
    }
    const contract = readAll(this.#state, obligations, { line }).find(({ record }) => record.open);
    if (contract !== undefined && this.#random(2) === 0) {
      const call = back(contract.key.item, contract.record.open);
      return this.#act('preparer', 'deobligate', payloads.giveBack, call);
    }
    const item = readAll(this.#state, commitments, { line }).find(({ record }) => record.open);
    const call = back(item?.key.item ?? line, item?.record.open ?? 1n);
    return this.#act('preparer', 'releaseCommitment', payloads.giveBack, call);
  }

  #virement({ id, balance }: Known): Act {
    const [waiting] = readAll(this.#state, approvals, {});
    if (waiting !== undefined && this.#random(8) === 0) {
      const { approval } = waiting.key;
      return this.#act('nobody', 'expireApproval', payloads.expireApproval, { approval });
    }
    const all = readAll(this.#state, ledgers, {});
    const target = this.#pick(all).key.line;
    const stage = balance.allotted > 10n ? STAGES.allotted : STAGES.unapportioned;
    const as = this.#pick(['treasurer', 'approver', 'legislature']);
    const document = sha256(id);
    // Few different calls, so that two officers sometimes send the same.
    const call = { source: id, target, stage, amount: 10n, document };
    return this.#act(as, 'virement', payloads.virement, call);
  }

  #refund(known: Known): Act {
    const paid = this.#ordersOf(known.id, ORDER_STATUS.paid);
    if (paid.length === 0) return this.#confirm(known);
    const { key, record } = this.#pick(paid);
    return this.#act('treasurer', 'refund', payloads.refund, {
      line: key.line,
      order: key.item,
      amount: this.#part(record.amount - record.refunded),
      document: this.#document(),
    });
  }

  #flag(known: Known): Act {
    const exported = this.#ordersOf(known.id, ORDER_STATUS.exported);
    const order = exported[0]?.key.item ?? known.id;
    const call = { line: known.id, order };
    return this.#act('nobody', 'flagUnreconciled', payloads.flagUnreconciled, call);
  }

  #close(known: Known): Act {
    const { year } = known.line;
    const isOver = known.year.endMs <= this.#timeMs;
    if (!isOver && this.#random(6) > 0) return this.#supplier();
    return this.#act('nobody', 'closeYear', payloads.closeYear, { year });
  }

  #revenue({ line: { year } }: Known): Act {
    const call = { year, currency: 'USD', path: '11.111', amount: BigInt(this.#random(900)) };
    const document = this.#document();
    return this.#act('treasurer', 'recordRevenue', payloads.recordRevenue, { ...call, document });
  }

  #file(): Act {
    const account = accountKey(`ACCOUNT-${this.#random(2)}`);
    const document = this.#document();
    return this.#act('treasurer', 'fileStatement', payloads.fileStatement, { account, document });
  }

  /** What leads a year to its end: what is owed is paid or given back, lines are settled. */
  #wind(known: Known): Act {
    const { id: line, balance, line: record, year } = known;
    if (year.status === YEAR_STATUS.closed) {
      const [from, to] = [STAGES.lapsed, STAGES.allotted];
      const call = { line, from, to, amount: 7n, document: sha256(line) };
      const as = this.#pick(['auditor', 'treasurer']);
      return this.#act(as, 'reopenAdjust', payloads.reopenAdjust, call);
    }
    if (record.settled || this.#random(8) === 0) return this.#close(known);
    if (balance.ordered > 0n) return this.#confirm(known);
    if (balance.delivered > 0n && this.#random(2) === 0) return this.#approve(known);
    const owed = balance.delivered + balance.obligated + balance.committed;
    if (owed > 0n) return this.#giveBack(known);
    const other = lineKey(`L-${this.#random(LINES * 2)}`);
    const into = this.#random(2) === 0 ? undefined : other;
    const call = { line, into, document: this.#document() };
    return this.#act('treasurer', 'settleLine', payloads.settleLine, call);
  }

  #junk(): Act {
    const payload = Uint8Array.from({ length: this.#random(40) }, () => this.#random(256));
    return { as: 'treasurer', operations: [{ call: BUDGET * 256 + this.#random(40), payload }] };
  }
}
