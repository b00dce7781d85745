// The shape of a module: tables, numbered calls, events and queries. The host dispatches to it and
// knows nothing else about it; adding one is its folder and one line in modules/index.ts.

import type { Codec } from '@witan/ledger/codec-fields';
import type { Genesis } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import { must, type ProblemKey } from '@witan/ledger/problems';
import type { PublicKey } from '@witan/ledger/signature';
import type { Operation } from '@witan/ledger/transaction';
import type { IndexTable } from '../store/index-tables.ts';
import type { LogTable } from '../store/log-tables.ts';
import type { AnyTable, Table } from '../store/tables.ts';
import type { Budget } from './budgets.ts';
import type { CouncilPlan, Reconfiguration, SeatedCouncil } from './council.ts';
import type { Query } from './query.ts';
import type { StateReader } from './reader.ts';

// biome-ignore lint/suspicious/noExplicitAny: a list of indexes forgets what each one is over.
export type AnyIndex = IndexTable<any, any>;

/** An office held at block time, and the natural person who holds it. */
export interface Mandate {
  readonly id: number;
  readonly office: number;
  /** Identifier of the agency to which the office belongs; it sits in the block's council. */
  readonly member: string;
  readonly power: string;
  readonly person: Uint8Array;
}

/** Who signed a transaction; resolved by the host from its tables, the same for all modules. */
export interface Caller {
  readonly key: PublicKey;
  /** Undefined for a key that no registered person holds, such as an owner's. */
  readonly person: Uint8Array | undefined;
  /** Those in force at block time. */
  readonly mandates: readonly Mandate[];
}

/** All that a handler sees. What it writes is dropped when it refuses or throws (OVER-5, MOD-9). */
export interface Context {
  readonly height: number;
  /** Of the block, in ms since 1970 UTC. */
  readonly timeMs: number;
  readonly txid: Hash;
  readonly caller: Caller;
  /** Further keys that signed the transaction; that was checked before any vote (C8, ADR 7). */
  readonly cosigners: readonly PublicKey[];
  /** That of the block. */
  readonly council: SeatedCouncil;
  /** What waits for the end of the epoch. */
  readonly waiting: Reconfiguration | undefined;
  /** Ends the epoch as M1 says; the plan sits from then on, the same council without one. */
  reconfigure(plan: CouncilPlan | undefined, renewsBudgets: boolean): void;
  /** Of a member of the block's council, as the block before left it. */
  budgetOf(member: string): Budget | undefined;
  /** sealedHash of an ancestor within the replay window, but not of the last W_max blocks. */
  sealedHashAt(height: number): Hash | undefined;
  /** The caller's mandate with this power, or the refusal `transaction/mandate-missing`. */
  mandate(power: string): Mandate;
  get<K, V>(table: Table<K, V>, key: K): V | undefined;
  put<K, V>(table: Table<K, V>, key: K, record: V): void;
  delete<K, V>(table: Table<K, V>, key: K): void;
  /** Adds to a table of events under all key parts but `seq`, and returns that number. */
  append<K extends { seq: number }, V>(table: Table<K, V>, key: Omit<K, 'seq'>, record: V): number;
  /** Adds to a log an entry of at most `logEntryBytesMax`, and returns its index. */
  appendEntry<K, E>(table: LogTable<K, E>, key: K, entry: E): number;
  /** A new identifier of 20 bytes, which no sender can choose (TREE-4). */
  newId(): Uint8Array;
  /** `name` is one of the module's events; `keys` are what people subscribe to (MOD-13). */
  emit(name: string, ...keys: readonly Uint8Array[]): void;
}

/** Ends a handler: the transaction is refused with this code, and no write of it remains. */
export class Refusal extends Error {
  readonly key: ProblemKey;

  constructor(key: ProblemKey) {
    super(key);
    this.name = 'Refusal';
    this.key = key;
  }
}

export function refuse(key: ProblemKey): never {
  throw new Refusal(key);
}

export interface CallDeclaration<T> {
  /** Operation.call = module number × 256 + method; never used again. */
  readonly method: number;
  readonly name: string;
  readonly payload: Codec<T>;
  readonly execute: (context: Context, call: T) => void;
}

