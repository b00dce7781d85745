// The committed baseline: what an operation cost when it was last agreed to, by case, with the
// machine and the options of that run. A run that costs a tenth more is refused.
//
// CPU time varies from run to run, by some 8 % where the machine is shared. A window is one sample,
// a run the median of several; and as neighbours add to CPU time and never take from it, a case is
// run up to three times, and the cheapest run speaks. What has become slower is so in all three.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BenchOptions } from './bench.ts';
import { type Machine, machineOf } from './machine.ts';

/** How much more CPU time per operation is let pass. */
export const RISE_MAX = 0.1;
export const RUNS_MAX = 3;

const FILE = fileURLToPath(new URL('baseline.json', import.meta.url));

/** What decides about the cost besides the program. */
export type CaseOptions = Pick<
  BenchOptions,
  | 'mode'
  | 'workload'
  | 'validators'
  | 'perTransaction'
  | 'keys'
  | 'warmUp'
  | 'count'
  | 'windows'
  | 'perRequest'
  | 'inFlight'
>;

/** What a run found. */
export interface Cost {
  readonly cpuUsPerOperation: number;
  /** One signature check: how fast this machine is. */
  readonly verifyUs: number;
}

export interface Baseline extends Cost {
  readonly options: CaseOptions;
  readonly machine: Machine;
  /** Of the machine, before the run. */
  readonly load: number;
  readonly commit: string;
}

export type Baselines = Readonly<Record<string, Baseline>>;

/** `land signed, 4 validators`; envelopes by their size. */
export function caseOf({ mode, workload, perTransaction, validators }: CaseOptions): string {
  const size = perTransaction === 1 ? '' : ` of ${perTransaction}`;
  return `${workload} ${mode}${size}, ${validators} validators`;
}

export function readBaselines(): Baselines {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Baselines;
}

export function writeBaseline(baseline: Baseline): void {
  const all = { ...readBaselines(), [caseOf(baseline.options)]: baseline };
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
}

export function optionsIn(options: BenchOptions): CaseOptions {
  const { mode, workload, validators, perTransaction, keys } = options;
  const { warmUp, count, windows, perRequest, inFlight } = options;
  const size = { validators, perTransaction, keys };
  return { mode, workload, ...size, warmUp, count, windows, perRequest, inFlight };
}

export interface Comparison {
  /** More than 0: more CPU time than the baseline. */
  readonly rise: number;
  readonly passes: boolean;
  /** What the baseline would have cost here, µs. */
  readonly expectedUs: number;
  /** Whether it was measured on another kind of machine, and is scaled by its speed. */
  readonly scaled: boolean;
}

export function compare(
  found: Cost,
  base: Baseline,
  machine: Pick<Machine, 'model' | 'node'> = machineOf(),
): Comparison {
  const scaled = machine.model !== base.machine.model || machine.node !== base.machine.node;
  const speed = scaled ? found.verifyUs / base.verifyUs : 1;
  const expectedUs = base.cpuUsPerOperation * speed;
  const rise = found.cpuUsPerOperation / expectedUs - 1;
  return { rise, passes: rise <= RISE_MAX, expectedUs, scaled };
}
