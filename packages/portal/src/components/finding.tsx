// What any receipt says, whatever its module: the question, the time, and the answer as the
// register words it.

import type { JSX } from 'preact';
import type { Proof } from '../fact.ts';
import { dateTime, t } from '../text/t.ts';
import { SummaryList } from './summary-list.tsx';

interface FindingProps {
  readonly answer: unknown;
  readonly proof: Proof;
}

export function Finding({ answer, proof }: FindingProps): JSX.Element {
  const { question, verdict } = proof;
  const isState = verdict.finding.kind === 'state';
  return (
    <>
      <SummaryList
        rows={[
          {
            term: isState ? t('finding.question') : t('finding.transaction'),
            value: <code class="wp-wrap">{isState ? decodeURIComponent(question) : question}</code>,
          },
          {
            term: t('finding.when'),
            value: t('how.height-text', {
              height: verdict.height,
              date: dateTime(verdict.headerTimeMs),
            }),
          },
          { term: t('finding.network'), value: verdict.network },
        ]}
      />
      {answer === null ? null : (
        <section class="wp-record" tabIndex={0} aria-label={t('finding.record')}>
          <pre>{JSON.stringify(answer, inWords, 2)}</pre>
        </section>
      )}
    </>
  );
}

function inWords(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}`;
  return value instanceof Uint8Array ? [...value].map((byte) => hexOf(byte)).join('') : value;
}

function hexOf(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
