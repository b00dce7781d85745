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
import { equalBytes, toHex } from '@witan/ledger/bytes';
import type { Council, NextCouncil } from '@witan/ledger/council';
import {
  appendToFrontier,
  EMPTY_FRONTIER,
  type Frontier,
  frontierRoot,
} from '@witan/ledger/frontier';
import {
  chainIdOf,
  type Genesis,
  genesisBlockHash,
  genesisHeader,
  parametersHash,
} from '@witan/ledger/genesis';
import { type Hash, ZERO_HASH } from '@witan/ledger/hash';
import { validatorsHash } from '@witan/ledger/membership';
import { encodeOutcomes, isExecuted, receiptsRoot } from '@witan/ledger/outcome';
import { must, WitanError } from '@witan/ledger/problems';
import type { SnapshotManifest } from '@witan/ledger/snapshot';
import type { StateQuestion } from '@witan/ledger/state-proof-verdict';
import {
  AuthenticatedStore,
  BEFORE_GENESIS,
  type StoreOptions,
} from '../store/authenticated-store.ts';
import { finished } from '../store/portions.ts';
import {
  isLeafRow,
  leafRowKey,
  type RowBatch,
  type Rows,
  type RowWrite,
  stateKeyOf,
} from '../store/rows.ts';
import type { StateView } from '../store/state-view.ts';
import type { AnyTable } from '../store/tables.ts';
import { type Answer, answerOf, logsOf } from './answers.ts';
import { Archive } from './archive.ts';
import { beginBudgets, Meter } from './budgets.ts';
import { councils, foundingCouncil, type Standing, standingIn } from './council.ts';
import { recordEvidence } from './evidence.ts';
import { type Environment, type Execution, executeTransactions } from './execution.ts';
import { IdentifierMap, type IdentifierSalt, identifierSalt } from './identifier-map.ts';
import { indexesByTable, Journal } from './journal.ts';
import { type LackingLogs, lackingEntries } from './lacking-entries.ts';
import { type LackingPasts, lackingPasts } from './lacking-pasts.ts';
import { entryRows } from './log-entries.ts';
import type { AnyIndex, Module, PutRecord } from './module.ts';
import { pastRows, valuesBefore } from './past-versions.ts';
import type { Query } from './query.ts';
import { REGISTRY_QUERIES, writeRegistry } from './registry.ts';
import { ReplayWindow } from './replay-window.ts';
import { type Meta, metaOf, type Sealed } from './rows.ts';
import { makeSnapshot, type SnapshotSource, type SnapshotStep } from './snapshot.ts';
import { closeBlock } from './succession.ts';

/** A block as the host needs it; consensus has the same shape. */
export interface Block {
  readonly hash: Hash;
  readonly header: Header;
  readonly references: readonly BatchReference[];
  readonly evidence?: readonly Uint8Array[] | undefined;
}

export interface HostOptions extends Omit<StoreOptions, 'chainId' | 'past'> {
  readonly genesis: Genesis;
  readonly modules: readonly Module[];
  /** What was flushed last; empty for a new ledger. */
  readonly rows: Rows;
  /** Heights that can be gone back to, Infinity for an archive; none but those held unless told. */
  readonly pastHeights?: number;
  /** Eight random bytes against identifiers that were prepared; no result depends on them. */
  readonly salt?: Uint8Array;
}

/** A block that was executed; the newest committed one is kept as the parent of the next. */
interface ExecutedBlock {
  readonly id: string;
  readonly parentId: string;
  readonly hash: Hash;
  readonly header: Header;
  readonly result: Result;
  /** Of the sealed headers before this one. */
  readonly frontier: Frontier;
  readonly execution: Execution;
  readonly past: readonly RowWrite[];
  readonly entries: readonly RowWrite[];
  readonly notice: CouncilNotice;
  /** What it leaves to the block above it. */
  readonly standing: Standing;
}

/** What execution says of the council, up to and including a block (M1, M2). */
export interface CouncilNotice {
  /** The block of this epoch that first changed the next council or its parameters, if any. */
  readonly changedAt: number | undefined;
  /** Of an epochEnd block only: who validates from the next height on. */
  readonly next: NextCouncil | undefined;
}

/** What consensus is told of a block; it has the same shape. */
export interface Executed {
  readonly result: Result;
  readonly notice: CouncilNotice;
}

