// Lets go of blocks that no start needs: a state that is lost is made of a snapshot and the blocks
// above it, and a clean one of what the state database lacks.

import type { LogPoint, Replica } from '@witan/consensus';
import type { Host } from '@witan/state';
import type { Shelf } from './shelf.ts';

export interface BlockPrunerParts {
  readonly shelf: Pick<Shelf, 'heights'>;
  readonly host: Pick<Host, 'appliedHeight' | 'head'>;
  readonly replica: Pick<Replica, 'archive' | 'compact'>;
  /** Of the newest blocks, how many stay; undefined: all stay. */
  readonly retainBlocks: number | undefined;
  readonly drop: (point: LogPoint) => void;
  readonly log: (line: string) => void;
}

/** How long blocks that may go wait for those that are not in the state database yet. */
const RETRY_MS = 1_000;

export class BlockPruner {
  readonly #parts: BlockPrunerParts;
  #retry: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(parts: BlockPrunerParts) {
    this.#parts = parts;
  }

  /** Blocks below both kept snapshots, and not among the newest that are retained, may go. */
  prune(): void {
    const { shelf, host, replica, retainBlocks, drop, log } = this.#parts;
    const [oldest] = shelf.heights();
    if (this.#stopped || retainBlocks === undefined || oldest === undefined) return;
    const unneeded = Math.min(oldest, host.head.height - retainBlocks);
    const kept = Math.min(unneeded, host.appliedHeight) + 1;
    if (kept > replica.archive.oldest) {
      replica.compact(kept, (point) => {
        drop(point);
        log(`blocks below height ${kept} are kept no more`);
      });
    }
    // What the state database lacks, or stood behind another compaction, goes with the next try.
    clearTimeout(this.#retry);
    if (replica.archive.oldest > unneeded) return;
    this.#retry = setTimeout(() => this.prune(), RETRY_MS).unref();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#retry);
  }
}
