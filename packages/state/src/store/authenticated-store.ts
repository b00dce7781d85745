// The authenticated store (state.md §8): the tree of every version in use, from the rows that were
// flushed last up to the blocks in flight. A version is a root; versions share what they agree on,
// so preparing, aborting and looking back cost nothing but the difference (OVER-1 to OVER-5).

import { toHex } from '@witan/ledger/bytes';
import { type Hash, ZERO_HASH } from '@witan/ledger/hash';
import { blocksPerMessageMax, stateProofBytesMax, windowHeightsMax } from '@witan/ledger/limits';
import { DecodeError, must, WitanError } from '@witan/ledger/problems';
import { encodeStateProof } from '@witan/ledger/state-proof-codec';
import type { StateQuestion } from '@witan/ledger/state-proof-verdict';
import { EMPTY_STATE_ROOT } from '@witan/ledger/state-tree';
import { changesBetween } from './lookup.ts';
import { pruneTree } from './prover.ts';
import { ResidentValues } from './resident-values.ts';
import {
  LEAF_ROWS,
  leafRowKey,
  type RowBatch,
  type Rows,
  type RowWrite,
  stateKeyOf,
} from './rows.ts';
import { StateView } from './state-view.ts';
import { Inner, type Leaf, type TreeNode } from './tree.ts';
import { applyWrites, KeyStore, type Write, type WriteSet } from './update.ts';

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
  /** Newest committed heights that answer with proofs. */
  readonly retainedHeights?: number;
  /** Heap for values that the rows hold as well. */
  readonly cacheBytes?: number;
}

export interface StateRoot {
  readonly stateRoot: Hash;
  /** Leaves of the tree. */
  readonly count: number;
}

export interface CommittedState extends StateRoot, StoreBase {}

interface Version extends StoreBase {
  readonly id: string;
  readonly parentId: string;
  readonly root: TreeNode | undefined;
  readonly stateRoot: Hash;
}

interface FlushInProgress {
  readonly version: Version;
  readonly leaves: readonly Leaf[];
}

/**
 * A replica that catches up executes the whole run of blocks of one answer before the certificate
 * at its end lets it commit any of them (S1), and what is in flight above them.
 */
const PREPARED_HEIGHTS_MAX = blocksPerMessageMax + windowHeightsMax;
const RETAINED_HEIGHTS = 256;
const CACHE_BYTES = 16 * 1024 * 1024;
/** Rows per step when the tree is rebuilt: enough to hash each inner node about once. */
const REBUILD_ROWS = 4096;

export class AuthenticatedStore {
  readonly #chainId: Hash;
  readonly #retainedHeights: number;
  readonly #keys = new KeyStore();
  readonly #values: ResidentValues;
  /** Every version in use: committed ones that are held, and those in flight. */
  readonly #versions = new Map<string, Version>();
  /** Committed versions of consecutive heights, up to the newest. */
  readonly #line: Version[] = [];
  #flushed: Version;
  #flushing: FlushInProgress | undefined;

  private constructor(rows: Rows, base: StoreBase, options: StoreOptions) {
    this.#chainId = options.chainId;
    this.#retainedHeights = options.retainedHeights ?? RETAINED_HEIGHTS;
    this.#values = new ResidentValues(rows, options.cacheBytes ?? CACHE_BYTES);
    this.#flushed = version(base, '', this.#rebuild(rows));
    this.#versions.set(this.#flushed.id, this.#flushed);
    this.#line.push(this.#flushed);
  }

  /**
   * Rebuilds the tree from the rows, which stand at `base`. The caller compares
   * `committed.stateRoot` with the certified root of that height.
   */
  static open(rows: Rows, base: StoreBase, options: StoreOptions): AuthenticatedStore {
    return new AuthenticatedStore(rows, base, options);
  }

  #rebuild(rows: Rows): TreeNode | undefined {
    let root: TreeNode | undefined;
    let writes: Write[] = [];
    const flush = () => {
      const before = root;
      root = rebuilt(before, writes, this.#keys);
      for (const { after } of changesBetween(before, root)) {
        if (after !== undefined) this.#values.release(after);
      }
      writes = [];
    };
    for (const [row, value] of rows.entries(LEAF_ROWS)) {
      writes.push({ key: stateKeyOf(row), value });
      if (writes.length === REBUILD_ROWS) flush();
    }
    flush();
    return root;
  }

  /** The newest committed block. */
  get committed(): CommittedState {
    const { height, block, stateRoot, root } = this.#head;
    return { height, block, stateRoot, count: root?.count ?? 0 };
  }

