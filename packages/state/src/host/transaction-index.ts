// Where transactions were executed, by identifier. Identifiers are random, and a row for each would
// land anywhere in the database: LevelDB would sort all of them again and again. So places are kept
// in runs, a run per flush, and go down a tree of sixteen branches a level, many at a time.
//
//   x                                              runs u64 ‖ cleared u64
//   x ‖ depth u8 ‖ path u32 ‖ run u64              entries: identifier 16 ‖ height u40 ‖ index u24
//                                                  ‖ code u16
//
// A node of the tree takes numbered runs. Node p, the last digit of its path, hands what it has
// taken down to its sixteen children when run p + 16, p + 32 … arrives; what it hands down is one
// more run of each of them. So of the children of one node only one hands down at a time, a run
// costs the same whenever it comes, and its number alone says which rows there are: there is no
// directory. Rows that were handed down go with the next batch, so that a reader between the batch
// and the word that it is durable finds every place in either.

import { ByteReader, ByteWriter, toHex } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import { must } from '@witan/ledger/problems';
import type { Rows, RowWrite } from '../store/rows.ts';
import { decodePlaced, type Placed, transactionRow } from './rows.ts';

const ROW = 0x78;
const BRANCHES = 16;
/** A path has eight digits, the last of which parts the rows of the deepest nodes. */
const DEPTH_MAX = 7;
const ROOT = { depth: 0, path: 0, digit: BRANCHES - 1 };
/** More would make the reader of a row, and whoever hands sixteen runs down, wait. */
const RUN_ENTRIES_MAX = 8_192;

const IDENTIFIER_LENGTH = 16;
const ENTRY_LENGTH = IDENTIFIER_LENGTH + 10;
const COUNTS_ROW = Uint8Array.of(ROW);

interface TreeNode {
  readonly depth: number;
  /** Digits from the root, from the highest four bits on. */
  readonly path: number;
  /** The last of them. */
  readonly digit: number;
}

/** Runs `from` to `to - 1` of a node, which become run `as` of its children. */
interface HandedDown extends TreeNode {
  readonly from: number;
  readonly to: number;
  readonly as: number;
}

export class TransactionIndex {
  readonly #rows: Pick<Rows, 'get'>;
  readonly #runEntriesMax: number;
  /** Runs that the root has taken. */
  #runs: number;
  /** What these first runs handed down has left the rows of the nodes above. */
  #cleared: number;
  #taken: { runs: number; cleared: number } | undefined;

  constructor(rows: Pick<Rows, 'get'>, runEntriesMax: number = RUN_ENTRIES_MAX) {
    this.#rows = rows;
    this.#runEntriesMax = runEntriesMax;
    const counts = rows.get(COUNTS_ROW);
    const reader = counts === undefined ? undefined : new ByteReader(counts);
    this.#runs = reader?.u64() ?? 0;
    this.#cleared = reader?.u64() ?? 0;
  }

  /** The newest place of a transaction in the rows. */
  find(txid: Hash): Placed | undefined {
    let runs = this.#runs;
    let digit = ROOT.digit;
    for (let depth = 0; runs > 0; depth++) {
      const path = pathOf(txid, depth);
      const handed = timesHandedDown(depth, digit, runs);
      for (let run = runs - 1; run >= firstKept(digit, handed); run--) {
        const found = newestIn(this.#rows.get(rowKey(depth, path, run)), txid);
        if (found !== undefined) return found;
      }
      digit = digitOf(txid, depth);
      runs = handed;
    }
    const loaded = this.#rows.get(transactionRow(txid));
    return loaded === undefined ? undefined : decodePlaced(loaded);
  }

  /**
   * Rows that add places to what is durable; then `written`. `entries`: of a `PlaceList`, the
   * oldest first.
   */
  *take(entries: Uint8Array): Generator<undefined, RowWrite[]> {
    this.#taken = undefined;
    if (entries.length === 0) return [];
    const rows = this.#clearing();
    const added = new Map<string, Uint8Array>();
    let runs = this.#runs;
    const length = this.#runEntriesMax * ENTRY_LENGTH;
    for (let from = 0; from < entries.length; from += length) {
      yield* this.#addRun(runs, entries.subarray(from, from + length), rows, added);
      runs += 1;
    }
    const counts = new ByteWriter(16).u64(runs).u64(this.#runs).finish();
    rows.push({ key: COUNTS_ROW, value: counts });
    this.#taken = { runs, cleared: this.#runs };
    return rows;
  }

  /** What was taken last is durable. */
  written(): void {
    if (this.#taken === undefined) return;
    this.#runs = this.#taken.runs;
    this.#cleared = this.#taken.cleared;
    this.#taken = undefined;
  }

  *#addRun(
    run: number,
    newest: Uint8Array,
    rows: RowWrite[],
    added: Map<string, Uint8Array>,
  ): Generator<undefined, void> {
    const add = (depth: number, path: number, number: number, entries: readonly Uint8Array[]) => {
      for (const [digit, value] of parted(entries, depth).entries()) {
        if (value.length === 0) continue;
        const key = rowKey(depth, withDigit(path, depth, digit), number);
        rows.push({ key, value });
        added.set(toHex(key), value);
      }
    };
    for (const { depth, path, from, to, as } of handedDownAt(run)) {
      for (let digit = 0; digit < BRANCHES; digit++) {
        const below = withDigit(path, depth, digit);
        const entries: Uint8Array[] = [];
        for (let old = from; old < to; old++) {
          const key = rowKey(depth, below, old);
          // A long batch has runs that no row holds yet.
          const value = added.get(toHex(key)) ?? this.#rows.get(key);
          if (value !== undefined) entries.push(value);
        }
        add(depth + 1, below, as, entries);
        yield;
      }
    }
    add(0, 0, run, [newest]);
  }

  /** Deletes the rows that runs of the batch before handed down. */
  #clearing(): RowWrite[] {
    const rows: RowWrite[] = [];
    for (let run = this.#cleared; run < this.#runs; run++) {
      for (const { depth, path, from, to } of handedDownAt(run)) {
        for (let digit = 0; digit < BRANCHES; digit++) {
          for (let old = from; old < to; old++) {
            const key = rowKey(depth, withDigit(path, depth, digit), old);
            rows.push({ key, value: undefined });
          }
        }
      }
    }
    return rows;
  }
}

/** How often a node has handed down by the time that it has taken so many runs. */
function timesHandedDown(depth: number, digit: number, runs: number): number {
  if (depth === DEPTH_MAX || runs <= digit + BRANCHES) return 0;
  return Math.floor((runs - 1 - digit) / BRANCHES);
}

/** The lowest run that a node still has which has handed down so often. */
function firstKept(digit: number, handed: number): number {
  return handed === 0 ? 0 : digit + BRANCHES * handed;
}

/** What moves when a run comes to the root: in one node of each depth at most. */
function* handedDownAt(rootRun: number): Generator<HandedDown, void> {
  let node: TreeNode = ROOT;
  let run = rootRun;
  while (node.depth < DEPTH_MAX && run >= BRANCHES && run % BRANCHES === node.digit) {
    const { depth, path, digit } = node;
    const as = timesHandedDown(depth, digit, run);
    yield { ...node, from: firstKept(digit, as), to: run, as };
    const child = as % BRANCHES;
    node = { depth: depth + 1, path: withDigit(path, depth, child), digit: child };
    run = as;
  }
}

function rowKey(depth: number, path: number, run: number): Uint8Array {
  return new ByteWriter(14).u8(ROW).u8(depth).u32(path).u64(run).finish();
}

function withDigit(path: number, depth: number, digit: number): number {
  return (path | (digit << (28 - 4 * depth))) >>> 0;
}

/** Half a byte of an identifier. */
function digitOf(txid: Hash, depth: number): number {
  const byte = txid[depth >>> 1] as number;
  return depth % 2 === 0 ? byte >>> 4 : byte & 15;
}

/** The digits of an identifier up to that of a depth. */
function pathOf(txid: Hash, depth: number): number {
  let path = 0;
  for (let at = 0; at <= depth; at++) path = withDigit(path, at, digitOf(txid, at));
  return path;
}

/** Places as the rows of the index hold them, in the order in which they came. */
export class PlaceList {
  readonly #bytes: Uint8Array;
  #used = 0;

