// The profiles that a run of the benchmark has left in a directory.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agency, CpuProfile, ThreadTimes } from './profile-areas.ts';

/** Says how many operations were executed while the agencies were profiled. */
export const PROFILED_FILE = 'profiled.json';

const PROFILE = '.cpuprofile';

export interface Profiled {
  readonly agencies: readonly Agency[];
  readonly operations: number;
}

/** Throws where the directory holds none, or those of more than one run. */
export function readProfiles(directory: string): Profiled {
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(directory, name), 'utf8')) as T;
  const names = readdirSync(directory).filter((name) => name.endsWith(PROFILE));
  const { operations, validators } = read<{ operations: number; validators: number }>(
    PROFILED_FILE,
  );
  if (names.length !== validators) {
    throw new Error(`${directory} has ${names.length} profiles of ${validators} validators`);
  }
  const agencies = names.map((name) => ({
    profile: read<CpuProfile>(name),
    threads: read<ThreadTimes>(name.replace(PROFILE, '.threads.json')),
  }));
  return { agencies, operations };
}
