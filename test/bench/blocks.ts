// What a block costs one agency beside messages and signatures: execution, the state root, and the
// rows that go to disk, in one process. Assessments of real parcels, each a transaction; every
// outcome, and the root that a start finds, are checked before anything is reported.

import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { chunksOf } from '@witan/cli/import/chunks';
import { decodeBatch } from '@witan/ledger/batch';
import { toHex } from '@witan/ledger/bytes';
import { installCrc32 } from '@witan/ledger/checksum';
import { demonstrationKeyPair } from '@witan/ledger/demonstration';
import { exampleGenesis, exampleKeyLabel } from '@witan/ledger/example-consortium';
import type { Operation } from '@witan/ledger/transaction';
import { installFastestSignatures } from '@witan/node/signatures';
import { StateDatabase } from '@witan/node/state-database';
import { Host, MODULES, type RowBatch } from '@witan/state';
import { blockOf, type TestBlock, unsignedTransaction } from '@witan/state/testkit';
import { allThreadsUs, mainThreadUs } from './cpu-time.ts';
import { LandWorkload } from './land-workload.ts';

export interface BlocksOptions {
  readonly parcels: number;
  /** In each window, of which there are several. */
  readonly operations: number;
  readonly windows: number;
  readonly perBlock: number;
  readonly perTransaction: number;
  readonly blocksPerFlush: number;
}

/** µs of CPU time for each operation; of the main thread, but for those that say otherwise. */
export interface BlockCosts {
  readonly execute: number;
  readonly commit: number;
  readonly take: number;
  readonly write: number;
  readonly otherThreads: number;
  readonly sum: number;
}

type Stage = Exclude<keyof BlockCosts, 'otherThreads' | 'sum'>;

export interface WrittenRows {
  /** For each operation. */
  readonly rows: number;
  readonly bytes: number;
}

export interface BlocksResult {
  readonly windows: readonly BlockCosts[];
  /** By the first letter of their keys. */
  readonly written: ReadonlyMap<string, WrittenRows>;
  readonly stateRoot: string;
}

const IDENTITY = new Uint8Array(16);
const PAST_HEIGHTS = 4_096;
/** As an importer has them: registrations come in transactions of many. */
const FILLING_PER_BLOCK = 16;

export async function benchBlocks(options: BlocksOptions): Promise<BlocksResult> {
  installCrc32(crc32);
  await installFastestSignatures();
  const directory = mkdtempSync(join(tmpdir(), 'witan-bench-blocks-'));
  const state = join(directory, 'state');
  await StateDatabase.create(state, IDENTITY);
  const database = await StateDatabase.open(state, IDENTITY);
  try {
    const bench = new BlocksBench(options, database, await hostOn(database));
    return await bench.run();
  } finally {
    await database.close();
    rmSync(directory, { recursive: true });
  }
}

async function hostOn(database: StateDatabase): Promise<Host> {
  const rows = await database.load();
  return new Host({ genesis: exampleGenesis(), modules: MODULES, rows, pastHeights: PAST_HEIGHTS });
}

class BlocksBench {
  readonly #options: BlocksOptions;
  readonly #database: StateDatabase;
  readonly #host: Host;
  readonly #workload: LandWorkload;
  readonly #written = new Map<string, WrittenRows>();
  readonly #spent: Record<Stage, number> = { execute: 0, commit: 0, take: 0, write: 0 };
  #timeMs: number;
  #operations = 0;
  #nonce = 0;

  constructor(options: BlocksOptions, database: StateDatabase, host: Host) {
    this.#options = options;
    this.#database = database;
    this.#host = host;
    this.#workload = new LandWorkload(options.parcels);
    this.#timeMs = host.head.header.timeMs;
  }

