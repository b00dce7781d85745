// `npm run sim`: the simulator over one seed, which it replays and explains, or over many on all
// cores. A planted bug (`--mutant`) shows whether the checkers bite.

import { type ChildProcess, fork } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { crc32 } from 'node:zlib';
import { MUTANTS, type MutantName } from '@witan/consensus';
import { installCrc32 } from '@witan/ledger/checksum';
import { installSha256 } from '@witan/ledger/hash';
import { drawScenario, PROFILES, type ProfileName, simulate, type Verdict } from '@witan/simulator';

const USAGE = `npm run sim -- [options]

  --seed N              replay one seed, print what happened, write it to test/failures
  --seeds N             run N seeds (default 100)
  --first-seed S        begin with seed S (default 1)
  --profile P           ${PROFILES.join(' | ')} (default ${PROFILES[0]})
  --workers N           processes (default: one for each core)
  --json                one JSON object as the last line
  --mutant NAME | all   plant a bug: its pinned seed, or, with --seeds, seeds until it is caught
  --list-mutants        the planted bugs, and the rules that they break

Exit code 1: a promise was broken. With --mutant, which plants a bug, that is the good news: 1 says
that it was caught (with "all": every one of them), and 0 that it got away.
`;

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const FAILURES = join(ROOT, 'test', 'failures');
const CANARIES = join(ROOT, 'test', 'simulation', 'canaries.json');
/** Every such seed runs twice and must go the same way. */
const REPEATED = 50;
const SEEDS_PER_TASK = 10;
/** A seed that takes longer, in real time, hangs. */
const SEED_MS_MAX = 180_000;
const PROGRESS_MS = 2_000;

interface Task {
  readonly profile: ProfileName;
  readonly from: number;
  readonly count: number;
  readonly mutant: MutantName | undefined;
}

/** What a worker says of one seed. */
interface Finding {
  readonly seed: number;
  readonly committed: number;
  /** The first promise that was broken. */
  readonly violation: string | undefined;
}

interface Canary {
  readonly profile: ProfileName;
  readonly seed: number;
}

function installNativeHashes(): void {
  installSha256((bytes) => new Uint8Array(hash('sha256', bytes, 'buffer')));
  installCrc32((bytes, seed) => crc32(bytes, seed));
}

function judge(profile: ProfileName, seed: number, mutant: MutantName | undefined): Finding {
  const scenario = drawScenario(profile, seed);
  const verdict = simulate(scenario, { mutant });
  const { committed, digest } = verdict;
  const [first] = verdict.violations;
  if (first !== undefined) return { seed, committed, violation: `${first.rule}: ${first.detail}` };
  const repeated = seed % REPEATED === 0 && simulate(scenario, { mutant }).digest !== digest;
  const violation = repeated ? 'determinism: a second run went another way' : undefined;
  return { seed, committed, violation };
}

/** The other end of `Pool`: judges the seeds of each task, and reports one by one. */
function work(): void {
  installNativeHashes();
  process.on('message', ({ profile, from, count, mutant }: Task) => {
    for (let seed = from; seed < from + count; seed++) process.send?.(judge(profile, seed, mutant));
    process.send?.('done');
  });
}

/** Runs seeds in child processes, which inherit the loader and the import condition. */
class Pool {
  readonly findings: Finding[] = [];
  readonly #workers: ChildProcess[] = [];
  readonly #tasks: Task[];
  readonly #enough: (finding: Finding) => boolean;
  #running = 0;
  #finish: () => void = () => {};

  constructor(tasks: readonly Task[], enough: (finding: Finding) => boolean) {
    this.#tasks = [...tasks];
    this.#enough = enough;
  }

