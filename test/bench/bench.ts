// The benchmark: one network with its state filled, and the chosen scenarios on it, one after
// another. Each checks what it has done before it reports.

import { installFastestSignatures } from '@witan/node/signatures';
import { runHalfLoad, runIdle } from './latency.ts';
import { type LoadOptions, type LoadResult, runLoad } from './load.ts';
import { LoadedNetwork, type NetworkOptions } from './network.ts';
import { runCatchUp, runDeadLeader } from './outages.ts';
import { runOverload } from './overload.ts';
import { runReads } from './reads.ts';
import type { Section } from './report.ts';

/** In the order in which they run; all need the saturation that the first one finds. */
export const SCENARIOS = [
  'load',
  'half',
  'idle',
  'reads',
  'overload',
  'leader',
  'catch-up',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

export interface BenchOptions extends NetworkOptions, LoadOptions {
  readonly scenarios: readonly Scenario[];
  /** Operations of the window at half load. */
  readonly halfCount: number;
  /** Transactions of the idle network. */
  readonly rounds: number;
  readonly reads: number;
  readonly overloadSeconds: number;
  readonly downSeconds: number;
}

export interface BenchResult {
  readonly load: LoadResult;
  readonly sections: readonly Section[];
}

export async function bench(options: BenchOptions): Promise<BenchResult> {
  await installFastestSignatures();
  const network = await LoadedNetwork.open(options);
  let succeeded = false;
  try {
    const load = await runLoad(network, options);
    const sections: Section[] = [load];
    for (const scenario of SCENARIOS) {
      if (scenario === 'load' || !options.scenarios.includes(scenario)) continue;
      sections.push(await run[scenario](network, options, load.perSecond));
    }
    succeeded = true;
    return { load, sections };
  } finally {
    await network.close(succeeded);
  }
}

type Run = (network: LoadedNetwork, options: BenchOptions, saturation: number) => Promise<Section>;

const run: Readonly<Record<Exclude<Scenario, 'load'>, Run>> = {
  half: (network, { halfCount: count }, saturation) => runHalfLoad(network, { count, saturation }),
  idle: (network, { rounds }) => runIdle(network, rounds),
  reads: (network, { reads }) => runReads(network, reads),
  overload: (network, { overloadSeconds: seconds }, saturation) =>
    runOverload(network, { saturation, seconds }),
  leader: (network, _, saturation) => runDeadLeader(network, { saturation }),
  'catch-up': (network, { downSeconds }, saturation) =>
    runCatchUp(network, { saturation, downMs: 1000 * downSeconds }),
};
