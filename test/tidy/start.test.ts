// scripts/start.mjs in a tree of its own with a stand-in for npm: when it installs, when it does
// not, what an interrupted installation leaves, and how it hands over to the command line.
import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './repository.ts';

/** Does what `npm ci` does to the tree, or stops half-way when told to. */
const npmStandIn = `
  import { mkdirSync, writeFileSync, appendFileSync, cpSync, rmSync } from 'node:fs';
  appendFileSync('installs.txt', process.argv.slice(2).join(' ') + '\\n');
  rmSync('node_modules', { recursive: true, force: true });
  mkdirSync('node_modules');
  if (process.env.NPM_FAILS) process.exit(1);
  cpSync('package-lock.json', 'node_modules/.package-lock.json');
`;

const lockOf = (version: string): string =>
  JSON.stringify({
    packages: {
      '': { name: 'toy' },
      'node_modules/a': { version, integrity: `sha512-${version}` },
      'node_modules/elsewhere': { version: '1.0.0', optional: true },
    },
  });

describe('scripts/start.mjs', () => {
  let folder: string;
  const file = (...path: string[]): string => join(folder, ...path);
  const installs = (): number => readFileSync(file('installs.txt'), 'utf8').split('\n').length - 1;

  function start(args: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
    return spawn(process.execPath, [file('scripts', 'start.mjs'), ...args], {
      env: { ...process.env, npm_execpath: file('npm-cli.js'), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  async function exitOf(child: ChildProcess): Promise<{ code: number | null; output: string }> {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, output };
  }

  async function prepare(environment: NodeJS.ProcessEnv = {}): Promise<number | null> {
    return (await exitOf(start(['--prepare-only'], environment))).code;
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'witan-start-'));
    mkdirSync(file('scripts'));
    cpSync(join(root, 'scripts', 'start.mjs'), file('scripts', 'start.mjs'));
    writeFileSync(file('package.json'), '{"type":"module"}');
    writeFileSync(file('npm-cli.js'), npmStandIn);
    writeFileSync(file('package-lock.json'), lockOf('1.0.0'));
    writeFileSync(file('installs.txt'), '');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('installs in a fresh clone, without install scripts, and only once', async () => {
    assert.equal(await prepare(), 0);
    assert.equal(await prepare(), 0);
    assert.equal(
      readFileSync(file('installs.txt'), 'utf8'),
      'ci --ignore-scripts --no-audit --no-fund\n',
    );
  });

  it('installs again when the lock file has changed', async () => {
    await prepare();
    writeFileSync(file('package-lock.json'), lockOf('1.0.1'));
    assert.equal(await prepare(), 0);
    assert.equal(installs(), 2);
  });

  it('an installation that did not finish is done again', async () => {
    assert.equal(await prepare({ NPM_FAILS: '1' }), 1);
    assert.equal(await prepare(), 0);
    assert.equal(installs(), 2);
  });

  it('accepts an installation by hand that agrees with the lock file', async () => {
    mkdirSync(file('node_modules'));
    const { packages } = JSON.parse(lockOf('1.0.0')) as { packages: Record<string, unknown> };
    delete packages['node_modules/elsewhere'];
    writeFileSync(file('node_modules', '.package-lock.json'), JSON.stringify({ packages }));
    assert.equal(await prepare(), 0);
    assert.equal(installs(), 0);
    assert.ok(existsSync(file('node_modules', '.witan-stamp')));
  });

  it('does not trust an installation made for another platform', async () => {
    await prepare();
    writeFileSync(file('node_modules', '.witan-stamp'), 'plan9-mips 00\n');
    assert.equal(await prepare(), 0);
    assert.equal(installs(), 2);
  });

  it('builds the portal, and again when a source of it has changed', async () => {
    await prepare();
    for (const folder of ['client/src', 'ledger/src', 'light-client/src', 'portal', 'state/src']) {
      mkdirSync(file('packages', folder), { recursive: true });
    }
    mkdirSync(file('node_modules', 'vite', 'bin'), { recursive: true });
    writeFileSync(
      file('node_modules', 'vite', 'bin', 'vite.js'),
      `const { appendFileSync, mkdirSync } = require('node:fs');
       appendFileSync('builds.txt', '.');
       mkdirSync(process.argv[process.argv.indexOf('--outDir') + 1], { recursive: true });`,
    );
    const builds = (): number => readFileSync(file('builds.txt')).length;
    assert.equal(await prepare(), 0);
    assert.equal(await prepare(), 0);
    assert.equal(builds(), 1);
    writeFileSync(file('packages', 'ledger', 'src', 'a.ts'), '');
    assert.equal(await prepare(), 0);
    assert.equal(builds(), 2);
  });

  it('says in one sentence that Node is too old, before it touches anything', async () => {
    const script = readFileSync(file('scripts', 'start.mjs'), 'utf8');
    const future = script.replace('nodeMin = [20, 19]', 'nodeMin = [9999, 0]');
    assert.notEqual(future, script);
    writeFileSync(file('scripts', 'start.mjs'), future);
    const { code, output } = await exitOf(start([]));
    assert.equal(code, 2);
    assert.equal(output, `Witan needs Node 9999.0 or newer; this is ${process.version}.\n`);
    assert.equal(installs(), 0);
  });

  it('hands arguments and signals to the command line, and returns its exit code', async () => {
    await prepare();
    mkdirSync(file('node_modules', 'typescript', 'bin'), { recursive: true });
    writeFileSync(
      file('node_modules', 'typescript', 'bin', 'tsc'),
      `require('node:fs').mkdirSync('packages/cli/dist', { recursive: true });
       require('node:fs').writeFileSync('packages/cli/dist/main.js', \`
         process.on('SIGTERM', () => process.exit(7));
         setInterval(() => {}, 1000);
         console.log(process.argv.slice(2).join(' '));\`);`,
    );
    const child = start(['--once', '--json']);
    const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
    child.kill('SIGTERM');
    assert.equal((await exitOf(child)).code, 7);
    assert.equal(line.toString(), 'demo --nodes nodes --once --json\n');
  });
});
