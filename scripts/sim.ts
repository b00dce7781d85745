// `npm run sim`: the simulator over one seed, which it replays and explains, or over many on all
// cores. A planted bug (`--mutant`) shows whether the checkers bite.

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { MUTANTS, type MutantName } from '@witan/consensus';
import { PROFILES, type ProfileName, searchForks } from '@witan/simulator';
import {
  type Hunt,
  hunt,
  isCaught,
  MUTANT_NAMES,
  pinCanaries,
  pinnedCanary,
} from './simulation/canaries.ts';
import { type Finding, installNativeHashes, judge } from './simulation/judge.ts';
import { judgeAll, tasksOf } from './simulation/pool.ts';
import { coverageTable, explain, replayCommand } from './simulation/report.ts';

const USAGE = `npm run sim -- [options]

  --seed N              replay one seed, print what happened, write it to test/failures
  --seeds N             run N seeds (default 100)
  --first-seed S        begin with seed S (default 1)
  --profile P           ${PROFILES.join(' | ')} (default ${PROFILES[0]})
  --workers N           processes (default: one for each core)
  --json                one JSON object as the last line
  --mutant NAME | all   plant a bug: its pinned seed, or, with --seeds, seeds until it is caught
  --coverage            with --seeds: which faults struck while what was going on
  --search              all orders of events in small councils (--mutant plants a bug there)
  --states-max N        with --search: stop each of them at N states at the latest
  --list-mutants        the planted bugs, and the rules that they break
  --pin [--moved]       find a seed for each planted bug anew, or for those whose seed lets them go

Exit code 1: a promise was broken. With --mutant, which plants a bug, that is the good news: 1 says
that it was caught (with "all": every one of them), and 0 that it got away.
`;

const PROGRESS_MS = 2_000;

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

async function runMany(
  search: Hunt,
  { json, coverage }: { json: boolean; coverage: boolean },
): Promise<void> {
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
  if (coverage) console.log(coverageTable(findings.map((finding) => finding.coverage)));
  if (bad.length > 0) process.exitCode = 1;
}

/** Hunts with `search`, or tries the pinned seeds without. */
async function runMutants(names: readonly MutantName[], search: Hunt | undefined): Promise<void> {
  installNativeHashes();
  let caught = 0;
  for (const mutant of names) {
    const found = search ? await hunt(mutant, search) : judgePinned(mutant);
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

function judgePinned(mutant: MutantName): Finding | undefined {
  const canary = pinnedCanary(mutant);
  return canary && judge(canary.profile, canary.seed, mutant);
}

/** Pins all bugs, the one that is named, or with `moved` those whose seeds do not catch them. */
async function pin(chosen: readonly MutantName[], moved: boolean, workers: number): Promise<void> {
  installNativeHashes();
  const names = (chosen.length > 0 ? chosen : MUTANT_NAMES).filter(
    (mutant) => !moved || !isCaught(mutant),
  );
  const escaped = await pinCanaries(names, workers, (line) => console.log(line));
  if (escaped.length === 0) return;
  console.error(`not caught: ${escaped.join(', ')}`);
  process.exitCode = 1;
}

/** Views of the liar, heights, blocks in each view, and where to stop: larger ones do not end. */
const EXTENTS = [
  { views: 2, heights: 1, variants: 1, statesMax: 1_000_000 },
  { views: 1, heights: 2, variants: 2, statesMax: 1_000_000 },
  { views: 2, heights: 1, variants: 2, statesMax: 3_000_000 },
  { views: 2, heights: 2, variants: 1, statesMax: 3_000_000 },
  { views: 3, heights: 1, variants: 1, statesMax: 3_000_000 },
  { views: 3, heights: 2, variants: 1, statesMax: 1_000_000 },
] as const;

/** Small to large, until a fork is found or the largest has been seen through. */
function search(mutant: MutantName | undefined, statesMax: number): void {
  installNativeHashes();
  for (const extent of EXTENTS) {
    const startedMs = performance.now();
    const bound = Math.min(extent.statesMax, statesMax);
    const { states, localStates, complete, fork } = searchForks({
      ...extent,
      statesMax: bound,
      mutant,
    });
    const seconds = ((performance.now() - startedMs) / 1_000).toFixed(1);
    const { views, heights, variants } = extent;
    const seen = complete ? `all ${states} states` : `the first ${states} states (bound ${bound})`;
    console.log(
      `${views} views, ${heights} heights, ${variants} blocks each: ` +
        `${seen} of ${localStates} local ones, ${seconds} s`,
    );
    if (fork === undefined) continue;
    fork.forEach((history, index) => {
      console.log(`  validator ${index}: ${history}`);
    });
    process.exitCode = 1;
    return;
  }
  console.log('no fork');
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
      moved: { type: 'boolean', default: false },
      coverage: { type: 'boolean', default: false },
      search: { type: 'boolean', default: false },
      'states-max': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const profile = PROFILES.find((name) => name === (values.profile ?? PROFILES[0]));
  if (profile === undefined) throw new Error(`--profile takes one of: ${PROFILES.join(', ')}`);
  const mutants = chosenMutants(values.mutant);
  const hunting: Hunt = {
    profile,
    first: wholeNumber(values['first-seed'], 'first-seed', 1),
    seeds: wholeNumber(values.seeds, 'seeds', 100),
    workers: Math.max(1, wholeNumber(values.workers, 'workers', availableParallelism())),
  };
  if (values.help) console.log(USAGE);
  else if (values['list-mutants']) {
    for (const name of MUTANT_NAMES) console.log(`${name.padEnd(28)} breaks ${MUTANTS[name]}`);
  } else if (values.search) {
    search(mutants[0], wholeNumber(values['states-max'], 'states-max', Number.MAX_SAFE_INTEGER));
  } else if (values.pin) await pin(mutants, values.moved, hunting.workers);
  else if (values.seed !== undefined) {
    installNativeHashes();
    replay(profile, wholeNumber(values.seed, 'seed', 0), mutants[0]);
  } else if (mutants.length > 0) {
    const searching = values.seeds !== undefined || values.profile !== undefined;
    await runMutants(mutants, searching ? hunting : undefined);
  } else await runMany(hunting, values);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
