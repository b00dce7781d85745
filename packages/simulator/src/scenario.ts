// What one seed means: the council, its machines and links, which faults strike, and who lies.
// A profile draws a scenario; nothing else of a run is left to choose.

import type { Timing } from '@witan/consensus';
import type { ChainParameters } from '@witan/ledger/genesis';
import { faultTolerance } from '@witan/ledger/membership';
import type { DiskSettings } from './disk.ts';
import type { NetworkSettings } from './network.ts';
import { Random } from './random.ts';
import { TRAITS, type TraitName } from './villains/traits.ts';

/** A validator that does not follow the protocol; at most f of them. */
export interface Villain {
  readonly identity: number;
  /** Two unmodified instances with one key instead of one instance with traits. */
  readonly twins: boolean;
  readonly traits: readonly TraitName[];
}

/** Named after reliability.md §6. */
export type FaultKind =
  | 'crash'
  | 'sleep'
  | 'power-cut'
  | 'disk-error'
  | 'pause'
  | 'reset'
  | 'partition'
  | 'one-way'
  | 'clog'
  | 'slow'
  | 'clock';

export interface Scenario {
  readonly seed: number;
  readonly profile: ProfileName;
  readonly validators: number;
  readonly parameters: ChainParameters;
  readonly timing: Timing;
  readonly network: NetworkSettings;
  readonly disk: DiskSettings;
  readonly villains: readonly Villain[];
  /** Mean pause between two faults of a kind, in milliseconds; what is missing does not happen. */
  readonly faults: Partial<Readonly<Record<FaultKind, number>>>;
  /** So long faults strike. Then everything heals. */
  readonly faultMs: number;
  /** At the end of that time, nobody reaches anybody for so long. */
  readonly blackoutMs: number;
  /** Honest validators that never come back: together with the villains at most f. */
  readonly lost: readonly number[];
  /** R5: so long after healing, everything must be committed. */
  readonly healMs: number;
  /** Mean pause between two submissions, and how many transactions one may have. */
  readonly submitMs: number;
  readonly burst: number;
  /** Largest difference of a clock from true time, in milliseconds. */
  readonly skewMs: number;
  readonly application: 'register' | 'land';
  readonly signatures: 'oracle' | 'ed25519';
}

export const PROFILES = ['swarm', 'power', 'liars', 'twins', 'lag', 'calm'] as const;
export type ProfileName = (typeof PROFILES)[number];

