// Reads every row of the state again and compares it with the signed root, in the background, and
// then every sealed segment of the log (reliability.md §3.5): checksums find accidents, and only
// this finds a row that was edited by hand, rot to which a compaction gave a fresh checksum, or rot
// where nobody reads.

import { checkSealedSegment } from '@witan/consensus';
import { WitanError } from '@witan/ledger/problems';
import type { Host } from '@witan/state';
import { coded } from './snapshot/room.ts';
import type { Storage } from './storage/storage.ts';

export interface ScrubTiming {
  /** Between two runs; before the first, where the start has read all of it. */
  readonly pauseMs: number;
  readonly rowsPerTurn: number;
  /** Of one core. */
  readonly share: number;
}

/** Within a day, also where a run takes hours. */
const TIMING: ScrubTiming = { pauseMs: 6 * 3_600_000, rowsPerTurn: 64, share: 0.05 };
const TURN_MS_MIN = 5;
/** Nobody has looked at the rows, and those who vote now are busy catching up. */
const UNREAD_PAUSE_MS = 60_000;

export interface ScrubParts {
  readonly host: Pick<Host, 'compareRows'>;
  readonly segments: Storage['segments'];
  /** Whether the start has read every row. */
  readonly readAll?: boolean;
  /** Told of a row that is not what the root says: nothing may be signed after it. */
  readonly onDamage: (error: Error) => void;
  readonly log: (line: string) => void;
}

/** A running node needs no old segment, so its operator chooses when it is mended. */
const SEGMENT_ADVICE =
  'this node goes on, and cannot serve what is in it. Test the disk. The next start sets log and ' +
  'state aside, fetches both from the others, and the node follows as a learner: choose a time ' +
  'when all others are up, and then ask for the next epoch by `witan network renew`';

export class Scrub {
  readonly #parts: ScrubParts;
  readonly #timing: ScrubTiming;
  readonly #namedSegments = new Set<number>();
  #timer: NodeJS.Timeout;
  /** Runs that found no row damaged. */
  runs = 0;

  constructor(parts: ScrubParts, timing: ScrubTiming = TIMING) {
    this.#parts = parts;
    this.#timing = timing;
    const { readAll = true } = parts;
    const firstMs = readAll ? timing.pauseMs : Math.min(timing.pauseMs, UNREAD_PAUSE_MS);
    this.#timer = this.#later(firstMs, this.#run());
  }

  #later(delayMs: number, run: Generator<void, void>): NodeJS.Timeout {
    return setTimeout(() => this.#turn(run), delayMs).unref();
  }

  *#run(): Generator<void, void> {
    const { host, segments } = this.#parts;
    let after: Uint8Array | undefined;
    do {
      after = host.compareRows(after, this.#timing.rowsPerTurn);
      yield;
    } while (after !== undefined);
    for (const segment of segments.segments()) yield* this.#checked(segment);
  }

  *#checked(segment: number): Generator<void, void> {
    const { segments, log } = this.#parts;
    try {
      yield* checkSealedSegment(segments, segment);
    } catch (error) {
      if (!(error instanceof WitanError)) throw error;
      // One that was dropped meanwhile is not missed.
      const isNew = segments.segments().includes(segment) && !this.#namedSegments.has(segment);
      if (!isNew) return;
      this.#namedSegments.add(segment);
      log(`${coded(error)}; ${SEGMENT_ADVICE}`);
    }
  }

  #turn(run: Generator<void, void>): void {
    const { pauseMs, share } = this.#timing;
    const startMs = performance.now();
    try {
      const { done } = run.next();
      const tookMs = performance.now() - startMs;
      if (done) {
        this.runs += 1;
        this.#timer = this.#later(pauseMs, this.#run());
      } else {
        this.#timer = this.#later(Math.max(TURN_MS_MIN, tookMs / share - tookMs), run);
      }
    } catch (error) {
      this.#parts.onDamage(error as Error);
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
