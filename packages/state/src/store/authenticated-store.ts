// The authenticated store (state.md §8): the tree of every version in use, from the rows that were
// flushed last up to the blocks in flight. A version is a root; versions share what they agree on,
// so preparing, aborting and looking back cost nothing but the difference (OVER-1 to OVER-5).

import { toHex } from '@witan/ledger/bytes';
import { type Hash, ZERO_HASH } from '@witan/ledger/hash';
import { blocksPerMessageMax, stateProofBytesMax, windowHeightsMax } from '@witan/ledger/limits';
import { must, WitanError } from '@witan/ledger/problems';
import type { StateQuestion } from '@witan/ledger/state-proof-verdict';
import { encodeStateProof } from '@witan/ledger/state-proof-writer';
import { EMPTY_STATE_ROOT } from '@witan/ledger/state-tree';
import { leavesIn, rowsOf } from './flush.ts';
import { LeafCache } from './leaf-cache.ts';
import { leafPages } from './leaf-pages.ts';
import { leavesFrom, rankOf } from './lookup.ts';
import { type PastOptions, PastStates } from './past-states.ts';
import { finished, Portions } from './portions.ts';
import { pruneTree } from './prover.ts';
import { ResidentValues } from './resident-values.ts';
import type { RowBatch, Rows } from './rows.ts';
import { chunksOf } from './snapshot-chunks.ts';
import { pageOf } from './state-pages.ts';
import { type HeldRoot, StateView } from './state-view.ts';
import { NO_NODE, type Node, Tree } from './tree.ts';
import { applyWrites, freeNodes, NODES_PER_TURN, type Update, type WriteSet } from './update.ts';

/** The block whose writes the rows contain, and nothing later. */
export interface StoreBase {
  readonly height: number;
  readonly block: Hash;
}

/** Parent of the genesis block, whose writes are prepared like those of any other. */
export const BEFORE_GENESIS: StoreBase = { height: -1, block: ZERO_HASH };

export interface StoreOptions {
  /** Hash of the genesis document: part of every proof. */
  readonly chainId: Hash;
  /** Newest committed heights that answer with proofs at once. */
  readonly retainedHeights?: number;
  /** For a store that can go back further. */
  readonly past?: PastOptions;
  /** Memory for values that the rows hold as well. */
  readonly cacheBytes?: number;
}

export interface StateRoot {
  readonly stateRoot: Hash;
  /** Leaves of the tree. */
  readonly count: number;
}

export interface CommittedState extends StateRoot, StoreBase {}

/** Memory outside the heap, in bytes. */
export interface StoreMemory {
  /** Nodes of all versions in use. */
  readonly nodes: number;
  /** What is set aside for nodes: it grows in steps, and what was freed is used again. */
  readonly arena: number;
  readonly values: number;
  /** Of these, values that must stay until a flush, or until their version is let go of. */
  readonly pinned: number;
}

interface Version extends StoreBase, HeldRoot {
  readonly id: string;
  readonly parentId: string;
  readonly stateRoot: Hash;
  isHeld: boolean;
  /** Nodes that its parent lacks: freed on an abort; the leaves among them are to be flushed. */
  created: Int32Array;
  /** Its parent's nodes that it lacks: freed once the parent is let go of. */
  removed: Int32Array;
  /** Leaves of the parent whose keys are gone, until they are flushed. */
  deleted: Int32Array;
}

interface FlushInProgress {
  readonly version: Version;
  readonly leaves: readonly Node[];
  /** Whether the batch is complete. */
  readonly isTaken: boolean;
}

/**
 * A replica that catches up executes the whole run of blocks of one answer before the certificate
 * at its end lets it commit any of them (S1), and what is in flight above them.
 */
const PREPARED_HEIGHTS_MAX = blocksPerMessageMax + windowHeightsMax;
const RETAINED_HEIGHTS = 256;
/** Heights that may come while a past one is made. */
const RECALL_HEIGHTS_MAX = 1_024;
/** Room for the records that some hundred thousand parcels in use have: a miss costs 6 µs. */
const CACHE_BYTES = 128 * 1024 * 1024;
const NO_NODES = new Int32Array(0);
const BEFORE_ALL_KEYS = new Uint8Array(0);

export class AuthenticatedStore {
  readonly #chainId: Hash;
  readonly #retainedHeights: number;
  readonly #tree: Tree;
  readonly #leaves: LeafCache;
  readonly #values: ResidentValues;
  readonly #past: PastStates | undefined;
  /** Every version in use: committed ones that are held, and those in flight. */
  readonly #versions = new Map<string, Version>();
  /** Committed versions of consecutive heights, up to the newest. */
  readonly #line: Version[] = [];
  /** Heights that a snapshot is being made of, or that past states share nodes with. */
  readonly #holds: number[] = [];
  #flushed: Version;
  #flushing: FlushInProgress | undefined;

