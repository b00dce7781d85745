// The libp2p node under the mesh: TCP, Noise and yamux, with the options that keep a paused stream
// alive, a vote ahead of bulk, and strangers out (network.md §4.4).

import './polyfill.ts';
import type { PrivateKey } from '@libp2p/interface';
import { yamux } from '@libp2p/yamux';
import { validatorsMax } from '@witan/ledger/limits';
import { createLibp2p, type Libp2p } from 'libp2p';
import { type MeshTiming, streamWindowBytesMax } from './bounds.ts';
import { quietNoise, tcpInWholeWrites } from './frugal-libp2p.ts';
import type { Membership } from './membership.ts';

export interface HostOptions {
  readonly privateKey: PrivateKey;
  readonly listen: readonly string[];
  readonly membership: Membership;
  readonly timing: MeshTiming;
}

const INACTIVITY_MS = 60_000;

/** A node that is not started, with no service: no identify, no discovery, no relay. */
export function createHost(options: HostOptions): Promise<Libp2p> {
  const { privateKey, listen, membership, timing } = options;
  // `timeout` reaches net.connect(), though the type of these options does not name it.
  const dialOpts = { noDelay: true, keepAlive: true, timeout: timing.connectMs };
  return createLibp2p({
    privateKey,
    start: false,
    addresses: { listen: [...listen] },
    transports: [
      tcpInWholeWrites({
        inboundSocketInactivityTimeout: INACTIVITY_MS,
        outboundSocketInactivityTimeout: INACTIVITY_MS,
        maxConnections: 512,
        backlog: 128,
        dialOpts,
      }),
    ],
    connectionEncrypters: [quietNoise()],
    streamMuxers: [
      yamux({
        maxInboundStreams: 8,
        maxOutboundStreams: 8,
        maxEarlyStreams: 4,
        // Also measures the round trip that lets a window grow.
        enableKeepAlive: true,
        keepAliveInterval: 15_000,
        streamOptions: {
          // A pause is safe only while the window is smaller than the read buffer's limit.
          maxStreamWindowSize: streamWindowBytesMax,
          maxReadBufferLength: 32 * streamWindowBytesMax,
        },
      }),
    ],
    connectionGater: membership.gater(),
    // It cuts links when an event loop is busy; a link has a heartbeat of its own.
    connectionMonitor: { enabled: false },
    connectionManager: {
      maxConnections: 3 * validatorsMax,
      inboundConnectionThreshold: validatorsMax,
      maxIncomingPendingConnections: 32,
      inboundUpgradeTimeout: timing.laneMs,
      dialTimeout: timing.laneMs,
      allow: membership.allow,
      reconnectRetries: 0,
    },
  });
}
