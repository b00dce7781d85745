// Executes the transactions of one block (X1): in the order of L7, each against a journal of its
// own. Whatever a transaction is, it gets an outcome; the same block gives the same ones anywhere.

import type { Batch } from '@witan/ledger/batch';
import type { Header } from '@witan/ledger/block';
import { ByteWriter, byteName } from '@witan/ledger/bytes';
import { type Hash, sha256 } from '@witan/ledger/hash';
import { type Outcome, writeOutcome } from '@witan/ledger/outcome';
import { DecodeError, must, type ProblemKey, problemOf, WitanError } from '@witan/ledger/problems';
import { decodeTransaction, type Transaction } from '@witan/ledger/transaction';
import type { Table } from '../store/tables.ts';
import { type Event, encodeEvent, eventsHash, placeEvent } from './events.ts';
import type { Journal } from './journal.ts';
import { type Caller, type Context, type Mandate, type Module, Refusal, refuse } from './module.ts';
import type { Registry } from './registry.ts';

/** What execution needs to know beyond the parent's state. */
export interface Environment {
  readonly validators: number;
  readonly replayWindowBlocks: number;
  readonly modules: ReadonlyMap<number, Module>;
  readonly registry: Registry;
  /** Whether an ancestor of the block executed the transaction of this byteName. */
  readonly isReplayed: (name: string) => boolean;
}

export interface Execution {
  /** Encoded outcomes end to end: what `receiptsRoot` is over, and a row of the archive. */
  readonly outcomesRow: Uint8Array;
  readonly eventsRow: Uint8Array;
  /** byteName and place of each transaction that must not execute again. */
  readonly executed: ReadonlyMap<string, number>;
}

const ID_LENGTH = 20;

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
  const outcomesRow = new ByteWriter();
  const eventsRow = new ByteWriter();
  const executed = new Map<string, number>();
  const { height } = header;
  let index = 0;
  for (const batch of executionOrder(batches, height, environment.validators)) {
    for (const bytes of batch.transactions) {
      const attempt = attempted(environment, journal, header, executed, { bytes, index });
      const { txid, code } = attempt;
      const encoded = attempt.events.map(encodeEvent);
      writeOutcome(outcomesRow, { height, index, txid, code, eventsHash: eventsHash(encoded) });
      for (const event of encoded) placeEvent(eventsRow, index, event);
      index += 1;
    }
  }
  return { outcomesRow: outcomesRow.finish(), eventsRow: eventsRow.finish(), executed };
}

interface Attempt {
  readonly txid: Hash;
  readonly code: number;
  readonly events: readonly Event[];
}

function refused(txid: Hash, key: ProblemKey): Attempt {
  return { txid, code: problemOf(key).code, events: [] };
}

function attempted(
  environment: Environment,
  journal: Journal,
  header: Header,
  executed: Map<string, number>,
  { bytes, index }: { readonly bytes: Uint8Array; readonly index: number },
): Attempt {
  let transaction: Transaction;
  try {
    transaction = decodeTransaction(bytes);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    // No honest validator lets it into a lane (L3), but execution is total all the same.
    return refused(sha256(bytes), error.key);
  }
  const { txid, validUntilHeight } = transaction;
  const name = byteName(txid);
  // Expiry comes first: how long a node remembers an identifier beyond it must not show.
  if (validUntilHeight < header.height) return refused(txid, 'transaction/expired');
  if (validUntilHeight > header.height + environment.replayWindowBlocks) {
    return refused(txid, 'transaction/expiry-too-far');
  }
  if (executed.has(name) || environment.isReplayed(name)) {
    return refused(txid, 'transaction/replayed');
  }
  executed.set(name, index);
  return run(environment, journal, header, transaction);
}

function run(
  environment: Environment,
  journal: Journal,
  header: Header,
  { txid, operations, sender }: Transaction,
): Attempt {
  const caller = environment.registry.callerOf(sender, header.timeMs);
  const work: Work = { journal, header, txid, caller, events: [] };
  try {
    for (const [i, { call: number, payload }] of operations.entries()) {
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
  readonly journal: Journal;
  readonly header: Header;
  readonly txid: Hash;
  readonly caller: Caller;
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

  #requireOwn({ id }: { readonly id: number }): void {
    must(id >>> 8 === this.#module.number, 'a module keeps to its own tables');
  }

  newId(): Uint8Array {
    const preimage = new ByteWriter(36)
      .raw(this.txid)
      .u16(this.#operation)
      .u16(this.#ids++);
    return sha256(preimage.finish()).slice(0, ID_LENGTH);
  }

  emit(name: string, ...keys: readonly Uint8Array[]): void {
    const type = this.#module.events.indexOf(name) + 1;
    must(type > 0, 'MOD-13: an event that its module does not list');
    const { number: module } = this.#module;
    this.#work.events.push({ module, type, operation: this.#operation, keys });
  }
}

const NOT_EXECUTED: readonly ProblemKey[] = [
  'transaction/replayed',
  'transaction/expired',
  'transaction/expiry-too-far',
];
const NOT_EXECUTED_CODES = new Set<number>(NOT_EXECUTED.map((key) => problemOf(key).code));

/** Whether an outcome used up its transaction; others leave an earlier or later one standing. */
export function isExecuted({ code }: Outcome): boolean {
  return !NOT_EXECUTED_CODES.has(code);
}
