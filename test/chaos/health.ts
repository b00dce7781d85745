// What healthy means: all agencies run, have one head, take transactions, and vote.

import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import type { SignedTransaction } from '@witan/client';
import { readGenesisFile } from '@witan/node';
import type { Agency, Consortium } from '../e2e/consortium.ts';
import { assessment, pathOf, putBody, sign } from '../e2e/land.ts';
import { ROOT } from '../e2e/launch.ts';
import { sleep } from '../e2e/patience.ts';

const { validators } = readGenesisFile(join(ROOT, 'nodes/treasury/genesis.json'));
const ATTEMPT_MS = 1_000;
const PAUSE_MS = 50;

/** Inside the replay window of the example's genesis, and far enough ahead for any patience. */
const VALID_HEIGHTS = 1_500;

/** The highest height seen of a council: a long run outlives what is signed for a while. */
const heights = new WeakMap<Consortium, number>();

export function noteHeight(consortium: Consortium, height: number): void {
  heights.set(consortium, Math.max(height, heights.get(consortium) ?? 0));
}

export function signAssessment(
  consortium: Consortium,
  parcel: string,
  value: bigint,
): SignedTransaction {
  const { chainId } = consortium.trust;
  const validUntilHeight = (heights.get(consortium) ?? 0) + VALID_HEIGHTS;
  return sign([assessment(parcel, value)], { chainId, as: 'assessor', validUntilHeight });
}

/** The parcel that probes assess: no workload writes to it. */
export const PROBED = 'P-probed';

let probes = 0n;

export interface Probe {
  /** From the first attempt to the answer. */
  readonly tookMs: number;
  /** Identifiers of the agencies whose COMMITs are in the certificate. */
  readonly voters: readonly string[];
}

/**
 * Puts one transaction at an agency until it is final there. Fails when that takes longer than
 * `timeoutMs`.
 */
export async function probe(
  consortium: Consortium,
  agency: Agency,
  timeoutMs: number,
): Promise<Probe> {
  const transaction = signAssessment(consortium, PROBED, ++probes);
  const startedMs = performance.now();
  const path = `${pathOf(transaction)}?wait=final&timeout=1s`;
  for (;;) {
    const init = { ...putBody(transaction), signal: AbortSignal.timeout(3 * ATTEMPT_MS) };
    const response = await agency.fetch(path, init).catch(() => undefined);
    const tookMs = performance.now() - startedMs;
    if (response?.status === 200) {
      await response.arrayBuffer();
      const { verdict } = await consortium
        .client(agency.member)
        .transactionReceipt(transaction.txid);
      noteHeight(consortium, verdict.height);
      const voters = validators.flatMap(({ name, member }) =>
        verdict.signers.includes(name) ? [member] : [],
      );
      return { tookMs, voters };
    }
    if (tookMs > timeoutMs) {
      const said = response === undefined ? 'no answer' : `HTTP ${response.status}`;
      assert.fail(`no commit at ${agency.member} within ${timeoutMs} ms: ${said}`);
    }
    await sleep(PAUSE_MS);
  }
}

/** Milliseconds until a certificate carries an agency's COMMIT of a new block. */
export async function untilVoting(
  consortium: Consortium,
  agency: Agency,
  timeoutMs: number,
): Promise<number> {
  const startedMs = performance.now();
  const [other] = consortium.others(agency.member) as [Agency];
  for (;;) {
    const leftMs = timeoutMs - (performance.now() - startedMs);
    const { voters } = await probe(consortium, other, Math.max(leftMs, 1));
    if (voters.includes(agency.member)) return performance.now() - startedMs;
    assert.ok(leftMs > 0, `${agency.member} does not vote after ${timeoutMs} ms`);
  }
}

/** Every running agency commits what is put to it, and all have one head. */
export async function untilHealthy(consortium: Consortium, timeoutMs: number): Promise<void> {
  await consortium.ready();
  for (const agency of consortium.agencies) await probe(consortium, agency, timeoutMs);
  await consortium.agreed(timeoutMs);
}
