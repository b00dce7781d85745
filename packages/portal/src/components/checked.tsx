// What every fact on the page stands in: one sentence that says what was proved and how, the three
// steps behind it, and the data, which are shown only where the proof holds (experience.md §10.1).

import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { saveReceipt } from '../download.ts';
import type { Fact, Failed, FalseFact, Proof } from '../fact.ts';
import type { Ledger } from '../ledger.ts';
import { ago, clockTime, dateTime, day, loadPart, t } from '../text/t.ts';
import { deferred } from './deferred.tsx';
import { Panel } from './panel.tsx';

const ProofActs = /* @__PURE__ */ deferred(
  async () => (await Promise.all([import('./proof-acts.tsx'), loadPart('proof')]))[0].ProofActs,
  'wp-acts-place',
);

interface CheckedProps<T> {
  readonly ledger: Ledger;
  readonly fact: Fact<T>;
  /** What the proof shows, once it holds: it may depend on the answer. */
  readonly says: (answer: T) => string;
  /** The data. Called only with an answer that was checked. */
  readonly children: (answer: T, proof: Proof) => ComponentChildren;
}

export function Checked<T>({ ledger, fact, says, children }: CheckedProps<T>): JSX.Element {
  if (fact.kind === 'asking') return <Panel kind="asking" words={t('state.asking')} />;
  if (fact.kind !== 'checked') return <NotChecked fact={fact} />;
  const { answer, proof } = fact;
  const kind = proof.freshness === 'current' || proof.asOfMs === undefined ? 'checked' : 'older';
  return (
    <>
      <Panel kind={kind} words={wordsOf(proof)} says={says(answer)}>
        <ProofActs ledger={ledger} proof={proof} />
      </Panel>
      {children(answer, proof)}
    </>
  );
}

function wordsOf({ freshness, asOfMs, verdict }: Proof): string {
  if (asOfMs === undefined) {
    const date = dateTime(verdict.headerTimeMs);
    return t('state.at-height', { height: verdict.height, date });
  }
  if (freshness === 'current') return t('state.checked');
  if (freshness === 'historical') return t('state.historical', { date: day(asOfMs) });
  return t('state.older', { time: clockTime(asOfMs), ago: ago(Date.now() - asOfMs) });
}

/** What is said where there is no answer to show. */
export function NotChecked({ fact }: { readonly fact: Failed }): JSX.Element {
  if (fact.kind === 'pending') return <Panel kind="pending" words={t('state.pending')} />;
  if (fact.kind === 'false') return <FalsePanel fact={fact} />;
  const reason = reasonOf(fact.key);
  return (
    <Panel kind="unchecked" words={t('state.unchecked', { reason })} says={t('unchecked.says')}>
      <p class="wp-panel__detail">
        <code>{fact.detail}</code>
      </p>
    </Panel>
  );
}

function reasonOf(key: string | undefined): string {
  switch (key) {
    case 'client/unreachable':
      return t('reason.unreachable');
    case 'client/timeout':
      return t('reason.timeout');
    case 'api/no-such-height':
      return t('reason.no-such-height');
    case 'codec/malformed':
      return t('reason.no-receipt');
    case 'codec/version':
      return t('reason.version');
    case 'receipt/damaged':
      return t('reason.damaged');
    case 'receipt/foreign-chain':
      return t('reason.foreign');
    case 'receipt/unknown-landmark':
      return t('reason.landmark');
    case 'epoch/unknown':
      return t('reason.council');
    case 'query/unknown':
    case 'receipt/unknown-question':
      return t('reason.question');
    default:
      return t('reason.other');
  }
}

function FalsePanel({ fact }: { readonly fact: FalseFact }): JSX.Element {
  const [isTold, setTold] = useState(false);
  const { evidence, question, server, detail } = fact;
  return (
    <Panel kind="false" words={t('state.false')} says={t('false.says', { server })}>
      <p class="wp-panel__says">{t('false.hidden')}</p>
      <div class="wp-panel__acts">
        {evidence === undefined ? null : (
          <button
            type="button"
            class="govuk-button govuk-button--warning"
            onClick={() => saveReceipt(question, evidence, 'evidence-')}
          >
            {t('false.evidence')}
          </button>
        )}
        <button
          type="button"
          class="wp-act"
          aria-expanded={isTold}
          onClick={() => setTold(!isTold)}
        >
          {t('false.report')}
        </button>
      </div>
      {isTold ? (
        <p class="wp-panel__detail">
          {t('false.report-how')} <code>witan verify evidence-….witan</code>
        </p>
      ) : null}
      <p class="wp-panel__detail">
        <code>{detail}</code>
      </p>
    </Panel>
  );
}
