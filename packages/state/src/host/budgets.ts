// Budgets of members (GOV-9): a transaction is charged to the member whose batch carried it, one
// record per member and block. The same records say when a member was last heard: a batch in a
// block was signed by its author's consensus key and checked by whoever voted for the block.

import { governanceReserveBytes, governanceReserveOperations } from '@witan/ledger/limits';
import type { Validator } from '@witan/ledger/membership';
import { must } from '@witan/ledger/problems';
import { utf8, utf8Text } from '@witan/ledger/text';
import type { Operation } from '@witan/ledger/transaction';
import { WireReader } from '@witan/ledger/wire-reader';
import { WireWriter } from '@witan/ledger/wire-writer';
import { id20 } from '../store/key-parts.ts';
import { type Table, table, tableId } from '../store/tables.ts';
import { renewalHeight, type SeatedCouncil } from './council.ts';
import type { Journal } from './journal.ts';
import { memberId } from './member-id.ts';

const HOST = 0;
const MEMBER_BYTES_MAX = 64;

/** The number of the module whose calls have a reserve, and of its event for who is over budget. */
export const GOVERNANCE = 1;
export const QUOTA_EXCEEDED = 1;

/** What one member has been charged since budgets began. */
export interface Budget {
  readonly member: string;
  /** They renew at the end of an epoch: here at the latest. */
  readonly renewalHeight: number;
  readonly bytes: number;
  readonly operations: number;
  readonly usedBytes: number;
  readonly usedOperations: number;
  /** Of the reserve that governance calls of members and joiners alone can use. */
  readonly reserveBytes: number;
  readonly reserveOperations: number;
  /** The last block with a batch of the member: its presence (GOV-13). */
  readonly seenHeight: number;
}

/** Of the members of the present council, and of no others. The sum is of bytes. */
export const budgets: Table<{ member: Uint8Array }, Budget> = table({
  id: tableId(HOST, 9),
  path: 'registry/budgets',
  key: { member: id20 },
  sum: { of: ({ usedBytes }) => BigInt(usedBytes), unit: 'byte' },
  deletable: true,
  value: {
    encode: (budget) =>
      new WireWriter()
        .bytes(1, utf8(budget.member))
        .integer(2, budget.renewalHeight)
        .integer(3, budget.bytes)
        .integer(4, budget.operations)
        .integer(5, budget.usedBytes)
        .integer(6, budget.usedOperations)
        .integer(7, budget.reserveBytes)
        .integer(8, budget.reserveOperations)
        .integer(9, budget.seenHeight)
        .finish(),
    decode(bytes) {
      const reader = new WireReader(bytes);
      const budget = {
        member: utf8Text(reader.bytes(1, MEMBER_BYTES_MAX)),
        renewalHeight: reader.integer(2),
        bytes: reader.integer(3),
        operations: reader.integer(4),
        usedBytes: reader.integer(5),
        usedOperations: reader.integer(6),
        reserveBytes: reader.integer(7),
        reserveOperations: reader.integer(8),
        seenHeight: reader.integer(9),
      };
      reader.finish();
      return budget;
    },
  },
});

/** What a transaction takes of a budget. */
export interface Charge {
  readonly bytes: number;
  readonly operations: number;
  /** Whether all its operations are governance calls, sent by somebody who may use the reserve. */
  readonly isGovernance: boolean;
}

/** The sender is asked about only where the answer matters: it costs a read. */
export function chargeOf(
  bytes: Uint8Array,
  operations: readonly Operation[],
  mayUseReserve: () => boolean,
): Charge {
  const isCalls =
    operations.length > 0 && operations.every(({ call }) => call >>> 8 === GOVERNANCE);
  return {
    bytes: bytes.length,
    operations: operations.length,
    isGovernance: isCalls && mayUseReserve(),
  };
}

/** One member's budget while a block is charged to it. */
class Account {
  readonly member: string;
  readonly #before: Budget;
  #usedBytes: number;
  #usedOperations: number;
  #reserveBytes: number;
  #reserveOperations: number;

