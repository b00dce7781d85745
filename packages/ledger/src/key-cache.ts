// What a back end prepares once per public key: a decoded point, a platform's key object. Bounded,
// because keys arrive from outside; the least recently used entry is forgotten.

import { byteName } from './bytes.ts';

export class KeyCache<Prepared> {
  readonly #capacity: number;
  readonly #prepare: (key32: Uint8Array) => Prepared;
  readonly #entries: Map<string, Prepared> = new Map();

  constructor(capacity: number, prepare: (key32: Uint8Array) => Prepared) {
    this.#capacity = capacity;
    this.#prepare = prepare;
  }

  /** What was prepared for this key; whatever `prepare` throws leaves the cache as it was. */
  get(key32: Uint8Array): Prepared {
    const name = byteName(key32);
    const prepared = this.#entries.get(name) ?? this.#prepare(key32);
    // A map keeps the order of insertion, so the entry used last stands last.
    this.#entries.delete(name);
    if (this.#entries.size >= this.#capacity) {
      const [oldest] = this.#entries.keys();
      this.#entries.delete(oldest as string);
    }
    this.#entries.set(name, prepared);
    return prepared;
  }
}
