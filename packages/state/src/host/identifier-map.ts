// A map from identifiers of transactions to numbers, in a few long arrays: a node remembers
// millions of them, and a string for each would be work for the garbage collector for hours.
//
// Identifiers are hashes, but whoever signs a transaction can prepare as many as he likes and hand
// in those that would meet in one place. So where one lies follows from a salt too, which nobody
// else knows: two secret multipliers (multiply-shift hashing: Dietzfelbinger et al., A reliable
// randomized algorithm for the closest-pair problem, 1997). It decides how long something takes,
// never what.

import { ByteReader } from '@witan/ledger/bytes';
import type { Hash } from '@witan/ledger/hash';
import { must } from '@witan/ledger/problems';

/** An entry: eight words of the identifier, then its number. */
const ID_WORDS = 8;
const ENTRY_WORDS = ID_WORDS + 1;
/** The words that are multiplied. */
const [ONE_WORD, OTHER_WORD] = [1, 2];
const SLOTS_BITS_MIN = 4;
/** Entries that lie together, so that nobody waits for all of them to be copied. */
const CHUNK_BITS = 12;
const CHUNK_ENTRIES = 2 ** CHUNK_BITS;
/** Entries that go to longer slots with each that comes: all, long before these are full. */
const MOVED_AT_ONCE = 8;

/** Both odd. */
export interface IdentifierSalt {
  readonly one: number;
  readonly other: number;
}

/** For whoever executes nothing that strangers chose, or wants every run alike. */
const KNOWN_BYTES = Uint8Array.of(0x9e, 0x37, 0x79, 0xb9, 0x85, 0xeb, 0xca, 0x6b);

/** `bytes`: eight of them, at random and known to nobody else. */
export function identifierSalt(bytes: Uint8Array = KNOWN_BYTES): IdentifierSalt {
  const reader = new ByteReader(bytes);
  const salt = { one: reader.u32() | 1, other: reader.u32() | 1 };
  reader.finish();
  return salt;
}

/** 32 bits, whose upper ones nobody can predict without the salt. */
export function identifierHash(identifier: Hash, salt: IdentifierSalt): number {
  return hashOf(wordOf(identifier, ONE_WORD), wordOf(identifier, OTHER_WORD), salt);
}

function hashOf(one: number, other: number, salt: IdentifierSalt): number {
  return (Math.imul(one, salt.one) + Math.imul(other, salt.other)) | 0;
}

function wordOf(identifier: Hash, index: number): number {
  const at = 4 * index;
  return (
    (identifier[at] as number) |
    ((identifier[at + 1] as number) << 8) |
    ((identifier[at + 2] as number) << 16) |
    ((identifier[at + 3] as number) << 24)
  );
}

/**
 * Where entries are; half of the slots stay free, which are 0. The upper bits of one are those of
 * the hash that did not choose it, so that another entry is seldom looked at; the lower ones are
 * one more than the number of the entry.
 */
class Slots {
  readonly bits: number;
  readonly words: Int32Array;

  constructor(bits: number) {
    this.bits = bits;
    this.words = new Int32Array(2 ** bits);
  }

  get entriesMax(): number {
    return this.words.length / 2;
  }

  add(hash: number, entry: number): void {
    const { bits, words } = this;
    let slot = hash >>> (32 - bits);
    while (words[slot] !== 0) slot = (slot + 1) & (words.length - 1);
    words[slot] = (hash << bits) | (entry + 1);
  }
}

export class IdentifierMap {
  readonly #salt: IdentifierSalt;
  readonly #chunks: Int32Array[] = [];
  #slots: Slots;
  /** What was too short: entries from `#moved` on are still found by it. */
  #outgrown: Slots | undefined;
  #moved = 0;
  #size = 0;

  /** `size`: how many will come, if that is known. */
  constructor(salt: IdentifierSalt, size = 0) {
    this.#salt = salt;
    const bits = 33 - Math.clz32(Math.max(0, size - 1));
    this.#slots = new Slots(Math.max(SLOTS_BITS_MIN, bits));
  }

  static of(
    placed: readonly { readonly txid: Hash; readonly index: number }[],
    salt: IdentifierSalt,
  ): IdentifierMap {
    const map = new IdentifierMap(salt, placed.length);
    for (const { txid, index } of placed) map.set(txid, index);
    return map;
  }

  get size(): number {
    return this.#size;
  }

