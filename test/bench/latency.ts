// From handing a transaction over to a receipt that the client has verified: at half of saturation,
// and one transaction at a time on an idle network. Each stands beside what its path must take, of
// which the parts are measured in the same run.

import { LAN_TIMING } from '@witan/consensus';
import { auditTransactions, clientOf, patiently } from './audit.ts';
import { finalDelays, latencyOf, syncSecondsOf, throughputOf } from './figures.ts';
import type { Sent } from './ingress.ts';
import { hopMs } from './loopback.ts';
import type { LoadedNetwork } from './network.ts';
import type { Figure, Section } from './report.ts';
import type { Job } from './workload.ts';

/** Of the path of a transaction: batch to all, PREPARE to all, COMMIT to all. */
const HOPS = 3;
/** Batch, PREPARE and COMMIT are said when they are durable. */
const SYNCS = 3;
const FINAL_MS = 30_000;
const IDLE_MS = 4_000;
const SETTLE_MS = 1_500;
/** Bulk requests of the open loop: small, so that transactions leave when they are due. */
const PER_REQUEST = 40;

export interface LatencyOptions {
  /** Operations of the window. */
  readonly count: number;
  /** Operations a second at saturation. */
  readonly saturation: number;
}

/** Transactions whose senders wait for their receipts, and verify them. */
export class Probes {
  readonly delaysMs: number[] = [];
  readonly #network: LoadedNetwork;
  #turn = 0;

  constructor(network: LoadedNetwork) {
    this.#network = network;
  }

