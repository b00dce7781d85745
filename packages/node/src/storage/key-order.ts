// Rows in the order of their keys: LevelDB then finds the place of each beside that of the one
// before, which halves the cost of a row. They come in stretches that are in order already, one for
// a height or a kind of row, so what there is to do is to merge these.

import { compareBytes } from '@witan/ledger/bytes';
import { Portions, type RowWrite } from '@witan/state';

/** Bytes of a key that a number holds exactly; they decide nearly always. */
const BEGINNING_BYTES = 6;
/** Comparing numbers costs a fraction of what a portion's steps are meant to. */
const COMPARISONS_PER_STEP = 8;

/** Keys differ. Pauses wherever others may go on first. */
export function* inKeyOrder(rows: readonly RowWrite[]): Generator<undefined, RowWrite[]> {
  const portions = new Portions(rows.length);
  const beginnings = new Float64Array(rows.length);
  const isAfter = (a: number, b: number): boolean => {
    const order = (beginnings[a] as number) - (beginnings[b] as number);
    return order > 0 || (order === 0 && compareBytes(keyAt(rows, a), keyAt(rows, b)) > 0);
  };
  let order = new Uint32Array(rows.length);
  let ends: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    beginnings[i] = beginningOf(keyAt(rows, i));
    order[i] = i;
    if (i > 0 && isAfter(i - 1, i)) ends.push(i);
    if (i % COMPARISONS_PER_STEP === 0 && portions.isOver()) yield;
  }
  if (rows.length > 0) ends.push(rows.length);
  for (let merged = new Uint32Array(rows.length); ends.length > 1; ) {
    const fewer: number[] = [];
    for (let pair = 0, start = 0; pair < ends.length; pair += 2) {
      const [middle = 0, end = middle] = [ends[pair], ends[pair + 1]];
      let [left, right] = [start, middle];
      for (let at = start; at < end; at++) {
        const a = order[left] as number;
        const b = order[right] as number;
        const takesRight = left === middle || (right < end && isAfter(a, b));
        merged[at] = takesRight ? b : a;
        if (takesRight) right += 1;
        else left += 1;
        if (at % COMPARISONS_PER_STEP === 0 && portions.isOver()) yield;
      }
      fewer.push(end);
      start = end;
    }
    [order, merged, ends] = [merged, order, fewer];
  }
  return Array.from(order, (i) => rows[i] as RowWrite);
}

function keyAt(rows: readonly RowWrite[], i: number): Uint8Array {
  return (rows[i] as RowWrite).key;
}

function beginningOf(key: Uint8Array): number {
  let beginning = 0;
  for (let at = 0; at < BEGINNING_BYTES; at++) beginning = 256 * beginning + (key[at] ?? 0);
  return beginning;
}
