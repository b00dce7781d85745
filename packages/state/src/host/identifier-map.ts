// A map from identifiers of transactions to numbers, in a few long arrays: a node remembers
// millions of them, and a string for each would be work for the garbage collector for hours.

import type { Hash } from '@witan/ledger/hash';

/** An entry: eight words of the identifier, then its number. */
const ID_WORDS = 8;
const ENTRY_WORDS = ID_WORDS + 1;
const FIRST_ENTRIES = 8;

/** Identifiers are hashes: this word of one is as good as a hash of it. */
const SLOT_WORD = 1;

function wordOf(identifier: Hash, index: number): number {
  const at = 4 * index;
  return (
    (identifier[at] as number) |
    ((identifier[at + 1] as number) << 8) |
    ((identifier[at + 2] as number) << 16) |
    ((identifier[at + 3] as number) << 24)
  );
}

export class IdentifierMap {
  #entries = new Int32Array(FIRST_ENTRIES * ENTRY_WORDS);
  /** Where the entries are: one more than the number of each, or 0; half of them stay free. */
  #slots = new Int32Array(2 * FIRST_ENTRIES);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(identifier: Hash): boolean {
    return this.get(identifier) !== undefined;
  }

  get(identifier: Hash): number | undefined {
    const entry = (this.#slots[this.#slotOf(identifier)] as number) - 1;
    return entry < 0 ? undefined : this.#entries[entry * ENTRY_WORDS + ID_WORDS];
  }

  /** The slot of an identifier, or the free one where it would go. */
  #slotOf(identifier: Hash): number {
    const mask = this.#slots.length - 1;
    let slot = wordOf(identifier, SLOT_WORD) & mask;
    for (;;) {
      const entry = (this.#slots[slot] as number) - 1;
      if (entry < 0 || this.#isOf(entry, identifier)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isOf(entry: number, identifier: Hash): boolean {
    const at = entry * ENTRY_WORDS;
    for (let i = 0; i < ID_WORDS; i++) {
      if (this.#entries[at + i] !== wordOf(identifier, i)) return false;
    }
    return true;
  }

  /** `number`: 32 bits with a sign. One that the identifier had is replaced. */
  set(identifier: Hash, number: number): void {
    if (2 * this.#size === this.#slots.length) this.#grow();
    const slot = this.#slotOf(identifier);
    if (this.#slots[slot] === 0) {
      const at = this.#size++ * ENTRY_WORDS;
      for (let i = 0; i < ID_WORDS; i++) this.#entries[at + i] = wordOf(identifier, i);
      this.#slots[slot] = this.#size;
    }
    this.#entries[((this.#slots[slot] as number) - 1) * ENTRY_WORDS + ID_WORDS] = number;
  }

  /** All of them, each in the same array: good until the next. */
  *identifiers(): Generator<Hash, void> {
    const identifier = new Uint8Array(4 * ID_WORDS);
    for (let entry = 0; entry < this.#size; entry++) {
      for (let i = 0; i < identifier.length; i++) {
        const word = this.#entries[entry * ENTRY_WORDS + (i >>> 2)] as number;
        identifier[i] = word >>> (8 * (i & 3));
      }
      yield identifier;
    }
  }

  #grow(): void {
    const entries = new Int32Array(2 * this.#entries.length);
    entries.set(this.#entries);
    const slots = new Int32Array(2 * this.#slots.length);
    for (let entry = 0; entry < this.#size; entry++) {
      let slot = (entries[entry * ENTRY_WORDS + SLOT_WORD] as number) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = entry + 1;
    }
    this.#entries = entries;
    this.#slots = slots;
  }
}