const LAN: NetworkSettings = {
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

const STEADY_DISK: DiskSettings = {
  segmentBytes: 64 * 1024,
  slotBytes: 8 * 1024,
  syncUsMin: 200,
  syncUsMax: 2_000,
  stallPermille: 0,
  stallUs: 0,
};

export function drawScenario(profile: ProfileName, seed: number): Scenario {
  const random = new Random(seed, 'scenario');
  const validators = random.pick([4, 4, 4, 5, 7]);
  const timing = drawTiming(random);
  const base: Scenario = {
    seed,
    profile,
    validators,
    parameters: drawParameters(random),
    timing,
    network: LAN,
    disk: { ...STEADY_DISK, segmentBytes: random.pick([16, 64, 256]) * 1024 },
    villains: [],
    lost: [],
    faults: {},
    faultMs: random.between(1_500, 4_000),
    blackoutMs: 0,
    healMs: (faultTolerance(validators) + 3) * timing.progressMsMax + 2_000,
    submitMs: random.pick([30, 60, 100, 200]),
    burst: random.pick([1, 1, 5]),
    skewMs: random.pick([0, 20, 200]),
    application: random.chance(80) ? 'land' : 'register',
    signatures: random.chance(10) ? 'ed25519' : 'oracle',
  };
  const drawn = { ...base, ...DRAW[profile](random, base) };
  return { ...drawn, lost: profile === 'calm' ? [] : drawLost(random, drawn) };
}

function drawLost(random: Random, { validators, villains }: Scenario): number[] {
  const spare = faultTolerance(validators) - villains.length;
  const honest = [...Array(validators).keys()].filter(
    (index) => !villains.some(({ identity }) => identity === index),
  );
  return random.chance(250) ? random.shuffled(honest).slice(0, spare) : [];
}

type Draw = (random: Random, base: Scenario) => Partial<Scenario>;

const DRAW: Readonly<Record<ProfileName, Draw>> = {
  calm: () => ({ skewMs: 0 }),
  power: (random) => ({
    faults: {
      'power-cut': random.between(200, 1_500),
      ...(random.chance(500) && { crash: random.between(200, 2_000) }),
      ...(random.chance(700) && { partition: random.between(150, 1_000) }),
    },
    disk: drawDisk(random),
  }),
  // One validator at a time misses many blocks, and has to catch up with a council at full speed.
  lag: (random, { parameters }) => ({
    parameters: { ...parameters, windowHeights: 16, blockIntervalMsMax: 20 },
    faults: { sleep: random.between(500, 1_500) },
    submitMs: 8,
    application: random.chance(500) ? 'land' : 'register',
  }),
  liars: (random, { validators }) => ({
    network: drawNetwork(random),
    villains: drawVillains(random, validators, { twinsPermille: 0 }),
    faults: drawFaults(random, ['crash', 'reset', 'partition', 'one-way', 'slow']),
  }),
  twins: (random, { validators }) => ({
    network: drawNetwork(random),
    villains: drawVillains(random, validators, { twinsPermille: 1_000 }),
    faults: { partition: random.between(200, 1_500), ...drawFaults(random, ['crash', 'reset']) },
  }),
  swarm: (random, { validators }) => ({
    network: random.chance(700) ? drawNetwork(random) : LAN,
    disk: drawDisk(random),
    villains: random.chance(500) ? drawVillains(random, validators, { twinsPermille: 300 }) : [],
    faults: drawFaults(random, [
      'crash',
      'power-cut',
      'disk-error',
      'pause',
      'reset',
      'partition',
      'one-way',
      'clog',
      'slow',
      'clock',
    ]),
  }),
};

function drawParameters(random: Random): ChainParameters {
  return {
    windowHeights: random.pick([2, 4, 8, 16]),
    termBlocks: random.pick([3, 8, 16, 64]),
    replayWindowBlocks: 4_096,
    blockIntervalMsMax: random.pick([20, 60, 200]),
  };
}

function drawTiming(random: Random): Timing {
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

function drawNetwork(random: Random): NetworkSettings {
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

function drawDisk(random: Random): DiskSettings {
  return {
    ...STEADY_DISK,
    segmentBytes: random.pick([16, 64, 256]) * 1024,
    syncUsMin: random.pick([50, 500]),
    syncUsMax: random.pick([1_000, 5_000, 20_000]),
    stallPermille: random.pick([0, 0, 5, 20]),
    stallUs: random.between(20_000, 500_000),
  };
}

function drawVillains(
  random: Random,
  validators: number,
  { twinsPermille }: { twinsPermille: number },
): Villain[] {
  const count = random.between(1, faultTolerance(validators));
  const names = Object.keys(TRAITS) as TraitName[];
  return random
    .shuffled([...Array(validators).keys()])
    .slice(0, count)
    .map((identity) => {
      const twins = random.chance(twinsPermille);
      return { identity, twins, traits: twins ? [] : drawTraits(random, names) };
    });
}

function drawTraits(random: Random, names: readonly TraitName[]): TraitName[] {
  const chosen = names.filter(() => random.chance(300));
  return chosen.length > 0 ? chosen : [random.pick(names)];
}

/** A storm of faults in some seeds, and in others few enough that the chain grows between them. */
function drawFaults(random: Random, kinds: readonly FaultKind[]): Scenario['faults'] {
  const longestMs = random.pick([800, 3_000, 8_000]);
  return Object.fromEntries(
    random.subset(kinds).map((kind) => [kind, random.between(150, longestMs)]),
  );
}