  get #head(): Version {
    return this.#line.at(-1) as Version;
  }

  /** The oldest height that answers with proofs. */
  get oldestHeld(): number {
    const held = (this.#line[0] as Version).height;
    return Math.max(0, held, this.#head.height - this.#retainedHeights + 1);
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
    const root = applyWrites(before.root, writes, this.#keys);
    must(root instanceof Inner, 'TREE-6: fewer than two leaves');
    const prepared = version({ height, block }, before.id, root);
    this.#versions.set(prepared.id, prepared);
    return { stateRoot: prepared.stateRoot, count: root.count };
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
    const ids = new Set([dropped.id]);
    this.#versions.delete(dropped.id);
    // Parents come before their children, as each was prepared upon the other.
    for (const { id, parentId } of this.#inFlight()) {
      if (!ids.has(parentId)) continue;
      ids.add(id);
      this.#versions.delete(id);
    }
  }

  /** Lets go of committed versions that serve neither a proof nor the next flush. */
  #trim(): void {
    const oldest = Math.min(this.#flushed.height, this.oldestHeld);
    while ((this.#line[0] as Version).height < oldest) {
      const dropped = this.#line.shift() as Version;
      this.#versions.delete(dropped.id);
    }
  }

  /** The state after a block in flight or held, or, without one, after the newest committed. */
  view(at?: Hash): StateView {
    const { height, root } = at === undefined ? this.#head : this.#version(at);
    return new StateView(height, root, this.#values);
  }

  get(at: Hash | undefined, key: Uint8Array): Uint8Array | undefined {
    return this.view(at).get(key);
  }

  /** The state at a held committed height. */
  viewAt(height: number): StateView {
    return new StateView(height, this.#held(height).root, this.#values);
  }

  /**
   * The bytes of a StateProof at a committed height (PROOF-7). Throws WitanError for a height that
   * is not held, a proof beyond the limit, and a row that is not what the tree says.
   */
  prove(height: number, questions: readonly StateQuestion[]): Uint8Array {
    const { root } = this.#held(height);
    must(root instanceof Inner, 'TREE-6: fewer than two leaves');
    const pruned = pruneTree(root, questions, (leaf) => this.#values.readChecked(leaf));
    const proof = encodeStateProof({ chainId: this.#chainId, height, ...pruned });
    if (proof.length > stateProofBytesMax) throw new WitanError('state/proof-too-large');
    return proof;
  }

  #held(height: number): Version {
    const held = this.#line[height - (this.#line[0] as Version).height];
    if (held === undefined || height < this.oldestHeld) {
      throw new WitanError('state/height-not-held', `oldest height held: ${this.oldestHeld}`);
    }
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
    must(this.#flushing === undefined, 'the batch before is still being written');
    const target = this.#line[upTo - (this.#line[0] as Version).height];
    must(target !== undefined && upTo > this.#flushed.height, 'no committed height to flush');
    const olderHeld = this.oldestHeld < upTo;
    const rows: RowWrite[] = [];
    const leaves: Leaf[] = [];
    for (const { before, after } of changesBetween(this.#flushed.root, target.root)) {
      const { key } = (after ?? before) as Leaf;
      rows.push({ key: leafRowKey(key), value: after?.value });
      if (before !== undefined && olderHeld) this.#values.retain(before);
      if (after !== undefined) leaves.push(after);
    }
    this.#flushing = { version: target, leaves };
    const { height, block, stateRoot } = target;
    return { height, block, stateRoot, rows };
  }

  /** The batch that was taken is durable: its values may leave memory. */
  batchWritten(): void {
    must(this.#flushing !== undefined, 'no batch is being written');
    const { version: flushed, leaves } = this.#flushing;
    for (const leaf of leaves) this.#values.release(leaf);
    this.#flushed = flushed;
    this.#flushing = undefined;
    this.#trim();
  }
}

/** A row that is no value passed its checksum, so it was written wrong or changed by hand. */
function rebuilt(root: TreeNode | undefined, rows: WriteSet, keys: KeyStore) {
  try {
    return applyWrites(root, rows, keys);
  } catch (cause) {
    if (!(cause instanceof DecodeError)) throw cause;
    throw new WitanError('state/row-damaged', 'a row holds no state value', { cause });
  }
}

function version(base: StoreBase, parentId: string, root: TreeNode | undefined): Version {
  const { height, block } = base;
  const stateRoot = root?.hash() ?? EMPTY_STATE_ROOT;
  return { id: toHex(block), parentId, height, block, root, stateRoot };
}
