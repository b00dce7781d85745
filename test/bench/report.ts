// The benchmark's figures in words, with the machine and the bounds that they are to be read
// against, and as the object that `--json` prints.

import { availableParallelism } from 'node:os';
import type { BenchOptions, BenchResult } from './bench.ts';
import { machine } from './figures.ts';

const MEBIBYTE = 2 ** 20;
const SECOND_US = 1e6;

export function reportLines(options: BenchOptions, result: BenchResult): string[] {
  const { full, half, latency, validators, verifyUs } = result;
  const cores = availableParallelism();
  const agencies = full.cpuUsPerTxByAgency.map((us) => us.toFixed(0)).join(' + ');
  const signatureUs = options.mode === 'signed' ? validators * verifyUs : 0;
  const share = ((100 * signatureUs) / full.cpuUsPerTx).toFixed(0);
  const row = (name: string, value: string): string => `  ${name.padEnd(30)} ${value}`;
  return [
    `mode ${options.mode}: ${validators} validators, ${options.keys} parcels`,
    machine(),
    '',
    `As fast as they are taken (${options.inFlight} in flight), from the first until all are final`,
    row('committed', `${full.committed} transactions in ${full.blocks} blocks`),
    row('throughput', `${full.txPerSecond.toFixed(0)} tx/s`),
    row('CPU, all validators', `${full.cpuUsPerTx.toFixed(0)} µs per transaction (${agencies})`),
    row('  of it signatures', `${signatureUs.toFixed(0)} µs, ${share} % (${validators} checks)`),
    row('between validators', `${full.bytesPerTx.toFixed(0)} bytes per transaction`),
    row('fsyncs', `${full.fsyncsPerBlock.toFixed(1)} per block and validator`),
    row('answers "busy"', `${result.busy}`),
    '',
    `At half that rate (${half.txPerSecond.toFixed(0)} tx/s, open loop)`,
    row('time to final', `p50 ${latency.p50Ms.toFixed(0)} ms, p99 ${latency.p99Ms.toFixed(0)} ms`),
    row('CPU, all validators', `${half.cpuUsPerTx.toFixed(0)} µs per transaction`),
    row('blocks', `${half.blocks}, ${(half.committed / half.blocks).toFixed(0)} transactions each`),
    row('fsyncs', `${half.fsyncsPerBlock.toFixed(1)} per block and validator`),
    '',
    'Idle and bounds',
    row('idle', `${result.idleMsPerSecond.toFixed(1)} ms CPU a second and validator`),
    row('resident memory', `${(result.residentBytesMax / MEBIBYTE).toFixed(0)} MiB at most`),
    row('one signature check', `${verifyUs.toFixed(0)} µs`),
    row('signatures alone', `${bound(cores, validators * verifyUs)} tx/s on ${cores} cores`),
    row('this CPU time', `${bound(cores, full.cpuUsPerTx)} tx/s on ${cores} free cores`),
    '',
    `Checked: all transactions final and executed, one head, ${result.receipts} receipts`,
    'verified from their bytes, the number of parcels proved.',
  ];
}

function bound(cores: number, cpuUs: number): string {
  return ((cores * SECOND_US) / cpuUs).toFixed(0);
}

export function reportJson({ mode }: BenchOptions, result: BenchResult): object {
  const { full, latency, validators, submitted } = result;
  return {
    mode,
    validators,
    submitted,
    committed: full.committed,
    txPerSecond: tenths(full.txPerSecond),
    cpuUsPerTx: tenths(full.cpuUsPerTx),
    p50Ms: tenths(latency.p50Ms),
    p99Ms: tenths(latency.p99Ms),
    bytesPerTx: tenths(full.bytesPerTx),
    fsyncsPerBlock: tenths(full.fsyncsPerBlock),
  };
}

function tenths(value: number): number {
  return Math.round(10 * value) / 10;
}
