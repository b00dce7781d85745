// One agency, assembled: stores, signer, state machine, replica, mesh and API, started in the order
// in which each may rely on the one before, and stopped in the reverse.

import {
  type Clock,
  createJudge,
  createReplica,
  type Log,
  type Observer,
  type Replica,
} from '@witan/consensus';
import { chainIdOf } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import { keyPairFromSeed } from '@witan/ledger/keys';
import type { Outcome } from '@witan/ledger/outcome';
import { must, WitanError } from '@witan/ledger/problems';
import { verifySignature } from '@witan/ledger/signature';
import { Host, LEAF_ROWS, MODULES } from '@witan/state';
import type { FastifyInstance } from 'fastify';
import { createApi } from './api/server.ts';
import { assertReached, MarksInLog } from './continuity.ts';
import { failStop } from './fail-stop.ts';
import { FinalityDesk } from './finality.ts';
import { Flusher, type FlushTarget, flushGenesis } from './flusher.ts';
import type { KeySeeds, NodeConfig } from './home.ts';
import { LedgerReader } from './ledger-reader.ts';
import { type Counters, emptyCounters, renderMetrics } from './metrics.ts';
import { createMesh } from './network/mesh.ts';
import type { Mesh } from './network/port.ts';
import { ledgerDirectory, openMarks } from './node-data.ts';
import { NodeService } from './service.ts';
import { installFastestSignatures } from './signature/install.ts';
import { openStorage, type Storage } from './storage/storage.ts';
import { type Verification, VerifyPool, type VerifyPoolOptions } from './workers/verify-pool.ts';

export type { TransactionVerdict } from './workers/static-checks.ts';
export type { Verification } from './workers/verify-pool.ts';

export interface NodeOptions {
  readonly config: NodeConfig;
  readonly seeds: KeySeeds;
  /** One line of the operator's log. */
  readonly log: (line: string) => void;
  /** Something after which the process must end: nothing is signed any more. */
  readonly onFatal: (error: Error) => void;
}

/** A group of the log takes milliseconds; on a disk that takes longer, its tail is cut off. */
const DURABLE_MS_MAX = 2_000;

export interface RunningNode {
  readonly apiUrl: string;
  readonly service: NodeService;
  stop(): Promise<void>;
}

