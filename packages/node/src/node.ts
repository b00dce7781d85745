// One agency, assembled: stores, signer, state machine, replica, mesh and API, started in the order
// in which each may rely on the one before, and stopped in the reverse.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  type Clock,
  createReplica,
  type Observer,
  type Replica,
  type Room,
} from '@witan/consensus';
import type { Evidence } from '@witan/ledger/evidence';
import { chainIdOf } from '@witan/ledger/genesis';
import type { Hash } from '@witan/ledger/hash';
import { keyPairFromSeed } from '@witan/ledger/keys';
import type { Validator } from '@witan/ledger/membership';
import type { Outcome } from '@witan/ledger/outcome';
import { WitanError } from '@witan/ledger/problems';
import { type PublicKey, verifySignature } from '@witan/ledger/signature';
import { Host, MODULES } from '@witan/state';
import { Admission } from './admission.ts';
import { createApi } from './api/server.ts';
import { CheckpointDesk, type CheckpointDeskParts } from './checkpoint/desk.ts';
import { MarksInLog } from './continuity.ts';
import { Councils } from './councils.ts';
import { EvidenceDesk } from './evidence-desk.ts';
import { executeLog } from './execute-log.ts';
import { failStop } from './fail-stop.ts';
import { FinalityDesk } from './finality.ts';
import { Flusher, flushGenesis, flushTarget } from './flusher.ts';
import { DEFAULT_HISTORY, type KeySeeds, type NodeConfig, type NodeSeeds } from './home.ts';
import { LedgerReader } from './ledger-reader.ts';
import { registerOf } from './ledger-register.ts';
import { countedLog, untilDurable } from './log-port.ts';
import { type MembershipParts, type MembershipWatch, watchMembership } from './membership-watch.ts';
import { emptyCounters, renderMetrics } from './metrics.ts';
import { createMesh } from './network/mesh.ts';
import type { Mesh } from './network/port.ts';
import { ledgerDirectory, marksPath, requireOwnVersion, watermarkPath } from './node-data.ts';
import { Scrub } from './scrub.ts';
import { NodeService } from './service.ts';
import { installFastestSignatures } from './signature/install.ts';
import { openSigning, type Signing } from './signer/signing.ts';
import { SnapshotDesk, type SnapshotDeskParts } from './snapshot/desk.ts';
import { openStorageWithState, shelfDirectory } from './snapshot/install.ts';
import { makeRoom } from './snapshot/room.ts';
import { Shelf } from './snapshot/shelf.ts';
import {
  contradictsLog,
  lacksFlushed,
  requireMarks,
  requireOwnSeat,
  requireSameBlocks,
} from './start-checks.ts';
import { condemnState, damagedPart } from './storage/damage.ts';
import { DiskWatch } from './storage/disk-space.ts';
import type { Storage } from './storage/storage.ts';
import { loadRows, type MadeOf, treePath } from './storage/tree-file.ts';
import { keepTree } from './tree-keeper.ts';
import { type Verification, VerifyPool, type VerifyPoolOptions } from './workers/verify-pool.ts';

export type { TransactionVerdict } from './workers/static-checks.ts';
export type { Verification } from './workers/verify-pool.ts';

export interface NodeOptions {
  readonly config: NodeConfig;
  /** Without the consensus key where a signer of its own process holds it. */
  readonly seeds: KeySeeds | NodeSeeds;
  /** One line of the operator's log. */
  readonly log: (line: string) => void;
  /** Something after which the process must end: nothing is signed any more. */
  readonly onFatal: (error: Error) => void;
  /** This agency's seat names other keys than `seeds` and signer have: it rotated one (GOV-15). */
  readonly onSeat?: (seat: Validator) => void;
  /** A snapshot was fetched: the next start begins with it, and should come now. */
  readonly onSnapshot?: () => void;
}

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

/** What a learner's operator needs to know. */
const LEARNER_ADVICE =
  'this node follows as a learner and signs nothing. It votes again from a later epoch on: ' +
  '`witan network renew --home HOME --node URL`, with the URL of another agency, waits until it ' +
  'has caught up and asks for that epoch. Leave its ' +
  'data as they are. While more than a third of the council learns, the network stands still, ' +
  'and nothing is lost';

/** Damage of the state that is met at work is mended by the next start. */
function rememberingDamage({ config, onFatal }: NodeOptions): (error: Error) => void {
  return (error) => {
    if (damagedPart(error) === 'state') condemnState(ledgerDirectory(config.data));
    onFatal(error);
  };
}