/** A call whose payload type the host need not know. */
export interface Call {
  readonly method: number;
  readonly name: string;
  readonly payload: Codec<unknown>;
  /** Decodes and executes; throws DecodeError or Refusal. */
  run(context: Context, payload: Uint8Array): void;
}

export function defineCall<T>(declaration: CallDeclaration<T>): Call {
  const { method, name, payload, execute } = declaration;
  must(method > 0 && method < 256, 'a method number has one byte');
  return {
    method,
    name,
    payload: payload as Codec<unknown>,
    run: (context, bytes) => execute(context, payload.decode(bytes)),
  };
}

/** Of a refusal: the invariant that it guards, and the calls that give it. */
export interface ErrorSource {
  readonly rule: string;
  readonly calls: readonly string[];
}
export type ModuleErrors = { readonly [K in ProblemKey]?: ErrorSource };

/** A rule over the whole state, checked by tests after random calls; returns what breaks it. */
export interface Invariant {
  readonly rule: string;
  readonly broken: (state: StateReader) => string | undefined;
}

/** A whole number from 0 up to and without the bound. */
export type Random = (bound: number) => number;

/** What a random act is made from. The same scenery gives the same act. */
export interface Scenery {
  readonly state: StateReader;
  readonly random: Random;
  /** The key of a person or officer of the demonstration. */
  readonly keyOf: (name: string) => PublicKey;
  /** Block time to come, and the height that stands. */
  readonly timeMs: number;
  readonly height: number;
  /** sealedHash of a height up to that one. */
  readonly sealedHashAt: (height: number) => Hash | undefined;
}

/** Who sends, by the name under which `keyOf` knows the key, and what. */
export interface Act {
  readonly as: string;
  readonly operations: readonly Operation[];
  /** Names of further keys that sign. */
  readonly cosigners?: readonly string[];
}

/** Writes a record of height 0. */
export type PutRecord = <K, V>(table: Table<K, V>, key: K, record: V) => void;

export interface ModuleDefinition {
  /** Also the first part of its tables' and queries' paths. */
  readonly name: string;
  /** Of calls, tables and events; never used again. */
  readonly number: number;
  readonly version: number;
  /** Modules that it may read. */
  readonly uses: readonly string[];
  readonly tables: readonly AnyTable[];
  readonly indexes: readonly AnyIndex[];
  readonly calls: readonly Call[];
  /** What the module holds from height 0 on. */
  readonly genesis?: (genesis: Genesis, put: PutRecord) => void;
  /** Governance alone: whether a key may use the reserve of the budgets (GOV-9). */
  readonly mayUseReserve?: (state: Pick<Context, 'get'>, key: PublicKey) => boolean;
  /** Governance alone: where a member joined, the last time; undefined for a stranger (GOV-6). */
  readonly joinedHeight?: (state: Pick<Context, 'get'>, member: string) => number | undefined;
  /** Names in the past tense; an event's number is its position, from 1. Append only. */
  readonly events: readonly string[];
  /** Every refusal that its handlers give, each with its rule and its calls. */
  readonly errors: ModuleErrors;
  readonly queries: readonly Query[];
  readonly invariants: readonly Invariant[];
  /** For random tests and the simulator; undefined when a module has no calls of its own. */
  readonly randomAct: ((scenery: Scenery) => Act) | undefined;
}

export interface Module extends ModuleDefinition {
  readonly callOf: ReadonlyMap<number, Call>;
}

export function defineModule(definition: ModuleDefinition): Module {
  const { name, number, tables, indexes, calls, queries } = definition;
  must(number > 0 && number < 256, 'a module number has one byte, and 0 is the host');
  for (const { id, path } of [...tables, ...indexes]) {
    must(id >>> 8 === number && path.startsWith(`${name}/`), `${path} lies outside its module`);
  }
  for (const { path } of queries) must(path.startsWith(`${name}/`), `${path}: not of ${name}`);
  const callOf = new Map(calls.map((call) => [call.method, call]));
  must(callOf.size === calls.length, `${name}: a method number is used twice`);
  return { ...definition, callOf };
}

/** The number that names a call on the wire. */
export function callNumber(module: Pick<Module, 'number'>, call: Pick<Call, 'method'>): number {
  return module.number * 256 + call.method;
}
