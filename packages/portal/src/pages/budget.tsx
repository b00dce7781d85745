// A class of the budget and what it is made of, down to its lines. Each number is proved by itself
// at one height, and the page adds them up again.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import {
  askComposition,
  type Composition,
  type Place,
  STAGES,
  type StageName,
  type Total,
  totalQuestion,
} from '../budget.ts';
import { BudgetMap } from '../components/budget-map.tsx';
import { Checked, NotChecked } from '../components/checked.tsx';
import { Panel } from '../components/panel.tsx';
import type { Failed } from '../fact.ts';
import type { Ledger } from '../ledger.ts';
import { addressOf, type PageProps } from '../router.ts';
import { counted, money, type PlainKey, t } from '../text/t.ts';
import { useFact } from '../use-fact.ts';

const USUAL_YEAR = '2016';

export function Page({ ledger, parameters, options }: PageProps): JSX.Element {
  const { year = USUAL_YEAR, path } = parameters;
  const currency = options.get('currency') ?? 'USD';
  const place: Place = { year, currency, path, stage: stageIn(options) };
  const whole = useFact<Total>(ledger, totalQuestion(place));
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        <span class="govuk-caption-l">{t('budget.title')}</span>
        {path === undefined ? t('budget.year', { year }) : t('budget.class', { year, path })}
      </h1>
      <Above place={place} />
      <Checked ledger={ledger} fact={whole} says={(total) => saysOf(place, total)}>
        {(total, proof) => (
          <Behind ledger={ledger} place={place} whole={total} at={proof.verdict.height} />
        )}
      </Checked>
    </>
  );
}

function stageIn(options: URLSearchParams): StageName {
  const wanted = options.get('stage');
  return STAGES.find((stage) => stage === wanted) ?? 'unapportioned';
}

function stageText(stage: StageName): string {
  return t(`stage.${stage}` as PlainKey);
}

function saysOf({ currency, stage }: Place, { count, sum }: Total): string {
  const amount = money(currency, sum);
  return t('budget.says', { amount, stage: stageText(stage), lines: counted('lines', count) });
}

function addressOfClass(place: Place): string {
  const { year, path, stage } = place;
  const page = path === undefined ? addressOf('budget', year) : addressOf('budget', year, path);
  return `${page}?stage=${stage}`;
}

/** The classes that hold this one, each a link. */
function Above({ place }: { readonly place: Place }): JSX.Element | null {
  const codes = place.path?.split('.') ?? [];
  if (codes.length === 0) return null;
  const paths = [undefined, ...codes.slice(1).map((_, i) => codes.slice(0, i + 1).join('.'))];
  return (
    <nav class="govuk-breadcrumbs" aria-label={t('budget.above')}>
      <ol class="govuk-breadcrumbs__list">
        {paths.map((path) => (
          <li class="govuk-breadcrumbs__list-item" key={path ?? ''}>
            <a class="govuk-breadcrumbs__link" href={addressOfClass({ ...place, path })}>
              {path ?? t('budget.year', { year: place.year })}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface BehindProps {
  readonly ledger: Ledger;
  readonly place: Place;
  readonly whole: Total;
  readonly at: number;
}

function Behind({ ledger, place, whole, at }: BehindProps): JSX.Element {
  const [found, setFound] = useState<Composition | Failed>();
  useEffect(() => {
    let isWanted = true;
    void askComposition(ledger, place, whole, at).then((composition) => {
      if (isWanted) setFound(composition);
    });
    return () => {
      isWanted = false;
    };
  }, [ledger, totalQuestion(place), at]);
  if (found === undefined) return <Panel kind="asking" words={t('state.asking')} />;
  return 'kind' in found ? (
    <NotChecked fact={found} />
  ) : (
    <Shown place={place} composition={found} />
  );
}

interface ShownProps {
  readonly place: Place;
  readonly composition: Composition;
}

function Shown({ place, composition }: ShownProps): JSX.Element {
  const { currency } = place;
  const { parts, lines, offsets } = composition;
  const filled = parts.filter(({ count }) => count > 0);
  return (
    <>
      <Stages place={place} stages={composition.stages} />
      {filled.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">{t('budget.parts')}</h2>
          <p class="govuk-body">{t('budget.parts-say', { count: parts.length })}</p>
          <BudgetMap parts={filled} currency={currency} />
          <table class="govuk-table">
            <thead class="govuk-table__head">
              <tr class="govuk-table__row">
                <th class="govuk-table__header" scope="col">
                  {t('budget.part')}
                </th>
                <th class="govuk-table__header govuk-table__header--numeric" scope="col">
                  {t('budget.amount')}
                </th>
              </tr>
            </thead>
            <tbody class="govuk-table__body">
              {filled.map(({ path, title, sum }) => (
                <tr class="govuk-table__row" key={path}>
                  <td class="govuk-table__cell">
                    <a class="govuk-link" href={addressOfClass({ ...place, path })}>
                      {title}
                    </a>{' '}
                    <code>{path}</code>
                  </td>
                  <td class="govuk-table__cell govuk-table__cell--numeric">
                    {money(currency, sum)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {lines.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">{t('budget.lines')}</h2>
          <ul class="govuk-list">
            {lines.map(({ line, amount }) => (
              <li key={line}>
                <a class="govuk-link" href={addressOf('line', 'id', line)}>
                  {t('budget.line', { id: line.slice(0, 10) })}
                </a>{' '}
                {money(currency, amount)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-inset-text">
        {t('budget.offsets', {
          amount: money(currency, offsets.sum),
          lines: counted('lines', offsets.count),
        })}
      </p>
    </>
  );
}

interface StagesProps {
  readonly place: Place;
  readonly stages: Composition['stages'];
}

/** Where the money of this class is; each stage is a page of its own. */
function Stages({ place, stages }: StagesProps): JSX.Element {
  return (
    <ul class="wp-stages" aria-label={t('budget.stages')}>
      {stages
        .filter(({ stage, count }) => count > 0 || stage === place.stage)
        .map(({ stage, sum }) => (
          <li key={stage}>
            <a
              href={addressOfClass({ ...place, stage })}
              aria-current={stage === place.stage ? 'true' : undefined}
            >
              <span>{stageText(stage)}</span>
              <strong>{money(place.currency, sum)}</strong>
            </a>
          </li>
        ))}
    </ul>
  );
}
