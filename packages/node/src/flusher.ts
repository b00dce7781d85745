// Moves committed heights from memory into the state database, off the vote path: one atomic,
// synced batch at a time, whole heights only, and never ahead of the log (DISK-2, L1–L3).

import type { Host, RowBatch } from '@witan/state';
import type { Storage } from './storage/storage.ts';
import { inTurns } from './turns.ts';

export interface FlushTarget {
  write(batch: RowBatch): Promise<void>;
}

/** What the database has reached is the floor that a start must find (reliability.md §3.4). */
export function flushTarget({ state, superblock }: Storage): FlushTarget {
  return {
    write: async (batch) => {
      await state.write(batch);
      await superblock.update({ minHeight: batch.height, headHash: batch.block });
    },
  };
}

/** Heights and time that may pass before a flush: what a restart executes again at most (X3). */
const HEIGHTS_MAX = 256;
const INTERVAL_MS = 1_000;

export class Flusher {
  readonly #host: Host;
  readonly #target: FlushTarget;
  readonly #durableHeight: () => number;
  readonly #onFailure: (error: Error) => void;
  readonly #onWritten: (rows: number) => void;
  #flushed: number;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;

  /**
   * `durableHeight`: the highest height whose certificate is durable in the log (L3). `onWritten`
   * hears of the rows of each batch.
   */
  constructor(
    host: Host,
    target: FlushTarget,
    durableHeight: () => number,
    onFailure: (error: Error) => void,
    onWritten: (rows: number) => void = () => undefined,
  ) {
    this.#host = host;
    this.#target = target;
    this.#durableHeight = durableHeight;
    this.#onFailure = onFailure;
    this.#onWritten = onWritten;
    this.#flushed = host.appliedHeight;
  }

  /** A height was committed. */
  noteCommitted(): void {
    if (this.#reached - this.#flushed >= HEIGHTS_MAX) void this.#flush();
    else this.#timer ??= setTimeout(() => void this.#flush(), INTERVAL_MS);
  }

  /** What the log has is not all executed while a start replays it. */
  get #reached(): number {
    return Math.min(this.#durableHeight(), this.#host.head.height);
  }

  /** Writes what may be written; one flush at a time. */
  #flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running ??= this.#write()
      .catch(this.#onFailure)
      .finally(() => {
        this.#running = undefined;
      });
    return this.#running;
  }

  async #write(): Promise<void> {
    do {
      const upTo = this.#reached;
      if (upTo <= this.#flushed) return;
      const batch = await inTurns(this.#host.takeInTurns(upTo));
      await this.#target.write(batch);
      this.#host.batchWritten();
      this.#flushed = upTo;
      this.#onWritten(batch.rows.length);
      // Many that came meanwhile go at once: perhaps no block comes that would ask for it.
    } while (this.#reached - this.#flushed >= HEIGHTS_MAX);
    // What was committed meanwhile, or was not durable yet, goes with the next one.
    if (this.#host.head.height > this.#flushed) this.noteCommitted();
  }

  /** Writes the rest, for a clean stop. */
  async finish(): Promise<void> {
    await this.#running;
    await this.#flush();
    clearTimeout(this.#timer);
  }
}

/** Genesis has no log record to wait for: a new database gets its rows at once. */
export async function flushGenesis(host: Host, target: FlushTarget): Promise<void> {
  await target.write(host.takeBatch(0));
  host.batchWritten();
}
