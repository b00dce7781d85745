// Makes states of past heights again for those who ask (state.md §9): one at a time, in turns so
// short that no vote waits for them. Whoever asks for more is told to come back.

import { WitanError } from '@witan/ledger/problems';
import type { Host } from '@witan/state';

export interface PastHeightsTiming {
  /** One turn, and the pause behind it: a quarter of one core at most. */
  readonly turnMs: number;
  readonly pauseMs: number;
  /** How long a question waits; the making goes on, for when it is asked again. */
  readonly waitMs: number;
  /** Heights that are being made, or wait for their turn. */
  readonly heightsMax: number;
}

const TIMING: PastHeightsTiming = { turnMs: 2, pauseMs: 6, waitMs: 10_000, heightsMax: 4 };

export class PastHeights {
  readonly #host: Pick<Host, 'oldestHeld' | 'recall'>;
  readonly #timing: PastHeightsTiming;
  readonly #making = new Map<number, Promise<void>>();
  #last: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(host: Pick<Host, 'oldestHeld' | 'recall'>, timing: PastHeightsTiming = TIMING) {
    this.#host = host;
    this.#timing = timing;
  }

  /**
   * Resolves once the state of a committed height can be asked. Throws WitanError
   * `state/height-in-making` for one that takes longer, or while others are made; and what `recall`
   * of the host throws.
   */
  async ready(height: number): Promise<void> {
    if (height >= this.#host.oldestHeld) return;
    const made = this.#making.get(height) ?? this.#begin(height);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const problem = new WitanError('state/height-in-making', String(height));
      timer = setTimeout(() => reject(problem), this.#timing.waitMs);
    });
    try {
      await Promise.race([made, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  #begin(height: number): Promise<void> {
    const probe = this.#host.recall(height);
    // What is not kept, or has been made already, is known at once.
    if (probe.next().done === true) return Promise.resolve();
    probe.return();
    if (this.#stopped || this.#making.size >= this.#timing.heightsMax) {
      throw new WitanError('state/height-in-making', 'others are made first');
    }
    const made = this.#last.then(() => this.#make(height));
    this.#making.set(height, made);
    const done = (): void => {
      this.#making.delete(height);
    };
    // Those who wait for it are told of a failure, and whoever comes later meets it again.
    this.#last = made.then(done, done);
    return made;
  }

  async #make(height: number): Promise<void> {
    const { turnMs, pauseMs } = this.#timing;
    const steps = this.#host.recall(height);
    for (let startMs = performance.now(); ; ) {
      if (this.#stopped) {
        steps.return();
        throw new WitanError('state/height-in-making', 'the node stops');
      }
      if (steps.next().done === true) return;
      if (performance.now() - startMs < turnMs) continue;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      startMs = performance.now();
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#last;
  }
}
