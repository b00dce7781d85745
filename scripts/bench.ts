// `npm run bench`: builds, runs a council as processes of the build, loads it, and reports what an
// operation costs and how long it takes. A result that does not check out is an error, and no
// figure is printed.

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  caseOf,
  compare,
  optionsIn,
  RISE_MAX,
  RUNS_MAX,
  readBaselines,
  writeBaseline,
} from '../test/bench/baseline.ts';
import { type BenchOptions, bench, SCENARIOS, type Scenario } from '../test/bench/bench.ts';
import { machine, machineOf } from '../test/bench/machine.ts';
import type { Mode } from '../test/bench/network.ts';
import { reportJson, sectionLines } from '../test/bench/report.ts';
import { benchScale } from '../test/bench/scale.ts';
import { WORKLOADS, type WorkloadName } from '../test/bench/workload.ts';
import { commitOf, ROOT } from '../test/figures.ts';

const USAGE = `npm run bench -- [options]

  --mode signed|opaque|envelope   opaque: nodes that do not check transactions' signatures;
                         envelope: many operations under one signature              signed
  --k N                  operations of an envelope                                      16
  --workload land|budget assessments of parcels, or commitments of budget lines       land
  --validators N         agencies, each a process                                        4
  --only NAME[,NAME]     of ${SCENARIOS.join(', ')}      all
                         or scale: CPU of a validator of 7 beside one of 4
  --keys N               parcels before the load, or ten times the budget lines     100000
  --warm-up N            operations before those that count                          30000
  --count N              operations of each counted window                            8000
  --windows N            counted windows; their median is reported                       3
  --half-count N         operations of the window at half load                       12000
  --rounds N             transactions one at a time on an idle network                  60
  --reads N              reads with proofs                                            2000
  --overload-seconds N   of each: 1, 2 and 5 times saturation                            4
  --down-seconds N       for which an agency is down before it catches up                8
  --per-request N        transactions of one HTTP request                              250
  --in-flight N          operations not yet final in the windows                      6000
  --compare              this case beside test/bench/baseline.json, with its options: exit code 1
                         where it takes more than 10 % more CPU time in each of three runs
  --update-baseline      writes this case there
  --profiles DIR         each agency leaves a CPU profile of the first window there
  --json                 one JSON object as the last line`;

const SCALE = 'scale';

const COUNTS = {
  k: 16,
  validators: 4,
  keys: 100_000,
  'warm-up': 30_000,
  count: 8_000,
  windows: 3,
  'half-count': 12_000,
  rounds: 60,
  reads: 2_000,
  'overload-seconds': 4,
  'down-seconds': 8,
  'per-request': 250,
  'in-flight': 6_000,
} as const;
type Count = keyof typeof COUNTS;

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    ...(Object.fromEntries(Object.keys(COUNTS).map((name) => [name, text])) as Record<
      Count,
      typeof text
    >),
    mode: { type: 'string', default: 'signed' },
    workload: { type: 'string', default: 'land' },
    only: { type: 'string' },
    profiles: { type: 'string' },
    compare: { type: 'boolean', default: false },
    'update-baseline': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function fail(message: string, code: number): never {
  console.error(`bench: ${message}`);
  process.exit(code);
}

function count(name: Count): number {
  const value = Number(values[name] ?? COUNTS[name]);
  if (!Number.isSafeInteger(value) || value < 1) fail(`--${name}: a positive integer`, 2);
  return value;
}

function oneOf<T extends string>(option: string, given: string, known: readonly T[]): T {
  const found = known.find((each) => each === given);
  return found ?? fail(`--${option}: one of ${known.join(', ')}`, 2);
}

