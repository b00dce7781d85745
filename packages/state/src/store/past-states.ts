// States below the heights that are held (state.md §9): made again by undoing heights one after
// another, from the nearest state above. A past state is a version of the tree like any other: it
// shares all that is the same with the one it was made of, which is kept as long as it is.

import { ByteReader, ByteWriter, byteName, compareBytes, equalBytes } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import { WitanError } from '@witan/ledger/problems';
import type { Portions } from './portions.ts';
import type { ResidentValues } from './resident-values.ts';
import type { Rows, RowWrite } from './rows.ts';
import type { HeldRoot } from './state-view.ts';
import { type Node, Tree } from './tree.ts';
import { type PastValue, UNDO_FROM_ROW, undoing, undoRow, undoRowKey } from './undo.ts';
import { applyWrites, freeNodes, NODES_PER_TURN, type Update, type Write } from './update.ts';

export interface PastOptions {
  /** Heights below the newest flushed one that can be gone back to; Infinity for an archive. */
  readonly heights: number;
  /**
   * Values of records with a history before a height, where something else keeps them; else they
   * are kept twice.
   */
  readonly valuesBefore?: (height: number) => PastValue;
  /** Memory for states that were made again, in bytes; the newest made is kept at any size. */
  readonly cacheBytes?: number;
}

/** A height whose changes are about to be flushed. */
type Change = Pick<Update, 'created' | 'removed'> & { readonly height: number };

/** What a past state is made of. */
interface Base {
  readonly height: number;
  readonly root: Node;
  /** Keeps it until the answer is called. */
  hold(): () => void;
}

interface PastState extends HeldRoot, Base {
  isHeld: boolean;
  readonly created: Node[];
  readonly bytes: number;
  /** The height that it was made of, by way of others. */
  readonly origin: number;
  readonly letGo: () => void;
  /** Past states that were made of this one. */
  dependents: number;
}

const CACHE_BYTES = 256 * 1024 * 1024;
const STATES_MAX = 16;
/** Keys that are undone at once: more would make the sorting a pause of its own. */
const KEYS_PER_PASS = 8_192;
const KEYS_PER_TURN = 128;
const READ_PER_TURN = 512;
/** Rows of heights that have left the window that one batch deletes. */
const DELETED_PER_BATCH = 4_096;

export class PastStates {
  readonly #tree: Tree;
  readonly #values: ResidentValues;
  readonly #rows: Pick<Rows, 'get'>;
  readonly #options: PastOptions;
  /** The lowest height that can be gone back to. */
  #oldest: number;
  #isWritten: boolean;
  #taken: number | undefined;
  /** Least recently used first. */
  readonly #states = new Map<number, PastState>();
  /** What states had alone that are forgotten. */
  readonly #leaving: Node[][] = [];

  /** `base`: the height that the rows stand for. */
  constructor(
    tree: Tree,
    values: ResidentValues,
    rows: Pick<Rows, 'get'>,
    base: number,
    options: PastOptions,
  ) {
    this.#tree = tree;
    this.#values = values;
    this.#rows = rows;
    this.#options = options;
    const row = rows.get(UNDO_FROM_ROW);
    this.#isWritten = row !== undefined;
    this.#oldest = row === undefined ? Math.max(0, base) : new ByteReader(row).u64();
  }

  get oldest(): number {
    return this.#oldest;
  }

