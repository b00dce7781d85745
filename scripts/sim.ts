// `npm run sim`: the simulator over one seed, which it replays and explains, or over many on all
// cores. A planted bug (`--mutant`) shows whether the checkers bite.

import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { MUTANTS, type MutantName } from '@witan/consensus';
import { drawScenario, PROFILES, type ProfileName, simulate, type Verdict } from '@witan/simulator';
import { type Hunt, hunt, MUTANT_NAMES, pinCanaries, pinnedCanary } from './simulation/canaries.ts';
import { type Finding, installNativeHashes, judge } from './simulation/judge.ts';
import { judgeAll, tasksOf } from './simulation/pool.ts';

const USAGE = `npm run sim -- [options]

  --seed N              replay one seed, print what happened, write it to test/failures
  --seeds N             run N seeds (default 100)
  --first-seed S        begin with seed S (default 1)
  --profile P           ${PROFILES.join(' | ')} (default ${PROFILES[0]})
  --workers N           processes (default: one for each core)
  --json                one JSON object as the last line
  --mutant NAME | all   plant a bug: its pinned seed, or, with --seeds, seeds until it is caught
  --list-mutants        the planted bugs, and the rules that they break
  --pin                 find a seed for each planted bug anew, after a change that moved the runs

Exit code 1: a promise was broken. With --mutant, which plants a bug, that is the good news: 1 says
that it was caught (with "all": every one of them), and 0 that it got away.
`;

const FAILURES = join(fileURLToPath(new URL('..', import.meta.url)), 'test', 'failures');
const PROGRESS_MS = 2_000;

function replayCommand(profile: ProfileName, seed: number, mutant?: MutantName): string {
  const planted = mutant === undefined ? '' : ` --mutant ${mutant}`;
  return `npm run sim -- --seed ${seed} --profile ${profile}${planted}`;
}

/** Runs a seed again with its trace, and writes all that is known of it to a file. */
function explain(profile: ProfileName, seed: number, mutant?: MutantName): Verdict {
  const verdict = simulate(drawScenario(profile, seed), { mutant, tracing: true });
  mkdirSync(FAILURES, { recursive: true });
  const file = join(FAILURES, `${profile}-${seed}.json`);
  const { trace, ...rest } = verdict;
  const lines = trace.map(({ ms, who, what }) => JSON.stringify([ms, who, what]));
  const head = JSON.stringify({ replay: replayCommand(profile, seed, mutant), ...rest }, null, 1);
  writeFileSync(file, `${head.slice(0, -2)},\n "trace": [\n${lines.join(',\n')}\n ]\n}\n`);
  console.error(`trace: ${relative(process.cwd(), file)}`);
  return verdict;
}

const LANDMARKS = /^(commits|enters|wants|halts|process)/;

function replay(profile: ProfileName, seed: number, mutant?: MutantName): void {
  const { scenario, trace, violations, ...figures } = explain(profile, seed, mutant);
  console.log(JSON.stringify(scenario));
  for (const { ms, who, what } of trace) {
    if (who !== 'world' && who !== 'checker' && !LANDMARKS.test(what)) continue;
    console.log(`${String(ms).padStart(7)} ms  ${who.padEnd(7)} ${what}`);
  }
  for (const { rule, detail } of violations) console.log(`violation of ${rule}: ${detail}`);
  console.log(JSON.stringify({ violations: violations.length, ...figures }));
  if (violations.length > 0) process.exitCode = 1;
}

