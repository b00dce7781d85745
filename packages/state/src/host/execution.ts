// Executes the transactions of one block (X1): in the order of L7, each against a journal of its
// own. Whatever a transaction is, it gets an outcome; the same block gives the same ones anywhere.

import { type Batch, knownTxid } from '@witan/ledger/batch';
import type { Header } from '@witan/ledger/block';
import { ByteWriter } from '@witan/ledger/bytes';
import { type Hash, sha256 } from '@witan/ledger/hash';
import type { Validator } from '@witan/ledger/membership';
import { OUTCOME_LENGTH, type Outcome, writeOutcome } from '@witan/ledger/outcome';
import { DecodeError, must, type ProblemKey, problemOf, WitanError } from '@witan/ledger/problems';
import type { PublicKey } from '@witan/ledger/signature';
import { utf8 } from '@witan/ledger/text';
import {
  decodeTransaction,
  type Operation,
  recordId,
  type Transaction,
} from '@witan/ledger/transaction';
import type { LogTable } from '../store/log-tables.ts';
import type { Table } from '../store/tables.ts';
import {
  type Budget,
  budgets,
  chargeOf,
  GOVERNANCE,
  type Meter,
  QUOTA_EXCEEDED,
} from './budgets.ts';
import {
  type CouncilPlan,
  type Reconfiguration,
  reconfigurations,
  renewalHeight,
  type SeatedCouncil,
  waitingIn,
} from './council.ts';
import { type Event, encodeEvent, eventsHash, placeEvent } from './events.ts';
import { IdentifierMap, type IdentifierSalt } from './identifier-map.ts';
import type { Journal } from './journal.ts';
import { memberId } from './member-id.ts';
import { type Caller, type Context, type Mandate, type Module, Refusal, refuse } from './module.ts';
import { Callers, OFFICE_TABLES } from './offices.ts';

/** What execution needs to know beyond the parent's state. */
export interface Environment {
  /** That of the block. */
  readonly council: SeatedCouncil;
  readonly meter: Meter;
  /** sealedHash of an ancestor within the replay window; undefined for every other height. */
  readonly sealedHashAt: (height: number) => Hash | undefined;
  readonly replayWindowBlocks: number;
  readonly modules: ReadonlyMap<number, Module>;
  /** Of the tables of identifiers. */
  readonly salt: IdentifierSalt;
  /** Whether an ancestor of the block executed this transaction. */
  readonly isReplayed: (txid: Hash) => boolean;
}

export interface Execution {
  /** Encoded outcomes end to end: what `receiptsRoot` is over, and a row of the archive. */
  readonly outcomesRow: Uint8Array;
  readonly eventsRow: Uint8Array;
  /** The place of each transaction that must not execute again. */
  readonly executed: IdentifierMap;
  /** The same of those that were refused for want of budget, and may still execute. */
  readonly postponed: IdentifierMap;
}

/** Batches by ((author + height) mod n, boot, seq): no lane is first in every block (L7). */
export function executionOrder(
  batches: readonly Batch[],
  height: number,
  validators: number,
): Batch[] {
  const turn = ({ header }: Batch): number => (header.author + height) % validators;
  return batches.toSorted(
    (a, b) => turn(a) - turn(b) || a.header.boot - b.header.boot || a.header.seq - b.header.seq,
  );
}

export function executeTransactions(
  environment: Environment,
  journal: Journal,
  header: Header,
  batches: readonly Batch[],
): Execution {
  const count = batches.reduce((sum, { transactions }) => sum + transactions.length, 0);
  const outcomesRow = new ByteWriter(count * OUTCOME_LENGTH);
  const eventsRow = new ByteWriter();
  const executed = new IdentifierMap(environment.salt, count);
  const postponed = new IdentifierMap(environment.salt);
  const { council, modules } = environment;
  const joined = modules.get(GOVERNANCE)?.joinedHeight;
  const joinedHeight = (member: string): number => joined?.(journal, member) ?? 0;
  const callers = new Callers(journal, { council, timeMs: header.timeMs, joinedHeight });
  const ledger: Attempts = { environment, journal, header, callers, executed, postponed };
  const { height } = header;
  let index = 0;
  for (const batch of executionOrder(batches, height, council.validators.length)) {
    const { author } = batch.header;
    environment.meter.account(author);
    for (const [at, bytes] of batch.transactions.entries()) {
      const attempt = attempted(ledger, { bytes, index, author, known: knownTxid(batch, at) });
      const { txid, code } = attempt;
      const encoded = attempt.events.map(encodeEvent);
      writeOutcome(outcomesRow, { height, index, txid, code, eventsHash: eventsHash(encoded) });
      for (const event of encoded) placeEvent(eventsRow, index, event);
      index += 1;
    }
  }
  return { outcomesRow: outcomesRow.finish(), eventsRow: eventsRow.finish(), executed, postponed };
}

