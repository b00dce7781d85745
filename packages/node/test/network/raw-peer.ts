// A libp2p node without our manners: for tests of what a stranger or a faulty member can do.

import '../../src/network/polyfill.ts';
import { noise } from '@chainsafe/libp2p-noise';
import type { Connection, Stream } from '@libp2p/interface';
import { tcp } from '@libp2p/tcp';
import { yamux } from '@libp2p/yamux';
import { multiaddr } from '@multiformats/multiaddr';
import { toHex } from '@witan/ledger/bytes';
import type { Lane } from '@witan/ledger/message-kinds';
import { createLibp2p, type Libp2p } from 'libp2p';
import { privateKeyOf } from '../../src/network/identity.ts';
import { CHAIN_ID, type Seat, seedOf, tcpAddress } from './council.ts';

const running = new Set<Libp2p>();

export function protocolOf(lane: Lane): string {
  return `/witan/1/${toHex(CHAIN_ID.subarray(0, 8))}/${lane}`;
}

export interface RawLink {
  readonly connection: Connection;
  readonly ctl: Stream;
  readonly bulk: Stream;
}

export interface RawPeer {
  readonly node: Libp2p;
  /** Links that others have opened, in order. */
  readonly accepted: RawLink[];
  dial(seat: Seat): Promise<Connection>;
  open(seat: Seat): Promise<RawLink>;
}

/** Has the key of member `index`, registered or not, and listens when given a port. */
export async function rawPeer(index: number, port?: number): Promise<RawPeer> {
  const node = await createLibp2p({
    privateKey: privateKeyOf(seedOf(index)),
    addresses: { listen: port === undefined ? [] : [tcpAddress(port)] },
    transports: [tcp()],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    connectionGater: { denyDialMultiaddr: () => false },
  });
  running.add(node);
  const accepted: RawLink[] = [];
  const halves = new Map<string, Partial<Record<Lane, Stream>>>();
  for (const lane of ['ctl', 'bulk'] as const) {
    await node.handle(protocolOf(lane), (stream, connection) => {
      stream.addEventListener('message', () => undefined);
      const streams: Partial<Record<Lane, Stream>> = halves.get(connection.id) ?? {};
      streams[lane] = stream;
      halves.set(connection.id, streams);
      const { ctl, bulk } = streams;
      if (ctl !== undefined && bulk !== undefined) accepted.push({ connection, ctl, bulk });
    });
  }
  const dial = (seat: Seat): Promise<Connection> =>
    node.dial(multiaddr(`${tcpAddress(seat.port)}/p2p/${seat.peerId}`), { force: true });
  const open = async (seat: Seat): Promise<RawLink> => {
    const connection = await dial(seat);
    const ctl = await connection.newStream(protocolOf('ctl'));
    const bulk = await connection.newStream(protocolOf('bulk'));
    for (const stream of [ctl, bulk]) stream.addEventListener('message', () => undefined);
    return { connection, ctl, bulk };
  };
  return { node, accepted, dial, open };
}

/** For `afterEach`. */
export async function stopRawPeers(): Promise<void> {
  await Promise.all([...running].map((node) => node.stop()));
  running.clear();
}
