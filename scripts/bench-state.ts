// `npm run bench:state`: what an update of the authenticated store costs, as ratios to its hashes
// and to LevelDB alone. A result that does not check out is an error, and no figure is printed.

import { parseArgs } from 'node:util';
import { machine } from '../test/bench/figures.ts';
import { benchState, type StateBenchResult } from '../test/bench/state.ts';

const USAGE = `npm run bench:state -- [options]

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

function linesOf(keys: number, batch: number, result: StateBenchResult): string[] {
  const row = (name: string, value: string): string => `  ${name.padEnd(30)} ${value}`;
  const us = (value: number): string => `${value.toFixed(2)} µs`;
  const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
  const ratio = (value: number): string => value.toFixed(2);
  const { hashesPerUpdate, hashUs, prepareUs, updateUsAll, flatUsAll, insertUsAll } = result;
  const hashing = hashesPerUpdate * hashUs;
  return [
    `${keys} keys, heights of ${batch} writes`,
    row('root after an update', `${us(prepareUs)} CPU (main thread)`),
    row('  its hashes', `${hashesPerUpdate.toFixed(1)} × ${us(hashUs)} = ${us(hashing)}`),
    row('  ratio', `${ratio(prepareUs / hashing)} × the hashes alone`),
    row('durable update', `${us(updateUsAll)} CPU (all threads)`),
    row('  ratio', `${ratio(updateUsAll / flatUsAll)} × LevelDB alone (${us(flatUsAll)})`),
    row('durable insert', `${us(insertUsAll)} CPU (all threads)`),
    row('updates with root, durable', `${result.updatesPerSecond.toFixed(0)} a second`),
    row('read of a value in memory', us(result.readUs)),
    row('nodes', `${result.nodeBytesPerKey.toFixed(0)} bytes a key`),
    row('heights held', `${result.retainedBytesPerUpdate.toFixed(0)} bytes an update`),
    row('start', `${us(result.reopenUsPerKey)} CPU a key`),
    row(
      'whole garbage collection',
      `${result.collectMs.toFixed(0)} ms CPU (this program included)`,
    ),
    row('memory of nodes', mebibytes(result.arenaBytes)),
    row('memory of values', mebibytes(result.valueBytes)),
    row('resident memory', `${mebibytes(result.residentBytes)} (this program included)`),
  ];
}

if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
console.log(machine());
const [updates = 0] = numbers('updates');
const [valueBytes = 0] = numbers('value');
for (const keys of numbers('keys')) {
  for (const batch of numbers('batch')) {
    const result = await benchState({ keys, batch, updates, valueBytes });
    console.log(['', ...linesOf(keys, batch, result)].join('\n'));
    if (values.json) console.log(JSON.stringify({ keys, batch, updates, ...result }));
  }
}
console.log(
  '\nChecked: roots of the naive twin, the tree made anew from the rows, values by sample.',
);