const NOTHING = new Uint8Array(0);
const NO_IDENTIFIERS = new IdentifierMap(identifierSalt());
const NO_EXECUTION: Execution = {
  outcomesRow: NOTHING,
  eventsRow: NOTHING,
  executed: NO_IDENTIFIERS,
  postponed: NO_IDENTIFIERS,
};
const NO_NOTICE: CouncilNotice = { changedAt: undefined, next: undefined };

export class Host {
  readonly chainId: Hash;
  /** Sealed headers, outcomes, events and past versions of committed heights. */
  readonly archive: Archive;
  readonly queries: readonly Query[];
  readonly #genesis: Genesis;
  readonly #store: AuthenticatedStore;
  readonly #environment: Pick<Environment, 'replayWindowBlocks' | 'modules'>;
  readonly #indexes: ReadonlyMap<number, readonly AnyIndex[]>;
  readonly #logTables: readonly AnyTable[];
  readonly #salt: IdentifierSalt;
  readonly #window: ReplayWindow;
  readonly #executed = new Map<string, ExecutedBlock>();
  #head: ExecutedBlock;

  constructor({ genesis, modules, rows, pastHeights, salt, ...store }: HostOptions) {
    this.chainId = chainIdOf(genesis);
    this.#genesis = genesis;
    const meta = metaOf(rows, this.chainId);
    this.archive = new Archive(rows, meta?.height);
    this.queries = [...REGISTRY_QUERIES, ...modules.flatMap((module) => module.queries)];
    const { replayWindowBlocks } = genesis.parameters;
    this.#environment = {
      replayWindowBlocks,
      modules: new Map(modules.map((module) => [module.number, module])),
    };
    this.#indexes = indexesByTable(modules);
    const tables = modules.flatMap((module) => module.tables);
    const logs = tables.filter(({ kind }) => kind === 'log');
    this.#logTables = logs.sort((a, b) => a.id - b.id);
    this.#salt = identifierSalt(salt);
    this.#window = new ReplayWindow(replayWindowBlocks, this.#salt);
    const options: StoreOptions = {
      ...{ ...store, chainId: this.chainId },
      ...(pastHeights !== undefined && {
        past: { heights: pastHeights, valuesBefore: valuesBefore.bind(undefined, rows) },
      }),
    };
    this.#store = AuthenticatedStore.open(rows, meta ?? BEFORE_GENESIS, options);
    this.#head = meta === undefined ? this.#begin(modules) : this.#resume(meta);
    this.#executed.set(this.#head.id, this.#head);
  }

  /** Height 0: the registry's tables, which every member computes alike. */
  #begin(modules: readonly Module[]): ExecutedBlock {
    const genesis = this.#genesis;
    const journal = new Journal(this.#store.view(), this.#indexes, 0, ZERO_HASH);
    const put: PutRecord = (table, key, record) => journal.put(table, key, record);
    const council = foundingCouncil(genesis);
    writeRegistry(genesis, modules, put);
    put(councils, { epoch: 0 }, council);
    beginBudgets(council, [], journal);
    for (const module of modules) module.genesis?.(genesis, put);
    journal.keep(ZERO_HASH);
    const hash = genesisBlockHash(genesis);
    const { stateRoot } = this.#store.prepare(ZERO_HASH, hash, journal.writes());
    this.#store.commit(hash);
    const header = genesisHeader(genesis);
    const result = resultOf(stateRoot, NO_EXECUTION, EMPTY_FRONTIER, council);
    const first = {
      id: toHex(hash),
      parentId: '',
      hash,
      header,
      result,
      frontier: EMPTY_FRONTIER,
      execution: NO_EXECUTION,
      past: [],
      entries: [],
      notice: NO_NOTICE,
      standing: { council, changedAt: undefined },
    };
    this.#archive(first);
    return first;
  }

  /** Goes on behind the height that the rows stand for. */
  #resume({ height, block, frontier }: Meta): ExecutedBlock {
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
      this.#window.add(at, IdentifierMap.of(outcomes.filter(isExecuted), this.#salt));
    }
    return {
      id: toHex(block),
      parentId: toHex(sealed.header.parent),
      hash: block,
      ...sealed,
      frontier,
      execution: NO_EXECUTION,
      past: [],
      entries: [],
      notice: NO_NOTICE,
      standing: standingIn(this.#store.view()),
    };
  }

  /** The height below which nothing needs to be executed again after a restart. */
  get appliedHeight(): number {
    return Math.max(0, this.#store.flushedHeight);
  }

  /** The council of the block above the newest committed one. */
  get council(): Council {
    return this.#head.standing.council;
  }

  /** The block of that epoch, so far, that first asked for its end (M1). */
  get changedAt(): number | undefined {
    return this.#head.standing.changedAt;
  }

  /** The newest committed block. */
  get head(): { height: number; hash: Hash; header: Header; result: Result } {
    const { hash, header, result } = this.#head;
    return { height: header.height, hash, header, result };
  }

  /** The oldest height that answers with proofs at once. */
  get oldestHeld(): number {
    return this.#store.oldestHeld;
  }

  /** The oldest height that answers with proofs, once it has been recalled. */
  get oldestAnswered(): number {
    return this.#store.oldestAnswered;
  }

  /** Makes the state of a past height again, for a while; see `recall` of the store. */
  *recall(height: number): Generator<undefined, void> {
    const sealed = this.archive.sealed(height);
    must(sealed !== undefined, 'a committed height has a header');
    yield* this.#store.recall(height, sealed.result.stateRoot);
  }

  /** Executes a block on its parent's overlay; the same block gives the same result again. */
  execute(block: Block, batches: readonly Batch[]): Executed {
    const { hash, header } = block;
    const id = toHex(hash);
    const known = this.#executed.get(id);
    if (known !== undefined) return { result: known.result, notice: known.notice };
    const parent = this.#executed.get(toHex(header.parent));
    must(parent !== undefined, 'X2: executed before its parent');
    must(header.height === parent.header.height + 1, 'a block is one higher than its parent');
    const { council } = parent.standing;
    must(header.epoch === council.epoch, 'M2: a block is of the epoch that its parent leads to');
    const view = this.#store.view(parent.hash);
    const journal = new Journal(view, this.#indexes, header.height, parent.hash);
    const meter = new Meter(journal, council);
    const environment: Environment = {
      ...this.#environment,
      council,
      meter,
      salt: this.#salt,
      isReplayed: this.#replaysAbove(parent),
      sealedHashAt: (height) => this.#sealedHashAt(parent, height),
    };
    const execution = executeTransactions(environment, journal, header, batches);
    meter.close(header.height);
    recordEvidence(journal, council, block);
    const { notice, standing } = closeBlock(journal, council, block);
    const { stateRoot } = this.#store.prepare(parent.hash, hash, journal.writes());
    const frontier = appendToFrontier(parent.frontier, sealedHash(parent.header, parent.result));
    const result = resultOf(stateRoot, execution, frontier, standing.council);
    const past = pastRows(header.height, journal.past);
    const rows = { past, entries: entryRows(journal.entries) };
    const executed = {
      id,
      parentId: parent.id,
      hash,
      header,
      result,
      frontier,
      execution,
      ...rows,
    };
    this.#executed.set(id, { ...executed, notice, standing });
    return { result, notice };
  }

  /**
   * The sealed hash of an ancestor that every honest node still has when it executes above
   * `parent`: within the replay window, and so far below that it is certified (N2b).
   */
  #sealedHashAt(parent: ExecutedBlock, height: number): Hash | undefined {
    const { windowHeights } = parent.standing.council.parameters;
    // Genesis is final for ever.
    const newest = Math.max(0, parent.header.height + 1 - windowHeights);
    const oldest = newest - this.#environment.replayWindowBlocks;
    if (height < Math.max(0, oldest) || height > newest) return undefined;
    const sealed = this.#overlayAt(parent, height) ?? this.archive.sealed(height);
    // A node without it must stop, not refuse what others accept (MOD-9).
    if (sealed === undefined) throw new WitanError('state/row-damaged', `no header ${height}`);
    return sealedHash(sealed.header, sealed.result);
  }

  /** Catch-up executes a run of blocks before its certificate commits them (S1). */
  #overlayAt(parent: ExecutedBlock, height: number): Sealed | undefined {
    let block: ExecutedBlock | undefined = parent;
    while (block !== undefined && block.header.height > this.#head.header.height) {
      if (block.header.height === height) return { header: block.header, result: block.result };
      block = this.#executed.get(block.parentId);
    }
    return undefined;
  }

  /** Whether a transaction that has not expired was executed by a committed block. */
  hasExecuted(txid: Hash): boolean {
    return this.#window.has(txid);
  }

  /** Whether one was executed by a block up to `parent`. */
  #replaysAbove(parent: ExecutedBlock): (txid: Hash) => boolean {
    const inFlight: IdentifierMap[] = [];
    let block: ExecutedBlock | undefined = parent;
    while (block !== undefined && block.header.height > this.#head.header.height) {
      inFlight.push(block.execution.executed);
      block = this.#executed.get(block.parentId);
    }
    return (txid) => this.#window.has(txid) || inFlight.some((executed) => executed.has(txid));
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
    this.#window.add(committed.header.height, committed.execution.executed);
    this.#archive(committed);
  }

  #archive({ hash, header, result, frontier, execution, past, entries }: ExecutedBlock): void {
    const { chainId } = this;
    const meta = { chainId, height: header.height, block: hash, frontier };
    this.archive.add({ meta, sealed: { header, result }, execution, past, entries });
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
    return finished(this.takeInTurns(upTo));
  }

  /** The same, with a pause wherever others may go on first: blocks are executed meanwhile. */
  *takeInTurns(upTo: number): Generator<undefined, RowBatch> {
    const batch = yield* this.#store.takeInTurns(upTo);
    const rows = yield* this.archive.take(upTo);
    return { ...batch, rows: [...batch.rows, ...rows] };
  }

  /** The batch that was taken is durable. */
  batchWritten(): void {
    this.#store.batchWritten();
    this.archive.flushed(this.#store.flushedHeight);
  }

  /**
   * Compares some rows behind another with the signed root (state.md §11): first those of leaves,
   * then those of the archive. Answers with where to go on, undefined behind the last. Throws
   * WitanError `state/row-damaged`, naming the row.
   */
  compareRows(after: Uint8Array | undefined, count: number): Uint8Array | undefined {
    if (after === undefined || isLeafRow(after)) {
      const reached = this.#store.compareRows(after && stateKeyOf(after), count);
      if (reached !== undefined) return leafRowKey(reached);
    }
    const from = after !== undefined && isLeafRow(after) ? undefined : after;
    return this.archive.compareRows((key) => logsOf(this, this.#logTables, key), from, count);
  }

  /** The state at a held committed height, the newest unless told. */
  view(height: number = this.head.height): StateView {
    return this.#store.viewAt(height);
  }

  /** Bytes of a StateProof at a held committed height (PROOF-7). */
  prove(height: number, questions: readonly StateQuestion[]): Uint8Array {
    return this.#store.prove(height, questions);
  }

  /** A page of the state at a committed height; see `AuthenticatedStore.page`. */
  page(height: number, turns: string): Uint8Array | undefined {
    return this.#store.page(height, turns);
  }

  /**
   * Parts of a snapshot of a held height, made while the ledger goes on; ends with its manifest.
   * From the first step until it ends, or is returned from, the height is kept.
   */
  *snapshot(source: SnapshotSource): Generator<SnapshotStep, SnapshotManifest> {
    const { height } = source;
    const letGo = this.#store.hold(height);
    try {
      const { chainId, archive } = this;
      const parts = { genesis: this.#genesis, chainId, archive, state: this.view(height) };
      return yield* makeSnapshot({ ...parts, chunks: this.#store.chunks(height) }, source);
    } finally {
      letGo();
    }
  }

  /** The leaves of a held height in pages; see `leafPages` of the store. */
  leafPages(height: number): Generator<Uint8Array, void> {
    return this.#store.leafPages(height);
  }

  /** Answers a path such as `land/parcels/106-54` with its proof; see `answerOf`. */
  query(path: string, height: number = this.head.height): Answer {
    return answerOf(this, path, height);
  }

  /** Records behind a key whose past is not whole here; see `lackingPasts`. */
  lackingPast(after: Uint8Array | undefined, reads: number): LackingPasts {
    return lackingPasts(this.view(), this.archive, after, reads);
  }

  /** Logs behind a key whose entries are not all here; see `lackingEntries`. */
  lackingEntries(after: Uint8Array | undefined, reads: number): LackingLogs {
    const logs = logsOf(this, this.#logTables, after, this.oldestHeld);
    return lackingEntries(logs, (key) => this.archive.logGap(key), after, reads);
  }
}

/** `council` is that of the height above, whose validators and parameters the result names. */
function resultOf(
  stateRoot: Hash,
  { outcomesRow }: Execution,
  frontier: Frontier,
  { validators, parameters }: Council,
): Result {
  return {
    stateRoot,
    receiptsRoot: receiptsRoot(outcomesRow),
    logRoot: frontierRoot(frontier),
    nextValidatorsHash: validatorsHash(validators),
    nextParamsHash: parametersHash(parameters),
  };
}
