// Memory for the nodes of the tree, outside the heap: however many keys there are, the garbage
// collector sees a few long arrays, and a node takes the bytes of its fields and nothing more.

/** Words of a chunk: 1 MB. An address is a chunk and a word in it, so nothing ever moves. */
const CHUNK_BITS = 18;
const CHUNK_WORDS = 1 << CHUNK_BITS;
const WORD_MASK: number = CHUNK_WORDS - 2;
/** The first chunk begins small and doubles: a test's tree of ten keys is no megabyte. */
const FIRST_CHUNK_WORDS = 256;
const RECORD_WORDS_MAX = 64;
/** Addresses are positive in 32 bits, so 8 GB: some 60 million keys. */
const END_MAX = 2 ** 31 - CHUNK_WORDS;

/**
 * The address of a record: an even number of words, plus its kind in the lowest bit. 0 is none.
 */
export type Address = number;

export class Arena {
  /** The chunks as words in the host's order, and the same memory as bytes. */
  #words: Int32Array[] = [];
  #bytes: Uint8Array[] = [];
  /** First freed record of each size and kind; the others follow by their first words. */
  readonly #freed: Int32Array = new Int32Array(RECORD_WORDS_MAX);
  #end = 2;
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
  allocate(size: number, kind: number): Address {
    this.#wordsInUse += size;
    const freed = this.#freed[size | kind] as number;
    if (freed !== 0) {
      this.#freed[size | kind] = this.words(freed)[Arena.offset(freed)] as number;
      return freed;
    }
    let at = this.#end;
    if ((at & WORD_MASK) + size > CHUNK_WORDS) at = (at | (CHUNK_WORDS - 1)) + 1;
    this.#reserve(at, size);
    this.#end = at + size;
    return at | kind;
  }

  #reserve(at: number, size: number): void {
    const chunk = at >>> CHUNK_BITS;
    const held = this.#words[chunk]?.length ?? 0;
    if ((at & WORD_MASK) + size <= held) return;
    if (at > END_MAX) throw new RangeError('the state tree is larger than its addresses');
    const length = chunk > 0 ? CHUNK_WORDS : Math.max(FIRST_CHUNK_WORDS, 2 * held);
    const words = new Int32Array(length);
    if (held > 0) words.set(this.#words[chunk] as Int32Array);
    this.#words[chunk] = words;
    this.#bytes[chunk] = new Uint8Array(words.buffer);
  }

  /** Gives a record back. Its size and kind are what they will be for the next that gets it. */
  free(address: Address, size: number): void {
    const list = size | (address & 1);
    const words = this.words(address);
    words[Arena.offset(address)] = this.#freed[list] as number;
    // No record in use has a 0 here: whoever frees one twice can find out.
    words[Arena.offset(address) + 1] = 0;
    this.#freed[list] = address;
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