/** What all transactions of a block share. */
interface Attempts {
  readonly environment: Environment;
  readonly journal: Journal;
  readonly header: Header;
  readonly callers: Callers;
  readonly executed: IdentifierMap;
  readonly postponed: IdentifierMap;
}

interface Inclusion {
  readonly bytes: Uint8Array;
  readonly index: number;
  readonly author: number;
  /** Its identifier, where whoever checked its batch has computed it. */
  readonly known: Hash | undefined;
}

interface Attempt {
  readonly txid: Hash;
  readonly code: number;
  readonly events: readonly Event[];
}

function refused(txid: Hash, key: ProblemKey): Attempt {
  return { txid, code: problemOf(key).code, events: [] };
}

function attempted(ledger: Attempts, { bytes, index, author, known }: Inclusion): Attempt {
  const { environment, journal, header, executed, postponed } = ledger;
  const { meter } = environment;
  let transaction: Transaction;
  try {
    transaction = decodeTransaction(bytes, known);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    // No honest validator lets it into a lane (L3), but execution is total all the same.
    meter.charge(
      author,
      chargeOf(bytes, [], () => false),
    );
    return refused(sha256(bytes), error.key);
  }
  const { txid, operations, sender } = transaction;
  // What takes room in a block is charged, executed or not.
  const mayUseReserve = (): boolean =>
    environment.modules.get(GOVERNANCE)?.mayUseReserve?.(journal, sender) === true;
  const isWithinBudget = meter.charge(author, chargeOf(bytes, operations, mayUseReserve));
  const untimely = faultOfTiming(environment, header, transaction);
  if (untimely !== undefined) return refused(txid, untimely);
  if (executed.has(txid) || environment.isReplayed(txid)) {
    return refused(txid, 'transaction/replayed');
  }
  if (!isWithinBudget) {
    // It is not used up: a member without a budget must not burn what another carries as well.
    postponed.set(txid, index);
    return overBudget(environment, author, txid);
  }
  executed.set(txid, index);
  return run(ledger, transaction);
}

function faultOfTiming(
  { replayWindowBlocks }: Environment,
  { height }: Header,
  { validUntilHeight }: Transaction,
): ProblemKey | undefined {
  // Expiry comes first: how long a node remembers an identifier beyond it must not show.
  if (validUntilHeight < height) return 'transaction/expired';
  return validUntilHeight > height + replayWindowBlocks ? 'transaction/expiry-too-far' : undefined;
}

/** The event names the member, and the height at which its budget renews at the latest. */
function overBudget({ council }: Environment, author: number, txid: Hash): Attempt {
  const { member } = council.validators[author] as Validator;
  const renewal = new ByteWriter(8).u64(renewalHeight(council)).finish();
  const event = { module: GOVERNANCE, type: QUOTA_EXCEEDED, operation: 0 };
  const { code } = problemOf('governance/quota-exceeded');
  return { txid, code, events: [{ ...event, keys: [utf8(member), renewal] }] };
}

function run(
  { environment, journal, header, callers }: Attempts,
  { txid, operations, sender, cosigners }: Transaction,
): Attempt {
  const caller = callers.of(sender);
  const work: Work = { environment, journal, header, txid, caller, cosigners, events: [] };
  try {
    for (let i = 0; i < operations.length; i++) {
      const { call: number, payload } = operations[i] as Operation;
      const module = environment.modules.get(Math.floor(number / 256));
      const call = module?.callOf.get(number % 256);
      if (module === undefined || call === undefined) refuse('transaction/unknown-call');
      call.run(new OperationContext(work, module, i), payload);
    }
    journal.keep(txid);
  } catch (error) {
    journal.drop();
    return refused(txid, refusalOf(error));
  }
  return { txid, code: 0, events: work.events };
}

