// The release before this one, built beside this tree: what agencies run that have not been
// upgraded yet (X1).

import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Launch, ROOT } from '../e2e/launch.ts';

const ARCHIVE_BYTES_MAX = 256 * 1024 * 1024;
/** The scope of our own packages, which are those of the release and not of this tree. */
const OWN = '@witan';

export interface Release {
  readonly name: string;
  readonly launch: Launch;
  remove(): void;
}

function git(...args: readonly string[]): string {
  const { status, stdout } = spawnSync('git', ['-C', ROOT, ...args], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

/**
 * The newest tag `v…` that this tree descends from, or what WITAN_PREVIOUS_RELEASE names; undefined
 * where nothing was released yet, or the repository does not reach back so far.
 */
export function previousRelease(): string | undefined {
  const named = process.env.WITAN_PREVIOUS_RELEASE;
  if (named !== undefined && named !== '') return named;
  const tags = git('tag', '--list', 'v*', '--merged', 'HEAD^', '--sort=-version:refname');
  return tags.split('\n').find((tag) => tag !== '');
}

/** Unpacks a release into a directory of its own and compiles it, with this tree's dependencies. */
export function buildRelease(name: string): Release {
  const directory = mkdtempSync(join(tmpdir(), 'witan-release-'));
  const archive = spawnSync('git', ['-C', ROOT, 'archive', name], {
    maxBuffer: ARCHIVE_BYTES_MAX,
  });
  assert.equal(archive.status, 0, `git archive ${name}: ${archive.stderr}`);
  const unpacked = spawnSync('tar', ['-x', '-C', directory], { input: archive.stdout });
  assert.equal(unpacked.status, 0, String(unpacked.stderr));
  const modules = join(directory, 'node_modules');
  mkdirSync(join(modules, OWN), { recursive: true });
  for (const entry of readdirSync(join(ROOT, 'node_modules'))) {
    if (entry !== OWN) symlinkSync(join(ROOT, 'node_modules', entry), join(modules, entry));
  }
  for (const entry of readdirSync(join(directory, 'packages'))) {
    symlinkSync(join(directory, 'packages', entry), join(modules, OWN, entry));
  }
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const built = spawnSync(process.execPath, [compiler, '-b', 'packages/cli'], {
    cwd: directory,
    encoding: 'utf8',
  });
  assert.equal(built.status, 0, built.stdout);
  const entry = join(directory, 'packages/cli/dist/main.js');
  return {
    name,
    launch: { command: [process.execPath, '--enable-source-maps', entry] },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