function build(): void {
  const tsc = join(ROOT, 'node_modules', '.bin', 'tsc');
  const { status } = spawnSync(tsc, ['-b'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) fail('the build failed', 1);
}

function optionsOf(): BenchOptions {
  const mode = oneOf<Mode>('mode', values.mode, ['signed', 'opaque', 'envelope']);
  const only = values.only === SCALE ? undefined : values.only;
  const scenarios = only?.split(',').map((name) => oneOf<Scenario>('only', name, SCENARIOS));
  const profiles = values.profiles === undefined ? undefined : resolve(values.profiles);
  return {
    mode,
    workload: oneOf<WorkloadName>('workload', values.workload, WORKLOADS),
    validators: count('validators'),
    perTransaction: mode === 'envelope' ? count('k') : 1,
    scenarios: scenarios ?? SCENARIOS,
    keys: count('keys'),
    warmUp: count('warm-up'),
    count: count('count'),
    windows: count('windows'),
    halfCount: count('half-count'),
    rounds: count('rounds'),
    reads: count('reads'),
    overloadSeconds: count('overload-seconds'),
    downSeconds: count('down-seconds'),
    perRequest: count('per-request'),
    inFlight: count('in-flight'),
    profiles,
    say: (line) => console.error(`  ${line}`),
  };
}

async function report(options: BenchOptions): Promise<void> {
  const sections =
    values.only === SCALE ? [await benchScale(options)] : (await bench(options)).sections;
  const { mode, workload, validators, perTransaction, keys } = options;
  const many = perTransaction === 1 ? '' : ` of ${perTransaction} operations`;
  console.log(`${workload}, ${mode} transactions${many}: ${validators} validators, ${keys} keys`);
  console.log(machine());
  console.log(sections.flatMap(sectionLines).join('\n'));
  const circumstances = { mode, workload, validators, k: perTransaction, keys, ...machineOf() };
  if (values.json) console.log(JSON.stringify(reportJson(circumstances, sections)));
}

/** Fails where every run costs too much; stops at the first that does not. */
async function compareWithBaseline(given: BenchOptions): Promise<void> {
  const name = caseOf(given);
  const base = readBaselines()[name] ?? fail(`no baseline of ${name}`, 2);
  const options = { ...given, ...base.options, scenarios: [] };
  for (let run = 1; run <= RUNS_MAX; run++) {
    const { load } = await bench(options);
    const found = { cpuUsPerOperation: load.cpuUsPerOperation, verifyUs: load.costs.verifyUs };
    const { rise, passes, expectedUs, scaled } = compare(found, base);
    const how = scaled ? `, scaled from ${base.machine.model}, Node ${base.machine.node}` : '';
    const change = `${rise < 0 ? '−' : '+'}${(100 * Math.abs(rise)).toFixed(1)} %`;
    const costs = `${found.cpuUsPerOperation.toFixed(0)} µs of CPU per operation`;
    console.log(`${name}: ${costs}, ${change} (${expectedUs.toFixed(0)} µs${how})`);
    if (passes) return;
  }
  fail(`more than ${100 * RISE_MAX} % above the baseline in ${RUNS_MAX} runs`, 1);
}

async function updateBaseline(given: BenchOptions): Promise<void> {
  const [load] = loadavg() as [number];
  const found = (await bench({ ...given, scenarios: [] })).load;
  const cpuUsPerOperation = Number(found.cpuUsPerOperation.toFixed(1));
  const verifyUs = Number(found.costs.verifyUs.toFixed(1));
  writeBaseline({
    ...{ cpuUsPerOperation, verifyUs, options: optionsIn(given), machine: machineOf() },
    ...{ load: Number(load.toFixed(1)), commit: commitOf(ROOT) },
  });
  console.log(`${caseOf(given)}: ${cpuUsPerOperation} µs of CPU per operation, written`);
}

if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const options = optionsOf();
if (options.validators < 4) fail('--validators: at least 4', 2);
build();
if (options.profiles !== undefined) mkdirSync(options.profiles, { recursive: true });
try {
  if (values.compare) await compareWithBaseline(options);
  else if (values['update-baseline']) await updateBaseline(options);
  else await report(options);
} catch (error) {
  fail((error as Error).stack ?? String(error), 1);
}
