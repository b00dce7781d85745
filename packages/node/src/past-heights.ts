// Makes states of past heights again for those who ask (state.md §9), in turns so short that no
// vote waits for them. Near heights and far ones stand in lines of their own, one of each is made
// at a time, and they take turns: so a page of an hour ago does not wait for an audit of years.
// Whoever asks for more is told to come back.

import { WitanError } from '@witan/ledger/problems';
import type { Host } from '@witan/state';

export interface PastHeightsTiming {
  /** One turn, and the pause behind it: a quarter of one core at most. */
  readonly turnMs: number;
  readonly pauseMs: number;
  /** How long a question waits; the making goes on, for when it is asked again. */
  readonly waitMs: number;
  /** Heights of a line that are being made, or wait for their turn. */
  readonly heightsMax: number;
  /** Those below the oldest held that are near. */
  readonly nearHeights: number;
}

const TIMING: PastHeightsTiming = {
  ...{ turnMs: 2, pauseMs: 6, waitMs: 10_000, heightsMax: 4 },
  nearHeights: 1_024,
};

/** Heights that are made one after the other. */
interface Line {
  readonly making: Map<number, Promise<void>>;
  last: Promise<void>;
}

function emptyLine(): Line {
  return { making: new Map(), last: Promise.resolve() };
}

export class PastHeights {
  readonly #host: Pick<Host, 'oldestHeld' | 'recall'>;
  readonly #timing: PastHeightsTiming;
  readonly #near: Line = emptyLine();
  readonly #far: Line = emptyLine();
  #stopped = false;

  constructor(host: Pick<Host, 'oldestHeld' | 'recall'>, timing: PastHeightsTiming = TIMING) {
    this.#host = host;
    this.#timing = timing;
  }

  /**
   * Resolves once the state of a committed height can be asked. Throws WitanError
   * `state/height-in-making` for one that takes longer, or while others of its line are made; and
   * what `recall` of the host throws.
   */
  async ready(height: number): Promise<void> {
    if (height >= this.#host.oldestHeld) return;
    const begun = this.#near.making.get(height) ?? this.#far.making.get(height);
    const made = begun ?? this.#begin(height);
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
    const { heightsMax, nearHeights } = this.#timing;
    const isNear = height >= this.#host.oldestHeld - nearHeights;
    const line = isNear ? this.#near : this.#far;
    if (this.#stopped || line.making.size >= heightsMax) {
      throw new WitanError('state/height-in-making', 'others are made first');
    }
    const made = line.last.then(() => this.#make(height));
    line.making.set(height, made);
    const done = (): void => {
      line.making.delete(height);
    };
    // Those who wait for it are told of a failure, and whoever comes later meets it again.
    line.last = made.then(done, done);
    return made;
  }

  /** Two lines together take no more of the core than one. */
  get #pauseMs(): number {
    const { turnMs, pauseMs } = this.#timing;
    const isShared = this.#near.making.size > 0 && this.#far.making.size > 0;
    return isShared ? 2 * pauseMs + turnMs : pauseMs;
  }

  async #make(height: number): Promise<void> {
    const { turnMs } = this.#timing;
    const steps = this.#host.recall(height);
    for (let startMs = performance.now(); ; ) {
      if (this.#stopped) {
        steps.return();
        throw new WitanError('state/height-in-making', 'the node stops');
      }
      if (steps.next().done === true) return;
      if (performance.now() - startMs < turnMs) continue;
      await new Promise((resolve) => setTimeout(resolve, this.#pauseMs));
      startMs = performance.now();
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all([this.#near.last, this.#far.last]);
  }
}
