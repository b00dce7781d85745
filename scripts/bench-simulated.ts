// `npm run bench:simulated`: councils of four to a hundred in the simulator, where links, disks and
// processors take what they are said to take: how blocks and delays grow with the council, and how
// long nothing is committed when a leader dies.

import { parseArgs } from 'node:util';
import { LAN_TIMING, type Timing, WAN_TIMING } from '@witan/consensus';
import { type Costs, measurePerformance } from '@witan/simulator';

const USAGE = `npm run bench:simulated -- [options]

  --validators N[,N]    sizes of the council                    4,7,10,16,31
  --one-way MS[,MS]     of every link, in milliseconds          0.25,10,50
  --sync MS             of every disk                           1
  --rate N              transactions a second                   200
  --seconds N           of virtual time, a quarter to warm up   4
  --json                one JSON object a line`;

/** Microseconds, as profiles of the benchmark show them. */
const COSTS: Costs = { timer: 20, frame: 90, executedTransaction: 25, verifiedTransaction: 42 };
/** Links that take longer are those of a wide area. */
const LAN_MS_MAX = 10;
const INTERVAL_MS = 200;

const { values } = parseArgs({
  options: {
    validators: { type: 'string', default: '4,7,10,16,31' },
    'one-way': { type: 'string', default: '0.25,10,50' },
    sync: { type: 'string', default: '1' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '4' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function numbers(name: 'validators' | 'one-way' | 'sync' | 'rate' | 'seconds'): number[] {
  return values[name].split(',').map((text) => {
    const value = Number(text);
    if (!(value > 0)) {
      console.error(`bench:simulated: --${name}: numbers above 0`);
      process.exit(2);
    }
    return value;
  });
}

function timingOf(oneWayMs: number): Timing {
  return oneWayMs > LAN_MS_MAX ? WAN_TIMING : LAN_TIMING;
}

if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const [sync] = numbers('sync') as [number];
const [rate] = numbers('rate') as [number];
const [seconds] = numbers('seconds') as [number];
const { frame, executedTransaction, verifiedTransaction } = COSTS;
const HEAD = ['one-way', 'n', 'blocks/s', 'p50 ms', 'p99 ms', '× path', 'frames', 'KB', 'dead ms'];
const row = (cells: readonly string[]): string =>
  `| ${cells.map((c) => c.padStart(8)).join(' | ')} |`;
if (!values.json) {
  console.log(
    `${rate} tx/s; a sync takes ${sync} ms, a frame ${frame} µs of one core, a transaction`,
  );
  console.log(
    `${verifiedTransaction} µs to verify (another core) and ${executedTransaction} to run.`,
  );
  console.log('× path: p50 over batch close, 3 hops and 3 syncs. Frames and KB: a block, all');
  console.log('validators together. Dead: time without a block beyond the timer, leader killed.\n');
  console.log(row(HEAD));
  console.log(`|${HEAD.map(() => '---|').join('')}`);
}
for (const oneWayMs of numbers('one-way')) {
  const timing = timingOf(oneWayMs);
  for (const validators of numbers('validators')) {
    const setting = {
      ...{ validators, oneWayUs: 1_000 * oneWayMs, syncUs: 1_000 * sync, costs: COSTS, timing },
      ...{ blockIntervalMs: INTERVAL_MS, transactionsPerSecond: rate, seconds },
    };
    const found = measurePerformance(setting);
    const dead = measurePerformance({ ...setting, leaderDies: true });
    const beyondMs = dead.gapMs - timing.progressMsMin;
    const ratio = found.p50Ms / (timing.batchCloseMs + 3 * oneWayMs + 3 * sync);
    if (values.json) {
      console.log(JSON.stringify({ validators, oneWayMs, ...found, ratio, leaderGapMs: beyondMs }));
      continue;
    }
    const { blocksPerSecond, p50Ms, p99Ms, framesPerBlock, bytesPerBlock } = found;
    const shown = [blocksPerSecond, p50Ms, p99Ms].map((value) => value.toFixed(1));
    const sizes = [framesPerBlock, bytesPerBlock / 1_000].map((value) => value.toFixed(0));
    const rest = [ratio.toFixed(2), ...sizes, beyondMs.toFixed(0)];
    console.log(row([`${oneWayMs}`, `${validators}`, ...shown, ...rest]));
  }
}
