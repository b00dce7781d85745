// Keeps one peer connected: dials for ever, with jitter, until told to stop (network.md §5.6).

import type { MeshTiming } from './bounds.ts';

export interface RediallerOptions {
  readonly timing: MeshTiming;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** Whether a connection is wanted: there is none, or the one there is has fallen silent. */
  wanted(): boolean;
  /** Settles soon after the signal. */
  connect(signal: AbortSignal): Promise<void>;
  failed(error: unknown): void;
}

export class Redialler {
  readonly #options: RediallerOptions;
  #delayMs: number;
  #timer: NodeJS.Timeout | undefined;
  #attempt: { abort: AbortController; done: Promise<void> } | undefined;
  #stopped = false;

  constructor(options: RediallerOptions) {
    this.#options = options;
    this.#delayMs = options.timing.redialMinMs;
  }

  /** Dials now, unless an attempt is running or due. */
  wake(): void {
    if (this.#stopped || this.#attempt !== undefined || this.#timer !== undefined) return;
    if (!this.#options.wanted()) return;
    const abort = new AbortController();
    this.#attempt = { abort, done: this.#dial(abort) };
  }

  /** The link that stood has ended after `livedMs`. */
  linkEnded(livedMs: number): void {
    if (livedMs >= this.#options.timing.stableMs) this.#delayMs = this.#options.timing.redialMinMs;
    this.#wakeLater();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#attempt?.abort.abort();
    await this.#attempt?.done;
  }

  async #dial(abort: AbortController): Promise<void> {
    const timeout = setTimeout(() => abort.abort(), this.#options.timing.attemptMs);
    try {
      await this.#options.connect(abort.signal);
    } catch (error) {
      if (!this.#stopped) this.#options.failed(error);
    }
    clearTimeout(timeout);
    this.#attempt = undefined;
    if (this.#options.wanted()) this.#wakeLater();
  }

  /** Waits for half the delay and a random part of the other half, then doubles the delay. */
  #wakeLater(): void {
    if (this.#stopped || this.#attempt !== undefined || this.#timer !== undefined) return;
    const half = this.#delayMs / 2;
    this.#delayMs = Math.min(2 * this.#delayMs, this.#options.timing.redialMaxMs);
    const waitMs = half + this.#options.random() * half;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.wake();
    }, waitMs);
  }
}
