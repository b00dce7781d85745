// Values in memory, outside the heap: a queue of segments that are filled one after another and
// given back whole, the oldest first. What is pinned, or was read lately, moves on to the newest.

import { type Node, PINNED, READ_LATELY, type Tree } from './tree.ts';

/** Values lie at multiples of eight bytes, which a place counts; 2^17 of them are 1 MB. */
const UNIT_BYTES = 8;
const SEGMENT_BITS = 17;
const SEGMENT_BYTES_MAX = UNIT_BYTES * 2 ** SEGMENT_BITS;
const SEGMENT_BYTES_MIN = 1024;
/** leaf u32, length u32. */
const RECORD_HEADER_BYTES = 8;
/** Copies that leave this file share arrays: one of its own costs ten times its bytes. */
const POOL_BYTES = 16 * 1024;

interface Segment {
  readonly index: number;
  readonly bytes: Uint8Array;
  readonly words: Int32Array;
  /** Bytes from the beginning; the first unit stays empty, so that no place is 0. */
  used: number;
}

function recordBytes(length: number): number {
  return (RECORD_HEADER_BYTES + length + UNIT_BYTES - 1) & -UNIT_BYTES;
}

export class ValueSlab {
  readonly #tree: Tree;
  readonly #bytesMax: number;
  readonly #segmentBytesMax: number;
  /** By index, which places begin with; the queue has those in use, the oldest first. */
  readonly #segments: (Segment | undefined)[] = [];
  readonly #queue: Segment[] = [];
  #spare: Uint8Array | undefined;
  /** Bytes of all records, those of values that have been forgotten since included. */
  #bytesUsed = 0;
  #bytesPinned = 0;
  #pool: Int32Array = new Int32Array(0);
  #poolUsed = 0;

  /** `bytesMax`: for values that are not pinned, dead ones included. */
  constructor(tree: Tree, bytesMax: number) {
    this.#tree = tree;
    this.#bytesMax = bytesMax;
    const share = UNIT_BYTES * Math.floor(bytesMax / 16 / UNIT_BYTES);
    this.#segmentBytesMax = Math.min(Math.max(share, SEGMENT_BYTES_MIN), SEGMENT_BYTES_MAX);
  }

