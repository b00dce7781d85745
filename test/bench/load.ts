// The main scenario: as much load as the council takes, in several short windows. What an operation
// costs is the median of the windows: neighbours on the machine disturb some, and seldom most.

import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { auditTransactions } from './audit.ts';
import { type Costs, measureCosts } from './costs.ts';
import { metricOf } from './counters.ts';
import { medianOf, sum, type Throughput, throughputOf, type Window } from './figures.ts';
import type { Sent } from './ingress.ts';
import type { LoadedNetwork, NetworkOptions } from './network.ts';
import { PROFILED_FILE } from './profiles.ts';
import type { Figure, Goal, Section } from './report.ts';

const SECOND_US = 1e6;
const MEBIBYTE = 2 ** 20;
/** What every validator hashes of a transaction: identifier, leaf of the batch, a node above. */
const HASHES = 3;

export interface LoadOptions {
  /** Operations before those that count. */
  readonly warmUp: number;
  /** Operations of each window. */
  readonly count: number;
  readonly windows: number;
}

export interface LoadResult extends Section {
  /** Operations a second, the median: what other scenarios call saturation. */
  readonly perSecond: number;
  readonly cpuUsPerOperation: number;
  readonly costs: Costs;
}

export async function runLoad(network: LoadedNetwork, options: LoadOptions): Promise<LoadResult> {
  const { warmUp, count, windows } = options;
  const { inFlight, profiles, say, validators } = network.options;
  say(`warming up with ${warmUp} operations`);
  const pace = { inFlight };
  await network.window(await network.next(warmUp), { pace });
  const found: Window[] = [];
  const costs: Costs[] = [measureCosts()];
  for (let i = 0; i < windows; i++) {
    say(`${count} operations, as fast as they are taken (${i + 1} of ${windows})`);
    const jobs = await network.next(count);
    const profiled = profiles !== undefined && i === 0;
    if (profiled) network.council.profile();
    found.push(await network.window(jobs, { pace }));
    if (profiled) {
      network.council.profile();
      writeFileSync(
        join(profiles, PROFILED_FILE),
        JSON.stringify({ operations: count, validators }),
      );
    }
    costs.push(measureCosts());
  }
  say('checking that all of them are there');
  const sent = found.flatMap(({ load }) => load.sent);
  await auditTransactions(network.council, sent);
  const receipts = await network.audit(sent);
  return resultOf(network, found, sent, medianCosts(costs), receipts);
}

function medianCosts(costs: readonly Costs[]): Costs {
  const of = (key: keyof Costs): number => medianOf(costs.map((each) => each[key]));
  return { verifyUs: of('verifyUs'), hashUs: of('hashUs'), wireUsPerByte: of('wireUsPerByte') };
}

function resultOf(
  network: LoadedNetwork,
  windows: readonly Window[],
  sent: readonly Sent[],
  costs: Costs,
  receipts: number,
): LoadResult {
  const { options } = network;
  const all = windows.map(throughputOf);
  const reading = { options, all, costs };
  const taken = `As fast as they are taken (${options.inFlight} operations in flight)`;
  return {
    title: `${taken}: medians of ${windows.length} windows`,
    figures: [
      ...countFigures(all),
      ...cpuFigures(reading),
      ...rateFigures(reading),
      ...diskAndWireFigures(reading),
      ...memoryFigures(windows),
    ],
    checked: `all ${sent.length} transactions final and executed, one head, ${receipts} receipts`,
    perSecond: medianIn(reading, (each) => each.operationsPerSecond),
    cpuUsPerOperation: medianIn(reading, (each) => each.cpuUsPerOperation),
    costs,
  };
}

function countFigures(all: readonly Throughput[]): Figure[] {
  const [transactions, operations] = [
    sum(all.map((each) => each.transactions)),
    sum(all.map((each) => each.operations)),
  ];
  return [
    { key: 'submitted', name: 'transactions sent', value: transactions, unit: '' },
    { key: 'committed', name: 'transactions committed', value: transactions, unit: '' },
    { key: 'operations', name: 'operations executed', value: operations, unit: '' },
  ];
}

/** What is needed to read windows: whose they are, and what the parts cost there. */
interface Reading {
  readonly options: NetworkOptions;
  readonly all: readonly Throughput[];
  readonly costs: Costs;
}

function medianIn({ all }: Reading, value: (each: Throughput) => number): number {
  return medianOf(all.map(value));
}

