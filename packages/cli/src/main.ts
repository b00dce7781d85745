#!/usr/bin/env -S node --import=tsx --conditions=source
// The `witan` command.

import { EXIT } from './exit.ts';
import { run } from './run.ts';

// `witan … | head` closes our output early: that is no failure, and nothing is left to say.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.done);
});

process.exitCode = await run(process.argv.slice(2));
