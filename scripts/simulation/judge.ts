// What one seed says: the worker processes of `npm run sim` and its own replays share this.

import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { MutantName } from '@witan/consensus';
import { installCrc32 } from '@witan/ledger/checksum';
import { installSha256 } from '@witan/ledger/hash';
import { type Coverage, drawScenario, type ProfileName, simulate } from '@witan/simulator';

/** Every such seed runs twice and must go the same way. */
const REPEATED = 50;

export interface Finding {
  readonly profile: ProfileName;
  readonly seed: number;
  readonly committed: number;
  readonly steps: number;
  /** The first promise that was broken. */
  readonly violation: string | undefined;
  /** Which fault struck while what was going on. */
  readonly coverage: Coverage;
}

/** Hashes are most of what a run costs, and Node's are twice as fast. */
export function installNativeHashes(): void {
  installSha256((bytes) => new Uint8Array(hash('sha256', bytes, 'buffer')));
  installCrc32((bytes, seed) => crc32(bytes, seed));
}

export function judge(profile: ProfileName, seed: number, mutant: MutantName | undefined): Finding {
  const scenario = drawScenario(profile, seed);
  const { committed, coverage, digest, steps, violations } = simulate(scenario, { mutant });
  const [first] = violations;
  const finding = { profile, seed, committed, steps, coverage };
  if (first !== undefined) return { ...finding, violation: `${first.rule}: ${first.detail}` };
  const strays = seed % REPEATED === 0 && simulate(scenario, { mutant }).digest !== digest;
  return { ...finding, violation: strays ? 'determinism: the same seed went two ways' : undefined };
}
