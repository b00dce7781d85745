// The module host over a database that can be damaged: what is wrong with it is found, set aside
// and built again from the log (reliability.md §3.6), and never served.

import type { Block, Executed } from '@witan/consensus';
import type { Batch } from '@witan/ledger/batch';
import type { Result } from '@witan/ledger/block';
import type { Genesis } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import { type ProblemKey, WitanError } from '@witan/ledger/problems';
import { Host, MODULES, type Rows, TreeBuilder } from '@witan/state';
import type { ApplicationHome, DurableApplication } from './application.ts';
import { DAMAGES, type SimLevel } from './level.ts';
import { LevelRows } from './level-rows.ts';
import type { Random } from './random.ts';

/** What says that the database is not what was written: it is made anew. */
const DAMAGED: ReadonlySet<ProblemKey> = new Set([
  'storage/damaged',
  'storage/checksum',
  'storage/io',
  'state/row-damaged',
]);
const IDENTITY_BYTES = 16;
/** Small, so that values are read from the database, where they rot. */
const CACHE_BYTES = 16 * 1024;

export class LevelHome implements ApplicationHome {
  readonly #genesis: Genesis;
  readonly #level: SimLevel;
  readonly #random: Random;
  readonly #identity: Uint8Array;
  #made = false;
  /** How often the database was set aside. */
  rebuilt = 0;

  constructor(genesis: Genesis, level: SimLevel, random: Random) {
    this.#genesis = genesis;
    this.#level = level;
    this.#random = random;
    this.#identity = Uint8Array.from({ length: IDENTITY_BYTES }, () => random.below(256));
  }

  open(failed: (error: Error) => void): DurableApplication {
    if (!this.#made) return this.#begin(failed);
    try {
      const rows = LevelRows.open(this.#level, this.#identity);
      return this.#over(rows, new Host(this.#options(rows)), failed);
    } catch (error) {
      if (!this.isDamage(error)) throw error;
      this.setAside();
      return this.#begin(failed);
    }
  }

  #options(rows: Rows): ConstructorParameters<typeof Host>[0] {
    return { genesis: this.#genesis, modules: MODULES, rows, cacheBytes: CACHE_BYTES };
  }

  /** A new database: nothing of it is read before its identity and genesis are durable. */
  #begin(failed: (error: Error) => void): DurableApplication {
    // What an interrupted creation has left is nothing that anyone relies on.
    this.#level.discard();
    let rows: LevelRows | undefined;
    const get = (key: Uint8Array): Uint8Array | undefined => rows?.get(key);
    const leaves = (): TreeBuilder => new TreeBuilder();
    const host = new Host(this.#options({ get, leaves }));
    LevelRows.create(this.#level, this.#identity, () => {
      this.#made = true;
      rows = LevelRows.open(this.#level, this.#identity);
    });
    return this.#over(() => rows, host, failed);
  }

  #over(
    found: LevelRows | (() => LevelRows | undefined),
    host: Host,
    failed: (error: Error) => void,
  ): DurableApplication {
    let writing = false;
    return {
      get appliedHeight(): number {
        return host.appliedHeight;
      },
      host,
      council: host.council,
      changedAt: host.changedAt,
      execute: (block: Block, batches: readonly Batch[]): Executed => host.execute(block, batches),
      commit: (block: Block, result: Result): void => host.commit(block, result),
      abort: (blockHash: Hash): void => host.abort(blockHash),
      flush: (upTo: number): void => {
        const rows = typeof found === 'function' ? found() : found;
        if (writing || rows === undefined || upTo <= host.appliedHeight) return;
        writing = true;
        rows.write(host.takeBatch(upTo), (error) => {
          writing = false;
          if (error === undefined) host.batchWritten();
          else failed(error);
        });
      },
    };
  }

  isDamage(error: unknown): boolean {
    return error instanceof WitanError && DAMAGED.has(error.key);
  }

  setAside(): void {
    this.#level.discard();
    this.#made = false;
    this.rebuilt += 1;
  }

  kill(): void {
    this.#level.kill();
  }

  cutPower(): void {
    this.#level.cutPower();
  }

  /** D3, D4: something rots, or is lost. */
  rot(): string {
    const damage = this.#random.pick(DAMAGES);
    return this.#level.damage(damage) ? damage : 'nothing';
  }

  failNextWrite(): void {
    this.#level.failNextSync = true;
  }
}
