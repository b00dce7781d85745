// `npm run check`: everything that must hold before a commit, stopping at the first failure.
// `tsc -b` comes before Biome, whose rule on floating promises follows an import into another
// package only through that package's built declarations.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

function tool(name: string, ...args: readonly string[]): Step {
  const command = join(root, 'node_modules', '.bin', name);
  return { name: [name, ...args].join(' '), command, args };
}

const generate = join(root, 'scripts', 'generate.ts');
const steps: readonly Step[] = [
  {
    name: 'generate --check',
    command: process.execPath,
    args: [...process.execArgv, generate, '--check'],
  },
  tool('tsc', '-b'),
  tool('biome', 'check', '--error-on-warnings'),
  tool('tsc', '-p', 'test'),
  {
    name: 'npm test',
    command: process.execPath,
    args: [...process.execArgv, join(root, 'scripts', 'test.ts')],
  },
];

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } });
if (values.help) {
  console.log(
    `npm run check\n\nRuns, until one fails: ${steps.map(({ name }) => name).join(', ')}.`,
  );
} else {
  const started = performance.now();
  for (const { name, command, args } of steps) {
    console.log(`── ${name}`);
    const stepStarted = performance.now();
    const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
    if (error !== undefined) console.error(error.message);
    if (status !== 0) {
      console.error(`── ${name}: failed after ${seconds(stepStarted)}`);
      process.exitCode = 1;
      break;
    }
    console.log(`── ${name}: ${seconds(stepStarted)}`);
  }
  console.log(`── ${process.exitCode === 1 ? 'failed' : 'passed'} after ${seconds(started)}`);
}