  /** `length`: how many there will be at most. */
  constructor(length: number) {
    this.#bytes = new Uint8Array(length * ENTRY_LENGTH);
  }

  /** The identifier begins at `from`. */
  add(bytes: Uint8Array, from: number, height: number, index: number, code: number): void {
    must(height < 2 ** 40 && index < 2 ** 24, 'a place has eight bytes');
    const target = this.#bytes;
    let at = this.#used;
    for (let i = 0; i < IDENTIFIER_LENGTH; i++) target[at++] = bytes[from + i] as number;
    target[at++] = Math.floor(height / 2 ** 32);
    for (let shift = 24; shift >= 0; shift -= 8) target[at++] = height >>> shift;
    for (let shift = 16; shift >= 0; shift -= 8) target[at++] = index >>> shift;
    target[at++] = code >>> 8;
    target[at++] = code;
    this.#used = at;
  }

  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#used);
  }
}

/** Entries by their digit of a depth, in the order in which they came. */
function parted(runs: readonly Uint8Array[], depth: number): Uint8Array[] {
  const lengths = new Uint32Array(BRANCHES);
  const shift = depth % 2 === 0 ? 4 : 0;
  for (const entries of runs) {
    for (let at = depth >>> 1; at < entries.length; at += ENTRY_LENGTH) {
      (lengths[((entries[at] as number) >>> shift) & 15] as number) += ENTRY_LENGTH;
    }
  }
  const parts = Array.from(lengths, (length) => new Uint8Array(length));
  const targets = parts.map(inPairs);
  lengths.fill(0);
  for (const entries of runs) {
    const source = inPairs(entries);
    for (let from = 0; from < source.length; from += ENTRY_LENGTH / 2) {
      const digit = ((entries[2 * from + (depth >>> 1)] as number) >>> shift) & 15;
      const target = targets[digit] as Uint16Array;
      const at = lengths[digit] as number;
      for (let i = 0; i < ENTRY_LENGTH / 2; i++) target[at + i] = source[from + i] as number;
      lengths[digit] = at + ENTRY_LENGTH / 2;
    }
  }
  return parts;
}

/** The same bytes two by two, moved with half the steps; copied where they begin between two. */
function inPairs(bytes: Uint8Array): Uint16Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % 2 === 0 ? bytes : bytes.slice();
  return new Uint16Array(buffer, byteOffset, length / 2);
}

/** One that was postponed may come again: the last entry of an identifier counts. */
function newestIn(entries: Uint8Array | undefined, txid: Hash): Placed | undefined {
  if (entries === undefined) return undefined;
  for (let at = entries.length - ENTRY_LENGTH; at >= 0; at -= ENTRY_LENGTH) {
    let same = 0;
    while (same < IDENTIFIER_LENGTH && entries[at + same] === txid[same]) same++;
    if (same < IDENTIFIER_LENGTH) continue;
    const reader = new ByteReader(entries.subarray(at + IDENTIFIER_LENGTH, at + ENTRY_LENGTH));
    const height = reader.u8() * 2 ** 32 + reader.u32();
    const index = reader.u8() * 2 ** 16 + reader.u16();
    return { height, index, code: reader.u16() };
  }
  return undefined;
}
