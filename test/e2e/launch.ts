// How the processes of a test are started: from compiled code, as in production, which is built
// once and starts in a third of the time of its sources.

import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url));

/** Program and arguments, up to those of `witan`. */
export interface Launch {
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

let launch: Launch | undefined;

export function built(): Launch {
  if (launch === undefined) {
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    const args = [compiler, '-b', join(ROOT, 'packages/cli')];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
    const entry = join(ROOT, 'packages/cli/dist/main.js');
    launch = { command: [process.execPath, entry] };
  }
  return launch;
}
