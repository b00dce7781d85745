// Planted bugs and the seeds that catch them (R2).

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MUTANTS, type MutantName } from '@witan/consensus';
import type { ProfileName } from '@witan/simulator';
import { type Finding, judge } from './judge.ts';
import { judgeAll, tasksOf } from './pool.ts';

const FILE = join(
  fileURLToPath(new URL('../..', import.meta.url)),
  'test/simulation/canaries.json',
);
/** Where bugs show, the likeliest first. */
const HUNTING_GROUNDS: readonly ProfileName[] = ['liars', 'power', 'swarm', 'twins'];
const ROUND_SEEDS = 40;
const ROUNDS_MAX = 10;

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

export function pinnedCanary(mutant: MutantName): Canary {
  const canaries = JSON.parse(readFileSync(FILE, 'utf8')) as Record<MutantName, Canary>;
  return canaries[mutant];
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

/** The shortest run that catches a bug, of some hundred seeds, and that is clean without it. */
async function shortest(mutant: MutantName, workers: number): Promise<Finding | undefined> {
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const first = 1 + round * ROUND_SEEDS;
    const tasks = HUNTING_GROUNDS.flatMap((profile) =>
      tasksOf(profile, first, ROUND_SEEDS, mutant),
    );
    const caught: Finding[] = [];
    await judgeAll(tasks, workers, (finding) => {
      if (finding.violation !== undefined) caught.push(finding);
      return false;
    });
    caught.sort((a, b) => a.steps - b.steps);
    const best = caught.find(({ profile, seed }) => isClean(profile, seed));
    if (best !== undefined) return best;
  }
  return undefined;
}

function isClean(profile: ProfileName, seed: number): boolean {
  return judge(profile, seed, undefined).violation === undefined;
}

/** Pins every bug anew, after a change that has moved the runs. Returns those that got away. */
export async function pinCanaries(
  workers: number,
  tell: (line: string) => void,
): Promise<MutantName[]> {
  const pinned: Partial<Record<MutantName, Canary>> = {};
  for (const mutant of MUTANT_NAMES) {
    const found = await shortest(mutant, workers);
    if (found === undefined) continue;
    const { profile, seed, steps, violation } = found;
    pinned[mutant] = { profile, seed };
    tell(`${mutant}: ${profile} ${seed}, ${steps} steps, ${violation?.split('\n')[0]}`);
  }
  writeFileSync(FILE, `${JSON.stringify(pinned, null, 2)}\n`);
  return MUTANT_NAMES.filter((mutant) => pinned[mutant] === undefined);
}
