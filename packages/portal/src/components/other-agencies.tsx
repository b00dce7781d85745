// "Check with other agencies": the same question at the same height to two more servers. Answers
// that are signed and differ would be evidence against the council itself.

import { equalBytes } from '@witan/ledger/bytes';
import { encodeOutcome } from '@witan/ledger/outcome';
import type { TransactionFinding } from '@witan/light-client';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AgencyServer } from '../deployment.ts';
import { saveReceipt } from '../download.ts';
import type { Proof, Settled } from '../fact.ts';
import type { Ledger } from '../ledger.ts';
import { askElsewhere } from '../records.ts';
import { answerFrom } from '../schema.ts';
import { t } from '../text/t.ts';

interface Other {
  readonly server: AgencyServer;
  readonly fact: Settled<unknown>;
}

interface OtherAgenciesProps {
  readonly ledger: Ledger;
  readonly proof: Proof;
}

export function OtherAgencies({ ledger, proof }: OtherAgenciesProps): JSX.Element | null {
  const [asked, setAsked] = useState<Proof>();
  const [others, setOthers] = useState<readonly Other[]>();
  if (ledger.deployment.servers.length < 2) return null;
  const ask = async (): Promise<void> => {
    setAsked(proof);
    setOthers(undefined);
    setOthers(await askElsewhere(ledger, proof));
  };
  const isOpen = asked === proof;
  return (
    <>
      <button type="button" class="wp-act" aria-expanded={isOpen} onClick={() => void ask()}>
        {t('others.ask')}
      </button>
      {isOpen ? (
        <ul class="wp-others" aria-live="polite">
          {others === undefined ? (
            <li>{t('state.asking')}</li>
          ) : (
            others.map((other) => <OtherLine key={other.server.url} other={other} proof={proof} />)
          )}
        </ul>
      ) : null}
    </>
  );
}

interface OtherLineProps {
  readonly other: Other;
  readonly proof: Proof;
}

function OtherLine({ other: { server, fact }, proof }: OtherLineProps): JSX.Element {
  const { name } = server;
  if (fact.kind === 'checked') {
    const text = isSame(fact.answer, proof)
      ? t('others.same', { name })
      : t('others.other', { name });
    return <li>{text}</li>;
  }
  if (fact.kind !== 'false') return <li>{t('others.silent', { name })}</li>;
  const { evidence, question } = fact;
  return (
    <li class="wp-others__false">
      {t('others.false', { name })}{' '}
      {evidence === undefined ? null : (
        <button
          type="button"
          class="wp-act"
          onClick={() => saveReceipt(question, evidence, 'evidence-')}
        >
          {t('false.evidence')}
        </button>
      )}
    </li>
  );
}

function isSame(answer: unknown, { question, verdict: { finding } }: Proof): boolean {
  if (finding.kind !== 'state') {
    const { outcome } = answer as TransactionFinding;
    return equalBytes(encodeOutcome(outcome), encodeOutcome(finding.outcome));
  }
  return JSON.stringify(answer) === JSON.stringify(answerFrom(question, finding));
}