  async run(): Promise<BlocksResult> {
    await this.#fill();
    // What is new is compiled, and memory is as long as it will be.
    await this.#window();
    this.#written.clear();
    const windows: BlockCosts[] = [];
    while (windows.length < this.#options.windows) windows.push(await this.#window());
    const operations = this.#options.windows * this.#options.operations;
    const each = ({ rows, bytes }: WrittenRows): WrittenRows => {
      return { rows: rows / operations, bytes: bytes / operations };
    };
    const written = new Map([...this.#written].sort().map(([kind, sum]) => [kind, each(sum)]));
    const stateRoot = toHex(this.#host.head.result.stateRoot);
    const started = await hostOn(this.#database);
    assert.equal(toHex(started.head.result.stateRoot), stateRoot, 'a start finds this state');
    return { windows, written, stateRoot };
  }

  async #fill(): Promise<void> {
    await this.#flush();
    for (const { as, operations } of this.#workload.steps()) {
      const chunks = [...chunksOf(operations.map((operation) => ({ operation })))];
      for (let at = 0; at < chunks.length; at += FILLING_PER_BLOCK) {
        const some = chunks.slice(at, at + FILLING_PER_BLOCK);
        const carried = some.map((chunk) => chunk.map(({ operation }) => operation));
        this.#commit(this.#block(as, carried));
        await this.#flush();
      }
    }
  }

  #block(as: string, carried: readonly (readonly Operation[])[]): TestBlock {
    const sender = demonstrationKeyPair(exampleKeyLabel(as)).publicKey;
    const validUntilHeight = this.#host.head.height + 1;
    const lanes: Uint8Array[][] = this.#host.council.validators.map(() => []);
    for (const [i, operations] of carried.entries()) {
      const nonce = this.#nonce++;
      const bytes = unsignedTransaction({ sender, operations, nonce, validUntilHeight });
      lanes[i % lanes.length]?.push(bytes);
    }
    this.#timeMs += 200;
    const { block, batches } = blockOf(this.#host, lanes, this.#timeMs);
    return { block, batches: batches.map(({ bytes }) => decodeBatch(bytes)) };
  }

  #commit({ block, batches }: TestBlock): void {
    const { result } = this.#timed('execute', () => this.#host.execute(block, batches));
    this.#timed('commit', () => this.#host.commit(block, result));
    const outcomes = this.#host.archive.outcomes(block.header.height);
    assert.ok(
      outcomes.every(({ code }) => code === 0),
      'every transaction was executed',
    );
  }

  #timed<T>(stage: Stage, work: () => T): T {
    const before = mainThreadUs();
    const result = work();
    this.#spent[stage] += mainThreadUs() - before;
    return result;
  }

  async #flush(): Promise<void> {
    const batch = this.#timed('take', () => this.#host.takeBatch(this.#host.head.height));
    this.#count(batch);
    const before = mainThreadUs();
    await this.#database.write(batch);
    this.#host.batchWritten();
    this.#spent.write += mainThreadUs() - before;
  }

  #count({ rows }: RowBatch): void {
    for (const { key, value } of rows) {
      const kind = String.fromCharCode(key[0] as number);
      const before = this.#written.get(kind) ?? { rows: 0, bytes: 0 };
      const bytes = before.bytes + key.length + (value?.length ?? 0);
      this.#written.set(kind, { rows: before.rows + 1, bytes });
    }
  }

  async #window(): Promise<BlockCosts> {
    const { operations, perBlock, perTransaction, blocksPerFlush } = this.#options;
    const spent = this.#spent;
    Object.assign(spent, { execute: 0, commit: 0, take: 0, write: 0 });
    const othersBefore = allThreadsUs() - mainThreadUs();
    for (let done = 0, blocks = 1; done < operations; done += perBlock, blocks++) {
      const carried: Operation[][] = [];
      for (let left = Math.min(perBlock, operations - done); left > 0; left -= perTransaction) {
        const count = Math.min(left, perTransaction);
        const one = Array.from({ length: count }, () =>
          this.#workload.operation(this.#operations++),
        );
        carried.push(one);
      }
      this.#commit(this.#block(this.#workload.as, carried));
      if (blocks % blocksPerFlush === 0) await this.#flush();
    }
    if (this.#host.appliedHeight < this.#host.head.height) await this.#flush();
    const otherThreads = (allThreadsUs() - mainThreadUs() - othersBefore) / operations;
    const [execute, commit] = [spent.execute / operations, spent.commit / operations];
    const [take, write] = [spent.take / operations, spent.write / operations];
    const sum = execute + commit + take + write + otherThreads;
    return { execute, commit, take, write, otherThreads, sum };
  }
}