  /** Takes a value in; it may be dropped at once unless its leaf is pinned. */
  put(leaf: Node, value: Uint8Array): void {
    this.#append(leaf, value);
    if (this.#tree.has(leaf, PINNED)) this.#bytesPinned += recordBytes(value.length);
    this.#shrink();
  }

  /** The value of a leaf that has a place, in an array of its own. */
  copy(leaf: Node): Uint8Array {
    const [{ bytes, words }, at] = this.#recordAt(this.#tree.place(leaf));
    const length = words[(at >>> 2) + 1] as number;
    const from = at + RECORD_HEADER_BYTES;
    if (length > POOL_BYTES / 8) return bytes.slice(from, from + length);
    const count = (length + 3) >>> 2;
    if (this.#poolUsed + count > this.#pool.length) {
      this.#pool = new Int32Array(POOL_BYTES / 4);
      this.#poolUsed = 0;
    }
    const pool = this.#pool;
    const target = this.#poolUsed;
    const source = from >>> 2;
    for (let i = 0; i < count; i++) pool[target + i] = words[source + i] as number;
    this.#poolUsed += count;
    return new Uint8Array(pool.buffer, 4 * target, length);
  }

  /** The rows do not hold this value, or will not for long: it stays. */
  pin(leaf: Node): void {
    if (this.#tree.has(leaf, PINNED)) return;
    this.#tree.mark(leaf, PINNED);
    this.#bytesPinned += this.bytesOf(leaf);
  }

  unpin(leaf: Node): void {
    if (!this.#tree.has(leaf, PINNED)) return;
    this.#bytesPinned -= this.bytesOf(leaf);
    // Flushing reads each value, which says nothing of who will read it next.
    this.#tree.unmark(leaf, PINNED | READ_LATELY);
    this.#shrink();
  }

  /** A leaf that is about to be freed; its bytes are dead, and go with their segment. */
  forget(leaf: Node): void {
    if (this.#tree.has(leaf, PINNED)) this.#bytesPinned -= this.bytesOf(leaf);
    this.#tree.setPlace(leaf, 0);
  }

  get bytesHeld(): number {
    return this.#queue.reduce((sum, { bytes }) => sum + bytes.length, this.#spare?.length ?? 0);
  }

  get bytesPinned(): number {
    return this.#bytesPinned;
  }

  /** Of the value of a leaf, as far as it is here. */
  bytesOf(leaf: Node): number {
    const place = this.#tree.place(leaf);
    if (place === 0) return 0;
    const [{ words }, at] = this.#recordAt(place);
    return recordBytes(words[(at >>> 2) + 1] as number);
  }

  #recordAt(place: number): readonly [Segment, number] {
    const segment = this.#segments[place >>> SEGMENT_BITS] as Segment;
    return [segment, UNIT_BYTES * (place & (2 ** SEGMENT_BITS - 1))];
  }

  #append(leaf: Node, value: Uint8Array): void {
    const size = recordBytes(value.length);
    let segment = this.#queue.at(-1);
    if (segment === undefined || segment.used + size > segment.bytes.length) {
      segment = this.#nextSegment(UNIT_BYTES + size);
    }
    const at = segment.used;
    segment.words[at >>> 2] = leaf;
    segment.words[(at >>> 2) + 1] = value.length;
    segment.bytes.set(value, at + RECORD_HEADER_BYTES);
    segment.used = at + size;
    this.#bytesUsed += size;
    this.#tree.setPlace(leaf, segment.index * 2 ** SEGMENT_BITS + at / UNIT_BYTES);
  }

  /** The first are small; a value longer than a segment gets one to itself. */
  #nextSegment(bytesMin: number): Segment {
    let memory = this.#spare;
    if (memory === undefined || memory.length < bytesMin) {
      const usual = Math.max(SEGMENT_BYTES_MIN, Math.min(this.#bytesUsed, this.#segmentBytesMax));
      memory = new Uint8Array(Math.max(usual, bytesMin));
    } else {
      this.#spare = undefined;
    }
    const free = this.#segments.indexOf(undefined);
    const index = free < 0 ? this.#segments.length : free;
    const words = new Int32Array(memory.buffer);
    const segment: Segment = { index, bytes: memory, words, used: UNIT_BYTES };
    this.#segments[index] = segment;
    this.#queue.push(segment);
    return segment;
  }

  /** Gives back the oldest segments until the rest is within bounds. */
  #shrink(): void {
    // What was read lately moves on as long as that is a segment's worth of work, and no longer:
    // else a slab full of it would be copied whole for each new value.
    for (let moved = 0; this.#bytesUsed > this.#bytesMax + this.#bytesPinned; ) {
      const segment = this.#queue.shift() as Segment;
      this.#vacate(segment, moved < this.#segmentBytesMax);
      moved += segment.used;
    }
  }

  #vacate(segment: Segment, merciful: boolean): void {
    const tree = this.#tree;
    const { index, bytes, words, used } = segment;
    for (let at = UNIT_BYTES; at < used; ) {
      const leaf = words[at >>> 2] as Node;
      const length = words[(at >>> 2) + 1] as number;
      // The place is that of the record only as long as the leaf has this value.
      if (tree.place(leaf) === index * 2 ** SEGMENT_BITS + at / UNIT_BYTES) {
        const isKept = tree.has(leaf, PINNED) || (merciful && tree.has(leaf, READ_LATELY));
        tree.unmark(leaf, READ_LATELY);
        const from = at + RECORD_HEADER_BYTES;
        if (isKept) this.#append(leaf, bytes.subarray(from, from + length));
        else tree.setPlace(leaf, 0);
      }
      at += recordBytes(length);
    }
    this.#bytesUsed -= used - UNIT_BYTES;
    this.#segments[index] = undefined;
    if (bytes.length === this.#segmentBytesMax) this.#spare = bytes;
  }
}
