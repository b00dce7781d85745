// When blocks became final, on this process' clock, as one agency's event stream tells it. Each
// operation of the workload is one event, so events also count what is final.

const EVENT_ID = /^id: (\d+)-\d+$/;

export class FinalWatch {
  /** When the first event of each height arrived, ms. */
  readonly heights: Map<number, number> = new Map();
  /** Events that have arrived. */
  events = 0;
  /** When the last of them did, ms. */
  lastMs = 0;
  readonly #closing = new AbortController();
  #failure: unknown;
  #waiting: (() => void)[] = [];

  static async open(api: string): Promise<FinalWatch> {
    const watch = new FinalWatch();
    const { signal } = watch.#closing;
    const response = await fetch(`${api}/v1/events`, { signal });
    if (!response.ok || response.body === null) throw new Error(`${api}: HTTP ${response.status}`);
    watch.#read(response.body).catch((error: unknown) => {
      watch.#failure = error;
      watch.#wake();
    });
    return watch;
  }

  /** Resolves when something more is final. Throws when the stream has ended. */
  async next(): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Resolves when so many events have arrived since the beginning. */
  async reach(events: number, timeoutMs: number): Promise<void> {
    const late = setTimeout(() => {
      this.#failure = new Error(`${this.events} events instead of ${events} in ${timeoutMs} ms`);
      this.#wake();
    }, timeoutMs);
    while (this.events < events) await this.next();
    clearTimeout(late);
  }

  close(): void {
    this.#closing.abort();
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    let rest = '';
    for await (const text of body.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() as string;
      const nowMs = performance.now();
      for (const line of lines) {
        const height = EVENT_ID.exec(line)?.[1];
        if (height === undefined) continue;
        this.events += 1;
        if (!this.heights.has(Number(height))) this.heights.set(Number(height), nowMs);
        this.lastMs = nowMs;
      }
      this.#wake();
    }
    throw new Error('the event stream has ended');
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}
