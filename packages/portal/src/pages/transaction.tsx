// A transaction, in words: who signed what, and what became of it. That it was executed or refused
// is proved; that there is none cannot be, and the page says so.

import { toHex } from '@witan/ledger/bytes';
import type { ProblemText } from '@witan/ledger/problems';
import { encodeTransactionBody } from '@witan/ledger/transaction';
import type { TransactionFinding } from '@witan/light-client';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { callName } from '../call-names.ts';
import { Checked } from '../components/checked.tsx';
import { KeyText } from '../components/key-text.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import type { Fact, Proof } from '../fact.ts';
import type { Ledger } from '../ledger.ts';
import { addressOf, type PageProps } from '../router.ts';
import { counted, currentLanguage, dateTime, t } from '../text/t.ts';
import { useTransaction } from '../use-transaction.ts';

const TXID = /^[0-9a-f]{64}$/;

export function Page({ ledger, parameters }: PageProps): JSX.Element {
  const { txid = '' } = parameters;
  const fact = useTransaction(ledger, TXID.test(txid) ? txid : undefined);
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {t('transaction.title')}
        <span class="govuk-caption-m wp-wrap">
          <code>{txid}</code>
        </span>
      </h1>
      <Found ledger={ledger} fact={fact} txid={txid} />
    </>
  );
}

interface FoundProps {
  readonly ledger: Ledger;
  readonly fact: Fact<TransactionFinding>;
  readonly txid: string;
}

function Found({ ledger, fact, txid }: FoundProps): JSX.Element {
  const problem = useProblem(fact);
  if (!TXID.test(txid)) {
    return <Panel kind="unchecked" words={t('transaction.no-id')} />;
  }
  if (fact.kind === 'pending') {
    return <Panel kind="pending" words={t('state.pending')} says={t('transaction.pending-says')} />;
  }
  if (fact.kind === 'unchecked' && fact.key === 'transaction/unknown') {
    const words = t('transaction.unknown', { server: ledger.server.name });
    return <Panel kind="unchecked" words={words} says={t('transaction.unknown-says')} />;
  }
  return (
    <Checked
      ledger={ledger}
      fact={fact}
      says={({ outcome }) =>
        outcome.code === 0 ? t('transaction.says') : t('transaction.says-refused')
      }
    >
      {(found, proof) => <Transaction found={found} proof={proof} problem={problem} />}
    </Checked>
  );
}

/** The text of a refusal, in the language of the page; undefined until it has loaded. */
function useProblem(fact: Fact<TransactionFinding>): ProblemText | undefined {
  const [problem, setProblem] = useState<ProblemText>();
  const code = fact.kind === 'checked' ? fact.answer.outcome.code : 0;
  const language = currentLanguage();
  useEffect(() => {
    let isWanted = true;
    if (code !== 0) {
      void import('../problem-words.ts')
        .then(({ problemWords }) => problemWords(code))
        .then((found) => {
          if (isWanted) setProblem(found);
        });
    }
    return () => {
      isWanted = false;
    };
  }, [code, language]);
  return problem;
}

interface TransactionProps {
  readonly found: TransactionFinding;
  readonly proof: Proof;
  readonly problem: ProblemText | undefined;
}

function Transaction({ found, proof, problem }: TransactionProps): JSX.Element {
  const { body, outcome } = found;
  const { height, headerTimeMs } = proof.verdict;
  const { cosigners = [] } = body;
  return (
    <>
      <SummaryList
        rows={[
          {
            term: t('transaction.outcome'),
            value: <Outcome code={outcome.code} problem={problem} />,
          },
          { term: t('transaction.operations'), value: <Operations found={found} /> },
          {
            term: t('transaction.signed-by'),
            value: [body.sender, ...cosigners].map((key) => <KeyText key={toHex(key)} of={key} />),
          },
          {
            term: t('finding.when'),
            value: (
              <a class="govuk-link" href={addressOf('block', height)}>
                {t('how.height-text', { height, date: dateTime(headerTimeMs) })}
              </a>
            ),
          },
          {
            term: t('transaction.place'),
            value: t('transaction.place-text', { place: outcome.index + 1 }),
          },
          {
            term: t('transaction.valid'),
            value: t('transaction.valid-text', { height: body.validUntilHeight }),
          },
        ]}
      />
      <Raw found={found} />
    </>
  );
}

function Outcome({
  code,
  problem,
}: {
  code: number;
  problem: ProblemText | undefined;
}): JSX.Element {
  if (code === 0) return <strong>{t('transaction.executed')}</strong>;
  return (
    <>
      <strong>{t('transaction.refused')}</strong>
      {problem === undefined ? null : (
        <>
          {' '}
          {problem.title}
          {problem.detail === undefined ? null : <p class="govuk-hint">{problem.detail}</p>}
        </>
      )}{' '}
      <code>WITAN{code}</code>
    </>
  );
}

function Operations({ found }: { readonly found: TransactionFinding }): JSX.Element {
  return (
    <ol class="wp-operations">
      {found.body.operations.map(({ call, payload }, i) => {
        const { module, method } = callName(call);
        return (
          <li key={`${i}`}>
            <strong>{method}</strong>{' '}
            <span>
              {t('transaction.operation', { module, bytes: counted('bytes', payload.length) })}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The signed part whole: its hash is the transaction's identifier. */
function Raw({ found }: { readonly found: TransactionFinding }): JSX.Element {
  const bytes = encodeTransactionBody(found.body);
  return (
    <details class="wp-how wp-how--page">
      <summary>{t('transaction.raw', { size: counted('bytes', bytes.length) })}</summary>
      <p>{t('transaction.raw-says')}</p>
      <section class="wp-record wp-wrap" tabIndex={0} aria-label={t('transaction.raw-label')}>
        {toHex(bytes)}
      </section>
    </details>
  );
}
