// Rows in the order of their keys: LevelDB then finds the place of each beside that of the one
// before, which halves the cost of a row. They come in stretches that are in order already, one for
// a height or a kind of row, so what there is to do is to merge these.

import { compareBytes } from '@witan/ledger/bytes';
import { Portions, type RowWrite } from '@witan/state';

/** Bytes of a key that a number holds exactly. */
const PART_BYTES = 6;
/** Comparing numbers costs a fraction of what a portion's steps are meant to. */
const COMPARISONS_PER_STEP = 8;

/** Keys differ. Pauses wherever others may go on first. */
export function* inKeyOrder(rows: readonly RowWrite[]): Generator<undefined, RowWrite[]> {
  const portions = new Portions(rows.length);
  const keys = new KeyBeginnings(rows.length);
  const stretches: Uint32Array[] = [];
  const order = new Uint32Array(rows.length);
  let start = 0;
  for (let i = 0; i < rows.length; i++) {
    keys.add(keyAt(rows, i));
    order[i] = i;
    if (i > start && isAfter(rows, keys, i - 1, i)) {
      stretches.push(order.subarray(start, i));
      start = i;
    }
    if (i % COMPARISONS_PER_STEP === 0 && portions.isOver()) yield;
  }
  stretches.push(order.subarray(start));
  const shortest = new ShortestFirst(stretches);
  for (let left = stretches.length; left > 1; left--) {
    shortest.merged(yield* mergedOf(rows, keys, shortest.take(), shortest.take(), portions));
  }
  return Array.from(shortest.take(), (i) => rows[i] as RowWrite);
}

/**
 * The two shortest are merged first: the few long stretches of records are not copied for many
 * short ones. What is merged comes out ever longer, so two queues find them without a search
 * (J. van Leeuwen, On the construction of Huffman trees, 1976).
 */
class ShortestFirst {
  readonly #stretches: (Uint32Array | undefined)[];
  readonly #merged: (Uint32Array | undefined)[] = [];
  #stretchesTaken = 0;
  #mergedTaken = 0;

  constructor(stretches: readonly Uint32Array[]) {
    this.#stretches = stretches.toSorted((a, b) => a.length - b.length);
  }

  take(): Uint32Array {
    const stretch = this.#stretches[this.#stretchesTaken];
    const merged = this.#merged[this.#mergedTaken];
    if (stretch !== undefined && !(merged !== undefined && merged.length < stretch.length)) {
      this.#stretches[this.#stretchesTaken++] = undefined;
      return stretch;
    }
    this.#merged[this.#mergedTaken++] = undefined;
    return merged as Uint32Array;
  }

  merged(indices: Uint32Array): void {
    this.#merged.push(indices);
  }
}

function* mergedOf(
  rows: readonly RowWrite[],
  keys: KeyBeginnings,
  left: Uint32Array,
  right: Uint32Array,
  portions: Portions,
): Generator<undefined, Uint32Array> {
  const merged = new Uint32Array(left.length + right.length);
  let [l, r] = [0, 0];
  for (let at = 0; at < merged.length; at++) {
    const isLeft =
      r === right.length ||
      (l < left.length && !isAfter(rows, keys, left[l] as number, right[r] as number));
    merged[at] = (isLeft ? left[l++] : right[r++]) as number;
    if (at % COMPARISONS_PER_STEP === 0 && portions.isOver()) yield;
  }
  return merged;
}

function isAfter(rows: readonly RowWrite[], keys: KeyBeginnings, a: number, b: number): boolean {
  const order = keys.compare(a, b);
  return order > 0 || (order === 0 && compareBytes(keyAt(rows, a), keyAt(rows, b)) > 0);
}

function keyAt(rows: readonly RowWrite[], i: number): Uint8Array {
  return (rows[i] as RowWrite).key;
}

/** Twelve bytes of each key as two numbers, which decide nearly always; six may name a table. */
class KeyBeginnings {
  readonly #numbers: Float64Array;
  #used = 0;

  constructor(keys: number) {
    this.#numbers = new Float64Array(2 * keys);
  }

  add(key: Uint8Array): void {
    this.#numbers[this.#used++] = numberAt(key, 0);
    this.#numbers[this.#used++] = numberAt(key, PART_BYTES);
  }

  compare(a: number, b: number): number {
    const numbers = this.#numbers;
    const order = (numbers[2 * a] as number) - (numbers[2 * b] as number);
    if (order !== 0) return order;
    return (numbers[2 * a + 1] as number) - (numbers[2 * b + 1] as number);
  }
}

function numberAt(key: Uint8Array, from: number): number {
  let number = 0;
  for (let at = from; at < from + PART_BYTES; at++) number = 256 * number + (key[at] ?? 0);
  return number;
}
