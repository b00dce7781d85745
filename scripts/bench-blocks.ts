// `npm run bench:blocks`: what blocks cost one agency beside messages and signatures. A result that
// does not check out is an error, and no figure is printed.

import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type BlockCosts, type BlocksResult, benchBlocks } from '../test/bench/blocks.ts';
import { measureCosts } from '../test/bench/costs.ts';
import { machine } from '../test/bench/machine.ts';

const USAGE = `npm run bench:blocks -- [options]

  CPU time of executing blocks, of the state root and of the rows that are written, by stage, and
  rows and bytes by kind, which are exact.

  --parcels N        in the state                                        50000
  --operations N     in each window                                      30000
  --windows N        counted, behind one that is not                     5
  --block N          operations of a block                               1500
  --k N              operations of a transaction                         1
  --flush N          blocks of a flush                                   7
  --against DIR      the same program there, by turns, five times each
  --json             one JSON object`;

const { values } = parseArgs({
  options: {
    parcels: { type: 'string', default: '50000' },
    operations: { type: 'string', default: '30000' },
    windows: { type: 'string', default: '5' },
    block: { type: 'string', default: '1500' },
    k: { type: 'string', default: '1' },
    flush: { type: 'string', default: '7' },
    against: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const TURNS = 5;
const STAGES = ['execute', 'commit', 'take', 'write', 'otherThreads', 'sum'] as const;

function number(name: 'parcels' | 'operations' | 'windows' | 'block' | 'k' | 'flush'): number {
  const value = Number(values[name]);
  if (Number.isSafeInteger(value) && value > 0) return value;
  console.error(`bench:blocks: --${name}: a positive integer`);
  process.exit(2);
}

function medians(runs: readonly BlockCosts[]): BlockCosts {
  const of = (stage: keyof BlockCosts): number => {
    const sorted = runs.map((run) => run[stage]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] as number;
  };
  return Object.fromEntries(STAGES.map((stage) => [stage, of(stage)])) as unknown as BlockCosts;
}

function lines({ windows, written, stateRoot }: BlocksResult): string[] {
  const { hashUs, verifyUs } = measureCosts();
  const costs = medians(windows);
  return [
    `µs for each operation, median of ${windows.length} windows; a hash takes ${hashUs.toFixed(2)}`,
    ...STAGES.map((stage) => `  ${stage.padEnd(14)} ${costs[stage].toFixed(2)}`),
    `  in checks of a signature: ${(costs.sum / verifyUs).toFixed(2)}`,
    'written for each operation',
    ...Array.from(written, ([kind, { rows, bytes }]) => {
      return `  ${kind}  ${rows.toFixed(4)} rows  ${bytes.toFixed(1)} bytes`;
    }),
    `state root ${stateRoot}`,
  ];
}

/** The medians of a run of this program in a directory. */
function runIn(directory: string): BlockCosts {
  const own = process.argv.slice(2).filter((text, i, all) => {
    return text !== '--against' && all[i - 1] !== '--against' && text !== '--json';
  });
  const program = [...process.execArgv, 'scripts/bench-blocks.ts', ...own, '--json'];
  return JSON.parse(execFileSync(process.execPath, program, { cwd: directory, encoding: 'utf8' }));
}

function compare(other: string): void {
  const runs: [BlockCosts[], BlockCosts[]] = [[], []];
  for (let turn = 0; turn < TURNS; turn++) {
    runs[0].push(runIn(other));
    runs[1].push(runIn('.'));
  }
  const [theirs, ours] = [medians(runs[0]), medians(runs[1])];
  for (const stage of STAGES) {
    const [a, b] = [theirs[stage], ours[stage]];
    console.log(`  ${stage.padEnd(14)} ${a.toFixed(2)} there, ${b.toFixed(2)} here`);
  }
}

if (values.help) {
  console.log(USAGE);
} else if (values.against !== undefined) {
  console.log(machine());
  compare(values.against);
} else {
  const result = await benchBlocks({
    parcels: number('parcels'),
    operations: number('operations'),
    windows: number('windows'),
    perBlock: number('block'),
    perTransaction: number('k'),
    blocksPerFlush: number('flush'),
  });
  const text = [machine(), ...lines(result)].join('\n');
  console.log(values.json ? JSON.stringify(medians(result.windows)) : text);
}
