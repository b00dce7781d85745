// The machine that figures are of.

import { availableParallelism, cpus, loadavg } from 'node:os';

export interface Machine {
  readonly cores: number;
  readonly model: string;
  readonly node: string;
}

export function machineOf(): Machine {
  const model = cpus()[0]?.model.trim() ?? 'unknown CPU';
  return { cores: availableParallelism(), model, node: process.version };
}

/** In words, with what else the machine does. */
export function machine(): string {
  const { cores, model, node } = machineOf();
  return `${cores} × ${model}, Node ${node}, load average ${loadavg()[0]?.toFixed(1)}`;
}
