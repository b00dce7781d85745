// `npm run gates`: the promises R1–R18, and the gates G1–G5 of the light
// client, with the figures that tests reached, as one table. Figures
// come from test runs (test/figures.ts); a promise without one is said to be not measured.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  commitOf,
  FIGURES_FILE,
  inWords,
  keepsBound,
  type RecordedFigure,
  ROOT,
} from '../test/figures.ts';

interface Promised {
  readonly id: string;
  readonly promise: string;
}

export const PROMISES: readonly Promised[] = [
  { id: 'R1', promise: 'no two correct agencies commit different blocks at one height' },
  { id: 'R2', promise: 'planted bugs are caught by the simulator' },
  { id: 'R3', promise: 'what was acknowledged survives any crash and power cut' },
  { id: 'R4', promise: 'an honest key never signs two things for one slot' },
  { id: 'R5', promise: 'commits follow soon after healing, however long the outage lasted' },
  { id: 'R6', promise: 'leaders fail, and f agencies for good, without a stop' },
  { id: 'R7', promise: 'a killed node votes again soon' },
  { id: 'R8', promise: 'a flipped bit is never voted on and never served' },
  { id: 'R9', promise: 'a damaged node repairs itself from its peers' },
  { id: 'R10', promise: 'the same blocks give the same state root everywhere' },
  { id: 'R11', promise: 'memory is bounded, also under attack' },
  { id: 'R12', promise: 'one hostile agency leaves the others their throughput' },
  { id: 'R13', promise: 'state is fetched from liars without believing them' },
  { id: 'R14', promise: 'a light client accepts nothing that is not proved' },
  { id: 'R15', promise: 'wrong clocks stop nothing' },
  { id: 'R16', promise: 'upgrades roll under load' },
  { id: 'R17', promise: 'malformed requests are refused, each with its code' },
  { id: 'R18', promise: 'clients see one history' },
  { id: 'G1', promise: 'the light client is small' },
  { id: 'G2', promise: 'a first visit reaches a verified record soon' },
  { id: 'G3', promise: 'a certificate is checked while one blinks' },
  { id: 'G4', promise: 'further receipts cost next to nothing' },
  { id: 'G5', promise: 'who was away for years catches up' },
];

const README = join(ROOT, 'README.md');
export const MARK_FROM = '<!-- gates -->';
export const MARK_TO = '<!-- /gates -->';

/** The last figure of each name wins: a later run replaces an earlier one. */
export function merge(lines: string): readonly RecordedFigure[] {
  const figures = new Map<string, RecordedFigure>();
  for (const line of lines.split('\n')) {
    if (line === '') continue;
    const figure = JSON.parse(line) as RecordedFigure;
    figures.set(`${figure.promise} ${figure.name}`, figure);
  }
  return [...figures.values()];
}

/** Markdown; a figure of another commit than `commit` says so, one that breaks its bound too. */
export function table(figures: readonly RecordedFigure[], commit: string): string {
  const rows = PROMISES.flatMap(({ id, promise }) => {
    const own = figures.filter((figure) => figure.promise === id);
    if (own.length === 0) return [`| ${id} | ${promise} | not measured | |`];
    return own.map((figure, i) => {
      const origin = figure.commit === commit ? '' : ` at ${figure.commit.slice(0, 7)}`;
      const broken = keepsBound(figure) ? '' : ' **broken**';
      const head = i === 0 ? `| ${id} | ${promise}` : '| | ';
      return `${head} | ${figure.name} | ${inWords(figure)}${broken}${origin} |`;
    });
  });
  return ['| | promise | measured | reached (bound) |', '|---|---|---|---|', ...rows].join('\n');
}

function writeReadme(text: string): void {
  const readme = readFileSync(README, 'utf8');
  const [from, to] = [readme.indexOf(MARK_FROM), readme.indexOf(MARK_TO)];
  if (from < 0 || to < from) throw new Error(`README.md lacks ${MARK_FROM} … ${MARK_TO}`);
  const head = readme.slice(0, from + MARK_FROM.length);
  writeFileSync(README, `${head}\n\n${text}\n\n${readme.slice(to)}`);
}

const HELP = `npm run gates [-- --write] [-- --release]

Prints the promises with the figures of the last test runs; run \`npm test\` before.
  --write    puts the table into README.md
  --release  fails when a promise was not measured at this commit`;

function main(): void {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { write: flag, release: flag, help: flag } });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const figures = merge(existsSync(FIGURES_FILE) ? readFileSync(FIGURES_FILE, 'utf8') : '');
  const commit = commitOf(ROOT);
  const text = table(figures, commit);
  console.log(text);
  if (values.write) writeReadme(text);
  const broken = figures.filter((figure) => !keepsBound(figure));
  const current = new Set(figures.filter((each) => each.commit === commit).map((f) => f.promise));
  const missing = PROMISES.filter(({ id }) => !current.has(id as RecordedFigure['promise']));
  const counts = `${figures.length} figures, ${broken.length} broken`;
  console.error(`\n${counts}; ${missing.length} promises not measured at this commit`);
  if (broken.length > 0 || (values.release && missing.length > 0)) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