const clock: Clock = {
  monotonicMs: () => performance.now(),
  utcMs: () => Date.now(),
  setTimer: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Counts what passes to the disk, for the metrics and the benchmark. */
function countedLog(log: Log, counters: Counters): Log {
  return {
    append: (type, payload) => {
      counters.logBytes += payload.length;
      return log.append(type, payload);
    },
    read: (at) => log.read(at),
    get durableEnd() {
      return log.durableEnd;
    },
    set onDurable(listener: (durableEnd: number) => void) {
      log.onDurable = (durableEnd) => {
        counters.logSyncs++;
        listener(durableEnd);
      };
    },
    set onFailure(listener: (error: Error) => void) {
      log.onFailure = listener;
    },
  };
}

/** What the database has reached is the floor that a start must find (reliability.md §3.4). */
function flushTarget({ state, superblock }: Storage): FlushTarget {
  return {
    write: async (batch) => {
      await state.write(batch);
      await superblock.update({ minHeight: batch.height, headHash: batch.block });
    },
  };
}

/** The log and its files may be closed when all that was appended is durable. */
async function untilDurable({ log }: Storage): Promise<void> {
  const deadline = performance.now() + DURABLE_MS_MAX;
  while (log.durableEnd < log.end && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Everything of a node, filled in as it starts. */
class Assembly {
  readonly #options: NodeOptions;
  readonly #openVerification: OpenVerification;
  readonly #chainId: Hash;
  readonly #self: number;
  readonly #counters = emptyCounters();
  readonly #closers: (() => Promise<void> | void)[] = [];

  constructor(options: NodeOptions, openVerification: OpenVerification) {
    this.#options = options;
    this.#openVerification = openVerification;
    const { genesis, member } = options.config;
    this.#chainId = chainIdOf(genesis);
    this.#self = genesis.validators.findIndex((validator) => validator.member === member);
    must(this.#self >= 0, 'a node is a member of its network');
  }

  async start(): Promise<RunningNode> {
    const { config, log } = this.#options;
    const backend = await installFastestSignatures();
    const storage = await this.#openStorage();
    const host = await this.#openHost(storage);
    const pool = this.#openPool();
    let replica: Replica | undefined;
    const mesh = this.#openMesh(() => replica);
    replica = this.#openReplica(storage, host, mesh, pool);
    const running = replica;
    const reader = new LedgerReader(host, running.archive, config.genesis.validators.length);
    const desk = new FinalityDesk((txid) => reader.transaction(txid));
    const flusher = new Flusher(
      host,
      flushTarget(storage),
      () => running.durableHeight,
      (error) => this.#options.onFatal(error),
    );
    this.#closers.push(() => flusher.finish());
    this.#closers.push(() => untilDurable(storage));
    const service = new NodeService({
      genesis: config.genesis,
      chainId: this.#chainId,
      self: this.#self,
      host,
      replica: running,
      reader,
      desk,
      mesh,
      pool,
      metrics: () => renderMetrics(this.#counters, host, running, mesh),
    });
    this.#onCommitted = (height, outcomes) => {
      reader.committed();
      flusher.noteCommitted();
      desk.settled(outcomes);
      service.announce(height);
    };
    this.#onCertified = (height) => {
      desk.certified();
      service.announce(height);
    };
    const api = await this.#openApi(service);
    running.start();
    this.#closers.push(() => running.stop());
    await mesh.start();
    log(`${config.member}: height ${host.head.height}, signatures by ${backend}, ${api}`);
    return { apiUrl: api, service, stop: () => this.stop() };
  }

  /** Set once all that listens to commits exists; replay at start comes before. */
  #onCommitted: (height: number, outcomes: readonly Outcome[]) => void = () => undefined;
  #onCertified: (height: number) => void = () => undefined;

  async #openStorage(): Promise<Storage> {
    const { config, onFatal } = this.#options;
    const storage = await openStorage(ledgerDirectory(config.data), this.#chainId, onFatal);
    this.#closers.push(() => storage.close());
    if (storage.cutBytes > 0) {
      this.#options.log(`the log had a torn tail of ${storage.cutBytes} bytes, which was cut`);
    }
    return storage;
  }

  async #openHost(storage: Storage): Promise<Host> {
    const { genesis } = this.#options.config;
    const rows = await storage.state.load(LEAF_ROWS);
    const host = new Host({ genesis, modules: MODULES, rows });
    if (storage.state.applied() === undefined) await flushGenesis(host, storage.state);
    return host;
  }

  #openPool(): Verification {
    const { config, onFatal } = this.#options;
    const pool = this.#openVerification({
      chainId: this.#chainId,
      authorKey: ({ author }) => config.genesis.validators[author]?.consensusKey,
      onFailure: onFatal,
    });
    this.#closers.push(() => pool.close());
    return pool;
  }

  #openMesh(replica: () => Replica | undefined): Mesh {
    const { config, seeds, log, onFatal } = this.#options;
    const { validators } = config.genesis;
    const mesh = createMesh({
      seed: seeds.network,
      own: this.#self,
      members: validators.map((validator, index) => ({
        index,
        name: validator.member,
        networkKey: validator.networkKey.subarray(1),
        addresses: index === this.#self ? [] : this.#addressesOf(validator.member),
      })),
      listen: [config.listen],
      chainId: this.#chainId,
      // A payload is a view of a socket's buffer, and a batch is kept as received.
      onFrame: failStop((from, kind, payload) => {
        replica()?.receive(from, kind, payload.slice());
      }, onFatal),
      onLink: (member, up, reason) => {
        const name = validators[member]?.member ?? String(member);
        log(`link to ${name} ${up ? 'up' : `down: ${reason?.message ?? 'ended'}`}`);
      },
      log,
    });
    this.#closers.push(() => mesh.stop());
    return mesh;
  }

  #addressesOf(member: string): string[] {
    const address = this.#options.config.peers.get(member);
    if (address === undefined) throw new WitanError('config/invalid', `peers: no ${member}`);
    return [address];
  }

  #openReplica(storage: Storage, host: Host, mesh: Mesh, pool: Verification): Replica {
    const { config, seeds, onFatal } = this.#options;
    const counters = this.#counters;
    const countSave = (): void => {
      counters.markSyncs++;
    };
    const marks = openMarks(config.data, this.#chainId, countSave, onFatal);
    this.#closers.push(() => marks.close());
    const marksInLog = new MarksInLog(marks.saved);
    const replica = createReplica({
      genesis: config.genesis,
      self: this.#self,
      application: host,
      clock,
      network: mesh,
      log: countedLog(storage.log, counters),
      records: marksInLog.watch(storage.records),
      signer: createJudge({
        marks: marks.store,
        keyPair: keyPairFromSeed(seeds.consensus),
        chainId: this.#chainId,
      }),
      batchVerifier: pool,
      verifySignature,
      observer: this.#observer(host),
    });
    marksInLog.assertFound();
    const { minHeight, headHash } = storage.superblock.fields;
    assertReached(replica.archive, { height: minHeight, hash: headHash }, 'the superblock');
    const applied = storage.state.applied();
    if (applied !== undefined) {
      const { height, block: hash } = applied;
      assertReached(replica.archive, { height, hash }, 'the state database');
    }
    return replica;
  }

  #observer(host: Host): Observer {
    const { log, onFatal } = this.#options;
    return {
      committed: (block) => {
        const { height } = block.header;
        this.#counters.blocks++;
        const outcomes = host.archive.outcomes(height);
        this.#counters.transactions += outcomes.length;
        this.#onCommitted(height, outcomes);
      },
      certified: ({ height }) => this.#onCertified(height),
      viewChanged: (epoch, view, active) => {
        if (!active) return;
        this.#counters.viewChanges++;
        log(`view ${view} of epoch ${epoch}`);
      },
      halted: (key, detail) => onFatal(new WitanError(key, detail)),
    };
  }

  async #openApi(service: NodeService): Promise<string> {
    const { config, log, onFatal } = this.#options;
    const { host, port } = config.api;
    const modules = [...MODULES.map((module) => module.name), 'registry'];
    const app: FastifyInstance = await createApi(service, modules, { log, onFailure: onFatal });
    this.#closers.push(() => app.close());
    try {
      return await app.listen({ host, port });
    } catch (cause) {
      const detail = `the API at ${host}:${port}: ${(cause as Error).message}`;
      throw new WitanError('network/listen', detail, { cause });
    }
  }

  /** In reverse order of opening; a failure to close one does not leave the others open. */
  async stop(): Promise<void> {
    const failures: Error[] = [];
    for (const close of this.#closers.splice(0).reverse()) {
      try {
        await close();
      } catch (error) {
        failures.push(error as Error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'the stop was not clean');
  }
}

/** Starts a node on data that `createNodeData` made. Throws WitanError where it must not start. */
export function startNode(options: NodeOptions): Promise<RunningNode> {
  return startNodeWith(options, (poolOptions) => new VerifyPool(poolOptions));
}

export type OpenVerification = (options: VerifyPoolOptions) => Verification;

/** The same with another verification. It is for the benchmark; nothing else may import it. */
export async function startNodeWith(
  options: NodeOptions,
  openVerification: OpenVerification,
): Promise<RunningNode> {
  const assembly = new Assembly(options, openVerification);
  try {
    return await assembly.start();
  } catch (error) {
    await assembly.stop().catch((cause: Error) => options.log(cause.message));
    throw error;
  }
}
