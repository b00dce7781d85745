// The module host: the state machine that consensus drives (X1–X3). It executes blocks on overlays,
// keeps the replay window and the header log, and answers queries with proofs.

import type { Batch } from '@witan/ledger/batch';
import {
  type BatchReference,
  encodeResult,
  type Header,
  type Result,
  sealedHash,
} from '@witan/ledger/block';
import { byteName, equalBytes, toHex } from '@witan/ledger/bytes';
import {
  chainIdOf,
  type Genesis,
  genesisBlockHash,
  genesisHeader,
  parametersHash,
} from '@witan/ledger/genesis';
import { type Hash, ZERO_HASH } from '@witan/ledger/hash';
import { validatorsHash } from '@witan/ledger/membership';
import {
  appendToFrontier,
  EMPTY_FRONTIER,
  type Frontier,
  frontierRoot,
} from '@witan/ledger/merkle';
import { encodeOutcomes, receiptsRoot } from '@witan/ledger/outcome';
import { must, WitanError } from '@witan/ledger/problems';
import type { StateQuestion } from '@witan/ledger/state-proof-verdict';
import { decodeValue } from '@witan/ledger/state-value';
import {
  AuthenticatedStore,
  BEFORE_GENESIS,
  type StoreOptions,
} from '../store/authenticated-store.ts';
import type { RowBatch, Rows } from '../store/rows.ts';
import type { StateView } from '../store/state-view.ts';
import { Archive } from './archive.ts';
import { type Environment, type Execution, executeTransactions, isExecuted } from './execution.ts';
import { Journal, type PastVersion } from './journal.ts';
import type { AnyIndex, Module } from './module.ts';
import { askedBy, type Json, type Query } from './query.ts';
import { REGISTRY_QUERIES, Registry, writeRegistry } from './registry.ts';
import { ReplayWindow } from './replay-window.ts';
import { decodeMeta, META_ROW, type Meta, type PastStep } from './rows.ts';

/** A block as the host needs it; consensus has the same shape. */
export interface Block {
  readonly hash: Hash;
  readonly header: Header;
  readonly references: readonly BatchReference[];
}

export interface HostOptions extends Omit<StoreOptions, 'chainId'> {
  readonly genesis: Genesis;
  readonly modules: readonly Module[];
  /** What was flushed last; empty for a new ledger. */
  readonly rows: Rows;
}

/** An answer with the proof of exactly that. */
export interface Answer {
  readonly query: Query;
  readonly height: number;
  readonly questions: readonly StateQuestion[];
  /** Null when there is no such record. */
  readonly data: Json;
  /** Bytes of a StateProof. */
  readonly proof: Uint8Array;
  /** For a `history` query: the steps of the record, with the values before them. */
  readonly past: readonly PastStep[];
}

/** A block that was executed; the newest committed one is kept as the parent of the next. */
interface Executed {
  readonly id: string;
  readonly parentId: string;
  readonly hash: Hash;
  readonly header: Header;
  readonly result: Result;
  /** Of the sealed headers before this one. */
  readonly frontier: Frontier;
  readonly execution: Execution;
  readonly past: readonly PastVersion[];
}

const NOTHING = new Uint8Array(0);
const NO_EXECUTION: Execution = {
  outcomesRow: NOTHING,
  eventsRow: NOTHING,
  executed: new Map(),
};

export class Host {
  readonly chainId: Hash;
  /** Sealed headers, outcomes, events and past versions of committed heights. */
  readonly archive: Archive;
  readonly queries: readonly Query[];
  readonly #genesis: Genesis;
  readonly #store: AuthenticatedStore;
  readonly #environment: Omit<Environment, 'isReplayed'>;
  readonly #indexes: ReadonlyMap<number, readonly AnyIndex[]>;
  readonly #window: ReplayWindow;
  readonly #executed = new Map<string, Executed>();
  #head: Executed;

