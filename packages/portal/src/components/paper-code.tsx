// The QR codes of a receipt, each with what it holds; or that none can hold it.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Proof } from '../fact.ts';
import type { Ledger } from '../ledger.ts';
import type { Paper } from '../paper.ts';
import { day, t } from '../text/t.ts';

interface PaperCodesProps {
  readonly ledger: Ledger;
  readonly proof: Proof;
  readonly answer: unknown;
}

/** Squares that a code has around it, so that it is found. */
const BORDER = 4;
/** Of one square: a telephone reads it at arm's length. */
const SQUARE_MM = 0.75;

export function PaperCodes(props: PaperCodesProps): JSX.Element {
  const { papers, again } = usePapers(props);
  if (papers === 'failed') {
    return (
      <p class="govuk-inset-text" role="alert">
        {t('receipt.code-failed')}{' '}
        <button type="button" class="wp-act" onClick={again}>
          {t('receipt.code-again')}
        </button>
      </p>
    );
  }
  if (papers === undefined) return <p role="status">{t('receipt.code-making')}</p>;
  if (papers.length === 0) return <p class="govuk-inset-text">{t('receipt.code-none')}</p>;
  return (
    <>
      <p class="govuk-body">
        {t('receipt.code-how')} {papers.length > 1 ? t('receipt.code-parts') : ''}
      </p>
      {[...new Set(papers.map(standingOf))].map((standing) => (
        <p class="govuk-body" key={standing}>
          {standing}
        </p>
      ))}
      <div class="wp-codes">
        {papers.map((paper) => (
          <PaperCode key={paper.part} paper={paper} />
        ))}
      </div>
    </>
  );
}

/** What a reader needs, beside the code, to check it. */
function standingOf({ verdict: { grade, attestedAtMs, height } }: Paper): string {
  return grade === 'landmark' && attestedAtMs !== undefined
    ? t('receipt.code-landmark', { day: day(attestedAtMs), height })
    : t('receipt.code-full');
}

function PaperCode({ paper }: { readonly paper: Paper }): JSX.Element {
  const { code, text, part } = paper;
  const { side, path, version } = code;
  const whole = side + 2 * BORDER;
  return (
    <figure class="wp-code" data-version={version}>
      {part === undefined ? null : <h3 class="govuk-heading-s">{t(`receipt.part-${part}`)}</h3>}
      <svg
        viewBox={`${-BORDER} ${-BORDER} ${whole} ${whole}`}
        width={`${whole * SQUARE_MM}mm`}
        role="img"
        aria-label={t('receipt.code-alt', { version })}
      >
        <path d={path} />
      </svg>
      <figcaption>
        <details class="wp-how wp-how--page">
          <summary>{t('receipt.code-text')}</summary>
          <textarea
            class="govuk-textarea wp-code__text"
            rows={6}
            readOnly
            aria-label={t('receipt.code-text')}
            value={text}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </details>
      </figcaption>
    </figure>
  );
}

interface Papers {
  /** Undefined while they are made. */
  readonly papers: readonly Paper[] | 'failed' | undefined;
  readonly again: () => void;
}

/** What makes them loads when it is needed, and may not come. */
function usePapers({ ledger, proof, answer }: PaperCodesProps): Papers {
  const [papers, setPapers] = useState<Papers['papers']>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setPapers(undefined);
    void import('../paper.ts')
      .then(({ papersOf }) => papersOf(ledger, proof, answer))
      .catch(() => 'failed' as const)
      .then((made) => {
        if (isWanted) setPapers(made);
      });
    return () => {
      isWanted = false;
    };
  }, [ledger, proof.receipt, attempt]);
  return { papers, again: () => setAttempt(attempt + 1) };
}
