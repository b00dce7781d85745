// `npm test`: runs of mocha side by side, for a machine has two processors and a network waits more
// than it works. Beside what starts networks and measures time, at low priority and shown behind
// it, runs what only computes, and then what waits for others: browsers and containers. The last
// line counts all. With arguments, which are mocha's, all that they name runs in one process.

import { type ChildProcess, spawn } from 'node:child_process';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MOCHA = join(ROOT, 'node_modules/mocha/bin/mocha.js');

/** Tests that open no socket, start no node and compare no time with a bound. */
const COMPUTING: readonly string[] = [
  'packages/{consensus,ledger,light-client,simulator,state}/test/**/*.test.ts',
  'test/hostile/agreeing-fields.test.ts',
  'test/hostile/decoders.test.ts',
  'test/hostile/receipts.test.ts',
  'test/{api,determinism,simulation,tidy,vectors}/**/*.test.ts',
];
/** Tests of other people's programs around ours, which bound no time on a machine that is busy. */
const HOSTING: readonly string[] = ['test/browser/**/*.test.ts', 'test/containers/**/*.test.ts'];
/** Beside a network that works, a long calculation takes a few times as long. */
const BESIDE_MS_MAX = 300_000;
const COMPUTING_PRIORITY = 10;
const HOSTING_PRIORITY = 5;
/** What the tester keeps of a chain that tests begin anew is none of theirs. */
const ENVIRONMENT = {
  ...process.env,
  XDG_STATE_HOME: join(tmpdir(), `witan-state-${process.pid}`),
};
const CLOSING = /^(\d+) passed, (\d+) failed, (\d+) skipped$/;

interface Run {
  readonly child: ChildProcess;
  /** What it printed, without its closing line. */
  readonly lines: string[];
  /** Passed, failed and skipped; a run that crashed has failed. */
  readonly ended: Promise<{ readonly code: number; readonly counts: readonly number[] }>;
}

function run(args: readonly string[], onLine: (line: string) => void = () => undefined): Run {
  const child = spawn(process.execPath, [MOCHA, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: ENVIRONMENT,
  });
  const lines: string[] = [];
  let counts = [0, 1, 0];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const closing = CLOSING.exec(line);
    if (closing !== null) counts = closing.slice(1).map(Number);
    else {
      lines.push(line);
      onLine(line);
    }
  });
  const ended = new Promise<{ code: number; counts: readonly number[] }>((resolve) => {
    child.once('close', (code) => resolve({ code: code ?? 1, counts }));
  });
  return { child, lines, ended };
}

function runBeside(patterns: readonly string[], priority: number): Run {
  const beside = run([
    ...['--no-config', '--node-option', 'import=tsx', '--node-option', 'conditions=source'],
    ...['--reporter', './scripts/reporter.ts', '--fail-zero'],
    ...['--timeout', String(BESIDE_MS_MAX), ...patterns],
  ]);
  if (beside.child.pid !== undefined) setPriority(beside.child.pid, priority);
  return beside;
}

async function all(): Promise<number> {
  const runs: Run[] = [];
  let stopped = false;
  const begin = (each: Run): Run => {
    runs.push(each);
    return each;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopped = true;
      for (const { child } of runs) child.kill(signal);
    });
  }
  const ignored = [...COMPUTING, ...HOSTING].flatMap((pattern) => ['--ignore', pattern]);
  begin(run(ignored, (line) => console.log(line)));
  const computing = begin(runBeside(COMPUTING, COMPUTING_PRIORITY));
  await computing.ended;
  if (!stopped) begin(runBeside(HOSTING, HOSTING_PRIORITY));
  const parts = await Promise.all(runs.map(({ ended }) => ended));
  for (const { lines } of runs.slice(1)) for (const line of lines) console.log(line);
  const [passed, failed, skipped] = [0, 1, 2].map((at) =>
    parts.reduce((sum, { counts }) => sum + (counts[at] as number), 0),
  );
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return Math.max(...parts.map(({ code }) => code));
}

const args = process.argv.slice(2);
if (args.length === 0) process.exitCode = await all();
else {
  const child = spawn(process.execPath, [MOCHA, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: ENVIRONMENT,
  });
  process.exitCode = await new Promise((resolve) => {
    child.once('close', (code) => resolve(code ?? 1));
  });
}
