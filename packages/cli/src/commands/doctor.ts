// `witan doctor`: looks at this machine, a home and its node, and says what to do.

import { tmpdir } from 'node:os';
import { WitanError } from '@witan/ledger/problems';
import { trustFromGenesis } from '@witan/light-client';
import type { NodeConfig } from '@witan/node/home';
import { nodeUrl, ownUrl } from '../connection.ts';
import { askControl } from '../demo/control.ts';
import type { AgencyState } from '../demo/supervisor.ts';
import { checkChain, checkNetwork, observe } from '../doctor/chain.ts';
import { AREAS, type Area, type Check } from '../doctor/check.ts';
import { checkFiles, checkSigning, readConfig } from '../doctor/files.ts';
import { checkHost } from '../doctor/host.ts';
import { Ended, EXIT } from '../exit.ts';
import { printJson, printLines } from '../output.ts';
import { resolveTrust } from '../trust.ts';

export interface DoctorOptions {
  readonly home?: string;
  readonly node?: string;
  readonly only?: string;
  readonly passwordFile?: string;
  readonly json?: boolean;
}

const SIGNS = { pass: '✔', warn: '!', fail: '✘' } as const;

export async function doctor(options: DoctorOptions): Promise<void> {
  const areas = areasOf(options.only);
  const checks = (await examine(options, areas)).filter(({ id }) =>
    areas.some((area) => id.startsWith(`${area}/`)),
  );
  if (options.json) printJson(checks);
  else printLines(linesOf(checks));
  if (checks.some(({ status }) => status === 'fail')) throw new Ended(EXIT.failed);
}

function areasOf(only: string | undefined): readonly Area[] {
  if (only === undefined) return AREAS;
  return only.split(',').map((name) => {
    const area = AREAS.find((known) => known === name);
    if (area === undefined) throw new WitanError('usage/invalid', `areas are ${AREAS.join(', ')}`);
    return area;
  });
}

async function examine(options: DoctorOptions, areas: readonly Area[]): Promise<Check[]> {
  const { home } = options;
  const read = home === undefined ? undefined : readConfig(home);
  const broken = read !== undefined && 'status' in read ? [read] : [];
  const config = broken.length > 0 ? undefined : (read as NodeConfig | undefined);
  const checks: Check[] = [...broken];
  if (areas.includes('host')) checks.push(...(await checkHost(config?.data ?? home ?? tmpdir())));
  if (config !== undefined && home !== undefined) {
    if (areas.includes('files')) checks.push(...(await checkFiles(home, config)));
    if (areas.includes('signing')) {
      checks.push(...(await checkSigning(config, options.passwordFile)));
    }
  }
  if (!areas.includes('network') && !areas.includes('chain')) return checks;
  const agencies = await demonstration();
  // Without a home or a node there is nothing to call, unless a demonstration runs here.
  if (config === undefined && options.node === undefined && agencies.length === 0) return checks;
  const url = options.node ?? (config && ownUrl(config)) ?? (await nodeUrl(undefined));
  const isOfDemonstration = agencies.some(({ api }) => api === url);
  const others = agencies.map(({ api }) => api).filter((api) => api !== url);
  const observed = await observe(await nodeUrl(url), isOfDemonstration ? others : []);
  const trust = config === undefined ? resolveTrust(undefined) : trustFromGenesis(config.genesis);
  return [
    ...checks,
    ...(await checkNetwork(observed, config)),
    ...(await checkChain(observed, trust)),
  ];
}

async function demonstration(): Promise<readonly AgencyState[]> {
  try {
    const agencies = (await askControl({ verb: 'status' })) as AgencyState[];
    return agencies.filter(({ pid }) => pid !== undefined);
  } catch (error) {
    if (error instanceof WitanError && error.key === 'demo/not-running') return [];
    throw error;
  }
}

function linesOf(checks: readonly Check[]): string[] {
  const count = (status: Check['status']): number =>
    checks.filter((check) => check.status === status).length;
  return [
    ...checks.flatMap(({ id, status, seen, fix }) => [
      `${SIGNS[status]} ${id.padEnd(18)} ${seen}`,
      ...(fix === undefined ? [] : [`${' '.repeat(21)}→ ${fix}`]),
    ]),
    '',
    `${count('pass')} passed, ${count('warn')} to look at, ${count('fail')} failed`,
  ];
}
