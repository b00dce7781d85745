// Identifiers of transactions that may not execute again (L7). An identifier matters until its
// `validUntilHeight` has passed, which lies at most the window ahead of the block that executed it.

export class ReplayWindow {
  readonly #blocks: number;
  readonly #names = new Set<string>();
  readonly #heights: { height: number; names: readonly string[] }[] = [];

  constructor(blocks: number) {
    this.#blocks = blocks;
  }

  /** `name` is the byteName of a transaction's identifier. */
  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** Adds what a committed height executed, and forgets what has expired by then. */
  add(height: number, names: readonly string[]): void {
    for (const name of names) this.#names.add(name);
    this.#heights.push({ height, names });
    const oldest = height - this.#blocks;
    while (this.#heights[0] !== undefined && this.#heights[0].height < oldest) {
      for (const name of this.#heights[0].names) this.#names.delete(name);
      this.#heights.shift();
    }
  }
}
