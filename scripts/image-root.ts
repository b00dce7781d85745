// Lays out the root of the container image (docker/Dockerfile): Node with the shared libraries that
// it and the native addons need, our packages as compiled, and production dependencies without what
// only compilers, people or other platforms read. Usage: image-root.ts DIRECTORY.

import { execFileSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PLATFORM = `${process.platform}-${process.arch}`;
/** The owner of /data, and who the container runs as. */
const OWNER = 10_001;
/** Where the repository lies in the image. */
const HOME = 'witan';

const READ_BY_OTHERS = /\.(map|md|markdown|[cm]?ts|tsbuildinfo|cc|h|gyp)$/i;

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: true }>>;
}

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;

/** Whether a path leads into a package that only developers need. */
function isForDevelopers(path: string): boolean {
  const parts = relative(ROOT, path).split('/');
  return parts.some((_, i) => lock.packages[parts.slice(0, i + 1).join('/')]?.dev === true);
}

/** `prebuilds/linux-x64/addon.node` is of one platform, and may name its C library. */
function isOfOtherPlatform(path: string): boolean {
  const built = /\/prebuilds\/([^/]+)/.exec(path)?.[1];
  return built !== undefined && (built !== PLATFORM || basename(path).includes('musl'));
}

function isNeeded(path: string): boolean {
  return !READ_BY_OTHERS.test(path) && !isOfOtherPlatform(path) && !isForDevelopers(path);
}

function copyRepository(image: string): void {
  const copy = (path: string): void => {
    const to = join(image, HOME, path);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(ROOT, path), to, { recursive: true, verbatimSymlinks: true, filter: isNeeded });
  };
  copy('node_modules');
  copy('packages/ledger/gen');
  for (const name of readdirSync(join(ROOT, 'packages'))) {
    copy(`packages/${name}/package.json`);
    copy(`packages/${name}/dist`);
  }
  copy('packages/portal/dist-web');
}

/** Absolute paths of the shared libraries, the loader among them, that a program asks for. */
function librariesOf(program: string): string[] {
  const lines = execFileSync('ldd', [program], { encoding: 'utf8' });
  return [...lines.matchAll(/(\/\S+) \(0x/g)].map(([, path]) => path as string);
}

function copyNode(image: string): void {
  const addons = readdirSync(join(image, HOME), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.node'))
    .map((path) => join(image, HOME, path));
  const programs = [process.execPath, ...addons];
  // The loader looks for names, so each file lies under its own and not under its target's.
  for (const path of [process.execPath, ...new Set(programs.flatMap(librariesOf))]) {
    mkdirSync(join(image, dirname(path)), { recursive: true });
    cpSync(realpathSync(path), join(image, path));
  }
}

function makeFolders(image: string): void {
  for (const name of ['etc', 'agency', 'data', 'tmp']) mkdirSync(join(image, name));
  writeFileSync(join(image, 'etc/passwd'), `witan:x:${OWNER}:${OWNER}::/agency:/nonexistent\n`);
  writeFileSync(join(image, 'etc/nsswitch.conf'), 'hosts: files dns\n');
  // A new volume takes over the owner of the folder that it covers.
  chownSync(join(image, 'data'), OWNER, OWNER);
}

const [, , image] = process.argv;
if (image === undefined) throw new Error('usage: image-root.ts DIRECTORY');
copyRepository(image);
copyNode(image);
makeFolders(image);
