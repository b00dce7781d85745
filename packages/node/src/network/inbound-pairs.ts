// Pairs the two streams that a dialler opens on one connection. A connection without both lanes
// after a while, or with any stream beside them, is of no use (network.md §5.1).

import type { Connection, Stream } from '@libp2p/interface';
import type { Lane } from '@witan/ledger/message-kinds';
import { WitanError } from '@witan/ledger/problems';

interface Pending {
  readonly connection: Connection;
  readonly streams: Partial<Record<Lane, Stream>>;
  readonly timeout: NodeJS.Timeout;
}

export class InboundPairs {
  readonly #laneMs: number;
  readonly #paired: (connection: Connection, streams: Record<Lane, Stream>) => void;
  readonly #pending = new Map<string, Pending>();

  constructor(
    laneMs: number,
    paired: (connection: Connection, streams: Record<Lane, Stream>) => void,
  ) {
    this.#laneMs = laneMs;
    this.#paired = paired;
  }

  /** A peer has connected and its lanes are awaited: on its newest connection only. */
  opened(connection: Connection): void {
    for (const other of this.#pending.values()) {
      if (other.connection.remotePeer.equals(connection.remotePeer)) {
        this.#drop(other, 'overtaken by a newer connection');
      }
    }
    const pending: Pending = {
      connection,
      streams: {},
      timeout: setTimeout(() => this.#drop(pending, 'not both opened in time'), this.#laneMs),
    };
    this.#pending.set(connection.id, pending);
  }

  closed(connection: Connection): void {
    clearTimeout(this.#pending.get(connection.id)?.timeout);
    this.#pending.delete(connection.id);
  }

  stream(lane: Lane, stream: Stream, connection: Connection): void {
    const pending = this.#pending.get(connection.id);
    if (pending === undefined || pending.streams[lane] !== undefined) {
      stream.abort(new WitanError('network/lane-missing', `surplus ${lane} stream`));
      return;
    }
    pending.streams[lane] = stream;
    const { ctl, bulk } = pending.streams;
    if (ctl === undefined || bulk === undefined) return;
    this.closed(connection);
    this.#paired(connection, { ctl, bulk });
  }

  stop(): void {
    for (const pending of this.#pending.values()) this.#drop(pending, 'stopping');
  }

  #drop(pending: Pending, detail: string): void {
    this.closed(pending.connection);
    pending.connection.abort(new WitanError('network/lane-missing', detail));
  }
}
