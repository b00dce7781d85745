// Seeds on all cores: child processes that inherit the loader and the import condition, and a
// watchdog, because a replica that spins never comes back to be judged.

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { MutantName } from '@witan/consensus';
import type { ProfileName } from '@witan/simulator';
import type { Finding } from './judge.ts';

/** A run of seeds of one profile. */
export interface Task {
  readonly profile: ProfileName;
  readonly from: number;
  readonly count: number;
  readonly mutant: MutantName | undefined;
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
): Promise<void> {
  const waiting = [...tasks];
  const runners = Array.from({ length: Math.min(workers, waiting.length) }, () =>
    runWorker(waiting, take),
  );
  await Promise.all(runners);
}

/** One process, fed until nothing waits. */
function runWorker(waiting: Task[], take: (finding: Finding) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = fork(WORKER, { execArgv: process.execArgv });
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
        const { profile } = task as Task;
        const violation = 'R11: the seed does not come to its end';
        take({ profile, seed, committed: 0, steps: 0, violation, coverage: {} });
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
