// Search: what was typed is taken for what it can be, each reading is asked for, and each answer is
// checked before it is called found: that there is none too, where a proof can show it.

import type { TransactionFinding } from '@witan/light-client';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Checked, NotChecked } from '../components/checked.tsx';
import { Panel } from '../components/panel.tsx';
import { SearchBox } from '../components/search-box.tsx';
import type { Fact } from '../fact.ts';
import type { Ledger } from '../ledger.ts';
import { type Reading, readingsOf } from '../readings.ts';
import type { PageProps } from '../router.ts';
import { t } from '../text/t.ts';
import { useBlock } from '../use-block.ts';
import { useFact } from '../use-fact.ts';
import { useTransaction } from '../use-transaction.ts';

export function Page({ ledger, parameters }: PageProps): JSX.Element {
  const { text = '' } = parameters;
  const readings = readingsOf(text);
  return (
    <>
      <h1 class="govuk-heading-l wp-wrap" tabIndex={-1}>
        {text === '' ? t('search.title') : t('search.heading', { text: shortOf(text) })}
      </h1>
      <SearchBox key={text} text={text} />
      {text !== '' && readings.length === 0 ? (
        <Panel kind="unchecked" words={t('search.unknown')} says={t('search.unknown-says')} />
      ) : null}
      {readings.map((reading) => (
        <section class="wp-found" key={`${reading.kind} ${text}`}>
          <h2 class="govuk-heading-m">{t(`search.kind-${reading.kind}`)}</h2>
          <Found ledger={ledger} reading={reading} />
        </section>
      ))}
    </>
  );
}

const TITLE_CHARACTERS_MAX = 64;

function shortOf(text: string): string {
  return text.length > TITLE_CHARACTERS_MAX ? `${text.slice(0, TITLE_CHARACTERS_MAX)}…` : text;
}

interface FoundProps {
  readonly ledger: Ledger;
  readonly reading: Reading;
}

function Found({ ledger, reading }: FoundProps): JSX.Element {
  switch (reading.kind) {
    case 'height':
      return <FoundBlock ledger={ledger} reading={reading} />;
    case 'transaction':
      return <FoundTransaction ledger={ledger} reading={reading} />;
    case 'receipt':
      return <FoundReceipt ledger={ledger} reading={reading} />;
    default:
      return <FoundRecord ledger={ledger} reading={reading} />;
  }
}

function Lead({ reading: { kind, address } }: { readonly reading: Reading }): JSX.Element {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={address}>
        {t('search.open', { what: t(`search.kind-${kind}`) })}
      </a>
    </p>
  );
}

function FoundRecord({ ledger, reading }: FoundProps): JSX.Element {
  const fact = useFact<unknown>(ledger, reading.asked);
  return (
    <Checked
      ledger={ledger}
      fact={fact}
      says={(answer) => (answer === null ? t('search.none') : t('search.there'))}
    >
      {(answer) => (answer === null ? null : <Lead reading={reading} />)}
    </Checked>
  );
}

/** That a transaction was never made cannot be proved, and is not said. */
function FoundTransaction({ ledger, reading }: FoundProps): JSX.Element {
  const fact = useTransaction(ledger, reading.asked);
  if (fact.kind === 'unchecked' && fact.key === 'transaction/unknown') {
    const words = t('transaction.unknown', { server: ledger.server.name });
    return <Panel kind="unchecked" words={words} says={t('transaction.unknown-says')} />;
  }
  const says = ({ outcome }: TransactionFinding): string =>
    outcome.code === 0 ? t('transaction.says') : t('transaction.says-refused');
  return (
    <Checked ledger={ledger} fact={fact} says={says}>
      {() => <Lead reading={reading} />}
    </Checked>
  );
}

/** A height beyond the signed log has no block that is final for citizens: its size is signed. */
function FoundBlock({ ledger, reading }: FoundProps): JSX.Element {
  const fact = useBlock(ledger, Number(reading.asked), true);
  if (fact.kind === 'asking') return <Panel kind="asking" words={t('state.asking')} />;
  if (fact.kind === 'beyond') {
    const says = t('block.beyond-says', { newest: fact.newest });
    return <Panel kind="pending" words={t('block.beyond')} says={says} />;
  }
  if (fact.kind !== 'proved') return <NotChecked fact={fact} />;
  const { size } = fact.block.checkpoint;
  return (
    <>
      <Panel kind="checked" words={t('state.checked')} says={t('search.block-there', { size })} />
      <Lead reading={reading} />
    </>
  );
}

function FoundReceipt({ ledger, reading }: FoundProps): JSX.Element {
  const fact = useReceipt(ledger, reading.asked);
  const says = (answer: unknown): string =>
    answer === null ? t('verify.absent') : t('verify.present');
  return (
    <Checked ledger={ledger} fact={fact} says={says}>
      {() => <Lead reading={reading} />}
    </Checked>
  );
}

function useReceipt(ledger: Ledger, text: string): Fact<unknown> {
  const [fact, setFact] = useState<Fact<unknown>>({ kind: 'asking' });
  useEffect(() => {
    let isWanted = true;
    void judgeText(ledger, text).then((judged) => {
      if (isWanted) setFact(judged);
    });
    return () => {
      isWanted = false;
    };
  }, [ledger, text]);
  return fact;
}

async function judgeText(ledger: Ledger, text: string): Promise<Fact<unknown>> {
  const { receiptOfText } = await import('../receipt-input.ts');
  const given = await receiptOfText(text);
  if (given.kind === 'receipt') return ledger.judge(given.bytes, t('verify.pasted'));
  return { kind: 'unchecked', key: 'codec/malformed', detail: given.reason };
}
