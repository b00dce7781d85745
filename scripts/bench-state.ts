// `npm run bench:state`: what the authenticated store costs, as ratios to its hashes and to LevelDB
// alone, beside the limits of state.md §14.3, and how that grows with the state. A result that does
// not check out is an error, and no figure is printed.

import { parseArgs } from 'node:util';
import { machine } from '../test/bench/machine.ts';
import { benchState, type StateBenchResult } from '../test/bench/state.ts';

const USAGE = `npm run bench:state -- [options]

  What one update costs beside its bounds and, for several numbers of keys, how that grows:
  --keys 100000,1000000,10000000 --batch 10000 takes a quarter of an hour and 6 GB of memory.

  --keys N[,N]     keys in the state                       100000,1000000
  --batch N[,N]    writes of one height, flushed alone     1000,10000
  --updates N      updates counted in each run             50000
  --value N        bytes of a value                        150
  --json           one JSON object a run`;

const { values } = parseArgs({
  options: {
    keys: { type: 'string', default: '100000,1000000' },
    batch: { type: 'string', default: '1000,10000' },
    updates: { type: 'string', default: '50000' },
    value: { type: 'string', default: '150' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function numbers(name: 'keys' | 'batch' | 'updates' | 'value'): number[] {
  return values[name].split(',').map((text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < 1) {
      console.error(`bench:state: --${name}: a positive integer`);
      process.exit(2);
    }
    return value;
  });
}

const row = (name: string, value: string): string => `  ${name.padEnd(30)} ${value}`;
const us = (value: number): string => `${value.toFixed(2)} µs`;
const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

/** A ratio beside what state.md allows. */
function atMost(value: number, limit: number): string {
  return `${value.toFixed(2)} × (≤ ${limit}${value > limit ? ', MISSED' : ''})`;
}

function atLeast(value: number, limit: number): string {
  return `${value.toFixed(2)} × (≥ ${limit}${value < limit ? ', MISSED' : ''})`;
}

function startRatio(usPerKey: number): string {
  return `${atMost(usPerKey / 3, 1)} 3 s a million`;
}

function rootLines(result: StateBenchResult): string[] {
  const { prepareUs, hashesPerUpdate, repeatedHashesPerUpdate, hashUs } = result;
  const hashing = hashesPerUpdate * hashUs;
  const again = repeatedHashesPerUpdate.toFixed(1);
  return [
    row('root after an update', `${us(prepareUs)} CPU, main thread`),
    row('  hashes needed', `${hashesPerUpdate.toFixed(1)} × ${us(hashUs)} = ${us(hashing)}`),
    row('  of these', atMost(prepareUs / hashing, 3)),
    row('  hashed again', `${again}, of leaves beside`),
  ];
}

function durableLines(result: StateBenchResult): string[] {
  return (
    [
      ['durable update', result.updates, result.flatUpdates, 9, 0.1],
      ['durable insert', result.inserts, result.flatInserts, 9, 0.15],
      ['  in a government', result.governmentInserts, result.flatGovernmentInserts, 5, 0.15],
    ] as const
  ).flatMap(([name, ours, flat, limit, rate]) => [
    row(name, `${us(ours.us)} CPU, all threads; LevelDB alone ${us(flat.us)}`),
    row('  of that', atMost(ours.us / flat.us, limit)),
    row('  a second', `${ours.perSecond.toFixed(0)}; LevelDB alone ${flat.perSecond.toFixed(0)}`),
    row('  of that', atLeast(ours.perSecond / flat.perSecond, rate)),
  ]);
}

function linesOf(keys: number, batch: number, result: StateBenchResult): string[] {
  const { turnMs, writeMs, coldReadUs, flatReadUs } = result;
  const { reopenUsPerKey, treeStartUsPerKey, treeFileUsPerKey, treeFileBytesPerKey } = result;
  return [
    `${keys} keys, heights of ${batch} writes`,
    ...rootLines(result),
    ...durableLines(result),
    row('write of a height, median', `${writeMs.median.toFixed(1)} ms`),
    row('  worst', `${writeMs.worst.toFixed(1)} ms, ${atMost(writeMs.worst / writeMs.median, 5)}`),
    row(
      'longest turn of a flush',
      `${turnMs.median.toFixed(1)} ms; worst ${turnMs.worst.toFixed(1)} ms`,
    ),
    row('read of a value in memory', us(result.readUs)),
    row('  out of its row', `${us(coldReadUs)}; of LevelDB ${us(flatReadUs)}`),
    row('nodes', `${result.nodeBytesPerKey.toFixed(0)} bytes of memory a key`),
    row('on disk, old versions too', `${result.diskBytesPerKey.toFixed(0)} bytes a key`),
    row('heights held', `${result.retainedBytesPerUpdate.toFixed(0)} bytes an update`),
    row('start', `${us(treeStartUsPerKey)} CPU a key, ${startRatio(treeStartUsPerKey)}`),
    row('  of every row', `${us(reopenUsPerKey)} CPU a key, ${startRatio(reopenUsPerKey)}`),
    row('  its file', `${treeFileBytesPerKey.toFixed(0)} bytes and ${us(treeFileUsPerKey)} a key`),
    row('whole garbage collection', `${result.collectMs.toFixed(0)} ms CPU, program included`),
    row('memory of nodes', mebibytes(result.arenaBytes)),
    row('memory of values', mebibytes(result.valueBytes)),
    row('resident memory', `${mebibytes(result.residentBytes)}, program included`),
    row('checked', 'the root, made anew from the rows; the number of keys; values by sample'),
  ];
}

interface Run {
  readonly keys: number;
  readonly batch: number;
  readonly result: StateBenchResult;
}

/** A figure that grows with the number of keys, and how much it may where they are ten times. */
interface Growing {
  readonly name: string;
  readonly of: (result: StateBenchResult) => number;
  readonly digits: number;
  readonly atMost?: number;
}

const GROWING: readonly Growing[] = [
  { name: 'hashes of an update', of: ({ hashesPerUpdate }) => hashesPerUpdate, digits: 1 },
  { name: 'root, µs', of: ({ prepareUs }) => prepareUs, digits: 2, atMost: 2 },
  { name: 'durable update, µs', of: ({ updates }) => updates.us, digits: 2, atMost: 2.5 },
  { name: 'durable insert, µs', of: ({ inserts }) => inserts.us, digits: 2 },
  { name: 'longest turn of a flush, ms', of: ({ turnMs }) => turnMs.median, digits: 1 },
  { name: 'read of a value in memory, µs', of: ({ readUs }) => readUs, digits: 2 },
  { name: '  out of its row, µs', of: ({ coldReadUs }) => coldReadUs, digits: 2 },
  { name: 'nodes, bytes a key', of: ({ nodeBytesPerKey }) => nodeBytesPerKey, digits: 0 },
  { name: 'disk, bytes a key', of: ({ diskBytesPerKey }) => diskBytesPerKey, digits: 0 },
  { name: 'start, µs a key', of: ({ treeStartUsPerKey }) => treeStartUsPerKey, digits: 2 },
  { name: '  of every row, µs a key', of: ({ reopenUsPerKey }) => reopenUsPerKey, digits: 2 },
];

/** A column for each number of keys, with the ratio to the one before. */
function growthLines(runs: readonly Run[]): string[] {
  const [first] = runs;
  if (first === undefined || runs.length < 2) return [];
  const line = (name: string, cells: readonly string[], end = ''): string =>
    `  ${name.padEnd(32)}${cells.map((cell) => cell.padStart(20)).join('')}${end}`.trimEnd();
  const figures = GROWING.map(({ name, of, digits, atMost: limit }) => {
    const cells = runs.map(({ result }, i) => {
      const before = runs[i - 1];
      const text = of(result).toFixed(digits);
      return before === undefined ? text : `${text} = ${timesOf(of(result), of(before.result))}`;
    });
    return line(name, cells, limit === undefined ? '' : `   ≤ ${limit} × where keys are 10 ×`);
  });
  const heads = runs.map(({ keys }) => `${keys} keys`);
  return [line(`heights of ${first.batch} writes`, heads), ...figures];
}

function timesOf(value: number, before: number): string {
  return `${(value / before).toFixed(2)} ×`;
}

if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
console.log(machine());
const [updates = 0] = numbers('updates');
const [valueBytes = 0] = numbers('value');
const runs: Run[] = [];
for (const keys of numbers('keys')) {
  for (const batch of numbers('batch')) {
    const result = await benchState({ keys, batch, updates, valueBytes });
    runs.push({ keys, batch, result });
    console.log(['', ...linesOf(keys, batch, result)].join('\n'));
    if (values.json) console.log(JSON.stringify({ keys, batch, ...result }));
  }
}
for (const batch of numbers('batch')) {
  const lines = growthLines(runs.filter((run) => run.batch === batch));
  if (lines.length > 0) console.log(['', ...lines].join('\n'));
}
