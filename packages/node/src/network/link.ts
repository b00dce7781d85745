// A link to one member: two lanes on one connection, up together and down together. Votes leave
// before bulk, a heartbeat tells a slow peer from a silent one, and an end is said once, with its
// reason (network.md §5).

import { performance } from 'node:perf_hooks';
import type { Connection } from '@libp2p/interface';
import { equalBytes } from '@witan/ledger/bytes';
import { type Lane, MESSAGE_KINDS, PING_LENGTH } from '@witan/ledger/message-kinds';
import { WitanError } from '@witan/ledger/problems';
import { type LaneBounds, laneBounds, type MeshTiming } from './bounds.ts';
import type { BulkPacer } from './bulk-pacer.ts';
import { encodeFrame } from './framing.ts';
import { LaneEndpoint, type LaneEvents, type LaneStream } from './lane-endpoint.ts';

export interface LinkOptions {
  readonly streams: Readonly<Record<Lane, LaneStream>>;
  readonly connection: Pick<Connection, 'abort' | 'close'>;
  readonly pacer: BulkPacer;
  readonly timing: MeshTiming;
  readonly bounds?: Readonly<Record<Lane, LaneBounds>>;
  /** Milliseconds of a monotonic clock. */
  readonly now?: () => number;
  onFrame(kind: number, payload: Uint8Array): void | Promise<void>;
  /** Bulk has room after it had none. */
  onRoom(): void;
  onEnd(reason: Error): void;
}

/** One more measurement of a round trip moves the smoothed value by an eighth. */
const RTT_WEIGHT = 1 / 8;

export class Link {
  readonly #options: LinkOptions;
  readonly #now: () => number;
  readonly #lanes: Readonly<Record<Lane, LaneEndpoint>>;
  readonly sinceMs: number;
  #flushQueued = false;
  #refusing = false;
  #ended = false;
  #queuesEmpty: (() => void) | undefined;
  #rttMs: number | undefined;
  #heardMs: number;
  #nextPingMs: number;
  /** The clock value in the last PING, until its PONG has come. */
  #pinged: { payload: Uint8Array; atMs: number } | undefined;
  /** When the oldest PING left after which nothing at all has been heard. */
  #unansweredMs: number | undefined;