  /** Rows that make the heights of a batch undoable, and those that leave the window. */
  *take(
    changes: readonly Change[],
    upTo: number,
    portions: Portions,
  ): Generator<undefined, RowWrite[]> {
    const wanted = Math.max(this.#oldest, upTo - this.#options.heights);
    const oldest = Math.min(wanted, this.#oldest + DELETED_PER_BATCH);
    const rows: RowWrite[] = [];
    const isKept = this.#options.valuesBefore !== undefined;
    const read = (leaf: Node): Uint8Array => this.#values.read(leaf);
    for (const change of changes) {
      // What leads to genesis, or to a height that leaves the window at once, leads nowhere.
      if (change.height <= oldest) continue;
      rows.push(yield* undoRow(this.#tree, change.height, change, read, isKept, portions));
    }
    const flushed = (changes[0]?.height ?? 0) - 1;
    for (let height = this.#oldest + 1; height <= Math.min(oldest, flushed); height++) {
      rows.push({ key: undoRowKey(height), value: undefined });
    }
    if (!this.#isWritten || oldest > this.#oldest) {
      rows.push({ key: UNDO_FROM_ROW, value: new ByteWriter(8).u64(oldest).finish() });
    }
    this.#taken = oldest;
    return rows;
  }

  /** What was taken is durable. */
  written(): void {
    this.#oldest = this.#taken ?? this.#oldest;
    this.#isWritten = true;
  }

  find(height: number): PastState | undefined {
    const found = this.#states.get(height);
    if (found === undefined) return undefined;
    this.#states.delete(height);
    this.#states.set(height, found);
    return found;
  }

  /** `held`: what stands above all past states. */
  *recall(height: number, stateRoot: Hash, held: Base): Generator<undefined, void> {
    const base = this.#nearest(height, held);
    const letGo = base.hold();
    const rewind = new Rewind(this.#tree, this.#values, base.root);
    let isMade = false;
    try {
      yield* this.#undo(rewind, base.height, height);
      // Rows of the past are a convenience, and prove nothing by themselves.
      if (!equalBytes(this.#tree.hash(rewind.root), stateRoot)) {
        throw new WitanError('query/past-gone', `rows above height ${height}`);
      }
      isMade = true;
    } finally {
      // Also where nobody waits for it any more.
      if (!isMade) {
        this.#leaving.push([...rewind.created]);
        letGo();
      }
    }
    this.#keep(height, rewind, base, letGo);
  }

  #nearest(height: number, held: Base): PastState | Base {
    let nearest: PastState | Base = held;
    for (const state of this.#states.values()) {
      if (state.height > height && state.height < nearest.height) nearest = state;
    }
    return nearest;
  }

  *#undo(rewind: Rewind, from: number, height: number): Generator<undefined, void> {
    const { valuesBefore } = this.#options;
    for (let at = from; at > height; ) {
      const writes = new Map<string, Write>();
      for (; at > height && writes.size < KEYS_PER_PASS; at--) {
        const row = this.#rows.get(undoRowKey(at));
        if (row === undefined) {
          throw new WitanError('state/height-not-held', `oldest height held: ${this.#oldest}`);
        }
        let read = 0;
        for (const write of undoing(row, valuesBefore?.(at))) {
          writes.set(byteName(write.key), write);
          read += 1;
          if (read % READ_PER_TURN === 0) yield;
        }
        yield;
      }
      const sorted = [...writes.values()].sort((a, b) => compareBytes(a.key, b.key));
      for (let i = 0; i < sorted.length; i += KEYS_PER_TURN) {
        yield;
        this.#sweep();
        rewind.apply(sorted.slice(i, i + KEYS_PER_TURN));
      }
    }
  }

  #keep(height: number, rewind: Rewind, base: PastState | Base, letGo: () => void): void {
    const { root, created, bytes } = rewind;
    const state: PastState = {
      ...{ height, root, created: [...created], bytes, letGo },
      isHeld: true,
      origin: 'origin' in base ? base.origin : base.height,
      dependents: 0,
      hold() {
        state.dependents += 1;
        return () => {
          state.dependents -= 1;
        };
      },
    };
    // Whoever asked at the same time has made the same.
    if (this.#states.has(height)) {
      this.#free(state);
      return;
    }
    this.#states.set(height, state);
    this.#shrink(state);
  }

  #shrink(newest: PastState): void {
    const bytesMax = this.#options.cacheBytes ?? CACHE_BYTES;
    const isFull = (): boolean => {
      let bytes = 0;
      for (const state of this.#states.values()) bytes += state.bytes;
      return bytes > bytesMax || this.#states.size > STATES_MAX;
    };
    while (isFull()) {
      const unused = [...this.#states.values()].find(
        (state) => state.dependents === 0 && state !== newest,
      );
      if (unused === undefined) return;
      this.#forget(unused);
    }
  }

  /** Forgets states that keep a height below `height` from being let go of; asked for each one. */
  forgetOld(height: number): void {
    this.#sweep();
    if (this.#states.size === 0) return;
    // Lower ones are made of higher ones.
    const old = [...this.#states.values()].filter(({ origin }) => origin < height);
    for (const state of old.sort((a, b) => a.height - b.height)) {
      if (state.dependents === 0) this.#forget(state);
    }
  }

  #forget(state: PastState): void {
    this.#states.delete(state.height);
    this.#free(state);
  }

  #free(state: PastState): void {
    state.isHeld = false;
    this.#leaving.push(state.created);
    state.letGo();
  }

  /** Gives some of what is leaving back: no block waits for all of it. */
  #sweep(): void {
    for (let left = NODES_PER_TURN; left > 0; ) {
      const nodes = this.#leaving.at(-1);
      if (nodes === undefined) return;
      const some = nodes.splice(Math.max(0, nodes.length - left));
      freeNodes(this.#tree, some, this.#values);
      left -= some.length;
      if (nodes.length === 0) this.#leaving.pop();
    }
  }
}

/** A root that changes step by step, and the nodes that it has alone. */
class Rewind {
  readonly #tree: Tree;
  readonly #values: ResidentValues;
  readonly created = new Set<Node>();
  root: Node;
  bytes = 0;

  constructor(tree: Tree, values: ResidentValues, root: Node) {
    this.#tree = tree;
    this.#values = values;
    this.root = root;
  }

  apply(writes: readonly Write[]): void {
    const { root, created, removed } = applyWrites(this.#tree, this.root, writes, this.#values);
    this.root = root;
    const dropped = removed.filter((node) => this.created.delete(node));
    for (const node of dropped) this.bytes -= this.#bytesOf(node);
    freeNodes(this.#tree, dropped, this.#values);
    for (const node of created) {
      this.created.add(node);
      this.bytes += this.#bytesOf(node);
    }
  }

  #bytesOf(node: Node): number {
    const value = Tree.isLeaf(node) ? this.#values.bytesOf(node) : 0;
    return this.#tree.sizeOf(node) + value;
  }
}
