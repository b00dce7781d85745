// What is derived from a committed height and asked for again and again: a thousand clients that
// wait for one block cost one decoding of it, not a thousand.

export class HeightCache<Value> {
  readonly #capacity: number;
  readonly #derive: (height: number) => Value | undefined;
  /** Least recently used first. */
  readonly #values: Map<number, Value> = new Map();

  /** `derive` answers undefined for what is not known yet; only that may change later. */
  constructor(capacity: number, derive: (height: number) => Value | undefined) {
    this.#capacity = capacity;
    this.#derive = derive;
  }

  at(height: number): Value | undefined {
    const value = this.#values.get(height) ?? this.#derive(height);
    if (value === undefined) return undefined;
    this.#values.delete(height);
    this.#values.set(height, value);
    if (this.#values.size > this.#capacity) {
      const [oldest] = this.#values.keys();
      this.#values.delete(oldest as number);
    }
    return value;
  }
}
