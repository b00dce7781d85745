// Every bound and time of the peer network, with its unit in its name (network.md §5.8).

import type { Rate } from './rate-budget.ts';

/** The bounds of one lane. Bytes "in work" were handed to `onFrame` and its promise is open. */
export interface LaneBounds {
  /** At most so much leaves in one `send()`. */
  readonly sendBytesMax: number;
  readonly queuedBytesMax: number;
  readonly inWorkBytesHigh: number;
  readonly inWorkBytesLow: number;
  /** What is read of the peer in the long run. */
  readonly rate: Rate;
}

const KiB = 1024;
const MiB = 1024 * KiB;

/** What a peer may send us, per stream, beyond what we have read. */
export const streamWindowBytesMax: number = 512 * KiB;

/**
 * A paused lane still delivers the window already granted, so with `inWorkBytesHigh` plus one
 * window per lane a peer has at most 4 MiB in work (consensus.md G2). 60 KiB fit one Noise
 * message; slices of 16 KiB let a vote pass between two of them.
 */
export const laneBounds: Readonly<Record<'ctl' | 'bulk', LaneBounds>> = {
  ctl: {
    sendBytesMax: 60 * KiB,
    queuedBytesMax: MiB,
    inWorkBytesHigh: 512 * KiB,
    inWorkBytesLow: 128 * KiB,
    // Several times what a council says that makes a block every 5 ms. A peer that sends nothing
    // but frames then costs a twentieth of a core.
    rate: { framesPerSecond: 2_000, bytesPerSecond: 768 * KiB, burstSeconds: 0.5 },
  },
  bulk: {
    sendBytesMax: 16 * KiB,
    queuedBytesMax: 16 * MiB,
    inWorkBytesHigh: 2.5 * MiB,
    inWorkBytesLow: 768 * KiB,
    rate: { framesPerSecond: 2_000, bytesPerSecond: 32 * MiB, burstSeconds: 1 },
  },
};

/** Bulk slices leave for at most so long before the event loop turns. */
export const bulkTurnMs: number = 2;

export interface MeshTiming {
  /** How often links are looked at. */
  readonly tickMs: number;
  readonly heartbeatMs: number;
  /** A PING unanswered for so long makes the dialler open a second connection. */
  readonly silenceMs: number;
  /** A link without an inbound byte for so long ends. */
  readonly deadAfterMs: number;
  readonly redialMinMs: number;
  readonly redialMaxMs: number;
  /** A link that lived so long resets the redial delay. */
  readonly stableMs: number;
  readonly attemptMs: number;
  readonly connectMs: number;
  /** A handshake, and then opening both lanes, may each take so long. */
  readonly laneMs: number;
  /** Each step of a clean stop. */
  readonly closeMs: number;
  /** For so long a banned peer is refused. */
  readonly banMs: number;
}

export const meshTiming: MeshTiming = {
  tickMs: 500,
  heartbeatMs: 5_000,
  silenceMs: 3_000,
  deadAfterMs: 20_000,
  redialMinMs: 200,
  redialMaxMs: 1_000,
  stableMs: 10_000,
  attemptMs: 8_000,
  connectMs: 2_000,
  laneMs: 5_000,
  closeMs: 1_000,
  banMs: 10_000,
};