  has(identifier: Hash): boolean {
    return this.get(identifier) !== undefined;
  }

  get(identifier: Hash): number | undefined {
    if (this.#size === 0) return undefined;
    const entry = this.#entryOf(identifier, identifierHash(identifier, this.#salt));
    if (entry < 0) return undefined;
    return this.#chunkOf(entry)[placeOf(entry) + ID_WORDS];
  }

  /** Of an identifier with that hash; -1 where there is none. */
  #entryOf(identifier: Hash, hash: number): number {
    const entry = this.#entryIn(this.#slots, identifier, hash);
    if (entry >= 0 || this.#outgrown === undefined) return entry;
    return this.#entryIn(this.#outgrown, identifier, hash);
  }

  #entryIn({ bits, words }: Slots, identifier: Hash, hash: number): number {
    const mask = words.length - 1;
    for (let slot = hash >>> (32 - bits); ; slot = (slot + 1) & mask) {
      const found = words[slot] as number;
      if (found === 0) return -1;
      if ((found ^ (hash << bits)) >>> bits !== 0) continue;
      const entry = (found & mask) - 1;
      const chunk = this.#chunkOf(entry);
      const at = placeOf(entry);
      let word = 0;
      while (word < ID_WORDS && chunk[at + word] === wordOf(identifier, word)) word += 1;
      if (word === ID_WORDS) return entry;
    }
  }

  #chunkOf(entry: number): Int32Array {
    return this.#chunks[entry >>> CHUNK_BITS] as Int32Array;
  }

  /** `number`: 32 bits with a sign. One that the identifier had is replaced. */
  set(identifier: Hash, number: number): void {
    const hash = identifierHash(identifier, this.#salt);
    let entry = this.#entryOf(identifier, hash);
    if (entry < 0) {
      entry = this.#add(hash);
      const [chunk, at] = [this.#chunkOf(entry), placeOf(entry)];
      for (let i = 0; i < ID_WORDS; i++) chunk[at + i] = wordOf(identifier, i);
    }
    this.#chunkOf(entry)[placeOf(entry) + ID_WORDS] = number;
  }

  /** Adds all of another with the same salt, none of which is here, each under its number. */
  addAll(other: IdentifierMap): void {
    for (let from = 0; from < other.#size; from++) {
      const [source, start] = [other.#chunkOf(from), placeOf(from)];
      const entry = this.#add(hashAt(source, start, this.#salt));
      const [chunk, at] = [this.#chunkOf(entry), placeOf(entry)];
      for (let i = 0; i < ENTRY_WORDS; i++) chunk[at + i] = source[start + i] as number;
    }
  }

  /** An entry without words. */
  #add(hash: number): number {
    if (this.#size === this.#slots.entriesMax) {
      must(this.#outgrown === undefined, 'all entries have moved by then');
      [this.#outgrown, this.#moved] = [this.#slots, 0];
      this.#slots = new Slots(this.#slots.bits + 1);
    }
    this.#move();
    const entry = this.#size++;
    const chunk = entry >>> CHUNK_BITS;
    if (this.#chunks[chunk] === undefined) {
      const entries = Math.min(CHUNK_ENTRIES, this.#slots.entriesMax);
      this.#chunks[chunk] = new Int32Array(entries * ENTRY_WORDS);
    } else if (placeOf(entry) === this.#chunks[chunk].length) {
      const longer = new Int32Array(2 * this.#chunks[chunk].length);
      longer.set(this.#chunks[chunk]);
      this.#chunks[chunk] = longer;
    }
    this.#slots.add(hash, entry);
    return entry;
  }

  #move(): void {
    if (this.#outgrown === undefined) return;
    const { entriesMax: entries } = this.#outgrown;
    const end = Math.min(entries, this.#moved + MOVED_AT_ONCE);
    for (let entry = this.#moved; entry < end; entry++) {
      this.#slots.add(hashAt(this.#chunkOf(entry), placeOf(entry), this.#salt), entry);
    }
    this.#moved = end;
    if (end === entries) this.#outgrown = undefined;
  }
}

/** Of an entry in its chunk. */
function placeOf(entry: number): number {
  return (entry & (CHUNK_ENTRIES - 1)) * ENTRY_WORDS;
}

function hashAt(words: Int32Array, at: number, salt: IdentifierSalt): number {
  return hashOf(words[at + ONE_WORD] as number, words[at + OTHER_WORD] as number, salt);
}
