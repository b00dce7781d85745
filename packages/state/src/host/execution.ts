// Executes the transactions of one block (X1): in the order of L7, each against a journal of its
// own. Whatever a transaction is, it gets an outcome; the same block gives the same ones anywhere.

import type { Batch } from '@witan/ledger/batch';
import type { Header } from '@witan/ledger/block';
import { ByteWriter, toHex } from '@witan/ledger/bytes';
import { type Hash, sha256 } from '@witan/ledger/hash';
import type { Outcome } from '@witan/ledger/outcome';
import { DecodeError, must, type ProblemKey, problemOf, WitanError } from '@witan/ledger/problems';
import { decodeTransaction, type Operation, type Transaction } from '@witan/ledger/transaction';
import type { AnyTable } from '../store/tables.ts';
import { type Event, eventsHash, type PlacedEvent } from './events.ts';
import type { Journal } from './journal.ts';
import { type Caller, type Context, type Module, Refusal, refuse } from './module.ts';
import type { Registry } from './registry.ts';

/** What execution needs to know beyond the parent's state. */
export interface Environment {
  readonly validators: number;
  readonly replayWindowBlocks: number;
  readonly modules: ReadonlyMap<number, Module>;
  readonly registry: Registry;
  /** Whether a transaction was executed by an ancestor of the block. */
  readonly isReplayed: (txid: Hash) => boolean;
}

export interface Execution {
  readonly outcomes: readonly Outcome[];
  readonly events: readonly PlacedEvent[];
  /** Identifiers (hexadecimal) of the transactions that must not execute again. */
  readonly executed: ReadonlySet<string>;
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
  const outcomes: Outcome[] = [];
  const events: PlacedEvent[] = [];
  const executed = new Set<string>();
  const { height } = header;
  for (const batch of executionOrder(batches, height, environment.validators)) {
    for (const bytes of batch.transactions) {
      const index = outcomes.length;
      const attempt = attempted(environment, journal, header, executed, bytes);
      const { txid, code } = attempt;
      outcomes.push({ height, index, txid, code, eventsHash: eventsHash(attempt.events) });
      for (const event of attempt.events) events.push({ ...event, index });
    }
  }
  return { outcomes, events, executed };
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
  executed: Set<string>,
  bytes: Uint8Array,
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
  const name = toHex(txid);
  // Expiry comes first: how long a node remembers an identifier beyond it must not show.
  if (validUntilHeight < header.height) return refused(txid, 'transaction/expired');
  if (validUntilHeight > header.height + environment.replayWindowBlocks) {
    return refused(txid, 'transaction/expiry-too-far');
  }
  if (executed.has(name) || environment.isReplayed(txid)) {
    return refused(txid, 'transaction/replayed');
  }
  executed.add(name);
  return run(environment, journal, header, transaction);
}

function run(
  environment: Environment,
  journal: Journal,
  header: Header,
  transaction: Transaction,
): Attempt {
  const { txid, operations, sender } = transaction;
  const caller = environment.registry.callerOf(sender, header.timeMs);
  const events: Event[] = [];
  try {
    for (const [i, operation] of operations.entries()) {
      runOperation(environment, new Scope(journal, header, txid, caller, i, events), operation);
    }
    journal.keep(txid);
  } catch (error) {
    journal.drop();
    return refused(txid, refusalOf(error));
  }
  return { txid, code: 0, events };
}

function runOperation(environment: Environment, scope: Scope, operation: Operation): void {
  const module = environment.modules.get(Math.floor(operation.call / 256));
  const call = module?.callOf.get(operation.call % 256);
  if (module === undefined || call === undefined) refuse('transaction/unknown-call');
  call.run(scope.in(module), operation.payload);
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

/** One operation's context. */
class Scope {
  readonly journal: Journal;
  readonly header: Header;
  readonly txid: Hash;
  readonly caller: Caller;
  readonly operation: number;
  readonly events: Event[];

  constructor(
    journal: Journal,
    header: Header,
    txid: Hash,
    caller: Caller,
    operation: number,
    events: Event[],
  ) {
    this.journal = journal;
    this.header = header;
    this.txid = txid;
    this.caller = caller;
    this.operation = operation;
    this.events = events;
  }

  in(module: Module): Context {
    const { journal, header, txid, caller, operation, events } = this;
    let ids = 0;
    const own = <T extends AnyTable>(table: T): T => {
      must(table.id >>> 8 === module.number, 'a module keeps to its own tables');
      return table;
    };
    return {
      height: header.height,
      timeMs: header.timeMs,
      txid,
      caller,
      mandate(power) {
        const held = caller.mandates.find((mandate) => mandate.power === power);
        return held ?? refuse('transaction/mandate-missing');
      },
      get: (table, key) => journal.get(own(table), key),
      put: (table, key, record) => journal.put(own(table), key, record),
      delete: (table, key) => journal.delete(own(table), key),
      append: (table, key, record) => journal.append(own(table), key, record),
      newId() {
        const preimage = new ByteWriter(38).raw(txid).u16(operation).u16(ids++).finish();
        return sha256(preimage).slice(0, ID_LENGTH);
      },
      emit(name, ...keys) {
        const type = module.events.indexOf(name) + 1;
        must(type > 0, 'MOD-13: an event that its module does not list');
        events.push({ module: module.number, type, operation, keys });
      },
    };
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
