// A libp2p node that has a member's key and none of its manners: it speaks our framing, opens the
// two lanes, and sends whatever it is told to, as fast as it is taken.

import { noise } from '@chainsafe/libp2p-noise';
import { generateKeyPairFromSeed, publicKeyFromRaw } from '@libp2p/crypto/keys';
import type { Connection, Stream } from '@libp2p/interface';
import { peerIdFromPublicKey } from '@libp2p/peer-id';
import { tcp } from '@libp2p/tcp';
import { yamux } from '@libp2p/yamux';
import { multiaddr } from '@multiformats/multiaddr';
import { toHex } from '@witan/ledger/bytes';
import type { Lane } from '@witan/ledger/message-kinds';
import { createLibp2p, type Libp2p } from 'libp2p';
// For its effect: Node 20 lacks what libp2p calls.
import '../../packages/node/test/network/raw-peer.ts';

const LANES: readonly Lane[] = ['ctl', 'bulk'];
/** What leaves in one write, so that a flood is not one system call for each frame. */
const WRITE_BYTES = 60 * 1024;
const DRAIN_MS = 250;
/** Within the window that our side grants, so that a paused stream survives. */
const WINDOW_BYTES = 512 * 1024;

export interface HostileLink {
  readonly connection: Connection;
  readonly lanes: Readonly<Record<Lane, Stream>>;
  /** Bytes that came back. */
  received: number;
}

export interface HostileNode {
  readonly node: Libp2p;
  /** Called for each link that another member has opened. */
  onLink: (link: HostileLink) => void;
  dial(address: string): Promise<HostileLink>;
}

/** Of a validator's registered network key: suite ‖ 32 bytes. */
export function peerIdOf(networkKey: Uint8Array): string {
  return peerIdFromPublicKey(publicKeyFromRaw(networkKey.subarray(1))).toString();
}

function protocolOf(chainId: Uint8Array, lane: Lane): string {
  return `/witan/1/${toHex(chainId.subarray(0, 8))}/${lane}`;
}

function linkOf(connection: Connection, ctl: Stream, bulk: Stream): HostileLink {
  const link: HostileLink = { connection, lanes: { ctl, bulk }, received: 0 };
  for (const stream of [ctl, bulk]) {
    stream.addEventListener('message', ({ data }) => {
      link.received += data.byteLength;
    });
  }
  return link;
}

export async function hostileNode(
  seed: Uint8Array,
  chainId: Uint8Array,
  listen: readonly string[],
): Promise<HostileNode> {
  const node = await createLibp2p({
    privateKey: await generateKeyPairFromSeed('Ed25519', seed),
    addresses: { listen: [...listen] },
    transports: [tcp({ backlog: 512 })],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux({ streamOptions: { maxStreamWindowSize: WINDOW_BYTES } })],
    connectionGater: { denyDialMultiaddr: () => false },
    connectionMonitor: { enabled: false },
    connectionManager: { inboundConnectionThreshold: 1_000, reconnectRetries: 0 },
  });
  const hostile: HostileNode = {
    node,
    onLink: () => undefined,
    dial: async (address) => {
      const connection = await node.dial(multiaddr(address), { force: true });
      const open = (lane: Lane): Promise<Stream> =>
        connection.newStream(protocolOf(chainId, lane), { maxOutboundStreams: 64 });
      const [ctl, bulk] = await Promise.all([open('ctl'), open('bulk')]);
      return linkOf(connection, ctl, bulk);
    },
  };
  const halves = new Map<string, Partial<Record<Lane, Stream>>>();
  for (const lane of LANES) {
    const handler = (stream: Stream, connection: Connection): void => {
      const streams = halves.get(connection.id) ?? {};
      halves.set(connection.id, { ...streams, [lane]: stream });
      const { ctl, bulk } = halves.get(connection.id) ?? {};
      if (ctl !== undefined && bulk !== undefined) hostile.onLink(linkOf(connection, ctl, bulk));
    };
    await node.handle(protocolOf(chainId, lane), handler, { maxInboundStreams: 64 });
  }
  return hostile;
}

function isOpen(stream: Stream): boolean {
  return stream.status === 'open' && stream.writeStatus === 'writable';
}

/** Resolves when the stream takes bytes again, or after a while. */
function drained(stream: Stream): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, DRAIN_MS);
    stream.addEventListener(
      'drain',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

/** Sends frames in a circle until `untilMs` or the end of the link; answers the bytes sent. */
export async function flood(
  link: HostileLink,
  lane: Lane,
  frames: readonly Uint8Array[],
  untilMs: number,
): Promise<number> {
  const stream = link.lanes[lane];
  const chunk = chunkOf(frames);
  let sent = 0;
  while (performance.now() < untilMs && isOpen(stream)) {
    try {
      if (!stream.send(chunk)) await drained(stream);
      else await new Promise((resolve) => setImmediate(resolve));
    } catch {
      break; // the link ended while we were writing
    }
    sent += chunk.length;
  }
  return sent;
}

/** Whole frames, again and again, up to what one write takes. */
function chunkOf(frames: readonly Uint8Array[]): Uint8Array {
  const chosen: Uint8Array[] = [];
  let bytes = 0;
  for (let i = 0; bytes === 0 || bytes < WRITE_BYTES; i++) {
    const frame = frames[i % frames.length] as Uint8Array;
    chosen.push(frame);
    bytes += frame.length;
  }
  return Buffer.concat(chosen);
}