  private constructor(rows: Rows, base: StoreBase, options: StoreOptions) {
    this.#chainId = options.chainId;
    this.#retainedHeights = options.retainedHeights ?? RETAINED_HEIGHTS;
    const builder = rows.leaves();
    this.#tree = builder.tree;
    this.#leaves = new LeafCache(this.#tree);
    this.#values = new ResidentValues(this.#tree, rows, options.cacheBytes ?? CACHE_BYTES);
    const update = { root: builder.finish(), created: NO_NODES, removed: NO_NODES };
    this.#flushed = this.#addVersion(base, '', { ...update, deleted: NO_NODES });
    this.#line.push(this.#flushed);
    this.#past =
      options.past && new PastStates(this.#tree, this.#values, rows, base.height, options.past);
  }

  /**
   * Takes the tree that the rows make, which stand at `base`. The caller compares
   * `committed.stateRoot` with the certified root of that height.
   */
  static open(rows: Rows, base: StoreBase, options: StoreOptions): AuthenticatedStore {
    return new AuthenticatedStore(rows, base, options);
  }

  #addVersion({ height, block }: StoreBase, parentId: string, update: Update): Version {
    const { root } = update;
    const stateRoot = root === NO_NODE ? EMPTY_STATE_ROOT : this.#tree.hash(root);
    const id = toHex(block);
    const version = { ...update, id, parentId, height, block, stateRoot, isHeld: true };
    this.#versions.set(id, version);
    return version;
  }

  /** The newest committed block. */
  get committed(): CommittedState {
    const { height, block, stateRoot, root } = this.#head;
    return { height, block, stateRoot, count: this.#tree.count(root) };
  }

  get #head(): Version {
    return this.#line.at(-1) as Version;
  }