/**
 * MOD-9: a handler that throws refuses its transaction. A damaged row is no fault of the
 * transaction, and other validators do not have it: this node must stop, not differ.
 */
function refusalOf(error: unknown): ProblemKey {
  if (error instanceof Refusal) return error.key;
  if (error instanceof WitanError) throw error;
  if (error instanceof DecodeError) {
    return error.key.startsWith('codec/') ? 'transaction/malformed-call' : error.key;
  }
  return 'transaction/failed';
}

/** What the operations of a transaction share. */
interface Work {
  readonly environment: Environment;
  readonly journal: Journal;
  readonly header: Header;
  readonly txid: Hash;
  readonly caller: Caller;
  readonly cosigners: readonly PublicKey[];
  readonly events: Event[];
}

class OperationContext implements Context {
  readonly #work: Work;
  readonly #module: Module;
  readonly #operation: number;
  #ids = 0;

  constructor(work: Work, module: Module, operation: number) {
    this.#work = work;
    this.#module = module;
    this.#operation = operation;
  }

  get height(): number {
    return this.#work.header.height;
  }

  get timeMs(): number {
    return this.#work.header.timeMs;
  }

  get txid(): Hash {
    return this.#work.txid;
  }

  get caller(): Caller {
    return this.#work.caller;
  }

  mandate(power: string): Mandate {
    const held = this.#work.caller.mandates.find((mandate) => mandate.power === power);
    return held ?? refuse('transaction/mandate-missing');
  }

  get cosigners(): readonly PublicKey[] {
    return this.#work.cosigners;
  }

  get council(): SeatedCouncil {
    return this.#work.environment.council;
  }

  get waiting(): Reconfiguration | undefined {
    return waitingIn(this.#work.journal, this.council);
  }

  reconfigure(plan: CouncilPlan | undefined, renewsBudgets: boolean): void {
    must(this.#module.number === GOVERNANCE, 'governance alone changes the council');
    const { waiting } = this;
    const { epoch } = this.council;
    this.#work.journal.put(
      reconfigurations,
      { epoch },
      {
        changedAt: waiting?.changedAt ?? this.height,
        plan: plan ?? waiting?.plan,
        renewsBudgets: renewsBudgets || waiting?.renewsBudgets === true,
      },
    );
  }

  budgetOf(member: string): Budget | undefined {
    return this.#work.journal.get(budgets, { member: memberId(member) });
  }

  sealedHashAt(height: number): Hash | undefined {
    return this.#work.environment.sealedHashAt(height);
  }

  get<K, V>(table: Table<K, V>, key: K): V | undefined {
    this.#requireOwn(table);
    return this.#work.journal.get(table, key);
  }

  put<K, V>(table: Table<K, V>, key: K, record: V): void {
    this.#requireOwn(table);
    this.#work.journal.put(table, key, record);
  }

  delete<K, V>(table: Table<K, V>, key: K): void {
    this.#requireOwn(table);
    this.#work.journal.delete(table, key);
  }

  append<K extends { seq: number }, V>(table: Table<K, V>, key: Omit<K, 'seq'>, record: V): number {
    this.#requireOwn(table);
    return this.#work.journal.append(table, key, record);
  }

  appendEntry<K, E>(table: LogTable<K, E>, key: K, entry: E): number {
    this.#requireOwn(table);
    return this.#work.journal.appendEntry(table, key, entry);
  }

  #requireOwn({ id }: { readonly id: number }): void {
    const { number } = this.#module;
    const keeps = number === GOVERNANCE && OFFICE_TABLES.some((table) => table.id === id);
    must(id >>> 8 === number || keeps, 'a module keeps to its own tables');
  }

  newId(): Uint8Array {
    return recordId(this.txid, this.#operation, this.#ids++);
  }

  emit(name: string, ...keys: readonly Uint8Array[]): void {
    const type = this.#module.events.indexOf(name) + 1;
    must(type > 0, 'MOD-13: an event that its module does not list');
    const { number: module } = this.#module;
    this.#work.events.push({ module, type, operation: this.#operation, keys });
  }
}

/** Whether an outcome left its transaction for another batch, or for a renewed budget. */
export function isPostponed({ code }: Pick<Outcome, 'code'>): boolean {
  return code === problemOf('governance/quota-exceeded').code;
}
