// "How was this checked?": three steps that name agencies, and below them the numbers for whoever
// wants to do it again by hand.

import { toHex } from '@witan/ledger/bytes';
import type { Verdict } from '@witan/light-client';
import type { JSX } from 'preact';
import type { Proof } from '../fact.ts';
import type { Ledger } from '../ledger.ts';
import { counted, dateTime, day, list, t } from '../text/t.ts';

interface HowCheckedProps {
  readonly ledger: Ledger;
  readonly proof: Proof;
}

export function HowChecked({ ledger, proof }: HowCheckedProps): JSX.Element {
  const { verdict, receipt, question } = proof;
  const { height } = verdict;
  const { pinning, pinnedAtMs, trust } = ledger.deployment;
  const known =
    pinnedAtMs === undefined || pinning !== 'earlier'
      ? t('how.pinned-now')
      : t('how.pinned-before', { date: dateTime(pinnedAtMs) });
  const pinned = pinning === 'given' ? t('how.given') : known;
  return (
    <details class="wp-how">
      <summary>{t('how.title')}</summary>
      <ol class="wp-steps">
        <li>
          <strong>{t('how.step-answer')}</strong> {answerText(ledger, proof)}
        </li>
        <li>
          <strong>{t('how.step-signed')}</strong> {signedText(verdict)}
        </li>
        <li>
          <strong>{t('how.step-known')}</strong> {pinned}
          {trust.demonstration ? ` ${t('how.demonstration')}` : ''}
        </li>
      </ol>
      <dl class="wp-numbers">
        <dt>{t('how.question')}</dt>
        <dd>
          <code>{question}</code>
        </dd>
        <dt>{t('how.height')}</dt>
        <dd>{t('how.height-text', { height, date: dateTime(verdict.headerTimeMs) })}</dd>
        <dt>{t('how.chain')}</dt>
        <dd>
          <code>{toHex(trust.chainId)}</code>
        </dd>
        <dt>{t('how.epoch')}</dt>
        <dd>{verdict.epoch}</dd>
        <dt>{t('how.size')}</dt>
        <dd>{counted('bytes', receipt.length)}</dd>
        <dt>{t('how.rule')}</dt>
        <dd>{ledger.rule.missing === undefined ? t('how.rule-platform') : t('how.rule-own')}</dd>
      </dl>
    </details>
  );
}

/** Whose signatures: those in the receipt, or those that this device has checked before. */
function signedText({ basis, signers, council, sealedAt, attestedAtMs }: Verdict): string {
  const size = sealedAt + 1;
  if (basis === 'head') return t('how.step-head-text', { size });
  if (basis === 'landmark') {
    return t('how.step-landmark-text', { size, day: day(attestedAtMs ?? Date.now()) });
  }
  return t('how.step-signed-text', { names: list(signers), signed: signers.length, council });
}

/** Who answered, unless it was a file, and what the proof leads to. */
function answerText({ deployment: { servers } }: Ledger, { verdict, server }: Proof): string {
  if (!servers.some(({ name }) => name === server)) return t('how.step-receipt-text');
  return verdict.finding.kind === 'state'
    ? t('how.step-answer-text', { server })
    : t('how.step-outcome-text', { server });
}
