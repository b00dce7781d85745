#!/usr/bin/env -S node --import=tsx --conditions=source
// The `witan` command: one run of the tree of commands, and how it ends.

import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { EXIT, exitCodeOf, report } from './exit.ts';
import { buildProgram } from './program/program.ts';

// `witan … | head` closes our output early: that is no failure, and nothing is left to say.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.done);
});

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };
const program = buildProgram(version);
try {
  if (process.argv.length <= 2) program.outputHelp();
  else await program.parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has printed its message; help and version are successes.
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  } else {
    await report(error, process.argv.includes('--json'));
    process.exitCode = exitCodeOf(error);
  }
}