interface Listeners {
  readonly membership: MembershipWatch;
  readonly reader: LedgerReader;
  readonly flusher: Flusher;
  readonly desk: FinalityDesk;
  readonly snapshots: SnapshotDesk;
  readonly checkpoints: CheckpointDesk;
  readonly service: NodeService;
}

/** Everything of a node, filled in as it starts. */
class Assembly {
  readonly #options: NodeOptions;
  readonly #openVerification: OpenVerification;
  readonly #chainId: Hash;
  readonly #admission: Admission;
  readonly #counters = emptyCounters();
  readonly #closers: (() => Promise<void> | void)[] = [];
  /** Why this node may only follow for now (S5), in words. */
  #lostPast: string | undefined;

  constructor(options: NodeOptions, openVerification: OpenVerification) {
    this.#options = { ...options, onFatal: rememberingDamage(options) };
    this.#openVerification = openVerification;
    const { genesis, peers } = options.config;
    this.#chainId = chainIdOf(genesis);
    this.#admission = new Admission(peers);
  }

  async start(): Promise<RunningNode> {
    const { config, log } = this.#options;
    const backend = await installFastestSignatures();
    const storage = await this.#openStorage();
    const host = await this.#openHost(storage);
    const councils = new Councils(host);
    const { chainId } = host;
    const evidence = new EvidenceDesk({ chainId, host, councilOf: councils.of.bind(councils) });
    this.#onAccused = (found) => evidence.note(found);
    const signing = await this.#openSigning();
    const pool = this.#openPool(councils);
    let replica: Replica | undefined;
    const mesh = this.#openMesh(host, councils, () => replica);
    replica = this.#openReplica(storage, host, mesh, pool, signing);
    requireOwnSeat(councils, config.member, signing.publicKey);
    const running = replica;
    const shelf = new Shelf(shelfDirectory(ledgerDirectory(config.data)));
    const reader = new LedgerReader(host, running.archive, councils, shelf, this.#newest);
    const desk = new FinalityDesk((txid) => reader.transaction(txid));
    this.#closers.push(reader.stop.bind(reader), desk.close.bind(desk));
    const keeper = keepTree(host, config, this.#made, log);
    const flusher = new Flusher(
      host,
      flushTarget(storage),
      () => running.durableHeight,
      (error) => this.#options.onFatal(error),
      (rows) => keeper.flushed(rows),
    );
    this.#closers.push(flusher.finish.bind(flusher), keeper.stop.bind(keeper));
    this.#closers.push(() => untilDurable(storage));
    const disk = this.#watchDisk(running);
    const stored = { shelf, host, replica: running, reader, mesh, storage };
    const snapshots = this.#openSnapshots(stored);
    const checkpoints = this.#openCheckpoints({ ...stored, councils, ...signing });
    const service = new NodeService({
      checkpoints,
      genesis: config.genesis,
      chainId,
      member: config.member,
      networkKey: this.#networkKey,
      listen: config.advertise ?? config.listen,
      councils,
      host,
      replica: running,
      reader,
      desk,
      evidence,
      mesh,
      pool,
      room: () => disk.room,
      metrics: () => renderMetrics(this.#counters, host, running, mesh, disk, checkpoints),
    });
    const membership = this.#watchMembership({ host, councils, mesh, replica: running }, signing);
    this.#listen({ membership, reader, flusher, desk, snapshots, checkpoints, service });
    await executeLog(running, host, log);
    // Replay may have led through epochs.
    this.#onCouncil();
    // Links take their time to come up: meanwhile the API opens. A failure is met below.
    const meshStarts = mesh.start();
    const meshStarted = meshStarts.catch(() => undefined);
    this.#closers.push(() => meshStarted);
    const api = await this.#openApi(service);
    if (this.#lostPast !== undefined) log(`${this.#lostPast}: ${LEARNER_ADVICE}`);
    running.start(this.#lostPast !== undefined);
    this.#closers.push(() => running.stop());
    await meshStarts;
    snapshots.start();
    checkpoints.start();
    log(`${config.member}: height ${host.head.height}, signatures by ${backend}, ${api}`);
    return { apiUrl: api, service, stop: () => this.stop() };
  }

  /** Set once all that listens to commits exists; replay at start comes before. */
  #onCommitted: (height: number, outcomes: readonly Outcome[]) => void = () => undefined;
  #onCertified: (height: number) => void = () => undefined;
  #onCouncil: () => void = () => undefined;
  #onAccused: (evidence: Evidence) => void = () => undefined;

  /** Who hears of what is committed from now on. */
  #listen(parts: Listeners): void {
    const { membership, reader, flusher, desk, snapshots, checkpoints, service } = parts;
    this.#onCouncil = () => membership.councilChanged();
    this.#onCommitted = (height, outcomes) => {
      membership.noteCommitted(height);
      reader.committed();
      flusher.noteCommitted();
      desk.settled(outcomes);
      snapshots.note();
      checkpoints.note();
      service.announce(height);
    };
    this.#onCertified = (height) => {
      desk.certified();
      snapshots.note();
      checkpoints.note();
      service.announce(height);
    };
  }

  #snapshots: SnapshotDesk | undefined;

  #openSnapshots(
    parts: Pick<SnapshotDeskParts, 'shelf' | 'host' | 'replica' | 'reader' | 'mesh'> & {
      readonly storage: Storage;
    },
  ): SnapshotDesk {
    const { config, log, onFatal, onSnapshot = () => undefined } = this.#options;
    const { genesis, history = DEFAULT_HISTORY, data } = config;
    const directory = ledgerDirectory(data);
    const own = { genesis, history, directory, log };
    const desk = new SnapshotDesk({ ...parts, ...own, onFailure: onFatal, onFetched: onSnapshot });
    const { host, storage } = parts;
    const looked = { segments: storage.segments, readAll: this.#made.madeOf === undefined };
    const scrub = new Scrub({ host, ...looked, onDamage: onFatal, log });
    this.#closers.push(() => scrub.stop());
    this.#snapshots = desk;
    this.#closers.push(() => desk.stop());
    return desk;
  }

  #watchMembership(
    parts: Pick<MembershipParts, 'host' | 'councils' | 'mesh' | 'replica'>,
    { publicKey: consensusKey, attestKey }: Signing,
  ): MembershipWatch {
    const { config, seeds, onSeat = () => undefined } = this.#options;
    const own = { member: config.member, seeds, consensusKey, attestKey };
    const chain = { chainId: this.#chainId, admission: this.#admission };
    const membership = watchMembership({ ...parts, ...own, ...chain, onSeat });
    this.#closers.push(() => membership.stop());
    return membership;
  }

  #checkpoints: CheckpointDesk | undefined;
  readonly #newest = () => this.#checkpoints?.newest();

  #openCheckpoints(
    parts: Pick<CheckpointDeskParts, 'councils' | 'reader' | 'mesh' | 'replica' | 'cosigner'>,
  ): CheckpointDesk {
    const { config, log } = this.#options;
    const own = { directory: ledgerDirectory(config.data), chainId: this.#chainId, clock, log };
    const desk = new CheckpointDesk({ ...parts, ...own });
    this.#checkpoints = desk;
    this.#closers.push(() => desk.stop());
    return desk;
  }

  get #networkKey(): PublicKey {
    return keyPairFromSeed(this.#options.seeds.network).publicKey;
  }

  #watchDisk(replica: Replica): DiskWatch {
    const { config, log } = this.#options;
    const onRoom = (room: Room): void => replica.setRoom(room);
    const disk = new DiskWatch({ directory: config.data, log, onRoom });
    this.#closers.push(() => disk.stop());
    return disk;
  }

  async #openStorage(): Promise<Storage> {
    const { config, onFatal } = this.#options;
    requireMarks(config);
    await requireOwnVersion(config);
    const directory = ledgerDirectory(config.data);
    makeRoom(config.data, directory);
    const { storage, notices } = await openStorageWithState(directory, config.genesis, onFatal);
    this.#closers.push(() => storage.close());
    for (const notice of notices) this.#options.log(notice);
    if (storage.cutBytes > 0) {
      this.#options.log(`the log had a torn tail of ${storage.cutBytes} bytes, which was cut`);
    }
    return storage;
  }

