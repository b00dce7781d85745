// Figures in words, with the bounds that they are to be read against and the goals that they have,
// and as the object that `--json` prints.

/** One result: what it is, and what it is to be compared with. */
export interface Figure {
  /** Its name in JSON. */
  readonly key: string;
  /** In words. */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What no design of this kind gets past here: in the same unit, measured in the same run. */
  readonly limit?: number | undefined;
  /** In words, where it comes from. */
  readonly limitIs?: string | undefined;
  readonly goal?: Goal | undefined;
  /** Of the ratio to the limit, and not of the value. */
  readonly ratioGoal?: Goal | undefined;
}

export type Goal = { readonly atMost: number } | { readonly atLeast: number };

/** What one scenario found. */
export interface Section {
  readonly title: string;
  readonly figures: readonly Figure[];
  /** What was checked before these were reported. */
  readonly checked: string;
}

const NAME_WIDTH = 34;

export function ratioOf({ value, limit }: Figure): number | undefined {
  return limit === undefined || limit === 0 ? undefined : value / limit;
}

export function isReached(value: number, goal: Goal): boolean {
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
}

/** Whether a figure has all that is asked of it. */
export function isGood(figure: Figure): boolean {
  const ratio = ratioOf(figure);
  const value = figure.goal === undefined || isReached(figure.value, figure.goal);
  const share = figure.ratioGoal === undefined || ratio === undefined;
  return value && (share || isReached(ratio, figure.ratioGoal));
}

export function sectionLines({ title, figures, checked }: Section): string[] {
  return ['', title, ...figures.map(figureLine), `  checked: ${checked}`];
}

function figureLine(figure: Figure): string {
  const { name, value, unit, limit, limitIs, goal, ratioGoal } = figure;
  const parts = [`${rounded(value)} ${unit}`.trimEnd()];
  const ratio = ratioOf(figure);
  if (ratio !== undefined) {
    const of = limitIs === undefined ? '' : `, ${limitIs}`;
    parts.push(`${rounded(ratio)} × (${rounded(limit ?? 0)} ${unit}${of})`);
  }
  if (goal !== undefined) parts.push(goalWords(value, goal));
  if (ratioGoal !== undefined && ratio !== undefined) {
    parts.push(`ratio ${goalWords(ratio, ratioGoal)}`);
  }
  return `  ${name.padEnd(NAME_WIDTH)} ${parts.join('; ')}`;
}

function goalWords(value: number, goal: Goal): string {
  const words = 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
  return isReached(value, goal) ? `goal ${words}` : `goal ${words} MISSED`;
}

/** Three digits that count, and no more than a tenth. */
function rounded(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export interface JsonReport {
  readonly [key: string]: unknown;
  readonly limit: Readonly<Record<string, number>>;
  readonly ratio: Readonly<Record<string, number>>;
  readonly goal: Readonly<Record<string, Goal>>;
}

/** Figures side by side under their keys, with `limit`, `ratio` and `goal` under the same keys. */
export function reportJson(
  circumstances: Readonly<Record<string, unknown>>,
  sections: readonly Section[],
): JsonReport {
  const figures = sections.flatMap((section) => section.figures);
  const by = <T>(of: (figure: Figure) => T | undefined): Record<string, T> => {
    const found = figures.map((figure) => [figure.key, of(figure)] as const);
    return Object.fromEntries(found.filter((pair): pair is [string, T] => pair[1] !== undefined));
  };
  const short = (value: number | undefined): number | undefined =>
    value === undefined ? undefined : Number(rounded(value));
  return {
    ...circumstances,
    ...by(({ value }) => Number(value.toFixed(value < 10 ? 3 : 1))),
    limit: by(({ limit }) => short(limit)),
    ratio: by((figure) => short(ratioOf(figure))),
    goal: by(({ goal, ratioGoal }) => goal ?? ratioGoal),
  };
}