/** CPU time of an operation that no validator gets around, all of them together. */
function leastUs(reading: Reading): { signatures: number; hashes: number; encryption: number } {
  const { mode, validators, perTransaction } = reading.options;
  const { verifyUs, hashUs, wireUsPerByte } = reading.costs;
  return {
    signatures: mode === 'opaque' ? 0 : (validators * verifyUs) / perTransaction,
    hashes: (validators * HASHES * hashUs) / perTransaction,
    encryption: wireUsPerByte * medianIn(reading, (each) => each.bytesPerOperation),
  };
}

function cpuFigures(reading: Reading): Figure[] {
  const { validators, perTransaction } = reading.options;
  const least = leastUs(reading);
  const [names, limit] = [Object.entries(least), sum(Object.values(least))];
  const limitIs = names.map(([name, us]) => `${name} ${us.toFixed(1)}`).join(', ');
  const value = medianIn(reading, (each) => each.cpuUsPerOperation);
  const spread = reading.all.map((each) => each.cpuUsPerOperation.toFixed(0)).join(', ');
  const name = `CPU of all validators (${spread})`;
  const perTx = value * perTransaction;
  const unit = 'µs/transaction';
  return [
    {
      ...{ key: 'cpuUsPerOperation', name, value, unit: 'µs/operation', limit, limitIs },
      goal: goalOf(reading.options),
    },
    {
      key: 'cpuUsPerTx',
      name: '  a transaction',
      value: perTx,
      unit,
      limit: limit * perTransaction,
    },
    { key: 'cpuUsPerTxValidator', name: '  and validator', value: perTx / validators, unit },
  ];
}

/** The goals are of one workload, of one size. */
function goalOf({
  mode,
  workload,
  perTransaction,
  keys,
  validators,
}: NetworkOptions): Goal | undefined {
  if (workload !== 'land' || keys !== 100_000 || validators !== 4) return undefined;
  if (mode === 'envelope') return perTransaction === 16 ? { atMost: 70 } : undefined;
  return { atMost: mode === 'signed' ? 280 : 60 };
}

function rateFigures(reading: Reading): Figure[] {
  const { perTransaction } = reading.options;
  const cores = availableParallelism();
  const least = sum(Object.values(leastUs(reading)));
  const value = medianIn(reading, (each) => each.operationsPerSecond);
  const bound = (us: number): number => (cores * SECOND_US) / us;
  const cpuUs = medianIn(reading, (each) => each.cpuUsPerOperation);
  return [
    {
      ...{ key: 'operationsPerSecond', name: 'operations a second', value, unit: '/s' },
      ...{ limit: bound(least), limitIs: `the same, on ${cores} cores` },
    },
    {
      ...{ key: 'txPerSecond', name: 'transactions a second', value: value / perTransaction },
      ...{ unit: '/s', limit: bound(least * perTransaction) },
    },
    {
      ...{ key: 'txPerSecondFree', name: `  this CPU time on ${cores} free cores`, unit: '/s' },
      value: bound(cpuUs * perTransaction),
    },
  ];
}

function diskAndWireFigures(reading: Reading): Figure[] {
  const { perTransaction } = reading.options;
  const { verifyUs, hashUs, wireUsPerByte } = reading.costs;
  const bytes = medianIn(reading, (each) => each.bytesPerOperation) * perTransaction;
  const syncs = medianIn(reading, (each) => each.fsyncsPerBlock);
  return [
    { key: 'bytesPerTx', name: 'between validators', value: bytes, unit: 'bytes/transaction' },
    { key: 'fsyncsPerBlock', name: 'syncs, per block and validator', value: syncs, unit: '' },
    {
      ...{ key: 'blocksPerSecond', name: 'blocks a second', unit: '/s' },
      value: medianIn(reading, (each) => 1000 / each.blockIntervalMs),
      limit: medianIn(reading, (each) => 1000 / (each.fsyncsPerBlock * each.fsyncMs)),
      limitIs: 'their syncs, one after another',
    },
    { key: 'verifyUs', name: 'one signature check', value: verifyUs, unit: 'µs' },
    { key: 'hashUs', name: 'one hash of a transaction', value: hashUs, unit: 'µs' },
    {
      ...{ key: 'wireMegabytesPerSecond', name: 'encryption, there and back' },
      ...{ value: 1 / wireUsPerByte, unit: 'MB per CPU second' },
    },
  ];
}

function memoryFigures(windows: readonly Window[]): Figure[] {
  const busy = sum(windows.map(({ load }) => load.busy));
  const resident = windows.flatMap(({ after }) =>
    after.map((values) => metricOf(values, 'process_resident_memory_bytes')),
  );
  return [
    { key: 'busy', name: 'answers "busy"', value: busy, unit: '' },
    {
      ...{ key: 'residentMiB', name: 'resident memory, at most' },
      ...{ value: Math.max(...resident) / MEBIBYTE, unit: 'MiB' },
    },
  ];
}