  constructor(budget: Budget) {
    this.member = budget.member;
    this.#before = budget;
    this.#usedBytes = budget.usedBytes;
    this.#usedOperations = budget.usedOperations;
    this.#reserveBytes = budget.reserveBytes;
    this.#reserveOperations = budget.reserveOperations;
  }

  /** False, and nothing charged, where that is more than is left. */
  charge({ bytes, operations, isGovernance }: Charge): boolean {
    // The reserve first: other traffic cannot use it, so there is nothing to save it for.
    if (
      isGovernance &&
      this.#reserveBytes + bytes <= governanceReserveBytes &&
      this.#reserveOperations + operations <= governanceReserveOperations
    ) {
      this.#reserveBytes += bytes;
      this.#reserveOperations += operations;
      return true;
    }
    const isWithin =
      this.#usedBytes + bytes <= this.#before.bytes &&
      this.#usedOperations + operations <= this.#before.operations;
    if (!isWithin) return false;
    this.#usedBytes += bytes;
    this.#usedOperations += operations;
    return true;
  }

  budgetAt(seenHeight: number): Budget {
    return {
      ...this.#before,
      usedBytes: this.#usedBytes,
      usedOperations: this.#usedOperations,
      reserveBytes: this.#reserveBytes,
      reserveOperations: this.#reserveOperations,
      seenHeight,
    };
  }
}

/** Charges the transactions of one block; what is written is one record per author. */
export class Meter {
  readonly #journal: Journal;
  readonly #council: SeatedCouncil;
  readonly #accounts = new Map<number, Account>();

  constructor(journal: Journal, council: SeatedCouncil) {
    this.#journal = journal;
    this.#council = council;
  }

  /** False, and nothing charged, where the seat is over its budget. */
  charge(seat: number, charge: Charge): boolean {
    return this.account(seat).charge(charge);
  }

  /** The account of whoever authored a batch of the block: it is present from here on. */
  account(seat: number): Account {
    const known = this.#accounts.get(seat);
    if (known !== undefined) return known;
    const validator = this.#council.validators[seat];
    must(validator !== undefined, 'L1: a batch is of a seat of its epoch');
    const budget = this.#journal.get(budgets, { member: memberId(validator.member) });
    must(budget !== undefined, 'GOV-9: every seat has a budget');
    const account = new Account(budget);
    this.#accounts.set(seat, account);
    return account;
  }

  /** Writes what the block at this height used. */
  close(height: number): void {
    for (const account of this.#accounts.values()) {
      const key = { member: memberId(account.member) };
      this.#journal.put(budgets, key, account.budgetAt(height));
    }
  }
}

/** Budgets of a council that begins: those that go on keep what they have been charged. */
export function beginBudgets(
  council: SeatedCouncil,
  before: readonly Validator[],
  journal: Pick<Journal, 'get' | 'put' | 'delete'>,
): void {
  const { baseHeight, budgetsFrom, allowances } = council;
  for (const [seat, { member }] of council.validators.entries()) {
    const key = { member: memberId(member) };
    const old = journal.get(budgets, key);
    const goesOn = old !== undefined && budgetsFrom < baseHeight;
    const allowance = allowances[seat];
    must(allowance !== undefined, 'each seat has an allowance');
    journal.put(budgets, key, {
      member,
      renewalHeight: renewalHeight(council),
      ...allowance,
      usedBytes: goesOn ? old.usedBytes : 0,
      usedOperations: goesOn ? old.usedOperations : 0,
      reserveBytes: goesOn ? old.reserveBytes : 0,
      reserveOperations: goesOn ? old.reserveOperations : 0,
      // A joiner showed itself by READY (M4), a founder by founding.
      seenHeight: old?.seenHeight ?? baseHeight,
    });
  }
  const seated = new Set(council.validators.map(({ member }) => member));
  for (const { member } of before) {
    if (!seated.has(member)) journal.delete(budgets, { member: memberId(member) });
  }
}