  /** The oldest height that answers with proofs at once. */
  get oldestHeld(): number {
    const held = (this.#line[0] as Version).height;
    return Math.max(0, held, this.#head.height - this.#retainedHeights + 1);
  }

  /** The oldest height that answers with proofs, once it has been recalled. */
  get oldestAnswered(): number {
    return Math.min(this.oldestHeld, this.#past?.oldest ?? Number.MAX_SAFE_INTEGER);
  }

  /**
   * Makes the state of a height below those held again, and keeps it for a while; pauses wherever
   * others may go on first. `stateRoot`: that of its sealed header. Throws WitanError
   * `state/height-not-held`, `query/past-gone` where rows of the past are missing or wrong, and
   * `state/height-in-making` when more than a thousand blocks come in between.
   */
  *recall(height: number, stateRoot: Hash): Generator<undefined, void> {
    if (height < this.oldestAnswered) throw this.#notHeld();
    const past = this.#past;
    if (past === undefined || height >= this.oldestHeld || past.find(height) !== undefined) return;
    // What is being flushed takes values away from all that is not held by then.
    do yield;
    while (this.#flushing !== undefined || this.#flushed.height <= height);
    const base = Math.min(this.oldestHeld, this.#flushed.height);
    const { root } = this.#line[base - (this.#line[0] as Version).height] as Version;
    const newest = { height: base, root, hold: () => this.#keep(base) };
    for (const _ of past.recall(height, stateRoot, newest)) {
      // What is kept for it grows with each block: whoever is overtaken begins anew.
      const isOvertaken = this.#head.height > base + RECALL_HEIGHTS_MAX;
      if (isOvertaken) throw new WitanError('state/height-in-making', 'overtaken by new blocks');
      yield;
    }
  }

  #notHeld(): WitanError {
    return new WitanError('state/height-not-held', `oldest height held: ${this.oldestAnswered}`);
  }

  /** The oldest version that something still reads. */
  get #oldestRead(): number {
    return Math.min(this.oldestHeld, ...this.#holds);
  }

  /** The height up to which the rows are known to be written. */
  get flushedHeight(): number {
    return this.#flushed.height;
  }

  /** The root after `block`, whose parent is committed or was prepared. Changes no version. */
  prepare(parent: Hash, block: Hash, writes: WriteSet): StateRoot {
    const before = this.#version(parent);
    const height = before.height + 1;
    const ahead = height - this.#head.height;
    must(ahead >= 1 && ahead <= PREPARED_HEIGHTS_MAX, 'OVER-3: prepared too far ahead');
    must(!this.#versions.has(toHex(block)), 'a block is prepared once');
    const update = applyWrites(this.#tree, before.root, writes, this.#values);
    const count = this.#tree.count(update.root);
    if (count < 2) freeNodes(this.#tree, update.created, this.#values);
    must(count >= 2, 'TREE-6: fewer than two leaves');
    this.#leaves.advance(before.root, update);
    const { stateRoot } = this.#addVersion({ height, block }, before.id, update);
    return { stateRoot, count };
  }

  /**
   * Commits the block above the newest committed one; blocks that fork off below it are dropped.
   */
  commit(block: Hash): void {
    const committed = this.#version(block);
    must(committed.parentId === this.#head.id, 'OVER-3: commit out of order');
    for (const sibling of this.#inFlight()) {
      if (sibling.height === committed.height && sibling !== committed) this.#drop(sibling);
    }
    this.#line.push(committed);
    // Whoever reads a past state by pages has had as many blocks for it as others have at once.
    this.#past?.forgetOld(committed.height - 2 * this.#retainedHeights);
    this.#trim();
  }

  /** Drops a block in flight with all its descendants. One that was not prepared needs nothing. */
  abort(block: Hash): void {
    const aborted = this.#versions.get(toHex(block));
    if (aborted === undefined) return;
    must(aborted.height > this.#head.height, 'OVER-3: a committed block is not aborted');
    this.#drop(aborted);
  }

  #inFlight(): Version[] {
    return [...this.#versions.values()].filter(({ height }) => height > this.#head.height);
  }

  #drop(dropped: Version): void {
    this.#leaves.forget();
    const ids = new Set<string>();
    // Parents come before their children, as each was prepared upon the other.
    for (const version of this.#inFlight()) {
      if (version !== dropped && !ids.has(version.parentId)) continue;
      ids.add(version.id);
      this.#letGoOf(version);
      freeNodes(this.#tree, version.created, this.#values);
    }
  }

  #letGoOf(version: Version): void {
    version.isHeld = false;
    this.#versions.delete(version.id);
  }

  /**
   * Lets go of committed versions that serve neither a proof nor the next flush: two for each that
   * comes, and more where they are small, since a past state may have kept a thousand of them.
   */
  #trim(): void {
    const oldest = Math.min(this.#flushed.height, this.#oldestRead);
    let left = NODES_PER_TURN;
    for (let gone = 0; gone < 2 || left > 0; gone++) {
      if ((this.#line[0] as Version).height >= oldest) return;
      this.#letGoOf(this.#line.shift() as Version);
      // What the next version lacks, no other can have: whatever forked off is gone (OVER-7).
      const next = this.#line[0] as Version;
      freeNodes(this.#tree, next.removed, this.#values);
      left -= next.removed.length;
      next.removed = NO_NODES;
    }
  }

  /** The state after a block in flight or held, or, without one, after the newest committed. */
  view(at?: Hash): StateView {
    const version = at === undefined ? this.#head : this.#version(at);
    return new StateView(this.#tree, this.#leaves, this.#values, version);
  }

  get(at: Hash | undefined, key: Uint8Array): Uint8Array | undefined {
    return this.view(at).get(key);
  }

  /** The state at a held committed height. */
  viewAt(height: number): StateView {
    return new StateView(this.#tree, this.#leaves, this.#values, this.#answering(height));
  }

  /**
   * The bytes of a StateProof at a committed height (PROOF-7). Throws WitanError for a height that
   * is not held, a proof beyond the limit, and a row that is not what the tree says.
   */
  prove(height: number, questions: readonly StateQuestion[]): Uint8Array {
    const { root } = this.#answering(height);
    must(this.#tree.count(root) >= 2, 'TREE-6: fewer than two leaves');
    const readValue = (leaf: Node) => this.#values.readChecked(leaf);
    const pruned = pruneTree(this.#tree, root, questions, readValue);
    const proof = encodeStateProof({ chainId: this.#chainId, height, ...pruned });
    if (proof.length > stateProofBytesMax) throw new WitanError('state/proof-too-large');
    return proof;
  }

  /**
   * The page of a subtree at a committed height (state-pages.ts): from the root, `turns` says at
   * each branch whether to go left (`0`) or right (`1`). Undefined where there is no such node.
   * Throws WitanError for a height that is not held, and a row that is not what the tree says.
   */
  page(height: number, turns: string): Uint8Array | undefined {
    let node = this.#answering(height).root;
    for (const turn of turns) {
      if (Tree.isLeaf(node)) return undefined;
      node = turn === '0' ? this.#tree.left(node) : this.#tree.right(node);
    }
    return pageOf(this.#tree, node, (leaf) => this.#values.readChecked(leaf));
  }

  /**
   * The chunks of a snapshot of a held height, with a pause wherever others may go on first; ends
   * with the pruned tree over them.
   */
  chunks(height: number): Generator<Uint8Array | undefined, Uint8Array> {
    const { root } = this.#held(height);
    return chunksOf(this.#tree, root, (leaf) => this.#values.readUncached(leaf));
  }

  /**
   * The leaves of a held height, without their values, for a start that reads no rows; see
   * `addLeafPage`. The height is kept from the first page until the last, or until `return`.
   */
  *leafPages(height: number): Generator<Uint8Array, void> {
    const letGo = this.hold(height);
    try {
      yield* leafPages(this.#tree, this.#held(height).root);
    } finally {
      letGo();
    }
  }

  /**
   * Compares some rows behind a key with the tree, whose root a quorum has signed: a row that was
   * edited by hand has a sound checksum and another hash. Answers with the last key, undefined
   * behind the last row. Nothing is compared while rows are being written. Throws WitanError
   * `state/row-damaged`, naming the row.
   */
  compareRows(after: Uint8Array | undefined, count: number): Uint8Array | undefined {
    const { root } = this.#flushed;
    if (root === NO_NODE) return undefined;
    if (this.#flushing !== undefined) return after ?? BEFORE_ALL_KEYS;
    let rank = 0;
    if (after !== undefined) {
      rank = rankOf(this.#tree, root, after);
      if (this.#tree.find(root, after) !== NO_NODE) rank += 1;
    }
    let last: Node = NO_NODE;
    let left = count;
    for (const leaf of leavesFrom(this.#tree, root, rank)) {
      if (left-- === 0) return this.#tree.key(last);
      this.#values.compareRow(leaf);
      last = leaf;
    }
    return undefined;
  }

  /** Keeps a held height whatever else is committed and flushed, until it is let go of. */
  hold(height: number): () => void {
    must(this.#held(height).isHeld, 'OVER-7: only what is held can be kept');
    return this.#keep(height);
  }

  #keep(height: number): () => void {
    this.#holds.push(height);
    return () => {
      this.#holds.splice(this.#holds.indexOf(height), 1);
      this.#trim();
    };
  }

  /** What answers at a height. */
  #answering(height: number): HeldRoot {
    const recalled = height < this.oldestHeld ? this.#past?.find(height) : undefined;
    if (recalled !== undefined) return recalled;
    const isKept = this.oldestAnswered <= height && height < this.oldestHeld;
    if (isKept) throw new WitanError('state/height-in-making', String(height));
    return this.#held(height);
  }

  #held(height: number): Version {
    const held = this.#line[height - (this.#line[0] as Version).height];
    if (held === undefined || height < this.oldestHeld) throw this.#notHeld();
    return held;
  }

  #version(block: Hash): Version {
    const found = this.#versions.get(toHex(block));
    must(found !== undefined, 'a block that is neither held nor in flight');
    return found;
  }

  /**
   * Row writes that lead from the flushed height to `upTo`, whole heights merged (DISK-2). Once
   * they are durable, the caller says so with `batchWritten`; until then no other batch is taken.
   */
  takeBatch(upTo: number): RowBatch {
    return finished(this.takeInTurns(upTo));
  }

  /**
   * The same, with a pause after each `portion` of leaves, where others may go on first: with
   * blocks, proofs and past heights.
   */
  *takeInTurns(upTo: number, portion?: number): Generator<undefined, RowBatch> {
    must(this.#flushing === undefined, 'the batch before is still being written');
    const first = (this.#line[0] as Version).height;
    const version = this.#line[upTo - first];
    must(version !== undefined && upTo > this.#flushed.height, 'no committed height to flush');
    const updates = this.#line.slice(this.#flushed.height + 1 - first, upTo + 1 - first);
    const { height, block, stateRoot, root } = version;
    // From here on nothing below it is read anew, and all that a batch needs is kept.
    this.#flushing = { version, leaves: [], isTaken: false };
    const portions = new Portions(leavesIn(updates), portion);
    const olderHeld = this.#oldestRead < upTo;
    const span = { flushed: this.#flushed.root, target: root, olderHeld };
    const { rows, leaves } = yield* rowsOf(this.#tree, this.#values, updates, span, portions);
    if (this.#past !== undefined) rows.push(...(yield* this.#past.take(updates, upTo, portions)));
    this.#flushing = { version, leaves, isTaken: true };
    return { height, block, stateRoot, rows };
  }

  /** The batch that was taken is durable: its values may leave memory. */
  batchWritten(): void {
    must(this.#flushing?.isTaken === true, 'no batch is being written');
    const { version: flushed, leaves } = this.#flushing;
    for (const leaf of leaves) this.#values.release(leaf);
    for (const version of this.#line) {
      if (version.height > flushed.height) break;
      version.created = NO_NODES;
      version.deleted = NO_NODES;
    }
    this.#flushed = flushed;
    this.#flushing = undefined;
    this.#past?.written();
    this.#trim();
  }

  get memory(): StoreMemory {
    const { bytesInUse: nodes, bytesHeld: arena } = this.#tree;
    return { nodes, arena, values: this.#values.bytesHeld, pinned: this.#values.bytesPinned };
  }
}
