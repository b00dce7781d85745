// What a campaign tells people: failures made small and written down, and what was tried at all.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MutantName } from '@witan/consensus';
import {
  type Coverage,
  drawScenario,
  OPERATIONS,
  type ProfileName,
  type Scenario,
  shrink,
  simulate,
  type Verdict,
} from '@witan/simulator';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FAILURES = join(ROOT, 'test', 'failures');
/** Shrinking ends after so long, whatever it has reached. */
const SHRINK_MS_MAX = 60_000;

/** Seed, profile and commit: the run is the same wherever these three are. */
export function replayCommand(profile: ProfileName, seed: number, mutant?: MutantName): string {
  const planted = mutant === undefined ? '' : ` --mutant ${mutant}`;
  return `npm run sim -- --seed ${seed} --profile ${profile}${planted}   # at ${commit()}`;
}

function commit(): string {
  try {
    const git = (...words: string[]): string =>
      execFileSync('git', words, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }).trim();
    const hash = git('rev-parse', '--short', 'HEAD');
    const changed = git('status', '--porcelain', '-uno').length > 0;
    return changed ? `${hash}, with changes` : hash;
  } catch {
    return 'an unknown commit';
  }
}

/** The scenario of a seed, or, when it breaks a promise, a smaller one that breaks the same. */
function smallest(scenario: Scenario, mutant?: MutantName): Scenario {
  const { strikes, violations } = simulate(scenario, { mutant });
  const rule = violations[0]?.rule;
  if (rule === undefined) return scenario;
  const endMs = performance.now() + SHRINK_MS_MAX;
  const fails = (candidate: Scenario): boolean =>
    performance.now() < endMs && simulate(candidate, { mutant }).violations[0]?.rule === rule;
  return shrink({ scenario, strikes, fails });
}

/** Runs a seed again with its trace, as small as it gets, and writes all that is known of it. */
export function explain(profile: ProfileName, seed: number, mutant?: MutantName): Verdict {
  const scenario = smallest(drawScenario(profile, seed), mutant);
  const verdict = simulate(scenario, { mutant, tracing: true });
  mkdirSync(FAILURES, { recursive: true });
  const file = join(FAILURES, `${profile}-${seed}.json`);
  const { trace, ...rest } = verdict;
  const lines = trace.map(({ ms, who, what }) => JSON.stringify([ms, who, what]));
  const head = JSON.stringify({ replay: replayCommand(profile, seed, mutant), ...rest }, null, 1);
  writeFileSync(file, `${head.slice(0, -2)},\n "trace": [\n${lines.join(',\n')}\n ]\n}\n`);
  const { strikes, scenario: shrunk } = verdict;
  const kept = strikes - (shrunk.dropped?.length ?? 0);
  console.error(`trace, with ${kept} of ${strikes} faults: ${relative(process.cwd(), file)}`);
  return verdict;
}

/** Faults by operations in flight, as a table. */
export function coverageTable(coverages: readonly Coverage[]): string {
  const sum = new Map<string, number>();
  for (const coverage of coverages) {
    for (const [cell, count] of Object.entries(coverage)) {
      sum.set(cell, (sum.get(cell) ?? 0) + count);
    }
  }
  const kinds = [...new Set([...sum.keys()].map((cell) => cell.split('/')[0] as string))].sort();
  const row = (name: string, cells: readonly string[]): string =>
    name.padEnd(14) + cells.map((cell) => cell.padStart(13)).join('');
  const body = kinds.map((kind) =>
    row(
      kind,
      OPERATIONS.map((operation) => String(sum.get(`${kind}/${operation}`) ?? 0)),
    ),
  );
  return [row('', OPERATIONS), ...body].join('\n');
}
