// What tests reached of the promises R1–R18 (reliability.md §1), written down as JSON lines, which
// `npm run gates` merges into one table. A figure without a bound it must keep is no figure.

import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT: string = fileURLToPath(new URL('..', import.meta.url));
export const FIGURES_FILE: string = join(ROOT, '.witan', 'figures.jsonl');

export interface Measured {
  /** `R1` … `R18`, or a gate of the light client, `G1` … `G5`. */
  readonly promise: `R${number}` | `G${number}`;
  /** What was measured, in a few words: with `promise` it names the figure. */
  readonly name: string;
  readonly value: number;
  /** Behind the value: `MB`, `%`, `of 10,000 requests`. */
  readonly unit: string;
}

/** A figure keeps its bound or breaks it; there is no third. */
export type Figure = Measured & ({ readonly atMost: number } | { readonly atLeast: number });

export type RecordedFigure = Figure & { readonly commit: string; readonly tier: string };

export function keepsBound(figure: Figure): boolean {
  return 'atMost' in figure ? figure.value <= figure.atMost : figure.value >= figure.atLeast;
}

/** Of the working tree's commit; empty outside a repository. */
export function commitOf(root: string): string {
  const read = (path: string): string | undefined => {
    try {
      return readFileSync(join(root, '.git', path), 'utf8').trim();
    } catch {
      return undefined;
    }
  };
  const head = read('HEAD');
  if (head === undefined || !head.startsWith('ref: ')) return head ?? '';
  const ref = head.slice('ref: '.length);
  const packed = (read('packed-refs') ?? '').split('\n').find((line) => line.endsWith(` ${ref}`));
  return read(ref) ?? packed?.split(' ')[0] ?? '';
}

/** Prints a figure under its test and writes it down. It asserts nothing: that is the test's. */
export function recordFigure(figure: Figure): void {
  const tier = process.env.WITAN_CI_TIER ?? 'pr';
  const recorded: RecordedFigure = { ...figure, commit: commitOf(ROOT), tier };
  mkdirSync(dirname(FIGURES_FILE), { recursive: true });
  appendFileSync(FIGURES_FILE, `${JSON.stringify(recorded)}\n`);
  console.log(`      ${figure.promise}: ${figure.name}: ${inWords(figure)}`);
}

export function inWords(figure: Figure): string {
  const value = Math.round(figure.value * 100) / 100;
  const bound = 'atMost' in figure ? `≤ ${figure.atMost}` : `≥ ${figure.atLeast}`;
  return `${value.toLocaleString('en')} ${figure.unit} (${bound})`;
}
