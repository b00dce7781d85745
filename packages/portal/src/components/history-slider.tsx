// The heights at which a parcel or its title changed. Choosing one asks for everything as of then,
// and checks it again: the past is proved as the present is.

import type { JSX } from 'preact';
import type { HistoryView, ParcelView } from '../land.ts';
import type { Ledger } from '../ledger.ts';
import { counted, t } from '../text/t.ts';
import { useFact } from '../use-fact.ts';

interface HistorySliderProps {
  readonly ledger: Ledger;
  readonly parcel: Pick<ParcelView, 'id' | 'title'>;
  /** As of which the page stands; undefined for now. */
  readonly height: number | undefined;
  readonly choose: (height: number | undefined) => void;
}

export function HistorySlider(props: HistorySliderProps): JSX.Element | null {
  const { ledger, parcel, height, choose } = props;
  const parcelPath = `land/parcels/${encodeURIComponent(parcel.id)}/history`;
  const ofParcel = useFact<HistoryView | null>(ledger, parcelPath);
  const ofTitle = useFact<HistoryView | null>(ledger, `land/titles/${parcel.title}/history`);
  if (ofParcel.kind !== 'checked' || ofTitle.kind !== 'checked') return null;
  const heights = heightsOf([ofParcel.answer, ofTitle.answer]);
  const last = heights.length;
  // Behind the newest change stands "now".
  const at = height === undefined ? last : heights.findLastIndex((each) => each <= height);
  const value = Math.max(0, at);
  const words = height === undefined ? t('history.now') : t('history.height', { height });
  const chosen = (position: number): void => choose(heights[position]);
  return (
    <section class="wp-history">
      <label for="history">{t('history.label')}</label>
      <span class="wp-history__value">{words}</span>
      <div class="wp-history__row">
        <Step
          name={t('history.earlier')}
          sign="‹"
          to={value - 1}
          isAllowed={value > 0}
          chosen={chosen}
        />
        <input
          id="history"
          type="range"
          min={0}
          max={last}
          step={1}
          value={value}
          aria-valuetext={words}
          onChange={({ currentTarget }) => chosen(Number(currentTarget.value))}
        />
        <Step
          name={t('history.later')}
          sign="›"
          to={value + 1}
          isAllowed={value < last}
          chosen={chosen}
        />
      </div>
      <p class="govuk-hint">{counted('history.versions', heights.length)}</p>
    </section>
  );
}

interface StepProps {
  readonly name: string;
  readonly sign: string;
  readonly to: number;
  readonly isAllowed: boolean;
  readonly chosen: (position: number) => void;
}

/** A way beside dragging (WCAG 2.5.7). */
function Step({ name, sign, to, isAllowed, chosen }: StepProps): JSX.Element {
  return (
    <button
      type="button"
      class="wp-step"
      aria-label={name}
      disabled={!isAllowed}
      onClick={() => chosen(to)}
    >
      {sign}
    </button>
  );
}

/** The heights at which a record changed, oldest first, without repeats. */
function heightsOf(histories: readonly (HistoryView | null)[]): readonly number[] {
  const heights = histories.flatMap((history) =>
    history === null ? [] : [...history.past, history].map(({ updatedHeight }) => updatedHeight),
  );
  return [...new Set(heights)].sort((a, b) => a - b);
}
