// Everything about snapshots in a running node: it makes its own, hands them out, fetches one where
// the others are far ahead (state.md §10, S2), and then what is in none: the pasts of records, and
// the entries of logs.

import { OBSERVER_LINK, type Replica } from '@witan/consensus';
import type { Genesis } from '@witan/ledger/genesis';
import { MESSAGE_KINDS } from '@witan/ledger/message-kinds';
import { verifySignature } from '@witan/ledger/signature';
import type { Host } from '@witan/state';
import type { HistoryConfig } from '../home.ts';
import type { LedgerReader } from '../ledger-reader.ts';
import type { Mesh } from '../network/port.ts';
import { isFull, roomBytes } from '../storage/disk-space.ts';
import type { Storage } from '../storage/storage.ts';
import { BlockPruner } from './block-pruner.ts';
import { SnapshotFetch } from './fetch.ts';
import { noteInstall } from './install.ts';
import { SnapshotMaker } from './maker.ts';
import { PastFetch } from './past-fetch.ts';
import { PastServer } from './past-server.ts';
import { coded, noRoom, rowBytes } from './room.ts';
import { SnapshotServer } from './server.ts';
import type { Shelf } from './shelf.ts';

export interface SnapshotDeskParts {
  /** Of the ledger's stores. */
  readonly directory: string;
  readonly shelf: Shelf;
  readonly genesis: Genesis;
  readonly history: HistoryConfig;
  readonly host: Host;
  readonly replica: Replica;
  readonly reader: Pick<LedgerReader, 'commitLink'>;
  readonly mesh: Pick<Mesh, 'send' | 'peers'>;
  readonly log: (line: string) => void;
  readonly onFailure: (error: Error) => void;
  readonly storage: Pick<Storage, 'dropBelow' | 'state'>;
  /** A snapshot was fetched: the node is to start anew, with it. */
  readonly onFetched: () => void;
}

/** How often a node looks whether it is far behind, and how long it waits for the next look. */
const LOOK_MS = 500;
const LOOK_MS_MAX = 5 * 60_000;
/** How long it waits for room. */
const ROOM_MS = 30_000;
/** Who gets no further for so long lacks blocks that the others do not have. */
const STUCK_MS = 10_000;
/** Who is behind by so many looks again at once. */
const SYNC_BLOCKS = 16;
/** The more there are to fetch from, the less it costs each: so long a fetch waits for all. */
const GATHER_MS = 5_000;

export class SnapshotDesk {
  readonly shelf: Shelf;
  readonly #parts: SnapshotDeskParts;
  readonly #maker: SnapshotMaker;
  readonly #pruner: BlockPruner;
  readonly #server: SnapshotServer;
  readonly #fetch: SnapshotFetch;
  readonly #pastServer: PastServer;
  readonly #pastFetch: PastFetch;
  #completing: Promise<void> | undefined;
  #pauseMs = LOOK_MS;
  #linkedMs: number | undefined;
  #seen = { height: -1, nowMs: 0 };
  #timer: NodeJS.Timeout | undefined;
  #fetching: Promise<void> | undefined;
  #stopped = false;