  constructor(options: LinkOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.sinceMs = this.#now();
    this.#heardMs = this.sinceMs;
    this.#nextPingMs = this.sinceMs;
    const bounds = options.bounds ?? laneBounds;
    const events: LaneEvents = {
      heard: () => this.#heard(),
      frame: (kind, payload) => this.#frame(kind, payload),
      writable: () => this.#requestFlush(),
      ended: (reason) => this.#laneEnded(reason),
    };
    const lane = (name: Lane): LaneEndpoint =>
      new LaneEndpoint(name, options.streams[name], bounds[name], events, this.#now);
    this.#lanes = { ctl: lane('ctl'), bulk: lane('bulk') };
  }

  lane(name: Lane): LaneEndpoint {
    return this.#lanes[name];
  }

  get rttMs(): number | undefined {
    return this.#rttMs;
  }

  /**
   * Queues an encoded frame; all frames of one microtask turn leave together. A full bulk lane
   * refuses. A full ctl lane ends the link: a skipped vote would break the lane's order without
   * anyone knowing, while a new link makes the replica repeat (N8).
   */
  send(lane: Lane, frame: Uint8Array): boolean {
    if (this.#ended) return false;
    if (this.#lanes[lane].enqueue(frame)) {
      this.#requestFlush();
      return true;
    }
    if (lane === 'ctl') this.end(new WitanError('network/queue-full', lane));
    else this.#refusing = true;
    return false;
  }

  /** Whether bulk would take frames for a while. */
  get roomy(): boolean {
    return !this.#ended && this.#lanes.bulk.roomy;
  }

  /** Whether a PING has gone unanswered, and nothing else been heard, for `silenceMs`. */
  silent(nowMs: number): boolean {
    const since = this.#unansweredMs;
    return since !== undefined && nowMs - since >= this.#options.timing.silenceMs;
  }

  /** To be called every `tickMs`: sends PINGs and ends a dead link. */
  tick(nowMs: number): void {
    if (this.#ended) return;
    // While ctl is paused we are the slow side: the peer's silence proves nothing.
    const { deadAfterMs, heartbeatMs } = this.#options.timing;
    if (nowMs - this.#heardMs >= deadAfterMs && !this.#lanes.ctl.paused) {
      this.end(new WitanError('network/peer-silent'));
      return;
    }
    if (nowMs < this.#nextPingMs) return;
    this.#nextPingMs = nowMs + heartbeatMs;
    const payload = new Uint8Array(PING_LENGTH);
    new DataView(payload.buffer).setFloat64(0, nowMs);
    this.#pinged = { payload, atMs: this.#now() };
    this.#unansweredMs ??= nowMs;
    this.send('ctl', encodeFrame(MESSAGE_KINDS.PING, payload));
  }

  /** Leaves a time out of account in which this very process did not run. */
  forgive(stalledMs: number): void {
    this.#heardMs += stalledMs;
    if (this.#unansweredMs !== undefined) this.#unansweredMs += stalledMs;
  }

  /** Ends the link at once and says so, unless it has ended already. */
  end(reason: Error): void {
    if (this.#ended) return;
    this.#detach();
    this.#lanes.ctl.abort(reason);
    this.#lanes.bulk.abort(reason);
    this.#options.connection.abort(reason);
    this.#options.onEnd(reason);
  }

  /**
   * Gives way to a newer link of the same member, without a word. The connection lives on for a
   * moment: its reset could reach the peer before the peer has seen the newer link.
   */
  retire(): void {
    this.#detach();
    const reason = new WitanError('network/connection-lost', 'replaced by a newer one');
    const { connection, timing } = this.#options;
    setTimeout(() => connection.abort(reason), timing.closeMs).unref();
  }

  /** Clean end without a word: what is queued leaves, and both sides close. */
  async close(): Promise<void> {
    if (this.#ended) return;
    await this.#emptyQueues();
    if (this.#ended) return;
    this.#detach();
    await this.#closeConnection();
  }

  #detach(): void {
    this.#ended = true;
    this.#lanes.ctl.detach();
    this.#lanes.bulk.detach();
    this.#queuesEmpty?.();
  }

  #laneEnded(reason: Error): void {
    const leaving = reason instanceof WitanError && reason.key === 'network/peer-left';
    if (!leaving) {
      this.end(reason);
      return;
    }
    if (this.#ended) return;
    this.#detach();
    void this.#closeConnection();
    this.#options.onEnd(reason);
  }

  /** A connection that is closed with bytes unread is reset, and what has left may be lost. */
  async #closeConnection(): Promise<void> {
    const { connection, timing } = this.#options;
    const lanes = [this.#lanes.ctl, this.#lanes.bulk];
    try {
      const soon = AbortSignal.timeout(timing.closeMs);
      await Promise.all(lanes.map((lane) => lane.close(soon)));
      await connection.close({ signal: AbortSignal.timeout(timing.closeMs / 2) });
    } catch (cause) {
      connection.abort(new WitanError('network/connection-lost', 'slow to close', { cause }));
    }
  }

  #emptyQueues(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#options.timing.closeMs);
      this.#queuesEmpty = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#requestFlush();
    });
  }

  #requestFlush(): void {
    if (this.#flushQueued || this.#ended) return;
    this.#flushQueued = true;
    queueMicrotask(this.#flush);
  }

  readonly #flush = (): void => {
    this.#flushQueued = false;
    if (this.#ended) return;
    const { ctl, bulk } = this.#lanes;
    while (ctl.writable) ctl.write();
    while (ctl.queuedBytes === 0 && bulk.writable && this.#options.pacer.admit(this.#flush)) {
      bulk.write();
    }
    if (this.#refusing && bulk.roomy) {
      this.#refusing = false;
      this.#options.onRoom();
    }
    if (ctl.queuedBytes + bulk.queuedBytes === 0) this.#queuesEmpty?.();
  };

  #heard(): void {
    this.#heardMs = this.#now();
    this.#unansweredMs = undefined;
  }

  #frame(kind: number, payload: Uint8Array): void | Promise<void> {
    if (kind === MESSAGE_KINDS.PING) {
      this.send('ctl', encodeFrame(MESSAGE_KINDS.PONG, payload));
    } else if (kind === MESSAGE_KINDS.PONG) {
      this.#ponged(payload);
    } else {
      return this.#options.onFrame(kind, payload);
    }
  }

  #ponged(payload: Uint8Array): void {
    const pinged = this.#pinged;
    if (pinged === undefined || !equalBytes(pinged.payload, payload)) return;
    this.#pinged = undefined;
    const measuredMs = this.#now() - pinged.atMs;
    this.#rttMs ??= measuredMs;
    this.#rttMs += (measuredMs - this.#rttMs) * RTT_WEIGHT;
  }
}