  /** What the start was made of, where it read no rows. */
  #made: MadeOf = { madeOf: undefined, changed: 0 };

  async #openHost(storage: Storage): Promise<Host> {
    const { config, log } = this.#options;
    const { data, genesis, history: { retainStates: pastHeights } = DEFAULT_HISTORY } = config;
    const rows = await loadRows(storage.state, treePath(ledgerDirectory(data)), log);
    this.#made = { madeOf: rows.madeOf, changed: rows.changed };
    const host = new Host({ genesis, modules: MODULES, rows, pastHeights, salt: randomBytes(8) });
    if (storage.state.applied() === undefined) await flushGenesis(host, storage.state);
    return host;
  }

  #openPool(councils: Councils): Verification {
    const { onFatal } = this.#options;
    const pool = this.#openVerification({
      chainId: this.#chainId,
      authorKey: ({ epoch, author }) => councils.of(epoch)?.validators[author]?.consensusKey,
      onFailure: onFatal,
    });
    this.#closers.push(() => pool.close());
    return pool;
  }

  #openMesh(host: Host, councils: Councils, replica: () => Replica | undefined): Mesh {
    const { config, seeds, log, onFatal } = this.#options;
    const mesh = createMesh({
      seed: seeds.network,
      ownKey: this.#networkKey.subarray(1),
      members: this.#admission.members(registerOf(host, councils)),
      listen: [config.listen],
      chainId: this.#chainId,
      // A payload is a view of a socket's buffer, and a batch is kept as received.
      onFrame: failStop((from, kind, payload) => {
        if (this.#snapshots?.take(from, kind, payload)) return;
        if (this.#checkpoints?.take(from, kind, payload)) return;
        replica()?.receive(from, kind, payload.slice());
      }, onFatal),
      // The mesh says in its log which links come and go.
      onLink: () => undefined,
      log,
    });
    this.#closers.push(() => mesh.stop());
    return mesh;
  }

  /** Before the log is read: what the signer remembers must be in it. */
  async #openSigning(): Promise<Signing> {
    const { config, seeds, log, onFatal } = this.#options;
    const signing = await openSigning({
      socket: config.signer,
      marksPath: marksPath(config.data),
      watermarkPath: watermarkPath(config.data),
      floorPath: join(ledgerDirectory(config.data), 'signed'),
      cosignedFloorPath: join(ledgerDirectory(config.data), 'cosigned'),
      seed: 'consensus' in seeds ? seeds.consensus : undefined,
      attestSeed: seeds.attest,
      chainId: this.#chainId,
      log,
      onSave: () => {
        this.#counters.markSyncs++;
      },
      onFatal,
    });
    this.#closers.push(() => signing.close());
    return signing;
  }

  #openReplica(
    storage: Storage,
    host: Host,
    mesh: Mesh,
    pool: Verification,
    signing: Signing,
  ): Replica {
    const { config } = this.#options;
    const marksInLog = new MarksInLog(signing.marks);
    const replica = createReplica({
      genesis: config.genesis,
      consensusKey: signing.publicKey,
      application: host,
      clock,
      network: mesh,
      log: countedLog(storage.log, this.#counters),
      records: marksInLog.watch(storage.records),
      beginsAt: storage.beginsAt,
      signer: signing.signer,
      batchVerifier: pool,
      verifySignature,
      councilOf: (epoch) => new Councils(host).of(epoch),
      observer: this.#observer(host),
    });
    marksInLog.assertCovered(signing.publicKey);
    this.#lostPast = marksInLog.lacks() ?? lacksFlushed(storage, replica);
    requireSameBlocks(storage, replica);
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
      councilChanged: ({ epoch, validators }) => {
        log(`epoch ${epoch} begins: ${validators.map(({ member }) => member).join(', ')}`);
        this.#onCouncil();
      },
      accused: (evidence) => {
        const { kind, epoch, culprit } = evidence;
        log(`evidence ${kind} against seat ${culprit} of epoch ${epoch}: see witan evidence list`);
        this.#onAccused(evidence);
      },
      halted: (key, detail) => onFatal(new WitanError(key, detail)),
    };
  }

  async #openApi(service: NodeService): Promise<string> {
    const { config, log, onFatal } = this.#options;
    const { api, portal } = config;
    const modules = [...MODULES.map((module) => module.name), 'registry'];
    const app = await createApi(service, modules, { log, onFailure: onFatal, portal });
    this.#closers.push(() => app.close());
    try {
      return await app.listen({ host: api.host, port: api.port });
    } catch (cause) {
      const detail = `the API at ${api.host}:${api.port}: ${(cause as Error).message}`;
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
  try {
    return await startOnce(options, openVerification);
  } catch (error) {
    if (!contradictsLog(error)) throw error;
    condemnState(ledgerDirectory(options.config.data));
    return await startOnce(options, openVerification);
  }
}

async function startOnce(
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