  constructor(parts: SnapshotDeskParts) {
    this.#parts = parts;
    const { directory, shelf, genesis, history, host, replica, mesh, log, onFailure } = parts;
    const room = (): number => roomBytes(directory);
    this.shelf = shelf;
    this.#pruner = new BlockPruner({
      ...{ shelf, host, replica, log },
      retainBlocks: history.retainBlocks,
      drop: (point) => void parts.storage.dropBelow(point).catch(onFailure),
    });
    this.#maker = new SnapshotMaker({
      host,
      blocks: replica.archive,
      shelf: this.shelf,
      linksTo: (epoch) => this.#linksTo(epoch),
      everyBlocks: history.snapshotBlocks,
      room,
      log,
      onFailure,
      onMade: () => this.#pruner.prune(),
    });
    const send = mesh.send.bind(mesh);
    this.#server = new SnapshotServer(this.shelf, send);
    const nameOf = (peer: number): string =>
      mesh.peers().find(({ member }) => member === peer)?.name ?? String(peer);
    this.#pastServer = new PastServer(host.archive, send);
    this.#pastFetch = new PastFetch({
      ...{ host, send, nameOf, room, log },
      keep: (rows) => parts.storage.state.keep(rows),
      peers: () => this.#linked(),
    });
    this.#fetch = new SnapshotFetch({
      genesis,
      shelf: this.shelf,
      verify: verifySignature,
      send,
      nameOf,
      room,
      log,
    });
  }

  start(): void {
    this.#look();
    this.#completing = this.#pastFetch.run().catch(this.#parts.onFailure);
  }

  /** Validators where there are any; observers may be as new as this node. */
  #linked(): number[] {
    const linked = this.#parts.mesh.peers().filter(({ up }) => up);
    const peers = linked.map(({ member }) => member).sort((a, b) => a - b);
    const seats = peers.filter((peer) => peer < OBSERVER_LINK);
    return seats.length > 0 ? seats : peers;
  }

  /** Of every epoch before this one; undefined while the end of one has no certificate here. */
  #linksTo(epoch: number): readonly Uint8Array[] | undefined {
    const links: Uint8Array[] = [];
    for (let at = 0; at < epoch; at++) {
      const link = this.#parts.reader.commitLink(at);
      if (link === undefined) return undefined;
      links.push(link);
    }
    return links;
  }

  /** A frame of one of the kinds that are about snapshots and pasts; says whether it was. */
  take(from: number, kind: number, payload: Uint8Array): boolean {
    const { onFailure } = this.#parts;
    if (kind === MESSAGE_KINDS.GET_STATE) {
      this.#server.answer(from, payload.slice()).catch(onFailure);
    } else if (kind === MESSAGE_KINDS.STATE_CHUNK) {
      this.#fetch.receive(from, payload.slice());
    } else if (kind === MESSAGE_KINDS.GET_PAST) {
      this.#pastServer.answer(from, payload.slice()).catch(onFailure);
    } else if (kind === MESSAGE_KINDS.PAST) {
      this.#pastFetch.receive(from, payload.slice());
    } else return false;
    return true;
  }

  /** A height was committed, or has its certificate now. */
  note(): void {
    this.#maker.note();
  }

  ask(): void {
    this.#maker.ask();
  }

  #look(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#fetching = this.#lookOnce()
        .catch((error) => this.#failed(error))
        .finally(() => this.#look());
    }, this.#pauseMs).unref();
  }

  /** A disk that is full in the middle of it costs the snapshot, not the node. */
  #failed(error: Error): void {
    const { onFailure, log } = this.#parts;
    if (!isFull(error)) {
      onFailure(error);
      return;
    }
    this.#pauseMs = LOOK_MS_MAX;
    log(`no snapshot is fetched for now: ${error.message}`);
  }

  /**
   * Asks those who are linked for what they have. Who is far behind across epochs cannot be told so
   * by a certificate that it could check, so it asks anyhow, more and more rarely.
   */
  async #lookOnce(): Promise<void> {
    const { replica, history, mesh, directory, onFetched } = this.#parts;
    const { committedHeight, tipHeight, epoch, claimedEpoch } = replica.status();
    const linked = mesh.peers().filter(({ up }) => up);
    const isBehind = tipHeight > committedHeight + SYNC_BLOCKS;
    this.#pauseMs = isBehind || linked.length === 0 ? LOOK_MS : this.#pauseMs * 2;
    this.#pauseMs = Math.min(this.#pauseMs, LOOK_MS_MAX);
    if (linked.length === 0) return;
    this.#linkedMs ??= performance.now();
    const isGathering = performance.now() < this.#linkedMs + GATHER_MS;
    if (linked.length < mesh.peers().length && isGathering) {
      this.#pauseMs = LOOK_MS;
      return;
    }
    // Blocks that nobody has any more cannot be waited for.
    const nowMs = performance.now();
    if (committedHeight !== this.#seen.height) this.#seen = { height: committedHeight, nowMs };
    // Nor can those that lead to a later epoch, of which nothing is proved without them (M3).
    const isAhead = tipHeight > committedHeight || claimedEpoch > epoch;
    const isStuck = isAhead && nowMs > this.#seen.nowMs + STUCK_MS;
    const above = committedHeight + (isStuck ? 0 : history.behindBlocks);
    const height = await this.#fetch.fetch(this.#linked(), above);
    if (this.#fetch.lacksRoom) this.#pauseMs = Math.max(this.#pauseMs, ROOM_MS);
    if (height === undefined || this.#stopped || !this.#canBegin(height)) return;
    noteInstall(directory, height);
    this.#stopped = true;
    onFetched();
  }

  /** The next start makes rows of it, which need room as well. */
  #canBegin(height: number): boolean {
    const { directory, log } = this.#parts;
    const needed = rowBytes(this.shelf.place(height).size().bytes);
    const room = roomBytes(directory);
    if (room >= needed) return true;
    this.#pauseMs = LOOK_MS_MAX;
    const lack = coded(noRoom(directory, needed, room));
    log(`the snapshot of height ${height} is here, and waits: ${lack}`);
    return false;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#pruner.stop();
    this.#fetch.stop();
    this.#pastServer.stop();
    this.#pastFetch.stop();
    await Promise.all([this.#fetching, this.#completing, this.#maker.stop()]);
  }
}
