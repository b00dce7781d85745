// One run of the command: arguments in, exit code out.

import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { Ended, EXIT, exitCodeOf, report } from './exit.ts';
import { buildProgram } from './program/program.ts';

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

export async function run(args: readonly string[]): Promise<number> {
  const program = buildProgram(version);
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof Ended) return error.exitCode;
    if (error instanceof CommanderError) {
      // Commander has printed its message; help and version are successes.
      return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    }
    await report(error, args.includes('--json'));
    return exitCodeOf(error);
  }
}
