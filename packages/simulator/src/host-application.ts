// The module host of the node as the state machine of a share of the seeds.

import type { Block } from '@witan/consensus';
import type { Batch } from '@witan/ledger/batch';
import type { Result } from '@witan/ledger/block';
import type { Genesis } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import { Host, MemoryRows, MODULES } from '@witan/state';
import type { ApplicationHome, DurableApplication } from './application.ts';

/** Rows of one machine: batches are atomic and synced (L2), so memory that survives is a twin. */
export class HostHome implements ApplicationHome {
  readonly #genesis: Genesis;
  readonly #rows = new MemoryRows();

  constructor(genesis: Genesis) {
    this.#genesis = genesis;
  }

  open(): DurableApplication {
    const rows = this.#rows;
    const host = new Host({ genesis: this.#genesis, modules: MODULES, rows });
    return {
      get appliedHeight(): number {
        return host.appliedHeight;
      },
      execute: (block: Block, batches: readonly Batch[]): Result => host.execute(block, batches),
      commit: (block: Block, result: Result): void => host.commit(block, result),
      abort: (blockHash: Hash): void => host.abort(blockHash),
      flush: (upTo: number): void => {
        if (upTo <= host.appliedHeight) return;
        rows.write(host.takeBatch(upTo));
        host.batchWritten();
      },
    };
  }
}
