// What one seed means: the council, its machines and links, which faults strike, and who lies.
// A profile draws a scenario; nothing else of a run is left to choose.

import { LAN_TIMING, type Timing } from '@witan/consensus';
import type { ChainParameters } from '@witan/ledger/genesis';
import { faultTolerance } from '@witan/ledger/membership';
import type { DiskSettings } from './disk.ts';
import type { NetworkSettings } from './network.ts';
import type { Costs } from './processor.ts';
import { Random } from './random.ts';
import type { WrongResults } from './register.ts';
import {
  drawDisk,
  drawNetwork,
  drawParameters,
  drawTiming,
  LAN,
  STEADY_DISK,
} from './surroundings.ts';
import { type TwinRound, twinSchedule } from './twin-schedules.ts';
import {
  DRAWN_TRAITS,
  drawVillains,
  drawWrong,
  LANE_TRAITS,
  PROVABLE_TRAITS,
  slandering,
} from './villain-draw.ts';
import type { TraitName } from './villains/traits.ts';

/** A validator that does not follow the protocol; at most f of them. */
export interface Villain {
  readonly identity: number;
  /** Two unmodified instances with one key instead of one instance with traits. */
  readonly twins: boolean;
  readonly traits: readonly TraitName[];
}

export interface WrongMachine extends WrongResults {
  readonly identity: number;
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
  | 'clock'
  | 'roll-back'
  | 'log-rot'
  | 'wipe'
  | 'state-rot'
  | 'disk-full';

/** Something that happens to one machine at a set moment, whatever is drawn besides. */
export interface Appointment {
  /** After the first faults could strike. */
  readonly atMs: number;
  readonly identity: number;
  /** "lose-log" leaves the marks of the judge; what is lost comes back as a learner (S5). */
  readonly what: 'stop' | 'start' | 'isolate' | 'connect' | 'lose-log' | 'lose-all';
}

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
  readonly appointments?: readonly Appointment[];
  /** Strikes that are left out, by number: what shrinking has found to be idle. */
  readonly dropped?: readonly number[];
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
  /** Honest validators whose machines compute something else (N6, W5); register only. */
  readonly wrong?: readonly WrongMachine[];
  /** Honest validators whose log may be replaced by an older copy (D9): among the f, too. */
  readonly rolledBack?: readonly number[];
  /** Machines of agencies that have no seat at first: joiners and auditors (M4). */
  readonly reserve?: number;
  /** Mean pause between two changes of the council, while faults strike (M1). */
  readonly reformMs?: number;
  /** Whom the twins talk to, round after round, in place of what is drawn. */
  readonly twinRounds?: readonly TwinRound[];
  /** Mean pause between two acts of governance, by the real module (land only). */
  readonly actMs?: number;
  /** Until all heals, a machine takes so many times longer over its work than a core would. */
  readonly slowness?: number;
  /** With a whole core; by default those of consensus.md §22. */
  readonly costs?: Costs;
  /** L9: so long a transaction may wait, where nothing but leaders stands in its way. */
  readonly inclusionMsMax?: number;
  /** T1: nothing justifies leaving a leader. */
  readonly keepsOffice?: boolean;
  /** Whether headers are cosigned, beside the run (S1, S2, E8). */
  readonly cosigns?: boolean;
  readonly application: 'register' | 'land';
  readonly signatures: 'oracle' | 'ed25519';
}

export const PROFILES = [
  'swarm',
  'power',
  'liars',
  'liar',
  'twins',
  'lag',
  'lanes',
  'censor',
  'wrong',
  'rollback',
  'disks',
  'epochs',
  'slander',
  'councils',
  'schedules',
  'starved',
  'office',
  'calm',
  'cosigners',
] as const;
export type ProfileName = (typeof PROFILES)[number];

/** In every seventh seed of any profile liars slander too (Y9). */
const SLANDER_EVERY = 7;
const SLANDER_SEED = 5;
/** Checkpoints cost a sixth of a run, so they are made in every fifth seed of any profile. */
const COSIGNED_EVERY = 5;

/** A frame then takes some tens of milliseconds to read. */
const STARVED = { from: 190, to: 260 };

/** Terms and view changes fit into it. */
export const TWIN_ROUND_MS = 250;

/** Rounds through all traits in which a liar has one. */
const SINGLE_ROUNDS = 32;

/** Profiles in which nobody is lost for good. */
const SETTLED: ReadonlySet<ProfileName> = new Set([
  'calm',
  'censor',
  'councils',
  'schedules',
  'starved',
  'office',
]);

export function drawScenario(profile: ProfileName, seed: number): Scenario {
  const random = new Random(seed, 'scenario');
  const validators = random.pick([4, 4, 4, 4, 4, 5, 5, 7, 7, 10]);
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
    signatures: random.chance(5) ? 'ed25519' : 'oracle',
    cosigns: seed % COSIGNED_EVERY === 0,
  };
  const drawn = { ...base, ...DRAW[profile](random, base) };
  const settled = SETTLED.has(profile);
  const lost = settled ? [] : drawLost(random, drawn);
  // A leader that proposes slander is left for it.
  const slanders = seed % SLANDER_EVERY === SLANDER_SEED && drawn.keepsOffice !== true;
  const villains = slanders ? slandering(drawn) : drawn.villains;
  return { ...drawn, villains, lost };
}