async function runMany(search: Hunt, json: boolean): Promise<void> {
  const { profile, first, seeds, workers } = search;
  const startedMs = performance.now();
  const findings: Finding[] = [];
  const broken = (): Finding[] => findings.filter(({ violation }) => violation !== undefined);
  const progress = setInterval(() => {
    const seconds = ((performance.now() - startedMs) / 1_000).toFixed(0);
    console.error(`${findings.length}/${seeds} seeds, ${broken().length} violations, ${seconds} s`);
  }, PROGRESS_MS);
  await judgeAll(tasksOf(profile, first, seeds), workers, (finding) => {
    findings.push(finding);
    return false;
  });
  clearInterval(progress);
  const bad = broken().sort((a, b) => a.seed - b.seed);
  installNativeHashes();
  for (const { seed, steps, violation } of bad) {
    console.error(`seed ${seed}: ${violation}\n  ${replayCommand(profile, seed)}`);
    // A seed that hung would hang here too.
    if (steps > 0) explain(profile, seed);
  }
  const committed = findings.reduce((sum, finding) => sum + finding.committed, 0);
  const elapsedMs = Math.round(performance.now() - startedMs);
  const report = { seeds: findings.length, violations: bad.length, committed, elapsedMs };
  if (!json) {
    console.log(`${report.seeds} seeds, ${committed} transactions, ${elapsedMs / 1_000} s`);
    console.log(bad.length === 0 ? 'no promise was broken' : `${bad.length} seeds broke a promise`);
  } else console.log(JSON.stringify(report));
  if (bad.length > 0) process.exitCode = 1;
}

/** Hunts with `search`, or tries the pinned seeds without. */
async function runMutants(names: readonly MutantName[], search: Hunt | undefined): Promise<void> {
  installNativeHashes();
  let caught = 0;
  for (const mutant of names) {
    const { profile, seed } = pinnedCanary(mutant);
    const found = search ? await hunt(mutant, search) : judge(profile, seed, mutant);
    const name = `${mutant} (${MUTANTS[mutant]})`;
    if (found?.violation === undefined) {
      console.log(`${name}: not caught`);
      continue;
    }
    caught += 1;
    const [what] = found.violation.split('\n');
    console.log(`${name}: caught by seed ${found.seed} of profile ${found.profile}: ${what}`);
    console.error(`  ${replayCommand(found.profile, found.seed, mutant)}`);
  }
  if (caught === names.length) process.exitCode = 1;
}

async function pin(workers: number): Promise<void> {
  const escaped = await pinCanaries(workers, (line) => console.log(line));
  if (escaped.length === 0) return;
  console.error(`not caught: ${escaped.join(', ')}`);
  process.exitCode = 1;
}

function wholeNumber(text: string | undefined, name: string, fallback: number): number {
  if (text === undefined) return fallback;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} takes a whole number`);
  return Number(text);
}

function chosenMutants(name: string | undefined): readonly MutantName[] {
  if (name === undefined) return [];
  const chosen = MUTANT_NAMES.filter((mutant) => name === 'all' || name === mutant);
  if (chosen.length > 0) return chosen;
  throw new Error(`--mutant takes "all" or one of: ${MUTANT_NAMES.join(', ')}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      seeds: { type: 'string' },
      'first-seed': { type: 'string' },
      profile: { type: 'string' },
      workers: { type: 'string' },
      json: { type: 'boolean', default: false },
      mutant: { type: 'string' },
      'list-mutants': { type: 'boolean', default: false },
      pin: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const profile = PROFILES.find((name) => name === (values.profile ?? PROFILES[0]));
  if (profile === undefined) throw new Error(`--profile takes one of: ${PROFILES.join(', ')}`);
  const mutants = chosenMutants(values.mutant);
  const search: Hunt = {
    profile,
    first: wholeNumber(values['first-seed'], 'first-seed', 1),
    seeds: wholeNumber(values.seeds, 'seeds', 100),
    workers: Math.max(1, wholeNumber(values.workers, 'workers', availableParallelism())),
  };
  if (values.help) console.log(USAGE);
  else if (values['list-mutants']) {
    for (const name of MUTANT_NAMES) console.log(`${name.padEnd(28)} breaks ${MUTANTS[name]}`);
  } else if (values.pin) await pin(search.workers);
  else if (values.seed !== undefined) {
    installNativeHashes();
    replay(profile, wholeNumber(values.seed, 'seed', 0), mutants[0]);
  } else if (mutants.length > 0) {
    const searching = values.seeds !== undefined || values.profile !== undefined;
    await runMutants(mutants, searching ? search : undefined);
  } else await runMany(search, values.json);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
