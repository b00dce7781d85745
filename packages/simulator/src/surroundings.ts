// What validators stand on: parameters of the chain, timing, links and disks, as drawn.

import type { Timing } from '@witan/consensus';
import type { ChainParameters } from '@witan/ledger/genesis';
import type { DiskSettings } from './disk.ts';
import type { NetworkSettings } from './network.ts';
import type { Random } from './random.ts';

export const LAN: NetworkSettings = {
  latencyUsMin: 200,
  latencyUsMax: 2_000,
  overtaking: false,
  lossPermille: 0,
  duplicatePermille: 0,
  slowPermille: 0,
  slowUs: 0,
};

/** Links after healing: quick, in order, and without loss. */
export const HEALED_NETWORK: NetworkSettings = LAN;

export const STEADY_DISK: DiskSettings = {
  segmentBytes: 64 * 1024,
  slotBytes: 8 * 1024,
  syncUsMin: 200,
  syncUsMax: 2_000,
  stallPermille: 0,
  stallUs: 0,
};

export function drawParameters(random: Random): ChainParameters {
  return {
    windowHeights: random.pick([2, 4, 8, 16]),
    termBlocks: random.pick([3, 8, 16, 64]),
    replayWindowBlocks: 4_096,
    blockIntervalMsMax: random.pick([20, 60, 200]),
    epochBlocksMax: 100_000,
    epochBytesPerMember: 2 ** 30,
    epochOperationsPerMember: 1_000_000,
  };
}

export function drawTiming(random: Random): Timing {
  const heartbeatMs = random.pick([60, 120, 250]);
  return {
    progressMsMin: random.pick([100, 200, 300]),
    progressMsMax: random.pick([800, 1_200, 2_000]),
    heartbeatMs,
    silenceMs: 4 * heartbeatMs,
    viewChangeRepeatMs: random.pick([100, 250, 500]),
    batchCloseMs: random.pick([2, 10]),
    batchCloseBusyMs: random.pick([5, 50]),
    inclusionMs: random.pick([500, 1_000]),
    skewMsMax: 500,
    proposalPauseMsMin: random.pick([5, 20]),
  };
}

export function drawNetwork(random: Random): NetworkSettings {
  const harsh = random.chance(500);
  return {
    latencyUsMin: random.pick([100, 1_000, 5_000]),
    latencyUsMax: random.pick([5_000, 10_000, 40_000]),
    overtaking: harsh && random.chance(700),
    lossPermille: harsh ? random.pick([0, 10, 50, 120]) : 0,
    duplicatePermille: harsh ? random.pick([0, 10, 100]) : 0,
    slowPermille: random.pick([0, 0, 5, 30]),
    slowUs: random.between(50_000, 1_000_000),
  };
}

export function drawDisk(random: Random): DiskSettings {
  return {
    ...STEADY_DISK,
    segmentBytes: random.pick([16, 64, 256]) * 1024,
    syncUsMin: random.pick([50, 500]),
    syncUsMax: random.pick([1_000, 5_000, 20_000]),
    stallPermille: random.pick([0, 0, 5, 20]),
    stallUs: random.between(20_000, 500_000),
  };
}
