// `npm run bench`: builds, runs four agencies as processes of the build, loads them, and reports
// what a transaction costs. A result that does not check out is an error, and no figure is printed.

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BenchOptions, bench } from '../test/bench/bench.ts';
import type { Mode } from '../test/bench/council.ts';
import { reportJson, reportLines } from '../test/bench/report.ts';

const USAGE = `npm run bench -- [options]

  --mode signed|opaque   opaque: nodes that do not check transactions' signatures   signed
  --keys N               parcels in the register                                    100000
  --warm-up N            transactions before the counted ones                        30000
  --count N              counted transactions of each window                         12000
  --per-request N        transactions of one HTTP request                              250
  --in-flight N          transactions not yet final in the first window               6000
  --profiles DIR         each agency leaves a CPU profile of the first window there
  --json                 one JSON object as the last line`;

const root = fileURLToPath(new URL('..', import.meta.url));

const { values } = parseArgs({
  options: {
    mode: { type: 'string', default: 'signed' },
    keys: { type: 'string', default: '100000' },
    'warm-up': { type: 'string', default: '30000' },
    count: { type: 'string', default: '12000' },
    'per-request': { type: 'string', default: '250' },
    'in-flight': { type: 'string', default: '6000' },
    profiles: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function fail(message: string, code: number): never {
  console.error(`bench: ${message}`);
  process.exit(code);
}

function positive(name: 'keys' | 'warm-up' | 'count' | 'per-request' | 'in-flight'): number {
  const value = Number(values[name]);
  if (!Number.isSafeInteger(value) || value < 1) fail(`--${name}: a positive integer`, 2);
  return value;
}

function modeOf(text: string): Mode {
  if (text !== 'signed' && text !== 'opaque') fail('--mode: signed or opaque', 2);
  return text;
}

function build(): void {
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  const { status } = spawnSync(tsc, ['-b'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) fail('the build failed', 1);
}

if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const profiles = values.profiles === undefined ? undefined : resolve(values.profiles);
const options: BenchOptions = {
  mode: modeOf(values.mode),
  keys: positive('keys'),
  warmUp: positive('warm-up'),
  count: positive('count'),
  perRequest: positive('per-request'),
  inFlight: positive('in-flight'),
  profiles,
  say: (line) => console.error(`  ${line}`),
};
build();
if (profiles !== undefined) mkdirSync(profiles, { recursive: true });
try {
  const result = await bench(options);
  console.log(reportLines(options, result).join('\n'));
  if (values.json) console.log(JSON.stringify(reportJson(options, result)));
} catch (error) {
  fail((error as Error).stack ?? String(error), 1);
}
