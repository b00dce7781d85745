// `npm run bench:profile -- DIR`: what `npm run bench -- --profiles DIR` has left there, as a table
// of areas of the program, in microseconds of CPU time per operation.

import { parseArgs } from 'node:util';
import { fold, type Share } from '../test/bench/profile-areas.ts';
import { readProfiles } from '../test/bench/profiles.ts';

const USAGE = `npm run bench:profile -- [options] DIR

  --functions N    the N functions that take most of it besides     0
  --json           one JSON object`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    functions: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const [directory] = positionals;
if (values.help || directory === undefined) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}
const { agencies, operations } = readProfiles(directory);
const folded = fold(agencies, operations);
if (values.json) {
  console.log(JSON.stringify(folded));
} else {
  const { totalUs, areas, functions } = folded;
  const row = ({ name, us }: Share): string => {
    const cells = [us, us / agencies.length].map((value) => value.toFixed(1).padStart(8));
    return `| ${name.padEnd(36)} | ${cells.join(' | ')} | ${share(us).padStart(5)} |`;
  };
  const share = (us: number): string => `${((100 * us) / totalUs).toFixed(0)} %`;
  console.log(`${operations} operations, ${agencies.length} validators; µs of CPU per operation`);
  console.log(`| ${'area'.padEnd(36)} |      all | validator | share |`);
  console.log('|---|---|---|---|');
  for (const area of [...areas, { name: 'all', us: totalUs }]) console.log(row(area));
  const top = functions.slice(0, Number(values.functions));
  if (top.length > 0) console.log('\nfunctions of the main threads');
  for (const each of top) console.log(`  ${each.us.toFixed(2).padStart(7)}  ${each.name}`);
}
