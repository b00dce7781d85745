// Seeds on all cores: child processes, each of which runs one bundled file, and a watchdog, because
// a replica that spins never comes back to be judged.

import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MutantName } from '@witan/consensus';
import type { ProfileName } from '@witan/simulator';
import { buildSync } from 'esbuild';
import type { Finding } from './judge.ts';

/** A run of seeds of one profile. */
export interface Task {
  readonly profile: ProfileName;
  readonly from: number;
  readonly count: number;
  readonly mutant: MutantName | undefined;
}

/** Of the processes; nothing of it may show in a run. */
export interface Surroundings {
  readonly environment?: Readonly<Record<string, string>>;
  /** Of Node. */
  readonly flags?: readonly string[];
}

const SEEDS_PER_TASK = 10;
/** A seed that takes longer, in real time, hangs. */
const SEED_MS_MAX = 180_000;
const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

export function tasksOf(
  profile: ProfileName,
  first: number,
  seeds: number,
  mutant?: MutantName,
): Task[] {
  return Array.from({ length: Math.ceil(seeds / SEEDS_PER_TASK) }, (_, index) => {
    const from = first + index * SEEDS_PER_TASK;
    return { profile, from, count: Math.min(SEEDS_PER_TASK, first + seeds - from), mutant };
  });
}

/**
 * Judges the seeds of all tasks in so many processes. `take` gets each finding as it comes, in any
 * order; it may return true to say that the rest is of no interest.
 */
export async function judgeAll(
  tasks: readonly Task[],
  workers: number,
  take: (finding: Finding) => boolean,
  surroundings: Surroundings = {},
): Promise<void> {
  const waiting = [...tasks];
  const folder = mkdtempSync(join(tmpdir(), 'witan-simulation-'));
  const program = join(folder, 'worker.mjs');
  try {
    writeFileSync(program, bundledWorker());
    const runners = Array.from({ length: Math.min(workers, waiting.length) }, () =>
      runWorker({ program, surroundings }, waiting, take),
    );
    await Promise.all(runners);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

let bundle: Uint8Array | undefined;

/** One file of plain JavaScript: the loader's names for every inner function cost a fifth. */
function bundledWorker(): Uint8Array {
  bundle ??= buildSync({
    entryPoints: [WORKER],
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['source'],
    external: ['sodium-native'],
    logLevel: 'error',
  }).outputFiles[0]?.contents;
  if (bundle === undefined) throw new Error('the worker has no bundle');
  return bundle;
}

/** One process, fed until nothing waits. */
function runWorker(
  { program, surroundings }: { program: string; surroundings: Surroundings },
  waiting: Task[],
  take: (finding: Finding) => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = fork(program, {
      execArgv: [...(surroundings.flags ?? [])],
      env: { ...process.env, ...surroundings.environment },
    });
    let task: Task | undefined;
    let seed = 0;
    let watchdog: NodeJS.Timeout | undefined;
    const end = (): void => {
      clearTimeout(watchdog);
      worker.removeAllListeners();
      worker.kill('SIGKILL');
      resolve();
    };
    const watch = (): void => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => {
        const { profile, mutant } = task as Task;
        const violation = 'R11: the seed does not come to its end';
        const counts = { committed: 0, steps: 0, epoch: 0, cosigned: 0 };
        const nothing = { ...counts, digest: '', stateRoot: '', coverage: {} };
        take({ ...nothing, profile, seed, mutant, violation });
        end();
      }, SEED_MS_MAX);
    };
    const next = (): void => {
      task = waiting.shift();
      if (task === undefined) {
        end();
        return;
      }
      seed = task.from;
      worker.send(task);
      watch();
    };
    worker.on('message', (message: Finding | 'done') => {
      if (message === 'done') {
        next();
        return;
      }
      seed = message.seed + 1;
      watch();
      if (!take(message)) return;
      waiting.length = 0;
      end();
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a worker ended with ${code}`)));
    next();
  });
}
