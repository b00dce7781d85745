// How a class divides, as areas. Whoever does not see it reads the same from the table below it.

import { hierarchy, treemap } from 'd3-hierarchy';
import type { JSX } from 'preact';
import type { Part } from '../budget.ts';
import { money, t } from '../text/t.ts';

interface BudgetMapProps {
  readonly parts: readonly Part[];
  readonly currency: string;
}

const WIDTH = 960;
const HEIGHT = 300;
/** Smaller areas hold no words. */
const WORDS_WIDTH = 110;
const WORDS_HEIGHT = 34;
const CHARACTER_WIDTH = 7.2;

interface Datum {
  readonly part?: Part;
  readonly children?: readonly Datum[];
}

export function BudgetMap({ parts, currency }: BudgetMapProps): JSX.Element | null {
  if (parts.length < 2) return null;
  // Areas are drawings: what passes through a float here is shown nowhere as a number.
  const root = hierarchy<Datum>({ children: parts.map((part) => ({ part })) })
    .sum(({ part }) => (part === undefined ? 0 : Number(part.sum)))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const areas = treemap<Datum>().size([WIDTH, HEIGHT]).padding(2).round(true)(root).leaves();
  const [largest] = areas;
  const part = largest?.data.part;
  const words =
    part === undefined
      ? ''
      : t('budget.map', { title: part.title, amount: money(currency, part.sum) });
  return (
    <figure class="wp-budget-map">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
        {areas.map(({ data, x0, y0, x1, y1 }, i) => (
          <g key={data.part?.path} class={`wp-area wp-area--${i % 4}`}>
            <rect x={x0} y={y0} width={x1 - x0} height={y1 - y0} rx="3" />
            {x1 - x0 < WORDS_WIDTH || y1 - y0 < WORDS_HEIGHT ? null : (
              <text x={x0 + 8} y={y0 + 21}>
                {shortened(data.part?.title ?? '', (x1 - x0 - 16) / CHARACTER_WIDTH)}
              </text>
            )}
          </g>
        ))}
      </svg>
    </figure>
  );
}

function shortened(text: string, lengthMax: number): string {
  return text.length <= lengthMax ? text : `${text.slice(0, Math.max(1, lengthMax - 1))}…`;
}
