// Search: what was typed is taken for what it can be, each reading is asked for, and each answer is
// checked: that there is none too.

import type { JSX } from 'preact';
import { Checked } from '../components/checked.tsx';
import { Panel } from '../components/panel.tsx';
import { SearchBox } from '../components/search-box.tsx';
import type { Ledger } from '../ledger.ts';
import { type Reading, readingsOf } from '../readings.ts';
import type { PageProps } from '../router.ts';
import { t } from '../text/t.ts';
import { useFact } from '../use-fact.ts';

export function Page({ ledger, parameters }: PageProps): JSX.Element {
  const { text = '' } = parameters;
  const readings = readingsOf(text);
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {text === '' ? t('search.title') : t('search.heading', { text })}
      </h1>
      <SearchBox key={text} text={text} />
      {text !== '' && readings.length === 0 ? (
        <Panel kind="unchecked" words={t('search.unknown')} says={t('search.unknown-says')} />
      ) : null}
      {readings.map((reading) => (
        <Found key={`${reading.kind} ${text}`} ledger={ledger} reading={reading} />
      ))}
    </>
  );
}

function Found({ ledger, reading }: { ledger: Ledger; reading: Reading }): JSX.Element {
  const { kind, address, question } = reading;
  const fact = useFact<unknown>(ledger, question);
  const title = t(`search.kind-${kind}`);
  const lead = (
    <a class="govuk-link" href={address}>
      {t('search.open', { what: title })}
    </a>
  );
  return (
    <section class="wp-found">
      <h2 class="govuk-heading-m">{title}</h2>
      {question === undefined ? (
        <p class="govuk-body">{lead}</p>
      ) : (
        <Checked
          ledger={ledger}
          fact={fact}
          says={(answer) => (answer === null ? t('search.none') : t('search.there'))}
        >
          {(answer) => (answer === null ? null : <p class="govuk-body">{lead}</p>)}
        </Checked>
      )}
    </section>
  );
}
