// Reads with proofs: one agency is asked for records over HTTP, and every answer is verified.

import type { AgencyState } from '@witan/cli/demo/supervisor';
import { answer, ask } from '@witan/state/schema';
import { clientOf } from './audit.ts';
import { countersOf } from './council.ts';
import { metricOf } from './counters.ts';
import type { LoadedNetwork } from './network.ts';
import type { Section } from './report.ts';

const READERS = 4;

export async function runReads(network: LoadedNetwork, count: number): Promise<Section> {
  const { council, workload, options } = network;
  options.say(`${count} reads with proofs of one agency`);
  const { api } = council.agencies[0] as AgencyState;
  const client = clientOf(council, api);
  const cpu = async (): Promise<number> =>
    metricOf(await countersOf(api), 'process_cpu_seconds_total');
  const questions = Array.from({ length: count }, (_, i) => workload.question(i)).values();
  let bytes = 0;
  const reader = async (): Promise<void> => {
    for (const question of questions) {
      const { verdict, receipt } = await client.query(question);
      if (answer(ask(question), verdict.finding) === null) throw new Error(`no ${question}`);
      bytes += receipt.length;
    }
  };
  const before = await cpu();
  const startMs = performance.now();
  await Promise.all(Array.from({ length: READERS }, reader));
  const tookMs = performance.now() - startMs;
  const spentUs = 1e6 * ((await cpu()) - before);
  return {
    title: `Reads of one record with its proof (${READERS} readers at one agency)`,
    figures: [
      {
        ...{ key: 'readsPerSecond', name: 'reads a second, verified', unit: '/s' },
        value: (1000 * count) / tookMs,
      },
      { key: 'cpuUsPerRead', name: 'CPU of the agency', value: spentUs / count, unit: 'µs/read' },
      { key: 'bytesPerRead', name: 'an answer', value: bytes / count, unit: 'bytes' },
    ],
    checked: `all ${count} answers, from their bytes alone`,
  };
}
