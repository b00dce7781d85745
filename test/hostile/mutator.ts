// Random damage to bytes, from one seed: what bad memory, a bad disk and a bad neighbour do, and
// what fuzzers have learned to do to lengths, counts and repeated structure.

import { concatBytes } from '@witan/ledger/bytes';

/** xorshift32: the same numbers from the same seed on every machine. */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0 || 1;
  }

  u32(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x >>> 0;
    return this.#state;
  }

  /** From 0 up to and without the bound. */
  below(bound: number): number {
    return this.u32() % bound;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.u32() & 0xff);
  }
}

const EDGES = [0x00, 0x01, 0x02, 0x7f, 0x80, 0x81, 0xfe, 0xff];
/** Lengths and counts that are one off, huge, or beyond what a double holds exactly. */
const WORDS: readonly Uint8Array[] = [
  [0, 0],
  [0xff, 0xff],
  [0, 0, 0, 0],
  [0, 0, 0, 1],
  [0x7f, 0xff, 0xff, 0xff],
  [0xff, 0xff, 0xff, 0xff],
  [0, 0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0, 0x20, 0, 0, 0, 0, 0, 0],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01],
].map((word) => Uint8Array.from(word));
const CHUNK = 64;

type Mutation = (bytes: Uint8Array, draw: Draw, others: readonly Uint8Array[]) => Uint8Array;

function replaced(bytes: Uint8Array, at: number, count: number, by: Uint8Array): Uint8Array {
  return concatBytes(bytes.subarray(0, at), by, bytes.subarray(at + count));
}

function chunkOf(bytes: Uint8Array, draw: Draw): Uint8Array {
  const from = draw.below(bytes.length + 1);
  return bytes.subarray(from, from + 1 + draw.below(CHUNK));
}

const MUTATIONS: readonly Mutation[] = [
  (bytes, draw) => {
    const at = draw.below(bytes.length || 1);
    return replaced(bytes, at, 1, Uint8Array.of((bytes[at] ?? 0) ^ (1 << draw.below(8))));
  },
  (bytes, draw) =>
    replaced(bytes, draw.below(bytes.length || 1), 1, Uint8Array.of(draw.pick(EDGES))),
  // One more or one less: where two fields must agree, now they do not.
  (bytes, draw) => {
    const at = draw.below(bytes.length || 1);
    return replaced(bytes, at, 1, Uint8Array.of((bytes[at] ?? 0) + (draw.below(2) === 0 ? 1 : -1)));
  },
  (bytes, draw) => {
    const word = draw.pick(WORDS);
    return replaced(bytes, draw.below(bytes.length + 1), word.length, word);
  },
  (bytes, draw) =>
    replaced(bytes, draw.below(bytes.length + 1), 1 + draw.below(8), new Uint8Array(0)),
  (bytes, draw) => replaced(bytes, draw.below(bytes.length + 1), 0, draw.bytes(1 + draw.below(8))),
  (bytes, draw) => bytes.subarray(0, draw.below(bytes.length + 1)),
  (bytes, draw) => replaced(bytes, draw.below(bytes.length + 1), 0, chunkOf(bytes, draw)),
  // A part of another: fields that are right in themselves, and wrong here.
  (bytes, draw, others) => {
    const part = chunkOf(draw.pick(others), draw);
    return replaced(bytes, draw.below(bytes.length + 1), draw.below(2) * part.length, part);
  },
];

/** One to four damages; `others` are byte strings to take parts from. */
export function mutated(
  bytes: Uint8Array,
  draw: Draw,
  others: readonly Uint8Array[] = [bytes],
): Uint8Array {
  let result = bytes;
  for (let left = 1 + draw.below(4); left > 0; left--) {
    result = draw.pick(MUTATIONS)(result, draw, others);
  }
  return result;
}
