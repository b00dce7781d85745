// Local timing (T4): never in signed data, different at will from replica to replica, and never a
// condition of safety. Milliseconds of the monotonic clock unless said otherwise.

export interface Timing {
  /** T0_min: the shortest progress timer. */
  readonly progressMsMin: number;
  /** T_max: its cap; must exceed the worst real commit latency. */
  readonly progressMsMax: number;
  /** The leader's STATUS interval, and the pace of everything that is repeated. */
  readonly heartbeatMs: number;
  /**
   * T_silence: a leader not heard for so long, while a quorum is heard, is skipped. Four
   * heartbeats: one may be lost, one late behind a full disk queue, one in flight; a fourth missing
   * in a row is a dead process or link. Short of T0 in a wide area, so that an idle council
   * notices before the next transaction does.
   */
  readonly silenceMs: number;
  /** V1: an inactive replica repeats its VIEWCHANGE. */
  readonly viewChangeRepeatMs: number;
  /** L1: a batch closes so long after its first transaction … */
  readonly batchCloseMs: number;
  /** … or so long, when two own batches wait already. */
  readonly batchCloseBusyMs: number;
  /** T_incl of L9. */
  readonly inclusionMs: number;
  /** N2e: a block's time may lie so far ahead of the local UTC clock. */
  readonly skewMsMax: number;
  /**
   * The leader's shortest pause; the longest is a chain parameter, within four fifths of T0_min.
   */
  readonly proposalPauseMsMin: number;
}

export const LAN_TIMING: Timing = {
  progressMsMin: 250,
  progressMsMax: 10_000,
  heartbeatMs: 250,
  silenceMs: 1_000,
  viewChangeRepeatMs: 500,
  batchCloseMs: 10,
  batchCloseBusyMs: 50,
  inclusionMs: 1_000,
  skewMsMax: 500,
  proposalPauseMsMin: 20,
};

export const WAN_TIMING: Timing = {
  ...LAN_TIMING,
  progressMsMin: 1_000,
  progressMsMax: 30_000,
  heartbeatMs: 500,
  silenceMs: 2_000,
  batchCloseMs: 25,
  inclusionMs: 3_000,
};