  /** Throws when the receipt is false, or is one of a refusal. */
  readonly take = async (job: Job, dueMs: number): Promise<void> => {
    const { council } = this.#network;
    const { agencies } = council;
    const { api } = agencies[this.#turn++ % agencies.length] as (typeof agencies)[number];
    const client = clientOf(council, api);
    // Refused as too much, it is sent again, and its time goes on.
    const { verdict } = await patiently(dueMs + FINAL_MS, () => client.submit(job, FINAL_MS));
    const { code } = verdict.finding.outcome;
    if (code !== 0) throw new Error(`a receipt of refusal ${code}`);
    this.delaysMs.push(performance.now() - dueMs);
  };
}

export async function runHalfLoad(
  network: LoadedNetwork,
  { count, saturation }: LatencyOptions,
): Promise<Section> {
  const { say, perTransaction } = network.options;
  const oneWayMs = await hopMs();
  const perSecond = Math.max(1, Math.ceil(saturation / perTransaction / 2));
  say(`${count} operations, ${perSecond} transactions a second`);
  const probes = new Probes(network);
  const jobs = await network.next(count);
  const window = await network.window(jobs, {
    ...{ pace: { perSecond }, perRequest: PER_REQUEST, probe: probes.take },
  });
  const heights = await auditTransactions(network.council, window.load.sent);
  const receipts = await network.audit(window.load.sent);
  const half = throughputOf(window);
  const verified = latencyOf(probes.delaysMs);
  const final = latencyOf(finalDelays(heights, network.watch.heights));
  const floorMs =
    LAN_TIMING.batchCloseMs + half.blockIntervalMs / 2 + HOPS * oneWayMs + SYNCS * half.fsyncMs;
  const parts = [
    `batch close ${LAN_TIMING.batchCloseMs}`,
    `half an interval ${(half.blockIntervalMs / 2).toFixed(1)}`,
    `3 hops of ${oneWayMs.toFixed(2)}`,
    `3 syncs of ${half.fsyncMs.toFixed(2)}`,
  ];
  const of = { unit: 'ms', limit: floorMs, limitIs: parts.join(' + ') };
  return {
    title: `At half of it (${perSecond} transactions a second, open loop)`,
    figures: [
      { key: 'p50Ms', name: 'verified receipt, p50', value: verified.p50Ms, ...of, ...P50 },
      { key: 'p99Ms', name: 'verified receipt, p99', value: verified.p99Ms, ...of, ...P99 },
      { key: 'receiptSamples', name: 'receipts waited for', value: verified.samples, unit: '' },
      { key: 'finalP50Ms', name: 'final, as events tell, p50', value: final.p50Ms, unit: 'ms' },
      { key: 'finalP99Ms', name: 'final, as events tell, p99', value: final.p99Ms, unit: 'ms' },
      {
        ...{ key: 'halfCpuUsPerOperation', name: 'CPU of all validators' },
        ...{ value: half.cpuUsPerOperation, unit: 'µs/operation' },
      },
      {
        ...{ key: 'halfOperationsPerBlock', name: 'operations in a block' },
        ...{ value: half.operations / half.blocks, unit: '' },
      },
      ...loadTimeFigures(verified, { succeeded: jobs.length, perSecond }, half.operationsPerSecond),
    ],
    checked: `all ${jobs.length} transactions executed, one head, ${
      verified.samples + receipts
    } receipts`,
  };
}

const P50 = { ratioGoal: { atMost: 1.5 } };
const P99 = { ratioGoal: { atMost: 4 } };

/** The columns of CometBFT's loadtime and of Caliper: seconds, from sending to the receipt. */
function loadTimeFigures(
  { maxMs, minMs, meanMs }: ReturnType<typeof latencyOf>,
  { succeeded, perSecond }: { readonly succeeded: number; readonly perSecond: number },
  operationsPerSecond: number,
): Figure[] {
  return [
    { key: 'succ', name: 'Succ', value: succeeded, unit: '' },
    { key: 'fail', name: 'Fail', value: 0, unit: '' },
    { key: 'sendRateTps', name: 'Send Rate (TPS)', value: perSecond, unit: '' },
    { key: 'maxLatencyS', name: 'Max Latency (s)', value: maxMs / 1_000, unit: '' },
    { key: 'minLatencyS', name: 'Min Latency (s)', value: minMs / 1_000, unit: '' },
    { key: 'avgLatencyS', name: 'Avg Latency (s)', value: meanMs / 1_000, unit: '' },
    { key: 'throughputTps', name: 'Throughput (TPS)', value: operationsPerSecond, unit: '' },
  ];
}

/** One transaction, and the next when its receipt is verified. */
export async function runIdle(network: LoadedNetwork, rounds: number): Promise<Section> {
  const { say, validators } = network.options;
  say(`an idle network, then ${rounds} transactions, one at a time`);
  await sleep(SETTLE_MS);
  const cpuMs = await network.cpuMs();
  await sleep(IDLE_MS);
  const idleMs = (1000 * ((await network.cpuMs()) - cpuMs)) / IDLE_MS / validators;
  const oneWayMs = await hopMs();
  const before = await network.council.counters();
  const probes = new Probes(network);
  const sent: Sent[] = [];
  for (const job of await network.next(rounds, 1)) {
    const dueMs = performance.now();
    await network.window([job], { pace: { inFlight: 1 }, probe: probes.take });
    sent.push({ job, dueMs });
  }
  const after = await network.council.counters();
  const fsyncMs = 1_000 * syncSecondsOf({ before, after });
  await auditTransactions(network.council, sent);
  await network.audit(sent);
  const { p50Ms, p99Ms } = latencyOf(probes.delaysMs);
  const floorMs = LAN_TIMING.batchCloseMs + HOPS * oneWayMs + SYNCS * fsyncMs;
  const parts = [
    `batch close ${LAN_TIMING.batchCloseMs}`,
    `3 hops of ${oneWayMs.toFixed(2)}`,
    `3 syncs of ${fsyncMs.toFixed(2)}`,
  ];
  const of = { unit: 'ms', limit: floorMs, limitIs: parts.join(' + ') };
  const goals = [{ ratioGoal: { atMost: 2 } }, { ratioGoal: { atMost: 6 } }];
  return {
    title: `Idle, and ${rounds} transactions one at a time`,
    figures: [
      { key: 'idleP50Ms', name: 'verified receipt, p50', value: p50Ms, ...of, ...goals[0] },
      { key: 'idleP99Ms', name: 'verified receipt, p99', value: p99Ms, ...of, ...goals[1] },
      {
        ...{ key: 'idleCpuMsPerSecond', name: 'CPU of a validator, idle' },
        ...{ value: idleMs, unit: 'ms/s' },
      },
    ],
    checked: `each of ${sent.length} receipts`,
  };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
