// More than the council can take, in an open loop that sends nothing again: what is refused is
// refused at once, and what was taken is executed. Goodput must not collapse.

import { auditFinal } from './audit.ts';
import { sum, type Window } from './figures.ts';
import type { Sent } from './ingress.ts';
import { executedIn, type LoadedNetwork } from './network.ts';
import type { Figure, Section } from './report.ts';

/** Of what saturation means here, times so much is offered. */
const TIMES = [1, 2, 5] as const;
const PER_REQUEST = 250;

export interface OverloadOptions {
  readonly saturation: number;
  readonly seconds: number;
}

interface Offered {
  readonly times: number;
  readonly window: Window;
  readonly taken: readonly Sent[];
  /** Executed operations a second, from the first offer until all that was taken is final. */
  readonly goodput: number;
  readonly cpuUsPerOperation: number;
  readonly clientShare: number;
}

export async function runOverload(
  network: LoadedNetwork,
  { saturation, seconds }: OverloadOptions,
): Promise<Section> {
  const offers: Offered[] = [];
  for (const times of TIMES) offers.push(await offer(network, times, saturation, seconds));
  await network.audit(offers.flatMap(({ taken }) => taken));
  const [base, ...over] = offers as [Offered, ...Offered[]];
  return {
    title: `Overload (${seconds} s of each; what is refused is not sent again)`,
    figures: [
      {
        ...{ key: 'goodputAt1', name: 'goodput at saturation', unit: 'operations/s' },
        ...{ value: base.goodput, limit: saturation, limitIs: 'closed loop' },
      },
      ...over.flatMap((each) => overFigures(each, base)),
    ],
    checked: 'all that was taken is executed, one head, the state proves their number',
  };
}

function overFigures({ times, window, ...found }: Offered, base: Offered): Figure[] {
  const { sent, dropped } = window.load;
  return [
    {
      ...{ key: `goodputAt${times}`, name: `goodput at ${times} × that`, unit: 'operations/s' },
      ...{ value: found.goodput, limit: base.goodput, limitIs: 'at saturation' },
      ratioGoal: { atLeast: 0.9 },
    },
    {
      ...{ key: `overloadCpuUsAt${times}`, name: '  CPU, all validators, per executed' },
      ...{ value: found.cpuUsPerOperation, unit: 'µs' },
      ...{ limit: base.cpuUsPerOperation, limitIs: 'at saturation' },
    },
    {
      ...{ key: `refusedAt${times}`, name: '  refused', unit: '%' },
      value: (100 * dropped.length) / sent.length,
    },
    {
      ...{ key: `clientCoresAt${times}`, name: '  processors that the load itself takes' },
      ...{ value: found.clientShare, unit: '' },
    },
  ];
}

async function offer(
  network: LoadedNetwork,
  times: number,
  saturation: number,
  seconds: number,
): Promise<Offered> {
  const { say, perTransaction } = network.options;
  const perSecond = Math.ceil((times * saturation) / perTransaction);
  say(`${perSecond} transactions a second for ${seconds} s`);
  const jobs = await network.next(Math.ceil(times * saturation * seconds));
  const before = await network.cpuMs();
  const own = process.cpuUsage();
  const window = await network.window(jobs, {
    ...{ pace: { perSecond }, perRequest: PER_REQUEST, once: true },
  });
  const { user, system } = process.cpuUsage(own);
  const cpuMs = (await network.cpuMs()) - before;
  const executed = executedIn(window);
  const tookMs = window.endMs - window.startMs;
  const dropped = new Set(window.load.dropped);
  const taken = window.load.sent.filter(({ job }) => !dropped.has(job));
  const jobsTaken = taken.map(({ job }) => job);
  await auditFinal(network.council, jobsTaken);
  return {
    ...{ times, window, taken, goodput: (1000 * executed) / tookMs },
    cpuUsPerOperation: (1000 * cpuMs) / executed,
    clientShare: sum([user, system]) / 1000 / tookMs,
  };
}
