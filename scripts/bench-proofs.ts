// `npm run bench:proofs`: what proofs of each kind weigh and cost to make and to verify, in this
// process and in a browser, and how that grows with the state. A proof that does not say what was
// put into the state is an error, and no figure is printed.

import { parseArgs } from 'node:util';
import { machine } from '../test/bench/figures.ts';
import { benchProofs, type ProofFigure } from '../test/bench/proofs.ts';
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

if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
console.log(machine());
for (const keys of keyCounts()) {
  const result = await benchProofs(keys);
  const browser = await judgeInChromium(result);
  const lines = result.figures.map((figure, i) => lineOf(figure, browser?.[i]));
  console.log(['', `${keys} keys`, row('', HEAD), ...lines].join('\n'));
  if (values.json) console.log(JSON.stringify({ keys, figures: result.figures, browser }));
}
