// Where the same blocks must give the same state root (R10): languages, time zones, stacks, an
// interpreter without its compiler, and the versions of Node that are supported.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../figures.ts';

export interface Surroundings {
  readonly name: string;
  /** Path of Node. */
  readonly node: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
}

const HERE = { node: process.execPath, environment: {}, flags: [] };

/** Of this machine's Node. A small stack: whatever nests deeply would fail on it alone. */
export const LOCAL: readonly Surroundings[] = [
  {
    ...HERE,
    name: 'another time zone and language, a small stack',
    environment: { TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    flags: ['--stack-size=300'],
  },
  { ...HERE, name: 'no compiler', flags: ['--jitless'] },
];

/** The oldest that package.json allows, and the lines of long-term support behind it. */
export const NODE_VERSIONS: readonly string[] = ['20.19.0', '22', '24', '26'];

/** Outside version control; what is there is used again. */
const KEPT = join(ROOT, '.witan', 'node');
const INSTALL_MS = 120_000;

/** A Node of another version: its place, or why there is none. Fetches it only if it is told to. */
export function otherNode(version: string, isFetching: boolean): Surroundings | string {
  const prefix = join(KEPT, version);
  const node = join(prefix, 'node_modules/node/bin/node');
  if (!existsSync(node)) {
    if (!isFetching) return `no Node ${version} in .witan/node: WITAN_FETCH_NODE=1 fetches it`;
    mkdirSync(prefix, { recursive: true });
    const args = ['install', '--no-save', '--no-audit', '--prefix', prefix, `node@${version}`];
    const npm = spawnSync('npm', args, { encoding: 'utf8', timeout: INSTALL_MS });
    if (!existsSync(node)) return `npm brought no Node ${version}: ${npm.stderr ?? npm.error}`;
  }
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  if (stdout?.startsWith('v') !== true) return `Node ${version} does not start here`;
  return { ...HERE, name: `Node ${stdout.trim().slice(1)}`, node };
}
