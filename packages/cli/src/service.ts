// What the long-running commands share: their log, their end when told, their end when something
// broke that nobody foresaw.

import { EXIT, exitCodeOf } from './exit.ts';

/** Storage or internal failure: nothing more is signed (consensus.md W4). */
const EXIT_STORAGE = 70;

export function logLine(line: string): void {
  process.stdout.write(`${new Date().toISOString()} ${line}\n`);
}

/** One line, and the exit code that tells a supervisor whether to start the process again. */
export function endAtOnce(error: Error): never {
  const exitCode = exitCodeOf(error);
  const isForeseen = exitCode !== EXIT.failed;
  const detail = isForeseen ? error.message : error.stack;
  process.stderr.write(`${new Date().toISOString()} fatal: ${detail}\n`);
  process.exit(isForeseen ? exitCode : EXIT_STORAGE);
}

/** SIGINT, SIGTERM, or the end of the supervisor that started this process. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
    process.once('disconnect', () => resolve());
    // To listen is no reason to live: a start that failed ends the process.
    process.channel?.unref();
  });
}
