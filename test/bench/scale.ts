// What more validators cost: the same load on a council of four and on one of seven.

import { installFastestSignatures } from '@witan/node/signatures';
import { type LoadOptions, type LoadResult, runLoad } from './load.ts';
import { LoadedNetwork, type NetworkOptions } from './network.ts';
import type { Section } from './report.ts';

const COUNCILS = { few: 4, many: 7 } as const;

export async function benchScale(options: NetworkOptions & LoadOptions): Promise<Section> {
  await installFastestSignatures();
  const few = await loadOf(COUNCILS.few, options);
  const many = await loadOf(COUNCILS.many, options);
  const each = (found: LoadResult, validators: number): number =>
    found.cpuUsPerOperation / validators;
  const unit = 'µs/operation';
  return {
    title: `${COUNCILS.many} validators beside ${COUNCILS.few}`,
    figures: [
      {
        ...{ key: 'cpuUsPerValidatorOf4', name: 'CPU of a validator, of 4', unit },
        value: each(few, COUNCILS.few),
      },
      {
        ...{ key: 'cpuUsPerValidatorOf7', name: 'CPU of a validator, of 7', unit },
        ...{ value: each(many, COUNCILS.many), limit: each(few, COUNCILS.few), limitIs: 'of 4' },
        ratioGoal: { atMost: 1.1 },
      },
      {
        ...{ key: 'operationsPerSecondOf7', name: 'operations a second, of 7', unit: '/s' },
        ...{ value: many.perSecond, limit: few.perSecond, limitIs: 'of 4' },
      },
    ],
    checked: `of both: ${few.checked}; ${many.checked}`,
  };
}

async function loadOf(
  validators: number,
  options: NetworkOptions & LoadOptions,
): Promise<LoadResult> {
  options.say(`${validators} validators`);
  const network = await LoadedNetwork.open({ ...options, validators });
  let succeeded = false;
  try {
    const found = await runLoad(network, options);
    succeeded = true;
    return found;
  } finally {
    await network.close(succeeded);
  }
}
