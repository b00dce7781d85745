// What this machine lets a test do: run as root, make namespaces and file systems, preload a shim.
// What it does not let is SKIPPED with a reason, and counted.

import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../e2e/launch.ts';

export const NIGHTLY: boolean = process.env.WITAN_CI_TIER === 'nightly';

/** Where shims are compiled to and mount points are made; not in the repository's history. */
export const WORKSHOP: string = join(ROOT, '.witan/chaos');

export type Need = 'namespaces' | 'loop file systems' | 'xfs' | 'a C compiler';

function has(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).error === undefined;
}

function reasonAgainst(need: Need): string | undefined {
  const isRoot = process.getuid?.() === 0;
  switch (need) {
    case 'namespaces':
      if (!isRoot) return 'network namespaces need root';
      return has('ip', '-V') && has('nft', '-v') ? undefined : 'ip or nft is not installed';
    case 'loop file systems':
      if (!isRoot) return 'loop file systems need root';
      if (!existsSync('/dev/loop-control')) return 'this machine has no loop devices';
      return has('mkfs.ext4', '-V') ? undefined : 'mkfs.ext4 is not installed';
    case 'xfs':
      return has('mkfs.xfs', '-V') ? undefined : 'mkfs.xfs is not installed';
    case 'a C compiler':
      if (process.platform !== 'linux') return 'preloading needs Linux';
      return has('cc', '--version') ? undefined : 'cc is not installed';
  }
}

/** Skips the running hook or test, saying why, when the machine lacks something. */
export function need(context: Mocha.Context, ...needs: readonly Need[]): void {
  const reasons = needs.flatMap((each) => reasonAgainst(each) ?? []);
  if (reasons.length > 0) skip(context, reasons.join('; '));
}

export function skip(context: Mocha.Context, reason: string): void {
  console.log(`      SKIPPED ${context.test?.parent?.title ?? ''}: ${reason}`);
  context.skip();
}

export function isPossible(...needs: readonly Need[]): boolean {
  return needs.every((each) => reasonAgainst(each) === undefined);
}

/** Runs a program of the machine to its end; answers what it printed. */
export function run(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  assert.equal(status, 0, `${program} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}

/** The same where a failure is no news, as in cleaning up. */
export function attempt(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
