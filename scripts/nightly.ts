// `npm run nightly`: the campaign that continuous integration has no time for. Every part runs in
// the nightly tier, one after another, and a summary says what was tried and what it found. Exit
// code 1 when a part failed.

import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { TWIN_SCHEDULES } from '@witan/simulator';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MOCHA = [
  'node_modules/mocha/bin/mocha.js',
  '--no-config',
  '--reporter',
  'scripts/reporter.ts',
];
const FROM_SOURCE = ['--node-option', 'import=tsx', '--node-option', 'conditions=source'];

const SCALES = '100000,1000000,10000000';
const SCALE = ['--expose-gc', '--import=tsx', '--conditions=source'];

interface Part {
  readonly name: string;
  readonly tries: string;
  /** Arguments of Node. */
  readonly command: readonly string[];
  /** Exit code that is good news: a planted bug that is caught ends with 1. */
  readonly wanted?: number;
}

interface Ended {
  readonly part: Part;
  readonly code: number;
  readonly passed: boolean;
  readonly minutes: number;
  /** What the part closed with, and the figures that it reached. */
  readonly said: readonly string[];
}

function tests(folder: string): readonly string[] {
  const path = join(ROOT, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name));
}

/** Files of tests that try more by night, and that no other part runs. */
function deeper(named: readonly Part[]): Part[] {
  const taken = new Set(named.flatMap(({ command }) => command));
  const byFolder = new Map<string, string[]>();
  for (const folder of ['packages', 'test']) {
    for (const path of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      const file = join(folder, path);
      if (path.includes('node_modules') || !path.endsWith('.test.ts') || taken.has(file)) continue;
      if (!readFileSync(join(ROOT, file), 'utf8').includes('WITAN_CI_TIER')) continue;
      const place = file.split(sep).slice(0, 2).join('/');
      byFolder.set(place, [...(byFolder.get(place) ?? []), file]);
    }
  }
  return [...byFolder].map(([place, files]) => {
    return mocha(
      `deeper: ${place}`,
      `more than by day: ${files.map((file) => basename(file, '.test.ts')).join(', ')}`,
      files.sort(),
    );
  });
}

function mocha(name: string, tries: string, files: readonly string[]): Part {
  return { name, tries, command: [...MOCHA, ...FROM_SOURCE, '--timeout', '60000', ...files] };
}

function simulation(name: string, tries: string, ...args: readonly string[]): Part {
  const source = ['--import=tsx', '--conditions=source', 'scripts/sim.ts'];
  return { name, tries, command: [...source, ...args] };
}

const CHAOS = 'test/chaos';

