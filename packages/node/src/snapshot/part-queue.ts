// Which parts of a snapshot are still to be had, and which of them a peer should be asked for. When
// none is left that nobody is asked for, those on their way are asked of a second peer as well: so
// the last parts come as fast as the fastest sends them.

const ASKED_OF_MAX = 2;

export class PartQueue {
  /** Parts that lack, and of how many peers each is being asked. */
  readonly #lacking: Map<number, number>;
  /** Parts from here on are compared with those before, and come after them. */
  readonly #second: number;
  /** Parts that came, and are being written. */
  readonly #storing = new Set<number>();
  #waiting: (() => void)[] = [];
  #ended = false;

  constructor(lacking: readonly number[], second: number) {
    this.#lacking = new Map(lacking.map((part) => [part, 0]));
    this.#second = second;
  }

  get isEmpty(): boolean {
    return this.#lacking.size === 0 && this.#storing.size === 0;
  }

  lacks(part: number): boolean {
    return this.#lacking.has(part) && !this.#ended;
  }

  /** The next part for a peer, as soon as there is one; undefined when nothing is left to do. */
  async take(): Promise<number | undefined> {
    while (!this.#ended && !this.isEmpty) {
      const part = this.#next();
      if (part !== undefined) {
        this.#lacking.set(part, (this.#lacking.get(part) ?? 0) + 1);
        return part;
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    return undefined;
  }

  #next(): number | undefined {
    const parts = [...this.#lacking.keys()];
    const isFirst = (part: number): boolean => part < this.#second;
    const isSecondDue = ![...parts, ...this.#storing].some(isFirst);
    const open = isSecondDue ? parts : parts.filter(isFirst);
    for (let askedOf = 0; askedOf < ASKED_OF_MAX; askedOf++) {
      const part = open.find((each) => this.#lacking.get(each) === askedOf);
      if (part !== undefined) return part;
    }
    return undefined;
  }

  /** The part came: nobody else need send it. */
  store(part: number): void {
    this.#lacking.delete(part);
    this.#storing.add(part);
  }

  /** The part is durable. */
  stored(part: number): void {
    this.#storing.delete(part);
    this.#wake();
  }

  /** The peer did not serve it. */
  giveBack(part: number): void {
    const askedOf = this.#lacking.get(part);
    if (askedOf !== undefined) this.#lacking.set(part, askedOf - 1);
    this.#wake();
  }

  /** Nobody needs to be asked any more. */
  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** When nothing lacks, or nothing more is to be done. */
  async over(): Promise<void> {
    while (!this.#ended && !this.isEmpty) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
