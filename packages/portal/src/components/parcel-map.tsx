// A parcel and what lies around it, as a drawing in the page: no tiles, no library, no other
// server. Whoever does not see it reads the same from the table below.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Fact } from '../fact.ts';
import { type Box, boxOf, type GridView, gridQuestions } from '../grid.ts';
import type { ParcelView, RingView, ShapeView } from '../land.ts';
import type { Ledger } from '../ledger.ts';
import { ask } from '../records.ts';
import { number, t } from '../text/t.ts';

type Neighbour = GridView['parcels'][number];

interface ParcelMapProps {
  /** Of whom neighbours are asked; nobody, on paper. */
  readonly ledger: Ledger | undefined;
  readonly parcel: Pick<ParcelView, 'id' | 'shape'>;
  /** As of which neighbours are asked for; undefined for now. */
  readonly height: number | undefined;
}

/** Drawn in metres; the y axis of the register points north, that of a drawing down. */
const MM = 1_000;
const MARGIN = 0.35;
const SCALES_M = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000];
const WIDTH = 640;
const HEIGHT = 400;

interface View {
  readonly box: string;
  /** Metres per unit of the drawing's width on paper: how thick a line is. */
  readonly unit: number;
  readonly point: (x: number, y: number) => string;
  readonly origin: readonly [number, number];
  readonly size: readonly [number, number];
}

function viewOf({ minX, minY, maxX, maxY }: Box): View {
  const [width, height] = [(maxX - minX) / MM, (maxY - minY) / MM];
  const scale = Math.max(width / WIDTH, height / HEIGHT) * (1 + 2 * MARGIN);
  const size = [WIDTH * scale, HEIGHT * scale] as const;
  const left = (width - size[0]) / 2;
  const top = (height - size[1]) / 2;
  return {
    box: `${left} ${top} ${size[0]} ${size[1]}`,
    unit: scale,
    // From the parcel's corner, so that numbers stay small.
    point: (x, y) => `${(x - minX) / MM} ${(maxY - y) / MM}`,
    origin: [left, top],
    size,
  };
}

function pathOf(shape: ShapeView, { point }: View): string {
  const ringPath = (ring: RingView): string => `M${ring.map(([x, y]) => point(x, y)).join('L')}Z`;
  return shape.map((polygon) => polygon.map(ringPath).join('')).join('');
}

export function ParcelMap({ ledger, parcel, height }: ParcelMapProps): JSX.Element {
  const { id, shape } = parcel;
  const box = boxOf(shape);
  const neighbours = useNeighbours(ledger, parcel, height);
  const view = viewOf(box);
  const around = neighbours.filter((other) => !isSameBox(other, box));
  const metres = SCALES_M.findLast((m) => m <= view.size[0] / 4) ?? 1;
  const [left, top] = view.origin;
  const barX = left + 12 * view.unit;
  const barY = top + view.size[1] - 14 * view.unit;
  const summary = t('map.summary', {
    id,
    width: metresOf(box.maxX - box.minX),
    height: metresOf(box.maxY - box.minY),
    count: around.length,
  });
  return (
    <figure class="wp-map">
      <svg viewBox={view.box} role="img" aria-label={summary}>
        {around.map((other) => (
          <path key={other.parcel} class="wp-map__neighbour" d={pathOf([[ringOf(other)]], view)} />
        ))}
        <path class="wp-map__parcel" d={pathOf(shape, view)} />
        <path class="wp-map__bar" d={`M${barX} ${barY}h${metres}`} />
        <text class="wp-map__label" x={barX} y={barY - 6 * view.unit} font-size={13 * view.unit}>
          {number(metres, { style: 'unit', unit: 'meter' })}
        </text>
      </svg>
      <figcaption>{around.length > 0 ? t('map.caption') : t('map.caption-alone')}</figcaption>
      <Twin id={id} shape={shape} box={box} around={around} />
    </figure>
  );
}

function metresOf(mm: number): string {
  return number(mm / MM, { maximumFractionDigits: 1 });
}

function isSameBox(a: Box, b: Box): boolean {
  return a.minX === b.minX && a.minY === b.minY && a.maxX === b.maxX && a.maxY === b.maxY;
}

function ringOf({ minX, minY, maxX, maxY }: Box): RingView {
  return [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ];
}

interface TwinProps {
  readonly id: string;
  readonly shape: ShapeView;
  readonly box: Box;
  readonly around: readonly Neighbour[];
}

/** The same in words and numbers. */
function Twin({ id, shape, box, around }: TwinProps): JSX.Element {
  const corners = shape.flat(2).length;
  const row = (name: string, { minX, minY, maxX, maxY }: Box, points: string): JSX.Element => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td>{metresOf(maxX - minX)}</td>
      <td>{metresOf(maxY - minY)}</td>
      <td>{points}</td>
    </tr>
  );
  return (
    <details class="wp-how">
      <summary>{t('map.table')}</summary>
      <section class="wp-scroll" aria-label={t('map.table')} tabIndex={0}>
        <table class="wp-table">
          <thead>
            <tr>
              <th scope="col">{t('map.parcel')}</th>
              <th scope="col">{t('map.width')}</th>
              <th scope="col">{t('map.height')}</th>
              <th scope="col">{t('map.corners')}</th>
            </tr>
          </thead>
          <tbody>
            {row(id, box, number(corners))}
            {around.map((other) => row(`${other.parcel.slice(0, 10)}…`, other, '–'))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

/** What lies in the same cells of the grid; an answer that cannot be checked adds nothing. */
function useNeighbours(
  ledger: Ledger | undefined,
  parcel: ParcelMapProps['parcel'],
  height: number | undefined,
): readonly Neighbour[] {
  const [found, setFound] = useState<readonly Neighbour[]>([]);
  useEffect(() => {
    if (ledger === undefined) return undefined;
    let isWanted = true;
    const questions = gridQuestions(boxOf(parcel.shape));
    const asked = questions.map((question) =>
      ask<GridView | null>(ledger, { question, at: height, server: ledger.server }),
    );
    void Promise.all(asked).then((facts) => {
      if (isWanted) setFound(neighboursIn(facts));
    });
    return () => {
      isWanted = false;
    };
  }, [ledger, parcel.id, height]);
  return found;
}

function neighboursIn(facts: readonly Fact<GridView | null>[]): readonly Neighbour[] {
  const all = facts.flatMap((fact) =>
    fact.kind === 'checked' ? (fact.answer?.parcels ?? []) : [],
  );
  return [...new Map(all.map((entry) => [entry.parcel, entry])).values()];
}
