// Writes the leaves of the state tree into their file now and then, so that a start has few rows to
// read: when enough has changed since, in turns so short that nothing else waits for them, and with
// a rest behind each file that is longer than its making.

import type { Host } from '@witan/state';
import { DEFAULT_HISTORY, type NodeConfig } from './home.ts';
import { ledgerDirectory } from './node-data.ts';
import { isFull, roomBytes } from './storage/disk-space.ts';
import { dropUnfinished, type MadeOf, TreeFileWriter, treePath } from './storage/tree-file.ts';

export interface TreePace {
  /** Fewer rows are read in a blink. */
  readonly leavesMin: number;
  /** Of all leaves, that may change before the next file. */
  readonly changedShare: number;
  /** Heights before the next file, however little they change. */
  readonly heights: number;
  /** Behind each page. */
  readonly pauseMs: number;
  /** Of the time that a file takes, before the next begins. */
  readonly rest: number;
}

/** With pages of 128 kB, 16 MB a second at most, and a fifth of that in the long run. */
const PACE: Omit<TreePace, 'heights'> = {
  leavesMin: 100_000,
  changedShare: 1 / 64,
  pauseMs: 8,
  rest: 4,
};
/** A file that is older than the rows of the past is of no use; each height is a row to read. */
const HEIGHTS_SHARE = 1 / 2;
const HEIGHTS_MAX = 2_048;
/** What a file keeps in memory grows with each block: one that is overtaken is given up. */
const BEHIND_MAX = 1_024;
/** Behind one that the disk refused. */
const REFUSED_REST_MS = 600_000;
/** Of one leaf in the file, at most in the usual state. */
const LEAF_BYTES = 110;

export interface TreeKeeperParts extends MadeOf {
  readonly host: Pick<Host, 'appliedHeight' | 'head' | 'leafPages' | 'oldestHeld' | 'view'>;
  readonly path: string;
  /** Heights below the newest for which it is kept what they changed. */
  readonly pastHeights: number;
  /** Bytes that may be written. */
  readonly room: () => number;
  readonly log: (line: string) => void;
}

export class TreeKeeper {
  readonly #parts: TreeKeeperParts;
  readonly #pace: TreePace;
  #height: number | undefined;
  #changed: number;
  #making: Promise<void> | undefined;
  #restUntilMs = 0;
  #stopped = false;

  constructor(parts: TreeKeeperParts, pace: Partial<TreePace> = {}) {
    this.#parts = parts;
    const heights = Math.min(HEIGHTS_MAX, Math.ceil(HEIGHTS_SHARE * parts.pastHeights));
    this.#pace = { ...PACE, heights, ...pace };
    this.#height = parts.madeOf;
    // Else a node that is often started again would never see enough of it.
    this.#changed = parts.changed;
    dropUnfinished(parts.path);
  }

  /** A batch of so many rows is durable. */
  flushed(rows: number): void {
    this.#changed += rows;
    if (this.#making !== undefined || this.#stopped || !this.#isDue()) return;
    this.#making = this.#make().finally(() => {
      this.#making = undefined;
    });
  }

  #isDue(): boolean {
    const { host, pastHeights, room } = this.#parts;
    const { leavesMin, changedShare, heights } = this.#pace;
    const height = host.appliedHeight;
    if (pastHeights === 0 || performance.now() < this.#restUntilMs) return false;
    if (height < host.oldestHeld) return false;
    const { count } = host.view(height).total(new Uint8Array(0));
    if (count < leavesMin || room() < LEAF_BYTES * count) return false;
    const since = this.#height === undefined ? Number.POSITIVE_INFINITY : height - this.#height;
    return since >= heights || this.#changed >= changedShare * count;
  }

  async #make(): Promise<void> {
    const { host, path, log } = this.#parts;
    const height = host.appliedHeight;
    const before = this.#changed;
    const startMs = performance.now();
    // From the first page on the height is kept; nobody else has had a turn since it was asked.
    const pages = host.leafPages(height);
    let file: TreeFileWriter | undefined;
    let restMs = 0;
    try {
      let page = pages.next();
      file = await TreeFileWriter.begin(path, height);
      for (; page.done !== true; page = pages.next()) {
        await file.add(page.value);
        await new Promise((resolve) => setTimeout(resolve, this.#pace.pauseMs));
        const isOvertaken = host.head.height - height > BEHIND_MAX;
        if (this.#stopped || isOvertaken) return await file.abandon();
      }
      await file.finish();
      this.#height = height;
      this.#changed -= before;
    } catch (error) {
      await file?.abandon();
      // A start without it takes longer, and nothing else is lost.
      const what = isFull(error) ? 'the disk is full' : (error as Error).message;
      log(`the leaves of the state were not written to ${path}: ${what}`);
      restMs = REFUSED_REST_MS;
    } finally {
      pages.return();
      const endMs = performance.now();
      this.#restUntilMs = endMs + Math.max(restMs, this.#pace.rest * (endMs - startMs));
    }
  }

  /** Resolves when none is in the making. */
  async idle(): Promise<void> {
    await this.#making;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#making;
  }
}

/** For the next start of a node. */
export function keepTree(
  host: Host,
  { data, history = DEFAULT_HISTORY }: Pick<NodeConfig, 'data' | 'history'>,
  made: MadeOf,
  log: (line: string) => void,
): TreeKeeper {
  const directory = ledgerDirectory(data);
  const room = (): number => roomBytes(directory);
  const pastHeights = history.retainStates;
  return new TreeKeeper({ ...made, host, path: treePath(directory), pastHeights, room, log });
}