function drawLost(random: Random, scenario: Scenario): number[] {
  const { rolledBack = [], validators, villains, wrong = [] } = scenario;
  const spare = faultTolerance(validators) - villains.length - rolledBack.length - wrong.length;
  const sound = honestOf(scenario).filter(
    (index) => !rolledBack.includes(index) && !wrong.some(({ identity }) => identity === index),
  );
  return random.chance(250) ? random.shuffled(sound).slice(0, Math.max(0, spare)) : [];
}

function honestOf({ validators, villains }: Pick<Scenario, 'validators' | 'villains'>): number[] {
  return [...Array(validators).keys()].filter(
    (index) => !villains.some(({ identity }) => identity === index),
  );
}

type Draw = (random: Random, base: Scenario) => Partial<Scenario>;

const DRAW: Readonly<Record<ProfileName, Draw>> = {
  calm: () => ({ skewMs: 0 }),
  // Machines that have next to no processor time: commits are late, and must go on (T2, N8).
  starved: (random, { parameters }) => ({
    validators: 4,
    parameters: { ...parameters, windowHeights: 16, termBlocks: 64, blockIntervalMsMax: 200 },
    timing: LAN_TIMING,
    slowness: random.between(STARVED.from, STARVED.to),
    submitMs: 800,
    burst: 3,
    skewMs: 0,
    faultMs: 40_000,
    inclusionMsMax: 20_000,
    application: 'register',
    signatures: 'oracle',
  }),
  // Leaders that die while batches wait, and live ones from which an author keeps its own (T1).
  office: (random, { parameters, seed, validators }) => {
    const size = Math.min(validators, 5);
    const dies = seed % 2 === 0;
    const traits: TraitName[] = [dies ? 'death' : 'aloof'];
    return {
      validators: size,
      parameters: { ...parameters, termBlocks: 16, blockIntervalMsMax: 60 },
      timing: { ...LAN_TIMING, progressMsMin: 200 },
      villains: [{ identity: random.below(size), twins: false, traits }],
      submitMs: dies ? 10 : random.pick([100, 400]),
      burst: 1,
      skewMs: 0,
      faultMs: 4_000,
      ...(dies ? { inclusionMsMax: 600 } : { keepsOffice: true }),
      application: 'register',
      signatures: 'oracle',
    };
  },
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
  // Authors that withhold or double their batches, leaders that break the rules of lanes (L3–L8).
  lanes: (random, { validators }) => ({
    network: random.chance(500) ? drawNetwork(random) : LAN,
    villains: drawVillains(random, validators, { twinsPermille: 0, among: LANE_TRAITS }),
    faults: drawFaults(random, ['crash', 'reset', 'one-way']),
    submitMs: random.pick([30, 60]),
    burst: 3,
  }),
  // A leader passes over one agency, under a load that keeps everybody else content (L9).
  censor: (random, { validators, parameters, timing }) => ({
    validators: Math.min(validators, 5),
    parameters: { ...parameters, termBlocks: 10_000, blockIntervalMsMax: 20 },
    timing: { ...timing, inclusionMs: 500 },
    villains: [{ identity: random.below(4), twins: false, traits: ['censor'] }],
    skewMs: 0,
    submitMs: 10,
    burst: 1,
    faultMs: 7_000,
    inclusionMsMax: 5_000,
    application: 'register',
    signatures: 'oracle',
  }),
  // Machines that compute something else, from a height on or since their last start (N6, W5).
  wrong: (random, { validators }) => {
    const wrong = drawWrong(random, validators);
    return {
      faults: {
        ...drawFaults(random, ['partition', 'reset', 'power-cut']),
        crash: random.between(40, 400),
      },
      wrong,
      application: 'register',
    };
  },
  // Councils that change while blocks are in flight, leaders fall and machines crash (M1–M5, S5).
  epochs: (random, { parameters, validators }) => {
    const size = Math.min(validators, 7);
    return {
      validators: size,
      reserve: random.between(1, 3),
      reformMs: random.pick([150, 400, 1_000]),
      parameters: {
        ...parameters,
        windowHeights: random.pick([2, 4, 8]),
        epochBlocksMax: random.pick([32, 48, 100_000]),
      },
      network: random.chance(400) ? drawNetwork(random) : LAN,
      disk: drawDisk(random),
      villains: random.chance(400) ? drawVillains(random, size, { twinsPermille: 200 }) : [],
      faults: drawFaults(random, ['crash', 'power-cut', 'reset', 'partition', 'one-way', 'pause']),
      submitMs: random.pick([20, 40]),
      application: 'register',
    };
  },
  // Councils that govern themselves by the real module, over the real host (M1–M5, GOV). Whom they
  // remove is not foreseen, so nobody lies or is lost for good.
  councils: (random, { parameters, validators }) => ({
    validators: Math.min(validators, 5),
    reserve: random.between(1, 2),
    actMs: random.pick([15, 30]),
    parameters: {
      ...parameters,
      windowHeights: random.pick([2, 4]),
      blockIntervalMsMax: 20,
      epochBlocksMax: random.pick([48, 100_000]),
    },
    faults: drawFaults(random, ['crash', 'power-cut', 'reset', 'partition']),
    faultMs: random.between(1_200, 2_000),
    submitMs: 200,
    burst: 1,
    skewMs: 0,
    application: 'land',
  }),
  // Every way to share four validators between twins, one a seed (§21.3).
  schedules: (_random, { parameters, seed, timing }) => {
    const { identity, rounds } = twinSchedule(seed);
    return {
      validators: 4,
      villains: [{ identity, twins: true, traits: [] }],
      twinRounds: rounds,
      parameters: { ...parameters, termBlocks: 3, windowHeights: 4, blockIntervalMsMax: 20 },
      timing: { ...timing, progressMsMin: 100, progressMsMax: 800 },
      healMs: 8_000,
      faultMs: rounds.length * TWIN_ROUND_MS,
      submitMs: 15,
      burst: 1,
      skewMs: 0,
      application: 'register',
      signatures: 'oracle',
    };
  },
  // Members that accuse honest ones, some of whom have lied themselves (Y9).
  slander: (random, { validators }) => ({
    network: random.chance(300) ? drawNetwork(random) : LAN,
    villains: slandering({
      villains: drawVillains(random, validators, { twinsPermille: 0, among: PROVABLE_TRAITS }),
    }),
    faults: drawFaults(random, ['crash', 'reset', 'partition']),
    submitMs: random.pick([30, 60]),
    application: 'register',
  }),
  // Databases that rot and refuse, under the real host: what is wrong is found, and built anew.
  disks: (random) => ({
    disk: drawDisk(random),
    faults: {
      'state-rot': random.between(100, 600),
      ...drawFaults(random, ['crash', 'power-cut', 'disk-error', 'disk-full']),
    },
    submitMs: random.pick([20, 40]),
    application: 'land',
  }),
  // Logs that go back to an older copy, rot or are lost, while the marks stay or go too (D9, S5).
  rollback: (random, { validators }) => ({
    network: random.chance(500) ? drawNetwork(random) : LAN,
    disk: drawDisk(random),
    rolledBack: random.shuffled([...Array(validators).keys()]).slice(0, faultTolerance(validators)),
    faults: {
      [random.pick(['roll-back', 'log-rot', 'wipe'] as const)]: random.between(200, 800),
      ...drawFaults(random, ['crash', 'power-cut', 'partition', 'one-way']),
    },
  }),
  // Checkpoints: members that cosign two roots, or only honest ones whose power goes again and
  // again while views and councils change (S1, S2, E8).
  cosigners: (random, { parameters, validators }) => {
    const size = Math.min(validators, 7);
    const lies = random.chance(500);
    const villains = drawVillains(random, size, { twinsPermille: 0, among: ['twoCheckpoints'] });
    return {
      validators: size,
      ...(random.chance(500) && { reserve: 1, reformMs: random.pick([400, 1_000]) }),
      parameters: { ...parameters, windowHeights: 4, epochBlocksMax: random.pick([48, 100_000]) },
      network: random.chance(500) ? drawNetwork(random) : LAN,
      disk: drawDisk(random),
      villains: lies ? villains : [],
      faults: {
        'power-cut': random.between(300, 1_500),
        ...drawFaults(random, ['crash', 'reset', 'partition', 'one-way', 'pause', 'clock']),
      },
      submitMs: random.pick([20, 40]),
      application: 'register',
      cosigns: true,
    };
  },
  // One liar with one trait, the next seed with the next, who leads again and again; from some
  // seed on with two, in all combinations.
  liar: (random, { seed, parameters }) => {
    const names = DRAWN_TRAITS;
    const round = Math.floor(seed / names.length);
    const trait = names[seed % names.length] as TraitName;
    const second = names[(seed + round) % names.length] as TraitName;
    const traits = round < SINGLE_ROUNDS || second === trait ? [trait] : [trait, second];
    return {
      validators: 4,
      villains: [{ identity: random.below(4), twins: false, traits }],
      parameters: { ...parameters, termBlocks: random.pick([3, 8]) },
      faults: random.chance(500) ? { sleep: random.between(200, 600) } : {},
      faultMs: 1_500,
      submitMs: 15,
      burst: 3,
      skewMs: 0,
      application: 'register',
    };
  },
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
  swarm: (random, { validators, faultMs }) => ({
    // What a run costs grows with the square of the council, so large ones get less time.
    faultMs: Math.round(faultMs * (4 / validators) ** 2),
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
      'state-rot',
      'disk-full',
    ]),
  }),
};

/** A storm of faults in some seeds, and in others few enough that the chain grows between them. */
function drawFaults(random: Random, kinds: readonly FaultKind[]): Scenario['faults'] {
  const longestMs = random.pick([800, 3_000, 8_000]);
  return Object.fromEntries(
    random.subset(kinds).map((kind) => [kind, random.between(150, longestMs)]),
  );
}