/** The seed base is the day, so that each night covers new ground. */
function parts(seed: number): readonly Part[] {
  const chaos = (file: string, tries: string): Part => {
    return mocha(`chaos: ${file}`, tries, [join(CHAOS, `${file}.test.ts`)]);
  };
  const own = tests('test/nightly');
  const named = [
    chaos('history', 'the history checker on histories with planted faults'),
    chaos('manifests', `all committed manifests and 12 drawn from seed ${seed}`),
    chaos('crashes', '24 power cuts of a whole council and 100 kills, on ext4 and xfs'),
    chaos(
      'bit-flips',
      '1,000 flipped bits over all files and kinds of log records of a stopped agency',
    ),
    chaos('outages', 'splits of 10 s, 60 s and 3 min; throughput with f agencies down'),
    chaos('full-disk', 'a disk at 92 %, 97 % and full'),
    mocha('snapshots', '60 kills of a process that makes snapshots and begins with them', [
      'packages/node/test/storage/snapshot-crash.test.ts',
    ]),
    mocha('late nodes', 'every agency loses its state; all come back from one backup', [
      'test/e2e/snapshot.test.ts',
    ]),
    simulation(
      'simulation',
      `100,000 seeds from ${seed * 1_000} on`,
      ...['--seeds', '100000', '--first-seed', String(seed * 1_000)],
    ),
    simulation(
      'twins',
      `all ${TWIN_SCHEDULES} schedules of two twins over two rounds`,
      ...['--profile', 'schedules', '--seeds', String(TWIN_SCHEDULES)],
    ),
    mocha('liveness and evidence', '1,000 staggered returns, 200 rolls, 260 seeds of liars named', [
      'test/simulation/liveness.test.ts',
      'test/simulation/evidence.test.ts',
    ]),
    mocha('checkpoints', '100,000 schedules of checkpoints without a false accusation', [
      'test/simulation/checkpoints.test.ts',
      'packages/consensus/test/cosigner-search.test.ts',
    ]),
    mocha('determinism', '5,000 blocks on other versions of Node, and without a compiler', [
      'test/determinism/replay.test.ts',
    ]),
    simulation('search', 'all orders of events in a small council', '--search'),
    { ...simulation('canaries', 'every planted bug', '--mutant', 'all'), wanted: 1 },
    {
      name: 'state at scale',
      tries: '10,000,000 keys in the state tree, and how its costs grow up to there',
      command: [...SCALE, 'scripts/bench-state.ts', '--keys', SCALES, '--batch', '10000'],
    },
    {
      name: 'proofs at scale',
      tries: 'proofs of each kind over 1,000,000 keys',
      command: [...SCALE, 'scripts/bench-proofs.ts', '--keys', '1000000'],
    },
    mocha('budget', '100,000 payments of a line, page by page; 100,000 random calls', [
      'packages/cli/test/budget/volume.test.ts',
      'packages/state/test/budget-random.test.ts',
    ]),
    mocha('soak', 'work at half load for an hour, or --soak-minutes', ['test/soak/soak.test.ts']),
    ...(own.length > 0 ? [mocha('nightly tests', `${own.length} files`, own)] : []),
  ];
  return [...named, ...deeper(named)];
}

const SAID = /^\s+(R\d+: .*|\d+ power cuts.*|\d+ acknowledged.*)$|^\d+ passed, \d+ failed/;

async function run(part: Part, seed: number): Promise<Ended> {
  const startedMs = performance.now();
  const child = spawn(process.execPath, part.command, {
    cwd: ROOT,
    env: { ...process.env, WITAN_CI_TIER: 'nightly', WITAN_CHAOS_SEED: String(seed) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    process.stdout.write(chunk);
  });
  const code = await new Promise<number>((resolve) => {
    child.once('close', (exit) => resolve(exit ?? 1));
  });
  const lines = output.split('\n');
  const said = lines.filter((line) => SAID.test(line)).map((line) => line.trim());
  const last =
    lines
      .filter((line) => line.trim() !== '')
      .at(-1)
      ?.trim() ?? '';
  const minutes = (performance.now() - startedMs) / 60_000;
  const passed = code === (part.wanted ?? 0);
  return { part, code, passed, minutes, said: said.length > 0 ? said : [last] };
}

function summary(seed: number, ended: readonly Ended[]): string {
  const rows = ended.map(({ part, code, passed, minutes, said }) => {
    const verdict = passed ? 'passed' : `FAILED (${code})`;
    const lines = said.map((line) => `      ${line}`).join('\n');
    return `  ${verdict}  ${part.name}, ${minutes.toFixed(1)} min: ${part.tries}\n${lines}`;
  });
  const failed = ended.filter(({ passed }) => !passed).length;
  const closing = `${ended.length - failed} parts passed, ${failed} failed`;
  return `What was tried with seed ${seed}:\n${rows.join('\n')}\n${closing}`;
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    only: { type: 'string' },
    list: { type: 'boolean' },
    'soak-minutes': { type: 'string' },
  },
});
const DAY_MS = 86_400_000;
const soakMinutes = values['soak-minutes'];
if (soakMinutes !== undefined) process.env.WITAN_SOAK_MINUTES = soakMinutes;
const seed = Number(values.seed ?? Math.floor(Date.now() / DAY_MS));
const chosen = parts(seed).filter(({ name }) => name.includes(values.only ?? ''));
if (values.list) {
  for (const { name, tries } of chosen) console.log(`${name}: ${tries}`);
} else {
  const ended: Ended[] = [];
  for (const part of chosen) ended.push(await run(part, seed));
  console.log(`\n${summary(seed, ended)}`);
  if (ended.some(({ passed }) => !passed)) process.exitCode = 1;
}