  async run(workers: number): Promise<void> {
    const finished = new Promise<void>((resolve) => {
      this.#finish = resolve;
    });
    for (let i = 0; i < Math.min(workers, this.#tasks.length); i++) this.#start();
    await finished;
    for (const worker of this.#workers) worker.kill();
  }

  #start(): void {
    const worker = fork(fileURLToPath(import.meta.url), ['--worker'], {
      execArgv: process.execArgv,
    });
    this.#workers.push(worker);
    this.#running += 1;
    let task = this.#tasks.shift();
    let next = task?.from ?? 0;
    const hung = (): void => {
      worker.kill('SIGKILL');
      this.#take({ seed: next, committed: 0, violation: 'R11: the seed does not come to an end' });
      this.#stopOne();
    };
    let watchdog = setTimeout(hung, SEED_MS_MAX);
    worker.on('message', (message: Finding | 'done') => {
      clearTimeout(watchdog);
      if (message === 'done') {
        task = this.#tasks.shift();
        next = task?.from ?? 0;
        if (task === undefined) {
          this.#stopOne();
          return;
        }
        worker.send(task);
      } else {
        next = message.seed + 1;
        this.#take(message);
      }
      watchdog = setTimeout(hung, SEED_MS_MAX);
    });
    worker.once('error', (error) => {
      clearTimeout(watchdog);
      throw error;
    });
    if (task !== undefined) worker.send(task);
  }

  #take(finding: Finding): void {
    this.findings.push(finding);
    if (!this.#enough(finding)) return;
    this.#tasks.length = 0;
    this.#finish();
  }

  #stopOne(): void {
    this.#running -= 1;
    if (this.#running === 0) this.#finish();
  }
}

function tasksOf(profile: ProfileName, first: number, seeds: number, mutant?: MutantName): Task[] {
  return Array.from({ length: Math.ceil(seeds / SEEDS_PER_TASK) }, (_, index) => {
    const from = first + index * SEEDS_PER_TASK;
    const count = Math.min(SEEDS_PER_TASK, first + seeds - from);
    return { profile, from, count, mutant };
  });
}

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

function replay(profile: ProfileName, seed: number, mutant?: MutantName): void {
  const verdict = explain(profile, seed, mutant);
  const { scenario, violations, height, committed, steps, virtualMs, digest } = verdict;
  const { network: _network, disk: _disk, timing: _timing, ...short } = scenario;
  console.log(JSON.stringify(short));
  for (const { ms, who, what } of verdict.trace) {
    if (who === 'world' || who === 'checker' || /^(commits|enters|halts|process)/.test(what)) {
      console.log(`${String(ms).padStart(7)} ms  ${who.padEnd(7)} ${what}`);
    }
  }
  for (const { rule, detail } of violations) console.log(`violation of ${rule}: ${detail}`);
  console.log(JSON.stringify({ digest, height, committed, steps, virtualMs }));
  if (violations.length > 0) process.exitCode = 1;
}

function showProgress(pool: Pool, seeds: number, startedMs: number): NodeJS.Timeout {
  return setInterval(() => {
    const { findings } = pool;
    const bad = findings.filter(({ violation }) => violation !== undefined).length;
    const seconds = ((performance.now() - startedMs) / 1_000).toFixed(0);
    console.error(`seeds ${findings.length}/${seeds}  violations ${bad}  ${seconds} s`);
  }, PROGRESS_MS);
}

interface Search {
  readonly profile: ProfileName;
  readonly first: number;
  readonly seeds: number;
  readonly workers: number;
}

async function runMany({ profile, first, seeds, workers }: Search, json: boolean): Promise<void> {
  const startedMs = performance.now();
  const pool = new Pool(tasksOf(profile, first, seeds), () => false);
  const progress = showProgress(pool, seeds, startedMs);
  await pool.run(workers);
  clearInterval(progress);
  installNativeHashes();
  const bad = pool.findings.filter(({ violation }) => violation !== undefined);
  for (const { seed, violation } of bad.sort((a, b) => a.seed - b.seed)) {
    console.error(`seed ${seed}: ${violation}\n  ${replayCommand(profile, seed)}`);
    if (!violation?.startsWith('R11')) explain(profile, seed);
  }
  const committed = pool.findings.reduce((sum, finding) => sum + finding.committed, 0);
  const elapsedMs = Math.round(performance.now() - startedMs);
  const report = { seeds: pool.findings.length, violations: bad.length, committed, elapsedMs };
  if (json) console.log(JSON.stringify(report));
  else {
    console.log(`${report.seeds} seeds, ${committed} transactions, ${elapsedMs / 1_000} s`);
    console.log(bad.length === 0 ? 'no promise was broken' : `${bad.length} seeds broke a promise`);
  }
  if (bad.length > 0) process.exitCode = 1;
}

/** The first seed that catches a mutant, and how. */
async function hunt(mutant: MutantName, search: Search): Promise<Finding | undefined> {
  const { profile, first, seeds, workers } = search;
  const caught = ({ violation }: Finding): boolean => violation !== undefined;
  const pool = new Pool(tasksOf(profile, first, seeds, mutant), caught);
  await pool.run(workers);
  return pool.findings.find(caught);
}

function pinned(mutant: MutantName): Canary {
  const canaries = JSON.parse(readFileSync(CANARIES, 'utf8')) as Record<MutantName, Canary>;
  return canaries[mutant];
}

async function runMutants(names: readonly MutantName[], search: Search | undefined): Promise<void> {
  installNativeHashes();
  let caught = 0;
  for (const mutant of names) {
    const canary = pinned(mutant);
    const profile = search?.profile ?? canary.profile;
    const finding = search
      ? await hunt(mutant, search)
      : judge(canary.profile, canary.seed, mutant);
    if (finding?.violation === undefined) {
      console.log(`${mutant} (${MUTANTS[mutant]}): not caught`);
      continue;
    }
    caught += 1;
    const [what] = finding.violation.split('\n');
    console.log(
      `${mutant} (${MUTANTS[mutant]}): caught by ${profile} seed ${finding.seed}: ${what}`,
    );
    console.error(`  ${replayCommand(profile, finding.seed, mutant)}`);
  }
  if (caught === names.length) process.exitCode = 1;
}

function wholeNumber(text: string | undefined, name: string, fallback: number): number {
  if (text === undefined) return fallback;
  if (!/^\d{1,10}$/.test(text)) throw new Error(`--${name} takes a whole number`);
  return Number(text);
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
      help: { type: 'boolean', default: false },
    },
  });
  const profile = PROFILES.find((name) => name === (values.profile ?? PROFILES[0]));
  if (profile === undefined) throw new Error(`--profile takes one of: ${PROFILES.join(', ')}`);
  const names = Object.keys(MUTANTS) as MutantName[];
  const planted = values.mutant === 'all' ? names : names.filter((name) => name === values.mutant);
  if (values.mutant !== undefined && planted.length === 0) {
    throw new Error(`--mutant takes "all" or one of: ${names.join(', ')}`);
  }
  const search = {
    profile,
    first: wholeNumber(values['first-seed'], 'first-seed', 1),
    seeds: wholeNumber(values.seeds, 'seeds', 100),
    workers: Math.max(1, wholeNumber(values.workers, 'workers', availableParallelism())),
  };
  if (values.help) console.log(USAGE);
  else if (values['list-mutants']) {
    for (const name of names) console.log(`${name.padEnd(28)} breaks ${MUTANTS[name]}`);
  } else if (values.seed !== undefined) {
    installNativeHashes();
    replay(profile, wholeNumber(values.seed, 'seed', 0), planted[0]);
  } else if (planted.length > 0) {
    const searching = values.seeds !== undefined || values.profile !== undefined;
    await runMutants(planted, searching ? search : undefined);
  } else await runMany(search, values.json);
}

if (process.argv.includes('--worker')) work();
else {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  });
}
