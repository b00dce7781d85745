// `npm run bench:proofs`: what proofs of each kind weigh and cost to make and to verify, in this
// process and in a browser, and how that grows with the state. A proof that does not say what was
// put into the state is an error, and no figure is printed.

import { parseArgs } from 'node:util';
import { machine } from '../test/bench/machine.ts';
import { benchProofs, type ProofBench, type ProofFigure } from '../test/bench/proofs.ts';
import { judgeInChromium } from '../test/bench/proofs-in-chromium.ts';

const USAGE = `npm run bench:proofs -- [options]

  --keys N[,N]     keys in the state      10000,100000,1000000
  --json           one JSON object a run`;

const { values } = parseArgs({
  options: {
    keys: { type: 'string', default: '10000,100000,1000000' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function keyCounts(): number[] {
  return values.keys.split(',').map((text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < 10_000) {
      console.error('bench:proofs: --keys: integers from 10000 on');
      process.exit(2);
    }
    return value;
  });
}

const HEAD = ['bytes', 'prove µs', 'verify µs', 'hashes', '× hashes', 'Chromium µs'];

function lineOf(figure: ProofFigure, browserUs: number | undefined): string {
  const { name, proofBytes, proveUs, verifyUs, hashes, ratio } = figure;
  const cells = [`${proofBytes}`, proveUs.toFixed(0), verifyUs.toFixed(0), `${hashes}`];
  cells.push(ratio.toFixed(2), browserUs === undefined ? '–' : browserUs.toFixed(0));
  return row(name, cells);
}

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(26)}${cells.map((cell) => cell.padStart(12)).join('')}`;
}

/** What state.md §14.3 allows: 1.3 × 32 bytes a level and the leaf, 2.2 × the hashes. */
function limitLines({ figures }: ProofBench): string[] {
  const [inclusion] = figures;
  if (inclusion === undefined) return [];
  const { treeBytes, leafBytes, hashes, ratio } = inclusion;
  // All but the hashes of the value and of the leaf are one level each.
  const levels = hashes - 2;
  const perLevel = (treeBytes - leafBytes) / levels / 32;
  const verdict = (value: number, limit: number): string =>
    `${value.toFixed(2)} × (≤ ${limit}${value > limit ? ', MISSED' : ''})`;
  return [
    `  inclusion: ${levels} levels, each ${verdict(perLevel, 1.3)} 32 bytes and the leaf;`,
    `  verified at ${verdict(ratio, 2.2)} its hashes`,
    '  checked: each verdict, here and in Chromium, against what was put into the state',
  ];
}

interface Run {
  readonly keys: number;
  readonly figures: readonly ProofFigure[];
  readonly browser: readonly number[] | undefined;
}

function growthLines(first: Run, last: Run): string[] {
  const times = (from: number, to: number): string => `${(to / from).toFixed(2)} ×`;
  const lines = last.figures.map((many, i) => {
    const few = first.figures[i] ?? many;
    const [fewUs, manyUs] = [first.browser?.[i], last.browser?.[i]];
    const cells = [
      times(few.proofBytes, many.proofBytes),
      times(few.proveUs, many.proveUs),
      times(few.verifyUs, many.verifyUs),
      times(few.hashes, many.hashes),
      '',
      fewUs === undefined || manyUs === undefined ? '–' : times(fewUs, manyUs),
    ];
    return row(many.name, cells);
  });
  const head = ['bytes', 'prove', 'verify', 'hashes', '', 'Chromium'];
  return [`from ${first.keys} to ${last.keys} keys`, row('', head), ...lines];
}

if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
console.log(machine());
const runs: Run[] = [];
for (const keys of keyCounts()) {
  const result = await benchProofs(keys);
  const browser = await judgeInChromium(result);
  const { figures } = result;
  const lines = figures.map((figure, i) => lineOf(figure, browser?.[i]));
  console.log(['', `${keys} keys`, row('', HEAD), ...lines, ...limitLines(result)].join('\n'));
  if (values.json) console.log(JSON.stringify({ keys, figures, browser }));
  const run = { keys, figures, browser };
  for (const before of runs.slice(-1)) console.log(['', ...growthLines(before, run)].join('\n'));
  runs.push(run);
}
