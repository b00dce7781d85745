// What `npm start` runs in a fresh clone: checks Node, installs what package-lock.json names,
// builds, and hands over to the demonstration. `--prepare-only`, which tests and checks use, stops
// before the last two.
// Plain JavaScript in old syntax and `node:` imports only: nothing is installed yet, and an old
// Node must get as far as the sentence that says so.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const nodeMin = [20, 19];
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lockFile = join(root, 'package-lock.json');
const installedLockFile = join(root, 'node_modules', '.package-lock.json');
const stampFile = join(root, 'node_modules', '.witan-stamp');
const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
const portal = join('packages', 'portal');
const portalOutput = join(portal, 'dist-web');
/** What the portal is made of, besides installed packages. */
const portalInputs = ['client/src', 'ledger/src', 'light-client/src', 'portal', 'state/src'];
const portalStamp = '.inputs';
const lowPriority = 10;
const platform = `${process.platform}-${process.arch}`;

function nodeIsOld() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major < nodeMin[0] || (major === nodeMin[0] && minor < nodeMin[1]);
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What an installation of this lock file on this machine leaves as its last act. */
function expectedStamp(lock) {
  return `${platform} ${createHash('sha256').update(lock).digest('hex')}\n`;
}

/**
 * Whether an installation by hand left what the lock file names. npm writes its own copy of the
 * lock last, and an entry that is absent there is allowed only for optional packages, which are
 * often for another platform.
 */
function installedByHand(lock) {
  const installedLock = readIfThere(installedLockFile);
  if (installedLock === undefined) return false;
  try {
    const wanted = JSON.parse(lock).packages;
    const installed = JSON.parse(installedLock).packages;
    return Object.keys(wanted).every((path) => {
      if (path === '') return true;
      const entry = installed[path];
      if (entry === undefined) return wanted[path].optional === true;
      return entry.version === wanted[path].version && entry.integrity === wanted[path].integrity;
    });
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return false;
    throw error;
  }
}

/** Runs a command in the root and resolves with the exit code that a shell would report. */
function run(command, args, stdio, priority = 0) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: root, stdio });
    if (priority !== 0 && child.pid !== undefined) setPriority(child.pid, priority);
    // A terminal interrupts the whole process group, so the child has heard of it already.
    const forward = (signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    child.on('error', fail);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      done(signal === null ? code : 128 + constants.signals[signal]);
    });
  });
}

/** Returns an exit code. The stamp goes first and comes last: an interrupted run is done again. */
async function install(stamp) {
  rmSync(stampFile, { force: true });
  process.stderr.write('Installing dependencies, once; this takes about half a minute …\n');
  const npm = process.env.npm_execpath || '';
  const [command, ...before] = npm.endsWith('npm-cli.js') ? [process.execPath, npm] : ['npm'];
  const args = [...before, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const code = await run(command, args, ['ignore', 2, 2]);
  if (code === 0) writeFileSync(stampFile, stamp);
  else process.stderr.write(`Installation did not finish: npm ci ended with ${code}.\n`);
  return code;
}

/** Returns an exit code. */
async function prepare() {
  const lock = readIfThere(lockFile);
  if (lock === undefined) {
    process.stderr.write('package-lock.json is missing; restore it with: git checkout HEAD -- .\n');
    return 2;
  }
  const stamp = expectedStamp(lock);
  const found = readIfThere(stampFile);
  if (found === stamp) return 0;
  const foreign = found !== undefined && !found.startsWith(`${platform} `);
  if (foreign || !installedByHand(lock)) return install(stamp);
  writeFileSync(stampFile, stamp);
  return 0;
}

/** A hash over what the portal is built from. */
function hashOfPortal() {
  const hash = createHash('sha256').update(readFileSync(lockFile));
  for (const input of portalInputs) {
    const folder = join(root, 'packages', input);
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath || entry.path, entry.name))
      .filter((name) => !/[/\\]dist(-web)?(\.new)?[/\\]/.test(name));
    for (const name of names.sort())
      hash.update(name.slice(root.length)).update(readFileSync(name));
  }
  return hash.digest('hex');
}

/**
 * Builds the portal when what it is made of has changed: beside the old one, which stays whole
 * until the new one takes its place. Returns an exit code.
 */
async function buildPortal() {
  const wanted = hashOfPortal();
  const output = join(root, portalOutput);
  if (readIfThere(join(output, portalStamp)) === wanted) return 0;
  const fresh = `${output}.new`;
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', portal, '--outDir', fresh, '--logLevel', 'error'];
  const code = await run(process.execPath, args, ['ignore', 2, 2], lowPriority);
  if (code !== 0) return code;
  writeFileSync(join(fresh, portalStamp), wanted);
  rmSync(output, { recursive: true, force: true });
  renameSync(fresh, output);
  return 0;
}

async function main() {
  if (nodeIsOld()) {
    const wanted = nodeMin.join('.');
    process.stderr.write(`Witan needs Node ${wanted} or newer; this is ${process.version}.\n`);
    return 2;
  }
  const args = process.argv.slice(2);
  const code = await prepare();
  if (code !== 0) return code;
  const hasPortal = existsSync(join(root, portal));
  const pages = hasPortal ? buildPortal() : Promise.resolve(0);
  if (args[0] === '--prepare-only') return pages;
  // The demonstration goes on without pages, and says that there are none.
  pages.catch((error) => process.stderr.write(`The portal was not built: ${error.message}\n`));
  // Five processes start at once: compiled code loads in half the time that its sources take.
  const built = await run(process.execPath, [compiler, '-b'], ['ignore', 2, 2]);
  if (built !== 0) return built;
  const withPortal = hasPortal ? ['--portal', portalOutput] : [];
  const cli = join('packages', 'cli', 'dist', 'main.js');
  return run(
    process.execPath,
    [cli, 'demo', '--nodes', 'nodes', ...withPortal, ...args],
    'inherit',
  );
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
