// What one seed says: the worker processes of `npm run sim` and its own replays share this.

import { crc32 } from 'node:zlib';
import type { MutantName } from '@witan/consensus';
import { installCrc32 } from '@witan/ledger/checksum';
import { installOpenssl } from '@witan/node/signatures';
import { type Coverage, drawScenario, type ProfileName, simulate } from '@witan/simulator';

/** Every such seed runs twice and must go the same way. */
const REPEATED = 50;

export interface Finding {
  readonly profile: ProfileName;
  readonly seed: number;
  /** The bug that was planted. */
  readonly mutant: MutantName | undefined;
  readonly committed: number;
  readonly steps: number;
  readonly epoch: number;
  /** Cosignatures that honest validators made. */
  readonly cosigned: number;
  /** Of everything that happened, and of the newest state; both in hexadecimal. */
  readonly digest: string;
  readonly stateRoot: string;
  /** The first promise that was broken. */
  readonly violation: string | undefined;
  /** Which fault struck while what was going on. */
  readonly coverage: Coverage;
}

/** What the node runs with too: a run must not take its time for arithmetic. */
export function installNativeHashes(): void {
  installOpenssl();
  installCrc32((bytes, seed) => crc32(bytes, seed));
}

export function judge(profile: ProfileName, seed: number, mutant: MutantName | undefined): Finding {
  const scenario = drawScenario(profile, seed);
  const verdict = simulate(scenario, { mutant });
  const { committed, cosigned, coverage, digest, epoch, stateRoot, steps, violations } = verdict;
  const [first] = violations;
  const outcome = { committed, cosigned, steps, epoch, digest, stateRoot, coverage };
  const finding = { profile, seed, mutant, ...outcome };
  if (first !== undefined) return { ...finding, violation: `${first.rule}: ${first.detail}` };
  const strays = seed % REPEATED === 0 && simulate(scenario, { mutant }).digest !== digest;
  return { ...finding, violation: strays ? 'determinism: the same seed went two ways' : undefined };
}
