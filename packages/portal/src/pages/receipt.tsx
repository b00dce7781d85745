// One receipt as a page: checked anew from the bytes in its address, and laid out for paper, with a
// QR code by which whoever gets the paper checks it again.

import { toHex } from '@witan/ledger/bytes';
import { sha256 } from '@witan/ledger/hash';
import type { TransactionFinding, Verdict } from '@witan/light-client';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { callName } from '../call-names.ts';
import { Checked } from '../components/checked.tsx';
import { PaperCodes } from '../components/paper-code.tsx';
import { RecordRows } from '../components/record-rows.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { Charges, Ownership, Property } from '../components/title-parts.tsx';
import type { Fact, Proof } from '../fact.ts';
import { factWords } from '../fact-words.ts';
import type { ExtractView } from '../land.ts';
import type { Ledger } from '../ledger.ts';
import { receiptOfText } from '../receipt-input.ts';
import type { PageProps } from '../router.ts';
import { counted, dateTime, day, list, t } from '../text/t.ts';

export function Page({ ledger, parameters }: PageProps): JSX.Element {
  const { receipt = '' } = parameters;
  const fact = useJudged(ledger, receipt);
  const isChecked = fact.kind === 'checked';
  const words = isChecked ? factWords(fact.proof.verdict.finding, fact.answer) : undefined;
  return (
    <article class="wp-paper">
      <h1 class="govuk-heading-l" tabIndex={-1}>
        <span class="govuk-caption-l">
          {t('receipt.title')} · {t('receipt.from', { network: ledger.deployment.trust.network })}
        </span>
        {words?.title ?? t('receipt.title')}
      </h1>
      <p class="wp-paper__says">{words?.says}</p>
      <Checked ledger={ledger} fact={fact} says={() => t('verify.present')}>
        {(answer, proof) => <Paper ledger={ledger} answer={answer} proof={proof} />}
      </Checked>
    </article>
  );
}

function useJudged(ledger: Ledger, text: string): Fact<unknown> {
  const [fact, setFact] = useState<Fact<unknown>>({ kind: 'asking' });
  useEffect(() => {
    let isWanted = true;
    const judge = async (): Promise<Fact<unknown>> => {
      const given = await receiptOfText(text);
      if (given.kind === 'receipt') return ledger.judge(given.bytes, t('receipt.title'));
      return { kind: 'unchecked', key: 'codec/malformed', detail: given.reason };
    };
    void judge().then((judged) => {
      if (isWanted) setFact(judged);
    });
    return () => {
      isWanted = false;
    };
  }, [ledger, text]);
  return fact;
}

interface PaperProps {
  readonly ledger: Ledger;
  readonly answer: unknown;
  readonly proof: Proof;
}

function Paper({ ledger, answer, proof }: PaperProps): JSX.Element {
  const { verdict, receipt } = proof;
  return (
    <>
      <p class="wp-paper__acts">
        <button type="button" class="govuk-button" onClick={() => print()}>
          {t('receipt.print')}
        </button>
      </p>
      {verdict.demonstration ? (
        <p class="govuk-inset-text wp-paper__demonstration">{t('notice.demonstration')}</p>
      ) : null}
      <SummaryList
        rows={[
          { term: t('receipt.as-of'), value: asOfText(verdict) },
          { term: t('receipt.signed'), value: signedText(verdict) },
          {
            term: t('receipt.check'),
            value: (
              <>
                <code>{checkDigits(receipt)}</code>
                <span class="wp-quiet">{t('receipt.check-text')}</span>
              </>
            ),
          },
        ]}
      />
      <Answer answer={answer} proof={proof} />
      <Meaning verdict={verdict} isAbsent={answer === null} />
      <section>
        <h2 class="govuk-heading-m">{t('receipt.code')}</h2>
        <PaperCodes ledger={ledger} proof={proof} answer={answer} />
      </section>
    </>
  );
}

function asOfText({ basis, height, headerTimeMs, sealedAt }: Verdict): string {
  return basis === 'landmark' && height === sealedAt
    ? t('receipt.as-of-day', { height, day: day(headerTimeMs) })
    : t('receipt.as-of-text', { height, date: dateTime(headerTimeMs) });
}

function signedText({ basis, signers, council, sealedAt, attestedAtMs }: Verdict): string {
  if (basis === 'landmark') {
    return t('receipt.signed-landmark', { size: sealedAt + 1, day: day(attestedAtMs ?? 0) });
  }
  return t('receipt.signed-text', { names: list(signers), signed: signers.length, council });
}

/** In groups of four, to be read aloud. */
function checkDigits(receipt: Uint8Array): string {
  return toHex(sha256(receipt).subarray(0, 16)).replaceAll(/.{4}(?=.)/g, '$& ');
}

function Meaning({ verdict, isAbsent }: { verdict: Verdict; isAbsent: boolean }): JSX.Element {
  const { height, finding } = verdict;
  const isState = finding.kind === 'state';
  const held = isAbsent
    ? t('receipt.proves-absent', { height })
    : t('receipt.proves-state', { height });
  return (
    <div class="wp-paper__sides">
      <section>
        <h2 class="govuk-heading-m">{t('receipt.proves')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>{isState ? held : t('receipt.proves-transaction')}</li>
          <li>{t('receipt.proves-whole')}</li>
        </ul>
      </section>
      <section>
        <h2 class="govuk-heading-m">{t('receipt.proves-not')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {isState ? <li>{t('receipt.not-now')}</li> : null}
          <li>{t('receipt.not-true')}</li>
          <li>{t('receipt.not-paper')}</li>
        </ul>
      </section>
    </div>
  );
}

/** A title as on its own page; any other record by its fields. */
function Answer({ answer, proof }: Omit<PaperProps, 'ledger'>): JSX.Element | null {
  if (answer === null) return null;
  const { finding } = proof.verdict;
  if (finding.kind === 'transaction') return <Transaction found={finding} />;
  const extract = proof.question.startsWith('land/extracts/') ? (answer as ExtractView) : undefined;
  if (extract?.parcel && extract.title) {
    const { parcel, title, rights, disposal, assessment } = extract;
    return (
      <>
        <Property parcel={parcel} title={title} assessment={assessment} />
        <Ownership rights={rights} />
        <Charges rights={rights} disposal={disposal} />
      </>
    );
  }
  return (
    <section>
      <h2 class="govuk-heading-m">{t('receipt.record')}</h2>
      <RecordRows record={answer} />
    </section>
  );
}

function Transaction({
  found: { txid, body, outcome },
}: {
  found: TransactionFinding;
}): JSX.Element {
  const operations = body.operations.map(({ call, payload }, i) => {
    const { module, method } = callName(call);
    const bytes = counted('bytes', payload.length);
    return (
      <li key={`${i}`}>
        <strong>{method}</strong> {t('transaction.operation', { module, bytes })}
      </li>
    );
  });
  return (
    <SummaryList
      rows={[
        { term: t('transaction.title'), value: <code class="wp-wrap">{toHex(txid)}</code> },
        {
          term: t('transaction.outcome'),
          value:
            outcome.code === 0
              ? t('transaction.executed')
              : `${t('transaction.refused')} WITAN${outcome.code}`,
        },
        { term: t('transaction.operations'), value: <ol class="wp-operations">{operations}</ol> },
      ]}
    />
  );
}