  constructor({ genesis, modules, rows, ...store }: HostOptions) {
    this.chainId = chainIdOf(genesis);
    this.#genesis = genesis;
    this.archive = new Archive(rows);
    this.queries = [...REGISTRY_QUERIES, ...modules.flatMap((module) => module.queries)];
    const { replayWindowBlocks } = genesis.parameters;
    this.#environment = {
      validators: genesis.validators.length,
      replayWindowBlocks,
      modules: new Map(modules.map((module) => [module.number, module])),
      registry: new Registry(genesis),
    };
    this.#indexes = indexesByTable(modules);
    this.#window = new ReplayWindow(replayWindowBlocks);
    const meta = metaOf(rows, this.chainId);
    const options = { ...store, chainId: this.chainId };
    this.#store = AuthenticatedStore.open(rows, meta ?? BEFORE_GENESIS, options);
    this.#head = meta === undefined ? this.#begin(modules) : this.#resume(meta);
    this.#executed.set(this.#head.id, this.#head);
  }

  /** Height 0: the registry's tables, which every member computes alike. */
  #begin(modules: readonly Module[]): Executed {
    const genesis = this.#genesis;
    const journal = new Journal(this.#store.view(), this.#indexes, 0);
    writeRegistry(genesis, modules, (table, key, record) => journal.put(table, key, record));
    journal.keep(ZERO_HASH);
    const hash = genesisBlockHash(genesis);
    const { stateRoot } = this.#store.prepare(ZERO_HASH, hash, journal.writes());
    this.#store.commit(hash);
    const header = genesisHeader(genesis);
    const result = this.#result(stateRoot, NO_EXECUTION, EMPTY_FRONTIER);
    const first = {
      id: toHex(hash),
      parentId: '',
      hash,
      header,
      result,
      frontier: EMPTY_FRONTIER,
      execution: NO_EXECUTION,
      past: [],
    };
    this.#archive(first);
    return first;
  }

  /** Goes on behind the height that the rows stand for. */
  #resume({ height, block, frontier }: Meta): Executed {
    const sealed = this.archive.sealed(height);
    if (sealed === undefined) throw new WitanError('state/row-damaged', 'no header of the head');
    if (!equalBytes(sealed.result.stateRoot, this.#store.committed.stateRoot)) {
      throw new WitanError('state/row-damaged', 'the tree is not that of the certified root');
    }
    const oldest = Math.max(1, height - this.#environment.replayWindowBlocks);
    for (let at = oldest; at <= height; at++) {
      const outcomes = this.archive.outcomes(at);
      const root = this.archive.sealed(at)?.result.receiptsRoot;
      // L7: with an outcome less, what the others refuse as a replay would execute here.
      if (root === undefined || !equalBytes(root, receiptsRoot(encodeOutcomes(outcomes)))) {
        throw new WitanError('state/row-damaged', `the outcomes of height ${at}`);
      }
      this.#window.add(
        at,
        outcomes.filter(isExecuted).map(({ txid }) => byteName(txid)),
      );
    }
    return {
      id: toHex(block),
      parentId: toHex(sealed.header.parent),
      hash: block,
      ...sealed,
      frontier,
      execution: NO_EXECUTION,
      past: [],
    };
  }

  /** The height below which nothing needs to be executed again after a restart. */
  get appliedHeight(): number {
    return Math.max(0, this.#store.flushedHeight);
  }

  /** The newest committed block. */
  get head(): { height: number; hash: Hash; header: Header; result: Result } {
    const { hash, header, result } = this.#head;
    return { height: header.height, hash, header, result };
  }

  /** The oldest height that answers with proofs. */
  get oldestHeld(): number {
    return this.#store.oldestHeld;
  }

  /** Executes a block on its parent's overlay; the same block gives the same result again. */
  execute(block: Block, batches: readonly Batch[]): Result {
    const { hash, header } = block;
    const id = toHex(hash);
    const known = this.#executed.get(id);
    if (known !== undefined) return known.result;
    const parent = this.#executed.get(toHex(header.parent));
    must(parent !== undefined, 'X2: executed before its parent');
    must(header.height === parent.header.height + 1, 'a block is one higher than its parent');
    const journal = new Journal(this.#store.view(parent.hash), this.#indexes, header.height);
    const isReplayed = (name: string): boolean => this.#isReplayed(parent, name);
    const environment = { ...this.#environment, isReplayed };
    const execution = executeTransactions(environment, journal, header, batches);
    const { stateRoot } = this.#store.prepare(parent.hash, hash, journal.writes());
    const frontier = appendToFrontier(parent.frontier, sealedHash(parent.header, parent.result));
    const result = this.#result(stateRoot, execution, frontier);
    const { past } = journal;
    const parentId = parent.id;
    this.#executed.set(id, { id, parentId, hash, header, result, frontier, execution, past });
    return result;
  }

  /** Whether a transaction that has not expired was executed by a committed block. */
  hasExecuted(txid: Hash): boolean {
    return this.#window.has(byteName(txid));
  }

  #isReplayed(parent: Executed, name: string): boolean {
    let block: Executed | undefined = parent;
    while (block !== undefined && block.header.height > this.#head.header.height) {
      if (block.execution.executed.has(name)) return true;
      block = this.#executed.get(block.parentId);
    }
    return this.#window.has(name);
  }

  #result(stateRoot: Hash, { outcomesRow }: Execution, frontier: Frontier): Result {
    return {
      stateRoot,
      receiptsRoot: receiptsRoot(outcomesRow),
      logRoot: frontierRoot(frontier),
      // Membership and parameters are those of genesis until governance changes them.
      nextValidatorsHash: validatorsHash(this.#genesis.validators),
      nextParamsHash: parametersHash(this.#genesis.parameters),
    };
  }

  /** Makes the oldest uncommitted block final; blocks that fork off below it are dropped. */
  commit(block: Block, result: Result): void {
    const committed = this.#executed.get(toHex(block.hash));
    must(committed !== undefined, 'a block is executed before it is committed');
    must(
      equalBytes(encodeResult(result), encodeResult(committed.result)),
      'the certified result is what this node computed',
    );
    this.#store.commit(block.hash);
    this.#executed.delete(this.#head.id);
    this.#head = committed;
    this.#forgetOrphans();
    this.#window.add(committed.header.height, [...committed.execution.executed.keys()]);
    this.#archive(committed);
  }

  #archive({ hash, header, result, frontier, execution, past }: Executed): void {
    const { chainId } = this;
    const meta = { chainId, height: header.height, block: hash, frontier };
    this.archive.add({ meta, sealed: { header, result }, execution, past });
  }

  /** Drops a block's overlay and all above it. Unknown blocks are ignored. */
  abort(blockHash: Hash): void {
    this.#store.abort(blockHash);
    this.#executed.delete(toHex(blockHash));
    this.#forgetOrphans();
  }

  /** Blocks stand behind their parents in the map, so one pass finds all descendants. */
  #forgetOrphans(): void {
    for (const [id, { parentId }] of this.#executed) {
      if (id !== this.#head.id && !this.#executed.has(parentId)) this.#executed.delete(id);
    }
  }

  /** Rows of whole heights up to `upTo`, for one atomic batch; then `batchWritten` (DISK-2). */
  takeBatch(upTo: number): RowBatch {
    const batch = this.#store.takeBatch(upTo);
    return { ...batch, rows: [...batch.rows, ...this.archive.take(upTo)] };
  }

  /** The batch that was taken is durable. */
  batchWritten(): void {
    this.#store.batchWritten();
    this.archive.flushed(this.#store.flushedHeight);
  }

  /** The state at a held committed height, the newest unless told. */
  view(height: number = this.head.height): StateView {
    return this.#store.viewAt(height);
  }

  /** Bytes of a StateProof at a held committed height (PROOF-7). */
  prove(height: number, questions: readonly StateQuestion[]): Uint8Array {
    return this.#store.prove(height, questions);
  }

  /**
   * Answers a path such as `land/parcels/106-54` with its proof. Throws WitanError:
   * `query/unknown`, `usage/invalid` for a parameter that cannot be one, `state/height-not-held`,
   * `state/proof-too-large`.
   */
  query(path: string, height: number = this.head.height): Answer {
    const { query, parameters, questions } = askedBy(this.queries, path);
    // Proving compares each row with its hash, so it comes before reading.
    const proof = this.prove(height, questions);
    const view = this.view(height);
    const data = query.answer(view, parameters);
    const past = query.proof === 'history' ? this.#pastOf(view, questions) : [];
    return { query, height, questions, data, proof, past };
  }

  #pastOf(view: StateView, questions: readonly StateQuestion[]): PastStep[] {
    const [question] = questions;
    must(question?.ask === 'key', 'a history is that of one record');
    const value = view.get(question.key);
    const version = value === undefined ? 0 : (decodeValue(value)?.recVersion ?? 0);
    return this.archive.pastOf(question.key, version);
  }
}

function metaOf(rows: Rows, chainId: Hash): Meta | undefined {
  const row = rows.get(META_ROW);
  if (row === undefined) return undefined;
  const meta = decodeMeta(row);
  if (!equalBytes(meta.chainId, chainId)) {
    throw new WitanError('genesis/invalid', 'the rows belong to another ledger');
  }
  return meta;
}

function indexesByTable(modules: readonly Module[]): ReadonlyMap<number, readonly AnyIndex[]> {
  const indexes = new Map<number, AnyIndex[]>();
  for (const module of modules) {
    for (const index of module.indexes) {
      indexes.set(index.of, [...(indexes.get(index.of) ?? []), index]);
    }
  }
  return indexes;
}
