// Where in the log a batch lies, by its hash: 16 bytes an entry and no object each, because a
// ledger holds millions of batches and keeps serving the old ones (S1).

import type { Hash } from '@witan/ledger/hash';

const PLACES_MIN = 1024;

/** An open-addressing table. Keys are 53 bits of the hash, so the caller checks what it finds. */
export class HashIndex {
  #keys: Float64Array = new Float64Array(PLACES_MIN);
  #values: Float64Array = new Float64Array(PLACES_MIN);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds an address; of several under one hash, all are found. */
  add(hash: Hash, address: number): void {
    if (2 * (this.#size + 1) > this.#keys.length) this.#rebuild(2 * this.#keys.length, 0);
    this.#put(keyBits(hash), address);
    this.#size += 1;
  }

  /** The first address under this hash that the caller accepts. */
  find(hash: Hash, accept: (address: number) => boolean): number | undefined {
    const key = keyBits(hash);
    const mask = this.#keys.length - 1;
    for (let at = key % this.#keys.length; this.#keys[at] !== 0; at = (at + 1) & mask) {
      if (this.#keys[at] !== key) continue;
      const address = this.#values[at] as number;
      if (accept(address)) return address;
    }
    return undefined;
  }

  #put(key: number, address: number): void {
    const mask = this.#keys.length - 1;
    let at = key % this.#keys.length;
    while (this.#keys[at] !== 0) at = (at + 1) & mask;
    this.#keys[at] = key;
    this.#values[at] = address;
  }

  /** Drops all lower addresses, and the room that they took. */
  forgetBelow(address: number): void {
    let kept = 0;
    this.#keys.forEach((key, at) => {
      if (key !== 0 && (this.#values[at] as number) >= address) kept += 1;
    });
    let places = PLACES_MIN;
    while (2 * (kept + 1) > places) places *= 2;
    this.#rebuild(places, address);
    this.#size = kept;
  }

  #rebuild(places: number, lowest: number): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(places);
    this.#values = new Float64Array(places);
    keys.forEach((key, at) => {
      const address = values[at] as number;
      if (key !== 0 && address >= lowest) this.#put(key, address);
    });
  }
}

/** 53 bits, never zero: zero marks a free place. */
function keyBits(hash: Hash): number {
  const view = new DataView(hash.buffer, hash.byteOffset, 8);
  return (view.getUint32(0) % 2 ** 21) * 2 ** 32 + view.getUint32(4) || 1;
}
