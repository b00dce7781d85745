// Memory for the nodes of the tree, outside the heap: however many keys there are, the garbage
// collector sees a few long arrays, and a node takes the bytes of its fields and nothing more.

/**
 * Words of a chunk: 8 MB, most of which a kernel can map by pages of 2 MB where it may. An address
 * is a chunk and a word in it, so nothing ever moves.
 */
const CHUNK_BITS = 21;
const CHUNK_WORDS = 1 << CHUNK_BITS;
const WORD_MASK: number = CHUNK_WORDS - 2;
/** The first of each kind begins small and doubles: a test's tree of ten keys is no megabyte. */
const FIRST_CHUNK_WORDS = 256;
const RECORD_WORDS_MAX = 64;
/** Addresses are positive in 32 bits, so 8 GB: some 60 million keys. */
const END_MAX = 2 ** 31 - CHUNK_WORDS;

/**
 * The address of a record: an even number of words, plus its kind in the lowest bit. 0 is none.
 */
export type Address = number;

const NONE = new Int32Array(0);

class AddressStack {
  #addresses: Int32Array = NONE;
  #count = 0;

  push(address: Address): void {
    if (this.#count === this.#addresses.length) {
      const longer = new Int32Array(Math.max(16, 2 * this.#count));
      longer.set(this.#addresses);
      this.#addresses = longer;
    }
    this.#addresses[this.#count++] = address;
  }

  /** 0 where there is none. */
  pop(): Address {
    return this.#count === 0 ? 0 : (this.#addresses[--this.#count] as Address);
  }
}

export class Arena {
  /** The chunks as words in the host's order, and the same memory as bytes. */
  #words: Int32Array[] = [];
  #bytes: Uint8Array[] = [];
  /**
   * Freed records of each size and kind. They lie all over the memory: a list through the records
   * themselves would wait for it each time that it is asked for the next.
   */
  readonly #freed: readonly AddressStack[] = Array.from(
    { length: RECORD_WORDS_MAX },
    () => new AddressStack(),
  );
  /**
   * Behind the newest record of each kind, which have chunks to themselves: what is read most lies
   * together.
   */
  readonly #ends: [Address, Address] = [0, 0];
  #wordsInUse = 0;

  /** The chunk of an address; good until the next `allocate`. */
  words(address: Address): Int32Array {
    return this.#words[address >>> CHUNK_BITS] as Int32Array;
  }

  bytes(address: Address): Uint8Array {
    return this.#bytes[address >>> CHUNK_BITS] as Uint8Array;
  }

  /** Where a record begins in its chunk of words. */
  static offset(address: Address): number {
    return address & WORD_MASK;
  }

  /** `size`: an even number of words. `kind`: 0 or 1. Fields hold what was there before. */
  allocate(size: number, kind: 0 | 1): Address {
    this.#wordsInUse += size;
    const freed = (this.#freed[size | kind] as AddressStack).pop();
    if (freed !== 0) return freed;
    let at = this.#ends[kind];
    const offset = at & WORD_MASK;
    // An end at the beginning of a chunk is that of a full one before it, or of none.
    if (offset === 0 || offset + size > CHUNK_WORDS) at = this.#words.length * CHUNK_WORDS + 2;
    this.#reserve(at, size);
    this.#ends[kind] = at + size;
    return at | kind;
  }

  #reserve(at: number, size: number): void {
    const chunk = at >>> CHUNK_BITS;
    const held = this.#words[chunk]?.length ?? 0;
    if ((at & WORD_MASK) + size <= held) return;
    if (at > END_MAX) throw new RangeError('the state tree is larger than its addresses');
    const length = chunk > 1 ? CHUNK_WORDS : Math.max(FIRST_CHUNK_WORDS, 2 * held);
    const words = new Int32Array(length);
    if (held > 0) words.set(this.#words[chunk] as Int32Array);
    this.#words[chunk] = words;
    this.#bytes[chunk] = new Uint8Array(words.buffer);
  }

  /** Gives a record back. Its size and kind are what they will be for the next that gets it. */
  free(address: Address, size: number): void {
    (this.#freed[size | (address & 1)] as AddressStack).push(address);
    // No inner node in use has a 0 here: whoever frees one twice can find out.
    this.words(address)[Arena.offset(address) + 1] = 0;
    this.#wordsInUse -= size;
  }

  get bytesInUse(): number {
    return 4 * this.#wordsInUse;
  }

  get bytesHeld(): number {
    let bytes = 0;
    for (const chunk of this.#bytes) bytes += chunk.length;
    return bytes;
  }
}
