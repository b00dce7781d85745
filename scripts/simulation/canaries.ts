// Planted bugs and the seeds that catch them (R2).

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MUTANTS, type MutantName } from '@witan/consensus';
import type { ProfileName } from '@witan/simulator';
import { type Finding, judge } from './judge.ts';
import { judgeAll, type Task, tasksOf } from './pool.ts';

const FILE = join(
  fileURLToPath(new URL('../..', import.meta.url)),
  'test/simulation/canaries.json',
);
/** Where bugs show, the likeliest first. */
const HUNTING_GROUNDS: readonly ProfileName[] = [
  'power',
  'swarm',
  'liars',
  'lanes',
  'liar',
  'lag',
  'epochs',
  'wrong',
  'rollback',
  'twins',
  'censor',
  'slander',
  'starved',
  'office',
];
const ROUND_SEEDS = 10;
const ROUNDS_MAX = 12;
/** Seeds of the profile that caught a bug before, which are tried first. */
const FAMILIAR_SEEDS = 320;
/** A run of so many steps takes some 0.1 s: short enough to look no further. */
const STEPS_WANTED = 8_000;

export interface Canary {
  readonly profile: ProfileName;
  readonly seed: number;
}

/** Where to look for a seed that catches a bug. */
export interface Hunt {
  readonly profile: ProfileName;
  readonly first: number;
  readonly seeds: number;
  readonly workers: number;
}

export const MUTANT_NAMES: readonly MutantName[] = Object.keys(MUTANTS) as MutantName[];

/** Undefined where none has been found yet. */
export function pinnedCanary(mutant: MutantName): Canary | undefined {
  const canaries = JSON.parse(readFileSync(FILE, 'utf8')) as Partial<Record<MutantName, Canary>>;
  return canaries[mutant];
}

/** Whether the pinned seed still catches a bug, and is clean without it. */
export function isCaught(mutant: MutantName): boolean {
  const canary = pinnedCanary(mutant);
  if (canary === undefined) return false;
  const { profile, seed } = canary;
  return judge(profile, seed, mutant).violation !== undefined && isClean(profile, seed);
}

/** The first finding, of any seed, that catches a bug. */
export async function hunt(
  mutant: MutantName,
  { profile, first, seeds, workers }: Hunt,
): Promise<Finding | undefined> {
  let caught: Finding | undefined;
  await judgeAll(tasksOf(profile, first, seeds, mutant), workers, (finding) => {
    if (finding.violation !== undefined) caught ??= finding;
    return caught !== undefined;
  });
  return caught;
}

/** A short run that catches a bug, and that is clean without it. */
async function shortest(mutant: MutantName, workers: number): Promise<Finding | undefined> {
  let best: Finding | undefined;
  const isGood = (finding: Finding | undefined): boolean =>
    finding !== undefined && finding.steps <= STEPS_WANTED;
  const look = (tasks: readonly Task[]): Promise<void> =>
    judgeAll(tasks, workers, (finding) => {
      const shorter = finding.violation !== undefined && finding.steps < (best?.steps ?? Infinity);
      if (shorter && isClean(finding.profile, finding.seed)) best = finding;
      return isGood(best);
    });
  const known = pinnedCanary(mutant)?.profile;
  for (let first = 1; known && first < FAMILIAR_SEEDS && best === undefined; first += 32) {
    await look(tasksOf(known, first, 32, mutant));
  }
  for (let round = 0; round < ROUNDS_MAX && best === undefined; round++) {
    const first = 1 + round * ROUND_SEEDS;
    await look(HUNTING_GROUNDS.flatMap((profile) => tasksOf(profile, first, ROUND_SEEDS, mutant)));
  }
  return best;
}

function isClean(profile: ProfileName, seed: number): boolean {
  return judge(profile, seed, undefined).violation === undefined;
}

/** Pins bugs anew, after a change that has moved the runs. Returns those that got away. */
export async function pinCanaries(
  names: readonly MutantName[],
  workers: number,
  tell: (line: string) => void,
): Promise<MutantName[]> {
  const before = JSON.parse(readFileSync(FILE, 'utf8')) as Partial<Record<MutantName, Canary>>;
  const pinned = { ...before };
  for (const mutant of names) {
    delete pinned[mutant];
    const found = await shortest(mutant, workers);
    if (found === undefined) continue;
    const { profile, seed, steps, violation } = found;
    pinned[mutant] = { profile, seed };
    tell(`${mutant}: ${profile} ${seed}, ${steps} steps, ${violation?.split('\n')[0]}`);
  }
  const ordered = MUTANT_NAMES.flatMap((name) => (pinned[name] ? [[name, pinned[name]]] : []));
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(ordered), null, 2)}\n`);
  return names.filter((mutant) => pinned[mutant] === undefined);
}
