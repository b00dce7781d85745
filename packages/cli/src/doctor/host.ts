// The machine: its Node, disk, memory, descriptors and clock.

import {
  closeSync,
  existsSync,
  fdatasyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { type Check, fail, guarded, pass, warn } from './check.ts';

const GIB = 2 ** 30;
const DISK_FAIL_BYTES = GIB;
const DISK_WARN_BYTES = 10 * GIB;
const MEMORY_FAIL_BYTES = GIB / 2;
const MEMORY_WARN_BYTES = 2 * GIB;
const DESCRIPTORS_WARN = 4096;
const SYNCS = 20;
const SYNC_WARN_MS = 20;
const SYNC_FAIL_MS = 100;

/** `place` is where the node's data lies or would lie. */
export async function checkHost(place: string): Promise<Check[]> {
  const directory = existingParent(place);
  return [
    nodeVersion(process.versions.node),
    freeDisk(directory),
    await guarded('host/fsync', `make ${directory} writable for this user`, () => sync(directory)),
    memory(),
    descriptors(),
  ];
}

function existingParent(path: string): string {
  return existsSync(path) ? path : existingParent(dirname(path));
}

export function nodeVersion(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isSupported = major > 20 || (major === 20 && minor >= 19);
  return isSupported
    ? pass('host/node', `Node ${version}`)
    : fail('host/node', `Node ${version}`, 'install Node 20.19 or newer');
}

function gib(bytes: number): string {
  return `${(bytes / GIB).toFixed(1)} GiB`;
}

function freeDisk(directory: string): Check {
  const { bavail, bsize } = statfsSync(directory);
  const bytes = bavail * bsize;
  const seen = `${gib(bytes)} free at ${directory}`;
  const fix = 'free some space, or move the data directory to a larger disk';
  if (bytes < DISK_FAIL_BYTES) return fail('host/disk', seen, fix);
  return bytes < DISK_WARN_BYTES ? warn('host/disk', seen, fix) : pass('host/disk', seen);
}

/** Every vote waits for the disk once: a slow one slows the whole council. */
function sync(directory: string): Check {
  const folder = mkdtempSync(join(directory, '.witan-doctor-'));
  const times: number[] = [];
  try {
    const descriptor = openSync(join(folder, 'probe'), 'w');
    const page = new Uint8Array(4096);
    for (let i = 0; i < SYNCS; i++) {
      writeSync(descriptor, page);
      const startMs = performance.now();
      fdatasyncSync(descriptor);
      times.push(performance.now() - startMs);
    }
    closeSync(descriptor);
  } finally {
    rmSync(folder, { recursive: true });
  }
  times.sort((a, b) => a - b);
  const [median = 0, worst = 0] = [times[SYNCS / 2], times.at(-1)];
  const seen = `${SYNCS} syncs: median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms`;
  const fix = 'use a local disk whose cache is safe from power cuts';
  if (median > SYNC_FAIL_MS) return fail('host/fsync', seen, fix);
  return median > SYNC_WARN_MS ? warn('host/fsync', seen, fix) : pass('host/fsync', seen);
}

function memory(): Check {
  const constrained = process.constrainedMemory();
  const bytes = constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
  const seen = `${gib(bytes)} for this process`;
  const fix = 'give the node 2 GiB or more';
  if (bytes < MEMORY_FAIL_BYTES) return fail('host/memory', seen, fix);
  return bytes < MEMORY_WARN_BYTES ? warn('host/memory', seen, fix) : pass('host/memory', seen);
}

function descriptors(): Check {
  const path = '/proc/self/limits';
  const [, soft] = existsSync(path)
    ? (/^Max open files\s+(\d+|unlimited)/m.exec(readFileSync(path, 'utf8')) ?? [])
    : [];
  if (soft === undefined) return pass('host/descriptors', 'no limit is known on this system');
  const seen = `${soft} open files allowed`;
  const isLow = soft !== 'unlimited' && Number(soft) < DESCRIPTORS_WARN;
  return isLow
    ? warn('host/descriptors', seen, `run ulimit -n ${DESCRIPTORS_WARN} before the node starts`)
    : pass('host/descriptors', seen);
}
