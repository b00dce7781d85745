// A parcel, in the three parts of a title: property, ownership, charges. One receipt proves all of
// it, the lists complete; a slider asks for it again as of any height at which it changed.

import type { JSX } from 'preact';
import { Checked } from '../components/checked.tsx';
import { deferred } from '../components/deferred.tsx';
import { Panel } from '../components/panel.tsx';
import { Charges, Ownership, Property } from '../components/title-parts.tsx';
import type { ExtractView, ParcelView } from '../land.ts';
import type { Ledger } from '../ledger.ts';
import { addressOf, type PageProps } from '../router.ts';
import { loadSchema } from '../schema.ts';
import { loadPart, t } from '../text/t.ts';
import { titleWords } from '../title-words.ts';
import { useFact } from '../use-fact.ts';

// Beside the page, so that the first question need not wait for it.
void loadSchema('land/parcels/-');

const HistorySlider = /* @__PURE__ */ deferred(
  async () =>
    (await Promise.all([import('../components/history-slider.tsx'), loadPart('around')]))[0]
      .HistorySlider,
);

export function Page({ ledger, parameters, options }: PageProps): JSX.Element {
  const { id = '' } = parameters;
  const height = heightIn(options);
  const parcel = useFact<ParcelView | null>(ledger, parcelQuestion(id), height);
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        <span class="govuk-caption-l">{t('parcel.register')}</span>
        {t('parcel.heading', { id })}
      </h1>
      {parcel.kind === 'checked' && parcel.answer !== null ? (
        <Title ledger={ledger} parcel={parcel.answer} height={height} />
      ) : (
        <Checked ledger={ledger} fact={parcel} says={() => t('parcel.none', { id })}>
          {() => <p class="govuk-body">{t('parcel.none-text')}</p>}
        </Checked>
      )}
    </>
  );
}

function parcelQuestion(id: string): string {
  return `land/parcels/${encodeURIComponent(id)}`;
}

function heightIn(options: URLSearchParams): number | undefined {
  const text = options.get('at') ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

interface TitleProps {
  readonly ledger: Ledger;
  readonly parcel: ParcelView;
  readonly height: number | undefined;
}

function Title({ ledger, parcel, height }: TitleProps): JSX.Element {
  const { id, currency, title } = parcel;
  const question = `land/extracts/${currency}/${encodeURIComponent(id)}/${title}`;
  const extract = useFact<ExtractView>(ledger, question, height);
  const choose = (at: number | undefined): void => {
    location.hash = `${addressOf('parcel', id)}${at === undefined ? '' : `?at=${at}`}`;
  };
  return (
    <Checked ledger={ledger} fact={extract} says={titleWords}>
      {({ parcel: shown, title: titleView, rights, disposal, assessment }) =>
        shown === null || titleView === null ? (
          <Panel kind="unchecked" words={t('parcel.no-title')} />
        ) : (
          <>
            <HistorySlider ledger={ledger} parcel={shown} height={height} choose={choose} />
            <Property
              ledger={ledger}
              parcel={shown}
              title={titleView}
              assessment={assessment}
              height={height}
            />
            <Ownership rights={rights} />
            <Charges rights={rights} disposal={disposal} />
          </>
        )
      }
    </Checked>
  );
}
