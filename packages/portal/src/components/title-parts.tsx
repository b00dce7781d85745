// The three parts of a title. Each list is complete, or the proof would not have held: an empty one
// says that there is none.

import type { JSX } from 'preact';
import {
  doubledArea,
  type ExtractView,
  type ParcelView,
  type RightView,
  squareMetres,
  type TitleView,
} from '../land.ts';
import type { Ledger } from '../ledger.ts';
import { dateTime, day, loadPart, money, number, t } from '../text/t.ts';
import { deferred } from './deferred.tsx';
import { SummaryList } from './summary-list.tsx';

const ParcelMap = /* @__PURE__ */ deferred(
  async () => (await Promise.all([import('./parcel-map.tsx'), loadPart('around')]))[0].ParcelMap,
  'wp-map-place',
);

interface PropertyProps {
  /** Of whom the map asks what lies around, and as of which height; nobody, on paper. */
  readonly ledger?: Ledger;
  readonly height?: number | undefined;
  readonly parcel: ParcelView;
  readonly title: TitleView;
  readonly assessment: ExtractView['assessment'];
}

export function Property(props: PropertyProps): JSX.Element {
  const { ledger, parcel, title, assessment, height } = props;
  const area = doubledArea(parcel.shape);
  const isSame = area.toString() === parcel.doubledAreaMm2;
  const metres = number(squareMetres(area), { maximumFractionDigits: 2 });
  return (
    <section>
      <h2 class="govuk-heading-m">
        <span class="wp-part">A</span> {t('part.property')}
      </h2>
      <div class="wp-property">
        <ParcelMap ledger={ledger} parcel={parcel} height={height} />
        <SummaryList
          rows={[
            {
              term: t('property.area'),
              value: isSame ? t('property.area-same', { metres }) : t('property.area-differs'),
            },
            { term: t('property.tenure'), value: kindText(title.kind) },
            { term: t('property.status'), value: kindText(parcel.status) },
            { term: t('property.use'), value: assessment?.landUse ?? t('property.not-assessed') },
            {
              term: t('property.value'),
              value:
                assessment === null
                  ? t('property.not-assessed')
                  : money(assessment.currency, assessment.minorUnits),
            },
            {
              term: t('property.source'),
              value: t('property.source-text', {
                kind: kindText(parcel.source.kind),
                date: day(parcel.source.datedMs),
              }),
            },
            {
              term: t('property.version'),
              value: t('property.version-text', {
                version: parcel.version,
                height: parcel.updatedHeight,
              }),
            },
          ]}
        />
      </div>
    </section>
  );
}

export function Ownership({ rights }: { readonly rights: readonly RightView[] }): JSX.Element {
  const owners = rights.filter(({ kind }) => kind === 'ownership');
  return (
    <section>
      <h2 class="govuk-heading-m">
        <span class="wp-part">B</span> {t('part.ownership')}
      </h2>
      <ul class="wp-rights">
        {owners.map((right) => (
          <li key={right.id}>
            <strong>{t('owner.share', { share: right.share ?? '' })}</strong>
            <span>
              {t('owner.key')} <code>{shortened(right.party)}</code>
            </span>
            <span>{t('owner.since', { date: dateTime(right.fromMs) })}</span>
          </li>
        ))}
      </ul>
      <p class="govuk-hint">{t('owner.names')}</p>
    </section>
  );
}

interface ChargesProps {
  readonly rights: readonly RightView[];
  readonly disposal: ExtractView['disposal'];
}

export function Charges({ rights, disposal }: ChargesProps): JSX.Element {
  const charges = rights.filter(({ kind }) => kind !== 'ownership');
  return (
    <section>
      <h2 class="govuk-heading-m">
        <span class="wp-part">C</span> {t('part.charges')}
      </h2>
      {charges.length === 0 ? (
        <p class="govuk-inset-text">{t('charges.none')}</p>
      ) : (
        <ul class="wp-rights">
          {charges.map((right) => (
            <li key={right.id}>
              <strong>{kindText(right.kind)}</strong>
              {right.secured === null ? null : (
                <span>
                  {t('charges.secured', {
                    amount: money(right.secured.currency, right.secured.minorUnits),
                    rank: right.number,
                  })}
                </span>
              )}
              <span>
                {t('owner.key')} <code>{shortened(right.party)}</code>
              </span>
              <span>{t('owner.since', { date: dateTime(right.fromMs) })}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        {disposal === null
          ? t('charges.nothing-waits')
          : t('charges.waits', { deadline: dateTime(disposal.deadlineMs) })}
      </p>
    </section>
  );
}

function shortened(hex: string | null): string {
  return hex === null ? '–' : `${hex.slice(0, 12)}…${hex.slice(-6)}`;
}

/** A kind in words; one that this page does not know stands as the register calls it. */
function kindText(kind: string): string {
  return t(`kind.${kind}` as 'kind.freehold') || kind;
}
