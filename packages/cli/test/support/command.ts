// Runs a `witan` command in this process and keeps what it printed.

import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Ran {
  readonly code: number;
  /** Data, on the output stream. */
  readonly out: string;
  /** Talk, on the error stream. */
  readonly err: string;
}

/** Nothing of the tester's environment reaches the command. */
const VARIABLES = ['WITAN_NODE', 'WITAN_HOME', 'TMPDIR', 'XDG_STATE_HOME'];
/** Where nothing is kept. */
const STATE_HOME = join(tmpdir(), `witan-state-${process.pid}`);

export async function witan(...args: readonly string[]): Promise<Ran> {
  // Commands import what they do when they run: all of it must come from one module graph, and the
  // one that the test itself was loaded into may be another.
  const { run } = await import('../../src/run.ts');
  const { stdout, stderr } = process;
  const written = { out: '', err: '' };
  const saved = { stdout: stdout.write, stderr: stderr.write };
  const environment = VARIABLES.map((name) => [name, process.env[name]] as const);
  for (const [name] of environment) delete process.env[name];
  process.env.XDG_STATE_HOME = STATE_HOME;
  stdout.write = (text: string | Uint8Array) => {
    written.out += text.toString();
    return true;
  };
  stderr.write = (text: string | Uint8Array) => {
    written.err += text.toString();
    return true;
  };
  try {
    return { code: await run(args), ...written };
  } finally {
    stdout.write = saved.stdout;
    stderr.write = saved.stderr;
    for (const [name, value] of environment) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
